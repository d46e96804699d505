"""How the values look by which what was found can be narrowed. Pure: facets go in, rows for a long list come out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from tui.language import _
from tui.model import Facet, FacetKind, FacetValue
from tui.phrases import how_many
from tui.phrases.kinds import FACET_HEADINGS
from tui.reader.listed_rows import ListedRow, ListedRows, apart, heading, remark
from tui.reader.narrowing import holds
from tui.reader.plain import one_line, styled
from tui.reader.theme import FAINT

CHOSEN = "✓"


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A value, how many of the articles found have it, and whether the query asks for it already."""

    value: FacetValue
    label: str
    chosen: bool
    choosable: bool = True

    def height(self, width: int) -> int:
        """One line."""
        return 1

    def content(self, width: int) -> Content:
        """The value, cut where it is too long, and at the right its number."""
        number = how_many.number(self.value.count)
        room = max(1, width - cell_len(number) - 1)
        sign = (f"{CHOSEN} ", "$primary bold") if self.chosen else ""
        label = styled(sign, one_line(self.label)).truncate(room, ellipsis=True)
        return label.pad_right(max(0, room - label.cell_length)).append(styled(" ", (number, FAINT)))


def facet_rows(facets: Iterable[Facet], query: str) -> ListedRows:
    """The values of each kind under its heading."""
    return ListedRows(apart([_rows(facet, query) for facet in facets if facet.values]))


def row_of_value(rows: ListedRows, value: FacetValue | None) -> int | None:
    """The row of what narrows as a value does; None where there is none."""
    narrowing = value.narrowing if value else None
    shown = ((row, rows[row]) for row in range(len(rows)))
    return next((row for row, one in shown if isinstance(one, ValueRow) and one.value.narrowing == narrowing), None)


def _rows(facet: Facet, query: str) -> list[ListedRow]:
    values: list[ListedRow] = [
        ValueRow(value, _label(facet.kind, value.label), holds(query, value.narrowing)) for value in facet.values
    ]
    more = [remark(f"… {how_many.more(facet.more)}")] if facet.more else []
    return [heading(_(FACET_HEADINGS[facet.kind])), *values, *more]


def _label(kind: FacetKind, label: str) -> str:
    """The label as it is; a month (2024-10) as days are written everywhere: 10.2024."""
    year, _dash, month = label.partition("-")
    return f"{month}.{year}" if kind is FacetKind.MONTH and year.isdigit() and month.isdigit() else label
