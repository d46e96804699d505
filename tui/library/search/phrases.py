"""Words one behind the other, by the word positions that the index holds.

The occurrences of a word in all articles are numbers in one array, and the arrays of all words are compared at once.
The rarest comes first, so that each further one is read for fewer articles.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tui.library.search.postings import Places, Postings
from tui.library.search.scoring import Documents

Numbers = NDArray[np.int64]

_ARTICLE = 33
"""The bits below an article's number: a position less an offset, moved up so that it is never negative."""
_ZERO = 1 << 31


def holding_all(postings: Postings, field: str, terms: Sequence[str]) -> Documents:
    """Give the documents that hold every term in a field, ascending."""
    holding = np.ones(postings.count, np.bool_)
    for term in set(terms):
        listed = postings.of(field, term)
        if listed is None:
            return np.empty(0, np.uint32)
        mask = np.zeros(postings.count, np.bool_)
        mask[listed.documents] = True
        holding &= mask
    return np.flatnonzero(holding).astype(np.uint32)


def phrase_starts(postings: Postings, field: str, terms: Sequence[str], documents: Documents) -> Places:
    """Give where the terms stand one behind the other in `documents`, which ascend: the places of the first."""
    starts: Numbers | None = None
    for offset in sorted(range(len(terms)), key=lambda at: postings.frequency(field, terms[at])):
        here = numbered(postings.places(field, terms[offset], documents), offset)
        starts = here if starts is None else common(starts, here)
        documents = distinct(starts >> _ARTICLE).astype(np.uint32)
    found = np.empty(0, np.int64) if starts is None else starts
    positions = (found & ((1 << _ARTICLE) - 1)) - _ZERO
    return Places((found >> _ARTICLE).astype(np.uint32), positions.astype(np.uint32))


def numbered(places: Places, offset: int = 0) -> Numbers:
    """Give one number for each place, `offset` words before it: ascending, each once, apart by document."""
    numbers = (places.documents.astype(np.int64) << _ARTICLE) + (places.positions.astype(np.int64) - offset + _ZERO)
    return distinct(numbers)  # a compound and its first part may be one term at one position


def common(few: Numbers, many: Numbers) -> Numbers:
    """Give the numbers of `few` that are among `many`; both ascend."""
    if not many.size:
        return many
    at = np.minimum(np.searchsorted(many, few), many.size - 1)
    kept: Numbers = few[many[at] == few]
    return kept


def distinct(ascending: Numbers) -> Numbers:
    """Give each of some ascending numbers once."""
    if not ascending.size:
        return ascending
    return ascending[np.concatenate(([True], ascending[1:] != ascending[:-1]))]
