"""The notes in the store, and what was done to them last. Every function runs inside the caller's transaction.

A note is tied to no other table: whatever happens to its article, it stays until a person removes it. What a person did
to notes is kept, the last `CHANGES_KEPT` times, so that each can be taken back.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime

from tui.library import tables
from tui.library.codec import decode, encode
from tui.library.errors import NoteError
from tui.library.reading import is_text
from tui.library.visible_words import visible_words
from tui.model import Note, NoteAnchor, NoteProblem, NoteTarget
from tui.model.notes import LONGEST_NOTE

CHANGES_KEPT = 100
_COLUMNS = tables.NOTE_ANCHOR.names()
_LONGEST_TEXT = 2**31


def written_note(text: str) -> str:
    """The text of a note as it is kept: NFC, one paragraph, nothing in it that cannot be seen.

    Raises `NoteError` for one that is empty or too long.
    """
    written = visible_words(text)
    if not written:
        raise NoteError(NoteProblem.EMPTY)
    if len(written) > LONGEST_NOTE:
        raise NoteError(NoteProblem.TOO_LONG)
    return written


def add(db: sqlite3.Connection, anchor: NoteAnchor, text: str) -> Note:
    """Keep a new note; raises `NoteError`."""
    if not _is_whole(anchor):
        raise NoteError(NoteProblem.NO_PLACE)
    created = datetime.now(UTC).isoformat(timespec="seconds")
    row = (written_note(text), created, *tables.NOTE_ANCHOR.row(anchor))
    places = ", ".join("?" * len(row))
    statement = f"INSERT INTO notes (text, created, {_COLUMNS}) VALUES ({places}) RETURNING id"
    (key,) = db.execute(statement, row).fetchone()
    _note_change(db, key, None)
    return note(db, key)


def edit(db: sqlite3.Connection, note_id: int, text: str) -> Note:
    """Give a note another text; raises `NoteError`, and `KeyError` for a note that there is not."""
    before, written = note(db, note_id), written_note(text)
    if before.text != written:
        db.execute("UPDATE notes SET text = ? WHERE id = ?", (written, note_id))
        _note_change(db, note_id, before)
    return replace(before, text=written)


def remove(db: sqlite3.Connection, note_id: int) -> Note:
    """Remove a note; raises `KeyError`."""
    before = note(db, note_id)
    db.execute("DELETE FROM notes WHERE id = ?", (note_id,))
    _note_change(db, note_id, before)
    return before


def undo(db: sqlite3.Connection) -> tuple[Note | None, Note | None] | None:
    """Take back what was done last: the note as it was, and as it is from now on; None where there was nothing.

    The first is None for a note that had been removed, the second for one that had been added.
    """
    row = db.execute("DELETE FROM note_changes WHERE id = (SELECT max(id) FROM note_changes) RETURNING note_id, before")
    change = row.fetchone()
    if change is None:
        return None
    key, stored = change
    was = next(iter(_notes(db, "WHERE id = ?", key)), None)
    before = None if stored is None else decode(Note, stored)
    db.execute("DELETE FROM notes WHERE id = ?", (key,))
    if before is not None:
        columns = (before.id, before.text, before.created, *tables.NOTE_ANCHOR.row(before.anchor))
        places = ", ".join("?" * len(columns))
        db.execute(f"INSERT INTO notes (id, text, created, {_COLUMNS}) VALUES ({places})", columns)
    return was, before


def note(db: sqlite3.Connection, note_id: int) -> Note:
    """Give one note; raises `KeyError`."""
    found = _notes(db, "WHERE id = ?", note_id) if -_LONGEST_TEXT < note_id < _LONGEST_TEXT else ()
    if not found:
        raise KeyError(note_id)
    return found[0]


def notes(db: sqlite3.Connection, *, story: str | None = None, file: str | None = None) -> tuple[Note, ...]:
    """Give all notes, or those on the articles of a story or on one article, oldest first."""
    in_story = """file IN (SELECT articles.file FROM articles JOIN story_articles ON article_id = articles.id
                           WHERE story = ?)"""
    wanted = {in_story: story, "file = ?": file}
    conditions = [condition for condition, value in wanted.items() if value is not None]
    values = [value for value in wanted.values() if value is not None]
    return _notes(db, f"WHERE {' AND '.join(['1', *conditions])} ORDER BY id", *values)


def _notes(db: sqlite3.Connection, restriction: str, *values: int | str) -> tuple[Note, ...]:
    rows = db.execute(f"SELECT {_COLUMNS}, id, text, created FROM notes {restriction}", values)
    return tuple(Note(row[-3], tables.NOTE_ANCHOR.value(row), row[-2], row[-1]) for row in rows)


def _note_change(db: sqlite3.Connection, note_id: int, before: Note | None) -> None:
    """Keep how a note was before it was changed; None for one that is new."""
    stored = None if before is None else encode(before)
    (key,) = db.execute(
        "INSERT INTO note_changes (note_id, before) VALUES (?, ?) RETURNING id", (note_id, stored)
    ).fetchone()
    db.execute("DELETE FROM note_changes WHERE id <= ?", (key - CHANGES_KEPT,))


def _is_whole(anchor: NoteAnchor) -> bool:
    """Whether an anchor can be kept and found again."""
    if not (anchor.file and is_text(anchor.file) and is_text(anchor.words)):
        return False
    if anchor.target is NoteTarget.ARTICLE:
        return anchor.kind is None
    placed = 0 <= anchor.start < anchor.end < _LONGEST_TEXT and bool(anchor.words)
    return placed and (anchor.kind is not None) is (anchor.target is NoteTarget.FACT)
