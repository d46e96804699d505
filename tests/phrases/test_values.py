"""Numbers, days and counts as they are shown."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.model import Claim, FactKind, Qualifier
from tui.phrases.values import BAR_CELLS, bar, clock_time, german_number, value_words


@settings(max_examples=50)
@given(st.floats(0, 1))
def test_a_bar_fits_and_is_missing_only_for_nothing(share: float) -> None:
    assert (len(bar(share)) > 0) == (share > 0)
    assert len(bar(share)) <= BAR_CELLS


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (3, "3"), (0, "0"), (12_000, "12.000"), (5.62, "5,62"), (4.5e6, "4,5 Mio."), (2e9, "2 Mrd."),
        (4_512_345, "4.512.345"), (-7, "-7"), (0.125, "0,125"),
    ],
)  # fmt: skip
def test_numbers_are_written_in_german(value: float, expected: str) -> None:
    assert german_number(value) == expected


@pytest.mark.parametrize(
    ("value", "high", "qualifier", "expected"),
    [
        (None, None, Qualifier.EXACT, ""),
        (3, 5, Qualifier.EXACT, "3–5"),
        (3, 3, Qualifier.EXACT, "3"),
        (200, None, Qualifier.ABOUT, "≈ 200"),
        (200, None, Qualifier.AT_MOST, "≤ 200"),
    ],
)
def test_values_say_how_exact_they_are(
    value: float | None, high: float | None, qualifier: Qualifier, expected: str
) -> None:
    claim = Claim("a", FactKind.QUANTITY, 0, 1, 0, 1, value, high, qualifier=qualifier)
    assert value_words(claim) == expected


def test_instants_are_told_by_the_users_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Europe/Berlin")
        time.tzset()
        assert clock_time("2026-11-22T23:30:48+00:00") == "23.11.2026 00:30"
        assert clock_time("2026-11-22T23:30:48+00:00", iso=True) == "2026-11-23 00:30"
        assert clock_time("yesterday") == "yesterday"
    time.tzset()
