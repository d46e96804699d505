"""What the sheets about names have in common: a line for what was done, and being told that names have changed."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.language import _
from tui.reader.actions import action_of
from tui.reader.plain import one_line, plain, styled

Result = TypeVar("Result")


class Sheet(ModalScreen[Result]):
    """A sheet over the panes that ends with a `Result`, or with None."""

    CSS_PATH = "sheet.tcss"
    # Where there are few lines the rows take those of the frame.
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012 (Textual's own declaration)
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "close", show=False)]

    said: reactive[str] = reactive("", init=False)
    """What has just happened, above the keys."""

    def renew(self) -> None:
        """Names have changed: show them as they are now."""

    def watch_said(self, said: str) -> None:
        """Show it; without anything to say the line goes."""
        for line in self.query(".sheet-said").results(Static):
            line.update(plain(one_line(said)))
            line.display = bool(said)


def said_line() -> Static:
    """The line for what has just happened."""
    line = Static(classes="sheet-said", markup=False)
    line.display = False
    return line


def foot_line(*actions: str, own: tuple[tuple[str, str], ...] = ()) -> Static:
    """The line of keys: pairs of the screen's `own`, marked for translation, then those of actions of the registry."""
    return Static(foot_keys(*actions, own=own), classes="sheet-foot", markup=False)


def foot_keys(*actions: str, own: tuple[tuple[str, str], ...] = ()) -> Content:
    """What the line of keys shows."""
    pairs = [(_(key), _(word)) for key, word in own]
    pairs += [(action_of(one).key_names.split()[0], _(action_of(one).label)) for one in actions]
    return keys_line(pairs)


def keys_line(pairs: list[tuple[str, str]]) -> Content:
    """Keys and their words."""
    return styled(*(part for key, word in pairs for part in ((key, "$primary bold"), f" {word}   ")))
