"""The two lines at the bottom: where the reader is, and the keys that matter now."""

from __future__ import annotations

from textual.reactive import reactive
from textual.widgets import Static

from tui.reader.actions import Pane, footer_actions
from tui.reader.plain import one_line, plain, styled


class StatusLine(Static):
    """Left what just happened or what lies open, right how far the reader is."""

    note: reactive[str] = reactive("")
    position: reactive[str] = reactive("")

    def render(self) -> object:  # type: ignore[override]
        """Both ends of the line; the left one is cut where they do not fit."""
        note, width = plain(one_line(self.note)), self.content_size.width
        room = max(0, width - len(self.position) - 2)
        return note.truncate(room, ellipsis=True).pad_right(max(0, room - note.cell_length)) + f"  {self.position}"


class KeyLine(Static):
    """The keys of the focused pane, from the registry."""

    pane: reactive[Pane] = reactive(Pane.SOURCES)

    def render(self) -> object:  # type: ignore[override]
        """Key and word, pair by pair."""
        parts = [
            part for action in footer_actions(self.pane)
            for part in ((action.key_names.split()[0], "$primary bold"), f" {action.label}   ")
        ]  # fmt: skip
        return styled(*parts)
