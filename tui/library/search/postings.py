"""The posting lists of an opened index as arrays over all of its segments.

Documents are numbered from 0 through all segments. Deleted ones keep their number and never appear in what is given.
The columns are mapped files: what is not asked for is not read.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, OrderedDict
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tui.library.search.segment_postings import Places, SegmentPostings, TermPostings

__all__ = ["Places", "Postings", "TermPostings"]

_MOST_KEPT = 16 << 20
"""Bytes of lists that are kept made."""

_EMPTY = np.zeros(0, np.uint32)


class Postings:
    """The postings of the segments of one state of an index, in `storage`. For one thread at a time."""

    def __init__(self, storage: Any, segments: Sequence[Any]) -> None:
        self._segments: list[SegmentPostings] = []
        self.count = 0
        for segment in segments:
            self._segments.append(SegmentPostings(storage, segment, self.count))
            self.count += segment.doc_count_all()
        self._bases = [segment.base for segment in self._segments]
        self._kept: OrderedDict[tuple[str, str, str], TermPostings | None] = OrderedDict()
        self._kept_bytes = 0
        self._lengths: dict[str, NDArray[np.float32]] = {}
        self._vocabularies: dict[str, list[str]] = {}

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

    def of_any(self, field: str, terms: Collection[str]) -> TermPostings | None:
        """Give the postings of several terms as if they were one."""
        return _appended([segment.postings(segment.several(field, terms), field) for segment in self._segments])

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
        return _joined([segment.places(segment.term(field, term), field, documents) for segment in self._segments])

    def places_beginning(
        self, field: str, prefix: str, documents: NDArray[np.unsignedinteger[Any]] | None = None
    ) -> Places:
        """Give all occurrences of the terms that begin with `prefix` as if they were one term's; as `places`."""
        found = [segment.places(segment.beginning(field, prefix), field, documents) for segment in self._segments]
        return _joined(found)

    def places_of_any(
        self, field: str, terms: Collection[str], documents: NDArray[np.unsignedinteger[Any]] | None = None
    ) -> Places:
        """Give all occurrences of several terms as if they were one's; as `places`."""
        found = [segment.places(segment.several(field, terms), field, documents) for segment in self._segments]
        return _joined(found)

    def lengths(self, field: str) -> NDArray[np.float32]:
        """Give the number of occurrences in a field by document."""
        if field not in self._lengths:
            lengths = [np.zeros(0, np.float32), *(segment.lengths(field) for segment in self._segments)]
            self._lengths[field] = np.concatenate(lengths)
        return self._lengths[field]

    def terms(self, field: str, prefix: str = "") -> Sequence[str]:
        """Give the terms of a field that begin with `prefix`, sorted. Terms of deleted documents may be among them."""
        if prefix:
            return self._terms(field, prefix)
        if field not in self._vocabularies:
            self._vocabularies[field] = self._terms(field, "")
        return self._vocabularies[field]

    def _terms(self, field: str, prefix: str) -> list[str]:
        found = [segment.terms(field, prefix) for segment in self._segments]
        return found[0] if len(found) == 1 else sorted(set().union(*found))

    def common_terms(self, field: str, prefix: str, least: int) -> list[str]:
        """Give, sorted, the terms that begin with `prefix` and are in `least` documents; some are in fewer.

        What is in so many of all documents is in a fair share of them in one segment at least.
        """
        share = -(-least // max(1, len(self._segments)))
        return sorted(set().union(*(segment.common_terms(field, prefix, share) for segment in self._segments)))

    def frequency(self, field: str, term: str) -> int:
        """Give the number of documents that have a term."""
        return sum(segment.frequency(field, term) for segment in self._segments)

    def frequencies(self, field: str, prefix: str) -> Counter[str]:
        """Give, by term that begins with `prefix`, the number of documents that have it, deleted ones counted."""
        found = Counter[str]()
        for segment in self._segments:
            found.update(segment.frequencies(field, prefix))
        return found

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
        found = []
        for segment in self._segments:
            numbers = segment.beginning(field, text) if beginning else segment.term(field, text)
            found.append(segment.postings(numbers, field))
        return _appended(found)


def _appended(found: Sequence[TermPostings | None]) -> TermPostings | None:
    there = [postings for postings in found if postings is not None]
    if len(there) < 2:
        return there[0] if there else None
    return TermPostings(*(np.concatenate(column) for column in zip(*there, strict=True)))


def _joined(found: Sequence[Places | None]) -> Places:
    there = [places for places in found if places is not None]
    if not there:
        return Places(_EMPTY, _EMPTY)
    return there[0] if len(there) == 1 else Places(*(np.concatenate(column) for column in zip(*there, strict=True)))


def _size(postings: TermPostings | None) -> int:
    return 200 + (postings.documents.nbytes + postings.weights.nbytes if postings else 0)
