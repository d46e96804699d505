"""A series as a timeline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.timeline import moments
from tui.model import Claim, Fact, FactKind, Qualifier, Verdict
from tui.phrases.values import BAR_CELLS, bar, german_number, value_words
from tui.reader.timeline import moment_lines


@dataclass
class Reports:
    """Articles in reading order, with their days."""

    days: dict[str, date | None]

    def name(self, file: str) -> str:
        return file.upper()

    def published(self, file: str) -> date | None:
        return self.days[file]

    def order(self, file: str) -> int:
        return list(self.days).index(file)


def count(number: int, file: str, value: float, day: date | None = None, unit: str = "Toter", **more: object) -> Fact:
    claim = Claim(file, FactKind.QUANTITY, 0, 1, 0, 1, value, unit=unit, first_day=day, **more)  # type: ignore[arg-type]
    return Fact(f"f{number}", "Tote", FactKind.QUANTITY, Verdict.ALONE, (claim,), series="s")


REPORTS = Reports({"a": date(2026, 3, 2), "b": date(2026, 3, 1), "c": None, "d": date(2026, 3, 3)})


def test_moments_stand_in_the_order_of_the_days_they_speak_of() -> None:
    facts = [
        count(1, "a", 5), count(2, "b", 3), count(3, "c", 9), count(4, "d", 4, date(2026, 3, 1)),
        Fact("other", "", FactKind.QUANTITY, Verdict.ALONE, (), series="other"),
    ]  # fmt: skip
    assert [moment.fact.id for moment in moments(facts, "s", REPORTS)] == ["f2", "f4", "f1", "f3"]


def test_lines_stand_in_columns_and_point_at_the_present_moment() -> None:
    found = moments([count(1, "a", 12), count(2, "b", 3, qualifier=Qualifier.AT_LEAST), count(3, "c", 6)], "s", REPORTS)
    assert [line.plain for line in moment_lines(found, "f1", REPORTS)] == [
        "  01.03.  ■■     ≥ 3 ·\xa0B",
        "▸ 02.03.  ■■■■■■  12 ·\xa0A",
        "  no date ■■■      6 ·\xa0C",
    ]


def test_moments_of_several_years_show_the_year() -> None:
    found = moments([count(1, "a", 1, date(2024, 5, 6)), count(2, "b", 2)], "s", REPORTS)
    assert [line.plain[2:10] for line in moment_lines(found, "", REPORTS)] == ["06.05.24", "01.03.26"]


def test_bars_are_as_long_as_the_values_whatever_their_units() -> None:
    found = moments([count(1, "a", 2, unit="Kilometer"), count(2, "b", 1000, unit="Meter")], "s", REPORTS)
    assert [moment.share for moment in found] == [0.5, 1.0]


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
