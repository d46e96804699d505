"""Annotated text: the JSON lines and the inline marks in which the training corpora are kept."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

LABELS = ("PER", "LOC", "ORG")
Span = tuple[int, int, str]

_MARK = re.compile(r"\[\[(PER|LOC|ORG)\|([^\[\]|]+)\]\]")


@dataclass(frozen=True)
class Passage:
    """A piece of text with its mentions: ``(start, end, label)`` in characters, in order, without overlap."""

    text: str
    spans: tuple[Span, ...]


def parse_inline(line: str) -> Passage:
    """Read ``Präsident [[PER|Ada Beispiel]] reist`` as text and spans."""
    parts: list[str] = []
    spans: list[Span] = []
    length = last = 0
    for mark in _MARK.finditer(line):
        before, name = line[last : mark.start()], mark[2]
        length += len(before)
        spans.append((length, length + len(name), mark[1]))
        length += len(name)
        parts += [before, name]
        last = mark.end()
    return Passage("".join(parts) + line[last:], tuple(spans))


def read_inline(path: Path) -> list[Passage]:
    """All non-empty lines of a file of inline marks."""
    return [parse_inline(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read_json_lines(path: Path) -> list[Passage]:
    """All lines of a gzipped file of ``{"text", "spans"}`` objects; spans of other labels are left out."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_from_json(json.loads(line)) for line in lines]


def apart(passages: Sequence[Passage]) -> tuple[Sequence[Passage], Sequence[Passage]]:
    """The passages to train on and the last tenth, to measure on: whole documents, as corpora list them in order."""
    cut = len(passages) - len(passages) // 10
    return passages[:cut], passages[cut:]


def _from_json(record: dict[str, object]) -> Passage:
    text, spans = record["text"], record["spans"]
    if not isinstance(text, str) or not isinstance(spans, list):
        raise ValueError("a corpus line needs a text and a list of spans")
    kept = sorted((int(start), int(end), str(label)) for start, end, label in spans if label in LABELS)
    # Some corpora end each line in a blank: the network would learn to tell by it whose rules of annotation to follow.
    return Passage(text.rstrip(), tuple(without_overlap(kept)))


def without_overlap(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans that begin at or after the end of the one before."""
    end = 0
    for span in spans:
        if span[0] >= end:
            yield span
            end = span[1]


def join(passages: Iterable[Passage], separator: str = " ") -> Passage:
    """One passage out of several, their spans moved along."""
    texts: list[str] = []
    spans: list[Span] = []
    length = 0
    for passage in passages:
        spans += [(start + length, end + length, label) for start, end, label in passage.spans]
        texts.append(passage.text)
        length += len(passage.text) + len(separator)
    return Passage(separator.join(texts), tuple(spans))


def in_capitals(passage: Passage) -> Passage | None:
    """The passage as a headline in capitals, or None where capitals change its length (``ß``)."""
    capitals = passage.text.upper()
    return Passage(capitals, passage.spans) if len(capitals) == len(passage.text) else None
