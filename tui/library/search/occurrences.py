"""What the index keeps of an article: each occurrence of each term, with its weight and its place.

One pass over the terms of headline and body fills four fields: `text`, what searches look for (headline and body in one
list, as BM25F for weighted fields combines them: Robertson, Zaragoza and Taylor, CIKM 2004), and `title`, the headline
alone; `parts` and `title_parts` hold the parts of the compounds in these, weighted and placed as the compound.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
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


Runs = Sequence[tuple[int, int]]
"""What so many occurrences, one behind the other, weigh: pairs of halves and a number of occurrences."""


@dataclass(slots=True)
class FieldOccurrences:
    """The occurrences in one field of many articles, in the order of the articles.

    Of each, the number of its term and its position; the document and the weight of each run of them.
    """

    numbering: Numbering = field(default_factory=Numbering)
    terms: array[int] = field(default_factory=lambda: array("I"))
    positions: array[int] = field(default_factory=lambda: array("I"))
    documents: array[int] = field(default_factory=lambda: array("I"))
    halves: array[int] = field(default_factory=lambda: array("I"))
    counts: array[int] = field(default_factory=lambda: array("I"))

    def add(self, document: int, runs: Runs, terms: Iterable[str], positions: Iterable[int]) -> None:
        """Add the occurrences of one document, which must come in the order of their positions."""
        self.terms.extend(map(self.numbering.__getitem__, terms))
        self.positions.extend(positions)
        for halves, count in runs:
            self.documents.append(document)
            self.halves.append(halves)
            self.counts.append(count)


FIELDS = ("text", "parts", "title", "title_parts")


@dataclass(slots=True)
class Occurrences:
    """The occurrences in all fields of many articles."""

    fields: dict[str, FieldOccurrences] = field(default_factory=lambda: {name: FieldOccurrences() for name in FIELDS})

    def add(self, document: int, article: IndexedText) -> bytes:
        """Add an article as the next document; gives its sentences, packed as the index keeps them."""
        title, body = columns(article.title), columns(article.body)
        lead, positions = bisect_left(body.starts, article.lead_end), [NO_PLACE] * len(title.terms) + body.positions
        runs = (HEADLINE, len(title.terms)), (LEAD, lead), (ELSEWHERE, len(body.terms) - lead)
        once = ((ELSEWHERE, len(title.terms)),)
        self.fields["text"].add(document, runs, title.terms + body.terms, positions)
        self.fields["parts"].add(document, *_of_parts(runs, title.parts + body.parts, positions))
        self.fields["title"].add(document, once, title.terms, title.positions)
        self.fields["title_parts"].add(document, *_of_parts(once, title.parts, title.positions))
        return _packed_sentences(article.sentences, body)


def _of_parts(
    runs: Runs, parts: Sequence[tuple[str, ...]], positions: Sequence[int]
) -> tuple[Runs, Iterable[str], Iterable[int]]:
    """Give the occurrences of the parts of words, whose runs and positions are given."""
    compounds = [at for at, own in enumerate(parts) if own]
    counts, first = [], 0
    for halves, length in runs:
        behind = first + length
        within = compounds[bisect_left(compounds, first) : bisect_left(compounds, behind)]
        counts.append((halves, sum(len(parts[at]) for at in within)))
        first = behind
    terms = [part for at in compounds for part in parts[at]]
    return counts, terms, [positions[at] for at in compounds for _ in parts[at]]


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
