"""Words one behind the other, by the word positions that the index holds.

The occurrences of a word in all articles are numbers in one array, and the arrays of all words are compared at once.
The rarest comes first, so that each further one is read for fewer articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from tui.library.search.postings import Places, Postings
from tui.library.search.scoring import Documents

_PLACES = 33
"""The bits below an article's number: a position less an offset, moved up so that it is never negative."""
_ZERO = 1 << 31


def holding_all(postings: Postings, field: str, terms: Sequence[str]) -> Documents:
    """Give the documents that hold every term in a field, ascending."""
    found = [postings.of(field, term) for term in set(terms)]
    documents = sorted((each.documents for each in found if each is not None), key=len)
    if len(documents) < len(found) or not found:
        return np.empty(0, np.uint32)
    return reduce(lambda one, other: np.intersect1d(one, other, assume_unique=True), documents)


def phrase_starts(postings: Postings, field: str, terms: Sequence[str], documents: Documents) -> Places:
    """Give where the terms stand one behind the other in `documents`, which ascend: the places of the first."""
    starts: NDArray[np.int64] | None = None
    for offset in sorted(range(len(terms)), key=lambda at: postings.frequency(field, terms[at])):
        here = _starts(postings.places(field, terms[offset], documents), offset)
        starts = here if starts is None else np.intersect1d(starts, here, assume_unique=True)
        documents = np.unique(starts >> _PLACES).astype(np.uint32)
    found = np.empty(0, np.int64) if starts is None else starts
    positions = (found & ((1 << _PLACES) - 1)) - _ZERO
    return Places((found >> _PLACES).astype(np.uint32), positions.astype(np.uint32))


def _starts(places: Places, offset: int) -> NDArray[np.int64]:
    """Give one number for each place: which document, and where a phrase begins that has its word there."""
    numbers = (places.documents.astype(np.int64) << _PLACES) + (places.positions.astype(np.int64) - offset + _ZERO)
    return np.unique(numbers)  # a compound and its first part may be one term at one position
