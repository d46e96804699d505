"""The line for finding in the article: the text wanted and which hit of how many is lit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input, Static

from tui.language import _
from tui.reader.plain import one_line, plain


class FindBar(Horizontal):
    """Docked above the status line while something is looked for; posts every change of the text wanted.

    The prompt names the source: only its article is looked through.
    """

    DEFAULT_CSS = """
    FindBar {
        height: 1; padding: 0 1; background: $panel;
        #find-prompt {
            width: auto; max-width: 40%; padding: 0 1 0 0; color: $primary; text-style: bold; text-wrap: nowrap;
            text-overflow: ellipsis;
        }
        Input { width: 1fr; background: $panel; }
        #find-count { width: auto; padding: 0 0 0 2; color: $faint; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
    ]

    count: reactive[str] = reactive("")

    @dataclass
    class Changed(Message):
        """The text wanted has changed."""

        query: str

    @dataclass
    class Stepped(Message):
        """The user wants the next hit, or with a `direction` below 0 the one before."""

        direction: int

    @dataclass
    class Accepted(Message):
        """The user pressed Enter: the hits stay, the keys go back to the article."""

        query: str

    def compose(self) -> ComposeResult:
        """Prompt, input and count."""
        yield Static(id="find-prompt", markup=False)
        yield Input(placeholder=_("words of the article"), compact=True, select_on_focus=False)
        yield Static(id="find-count", markup=False)

    def open(self, source: str) -> None:
        """Show the bar for an article of a source and give it the focus."""
        self.query_one("#find-prompt", Static).update(plain(_("Find in {source}").format(source=one_line(source))))
        self.display = True
        self.screen.set_focus(self.query_one(Input))

    def action_step(self, direction: int) -> None:
        """To another hit without leaving the bar."""
        self.post_message(self.Stepped(direction))

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
