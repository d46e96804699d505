"""The bookmarks of an open library. Like a note a bookmark is tied to no other table: it outlasts its article."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from tui.library import tables
from tui.library.database import Database
from tui.library.note_placing import FoldedText, nearest
from tui.library.reading import article_id
from tui.model import Bookmark, folded_words

PASSAGE = 80
"""Characters of the text from which the words are taken that a bookmark is known by."""
_COLUMNS = tables.BOOKMARK.names()


class BookmarkStore:
    """The side of an open library that keeps places under letters; every method can raise `LibraryError`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Bookmark, ...]:
        """Give all bookmarks where they stand now, by letter; those on articles that are gone where they stood."""
        with self._database.reading() as db:
            return _placed(db)

    def set(self, letter: str, file: str, start: int) -> Bookmark:
        """Keep a place under a letter or digit, in place of the one that had it; an offset beyond the text is its end.

        Raises `KeyError` for a file that the library does not hold, `ValueError` for what is no letter or digit.
        """
        if not (len(letter) == 1 and letter.isalnum()):
            raise ValueError(letter)
        with self._database.writing() as db:
            row = db.execute("SELECT text FROM texts WHERE article_id = ?", (article_id(db, file),)).fetchone()
            kept = bookmark_at(letter, file, start, row[0])
            values = tables.BOOKMARK.row(kept)
            places = ", ".join("?" * len(values))
            db.execute(f"INSERT OR REPLACE INTO bookmarks ({_COLUMNS}) VALUES ({places})", values)
        return kept

    def remove(self, letter: str) -> None:
        """Give a letter up; one that has no bookmark does not count."""
        with self._database.writing() as db:
            db.execute("DELETE FROM bookmarks WHERE letter = ?", (letter,))


def _placed(db: sqlite3.Connection) -> tuple[Bookmark, ...]:
    statement = f"""SELECT {tables.BOOKMARK.names("bookmarks")}, text
                    FROM bookmarks LEFT JOIN articles ON articles.file = bookmarks.file
                                   LEFT JOIN texts ON texts.article_id = articles.id
                    ORDER BY letter"""
    rows = db.execute(statement).fetchall()
    return tuple(where_it_stands(tables.BOOKMARK.value(row), row[-1]) for row in rows)


def bookmark_at(letter: str, file: str, start: int, text: str) -> Bookmark:
    """Make a bookmark at an offset of its article's text, beyond either end at that end."""
    within = _within(start, text)
    return Bookmark(letter, file, within, _words_at(text, within))


def where_it_stands(bookmark: Bookmark, text: str | None) -> Bookmark:
    """Give a bookmark in its article's text as it is now, None for one that is gone.

    It stands at its words, of several places with them the nearest; where they are no more, where it was set.
    """
    if text is None:
        return bookmark
    still_there = bookmark.start < len(text) and not text[bookmark.start].isspace()
    if still_there and _words_at(text, bookmark.start) == bookmark.words:
        return bookmark
    found = nearest(FoldedText(text).spans(bookmark.words), bookmark.start)
    return replace(bookmark, start=found[0] if found else _within(bookmark.start, text))


def _within(start: int, text: str) -> int:
    return max(0, min(start, len(text) - 1))


def _words_at(text: str, start: int) -> str:
    """The words from an offset on, without the one that the passage's end cuts."""
    end = start + PASSAGE
    passage = text[start:end]
    if end < len(text) and not text[end].isspace():
        passage = passage.rsplit(None, 1)[0] if passage.strip() else passage
    return folded_words(passage)
