"""Which of the articles found come first: those that fit best, with their words near together; then the newest."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tui.library.search.evaluation import Evaluation
from tui.library.search.postings import Postings
from tui.library.search.proximity import nearness
from tui.library.search.scoring import Documents, Scores

_LOOKED_INTO = 100
"""Only so many of the best are asked how near their words stand: each costs some microseconds a word."""
_TIE = 0.015
"""Scores that differ by less than this share are as good as equal."""


def ranked(
    evaluation: Evaluation, postings: Postings, places: NDArray[np.intp], *, by_place: bool, limit: int
) -> tuple[Documents, Scores]:
    """Give at most `limit` of the documents found, the best first, with their scores.

    `places` gives each document's place among all where the newest comes first, which decides between those that are
    as good as equal; where `by_place`, nothing else does.
    """
    documents = np.flatnonzero(evaluation.found.mask).astype(np.uint32)
    scores = evaluation.found.scores[documents]
    if by_place:
        worse = places[documents]
    else:
        _reward_nearness(evaluation, postings, documents, scores)
        # One number for both: the steps of the score apart by more than there are places.
        worse = places[documents] - _steps(scores) * (places.size + 1)
    best = np.argpartition(worse, limit)[:limit] if limit < documents.size else np.arange(documents.size)
    first = best[np.argsort(worse[best], kind="stable")]
    return documents[first], scores[first]


def places_of(postings: Postings, keys: NDArray[np.int64]) -> NDArray[np.intp]:
    """Give each document's place in an order of articles, given as the keys of all in that order."""
    places = np.full(postings.count, keys.size, np.intp)
    by_key = np.argsort(keys, kind="stable")
    found = np.minimum(np.searchsorted(keys[by_key], postings.ids), max(keys.size - 1, 0))
    if keys.size:
        there = keys[by_key[found]] == postings.ids
        places[there] = by_key[found[there]]
    return places


def _reward_nearness(evaluation: Evaluation, postings: Postings, documents: Documents, scores: Scores) -> None:
    """Raise the scores of those of the best articles in which the words of the query stand near each other."""
    sought = [each for each in evaluation.sought if each.is_narrow]
    if len(sought) < 2 or not documents.size:
        return
    best = np.sort(np.lexsort((documents, -scores))[:_LOOKED_INTO])
    places = [each.places(postings, documents[best]) for each in sought]
    widths = [each.width for each in sought]
    most = sum(each.rarity for each in sought) / 2
    scores[best] += np.float32(most) * nearness(places, widths, documents[best])


def _steps(scores: Scores) -> NDArray[np.int64]:
    """Give the scores in steps of the same ratio: those on one step are as good as equal."""
    return np.asarray(np.floor(np.log(np.maximum(scores, 1e-6)) / np.log1p(_TIE)), np.int64)
