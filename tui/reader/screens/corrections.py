"""All corrections, the newest first, each to be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from tui.language import N_, _
from tui.model import RecordedCorrection
from tui.phrases import how_many
from tui.phrases.values import clock_time
from tui.reader.actions import bindings_of
from tui.reader.correction_words import correction_words, file_name
from tui.reader.plain import one_line, styled
from tui.reader.screens.asked import UndoAsked
from tui.reader.screens.sheet import Sheet, foot_line, said_line
from tui.reader.theme import FAINT
from tui.reader.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from tui.reader.reading_library import ReadingLibrary

OWN_KEYS = (("Enter", N_("takes it back")), ("Esc", N_("closes")))
NONE_YET = N_("""No corrections yet.

At a name + joins it with another one, - splits it, r renames it.
At a fact x says that a report is not of the same, J joins it with another one, V changes the verdict.
In the list of sources M moves an article to another story.""")


class Corrections(Sheet[None]):
    """Lists what the user has corrected; choosing a correction takes it back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of("undo_correction"),
        Binding("backspace,C,q", "dismiss(None)", "close", show=False),
    ]

    def __init__(self, library: ReadingLibrary) -> None:
        super().__init__()
        self._library = library
        self._heading = Static(classes="sheet-title", markup=False)
        self._list = ChoiceList(id="corrections", markup=False)

    def compose(self) -> ComposeResult:
        """Heading, corrections, what was done, keys."""
        with Vertical(classes="sheet"):
            yield self._heading
            yield self._list
            yield said_line()
            yield foot_line("undo_correction", own=OWN_KEYS)

    def on_mount(self) -> None:
        """List them."""
        self.renew()
        self._list.focus()

    def renew(self) -> None:
        """List the corrections as they are now."""
        recorded = self._library.corrections()
        names = {row.file: f"{row.source} · {row.title}" for row in self._library.articles()}
        rows = [(Option(_row(one, names), id=str(one.id)), False) for one in reversed(recorded)]
        self._heading.update(
            styled((_("Corrections"), "$headline bold"), (f"  {how_many.corrections(len(recorded))}", FAINT))
        )
        self._list.fill(rows or [(Option(styled((_(NONE_YET), FAINT)), disabled=True), False)])

    def action_undo_correction(self) -> None:
        """Take the last one back."""
        self.post_message(UndoAsked())

    @on(ChoiceList.OptionSelected)
    def _take_back(self, event: ChoiceList.OptionSelected) -> None:
        event.stop()
        if event.option_id:
            self.post_message(UndoAsked(int(event.option_id)))


def _row(recorded: RecordedCorrection, names: Mapping[str, str]) -> Content:
    words = correction_words(recorded.correction, lambda file: names.get(file) or file_name(file))
    return styled((f"{one_line(clock_time(recorded.made))}  ", FAINT), one_line(words))
