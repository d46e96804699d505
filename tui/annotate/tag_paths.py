"""Decodes scores of BIO tags into mentions: the best path on which an ``I`` only follows its own ``B`` or ``I``."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
FORBIDDEN = np.float32(-1e4)


def transitions(tags: Sequence[str]) -> Scores:
    """A matrix (from, to) of nought where ``to`` may follow ``from``; row ``len(tags)`` is the start of a sentence."""
    matrix = np.zeros((len(tags) + 1, len(tags)), dtype=np.float32)
    for column, tag in enumerate(tags):
        place, _, label = tag.partition("-")
        if place == "I":
            matrix[:, column] = FORBIDDEN
            for row, before in enumerate(tags):
                if before in (f"B-{label}", f"I-{label}"):
                    matrix[row, column] = 0
    return matrix


def best_path(scores: Scores, allowed: Scores) -> list[int]:
    """The tag numbers of the path with the highest sum of ``scores`` (words, tags), by Viterbi's algorithm (1967).

    ``allowed`` is what ``transitions`` gives for the same tags.
    """
    if not len(scores):
        return []
    best = scores[0] + allowed[-1]
    back = np.zeros(scores.shape, dtype=np.intp)
    for word in range(1, len(scores)):
        steps = best[:, None] + allowed[:-1]
        back[word] = steps.argmax(axis=0)
        best = steps.max(axis=0) + scores[word]
    path = [int(best.argmax())]
    for word in range(len(scores) - 1, 0, -1):
        path.append(int(back[word, path[-1]]))
    return path[::-1]


def tagged_spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """``(first, last + 1, label)`` of each mention in a sequence of BIO tags; a stray ``I`` begins a mention."""
    spans: list[tuple[int, int, str]] = []
    for index, tag in enumerate(tags):
        place, _, label = tag.partition("-")
        if place == "I" and spans and spans[-1][1:] == (index, label):
            spans[-1] = (spans[-1][0], index + 1, label)
        elif label:
            spans.append((index, index + 1, label))
    return spans
