"""What the store answers of a query: which articles its fields find, and what of a text they ask for."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from tui.library.search.analysis import tokens
from tui.library.search.lookups import Lookups
from tui.library.search.query import (
    EVERYTHING,
    AllOf,
    Amount,
    AnyOf,
    FieldLeaf,
    Not,
    Number,
    Query,
    Said,
    Weighted,
    Within,
)
from tui.library.search.snippets import Span, hold, matches_within


class StoredAnswers:
    """The answers of one state of the store, in which `db` is in a transaction."""

    def __init__(self, db: sqlite3.Connection, lookups: Lookups) -> None:
        self._db, self._lookups = db, lookups

    def articles(self, leaf: FieldLeaf) -> Collection[int]:
        """Give the keys of the articles that a leaf finds; for `Said`, of those in which somebody so named speaks."""
        return self._lookups.articles(leaf)

    def statements(self, leaf: Said, among: Iterable[int]) -> Mapping[int, Sequence[Span]]:
        """Give, of the articles `among` by key, the stretches that pass on a speaker's words, in order."""
        return self._lookups.statements(leaf, among)

    def holding(self, part: Query, statements: Mapping[int, Sequence[Span]]) -> Collection[int]:
        """Give the articles whose statements, by key, hold what `part` asks for."""
        return {key for key, spans in statements.items() if self._says(part, key, spans)}

    def spans(self, query: Query, article_id: int, text: str) -> list[list[Span]]:
        """Give, for each field and number of a query, the spans of an article's text that it asks for."""
        return [self._spans(leaf, article_id, text) for leaf in _asked(query)]

    def _spans(self, leaf: FieldLeaf | Number, article_id: int, text: str) -> list[Span]:
        if isinstance(leaf, Number):
            return self._lookups.spans(_amount(leaf), article_id)
        stretches = self._lookups.spans(leaf, article_id)
        if not isinstance(leaf, Said) or leaf.part == EVERYTHING:
            return stretches
        known = [span for spans in self.spans(leaf.part, article_id, text) for span in spans]
        return [span for start, end in stretches for span in matches_within(text, start, end, leaf.part, known)]

    def _says(self, part: Query, article_id: int, statements: Sequence[Span]) -> bool:
        text = self._db.execute("SELECT text FROM texts WHERE article_id = ?", (article_id,)).fetchone()[0]
        said = [list(tokens(text[start:end])) for start, end in statements]
        return hold(said, part, lambda leaf: self._is_among(leaf, article_id, statements))

    def _is_among(self, leaf: Query, article_id: int, statements: Sequence[Span]) -> bool:
        """Tell whether a number or amount stands in one of the statements."""
        if not isinstance(leaf, Number | Amount):
            return False
        spans = self._lookups.spans(_amount(leaf), article_id)
        return any(start <= a < end for a, _ in spans for start, end in statements)


def _amount(leaf: Number | Amount) -> Amount:
    return leaf if isinstance(leaf, Amount) else Amount(leaf.value, leaf.value, (), leaf.shown)


def asks_the_store(query: Query) -> bool:
    """Tell whether the store has to be asked for what a query finds."""
    match query:
        case AllOf(parts) | AnyOf(parts):
            return any(asks_the_store(part) for part in parts)
        case Not(part) | Weighted(part) | Within(_, part):
            return asks_the_store(part)
    return isinstance(query, FieldLeaf | Number)


def _asked(query: Query) -> Iterator[FieldLeaf | Number]:
    """Give the fields and numbers whose matches are to be shown."""
    match query:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from _asked(part)
        case Weighted(part):
            yield from _asked(part)
        case Number():
            yield query
        case _:
            if isinstance(query, FieldLeaf):
                yield query
