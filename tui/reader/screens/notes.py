"""All notes, to look through, to go to and to remove."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui.language import N_, _, ngettext
from tui.model import ArticleSummary, DocumentError, PlacedNote
from tui.phrases.reported import problem_and_advice
from tui.reader.actions import Scope, bindings, bindings_of
from tui.reader.history import Place
from tui.reader.note_places import place_of_note
from tui.reader.note_rows import note_entry
from tui.reader.plain import styled
from tui.reader.screens.asked import NotesChanged
from tui.reader.screens.sheet import Sheet, foot_line, said_line
from tui.reader.theme import FAINT
from tui.reader.widgets.filtered_list import FilteredList

if TYPE_CHECKING:
    from tui.reader.reading_library import ReadingLibrary


class NotesSheet(Sheet[Place | None]):
    """Lists the notes, filtered as the user types; ends with the place of the one that the user chose."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.NOTES),
        *bindings_of("undo_correction"),
        Binding("backspace,A,q", "dismiss(None)", "close", show=False),
    ]

    def __init__(self, library: ReadingLibrary, articles: Mapping[str, ArticleSummary]) -> None:
        super().__init__()
        self._library = library
        self._articles = articles
        self._notes: tuple[PlacedNote, ...] = ()
        self._heading = Static(classes="sheet-title", markup=False)
        self._empty = Static(classes="sheet-line", markup=False)
        self.list = FilteredList(_("filter: words of the note, #tag, what it is on, source"), id="notes")

    def compose(self) -> ComposeResult:
        """Heading, notes, what was done, keys."""
        own = (("Enter", N_("goes there")), ("Tab", N_("to the list")), ("Esc", N_("closes")))
        with Vertical(classes="sheet"):
            yield self._heading
            yield self._empty
            yield self.list
            yield said_line()
            yield foot_line("remove_note", "undo_correction", own=own)

    def on_mount(self) -> None:
        """List them and let the user type."""
        self.renew()
        self.list.start()

    def renew(self) -> None:
        """List the notes as they are now."""
        self._notes = self._library.notes.find()
        count = len(self._notes)
        words = ngettext("{count} note", "{count} notes", count).format(count=count)
        self._heading.update(styled((_("Notes"), "$headline bold"), (f"  {words}", FAINT)))
        hint = _("No notes yet. a writes one: on the article in the list, the sentence, or the fact in the comparison.")
        self._empty.update(styled((hint, FAINT)))
        self._empty.display, self.list.display = not count, bool(count)
        self.list.show([note_entry(each, self._articles) for each in self._notes])

    def action_remove_note(self) -> None:
        """Remove the note at the cursor."""
        number = self.list.selected
        if number is None:
            return
        note = self._notes[number].note
        try:
            self._library.notes.remove(note.id)
        except KeyError:
            self.renew()  # another process was faster
        except DocumentError as error:
            self.said = _("Not removed: {problem}").format(problem=problem_and_advice(error))
        else:
            self._changed(_("Removed: {text} · U takes it back").format(text=note.text))

    def action_undo_correction(self) -> None:
        """Take back what was done to notes last."""
        try:
            change = self._library.notes.undo()
        except DocumentError as error:
            self.said = _("Not taken back: {problem}").format(problem=problem_and_advice(error))
            return
        if change is None:
            self.said = _("Nothing was done to notes that could be taken back")
            return
        was, now = change
        said = _("As it was: {text}") if now else _("Removed again: {text}")
        note = now or was
        self._changed(said.format(text=note.text if note else ""))

    def _changed(self, said: str) -> None:
        self.renew()
        self.said = said
        self.post_message(NotesChanged())

    @on(FilteredList.Chosen)
    def _go(self, event: FilteredList.Chosen) -> None:
        event.stop()
        placed = self._notes[event.number]
        if placed.file in self._articles:
            self.dismiss(place_of_note(placed))
        else:
            self.said = _("The article is not in the library any more")
