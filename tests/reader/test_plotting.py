"""A timeline drawn in letters: where the points stand, and that it always fits."""

from __future__ import annotations

import math
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.intervals import Interval
from tui.compare.story_timeline import Appearance, Figure, Point
from tui.model import Claim, Fact, FactKind, Granularity, Verdict
from tui.reader.day_axis import LONGEST_GAP, DayAxis
from tui.reader.plotting import AXIS_LINES, Scale, drawing, nearest

DAY = date(2031, 5, 3)
FACT = Fact("f", "Tote", FactKind.QUANTITY, Verdict.ALONE, ())
ARTICLES = (Appearance("a", "A", DAY), Appearance("b", "B", DAY + timedelta(1)), Appearance("c", "C", None))


def point(file: str, value: float, day: date | None = DAY, reach: Interval | None = None, **more: object) -> Point:
    claim = Claim(file, FactKind.QUANTITY, 0, 1, 0, 9, value, **more)  # type: ignore[arg-type]
    return Point(FACT, claim, file.upper(), day, value, reach or Interval(value, value))


def figure(*points: Point) -> Figure:
    return Figure("s", "Tote", "Toter", points)


def test_points_stand_above_their_days_at_the_height_of_their_values() -> None:
    found = drawing(ARTICLES, figure(point("a", 3), point("b", 9, DAY + timedelta(1)), point("c", 6, None)), 34, 8, 1)
    assert [line.rstrip() for line in found.lines] == [
        " 10┤               B",
        "   │",
        "   │                         C",
        "   │     A",
        "  0┤",
        "   └┬─────────┬─────────┬─────────",
        "         A         B         C",
        "    03.05.    04.05.    no date",
    ]
    assert found.lines[found.points[1][0]][found.points[1][1]] == "B"
    assert found.lit == (found.points[1], found.articles[1])


def test_a_hedge_reaches_as_far_as_the_plot() -> None:
    open_upwards = point("a", 5, reach=Interval(5, math.inf))
    found = drawing(ARTICLES[:2], figure(open_upwards, point("b", 10, DAY + timedelta(1))), 30, 9)
    line, column = found.points[0]
    above = [found.lines[number][column] for number in range(line)]
    assert above[0] == "↑"
    assert all(sign != " " for sign in above)


def test_letters_that_fall_together_are_a_plus_but_for_the_one_at_the_cursor() -> None:
    together = tuple(Appearance(f"{number}", letter, DAY) for number, letter in enumerate("ABCDEFGHIJ"))
    points = figure(*(point(str(number), 5) for number in range(10)))
    found = drawing(together, points, 12, 7, 4)
    assert any("+" in line for line in found.lines)
    line, column = found.points[4]
    assert found.lines[line][column] == points.points[4].letter


def test_without_a_figure_the_articles_stand_on_the_axis() -> None:
    found = drawing(ARTICLES, None, 30, AXIS_LINES, 2)
    assert [line.split() for line in found.lines[1:]] == [["A", "B", "C"], ["03.05.", "04.05.", "no", "date"]]
    assert found.lit == (found.articles[2],)


def test_long_gaps_are_cut_and_said_to_be() -> None:
    late = Appearance("b", "B", DAY + timedelta(400))
    axis = DayAxis((ARTICLES[0], late))
    assert axis.starts[late.day] == LONGEST_GAP
    assert "//" in drawing((ARTICLES[0], late), None, 40, AXIS_LINES).lines[0]
    assert "//" not in drawing(ARTICLES, None, 40, AXIS_LINES).lines[0]


@pytest.mark.parametrize(
    ("granularity", "beside", "expected"),
    [
        (Granularity.YEAR, None, "2013"), (Granularity.MONTH, None, "01.2013"), (Granularity.DAY, None, "01.01.13"),
        (Granularity.YEAR, Granularity.MONTH, "01.2013"), (Granularity.MONTH, Granularity.DAY, "01.01.13"),
    ],
)  # fmt: skip
def test_a_report_of_a_month_or_a_year_is_named_so(
    granularity: Granularity, beside: Granularity | None, expected: str
) -> None:
    first = date(2013, 1, 1)
    named = [each for each in (granularity, beside) if each]
    old = [point("a", 160, first, first_day=first, granularity=each) for each in named]
    days = drawing(ARTICLES[:1], figure(*old, point("a", 19)), 60, 8).lines[-1]
    assert days.split() == [expected, "03.05.31"]


def test_what_belongs_to_one_day_stands_in_reading_order() -> None:
    axis = DayAxis([Appearance(file, file, DAY) for file in "xyz"])
    places = [axis.place(DAY, file) for file in "xyz"]
    assert places == sorted(places)
    assert places[0] > 0 and places[-1] < axis.length == 1


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([3, 9], (0, 5, 10)), ([950, 1000], (940, 960, 980, 1000)), ([0, 0], (0, 0.5)), ([-4, 8], (-5, 0, 5, 10)),
        ([4.5e6, 6e6], (4.5e6, 5e6, 5.5e6, 6e6)), ([7], (5, 10)),
    ],
)  # fmt: skip
def test_scales_have_round_steps(values: list[float], ticks: tuple[float, ...]) -> None:
    found = Scale.of(values, 9)
    assert found.ticks == pytest.approx(ticks)


@pytest.mark.parametrize(("line", "column", "expected"), [(0, 0, 1), (9, 30, 2), (4, 10, 1)])
def test_a_click_finds_the_nearest_letter(line: int, column: int, expected: int) -> None:
    assert nearest({1: (3, 6), 2: (8, 31)}, line, column) == expected
    assert nearest({}, line, column) is None


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from("abc"),
            st.floats(-1e12, 1e15),
            st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)),
            st.floats(0, 1e9) | st.just(math.inf),
        ),
        max_size=12,
    ),
    st.integers(1, 130),
    st.integers(1, 30),
)
def test_it_always_fits_and_every_point_has_its_cell(
    told: list[tuple[str, float, date | None, float]], width: int, height: int
) -> None:
    points = [point(file, value, day, Interval(value - 1, value + more)) for file, value, day, more in told]
    shown = figure(*points) if points else None
    found = drawing(ARTICLES, shown, width, height, 0)
    assert len(found.lines) <= height
    assert all(len(line) <= width for line in found.lines)
    if found.lines:
        assert len(found.points) == len(points)
        assert all(line < len(found.lines) and column < width for line, column in [*found.points.values(), *found.lit])
        if points:
            line, column = found.points[0]
            assert found.lines[line][column] == points[0].letter
