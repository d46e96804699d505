"""The projection of sentence vectors to few values: principal components, their spread evened out in part.

After Su et al., *Whitening Sentence Representations for Better Semantics and Faster Retrieval*, 2021, who even it out
wholly; the directions of least spread then count as much as the first, though most of them are noise.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

VALUES = 64
WHITENING = 0.7
"""0 leaves the directions' spread as it is, 1 makes all of them count the same."""


def fitted(vectors: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The weight, (``VALUES``, hidden), and the bias that project vectors like the given (sentences, hidden).

    The first component keeps its spread; each of the others is stretched by how much narrower it is, to the power of
    ``WHITENING``. The mean of the vectors goes to zero.
    """
    mean = vectors.mean(axis=0)
    _, spread, directions = np.linalg.svd(vectors - mean, full_matrices=False)
    weight = directions[:VALUES] * (spread[:VALUES, None] / spread[0]) ** -WHITENING
    return weight.astype(np.float32), (-weight @ mean).astype(np.float32)
