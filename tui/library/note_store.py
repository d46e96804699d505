"""The notes of an open library."""

from __future__ import annotations

from tui.library import notes
from tui.library.database import Database
from tui.library.placed_notes import placed_notes
from tui.model import Note, NoteAnchor, PlacedNote


class NoteStore:
    """The side of an open library that keeps what a person writes down; every method can raise `LibraryError`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(
        self, *, story: str | None = None, file: str | None = None, tag: str | None = None, text: str = ""
    ) -> tuple[PlacedNote, ...]:
        """Give all notes where they stand now, or some of them, in reading order; see `placed_notes`."""
        with self._database.reading() as db:
            return placed_notes(db, story=story, file=file, tag=tag, text=text)

    def add(self, anchor: NoteAnchor, text: str) -> Note:
        """Keep a new note, its white space folded; raises `NoteError` for one that cannot be kept."""
        with self._database.writing() as db:
            return notes.add(db, anchor, text)

    def edit(self, note_id: int, text: str) -> Note:
        """Give a note another text; raises `KeyError` and, for a text that cannot be kept, `NoteError`."""
        with self._database.writing() as db:
            return notes.edit(db, note_id, text)

    def remove(self, note_id: int) -> Note:
        """Remove a note and give it as it was; raises `KeyError`."""
        with self._database.writing() as db:
            return notes.remove(db, note_id)

    def undo(self) -> tuple[Note | None, Note | None] | None:
        """Take back what was last added, edited or removed; see `notes.undo`."""
        with self._database.writing() as db:
            return notes.undo(db)
