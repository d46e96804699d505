"""The posting lists of one segment, without what was deleted from it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.library.search.posting_lists import FieldLists, Numbers, Vocabulary, read_lists, stretches
from tui.library.search.schema import SENTENCES
from tui.library.search.segment_codec import column_of, deleted_of, keys_of, mapped_lists

TermNumbers = range | Numbers

_LOOK_UP = 16
"""To look a term up takes as long as to compare so many."""


class TermPostings(NamedTuple):
    """The documents of a term, ascending, and its weight in each."""

    documents: NDArray[np.uint32]
    weights: NDArray[np.float32]


class Places(NamedTuple):
    """Occurrences, one behind the other: the document of each, ascending, and its position there, ascending."""

    documents: NDArray[np.uint32]
    positions: NDArray[np.uint32]


class SegmentPostings:
    """The postings of one segment in `storage`, whose first document is `base` among those of all segments.

    Terms are given by their numbers in the sorted vocabulary: one behind the other as a range, so that a beginning is
    asked for as one term is, or any as an array. Raises `ValueError` for files that are broken.
    """

    def __init__(self, storage: Any, segment: Any, base: int) -> None:
        self.base = base
        self._storage, self._segment = storage, segment
        self._count: int = segment.doc_count_all()
        self._fields = read_lists(mapped_lists(storage, segment))
        self._vocabularies: dict[str, Vocabulary] = {}
        self._decoded: dict[str, list[str]] = {}
        self._several: tuple[str, Collection[str], Numbers] | None = None
        deleted = deleted_of(segment)
        self._live = np.ones(self._count, bool)
        self._live[deleted] = False
        self._all_live = not len(deleted)

    @property
    def keys(self) -> NDArray[np.int64]:
        """The article's key by document, 0 for deleted ones."""
        return np.where(self._live, keys_of(self._storage, self._segment), 0)

    def lengths(self, field: str) -> NDArray[np.float32]:
        """Give the number of occurrences in a field by document."""
        if field not in self._fields:
            return np.zeros(self._count, np.float32)
        return self._fields[field].lengths.astype(np.float32)

    def postings(self, numbers: TermNumbers, field: str) -> TermPostings | None:
        """Give the documents of terms and the sums of their weights, None where there are none."""
        if not len(numbers):
            return None
        lists = self._fields[field]
        rows = _rows(lists, numbers)
        documents, weights = self._checked(lists.documents[rows]), lists.halves[rows] * np.float32(0.5)
        if len(numbers) > 1:
            documents, weights = _added_up(documents, weights)
        if not self._all_live:
            live = self._live[documents]
            documents, weights = documents[live], weights[live]
        return TermPostings(documents.astype(np.uint32) + np.uint32(self.base), weights) if len(documents) else None

    def places(self, numbers: TermNumbers, field: str, wanted: Numbers | None) -> Places | None:
        """Give the occurrences of terms in the documents that are wanted, which must ascend; in all for None."""
        if not len(numbers):
            return None
        lists = self._fields[field]
        rows = _rows(lists, numbers)
        documents = self._checked(lists.documents[rows])
        at = np.flatnonzero(self._among(wanted)[documents])
        row = at + rows.start if isinstance(rows, slice) else rows[at]
        starts = lists.places[row].astype(np.int64)
        counts = lists.places[row + 1] - starts
        positions = lists.positions[stretches(starts, counts)].astype(np.uint32)
        found = np.repeat(documents[at], counts).astype(np.uint32) + np.uint32(self.base)
        if len(numbers) > 1:
            order = np.lexsort((positions, found))
            found, positions = found[order], positions[order]
        return Places(found, positions)

    def _among(self, wanted: Numbers | None) -> NDArray[np.bool_]:
        """Tell by document which ones are wanted and not deleted."""
        if wanted is None:
            return self._live
        own = wanted[np.searchsorted(wanted, self.base) : np.searchsorted(wanted, self.base + self._count)]
        among = np.zeros(self._count, bool)
        among[own - self.base] = True
        return among & self._live

    def terms(self, field: str, prefix: str) -> list[str]:
        """Give the terms of a field that begin with `prefix`, sorted."""
        numbers = self.beginning(field, prefix)
        vocabulary = self._vocabulary(field)
        if vocabulary is None or len(numbers) < len(vocabulary):
            return vocabulary.decoded(numbers.start, numbers.stop) if vocabulary else []
        if field not in self._decoded:
            self._decoded[field] = vocabulary.decoded(0, len(vocabulary))
        return self._decoded[field]

    def frequencies(self, field: str, prefix: str) -> dict[str, int]:
        """Give, by term that begins with `prefix`, the number of documents that have it, deleted ones counted."""
        numbers = self.beginning(field, prefix)
        if not numbers:
            return {}
        counts = np.diff(self._fields[field].starts[numbers.start : numbers.stop + 1].astype(np.int64))
        return dict(zip(self.terms(field, prefix), counts.tolist(), strict=True))

    def common_terms(self, field: str, prefix: str, least: int) -> list[str]:
        """Give the terms that begin with `prefix` and are in `least` documents or more, deleted ones counted."""
        numbers = self.beginning(field, prefix)
        if not numbers:
            return []
        counts = np.diff(self._fields[field].starts[numbers.start : numbers.stop + 1].astype(np.int64))
        vocabulary = self._vocabularies[field]
        return [vocabulary[numbers.start + at].decode() for at in np.flatnonzero(counts >= least).tolist()]

    def frequency(self, field: str, term: str) -> int:
        """Give the number of documents that have a term."""
        numbers = self.term(field, term)
        if not numbers:
            return 0
        lists = self._fields[field]
        start, end = int(lists.starts[numbers.start]), int(lists.starts[numbers.stop])
        return end - start if self._all_live else int(self._live[self._checked(lists.documents[start:end])].sum())

    @cached_property
    def _sentences(self) -> Any:
        return column_of(self._storage, self._segment, "sentences", SENTENCES)

    def sentences(self, document: int) -> NDArray[np.uint32]:
        """Give the sentences of a document: for each the position of its first word, its start and its end."""
        return np.frombuffer(self._sentences[document], "<u4").astype(np.uint32).reshape(-1, 3)

    def _vocabulary(self, field: str) -> Vocabulary | None:
        if field not in self._vocabularies:
            if field not in self._fields:
                return None
            self._vocabularies[field] = Vocabulary(self._fields[field].terms)
        return self._vocabularies[field]

    def term(self, field: str, term: str) -> range:
        """Give the number of a term; an empty range where there is none."""
        vocabulary = self._vocabulary(field)
        number = vocabulary.find(term) if vocabulary else None
        return range(0) if number is None else range(number, number + 1)

    def beginning(self, field: str, prefix: str) -> range:
        """Give the numbers of the terms that begin with `prefix`."""
        vocabulary = self._vocabulary(field)
        return range(*vocabulary.beginning(prefix)) if vocabulary else range(0)

    def several(self, field: str, terms: Collection[str]) -> Numbers:
        """Give the numbers of those of `terms` that a field has; those of the last ones are remembered."""
        if self._several is None or self._several[0] != field or self._several[1] is not terms:
            self._several = field, terms, self._numbers_of(field, terms)
        return self._several[2]

    def _numbers_of(self, field: str, terms: Collection[str]) -> Numbers:
        vocabulary = self.terms(field, "")
        if len(terms) * _LOOK_UP < len(vocabulary):
            at = ((bisect_left(vocabulary, term), term) for term in set(terms))
            found = sorted(number for number, term in at if vocabulary[number : number + 1] == [term])
            return np.array(found, np.int64)
        return np.flatnonzero(np.fromiter(map(set(terms).__contains__, vocabulary), bool, len(vocabulary)))

    def _checked(self, documents: Numbers) -> Numbers:
        """Give documents that exist: a broken file may hold any numbers."""
        if len(documents) and int(documents.max()) >= self._count:
            raise ValueError("posting lists name documents that do not exist")
        return documents


def _rows(lists: FieldLists, numbers: TermNumbers) -> slice | Numbers:
    """Give which postings of a field are those of terms."""
    if isinstance(numbers, range):
        return slice(int(lists.starts[numbers.start]), int(lists.starts[numbers.stop]))
    starts = lists.starts[numbers].astype(np.int64)
    return stretches(starts, lists.starts[numbers + 1] - starts)


def _added_up(documents: Numbers, weights: Numbers) -> tuple[Numbers, Numbers]:
    """Give each document once, with the sum of its weights."""
    total = np.bincount(documents, weights)
    found = np.flatnonzero(total)
    return found, total[found].astype(np.float32)
