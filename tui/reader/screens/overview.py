"""The story at a glance: facts by sources, differences first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.coordinate import Coordinate
from textual.screen import ModalScreen
from textual.widgets import DataTable, Static

from tui.model import ArticleSummary, Fact, Verdict
from tui.reader.actions import Scope, bindings
from tui.reader.history import Place
from tui.reader.jumps import place_of_claim
from tui.reader.matrix import MatrixRow, matrix
from tui.reader.phrases import short_date
from tui.reader.plain import one_line, plain, styled
from tui.reader.theme import FAINT, VERDICT_SIGNS, VERDICT_STYLES

FOOT = "Arrows move · Enter goes to the sentence · Esc returns"
NOTHING = "No facts were found in this story yet. They appear as soon as two sources report the same thing."
_COUNTED = {Verdict.DIFFER: "differ", Verdict.AGREE: "agree", Verdict.ALONE: "in one source only"}
SHEET_SHARE = 0.96
CELL_LINES = 2
MIN_LABEL, MAX_LABEL = 18, 34
MIN_WIDTH, MAX_WIDTH = 14, 32
PADDING = 2
FRAME = 8
"""Border, padding and scroll bar of the sheet."""


class FactTable(DataTable[Text], inherit_bindings=False):
    """A table that obeys the movement actions of the registry."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.PANE),
        Binding("left,h", "cursor_left", "left", show=False),
        Binding("right,l", "cursor_right", "right", show=False),
    ]

    def action_line_down(self) -> None:
        """To the next fact."""
        self.action_cursor_down()

    def action_line_up(self) -> None:
        """To the fact before."""
        self.action_cursor_up()

    def action_to_top(self) -> None:
        """To the first fact."""
        self.move_cursor(row=0)

    def action_to_end(self) -> None:
        """To the last fact."""
        self.move_cursor(row=self.row_count - 1)

    def action_choose(self) -> None:
        """Choose the cell."""
        self.action_select_cursor()


class Overview(ModalScreen[Place | None]):
    """Ends with the place that the user chose, or None."""

    CSS_PATH = "sheet.tcss"
    # The table comes first: where there are few lines it takes those of the frame and of the hint.
    VERTICAL_BREAKPOINTS = [(0, "-short"), (32, "-tall")]  # noqa: RUF012 (Textual's own declaration)
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,backspace,m,q", "dismiss(None)", "back", show=False)]

    def __init__(
        self,
        title: str,
        facts: Sequence[Fact],
        columns: Sequence[ArticleSummary],
        text_of: Callable[[str], str],
        here: str,
    ) -> None:
        """Take the story's facts and articles; `text_of` gives a file's text, `here` is the file to begin with."""
        super().__init__()
        self._title = title
        self._columns = columns
        self._here = here
        self._rows = matrix(facts, columns, text_of)

    def compose(self) -> ComposeResult:
        """Heading, table, the sentence behind the cell at the cursor, keys."""
        with Vertical(classes="sheet"):
            yield Static(self._heading(), classes="sheet-title", markup=False)
            if self._rows:
                yield FactTable(id="facts", cursor_type="cell", fixed_columns=1, cell_padding=1, header_height=2)
                yield Static(id="overview-detail", markup=False)
            else:
                yield Static(plain(NOTHING), markup=False)
            yield Static(plain(FOOT), classes="sheet-foot", markup=False)

    def on_mount(self) -> None:
        """Fill the table; the cursor begins on the first source's report of the first fact."""
        if not self._rows:
            return
        table = self.query_one(FactTable)
        label, width = self._widths()
        table.add_column(self._header("fact", ""), width=label)
        for column in self._columns:
            table.add_column(self._header(_cut(column.source, width), short_date(column.published)), width=width)
        for row in self._rows:
            table.add_row(*self._cells(row, label, width), height=CELL_LINES + 1)
        table.focus()
        files = [column.file for column in self._columns]
        table.move_cursor(row=0, column=1 + (files.index(self._here) if self._here in files else 0))

    def _widths(self) -> tuple[int, int]:
        """The cells of text in the column of labels and in each source's; where there are many the table scrolls."""
        room = int(self.app.size.width * SHEET_SHARE) - FRAME
        label = max(MIN_LABEL, min(MAX_LABEL, room // 4))
        share = (room - label - PADDING) // max(1, len(self._columns)) - PADDING
        return label, max(MIN_WIDTH, min(MAX_WIDTH, share))

    def _header(self, name: str, day: str) -> Text:
        return Text.assemble((one_line(name), "bold"), "\n", self._styled_text(day, "faint"))

    def _heading(self) -> Content:
        counts = [
            (f"   {VERDICT_SIGNS[verdict]} {count} {_COUNTED[verdict]}", VERDICT_STYLES[verdict])
            for verdict in (Verdict.DIFFER, Verdict.AGREE, Verdict.ALONE)
            if (count := sum(row.fact.verdict is verdict for row in self._rows))
        ]
        return styled((one_line(self._title) or "This story", "$headline bold"), *counts)

    def _cells(self, row: MatrixRow, label: int, width: int) -> list[Text]:
        sign = self._styled_text(f"{VERDICT_SIGNS[row.fact.verdict]} ", row.fact.verdict.value)
        cells = [Text.assemble(sign, _cut(one_line(row.fact.label), CELL_LINES * label - 6))]
        for cell in row.cells:
            words = _cut(one_line(cell.words), CELL_LINES * width - 6)
            cells.append(Text(words) if cell.claim else self._styled_text(words, "faint"))
        return cells

    def _styled_text(self, text: str, variable: str) -> Text:
        return Text(text, Style.parse(self.app.theme_variables[variable]))

    @on(DataTable.CellHighlighted)
    def _show_sentence(self, event: DataTable.CellHighlighted) -> None:
        row, at = self._rows[event.coordinate.row], event.coordinate
        if at.column == 0:
            detail = styled((one_line(row.fact.label), "bold"), (f"\n{one_line(row.fact.why)}", FAINT))
        else:
            source = self._columns[at.column - 1].source
            detail = styled((f"{one_line(source)}  ", "bold"), one_line(row.cells[at.column - 1].detail))
        self.query_one("#overview-detail", Static).update(detail)

    @on(DataTable.CellSelected)
    def _choose(self, event: DataTable.CellSelected) -> None:
        place = self._place(event.coordinate)
        if place:
            self.dismiss(place)

    def _place(self, at: Coordinate) -> Place | None:
        """The claim in a cell; the first claim for the label; the article for a source that is silent."""
        row = self._rows[at.row]
        claim = row.fact.claims[0] if at.column == 0 else row.cells[at.column - 1].claim
        if claim:
            return place_of_claim(claim, row.fact)
        return Place(self._columns[at.column - 1].file)


def _cut(text: str, width: int) -> str:
    """The text, shortened with an ellipsis to the width."""
    shortened = Text(text)
    shortened.truncate(width, overflow="ellipsis")
    return shortened.plain
