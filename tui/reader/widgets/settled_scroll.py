"""A pane that scrolls by keys, and stands at the right line from the first frame in which it is laid out anew."""

from __future__ import annotations

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.layout import DockArrangeResult, WidgetPlacement
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Static


class SettledStatic(Static):
    """A text in such a pane: its size comes of a layout, which need not be done again because of it."""

    virtual_size = Reactive(Size(0, 0))


class SettledScroll(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Scrolls without animation. Its own kinds say which line belongs at the top."""

    virtual_size = Reactive(Size(0, 0))

    def line_for(self, placements: Iterable[WidgetPlacement], height: int) -> int | None:
        """The line for the top of a view of so many lines, its content placed like this; None where it may stay."""
        return None

    def arrange(self, size: Size, optimal: bool = False) -> DockArrangeResult:
        """Place the content, and scroll before anything is drawn: scrolling afterwards shows another place first."""
        arranged = super().arrange(size, optimal)
        line = None if optimal else self.line_for(arranged.placements, size.height)
        if line is not None:
            line = min(max(0, line), max(0, arranged.total_region.bottom - size.height))
            # Not by assignment, which asks for another layout within this one.
            self.set_reactive(Widget.scroll_y, float(line))
            self.set_reactive(Widget.scroll_target_y, float(line))
        return arranged

    def to_line(self, line: int) -> None:
        """Bring a line to the top, or as far up as it goes."""
        self.scroll_to(y=max(0, line), animate=False, immediate=True)
        # It stands there already where it was scrolled while the content was placed.
        self.vertical_scrollbar.position = self.scroll_offset.y

    def action_line_down(self) -> None:
        """One line down."""
        self.scroll_relative(y=1, animate=False, immediate=True)

    def action_line_up(self) -> None:
        """One line up."""
        self.scroll_relative(y=-1, animate=False, immediate=True)

    def action_page_down(self) -> None:
        """A page down, two lines of it known already."""
        self.scroll_relative(y=max(1, self.size.height - 2), animate=False, immediate=True)

    def action_page_up(self) -> None:
        """A page up, two lines of it known already."""
        self.scroll_relative(y=-max(1, self.size.height - 2), animate=False, immediate=True)

    def action_to_top(self) -> None:
        """To the headline."""
        self.scroll_to(y=0, animate=False, immediate=True)

    def action_to_end(self) -> None:
        """To the last line."""
        self.scroll_to(y=self.max_scroll_y, animate=False, immediate=True)
