"""The posting lists of a segment as columns of numbers: made from occurrences, joined, written, read.

A posting is a term in an article. All postings of a field lie in the order of terms and, below, of articles, so that
those of a term, and those of all terms with one beginning, are one stretch of each column: reading them is a slice of
the mapped file, without a step in Python by posting or by block.
"""

from __future__ import annotations

import json
import struct
import zlib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from tui.library.search.occurrences import NO_PLACE, FieldOccurrences

Numbers = NDArray[Any]

_HEADER = struct.Struct("<8sQ")
_CHECK = struct.Struct("<Q")
_MAGIC = b"GGLSIDX1"
_COLUMNS = ("terms", "starts", "documents", "halves", "places", "positions", "lengths")
_TYPES = frozenset(("<u1", "<u2", "<u4", "<u8"))
_LINE_FEED = 10
_BLOCK = 64
"""Terms that are taken apart for a look-up."""


class Vocabulary(Sequence[bytes]):
    """Sorted terms in one stretch of bytes (UTF-8, each ended by a line feed), looked up without taking it apart.

    The first term of every block is kept made, so that a look-up takes one block apart: 5 µs, where a step in Python
    for each halving of 50,000 terms takes 40.
    """

    def __init__(self, terms: Numbers) -> None:
        self._bytes = terms
        self._ends = np.flatnonzero(terms == _LINE_FEED)
        self._firsts = [self[number] for number in range(0, len(self._ends), _BLOCK)]

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, number: Any) -> Any:
        """Give a term."""
        start = int(self._ends[number - 1]) + 1 if number else 0
        return self._bytes[start : int(self._ends[number])].tobytes()

    def find(self, term: str) -> int | None:
        """Give the number of a term, None where there is none."""
        wanted = term.encode()
        number = self._first_from(wanted)
        return number if number < len(self) and self[number] == wanted else None

    def beginning(self, prefix: str) -> tuple[int, int]:
        """Give the numbers of the first term that begins with `prefix` and of the first behind those."""
        wanted = prefix.encode()
        return self._first_from(wanted), self._first_from(wanted + b"\xff")

    def _first_from(self, wanted: bytes) -> int:
        """Give the number of the first term that does not come before `wanted`."""
        if not self._firsts:
            return 0
        first = max(0, bisect_left(self._firsts, wanted) - 1) * _BLOCK
        return first + bisect_left(self._stretch(first, min(first + _BLOCK, len(self))).split(b"\n"), wanted)

    def _stretch(self, first: int, behind: int) -> bytes:
        """Give the terms from one number to before another, with line feeds between."""
        if first >= behind:
            return b""
        start = int(self._ends[first - 1]) + 1 if first else 0
        return self._bytes[start : int(self._ends[behind - 1])].tobytes()

    def decoded(self, first: int, behind: int) -> list[str]:
        """Give the terms from one number to before another."""
        if first >= behind:
            return []
        return self._stretch(first, behind).decode().split("\n")


@dataclass(frozen=True, slots=True, eq=False)
class FieldLists:
    """The posting lists of one field: term `t` has the postings from `starts[t]` to before `starts[t + 1]`.

    Posting `p` is of document `documents[p]`, weighs half of `halves[p]`, and its positions lie from `places[p]` to
    before `places[p + 1]`. Document `d` has `lengths[d]` occurrences in all.
    """

    terms: Numbers
    starts: Numbers
    documents: Numbers
    halves: Numbers
    places: Numbers
    positions: Numbers
    lengths: Numbers


def invert(occurrences: FieldOccurrences, count: int) -> FieldLists:
    """Bring the occurrences of `count` documents from the order of these into that of terms."""
    words = list(occurrences.numbering)
    terms = sorted(words)
    rank = np.empty(len(words), np.uint32)
    rank[[occurrences.numbering[term] for term in terms]] = np.arange(len(terms), dtype=np.uint32)
    keys = rank[np.frombuffer(occurrences.terms, np.uint32)]
    order = np.argsort(keys, kind="stable").astype(np.uint32)  # the same in half the bytes: this is what costs memory
    counts = np.frombuffer(occurrences.counts, np.uint32)
    keys, documents = keys[order], np.repeat(np.frombuffer(occurrences.documents, np.uint32), counts)[order]
    lengths = np.bincount(documents, minlength=count)
    first = np.ones(len(keys), bool)
    first[1:] = (keys[1:] != keys[:-1]) | (documents[1:] != documents[:-1])
    at = np.flatnonzero(first)
    keys, documents = keys[at], documents[at]
    weights = _sums(np.repeat(np.frombuffer(occurrences.halves, np.uint32), counts)[order], at)
    positions = np.frombuffer(occurrences.positions, np.uint32)[order]
    placed = positions != NO_PLACE
    return _lists(terms, keys, documents, weights, _sums(placed, at), positions[placed], lengths)


def _sums(values: Numbers, starts: Numbers) -> Numbers:
    """Give the sum of each stretch of values; the next one starts where it ends."""
    return np.add.reduceat(values, starts, dtype=np.uint32) if len(starts) else starts


