"""A story's timeline drawn in letters and Braille dots: values upwards, days to the right.

Points are the letters of their articles, so that the drawing can be read without colour. Between the reports of
different sources no line is drawn: it would claim a course that nobody told. Dots show what a hedge leaves open.

Loads plotille: only what shows a timeline imports this.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, floor, log10

from plotille import Canvas

from tui.compare.story_timeline import Appearance, Figure, Point
from tui.phrases.values import german_number
from tui.reader.day_axis import DayAxis

Cell = tuple[int, int]
"""A line and a column of the drawing, from its upper left corner."""

AXIS_LINES = 3
"""Below the values: the axis, the articles, their days."""
LINES_PER_TICK = 3
SEVERAL = "+"
"""Stands where letters of several articles fall into one cell."""
UPWARDS, DOWNWARDS = "↑", "↓"
CUT = "//"
BLANK_BRAILLE = "\N{BRAILLE PATTERN BLANK}"
_STEPS = (1.0, 2.0, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Drawing:
    """The lines, the cells of the letters by the number of their point or article, and those at the cursor."""

    lines: tuple[str, ...]
    points: Mapping[int, Cell] = field(default_factory=dict)
    articles: Mapping[int, Cell] = field(default_factory=dict)
    lit: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Scale:
    """The values at the lowest and the highest line of the plot, and those that are written beside it."""

    low: float
    high: float
    ticks: tuple[float, ...]

    @classmethod
    def of(cls, values: Sequence[float], lines: int) -> Scale:
        """A scale in steps of 1, 2 or 5 tens; it begins at nought where the values are not all close to each other."""
        low, high = min(values), max(values)
        if 0 < low <= high / 2:
            low = 0.0
        step = _round_step((high - low or abs(high) or 1.0) / max(1, lines // LINES_PER_TICK))
        first, last = floor(low / step), ceil(high / step)
        last = max(last, first + 1)
        return cls(first * step, last * step, tuple(number * step for number in range(first, last + 1)))


def drawing(
    articles: Sequence[Appearance], figure: Figure | None, width: int, height: int, lit: int | None = None
) -> Drawing:
    """The timeline in `width` cells and `height` lines: a figure above the axis, without one the articles alone.

    `lit` is the number of the point, or without a figure of the article, at the cursor. Too small a space gives an
    empty drawing.
    """
    lines = height - AXIS_LINES
    if not articles or width < 1 or lines < (1 if figure else 0):
        return Drawing(())
    if figure is None:
        return _below_values(_Axis(DayAxis(articles), articles, width), lit)
    scale = Scale.of([point.value for point in figure.points], lines)
    margin = max(len(german_number(tick)) for tick in scale.ticks) + 1
    if width <= margin + 1:
        return Drawing(())
    days = DayAxis(articles, figure.points)
    plot = _Plot(days, scale, width - margin - 1, lines)
    cells, rows = plot.drawn(figure.points, lit)
    sides = [f"{label:>{margin}}{'┤' if label else '│'}" for label in plot.labels]
    file = figure.points[lit].claim.file if lit is not None else None
    present = next((number for number, one in enumerate(articles) if one.file == file), None)
    below = _below_values(_Axis(days, articles, width - margin - 1), present, (lines, margin + 1))
    points = {number: (line, column + margin + 1) for number, (line, column) in cells.items()}
    at_cursor = (points[lit],) if lit is not None else ()
    shown = tuple(f"{side}{row}" for side, row in zip(sides, rows, strict=True))
    return Drawing((*shown, *below.lines), points, below.articles, at_cursor + below.lit)


def nearest(cells: Mapping[int, Cell], line: int, column: int) -> int | None:
    """The number of the letter nearest to a cell; a line counts like two columns, being twice as high as wide."""
    return min(cells, key=lambda one: 2 * abs(cells[one][0] - line) + abs(cells[one][1] - column), default=None)


def _below_values(axis: _Axis, present: int | None, origin: Cell = (0, 0)) -> Drawing:
    """The axis and what stands below it; `origin` is where its first cell comes to stand."""
    above, left = origin
    letters, columns = axis.letters(present)
    indent = " " * left
    corner = f"{indent[1:]}└" if left else ""
    lines = (f"{corner}{axis.line()}", f"{indent}{letters}", f"{indent}{axis.days()}")
    cells = {number: (above + 1, left + column) for number, column in columns.items()}
    return Drawing(lines, {}, cells, (cells[present],) if present is not None else ())


class _Axis:
    """The three lines of the axis; columns are counted without what stands at its left."""

    def __init__(self, days: DayAxis, articles: Sequence[Appearance], width: int) -> None:
        self._days = days
        self._articles = articles
        self._width = width

    def line(self) -> str:
        """The axis with the beginnings of days, cut where days were left out."""
        line = ["─"] * self._width
        for start in self._days.starts.values():
            line[self._column(start)] = "┬"
        for cut in self._days.cuts:
            at = max(0, min(self._column(cut), self._width - len(CUT)))
            line[at : at + len(CUT)] = CUT
        return "".join(line[: self._width])

    def letters(self, present: int | None) -> tuple[str, dict[int, int]]:
        """The letters of the articles, that at the cursor on top of others, and the column of each."""
        days, articles = self._days, self._articles
        columns = {number: self._column(days.place(one.day, one.file)) for number, one in enumerate(articles)}
        line = [" "] * self._width
        for number, column in columns.items():
            line[column] = articles[number].letter if line[column] == " " else SEVERAL
        if present is not None:
            line[columns[present]] = articles[present].letter
        return "".join(line), columns

    def days(self) -> str:
        """The days, as many as there is room for."""
        line = ""
        for start, *names in self._days.labels():
            at = self._column(start)
            name = next((name for name in names if at + len(name) <= self._width), None)
            if name and at >= len(line) + bool(line):
                line = f"{line:<{at}}{name}"
        return line

    def _column(self, place: float) -> int:
        # As the canvas finds its cells, which are two dots wide: letters stand below their points.
        return min(round(place / self._days.length * 2 * self._width) // 2, self._width - 1)


class _Plot:
    """The values; columns are counted without the labels at the left."""

    def __init__(self, days: DayAxis, scale: Scale, width: int, lines: int) -> None:
        self._days = days
        self._scale = scale
        # The upper limit of a canvas lies just outside of it: the highest value must lie inside.
        top = scale.low + (scale.high - scale.low) / (4 * lines - 1) * 4 * lines
        self._canvas = Canvas(width, lines, 0.0, scale.low, days.length, top)

    @property
    def labels(self) -> list[str]:
        """What stands beside each line, from the top."""
        labels = [""] * self._canvas.height
        for tick in self._scale.ticks:
            labels[self._cell(0.0, tick)[0]] = german_number(tick)
        return labels

    def drawn(self, points: Sequence[Point], lit: int | None) -> tuple[dict[int, Cell], list[str]]:
        """The cells of the points, and the lines; the point at the cursor lies on top of others in its cell."""
        # Far to the right a point would be rounded out of the canvas.
        rightmost = self._canvas.xmax_inside
        stands = [min(self._days.place(point.day, point.claim.file), rightmost) for point in points]
        places = [(x, point.value) for x, point in zip(stands, points, strict=True)]
        cells = {number: self._cell(*place) for number, place in enumerate(places)}
        letters: dict[Cell, set[str]] = {}
        for number, cell in cells.items():
            letters.setdefault(cell, set()).add(points[number].letter)
        for point, place in zip(points, places, strict=True):
            self._draw_reach(point, place[0])
        for number, place in enumerate(places):
            here = letters[cells[number]]
            self._canvas.text(*place, points[number].letter if len(here) == 1 else SEVERAL)
        if lit is not None:
            self._canvas.text(*places[lit], points[lit].letter)
        return cells, self._canvas.plot(linesep="\n").replace(BLANK_BRAILLE, " ").split("\n")

    def _draw_reach(self, point: Point, x: float) -> None:
        """What the hedge leaves open, as far as the plot reaches, with an arrow where it goes on."""
        reach, scale = point.reach, self._scale
        if reach.low == reach.high:
            return
        self._canvas.line(x, max(reach.low, scale.low), x, min(reach.high, scale.high))
        if reach.high > scale.high:
            self._canvas.text(x, scale.high, UPWARDS)
        if reach.low < scale.low:
            self._canvas.text(x, scale.low, DOWNWARDS)

    def _cell(self, x: float, y: float) -> Cell:
        canvas = self._canvas
        dots, above = canvas.dots_between(canvas.xmin, canvas.ymin, x, y)
        return canvas.height - 1 - above // 4, dots // 2


def _round_step(least: float) -> float:
    """The smallest of 1, 2, 5, 10, … times a power of ten that is not smaller."""
    power = 10.0 ** floor(log10(least))
    return power * _STEPS[min(bisect_left(_STEPS, least / power * (1 - 1e-9)), len(_STEPS) - 1)]
