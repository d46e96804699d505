"""A list to choose from, with the reader's own movement keys."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.reader.actions import Scope, bindings


class ChoiceList(OptionList, inherit_bindings=False):
    """An option list that obeys the movement actions of the registry; options without an id are headings."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.PANE)

    def fill(self, options: Iterable[Option]) -> None:
        """Take new options, a blank line between them, and highlight the first that can be chosen."""
        self.set_options(part for number, option in enumerate(options) for part in ((None, option) if number else (option,)))
        self.action_first()
        self.scroll_home(animate=False)

    def action_line_down(self) -> None:
        """Move one row down."""
        self.action_cursor_down()

    def action_line_up(self) -> None:
        """Move one row up."""
        self.action_cursor_up()

    def action_to_top(self) -> None:
        """Move to the first row and show the heading above it."""
        self.action_first()
        self.scroll_home(animate=False)

    def action_to_end(self) -> None:
        """Move to the last row."""
        self.action_last()

    def action_choose(self) -> None:
        """Choose the row."""
        self.action_select()
