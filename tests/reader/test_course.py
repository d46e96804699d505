"""Which line belongs to which when two texts scroll together: never back, and exactly at what was matched."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reader.course import Course, Lines, level_row, rising

LINES = st.tuples(st.integers(1, 60), st.integers(1, 60))
MATCHES = st.lists(LINES, max_size=12)


@pytest.mark.parametrize(
    ("side", "line", "beside"),
    [
        (0, 0, 0),
        (0, 10, 30),
        (0, 5, 15),  # half way to the first match
        (0, 20, 40),
        (0, 15, 35),
        (0, 60, 70),  # half way from the last match to the ends
        (0, 100, 100),
        (0, 103, 103),
        (0, -2, -2),
        (1, 30, 10),
        (1, 15, 5),
        (1, 31, 11),
        (1, 100, 100),
    ],
)
def test_between_two_matches_it_goes_straight(side: int, line: int, beside: int) -> None:
    assert Course([(10, 30), (20, 40)], (100, 100)).beside(side, line) == beside


def test_texts_of_different_length_end_together() -> None:
    course = Course([], (50, 200))
    assert course.beside(0, 50) == 200
    assert course.beside(0, 25) == 100
    assert course.beside(1, 100) == 25


@settings(max_examples=80, deadline=None)
@given(MATCHES, st.none() | LINES)
def test_it_never_goes_back_and_is_exact_at_its_matches(matches: list[Lines], through: Lines | None) -> None:
    course = Course(matches, (61, 61), through)
    for side in (0, 1):
        beside = [course.beside(side, line) for line in range(-3, 66)]
        assert all(one <= other for one, other in pairwise(beside))
        assert all(course.beside(side, anchor[side]) == anchor[1 - side] for anchor in course.anchors)
    assert through is None or through in course.anchors


@settings(max_examples=80, deadline=None)
@given(MATCHES)
def test_as_few_matches_as_can_be_are_left_out(matches: list[Lines]) -> None:
    kept = rising(matches)
    assert set(kept) <= set(matches)
    assert all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(kept))
    if len(matches) < 9:
        longest = max(
            size
            for size in range(len(matches) + 1)
            for chosen in combinations(sorted(matches), size)
            if all(one[0] < other[0] and one[1] < other[1] for one, other in pairwise(chosen))
        )
        assert len(kept) == longest


def test_thousands_of_crossing_matches_take_no_time() -> None:
    falling = [(line, 30_000 - line) for line in range(1, 30_000)]
    assert len(rising(falling)) == 1
    assert len(rising([(line, line) for line in range(1, 30_000)])) == 29_999


@pytest.mark.parametrize(
    ("lines", "present", "height", "row"),
    [
        ((50, 80), 7, 20, 7),  # seen already, and the other can be brought there
        ((50, 80), 30, 20, 6),  # below the view: in the upper third
        ((50, 80), -4, 20, 6),
        ((50, 3), 7, 20, 3),  # nothing stands above the other's third line
        ((0, 80), 0, 20, 0),
        ((50, 80), 19, 20, 6),  # the last row shows only the first line of a sentence
    ],
)
def test_both_come_to_stand_in_one_row(lines: Lines, present: int, height: int, row: int) -> None:
    assert level_row(lines, present, height) == row
