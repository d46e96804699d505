"""Spans walked in a circle."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reader.ring import Ring

SPANS = [(10, 15), (0, 3), (20, 22), (10, 12)]
spans = st.lists(st.tuples(st.integers(0, 50), st.integers(1, 9)).map(lambda s: (s[0], s[0] + s[1])), max_size=12)


@pytest.mark.parametrize(
    ("origin", "direction", "expected"),
    [
        ((0, 3), 1, (10, 12)),
        ((10, 12), 1, (10, 15)),
        ((20, 22), 1, (0, 3)),
        ((0, 3), -1, (20, 22)),
        ((10, 15), -1, (10, 12)),
        ((-1, -1), 1, (0, 3)),
        ((5, 5), 1, (10, 12)),
        ((5, 5), -1, (0, 3)),
        ((99, 99), 1, (0, 3)),
        ((99, 99), -1, (20, 22)),
    ],
)
def test_step(origin: tuple[int, int], direction: int, expected: tuple[int, int]) -> None:
    ring = Ring(SPANS)
    index = ring.step(origin, direction)
    assert index is not None
    assert ring.spans[index] == expected


@pytest.mark.parametrize(("offset", "expected"), [(0, (0, 3)), (4, (10, 12)), (11, (20, 22)), (30, (0, 3))])
def test_first_from(offset: int, expected: tuple[int, int]) -> None:
    ring = Ring(SPANS)
    index = ring.first_from(offset)
    assert index is not None
    assert ring.spans[index] == expected


@pytest.mark.parametrize(
    ("offset", "expected"), [(11, (10, 12)), (13, (10, 15)), (21, (20, 22)), (3, None), (50, None)]
)
def test_at_finds_the_shortest(offset: int, expected: tuple[int, int] | None) -> None:
    ring = Ring(SPANS)
    index = ring.at(offset)
    assert (None if index is None else ring.spans[index]) == expected


def test_an_empty_ring() -> None:
    ring = Ring([])
    assert ring.step((0, 0), 1) is ring.first_from(0) is ring.at(0) is None


@settings(max_examples=60, deadline=None)
@given(spans)
def test_a_full_round_meets_every_span_once_in_either_direction(found: list[tuple[int, int]]) -> None:
    ring = Ring(found)
    for direction in (1, -1):
        at = (-1, -1) if direction > 0 else (999, 999)
        met = []
        for _ in ring.spans:
            index = ring.step(at, direction)
            assert index is not None
            at = ring.spans[index]
            met.append(at)
        assert met == sorted(set(found), reverse=direction < 0)
