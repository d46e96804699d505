"""The two lines at the bottom: where the reader is, and the keys that matter now."""

from __future__ import annotations

from textual.app import RenderResult
from textual.reactive import reactive
from textual.widgets import Static

from tui.language import N_, _
from tui.reader.actions import Pane, footer_actions
from tui.reader.plain import one_line, plain, styled

WHILE_TYPING = (("Enter", N_("take it")), ("↑ ↓", N_("choose")), ("Esc", N_("close")))


class StatusLine(Static):
    """Left what just happened or what lies open, right how far the reader is."""

    note: reactive[str] = reactive("")
    position: reactive[str] = reactive("")

    def render(self) -> RenderResult:
        """Both ends of the line; the left one is cut where they do not fit."""
        note, width = plain(one_line(self.note)), self.content_size.width
        room = max(0, width - len(self.position) - 2)
        return note.truncate(room, ellipsis=True).pad_right(max(0, room - note.cell_length)) + f"  {self.position}"


class KeyLine(Static):
    """The keys of the focused pane, from the registry."""

    pane: reactive[Pane] = reactive(Pane.SOURCES)
    typing: reactive[bool] = reactive(False)
    """Whether the keys go into a text field."""

    def render(self) -> RenderResult:
        """Key and word, pair by pair."""
        keys = [(action.key_names.split()[0], _(action.label)) for action in footer_actions(self.pane)]
        shown = [(key, _(word)) for key, word in WHILE_TYPING] if self.typing else keys
        return styled(*(part for key, label in shown for part in ((key, "$primary bold"), f" {label}   ")))
