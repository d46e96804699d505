"""The right pane: what each source says of the fact at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static
from textual.widgets.option_list import Option

from tui.reader.history import Place
from tui.reader.plain import plain
from tui.reader.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from tui.reader.comparison_rows import Row


class ComparisonPanel(Vertical):
    """Shows rows that the screen hands down; posts where the user wants to go."""

    @dataclass
    class Chosen(Message):
        """The user chose a source's report, or a source that is silent."""

        place: Place

    @dataclass
    class FactChosen(Message):
        """The user chose another fact of the paragraph."""

        fact: str

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._rows: tuple[Row, ...] = ()

    def compose(self) -> ComposeResult:
        """The rows, and the text shown when there are none."""
        yield ChoiceList(id="comparison-rows", markup=False)
        yield Static(id="comparison-empty", markup=False)

    @property
    def choices(self) -> ChoiceList:
        """The list itself, which takes the focus."""
        return self.query_one("#comparison-rows", ChoiceList)

    @property
    def selected(self) -> Row | None:
        """The highlighted row."""
        option = self.choices.highlighted_option
        return self._rows[int(option.id)] if option and option.id else None

    def show(self, rows: Sequence[Row], empty: str) -> None:
        """Show rows; without any the text `empty`."""
        choices, note = self.choices, self.query_one("#comparison-empty", Static)
        choices.display, note.display = bool(rows), not rows
        note.update(plain(empty))
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        choices.fill(
            (Option(row.content, id=str(number), disabled=row.place is None and row.fact is None), row.gap)
            for number, row in enumerate(rows)
        )

    @on(ChoiceList.OptionSelected)
    def _choose(self, event: ChoiceList.OptionSelected) -> None:
        event.stop()
        row = self._rows[int(event.option_id or 0)]
        if row.place:
            self.post_message(self.Chosen(row.place))
        elif row.fact:
            self.post_message(self.FactChosen(row.fact))
