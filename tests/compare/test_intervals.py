"""Intervals: what hedges leave open, and when numbers can both be true."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.intervals import Interval, claim_interval, compatible, equal_values, interval, significant_digits
from tui.model import Claim, FactKind, Qualifier

EXACT, ABOUT, AT_LEAST, AT_MOST, VAGUE = Qualifier


def claim(value: float, unit: str = "Haus", qualifier: Qualifier = EXACT, high: float | None = None) -> Claim:
    return Claim("a", FactKind.QUANTITY, 0, 1, 0, 1, value=value, high=high, unit=unit, qualifier=qualifier)


@pytest.mark.parametrize(
    ("value", "high", "qualifier", "low_end", "high_end"),
    [
        (3000, None, EXACT, 3000, 3000),
        (10, 12, EXACT, 10, 12),
        (3000, None, AT_LEAST, 3000, math.inf),
        (3000, None, AT_MOST, 0, 3000),
        (12_000, None, ABOUT, 11_400, 12_600),
        (200, None, ABOUT, 160, 240),
        (1000, None, VAGUE, 1000, 100_000),
        (24, None, VAGUE, 24, 100),
        (2, None, VAGUE, 2, 20),
        (0, None, ABOUT, 0, 0),
    ],
)
def test_interval(value: float, high: float | None, qualifier: Qualifier, low_end: float, high_end: float) -> None:
    assert interval(value, high, qualifier) == Interval(low_end, high_end)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (claim(3000, qualifier=AT_LEAST), claim(3000), True),
        (claim(350_000, qualifier=ABOUT), claim(350_000, qualifier=AT_LEAST), True),
        (claim(4000, qualifier=AT_MOST), claim(2100, qualifier=AT_LEAST), True),
        (claim(40), claim(60, qualifier=ABOUT), False),
        (claim(1000, qualifier=VAGUE), claim(3000), True),
        (claim(64, "Stunde"), claim(2.5, "Tag"), True),
        (claim(64, "Stunde"), claim(3, "Tag"), False),
        (claim(5.62, "Meter"), claim(562, "Zentimeter"), True),
        (claim(5.62, "Meter"), claim(514, "Zentimeter"), False),
        (claim(1200, "Hektar"), claim(12, "Quadratkilometer"), True),
        (claim(12, "Woche"), claim(3, "Monat"), True),
        (claim(2_500_000), claim(2_480_000), True),
        (claim(2_000_000), claim(2_480_000), False),
        (claim(3000), claim(3200), False),
        (claim(180e6, "Euro", high=220e6), claim(200e6, "Euro", ABOUT), True),
    ],
)
def test_compatible(left: Claim, right: Claim, expected: bool) -> None:
    assert compatible(left, right) is expected
    assert compatible(right, left) is expected


def test_equal_values_ignore_hedges_but_not_ranges() -> None:
    assert equal_values(claim(1500, qualifier=ABOUT), claim(1500, qualifier=AT_LEAST))
    assert not equal_values(claim(10, high=12), claim(10))
    assert not equal_values(replace(claim(1), value=None), claim(1))


@pytest.mark.parametrize(("value", "digits"), [(1500, 2), (1000, 1), (1372, 4), (2.48, 3), (0.5, 1), (0, 1)])
def test_significant_digits(value: float, digits: int) -> None:
    assert significant_digits(value) == digits


values = st.floats(min_value=0, max_value=1e9, allow_nan=False)
claims = st.builds(claim, values, st.sampled_from(["Stunde", "Tag", "Woche"]), st.sampled_from(list(Qualifier)))


@settings(max_examples=60)
@given(claims, claims)
def test_compatibility_is_symmetric_and_every_claim_agrees_with_itself(left: Claim, right: Claim) -> None:
    assert compatible(left, right) == compatible(right, left)
    assert compatible(left, left)
    assert claim_interval(left).overlaps(claim_interval(right)) == claim_interval(right).overlaps(claim_interval(left))


@settings(max_examples=60)
@given(values, st.sampled_from([EXACT, ABOUT, AT_LEAST, VAGUE]))
def test_a_number_lies_in_its_own_interval(value: float, qualifier: Qualifier) -> None:
    assert interval(value, None, qualifier).contains(Interval(value, value))
