"""Facts by sources, of which only those on screen are drawn; where there are many sources their columns move along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from textual.binding import Binding, BindingType
from textual.content import Content, Span
from textual.message import Message
from textual.reactive import reactive

from tui.language import _
from tui.model import Fact
from tui.phrases import how_many
from tui.phrases.signs import VERDICT_SIGNS
from tui.phrases.values import short_date
from tui.reader.breaking import lines_of
from tui.reader.matrix import Cell, Matrix
from tui.reader.plain import joined, one_line, plain, styled
from tui.reader.theme import FAINT, SIGN_STYLES, VERDICT_STYLES
from tui.reader.widgets.long_list import PADDING, LongList

CELL_LINES = 2
BLANK_FROM = 20
"""Lines of the grid from which on a blank line parts the rows."""
MIN_LABEL, MAX_LABEL = 18, 34
MIN_CELL, MAX_CELL = 13, 32
GAP = 2
AT_CURSOR = "$primary bold underline"


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns there is room for: cells of the label and of each source, the first source shown, how many."""

    label: int
    cell: int
    first: int
    shown: int

    @classmethod
    def fitting(cls, width: int, count: int, at: int | None, first: int) -> Columns:
        """As many of `count` sources as `width` cells hold, from about `first` on so that the one `at` is seen."""
        label = max(MIN_LABEL, min(MAX_LABEL, width // 4))
        room = max(MIN_CELL + GAP, width - label)
        shown = max(1, min(count, room // (MIN_CELL + GAP)))
        cell = max(MIN_CELL, min(MAX_CELL, room // shown - GAP))
        at = first if at is None else at
        return cls(label, cell, max(0, min(max(first, at - shown + 1), at, count - shown)), shown)

    @property
    def sources(self) -> range:
        """The numbers of the sources that are shown."""
        return range(self.first, self.first + self.shown)


class GridRows:
    """The facts as a long list shows them; `at` is the source at the cursor of the row `lit`, None for the label."""

    def __init__(self, matrix: Matrix, facts: Sequence[Fact]) -> None:
        self.matrix = matrix
        self.facts = facts
        self.columns = Columns(MIN_LABEL, MIN_CELL, 0, 1)
        self.lines = CELL_LINES
        self.lit: int | None = None
        self.at: int | None = None

    def __len__(self) -> int:
        return len(self.facts)

    def height(self, row: int, width: int) -> int:
        """The same for every row."""
        return self.lines

    def can_choose(self, row: int) -> bool:
        """Every row."""
        return True

    def content(self, row: int, width: int) -> Content:
        """Sign and label, then what each source says."""
        fact, columns = self.facts[row], self.columns
        sign = Cell(one_line(fact.label), "", sign=VERDICT_SIGNS[fact.verdict])
        cells = [_drawn(sign, columns.label, VERDICT_STYLES[fact.verdict], row == self.lit and self.at is None)]
        for source in columns.sources:
            cell = self.matrix.cell(fact, source)
            cells.append(
                _drawn(cell, columns.cell, SIGN_STYLES.get(cell.sign, ""), row == self.lit and source == self.at)
            )
        lines = [joined((cell[number] for cell in cells), " " * GAP) for number in range(CELL_LINES)]
        return joined([*lines, plain("")] if self.lines > CELL_LINES else lines)


class FactGrid(LongList):
    """A long list with a cursor that moves sideways too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,h", "column(-1)", "left", show=False),
        Binding("right,l", "column(1)", "right", show=False),
    ]

    at: reactive[int | None] = reactive(None, init=False)
    """The number of the source at the cursor, None for the label."""

    @dataclass
    class Moved(Message):
        """The cursor stands on another cell."""

        def can_replace(self, message: Message) -> bool:
            """Only the last of a burst matters."""
            return isinstance(message, FactGrid.Moved)

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._grid: GridRows | None = None

    @property
    def fact(self) -> Fact | None:
        """The fact at the cursor."""
        grid, row = self._grid, self.highlighted
        return grid.facts[row] if grid and row is not None and row < len(grid.facts) else None

    @property
    def heads(self) -> Content:
        """The names of the sources above their columns, with their days."""
        if self._grid is None:
            return plain("")
        columns, sources = self._grid.columns, self._grid.matrix.columns
        first, last = columns.first + 1, columns.sources.stop
        span = str(first) if first == last else f"{first}–{last}"
        count = _("{span} of {sources}").format(span=span, sources=how_many.sources(len(sources)))
        names = [styled(_fitted(_("fact"), columns.label), "")]
        days = [styled((_fitted(count if columns.shown < len(sources) else "", columns.label), FAINT))]
        for number in columns.sources:
            name = _fitted(one_line(sources[number].source), columns.cell)
            names.append(styled((name, "bold underline" if number == self.at else "bold")))
            days.append(styled((_fitted(short_date(sources[number].published), columns.cell), FAINT)))
        return joined([joined(names, " " * GAP), joined(days, " " * GAP)])

    def show_facts(self, matrix: Matrix, facts: Sequence[Fact], fact_id: str | None = None) -> None:
        """Show these facts; the cursor stays on, or goes to, the fact with an id where it is among them."""
        first = self._grid.columns.first if self._grid else 0
        self._grid = GridRows(matrix, facts)
        self._grid.columns = Columns(0, 0, first, 0)
        self._arrange()
        row = next((number for number, fact in enumerate(facts) if fact.id == fact_id), None)
        self.show(self._grid, row)
        self.post_message(self.Moved())

    def action_column(self, step: int) -> None:
        """One column to the side; the label stands left of the first source."""
        if self._grid is not None:
            number = (-1 if self.at is None else self.at) + step
            self.at = None if number < 0 else min(number, len(self._grid.matrix.columns) - 1)

    def watch_at(self) -> None:
        """Bring the column at the cursor into view."""
        self._arrange()
        self._drawn.clear()
        self.refresh()
        self.post_message(self.Moved())

    def watch_highlighted(self) -> None:
        """Draw the cell at the cursor, and bring it into view."""
        if self._grid is not None:
            self._grid.lit = self.highlighted
        super().watch_highlighted()
        self.post_message(self.Moved())

    def on_resize(self) -> None:
        """Find room for the columns anew."""
        self._arrange()
        super().on_resize()
        self.post_message(self.Moved())

    def _arrange(self) -> None:
        grid = self._grid
        if grid is None:
            return
        width = self.scrollable_content_region.width - 2 * PADDING
        grid.columns = Columns.fitting(width, len(grid.matrix.columns), self.at, grid.columns.first)
        grid.lines = CELL_LINES + (self.size.height >= BLANK_FROM)
        grid.lit, grid.at = self.highlighted, self.at


def _drawn(cell: Cell, width: int, sign_style: str, at_cursor: bool) -> list[Content]:
    """The lines of a cell, each of the same width."""
    sign = f"{cell.sign} " if cell.sign else ""
    lines = _lines(one_line(cell.words), width - len(sign))
    style = "" if cell.claim or cell.sign else FAINT
    drawn = []
    for number, words in enumerate(lines):
        head = sign if not number else " " * len(sign)
        spans = [Span(0, len(head), sign_style)] if sign_style and not number else []
        spans.append(Span(len(head), len(head) + len(words), AT_CURSOR if at_cursor else style))
        fill = " " * (width - len(sign) - cell_len(words))
        drawn.append(plain(f"{head}{words}{fill}", [span for span in spans if span.style]))
    return drawn


def _lines(text: str, width: int) -> list[str]:
    """The text broken into the lines of a cell; what does not fit is cut with an ellipsis."""
    text = text[: (width + 1) * (CELL_LINES + 1)]
    broken = [text[start:end] for start, end in lines_of(text, width)]
    if len(broken) > CELL_LINES:
        broken[CELL_LINES - 1] = _cut(f"{broken[CELL_LINES - 1]} {broken[CELL_LINES]}", width)
    return (broken + [""] * CELL_LINES)[:CELL_LINES]


def _fitted(text: str, width: int) -> str:
    return set_cell_size(text if cell_len(text) <= width else _cut(text, width), width)


def _cut(text: str, width: int) -> str:
    return f"{set_cell_size(text, width - 1).rstrip()}…"
