"""How a segment of the index lies on the disk: Whoosh's columns, and posting lists as `posting_lists` writes them.

Whoosh leaves this to a codec. Its own one pickles and compresses every 128 postings for themselves, which is half of
the time that indexing takes, and its readers take 2.7 µs a posting; with this one both are slices of arrays. Whoosh's
own queries work on it as on any other.
"""

from __future__ import annotations

import json
import mmap
import zlib
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import numpy as np

from tui.library.search.engine import whoosh
from tui.library.search.posting_lists import FieldLists, Numbers, Vocabulary, read_lists, write_lists

_EXTENSION = ".lists"
_CHECKS = ".checks"
_COLUMN = ".col"
_W3: Any = whoosh.codec.whoosh3


class Placed(whoosh.formats.Format):  # type: ignore[misc]
    """Postings with the positions of their occurrences, as little-endian numbers of four bytes."""

    def decode_positions(self, value: bytes) -> list[int]:
        """Give the positions in a posting's value."""
        positions: list[int] = np.frombuffer(value, "<u4").tolist()
        return positions


class SegmentCodec(_W3.W3Codec):  # type: ignore[misc]
    """Whoosh's codec with other posting lists. Segments are written by `segments.write_segment`."""

    def terms_reader(self, storage: Any, segment: Any) -> Any:
        """Give Whoosh the terms of a segment."""
        return _TermsReader(lists_of(storage, segment))


def store_lists(storage: Any, segment: Any, fields: dict[str, FieldLists]) -> None:
    """Write the posting lists of a segment."""
    file = segment.create_file(storage, _EXTENSION)
    try:
        write_lists(file, fields)
    finally:
        file.close()


def mapped_lists(storage: Any, segment: Any) -> mmap.mmap:
    """Map the file of a segment's posting lists into memory."""
    file = segment.open_file(storage, _EXTENSION)
    try:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    finally:
        file.close()


def lists_of(storage: Any, segment: Any) -> dict[str, FieldLists]:
    """Give the posting lists of a segment by field, mapped into memory."""
    return read_lists(mapped_lists(storage, segment))


def store_checks(storage: Any, segment: Any) -> None:
    """Write the checksums of the files of a segment's columns, which must be closed; its lists have their own."""
    file = segment.create_file(storage, _CHECKS)
    try:
        file.write(json.dumps(_checksums(storage, segment)).encode())
    finally:
        file.close()


def has_intact_columns(storage: Any, segment: Any) -> bool:
    """Tell whether the files of a segment's columns are all there and those that were written (CRC-32)."""
    file = segment.open_file(storage, _CHECKS)
    try:
        stored = bytes(file.read())
    finally:
        file.close()
    return bool(json.loads(stored) == _checksums(storage, segment))


def _checksums(storage: Any, segment: Any) -> dict[str, int]:
    own = f"{segment.segment_id()}."
    names = sorted(name for name in storage.list() if name.startswith(own) and name.endswith(_COLUMN))
    return {name.removeprefix(own): zlib.crc32(_contents(storage, name)) for name in names}


def keys_of(storage: Any, segment: Any) -> Numbers:
    """Give the keys of a segment's articles by document."""
    keys = np.frombuffer(_column_bytes(storage, segment, "id"), ">i8").astype(np.int64)
    if len(keys) != segment.doc_count_all():
        raise ValueError("keys of articles cut off")
    return keys


def column_of(storage: Any, segment: Any, name: str, column: Any) -> Any:
    """Give Whoosh's reader of a segment's column. It holds the whole column, so that no file stays open."""
    stored = _column_bytes(storage, segment, name)
    return column.reader(whoosh.filedb.structfile.BufferFile(stored), 0, len(stored), segment.doc_count_all())


def deleted_of(segment: Any) -> Numbers:
    """Give the documents of a segment that are deleted."""
    return np.array(sorted(segment.deleted_docs()), np.int64)


def _column_bytes(storage: Any, segment: Any, column: str) -> bytes:
    return _contents(storage, _W3.W3Codec.column_filename(segment, column))


def _contents(storage: Any, name: str) -> bytes:
    file = storage.open_file(name)
    try:
        return bytes(file.read())
    finally:
        file.close()


class _TermsReader(whoosh.codec.base.TermsReader):  # type: ignore[misc]
    """The terms of a segment as Whoosh's readers ask for them."""

    def __init__(self, fields: dict[str, FieldLists]) -> None:
        self._fields = fields
        self._vocabularies = {name: Vocabulary(lists.terms) for name, lists in fields.items()}

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        field, text = term
        return field in self._fields and self._vocabularies[field].find(text.decode()) is not None

    def indexed_field_names(self) -> Iterable[str]:
        return self._fields.keys()

    def terms(self) -> Iterator[tuple[str, bytes]]:
        return ((name, text) for name in sorted(self._fields) for text in self._vocabularies[name])

    def terms_from(self, field: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        vocabulary = self._vocabularies[field]
        first, _ = vocabulary.beginning(prefix.decode())
        return ((field, vocabulary[number]) for number in range(first, len(vocabulary)))

    def term_info(self, field: str, text: bytes) -> Any:
        lists, first, behind = self._stretch(field, text)
        weights = lists.halves[first:behind] / 2
        documents = lists.documents[first:behind]
        return whoosh.reading.TermInfo(
            float(weights.sum()),
            behind - first,
            1,
            None,
            float(weights.max()),
            int(documents[0]),
            int(documents[-1]),
        )

    def frequency(self, field: str, text: bytes) -> float:
        return float(self.term_info(field, text).weight())

    def doc_frequency(self, field: str, text: bytes) -> int:
        _, first, behind = self._stretch(field, text)
        return behind - first

    def matcher(self, field: str, text: bytes, format_: Any, scorer: Any = None) -> Any:
        lists, first, behind = self._stretch(field, text)
        places = lists.places[first : behind + 1].tolist()
        positions = lists.positions
        values = [positions[a:b].astype("<u4").tobytes() for a, b in pairwise(places)]
        return whoosh.matching.ListMatcher(
            lists.documents[first:behind].tolist(),
            (lists.halves[first:behind] / 2).tolist(),
            values,
            format_,
            scorer,
            term=(field, text),
            terminfo=self.term_info(field, text),
        )

    def _stretch(self, field: str, text: bytes) -> tuple[FieldLists, int, int]:
        number = self._vocabularies[field].find(text.decode()) if field in self._fields else None
        if number is None:
            raise KeyError((field, text))
        lists = self._fields[field]
        return lists, int(lists.starts[number]), int(lists.starts[number + 1])
