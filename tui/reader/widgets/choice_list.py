"""A list to choose from, with the reader's own movement keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.reader.actions import Scope, bindings


class ChoiceList(OptionList, inherit_bindings=False):
    """An option list that obeys the movement actions of the registry; options without an id are headings."""

    DEFAULT_CSS = """
    ChoiceList {
        height: 1fr; border: none; padding: 0; background: transparent; scrollbar-size-vertical: 1;
        scrollbar-color: $border-blurred; scrollbar-color-hover: $border; scrollbar-color-active: $border;
        scrollbar-background: transparent; scrollbar-background-hover: transparent;
        scrollbar-background-active: transparent;
        & > .option-list--option { padding: 0 1; }
        & > .option-list--option-disabled { color: $foreground; }
        & > .option-list--option-highlighted { color: $foreground; background: $panel; text-style: none; }
        & > .option-list--option-hover { background: $surface; }
        &:focus { background-tint: transparent; border: none; }
        &:focus > .option-list--option-highlighted {
            color: $foreground; background: $occurrence; text-style: none;
        }
        &:nocolor:focus > .option-list--option-highlighted { text-style: reverse; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.PANE)

    def fill(self, options: Iterable[tuple[Option, bool]]) -> None:
        """Take new options, each with whether a blank line stands above it, and highlight the first to choose."""
        rows: list[Option] = []
        for option, gap in options:
            rows += [Option(" ", disabled=True), option] if gap and rows else [option]
        self.set_options(rows)
        self.action_first()
        self.scroll_home(animate=False)

    def highlight(self, option_id: str) -> None:
        """Highlight the option with this id, if it is listed."""
        for index, option in enumerate(self.options):
            if option.id == option_id:
                self.highlighted = index

    def action_line_down(self) -> None:
        """Move one row down."""
        self.action_cursor_down()

    def action_line_up(self) -> None:
        """Move one row up."""
        self.action_cursor_up()

    def action_page_down(self) -> None:
        """A page down."""
        super().action_page_down()  # type: ignore[no-untyped-call]
        self._off_heading(self.action_last)

    def action_page_up(self) -> None:
        """A page up."""
        super().action_page_up()  # type: ignore[no-untyped-call]
        self._off_heading(self.action_first)

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

    def _off_heading(self, otherwise: Callable[[], None]) -> None:
        """Paging may end on a heading, which cannot be chosen, or on nothing."""
        option = self.highlighted_option
        if option is None or option.disabled:
            otherwise()
