"""Rows of several kinds one under the other, as a long list shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from textual.content import Content

from tui.reader.plain import one_line, plain, styled
from tui.reader.theme import FAINT


class ListedRow(Protocol):
    """A row that knows how it looks."""

    @property
    def choosable(self) -> bool:
        """Whether the cursor stops there."""

    def height(self, width: int) -> int:
        """How many lines it has in `width` cells."""

    def content(self, width: int) -> Content:
        """The row, broken into that many lines."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of one line that nobody chooses: a heading, a blank, a remark."""

    words: Content
    choosable: bool = False

    def height(self, width: int) -> int:
        """One line."""
        return 1

    def content(self, width: int) -> Content:
        """The line, cut where it is too long."""
        return self.words.truncate(width, ellipsis=True)


BLANK = Line(plain(""))


def heading(text: str, count: str = "") -> Line:
    """What a group of rows stands under, with how many they are."""
    return Line(styled((one_line(text), f"{FAINT} bold"), (f"  {count}" if count else "", FAINT)))


def remark(text: str) -> Line:
    """Something said among the rows."""
    return Line(styled((one_line(text), FAINT)))


def apart(groups: Iterable[Sequence[ListedRow]]) -> list[ListedRow]:
    """The rows of all groups that have any, with a blank line between two groups."""
    rows: list[ListedRow] = []
    for group in groups:
        rows += [BLANK, *group] if rows and group else group
    return rows


class ListedRows:
    """Satisfies `Rows`."""

    def __init__(self, rows: Iterable[ListedRow] = ()) -> None:
        self._rows = tuple(rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, row: int) -> ListedRow:
        return self._rows[row]

    def height(self, row: int, width: int) -> int:
        """As the row says."""
        return self._rows[row].height(width)

    def content(self, row: int, width: int) -> Content:
        """As the row says."""
        return self._rows[row].content(width)

    def can_choose(self, row: int) -> bool:
        """As the row says."""
        return self._rows[row].choosable
