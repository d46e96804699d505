"""The posting lists of one segment, without what was deleted from it."""

from __future__ import annotations

from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.library.search.posting_lists import Numbers, Vocabulary, read_lists, stretches
from tui.library.search.schema import SENTENCES
from tui.library.search.segment_codec import deleted_of, keys_of, mapped_lists


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

    Terms are given as the numbers of the first and of the one behind the last, so that a beginning is asked for as one
    term is. Raises `ValueError` for files that are broken.
    """

    def __init__(self, storage: Any, segment: Any, base: int) -> None:
        self.base = base
        self._storage, self._segment = storage, segment
        self._count: int = segment.doc_count_all()
        self._fields = read_lists(mapped_lists(storage, segment))
        self._vocabularies: dict[str, Vocabulary] = {}
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

    def postings(self, numbers: tuple[int, int], field: str) -> TermPostings | None:
        """Give the documents of terms and the sums of their weights, None where there are none."""
        first, behind = numbers
        if first >= behind:
            return None
        lists = self._fields[field]
        start, end = int(lists.starts[first]), int(lists.starts[behind])
        documents, weights = self._checked(lists.documents[start:end]), lists.halves[start:end] * np.float32(0.5)
        if behind - first > 1:
            documents, weights = _added_up(documents, weights)
        if not self._all_live:
            live = self._live[documents]
            documents, weights = documents[live], weights[live]
        return TermPostings(documents.astype(np.uint32) + np.uint32(self.base), weights) if len(documents) else None

    def places(self, numbers: tuple[int, int], field: str, wanted: Numbers | None) -> Places | None:
        """Give the occurrences of terms in the documents that are wanted, which must ascend; in all for None."""
        first, behind = numbers
        if first >= behind:
            return None
        lists = self._fields[field]
        start, end = int(lists.starts[first]), int(lists.starts[behind])
        documents = self._checked(lists.documents[start:end])
        at = np.flatnonzero(self._among(wanted)[documents])
        starts = lists.places[at + start].astype(np.int64)
        counts = lists.places[at + (start + 1)] - starts
        positions = lists.positions[stretches(starts, counts)].astype(np.uint32)
        found = np.repeat(documents[at], counts).astype(np.uint32) + np.uint32(self.base)
        if behind - first > 1:
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
        vocabulary = self._vocabulary(field)
        return vocabulary.decoded(*vocabulary.beginning(prefix)) if vocabulary else []

    def frequencies(self, field: str, prefix: str) -> dict[str, int]:
        """Give, by term that begins with `prefix`, the number of documents that have it, deleted ones counted."""
        first, behind = self.beginning(field, prefix)
        if first >= behind:
            return {}
        counts = np.diff(self._fields[field].starts[first : behind + 1].astype(np.int64))
        return dict(zip(self.terms(field, prefix), counts.tolist(), strict=True))

    def frequency(self, field: str, term: str) -> int:
        """Give the number of documents that have a term."""
        first, behind = self.term(field, term)
        if first >= behind:
            return 0
        lists = self._fields[field]
        start, end = int(lists.starts[first]), int(lists.starts[behind])
        return end - start if self._all_live else int(self._live[self._checked(lists.documents[start:end])].sum())

    @cached_property
    def _sentences(self) -> Any:
        reader = self._segment.codec().per_document_reader(self._storage, self._segment)
        return reader.column_reader("sentences", SENTENCES)

    def sentences(self, document: int) -> NDArray[np.uint32]:
        """Give the sentences of a document: for each the position of its first word, its start and its end."""
        return np.frombuffer(self._sentences[document], "<u4").astype(np.uint32).reshape(-1, 3)

    def _vocabulary(self, field: str) -> Vocabulary | None:
        if field not in self._vocabularies:
            if field not in self._fields:
                return None
            self._vocabularies[field] = Vocabulary(self._fields[field].terms)
        return self._vocabularies[field]

    def term(self, field: str, term: str) -> tuple[int, int]:
        """Give the numbers of a term."""
        vocabulary = self._vocabulary(field)
        number = vocabulary.find(term) if vocabulary else None
        return (0, 0) if number is None else (number, number + 1)

    def beginning(self, field: str, prefix: str) -> tuple[int, int]:
        """Give the numbers of the terms that begin with `prefix`."""
        vocabulary = self._vocabulary(field)
        return vocabulary.beginning(prefix) if vocabulary else (0, 0)

    def _checked(self, documents: Numbers) -> Numbers:
        """Give documents that exist: a broken file may hold any numbers."""
        if len(documents) and int(documents.max()) >= self._count:
            raise ValueError("posting lists name documents that do not exist")
        return documents


def _added_up(documents: Numbers, weights: Numbers) -> tuple[Numbers, Numbers]:
    """Give each document once, with the sum of its weights."""
    total = np.bincount(documents, weights)
    found = np.flatnonzero(total)
    return found, total[found].astype(np.float32)
