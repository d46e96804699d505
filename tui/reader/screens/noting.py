"""Writing notes on what is at hand, and going through all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.language import _
from tui.library.errors import NoteError
from tui.model import DocumentError, Fact, NoteAnchor, NoteTarget, PlacedNote
from tui.phrases.notes import anchor_words, problem_words
from tui.phrases.reported import problem_and_advice
from tui.reader.actions import Pane
from tui.reader.history import Cursor, CursorKind
from tui.reader.screens.judging import Judging

if TYPE_CHECKING:
    from tui.reader.widgets.note_bar import NoteBar


@dataclass(frozen=True, slots=True)
class Draft:
    """A note that is being written: what it is on, and the id of the one that is changed, None for a new one."""

    anchor: NoteAnchor
    note: int | None
    pane: Pane
    """Where the keys go afterwards."""


class Noting(Judging):
    """Opens the line for a note and keeps what was written in it.

    The line is imported and mounted when it is first wanted: the first frame does not wait for it.
    """

    note_bar: NoteBar | None = None
    draft: Draft | None = None
    """The note in the line; None while none is written."""

    async def action_write_note(self) -> None:
        """Write a note on the article in the list, the fact in the comparison, else the sentence, or change it."""
        anchor, fact = self._noted_at_hand()
        if anchor is None:
            self.note(_("There is nothing here to put a note on"))
            return
        from tui.reader.note_places import note_on

        there = note_on(self._notes_around(anchor.file), anchor, fact.id if fact else None)
        if there:
            anchor = there.note.anchor
        self.draft = Draft(anchor, there.note.id if there else None, self.pane)
        label = fact.label if fact and anchor.target is NoteTarget.FACT else None
        await self._open_note_bar(there.note.text if there else "", anchor_words(anchor, label))

    def action_notes(self) -> None:
        """Show all notes."""
        from tui.reader.screens.notes import NotesSheet

        self.app.push_screen(NotesSheet(self.library, self.summaries), self.go_from_sheet)

    def on_note_bar_written(self, event: NoteBar.Written) -> None:
        """Keep what was written; an empty line removes the note that was changed."""
        draft, text = self.draft, event.text.strip()
        if draft is None or (draft.note is None and not text):
            self.end_note()
            return
        try:
            self._keep(draft, text)
        except NoteError as error:
            self.note(_("Not kept: {problem}").format(problem=problem_words(error.problem)))
        except KeyError:
            self.end_note()
            self.note(_("This note has been removed meanwhile"))
        except DocumentError as error:
            self.note(_("Not kept: {problem}").format(problem=problem_and_advice(error)))
        else:
            self.end_note()
            self.renew_notes()
            done = _("Note kept: {text}") if text else _("Note removed · A, then U takes that back")
            self.note(done.format(text=text))

    def end_note(self) -> bool:
        """Close the line without keeping what is in it; False if it was not open."""
        if self.note_bar is None or self.draft is None:
            return False
        pane, self.draft = self.draft.pane, None
        self.note_bar.close()
        self.show_pane(pane)
        return True

    def renew_notes(self) -> None:
        """Show the notes as they are now, wherever there are any."""
        self._renew(listed=True)

    def _keep(self, draft: Draft, text: str) -> None:
        notes = self.library.notes
        if draft.note is None:
            notes.add(draft.anchor, text)
        elif text:
            notes.edit(draft.note, text)
        else:
            notes.remove(draft.note)

    async def _open_note_bar(self, text: str, target: str) -> None:
        if self.note_bar is None:
            from tui.reader.widgets.note_bar import NoteBar

            self.note_bar = NoteBar(id="note")
            await self.mount(self.note_bar, before=self.status_line)
        self.note_bar.open(text, target)

    # -- what is at hand ----------------------------------------------------------------------------------------------

    def _noted_at_hand(self) -> tuple[NoteAnchor | None, Fact | None]:
        """What a note would be on, and the fact at the cursor: a note on it is changed before another is begun."""
        if self.pane is Pane.SOURCES and self.source_list.selected:
            row = self.summaries[self.source_list.selected]
            return NoteAnchor.on_article(row.file, row.title), None
        if self.pane is Pane.COMPARISON and (selected := self._selected()):
            from tui.reader.note_places import fact_anchor

            text = self.sources.text_of(selected.claim.file)
            return fact_anchor(selected.claim, text), selected.fact
        at = self.cursor.key if self.cursor and self.cursor.kind is CursorKind.FACT else None
        facts = self.opened.facts if self.opened else ()
        return self._sentence_at_hand(), next((fact for fact in facts if fact.id == at), None)

    def _sentence_at_hand(self) -> NoteAnchor | None:
        """The sentence at the cursor, else the first one on screen, which is lit then."""
        if self.opened is None:
            return None
        from tui.reader.note_places import sentence_anchor

        view = self.article_view
        seen = self.cursor if self.cursor and view.shows(self.cursor.start) else None
        anchor = sentence_anchor(self.opened, seen.start if seen else max(0, view.top))
        if anchor and seen is None:
            self.put_cursor(Cursor(CursorKind.TEXT, anchor.start, anchor.end), view.exact_top)
        return anchor

    def _notes_around(self, file: str) -> tuple[PlacedNote, ...]:
        """The notes of an article's story, or on the article alone where it has none."""
        row = self.summaries.get(file)
        return self.library.notes.find(story=row.story) if row and row.story else self.library.notes.find(file=file)
