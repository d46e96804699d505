"""The line for finding in the article: the text wanted and which hit of how many is lit."""

from __future__ import annotations

from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static

from tui.language import _
from tui.reader.plain import plain


class FindBar(Horizontal):
    """Docked above the status line while something is looked for; posts every change of the text wanted."""

    DEFAULT_CSS = """
    FindBar {
        height: 1; padding: 0 1; background: $panel;
        #find-prompt { width: 2; color: $primary; text-style: bold; }
        Input { width: 1fr; background: $panel; }
        #find-count { width: auto; padding: 0 0 0 2; color: $faint; }
    }
    """

    count: reactive[str] = reactive("")

    @dataclass
    class Changed(Message):
        """The text wanted has changed."""

        query: str

    @dataclass
    class Accepted(Message):
        """The user pressed Enter: the hits stay, the keys go back to the article."""

        query: str

    def compose(self) -> ComposeResult:
        """Prompt, input and count."""
        yield Static("/", id="find-prompt", markup=False)
        yield Input(placeholder=_("find in this article"), compact=True, select_on_focus=False)
        yield Static(id="find-count", markup=False)

    def open(self) -> None:
        """Show the bar and give it the focus."""
        self.display = True
        self.query_one(Input).focus()

    def close(self) -> None:
        """Hide and empty the bar without a message."""
        self.display = False
        with self.prevent(Input.Changed):
            self.query_one(Input).value = ""
        self.count = ""

    def watch_count(self, count: str) -> None:
        """Show which hit is lit."""
        if self.is_mounted:
            self.query_one("#find-count", Static).update(plain(count))

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Changed(event.value))

    @on(Input.Submitted)
    def _accepted(self, event: Input.Submitted) -> None:
        event.stop()
        self.post_message(self.Accepted(event.value))
