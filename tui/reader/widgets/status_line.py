"""The two lines at the bottom: where the reader is, and the keys that matter now."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from textual import events
from textual.app import RenderResult
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from tui.language import N_, _
from tui.reader.actions import Pane, footer_actions
from tui.reader.plain import one_line, plain, styled

WHILE_TYPING = (("Enter", N_("take it")), ("↑ ↓", N_("choose")), ("Esc", N_("close")))
WHILE_WRITING = (("Enter", N_("keep")), ("Esc", N_("leave")))
WHILE_ASKED = (("Esc", N_("leave")), (N_("Backspace"), N_("take back")))


class Question(StrEnum):
    """What letters are asked for."""

    JUMP = "jump"
    """The label of a place on screen."""
    BOOKMARK = "bookmark"
    """Under what to keep a place."""


class StatusLine(Static):
    """Left what just happened or what lies open, right how far the reader is.

    It can ask for letters: it then has the focus, hears the keys, and posts what has been typed after each.
    """

    note: reactive[str] = reactive("")
    position: reactive[str] = reactive("")
    asking: reactive[str] = reactive("")
    """What stands in place of the note while letters are asked for."""

    @dataclass
    class Typed(Message):
        """These letters have been typed so far."""

        question: Question
        letters: str

    @dataclass
    class Left(Message):
        """No answer is waited for any more: the user left, or it was given."""

        question: Question

    _question: Question | None = None
    _letters = ""

    @property
    def question(self) -> Question | None:
        """What is asked for."""
        return self._question

    def ask(self, question: Question, words: str) -> None:
        """Ask for letters."""
        self._question, self._letters, self.asking = question, "", words
        self.can_focus = True
        # At once, not as `focus` would after other messages: the next key may have been pressed already.
        self.screen.set_focus(self)

    def refuse(self, words: str) -> None:
        """Take the last letter back and ask with other words."""
        self._letters, self.asking = self._letters[:-1], words

    def end(self) -> None:
        """Ask no more; the keys go nowhere until another widget takes the focus."""
        question, self._question, self.asking = self._question, None, ""
        self.can_focus = False
        if question:
            self.post_message(self.Left(question))

    def on_key(self, event: events.Key) -> None:
        """Letters and digits are answers; Backspace takes one back, every other key leaves."""
        if self._question is None:
            return
        event.stop()
        event.prevent_default()
        if event.character and event.character.isalnum():
            self._letters += event.character
        elif event.key == "backspace" and self._letters:
            self._letters = self._letters[:-1]
        else:
            self.end()
            return
        self.post_message(self.Typed(self._question, self._letters))

    def on_blur(self) -> None:
        """Whoever clicks elsewhere does not answer."""
        self.end()

    def render(self) -> RenderResult:
        """Both ends of the line; the left one is cut where they do not fit."""
        note, width = plain(one_line(self.asking or self.note)), self.content_size.width
        room = max(0, width - len(self.position) - 2)
        return note.truncate(room, ellipsis=True).pad_right(max(0, room - note.cell_length)) + f"  {self.position}"


class KeyLine(Static):
    """The keys of the focused pane, from the registry."""

    pane: reactive[Pane] = reactive(Pane.SOURCES)
    typing: reactive[bool] = reactive(False)
    """Whether the keys go into a text field."""
    writing: reactive[bool] = reactive(False)
    """Whether that field is the line of a note, in which there is nothing to choose from."""
    asked: reactive[bool] = reactive(False)
    """Whether the status line waits for letters."""

    def render(self) -> RenderResult:
        """Key and word, pair by pair."""
        keys = [(action.key_names.split()[0], _(action.label)) for action in footer_actions(self.pane)]
        typing = WHILE_WRITING if self.writing else WHILE_TYPING
        special = WHILE_ASKED if self.asked else typing if self.typing else ()
        shown = [(_(key), _(word)) for key, word in special] or keys
        return styled(*(part for key, label in shown for part in ((key, "$primary bold"), f" {label}   ")))
