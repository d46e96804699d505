"""A second try for a query that finds nothing: words that no article has give way to words like them.

For each such word, the first of these that exists: words that begin with it (it may not be typed to the end), compounds
that hold it (*Gericht* in *Verfassungsgericht*), words one letter away. Phrases, excluded words and fields are left as
they are: who asks for those wants exactly them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from tui.library.search.analysis import word_form
from tui.library.search.expanding import PARTS, TEXT, neighbours
from tui.library.search.postings import Postings
from tui.library.search.query import AllOf, AnyOf, Compound, Prefix, Query, Term

_SHORTEST_BEGINNING = 3
_SHORTEST_PART = 4
_SURE_LETTERS = 2
"""Letters that must be right in a word that is spelled alike."""
_MOST_WORDS = 30


def widen(query: Query, postings: Postings) -> tuple[Query, str]:
    """Give the query to try instead, and one line that tells what was changed; empty if nothing was."""
    widening = _Widening(postings)
    return widening.of(query), "; ".join(widening.told)


def told_of_unknown(query: Query, postings: Postings) -> str:
    """Give one line that names which of several words no article has; empty if there are none."""
    if not isinstance(query, AllOf):
        return ""  # of a single word it goes without saying
    unknown = dict.fromkeys(term.shown for term in _terms(query) if not _is_known(term, postings))
    return "; ".join(f"No article has “{shown}”" for shown in unknown)


def _terms(query: Query) -> Iterator[Term]:
    match query:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _terms(part)
        case Compound(whole):
            yield whole
        case Term():
            yield query


def _is_known(term: Term, postings: Postings) -> bool:
    return bool(term.forms) or any(postings.frequency(name, term.term) for name in (TEXT, PARTS[TEXT]))


@dataclass(slots=True)
class _Widening:
    postings: Postings
    told: list[str] = field(default_factory=list)

    def of(self, query: Query) -> Query:
        if isinstance(query, AllOf | AnyOf):
            return type(query)(tuple(self.of(part) for part in query.parts))
        if isinstance(query, Compound):
            return query if _is_known(query.whole, self.postings) else self._instead(query.whole, query)
        if isinstance(query, Term) and not _is_known(query, self.postings):
            return self._instead(query, query)
        return query

    def _instead(self, term: Term, query: Query) -> Query:
        word = word_form(term.shown)
        if word[:1].isdigit():
            return query  # a number that looks like another is another number
        if len(word) >= _SHORTEST_BEGINNING and self.postings.beginning(TEXT, word) is not None:
            self.told.append(f"No article has “{term.shown}”: shown are words that begin with it")
            return Prefix(word, term.term, term.shown)
        if len(word) < _SHORTEST_PART:
            return query
        if words := self._containing(word):
            self.told.append(f"No article has “{term.shown}”: shown are words that contain it")
        elif words := self._similar(term.term):
            self.told.append(f"No article has “{term.shown}”: shown are words spelled like it")
        return AnyOf((query, *(Term(other, other) for other in words))) if words else query

    def _containing(self, word: str) -> list[str]:
        return list(islice((term for term in self.postings.terms(TEXT) if word in term), _MOST_WORDS))

    def _similar(self, word: str) -> list[str]:
        return neighbours(word, 1, self.postings.terms(TEXT, word[:_SURE_LETTERS]))[:_MOST_WORDS]
