"""The posting lists of an opened index as arrays over all of its segments.

Documents are numbered from 0 through all segments. Deleted ones keep their number and never appear in what is given.
The columns are mapped files: what is not asked for is not read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.library.search.posting_lists import Numbers, Vocabulary, read_lists
from tui.library.search.schema import SENTENCES
from tui.library.search.segment_codec import deleted_of, keys_of, lengths_of, mapped_lists

_MOST_KEPT = 16 << 20
"""Bytes of lists that are kept made."""

_EMPTY = np.zeros(0, np.uint32)


class TermPostings(NamedTuple):
    """The documents of a term, ascending, and its weight in each."""

    documents: NDArray[np.uint32]
    weights: NDArray[np.float32]


class Places(NamedTuple):
    """Occurrences, one behind the other: the document of each, ascending, and its position there, ascending."""

    documents: NDArray[np.uint32]
    positions: NDArray[np.uint32]


class Postings:
    """The postings of the segments of one state of an index, in `storage`. For one thread at a time."""

    def __init__(self, storage: Any, segments: Sequence[Any]) -> None:
        self._segments: list[_Segment] = []
        self.count = 0
        for segment in segments:
            self._segments.append(_Segment(storage, segment, self.count))
            self.count += segment.doc_count_all()
        self._bases = [segment.base for segment in self._segments]
        self._kept: OrderedDict[tuple[str, str, str], TermPostings | None] = OrderedDict()
        self._kept_bytes = 0
        self._lengths: dict[str, NDArray[np.float32]] = {}

    @cached_property
    def ids(self) -> NDArray[np.int64]:
        """The article's key by document, 0 for deleted ones."""
        return np.concatenate([np.zeros(0, np.int64), *(segment.keys for segment in self._segments)])

    def documents_of(self, keys: Iterable[int]) -> NDArray[np.uint32]:
        """Give the documents of articles, ascending; keys that have none are left out."""
        wanted = np.array([key for key in keys if key > 0], np.int64)
        return np.flatnonzero(np.isin(self.ids, wanted)).astype(np.uint32)

    def of(self, field: str, term: str) -> TermPostings | None:
        """Give the postings of a term, None where no document has it."""
        return self._remembered("term", field, term)

    def beginning(self, field: str, prefix: str) -> TermPostings | None:
        """Give the postings of all terms that begin with `prefix` as if they were one: their weights are added up."""
        return self._remembered("prefix", field, prefix)

    def positions(self, field: str, term: str, document: int) -> NDArray[np.uint32]:
        """Give the positions of a term in a document, ascending; empty where it has none."""
        return self.places(field, term, np.array([document], np.uint32)).positions

    def all_positions(
        self, field: str, term: str, documents: NDArray[np.unsignedinteger[Any]]
    ) -> list[NDArray[np.uint32]]:
        """Give the positions of a term in each of these documents, which must ascend."""
        found = self.places(field, term, documents)
        ends = np.searchsorted(found.documents, documents, side="right")
        starts = np.searchsorted(found.documents, documents, side="left")
        return [found.positions[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]

    def places(self, field: str, term: str, documents: NDArray[np.unsignedinteger[Any]] | None = None) -> Places:
        """Give all occurrences of a term in `documents`, which must ascend; in all documents for None.

        Occurrences that have no position, as those of `text` in the headline, are left out.
        """
        found = [places for segment in self._segments if (places := segment.places(field, term, documents))]
        if not found:
            return Places(_EMPTY, _EMPTY)
        return found[0] if len(found) == 1 else Places(*(np.concatenate(column) for column in zip(*found, strict=True)))

    def places_beginning(self, field: str, prefix: str, documents: NDArray[np.unsignedinteger[Any]]) -> Places:
        """Give all occurrences in `documents`, which must ascend, of the terms that begin with `prefix`."""
        found = [segment.places(field, prefix, documents, begins=True) for segment in self._segments]
        united = [np.concatenate(column) for column in zip(Places(_EMPTY, _EMPTY), *filter(None, found), strict=True)]
        in_order = np.lexsort(united[::-1])
        return Places(*(column[in_order] for column in united))

    def lengths(self, field: str) -> NDArray[np.float32]:
        """Give the number of occurrences in a field by document, at most 3 % too high (Whoosh keeps them in a byte)."""
        if field not in self._lengths:
            lengths = [np.zeros(0, np.float32), *(segment.lengths(field) for segment in self._segments)]
            self._lengths[field] = np.concatenate(lengths)
        return self._lengths[field]

    def terms(self, field: str, prefix: str = "") -> Sequence[str]:
        """Give the terms of a field that begin with `prefix`, sorted. Terms of deleted documents may be among them."""
        found = [segment.terms(field, prefix) for segment in self._segments]
        return found[0] if len(found) == 1 else sorted(set().union(*found))

    def frequency(self, field: str, term: str) -> int:
        """Give the number of documents that have a term."""
        return sum(segment.frequency(field, term) for segment in self._segments)

    def sentences(self, document: int) -> NDArray[np.uint32]:
        """Give the sentences of a document: for each the position of its first word, its start and its end."""
        segment = self._segments[bisect_right(self._bases, document) - 1]
        return segment.sentences(document - segment.base)

    def _remembered(self, kind: str, field: str, text: str) -> TermPostings | None:
        key = (kind, field, text)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        self._kept[key] = made = self._made(field, text, beginning=kind == "prefix")
        self._kept_bytes += _size(made)
        while self._kept_bytes > _MOST_KEPT and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._kept_bytes -= _size(dropped)
        return made

    def _made(self, field: str, text: str, *, beginning: bool) -> TermPostings | None:
        found = [
            postings for segment in self._segments if (postings := segment.postings(field, text, beginning=beginning))
        ]
        if not found:
            return None
        documents, weights = zip(*found, strict=True)
        if len(found) == 1:
            return TermPostings(documents[0], weights[0])
        return TermPostings(np.concatenate(documents), np.concatenate(weights))


def _size(postings: TermPostings | None) -> int:
    return 200 + (postings.documents.nbytes + postings.weights.nbytes if postings else 0)


class _Segment:
    """One segment, whose first document is `base` among those of all."""

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
        return np.where(self._live, keys_of(self._storage, self._segment), 0)

    def lengths(self, field: str) -> NDArray[np.float32]:
        return lengths_of(self._storage, self._segment, field)

    def postings(self, field: str, text: str, *, beginning: bool) -> TermPostings | None:
        first, behind = self._range(field, text) if beginning else self._term(field, text)
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

    def places(self, field: str, term: str, wanted: Numbers | None, *, begins: bool = False) -> Places | None:
        """Give the occurrences of a term, or of all that begin with it: these in the order of terms."""
        number, behind = self._range(field, term) if begins else self._term(field, term)
        if number >= behind:
            return None
        lists = self._fields[field]
        start, end = int(lists.starts[number]), int(lists.starts[behind])
        documents = self._checked(lists.documents[start:end])
        at = self._at(documents, wanted, begins=begins)
        starts, ends = (lists.places[at + start + more].astype(np.int64) for more in (0, 1))
        counts = ends - starts
        before = np.cumsum(counts) - counts
        positions = lists.positions[np.repeat(starts - before, counts) + np.arange(int(counts.sum()))]
        return Places(np.repeat(documents[at], counts).astype(np.uint32) + self.base, positions.astype(np.uint32))

    def _at(self, documents: Numbers, wanted: Numbers | None, *, begins: bool) -> Numbers:
        """Give where the documents that are wanted and not deleted stand among those of a term."""
        if wanted is None:
            at = np.arange(len(documents))
        else:
            own = wanted[np.searchsorted(wanted, self.base) : np.searchsorted(wanted, self.base + self._count)]
            local = own.astype(np.int64) - self.base
            at = np.flatnonzero(np.isin(documents, local)) if begins else np.searchsorted(documents, local)
            at = at if begins else at[documents[np.minimum(at, len(documents) - 1)] == local]
        return at if self._all_live else at[self._live[documents[at]]]

    def terms(self, field: str, prefix: str) -> list[str]:
        vocabulary = self._vocabulary(field)
        return vocabulary.decoded(*vocabulary.beginning(prefix)) if vocabulary else []

    def frequency(self, field: str, term: str) -> int:
        first, behind = self._term(field, term)
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
        return np.frombuffer(self._sentences[document], "<u4").astype(np.uint32).reshape(-1, 3)

    def _vocabulary(self, field: str) -> Vocabulary | None:
        if field not in self._vocabularies:
            if field not in self._fields:
                return None
            self._vocabularies[field] = Vocabulary(self._fields[field].terms)
        return self._vocabularies[field]

    def _term(self, field: str, term: str) -> tuple[int, int]:
        vocabulary = self._vocabulary(field)
        number = vocabulary.find(term) if vocabulary else None
        return (0, 0) if number is None else (number, number + 1)

    def _range(self, field: str, prefix: str) -> tuple[int, int]:
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
