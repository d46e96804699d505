"""The right pane: what each source says of the fact at hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message

from tui.reader.history import Place
from tui.reader.plain import joined, plain, styled
from tui.reader.theme import FAINT
from tui.reader.widgets.long_list import LongList

if TYPE_CHECKING:
    from tui.reader.comparison_rows import Row

BLANK = plain("")


class PanelRows:
    """Rows of the comparison as a long list shows them: each as many lines as it needs, blank ones between them."""

    def __init__(self, rows: Iterable[Row], empty: str) -> None:
        """Take the rows; where there are none, the text `empty` is all there is to read."""
        self._rows: list[tuple[Content, Row | None]] = []
        for row in rows:
            self._rows += [(BLANK, None)] if row.gap and self._rows else []
            self._rows.append((row.content, row))
        if not self._rows:
            self._rows = [(styled((empty, FAINT)), None)]
        self._wrapped: dict[tuple[int, int], list[Content]] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, number: int) -> Row | None:
        """What can be chosen there, or read; None for a line between rows."""
        return self._rows[number][1]

    def height(self, row: int, width: int) -> int:
        """The lines of a row at a width."""
        return len(self._lines(row, width))

    def content(self, row: int, width: int) -> Content:
        """A row, broken into its lines."""
        return joined(self._lines(row, width))

    def can_choose(self, row: int) -> bool:
        """What leads somewhere."""
        found = self.row(row)
        return found is not None and (found.place is not None or found.fact is not None)

    def _lines(self, row: int, width: int) -> list[Content]:
        if (row, width) not in self._wrapped:
            self._wrapped[row, width] = self._rows[row][0].wrap(width) or [BLANK]
        return self._wrapped[row, width]


class ComparisonPanel(Vertical):
    """Shows rows that the screen hands down; posts where the user wants to go."""

    DEFAULT_CSS = """
    ComparisonPanel > LongList {
        margin: 1 0 0 0;
        & > .long-list--highlighted { background: $panel; }
        &:focus > .long-list--highlighted { background: $occurrence; }
        &:nocolor > .long-list--highlighted { text-style: none; }
        &:nocolor:focus > .long-list--highlighted { text-style: reverse; }
    }
    """

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
        self.choices = LongList(id="comparison-list")
        """The list itself, which takes the focus."""
        self._shown: tuple[tuple[Row, ...], str] | None = None
        self.rows = PanelRows((), "")
        """What is shown."""

    def compose(self) -> ComposeResult:
        """The rows."""
        yield self.choices

    @property
    def selected(self) -> Row | None:
        """The row at the cursor."""
        number = self.choices.highlighted
        return self.rows.row(number) if number is not None else None

    def show(self, rows: Sequence[Row], empty: str) -> None:
        """Show rows; without any the text `empty`."""
        shown = tuple(rows), empty
        if shown != self._shown:
            self._shown, self.rows = shown, PanelRows(rows, empty)
            self.choices.show(self.rows)

    @on(LongList.Chosen)
    def _choose(self, event: LongList.Chosen) -> None:
        event.stop()
        row = self.rows.row(event.row)
        if row and row.place:
            self.post_message(self.Chosen(row.place))
        elif row and row.fact:
            self.post_message(self.FactChosen(row.fact))
