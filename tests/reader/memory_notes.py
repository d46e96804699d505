"""Notes in memory, tied to the invented reports: texts do not change here, so words stand where they stood."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.library.folding import fold
from tui.library.notes import written_note
from tui.model import Note, NoteAnchor, NoteState, NoteTarget, PlacedNote

if TYPE_CHECKING:
    from tests.reader.memory import MemoryLibrary


class MemoryNotes:
    """Satisfies `KeptNotes`."""

    def __init__(self, library: MemoryLibrary) -> None:
        self._library = library
        self._notes: dict[int, Note] = {}
        self._before: list[tuple[int, Note | None]] = []

    def find(
        self, *, story: str | None = None, file: str | None = None, tag: str | None = None, text: str = ""
    ) -> tuple[PlacedNote, ...]:
        found = [self._placed(note) for note in self._notes.values()]
        return tuple(
            each for each in sorted(found, key=lambda each: (each.file, each.start, each.note.id))
            if story in (None, each.story) and file in (None, each.file) and tag in (None, *each.note.tags)
            and all(fold(word) in fold(each.note.text) for word in text.split())
        )  # fmt: skip

    def add(self, anchor: NoteAnchor, text: str) -> Note:
        note = Note(len(self._before) + 1, anchor, written_note(text), "2024-05-05T10:00:00+00:00")
        self._notes[note.id] = note
        self._before.append((note.id, None))
        return note

    def edit(self, note_id: int, text: str) -> Note:
        before = self._notes[note_id]
        self._notes[note_id] = replace(before, text=written_note(text))
        self._before.append((note_id, before))
        return self._notes[note_id]

    def remove(self, note_id: int) -> Note:
        before = self._notes.pop(note_id)
        self._before.append((note_id, before))
        return before

    def undo(self) -> tuple[Note | None, Note | None] | None:
        if not self._before:
            return None
        note_id, before = self._before.pop()
        was = self._notes.pop(note_id, None)
        if before:
            self._notes[note_id] = before
        return was, before

    def _placed(self, note: Note) -> PlacedNote:
        anchor = note.anchor
        if anchor.file not in self._library.files:
            return PlacedNote(note, NoteState.LOOSE)
        story = self._library.story_of(anchor.file)
        if anchor.target is NoteTarget.ARTICLE:
            return PlacedNote(note, NoteState.IN_PLACE, story=story)
        place = (anchor.file, anchor.start, anchor.end, anchor.kind)
        facts = {
            (claim.file, claim.start, claim.end, claim.kind): fact.id
            for fact in self._library.story_facts(story)
            for claim in fact.claims
        }
        return PlacedNote(note, NoteState.IN_PLACE, anchor.start, anchor.end, story, facts.get(place))
