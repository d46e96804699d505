"""The passages of an article that show why a search found it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from tui.library.search.analysis import Token, tokens
from tui.library.search.query import Leaf, Phrase, Prefix, Query, Term, shown_leaves
from tui.model import Snippet

MOST_SNIPPETS = 3
_LONGEST = 240
_BEFORE = 80
"""Characters shown before the first match of a sentence that is too long."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Wanted:
    terms: frozenset[str]
    beginnings: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]

    def __bool__(self) -> bool:
        return bool(self.terms or self.beginnings or self.phrases)


def matches(text: str, query: Query) -> list[Span]:
    """Give the spans of `text` that a query asks for (not those that it excludes), in order and without overlap."""
    return _matches(text, _wanted(shown_leaves(query)))


def snippets(text: str, sentences: Sequence[Span], query: Query) -> tuple[Snippet, ...]:
    """Give the first sentences that hold a match, at most three; `sentences` are spans of `text` in order.

    A long sentence is cut around its first match, at word borders; a snippet is always a plain part of the text.
    """
    wanted = _wanted(shown_leaves(query))
    if not wanted:
        return ()
    made = tuple(islice(_sentence_by_sentence(text, sentences, wanted), MOST_SNIPPETS))
    return made or tuple(_across_sentences(text, sentences, wanted))


def _sentence_by_sentence(text: str, sentences: Iterable[Span], wanted: _Wanted) -> Iterator[Snippet]:
    # Taking a text apart is what costs time here: most hits show their matches early.
    for start, end in sentences:
        if lit := _matches(text[start:end], wanted):
            yield _snippet(text, start, end, [(a + start, b + start) for a, b in lit])


def _across_sentences(text: str, sentences: Iterable[Span], wanted: _Wanted) -> Iterator[Snippet]:
    """Give the first match of a phrase that runs over the end of a sentence."""
    lit = _matches(text, wanted)[:1]
    for first, last in lit:
        start = max((start for start, _ in sentences if start <= first), default=first)
        end = min((end for _, end in sentences if end >= last), default=last)
        yield _snippet(text, start, end, lit)


def _matches(text: str, wanted: _Wanted) -> list[Span]:
    if not wanted:
        return []
    kept: list[Span] = []
    for start, end in sorted(_spans(list(tokens(text)), wanted), key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _snippet(text: str, start: int, end: int, lit: Sequence[Span]) -> Snippet:
    first, last = lit[0]
    if end - start > _LONGEST and first - start > _BEFORE:
        start = _next_word(text, first - _BEFORE, first)
    if end - start > _LONGEST:
        end = max(text.rfind(" ", start, start + _LONGEST), last)
    inside = ((max(a, start) - start, min(b, end) - start) for a, b in lit if a < end and b > start)
    return Snippet(text[start:end], start, tuple(inside))


def _next_word(text: str, at: int, limit: int) -> int:
    space = text.find(" ", at, limit)
    return at if space < 0 else space + 1


def _wanted(leaves: Iterable[Leaf]) -> _Wanted:
    terms, beginnings, phrases = set[str](), list[str](), list[tuple[str, ...]]()
    for leaf in leaves:
        match leaf:
            case Term(term, _):
                terms.add(term)
            case Prefix(word, term, _):
                terms.add(term)
                beginnings.append(word)
            case Phrase(sequence, _):
                phrases.append(sequence)
    return _Wanted(frozenset(terms), tuple(beginnings), tuple(phrases))


def _spans(found: list[Token], wanted: _Wanted) -> Iterator[Span]:
    for token in found:
        if token.term in wanted.terms or (wanted.beginnings and token.word.startswith(wanted.beginnings)):
            yield token.start, token.end
    for sequence in wanted.phrases:
        yield from _phrase_spans(found, sequence)


def _phrase_spans(found: list[Token], sequence: tuple[str, ...]) -> Iterator[Span]:
    """Give the places where terms stand one behind the other; a compound stands there as a whole and in parts."""
    at: dict[int, list[Token]] = {}
    for token in found:
        at.setdefault(token.position, []).append(token)
    for token in found:
        if token.term != sequence[0]:
            continue
        last: Token | None = token
        for distance, term in enumerate(sequence):
            there = at.get(token.position + distance, ())
            last = next((other for other in there if other.term == term), None)
            if last is None:
                break
        else:
            yield token.start, last.end if last else token.end
