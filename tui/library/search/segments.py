"""The segments of an index: written once, joined when they become many, listed in Whoosh's table of contents.

A commit is the new table, renamed into place: a reader or a killed writer finds the old state or the new one. Unlike
Whoosh's writer, which sorts postings one by one in Python, a segment is made by sorting columns of numbers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tui.library.search.engine import whoosh
from tui.library.search.occurrences import FIELDS, IndexedText, Occurrences
from tui.library.search.posting_lists import Numbers, invert, join
from tui.library.search.schema import KEYS, SCHEMA, SENTENCES
from tui.library.search.segment_codec import SegmentCodec, keys_of, lists_of, store_checks, store_lists

MOST_SEGMENTS = 8
_JOINED_ALWAYS = 2_500
"""So many articles may be copied at any time: that takes part of a second."""
_SHARE = 6
"""Of a large index, one part in so many may: else it would never come to few segments."""
LARGEST_SEGMENT = 10_000
"""The most articles of a segment: writing it takes some 300 MB of memory, joining some into it a second."""

_NAME = "MAIN"


def storage_in(folder: Path) -> Any:
    """Give Whoosh's storage of the files in a folder."""
    return whoosh.filedb.filestore.FileStorage(str(folder))


def segments_in(folder: Path) -> list[Any]:
    """Give the segments of the index in `folder`; raises whatever Whoosh raises where it is missing or broken."""
    return list(whoosh.index.TOC.read(storage_in(folder), _NAME, schema=SCHEMA).segments)


def live_count(segment: Any) -> int:
    """Give the number of a segment's documents that are not deleted."""
    return int(segment.doc_count())


def commit(folder: Path, segments: Sequence[Any]) -> None:
    """Make these the segments of the index, and delete the files of all others."""
    storage = storage_in(folder)
    generation = whoosh.index.TOC._latest_generation(storage, _NAME) + 1
    whoosh.index.TOC(SCHEMA, list(segments), generation).write(storage, _NAME)
    whoosh.index.clean_files(storage, _NAME, generation, segments)


def without(folder: Path, segments: Iterable[Any], keys: Collection[int]) -> list[Any]:
    """Delete the documents of these articles from segments; gives the segments in which any are left."""
    storage = storage_in(folder)
    unwanted = np.fromiter(keys, np.int64, len(keys))
    kept = []
    for segment in segments:
        if len(unwanted):
            for document in np.flatnonzero(np.isin(keys_of(storage, segment), unwanted)).tolist():
                segment.delete_document(document)
        if live_count(segment):
            kept.append(segment)
    return kept


def to_join(segments: Sequence[Any]) -> list[Any]:
    """Choose the segments to join so that few are left; none while these are few enough.

    The smallest are joined, and with them those that are not much larger, so that an article is copied as often as the
    logarithm of their number says; but never so many that it would take seconds.
    """
    if len(segments) <= MOST_SEGMENTS:
        return []
    most = min(max(_JOINED_ALWAYS, sum(map(live_count, segments)) // _SHARE), LARGEST_SEGMENT)
    smallest = sorted(segments, key=live_count)
    chosen, total = smallest[:1], live_count(smallest[0])
    for segment in smallest[1:]:
        size = live_count(segment)
        if total + size > most or (size > total and len(chosen) > 1):
            break
        chosen.append(segment)
        total += size
    return [segment for segment in segments if segment in chosen] if len(chosen) > 1 else []


def write_segment(folder: Path, articles: Iterable[IndexedText]) -> Any:
    """Write a segment of articles into an index's folder; gives it, None for no articles. Not committed yet."""
    storage, segment = storage_in(folder), SegmentCodec().new_segment(None, _NAME)
    columns, occurrences, count = _Columns(storage, segment), Occurrences(), 0
    try:
        for count, article in enumerate(articles, 1):
            columns.add(article.article_id, occurrences.add(count - 1, article))
    finally:
        columns.close()
    if not count:
        return None
    store_checks(storage, segment)
    store_lists(storage, segment, {name: invert(found, count) for name, found in occurrences.fields.items()})
    return segment


def join_segments(folder: Path, segments: Sequence[Any]) -> Any:
    """Write one segment of what is not deleted in others, in their order. Not committed yet."""
    storage, joined = storage_in(folder), SegmentCodec().new_segment(None, _NAME)
    columns, numbers = _Columns(storage, joined), list[Numbers]()
    try:
        for segment in segments:
            numbers.append(columns.add_segment(segment))
    finally:
        columns.close()
    store_checks(storage, joined)
    lists = [lists_of(storage, segment) for segment in segments]
    names = [name for name in FIELDS if any(name in one for one in lists)]
    store_lists(storage, joined, {name: join([one[name] for one in lists], numbers) for name in names})
    return joined


class _Columns:
    """What a segment being written holds by document: the article's key and its sentences."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self._storage, self._segment = storage, segment
        self._writer = segment.codec().per_document_writer(storage, segment)
        self._count = 0

    def add(self, article_id: int, sentences: bytes) -> None:
        writer = self._writer
        writer.start_doc(self._count)
        writer.add_column_value("id", KEYS, article_id)
        writer.add_column_value("sentences", SENTENCES, sentences)
        writer.finish_doc()
        self._count += 1

    def add_segment(self, segment: Any) -> Numbers:
        """Copy another segment's columns; gives the new number of each of its documents, -1 for deleted ones."""
        reader = segment.codec().per_document_reader(self._storage, segment)
        keys, sentences = reader.column_reader("id", KEYS), reader.column_reader("sentences", SENTENCES)
        numbers = np.full(segment.doc_count_all(), -1, np.int64)
        for document in reader.all_doc_ids():
            numbers[document] = self._count
            self.add(keys[document], sentences[document])
        reader.close()
        return numbers

    def close(self) -> None:
        self._writer.close()
        self._segment.set_doc_count(self._count)
        self._storage.temp_storage(f"{_NAME}.tmp").destroy()