def join(lists: Sequence[FieldLists], numbers: Sequence[Numbers]) -> FieldLists:
    """Join the lists of segments. `numbers` gives each old document's new number, -1 for one that is left out.

    The new numbers must rise from segment to segment.
    """
    vocabularies = [Vocabulary(one.terms) for one in lists]
    words = [vocabulary.decoded(0, len(vocabulary)) for vocabulary in vocabularies]
    terms = sorted(set().union(*words))
    rank = {term: number for number, term in enumerate(terms)}
    columns = [_kept(one, [rank[w] for w in own], new) for one, own, new in zip(lists, words, numbers, strict=True)]
    keys, documents, weights, counts, positions = (np.concatenate(column) for column in zip(*columns, strict=True))
    lengths = np.concatenate([one.lengths[new >= 0] for one, new in zip(lists, numbers, strict=True)])
    order = np.argsort(keys, kind="stable")
    within = stretches((np.cumsum(counts) - counts)[order], counts[order])
    return _lists(terms, keys[order], documents[order], weights[order], counts[order], positions[within], lengths)


def _kept(lists: FieldLists, ranks: list[int], numbers: Numbers) -> tuple[Numbers, ...]:
    """Give the columns of the postings of the documents that stay: term, document, weight, count; and all positions."""
    documents = numbers[lists.documents]
    kept = documents >= 0
    keys = np.repeat(np.array(ranks, np.uint32), np.diff(lists.starts))[kept]
    counts = np.diff(lists.places)[kept].astype(np.int64)
    positions = lists.positions[stretches(lists.places[:-1][kept], counts)].astype(np.uint32)
    return keys, documents[kept].astype(np.uint32), lists.halves[kept].astype(np.uint32), counts, positions


def stretches(starts: Numbers, lengths: Numbers) -> Numbers:
    """Give the numbers of all places in stretches of a column, one stretch behind the other."""
    lengths = lengths.astype(np.int64)
    before = np.cumsum(lengths) - lengths
    return np.repeat(starts.astype(np.int64) - before, lengths) + np.arange(int(lengths.sum()))


def _lists(
    terms: list[str],
    keys: Numbers,
    documents: Numbers,
    weights: Numbers,
    counts: Numbers,
    positions: Numbers,
    lengths: Numbers,
) -> FieldLists:
    """Give the lists of postings in order; terms that have none are left out."""
    frequencies = np.bincount(keys, minlength=len(terms))
    written = "".join(f"{term}\n" for term, frequency in zip(terms, frequencies, strict=True) if frequency)
    return FieldLists(
        np.frombuffer(written.encode(), np.uint8),
        _narrow(_ends(frequencies[frequencies > 0])),
        _narrow(documents),
        np.minimum(weights, 0xFFFF).astype("<u2"),
        _narrow(_ends(counts)),
        _narrow(positions),
        _narrow(lengths),
    )


def _ends(lengths: Numbers) -> Numbers:
    return np.concatenate(([0], np.cumsum(lengths)))


def _narrow(numbers: Numbers) -> Numbers:
    """Give the numbers in as few bytes as hold the largest."""
    highest = int(numbers.max(initial=0))
    return numbers.astype("<u2" if highest < 1 << 16 else "<u4" if highest < 1 << 32 else "<u8")


def write_lists(file: IO[bytes], fields: Mapping[str, FieldLists]) -> None:
    """Write the lists of all fields of a segment."""
    columns = [[getattr(lists, name) for name in _COLUMNS] for lists in fields.values()]
    directory = {
        name: [[column.dtype.str.replace("|", "<"), len(column)] for column in own]
        for name, own in zip(fields, columns, strict=True)
    }
    head = json.dumps(directory).encode()
    stored = [_padded(part) for part in (head, *(column.tobytes() for own in columns for column in own))]
    stored.insert(0, _HEADER.pack(_MAGIC, len(head)))
    check = 0
    for part in stored:
        check = zlib.crc32(part, check)
        file.write(part)
    file.write(_CHECK.pack(check))


def _padded(part: bytes) -> bytes:
    return part + bytes(-len(part) % 8)


def read_lists(stored: Any) -> dict[str, FieldLists]:
    """Read the lists of all fields from the bytes of a file; raises `ValueError` where these are no such lists.

    The columns are views of `stored`: nothing is copied.
    """
    magic, length = _HEADER.unpack_from(stored)
    if magic != _MAGIC:
        raise ValueError("no posting lists")
    directory = json.loads(bytes(stored[_HEADER.size : _HEADER.size + length]))
    at = _HEADER.size + length + -length % 8
    fields = {}
    for name, columns in directory.items():
        read = []
        for kind, count in columns:
            if kind not in _TYPES or not isinstance(count, int) or count < 0:
                raise ValueError("broken posting lists")
            read.append(np.frombuffer(stored, kind, count, at))  # raises ValueError beyond the end
            at += read[-1].nbytes + -read[-1].nbytes % 8
        fields[name] = FieldLists(*read)
    if at + _CHECK.size != len(stored):
        raise ValueError("posting lists cut off")
    return fields


def is_intact(stored: Any) -> bool:
    """Tell whether the bytes of a file are those that were written, by their checksum (CRC-32)."""
    before = len(stored) - _CHECK.size
    return before > 0 and (zlib.crc32(memoryview(stored)[:before]),) == _CHECK.unpack_from(stored, before)
