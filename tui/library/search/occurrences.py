"""What the index keeps of an article: each occurrence of each term, with its weight and its place.

One pass over the terms of headline and body fills four fields: `text`, what searches look for (headline and body in one
list, as BM25F for weighted fields combines them: Robertson, Zaragoza and Taylor, CIKM 2004), and `title`, the headline
alone; `parts` and `title_parts` hold the parts of the compounds in these, weighted and placed as the compound.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.library.search.analysis import Columns, columns

HEADLINE, LEAD, ELSEWHERE = 6, 3, 2
"""How much an occurrence weighs, in halves: 3 in the headline, 1.5 in the lead, 1 in the rest of the body."""

NO_PLACE = 0xFFFF_FFFF
"""Stands for the position of an occurrence that is not in the body."""


@dataclass(frozen=True, slots=True)
class IndexedText:
    """What is indexed of an article; `lead_end` and `sentences` (start and end of each) count characters of `body`."""

    article_id: int
    title: str
    body: str
    lead_end: int
    sentences: Sequence[tuple[int, int]]


class Numbering(dict[str, int]):
    """Numbers terms in the order in which they are first asked for."""

    def __missing__(self, term: str) -> int:
        self[term] = number = len(self)
        return number


@dataclass(slots=True)
class FieldOccurrences:
    """The occurrences in one field of many articles: four columns of one row each, in the order of the articles."""

    numbering: Numbering = field(default_factory=Numbering)
    terms: array[int] = field(default_factory=lambda: array("I"))
    documents: array[int] = field(default_factory=lambda: array("I"))
    halves: array[int] = field(default_factory=lambda: array("B"))
    positions: array[int] = field(default_factory=lambda: array("I"))

    def add(self, document: int, terms: Sequence[str], halves: Sequence[int], positions: Sequence[int]) -> None:
        """Add the occurrences of one document, which must come in the order of their positions."""
        numbering = self.numbering
        self.terms.extend([numbering[term] for term in terms])
        self.documents.extend([document] * len(terms))
        self.halves.extend(halves)
        self.positions.extend(positions)


FIELDS = ("text", "parts", "title", "title_parts")


@dataclass(slots=True)
class Occurrences:
    """The occurrences in all fields of many articles."""

    fields: dict[str, FieldOccurrences] = field(default_factory=lambda: {name: FieldOccurrences() for name in FIELDS})

    def add(self, document: int, article: IndexedText) -> bytes:
        """Add an article as the next document; gives its sentences, packed as the index keeps them."""
        title, body = columns(article.title), columns(article.body)
        lead = bisect_left(body.starts, article.lead_end)
        halves = [HEADLINE] * len(title.terms) + [LEAD] * lead + [ELSEWHERE] * (len(body.terms) - lead)
        positions = [NO_PLACE] * len(title.terms) + body.positions
        once = [ELSEWHERE] * len(title.terms)
        added = {
            "text": (title.terms + body.terms, halves, positions),
            "parts": _of_parts(title.parts + body.parts, halves, positions),
            "title": (title.terms, once, title.positions),
            "title_parts": _of_parts(title.parts, once, title.positions),
        }
        for name, rows in added.items():
            self.fields[name].add(document, *rows)
        return _packed_sentences(article.sentences, body)


def _of_parts(
    parts: Sequence[tuple[str, ...]], halves: Sequence[int], positions: Sequence[int]
) -> tuple[Sequence[str], Sequence[int], Sequence[int]]:
    """Give terms, weights and positions of the parts of words."""
    rows = zip(parts, halves, positions, strict=True)
    found = [(part, weight, position) for own, weight, position in rows if own for part in own]
    return tuple(zip(*found, strict=True)) if found else ((), (), ())  # type: ignore[return-value]


def _packed_sentences(sentences: Sequence[tuple[int, int]], body: Columns) -> bytes:
    """Give, for every sentence, the position of its first word, its start and its end as little-endian numbers."""
    packed = array("I")
    after = body.positions[-1] + 1 if len(body.terms) else 0
    for start, end in sentences:
        first = bisect_left(body.starts, start)
        packed.extend((body.positions[first] if first < len(body.terms) else after, start, end))
    if sys.byteorder != "little":
        packed.byteswap()
    return packed.tobytes()
