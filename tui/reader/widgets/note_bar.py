"""The line in which a note is written."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from tui.language import _
from tui.model.notes import LONGEST_NOTE
from tui.phrases.notes import NOTE_SIGN
from tui.reader.plain import one_line, plain


class NoteBar(Horizontal):
    """Docked above the status line while a note is written; posts the text that the user is content with."""

    DEFAULT_CSS = """
    NoteBar {
        height: 1; padding: 0 1; background: $panel;
        #note-sign { width: 2; color: $primary; text-style: bold; }
        Input { width: 1fr; background: $panel; }
        #note-target {
            width: auto; max-width: 40%; padding: 0 0 0 2; color: $faint; text-wrap: nowrap; text-overflow: ellipsis;
        }
    }
    """

    @dataclass
    class Written(Message):
        """The user pressed Enter."""

        text: str

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._line = Input(placeholder=_("a note; #word is a tag"), compact=True, max_length=LONGEST_NOTE)
        self._line.select_on_focus = False
        self._target = Static(id="note-target", markup=False)

    def compose(self) -> ComposeResult:
        """Sign, input, and what the note is on."""
        yield Static(NOTE_SIGN, id="note-sign", markup=False)
        yield self._line
        yield self._target

    def open(self, text: str, target: str) -> None:
        """Show the bar with the text written so far, and let the user go on behind it."""
        self._line.value = text
        self._line.cursor_position = len(text)
        self._target.update(plain(one_line(target)))
        self.display = True
        self.screen.set_focus(self._line)

    def close(self) -> None:
        """Hide the bar."""
        self.display = False

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()

    @on(Input.Submitted)
    def _written(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Written(event.value))
