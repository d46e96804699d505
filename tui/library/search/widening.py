"""A second try for a query that finds nothing: words that no article has give way to words like them.

For each such word, the first of these that exists: words that begin with it (it may not be typed to the end), compounds
that hold it (*Gericht* in *Verfassungsgericht*), words one letter away. Phrases, excluded words and fields are left as
they are: who asks for those wants exactly them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from tui.library.search.analysis import word_form
from tui.library.search.query import AllOf, AnyOf, Compound, Prefix, Query, Term

_SHORTEST_BEGINNING = 3
_SHORTEST_PART = 4
_MOST_WORDS = 30


class Vocabulary(Protocol):
    """The terms of titles and texts."""

    def has(self, term: str) -> bool:
        """Tell whether an article has a term."""

    def begins(self, word: str) -> bool:
        """Tell whether a term begins with `word`."""

    def containing(self, word: str, most: int) -> tuple[str, ...]:
        """Give at most `most` terms that hold `word`."""

    def similar(self, word: str, most: int) -> tuple[str, ...]:
        """Give at most `most` terms that differ from `word` by one letter, behind the first two."""


@dataclass(slots=True)
class _Widening:
    vocabulary: Vocabulary
    told: list[str] = field(default_factory=list)

    def of(self, query: Query) -> Query:
        if isinstance(query, AllOf | AnyOf):
            return type(query)(tuple(self.of(part) for part in query.parts))
        if isinstance(query, Compound):
            return query if self.vocabulary.has(query.whole.term) else self._of_term(query.whole, query)
        if isinstance(query, Term) and not self.vocabulary.has(query.term):
            return self._of_term(query, query)
        return query

    def _of_term(self, term: Term, query: Query) -> Query:
        word = word_form(term.shown)
        if len(word) >= _SHORTEST_BEGINNING and self.vocabulary.begins(word):
            self.told.append(f"No article has “{term.shown}”: shown are words that begin with it")
            return Prefix(word, term.term, term.shown)
        if len(word) < _SHORTEST_PART:
            return query
        if words := self.vocabulary.containing(word, _MOST_WORDS):
            self.told.append(f"No article has “{term.shown}”: shown are words that contain it")
        elif words := self.vocabulary.similar(term.term, _MOST_WORDS):
            self.told.append(f"No article has “{term.shown}”: shown are words spelled like it")
        return AnyOf((query, *(Term(other, other) for other in words))) if words else query


def widen(query: Query, vocabulary: Vocabulary) -> tuple[Query, str]:
    """Give the query to try instead, and one line that tells what was changed; empty if nothing was."""
    widening = _Widening(vocabulary)
    return widening.of(query), "; ".join(widening.told)
