"""What the index keeps of an article: each occurrence of each term, with its weight and its place.

One pass over the terms of headline and body fills four fields: `text`, what searches look for (headline and body in one
list, as BM25F for weighted fields combines them: Robertson, Zaragoza and Taylor, CIKM 2004); `parts`, the parts of
compounds, weighted and placed as the compound; `title`, the headline alone; and, for filters, `source`.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from tui.library.search.analysis import Token, tokens

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
    source: str = ""
    published: str = ""


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


FIELDS = ("text", "parts", "title", "source", "published")


@dataclass(slots=True)
class Occurrences:
    """The occurrences in all fields of many articles."""

    fields: dict[str, FieldOccurrences] = field(default_factory=lambda: {name: FieldOccurrences() for name in FIELDS})

    def add(self, document: int, article: IndexedText) -> tuple[dict[str, int], bytes]:
        """Add an article as the next document; gives its number of occurrences by field, and its sentences packed."""
        title, body = list(tokens(article.title)), list(tokens(article.body))
        lead = bisect_left(body, article.lead_end, key=_start)
        weights = [LEAD] * lead + [ELSEWHERE] * (len(body) - lead)
        places = [token.position for token in body]
        self.fields["text"].add(
            document,
            [token.term for token in title] + [token.term for token in body],
            [HEADLINE] * len(title) + weights,
            [NO_PLACE] * len(title) + places,
        )
        parts = self._add_parts(document, title, body, weights)
        self._add_words("title", document, title)
        source = list(tokens(article.source))
        self._add_words("source", document, source)
        self.fields["published"].add(document, [article.published], [ELSEWHERE], [0])
        lengths = {"text": len(title) + len(body), "parts": parts, "title": len(title), "source": len(source)}
        return lengths, _packed_sentences(article.sentences, body)

    def _add_words(self, name: str, document: int, found: list[Token]) -> None:
        words, places = [token.term for token in found], [token.position for token in found]
        self.fields[name].add(document, words, [ELSEWHERE] * len(found), places)

    def _add_parts(self, document: int, title: list[Token], body: list[Token], weights: list[int]) -> int:
        found = [(part, HEADLINE, NO_PLACE) for token in title for part in token.parts]
        found += [
            (part, weight, token.position)
            for token, weight in zip(body, weights, strict=True)
            if token.parts
            for part in token.parts
        ]
        if found:
            self.fields["parts"].add(document, *zip(*found, strict=True))
        return len(found)


def _start(token: Token) -> int:
    return token.start


def _packed_sentences(sentences: Sequence[tuple[int, int]], body: list[Token]) -> bytes:
    """Give, for every sentence, the position of its first word, its start and its end as little-endian numbers."""
    packed = array("I")
    after = body[-1].position + 1 if body else 0
    for start, end in sentences:
        first = bisect_left(body, start, key=_start)
        packed.extend((body[first].position if first < len(body) else after, start, end))
    return little_endian(packed)


def little_endian(numbers: array[int]) -> bytes:
    """Give numbers as they are stored, whatever the machine."""
    import sys

    if sys.byteorder != "little":
        numbers.byteswap()
    return numbers.tobytes()
