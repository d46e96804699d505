"""When the reader was last left, and marking many articles at once."""

from __future__ import annotations

from collections.abc import Iterable

from tui.library.database import Database
from tui.library.reading import is_text


class VisitStore:
    """The side of an open library that knows what its reader has seen; every method can raise `LibraryError`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def newest(self) -> int:
        """Give a number for all articles of now: those that come later are newer than it. 0 in an empty library."""
        # Keys only grow, and an article that is saved again keeps its own.
        with self._database.reading() as db:
            return int(db.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()[0])

    def end(self, newest: int) -> None:
        """Keep that a visit has ended which showed the articles up to a number of `newest`: what comes later is new."""
        with self._database.writing(durable=False) as db:
            db.execute("UPDATE library SET visited = ?", (newest,))

    def mark_read(self, files: Iterable[str], read: bool = True) -> tuple[str, ...]:
        """Mark articles as read or unread, all or nothing; give those not marked so. Unknown ones do not count."""
        statement = """INSERT INTO marks (article_id, read, starred, position)
                       SELECT id, ?1, 0, 0 FROM articles WHERE file = ?2
                           AND id NOT IN (SELECT article_id FROM marks WHERE read = ?1)
                           AND (?1 OR id IN (SELECT article_id FROM marks))
                       ON CONFLICT (article_id) DO UPDATE SET read = excluded.read"""
        with self._database.writing(durable=False) as db:
            named = [file for file in files if is_text(file)]
            return tuple(file for file in named if db.execute(statement, (int(read), file)).rowcount > 0)
