"""A list of thousands of rows, of which only those on screen are drawn."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar, Protocol

from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from tui.reader.actions import Scope, bindings

PADDING = 1
"""Cells to the left and the right of a row."""
DRAWN = 256
"""Rows kept as they were drawn: some screens full."""


class Rows(Protocol):
    """What a long list shows; a row is drawn when it comes into view."""

    def __len__(self) -> int:
        """How many rows there are."""

    def height(self, row: int, width: int) -> int:
        """How many lines a row has in `width` cells: asked for all rows at once, so it must be quick."""

    def content(self, row: int, width: int) -> Content:
        """A row, broken into that many lines."""

    def can_choose(self, row: int) -> bool:
        """Whether the cursor stops at a row: headings are passed over."""


class LongList(ScrollView, can_focus=True, inherit_bindings=False):
    """Obeys the movement actions of the registry, as `ChoiceList` does for what is short; posts what was chosen."""

    DEFAULT_CSS = """
    LongList {
        height: 1fr; overflow-x: hidden; overflow-y: scroll; scrollbar-size-vertical: 1;
        text-wrap: nowrap; text-overflow: clip; /* the rows are broken already */
        scrollbar-color: $border-blurred; scrollbar-color-hover: $border; scrollbar-color-active: $border;
        scrollbar-background: transparent; scrollbar-background-hover: transparent;
        scrollbar-background-active: transparent;
        & > .long-list--highlighted { background: $occurrence; }
        &:nocolor > .long-list--highlighted { text-style: reverse; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"long-list--row", "long-list--highlighted"}
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.PANE)

    auto_links = False
    highlighted: reactive[int | None] = reactive(None)
    """The row at the cursor."""

    @dataclass
    class Chosen(Message):
        """The user chose a row of a list."""

        row: int
        chosen_in: LongList

        @property
        def control(self) -> LongList:
            """The list, for handlers that name it by its id."""
            return self.chosen_in

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._rows: Rows | None = None
        self._tops: list[int] = [0]
        self._broken_at = 0
        """The width at which rows were broken into lines."""
        self._drawn: LRUCache[tuple[int, bool, int], list[Strip]] = LRUCache(DRAWN)

    def show(self, rows: Rows, highlighted: int | None = None) -> None:
        """Show these rows from the top, or so that the row `highlighted` is seen."""
        self._rows = rows
        self.set_reactive(LongList.highlighted, None)
        self._lay_out()
        self.scroll_to(y=0, animate=False, immediate=True)
        self.highlighted = self._choosable(range(len(rows))) if highlighted is None else highlighted

    def keep_in_view(self, top: int) -> None:
        """Scroll to a line as the topmost, or so far that the row at the cursor is still seen."""
        self.scroll_to(y=top, animate=False, immediate=True)
        self._reveal()

    def redraw(self) -> None:
        """Draw the rows anew that look otherwise now and are as high as before."""
        self._drawn.clear()
        self.refresh()

    def watch_highlighted(self) -> None:
        """Bring the row at the cursor into view."""
        self._reveal()
        self.refresh()

    def on_resize(self) -> None:
        """Break the rows anew."""
        self._lay_out()
        self._reveal()

    def notify_style_update(self) -> None:
        """Forget how the rows looked under another theme."""
        self._drawn.clear()
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines; a list that comes out of hiding with its pane is not always told of its new size before."""
        if self._broken_at != self._width:
            self._lay_out()
            self.call_after_refresh(self._reveal)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the list."""
        line, width = y + self.scroll_offset.y, self.size.width
        if self._rows is None or line >= self._tops[-1]:
            return Strip.blank(width, self.get_visual_style("long-list--row").rich_style)
        row = bisect_right(self._tops, line) - 1
        strips = self._strips(self._rows, row)
        return strips[min(line - self._tops[row], len(strips) - 1)]

    def on_click(self, event: events.Click) -> None:
        """A click chooses."""
        line = event.y + self.scroll_offset.y
        row = bisect_right(self._tops, line) - 1
        if self._rows is not None and line < self._tops[-1] and self._rows.can_choose(row):
            event.stop()
            self.highlighted = row
            self.action_choose()

    def action_line_down(self) -> None:
        """To the next row; from the last one the view goes on to the end."""
        self._move(range((self._at(-1)) + 1, self._count), self._tops[-1])

    def action_line_up(self) -> None:
        """To the row before; from the first one the view goes on to the headings above."""
        self._move(range(self._at(self._count) - 1, -1, -1), 0)

    def action_page_down(self) -> None:
        """A page down."""
        target = self._row_at(self._tops[self._at(0)] + self._page)
        self._move((*range(target, self._count), *range(target, self._at(-1), -1)), self._tops[-1])

    def action_page_up(self) -> None:
        """A page up."""
        target = self._row_at(self._tops[self._at(0)] - self._page)
        self._move((*range(target, -1, -1), *range(target, self._at(0))), 0)

    def action_to_top(self) -> None:
        """To the first row, and show the headings above it."""
        self._move(range(self._count), 0)
        self.scroll_to(y=0, animate=False, immediate=True)

    def action_to_end(self) -> None:
        """To the last row."""
        self._move(range(self._count - 1, -1, -1), self._tops[-1])

    def action_choose(self) -> None:
        """Choose the row."""
        if self.highlighted is not None:
            self.post_message(self.Chosen(self.highlighted, self))

    # -- where the rows are -------------------------------------------------------------------------------------------

    @property
    def _count(self) -> int:
        return len(self._rows) if self._rows is not None else 0

    @property
    def _page(self) -> int:
        return max(1, self.size.height - 1)

    @property
    def _width(self) -> int:
        """The cells that a row has for its text."""
        return max(1, self.scrollable_content_region.width - 2 * PADDING)

    def _at(self, otherwise: int) -> int:
        return otherwise if self.highlighted is None else self.highlighted

    def _row_at(self, line: int) -> int:
        return max(0, min(bisect_right(self._tops, line) - 1, self._count - 1))

    def _choosable(self, rows: Iterable[int]) -> int | None:
        shown, count = self._rows, self._count
        return next((row for row in rows if shown is not None and row < count and shown.can_choose(row)), None)

    def _move(self, rows: Iterable[int], otherwise: int) -> None:
        """To the first of the rows that can be chosen; where there is none the view goes to a line."""
        row = self._choosable(rows)
        if row is None:
            self.scroll_to(y=otherwise, animate=False, immediate=True)
        else:
            self.highlighted = row

    def _lay_out(self) -> None:
        """Find the line at which each row begins; before there is a width that would be work for nothing."""
        self._drawn.clear()
        if not self.size.width:
            return
        rows, width = self._rows, self._width
        self._broken_at = width
        heights = (rows.height(row, width) for row in range(len(rows))) if rows is not None else ()
        self._tops = list(accumulate(heights, initial=0))
        self._make_room(Size(self.scrollable_content_region.width, self._tops[-1]))
        self.refresh()

    def _make_room(self, size: Size) -> None:
        """Let so much be scrolled.

        The scrollbar has its place anyway, so nothing else moves: the whole screen is not laid out and drawn anew.
        """
        self.set_reactive(LongList.virtual_size, size)
        self.vertical_scrollbar.window_virtual_size = size.height

    def _reveal(self) -> None:
        row = self.highlighted
        if row is not None and row + 1 < len(self._tops) and self.size.height:
            top = self._tops[row]
            region = Region(0, top, self.size.width, self._tops[row + 1] - top)
            self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def _strips(self, rows: Rows, row: int) -> list[Strip]:
        lit, width = row == self.highlighted, self._width
        key = (row, lit, width)
        if (found := self._drawn.get(key)) is None:
            names = ("long-list--row", "long-list--highlighted") if lit else ("long-list--row",)
            style = self.get_visual_style(*names)
            blank = Strip.blank(PADDING, style.rich_style)
            strips = Visual.to_strips(self, rows.content(row, width), width, None, style)
            room = self.scrollable_content_region.width
            found = [Strip.join([blank, strip]).adjust_cell_length(room, style.rich_style) for strip in strips]
            self._drawn[key] = found
        return found
