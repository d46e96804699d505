"""The drawing of a timeline, with the point at the cursor lit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual import events
from textual.content import Content, Span
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.compare.story_timeline import Appearance, Figure
from tui.reader.plain import plain
from tui.reader.plotting import Cell, Drawing, drawing, nearest
from tui.reader.theme import CURSOR_STYLE, FAINT

LETTER_STYLE = "$primary bold"
POINT_STYLE = "$number bold"


class TimelinePlot(Widget):
    """Draws the articles and one figure; a click on or near a letter says which."""

    DEFAULT_CSS = """
    TimelinePlot { height: 40%; min-height: 7; text-wrap: nowrap; }
    TimelinePlot.-articles { height: 3; min-height: 3; }
    """

    lit: reactive[int | None] = reactive(None)
    """The number of the point, or without a figure of the article, at the cursor."""

    @dataclass
    class Pointed(Message):
        """The user clicked on the letter of a point, or without a figure of an article."""

        number: int

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._articles: Sequence[Appearance] = ()
        self._figure: Figure | None = None
        self._drawn = Drawing(())

    def show(self, articles: Sequence[Appearance], figure: Figure | None) -> None:
        """Draw these."""
        self._articles, self._figure = articles, figure
        self.set_reactive(TimelinePlot.lit, None)
        self.set_class(figure is None, "-articles")
        self.refresh()

    def render(self) -> Content:
        """The drawing, as large as there is room for."""
        self._drawn = drawing(self._articles, self._figure, self.size.width, self.size.height, self.lit)
        return _coloured(self._drawn)

    def on_click(self, event: events.Click) -> None:
        """Say which letter was meant."""
        drawn = self._drawn
        number = nearest(drawn.points if self._figure else drawn.articles, event.y, event.x)
        if number is not None:
            event.stop()
            self.post_message(self.Pointed(number))


def _coloured(drawn: Drawing) -> Content:
    """The drawing with its letters set off from axes and dots, and those at the cursor reversed."""
    starts, at = [], 0
    for line in drawn.lines:
        starts.append(at)
        at += len(line) + 1

    def spans(cells: Iterable[Cell], style: str) -> list[Span]:
        return [Span(starts[line] + column, starts[line] + column + 1, style) for line, column in cells]

    styles = [
        Span(0, max(0, at - 1), FAINT),
        *spans(drawn.articles.values(), LETTER_STYLE),
        *spans(drawn.points.values(), POINT_STYLE),
        *spans(drawn.lit, CURSOR_STYLE),
    ]
    return plain("\n".join(drawn.lines), styles)
