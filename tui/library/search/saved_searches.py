"""The searches that a person keeps under names, and what came since each was looked at last."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tui.library.database import Database
from tui.library.errors import SearchError
from tui.library.folding import fold
from tui.library.reading import is_text
from tui.library.visible_words import visible_words
from tui.model import SavedSearch

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LONGEST_NAME = 60
LONGEST_QUERY = 2000
"""Characters of the name and of the query of a search that is kept."""

_NEWEST = "SELECT coalesce(max(id), 0) FROM articles"


class SavedSearchStore:
    """The side of an open library that keeps searches; every method can raise `LibraryError`.

    `find` gives the keys of all articles that a query finds. New are articles with keys above the highest of the time
    when the search was looked at last: keys only grow, and an article that is saved again keeps its own.
    """

    def __init__(self, database: Database, find: Callable[[str], NDArray[np.int64]]) -> None:
        self._database, self._find = database, find

    def all(self) -> tuple[SavedSearch, ...]:
        """Give all searches by name, each with the number of its new hits. Searches only where articles came since."""
        with self._database.reading() as db:
            rows = db.execute("SELECT name, query, saved, seen FROM saved_searches").fetchall()
        found = [self._with_news(_search(*row), seen) for *row, seen in rows]
        return tuple(sorted(found, key=lambda search: (fold(search.name), search.name)))

    def save(self, name: str, query: str) -> SavedSearch:
        """Keep a search, in place of the one of this name; what it finds now is not new.

        Raises `SearchError` for a name that is empty, too long or cannot be shown, and for a
        query that is empty or too long.
        """
        name = _written(
            name, LONGEST_NAME, "A search is kept under a name", f"The name is longer than {LONGEST_NAME} characters"
        )
        query = _written(
            query, LONGEST_QUERY, "Nothing to search for", f"The search is longer than {LONGEST_QUERY} characters"
        )
        search = SavedSearch(name, query, datetime.now(UTC).replace(microsecond=0))
        row = (search.name, search.query, search.saved.isoformat())
        with self._database.writing() as db:
            db.execute(f"INSERT OR REPLACE INTO saved_searches VALUES (?, ?, ?, ({_NEWEST}))", row)
        return search

    def remove(self, name: str) -> None:
        """Give a search up; raises `KeyError`."""
        with self._database.writing() as db:
            _kept(db, name)
            db.execute("DELETE FROM saved_searches WHERE name = ?", (name,))

    def look_at(self, name: str) -> SavedSearch:
        """Give a search with the hits that were new until now: from now on they are seen. Raises `KeyError`."""
        with self._database.reading() as db:
            *row, seen = _kept(db, name)
            (newest,) = db.execute(_NEWEST).fetchone()
        looked_at = self._with_news(_search(*row), seen)
        with self._database.writing(durable=False) as db:
            # What came while the search ran was not seen.
            db.execute("UPDATE saved_searches SET seen = max(seen, ?) WHERE name = ?", (newest, name))
        return looked_at

    def _with_news(self, search: SavedSearch, seen: int) -> SavedSearch:
        with self._database.reading() as db:
            if db.execute(_NEWEST).fetchone()[0] <= seen:
                return search
        return replace(search, new_hits=int((self._find(search.query) > seen).sum()))


def _kept(db: sqlite3.Connection, name: str) -> tuple[str, str, str, int]:
    statement = "SELECT name, query, saved, seen FROM saved_searches WHERE name = ?"
    row: tuple[str, str, str, int] | None = db.execute(statement, (name,)).fetchone() if is_text(name) else None
    if row is None:
        raise KeyError(name)
    return row


def _search(name: str, query: str, saved: str) -> SavedSearch:
    return SavedSearch(name, query, datetime.fromisoformat(saved))


def _written(text: str, longest: int, empty: str, too_long: str) -> str:
    written = visible_words(text)
    if not written:
        raise SearchError(empty)
    if len(written) > longest:
        raise SearchError(too_long)
    return written
