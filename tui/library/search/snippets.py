"""The parts of a text that a query asks for, and passages with these parts lit.

One code path for all: the passages of a hit, the open article, and the words of a speaker in which something is sought.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from tui.library.search.analysis import Token, tokens
from tui.library.search.expanding import StarPattern
from tui.library.search.query import (
    AllOf,
    AnyOf,
    Compound,
    Fuzzy,
    Not,
    Number,
    Pattern,
    Phrase,
    Prefix,
    Query,
    Term,
    Weighted,
)
from tui.model import Snippet

_LONGEST = 400
"""Longer sentences are cut: five lines of a terminal."""
_BEFORE = 80
"""Characters shown before the first match of a sentence that is cut."""

Span = tuple[int, int]


def matches(text: str, query: Query, known: Iterable[Span] = ()) -> list[Span]:
    """Give the spans of `text` that a query asks for (not those that it excludes), in order and without overlap.

    `known` are spans that the store gives for the fields of the query; they give way to those of words.
    """
    kept = _without_overlap([], _sought_by(query).spans(list(tokens(text))))
    return _without_overlap(kept, known)


def matches_within(text: str, start: int, end: int, query: Query, known: Iterable[Span] = ()) -> list[Span]:
    """Give the spans of `text` that a query asks for between two offsets, as if nothing else stood there."""
    inside = [(a - start, b - start) for a, b in known if a >= start and b <= end]
    return [(start + a, start + b) for a, b in matches(text[start:end], query, inside)]


def hold(stretches: Sequence[Sequence[Token]], query: Query, known: Callable[[Query], bool]) -> bool:
    """Tell whether the words of some stretches answer a query together, each phrase within one of them.

    `known` tells of numbers and of fields whether they do by what they mean.
    """
    match query:
        case AllOf(parts):
            return all(hold(stretches, part, known) for part in parts)
        case AnyOf(parts):
            return not parts or any(hold(stretches, part, known) for part in parts)
        case Weighted(part):
            return hold(stretches, part, known)
        case Not(part):
            return not hold(stretches, part, known)
    sought = _sought_by(query)
    return any(True for words in stretches for _ in sought.spans(words)) or known(query)


def snippet(text: str, start: int, end: int, lit: Sequence[Span]) -> Snippet:
    """Give a passage of `text` with those of the spans `lit` that lie in it, whole unless it is very long.

    Of a longer one the stretch that shows the most of them is cut out, at borders of words where there are any.
    """
    inside = [(max(a, start), min(b, end)) for a, b in lit if a < end and b > start]
    if end - start > _LONGEST:
        start, end = _cut(text, start, end, inside)
    shown = ((max(a, start) - start, min(b, end) - start) for a, b in inside if a < end and b > start)
    return Snippet(text[start:end], start, tuple(shown))


def _cut(text: str, start: int, end: int, lit: Sequence[Span]) -> Span:
    first = _best_window(lit)
    if first - start > _BEFORE:
        start = _after_space(text, min(first - _BEFORE, end - _LONGEST), first)
    if end - start > _LONGEST:
        space = text.rfind(" ", first + 1, start + _LONGEST)
        end = space if space > 0 else start + _LONGEST
    return start, end


def _best_window(lit: Sequence[Span]) -> int:
    """Give the start of the span from which on the most others are shown."""
    best, most, behind = 0, 0, 0
    for at, (start, _) in enumerate(lit):
        while behind < len(lit) and lit[behind][1] - start <= _LONGEST - _BEFORE:
            behind += 1
        if behind - at > most:
            best, most = at, behind - at
    return lit[best][0] if lit else 0


def _after_space(text: str, at: int, limit: int) -> int:
    space = text.find(" ", at, limit)
    return at if space < 0 else space + 1


def _without_overlap(kept: Sequence[Span], spans: Iterable[Span]) -> list[Span]:
    """Put spans beside those kept that they do not touch; of several at one place the first, then the longest."""
    if not kept and not spans:
        return []
    starts = [start for start, _ in kept]
    added: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        at = bisect_left(starts, end)
        if not (at and kept[at - 1][1] > start) and not (added and added[-1][1] > start):
            added.append((start, end))
    return sorted([*kept, *added])


@dataclass(slots=True)
class _Sought:
    """What the leaves of a query look for in the words of a text."""

    terms: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)
    beginnings: tuple[str, ...] = ()
    patterns: list[StarPattern] = field(default_factory=list)
    fuzzy: list[Fuzzy] = field(default_factory=list)
    phrases: list[tuple[str, ...]] = field(default_factory=list)

    def add(self, query: Query) -> None:
        """Add the leaves of a query: neither those that must be absent, nor those of fields."""
        match query:
            case AllOf(parts) | AnyOf(parts):
                for part in parts:
                    self.add(part)
            case Weighted(part):
                self.add(part)
            case Compound(whole, sequence):
                self.add(whole)
                self.add(sequence)
            case Term(term, _, whole, forms):
                self.terms.update((term, *forms))
                if not whole:
                    self.parts.add(term)
            case Number(term):
                self.terms.add(term)
            case Prefix(word, term):
                self.terms.add(term)
                self.beginnings += (word,)
            case Pattern(pattern):
                self.patterns.append(StarPattern(pattern))
            case Fuzzy():
                self.fuzzy.append(query)
            case Phrase(terms):
                self.phrases.append(terms)

    def spans(self, found: Sequence[Token]) -> Iterator[Span]:
        """Give the places of what is sought among the words of a text."""
        seldom = bool(self.patterns or self.fuzzy)
        for token in found:
            if self._means(token) or (seldom and self._comes_near(token.term)):
                yield token.start, token.end
        for terms in self.phrases:
            yield from _phrase_spans(found, terms)

    def _means(self, token: Token) -> bool:
        return (
            token.term in self.terms
            or (bool(token.parts) and not self.parts.isdisjoint(token.parts))
            or token.word.startswith(self.beginnings)
            or token.term.startswith(self.beginnings)
        )

    def _comes_near(self, term: str) -> bool:
        return any(pattern.fits(term) for pattern in self.patterns) or any(
            Levenshtein.distance(term, fuzzy.term, score_cutoff=fuzzy.distance) <= fuzzy.distance
            for fuzzy in self.fuzzy
        )


@lru_cache(maxsize=8)
def _sought_by(query: Query) -> _Sought:
    """Gather what is to be lit: for each sentence of each hit the same."""
    sought = _Sought()
    sought.add(query)
    return sought


def _phrase_spans(found: Sequence[Token], terms: tuple[str, ...]) -> Iterator[Span]:
    """Give the places where terms stand one behind the other; a compound stands there as a whole and in parts."""
    at: dict[int, list[Token]] = {}
    for token in found:
        at.setdefault(token.position, []).append(token)
    for token in found:
        if token.term != terms[0]:
            continue
        last: Token | None = token
        for distance, term in enumerate(terms):
            there = at.get(token.position + distance, ())
            last = next((other for other in there if other.term == term), None)
            if last is None:
                break
        else:
            yield token.start, last.end if last else token.end
