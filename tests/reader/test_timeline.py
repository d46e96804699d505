"""A series as a timeline."""

from __future__ import annotations

from datetime import date

from tests.compare.reports import Reports
from tui.compare.timeline import moments
from tui.model import Claim, Fact, FactKind, Qualifier, Verdict
from tui.reader.timeline import moment_lines


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
