"""A line to type in above a short list: the arrows move in the list, Enter chooses from it, both while one types."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Input

from tui.reader.actions import Scope, bindings
from tui.reader.widgets.choice_list import ChoiceList


class TypedChoice(Vertical):
    """A kind of it says what is `looked_for` when the text has changed, and what comes of what was `chosen`."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.PANE)

    def __init__(self, placeholder: str, *, id: str) -> None:
        super().__init__(id=id)
        self.input = Input(placeholder=placeholder, compact=True)
        self.choices = ChoiceList(markup=False)

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.input
        yield self.choices

    def looked_for(self) -> None:
        """What was typed has changed."""
        raise NotImplementedError

    def chosen(self, option_id: str) -> None:
        """The user chose an option."""
        raise NotImplementedError

    def action_line_down(self) -> None:
        """To the next row."""
        self.choices.action_line_down()

    def action_line_up(self) -> None:
        """To the row before."""
        self.choices.action_line_up()

    def action_page_down(self) -> None:
        """A page down."""
        self.choices.action_page_down()

    def action_page_up(self) -> None:
        """A page up."""
        self.choices.action_page_up()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.looked_for()

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        option = self.choices.highlighted_option
        if option and option.id:
            self.chosen(option.id)

    @on(ChoiceList.OptionSelected)
    def _select(self, event: ChoiceList.OptionSelected) -> None:
        event.stop()
        if event.option_id:
            self.chosen(event.option_id)
