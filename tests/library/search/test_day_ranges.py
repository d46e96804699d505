from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library.search.day_ranges import iso_days, read_days

TODAY = date(2024, 10, 23)  # a Wednesday


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("2024", "2024"),
        ("2024-10", "2024-10"),
        ("2024-2-3", "2024-02-03"),
        ("23.10.2023", "2023-10-23"),
        ("3.10.23", "2023-10-03"),
        ("10/2023", "2023-10"),
        ("Oktober 2023", "2023-10"),
        ("Maerz 2023", "2023-03"),
        ("3. Okt. 2023", "2023-10-03"),
        ("October 3, 2023", "2023-10-03"),
        ("2024-10..2024-11", "2024-10..2024-11"),
        ("..2024-10", "..2024-10"),
        (">=2024-10", "2024-10.."),
        (">2024-10", "2024-11.."),
        ("<2024", "..2023"),
        ("2023 bis 2024", "2023..2024"),
        ("15. bis 20. November 2022", "2022-11-15..2022-11-20"),
        ("vom 15. bis zum 20. November 2022", "2022-11-15..2022-11-20"),
        ("15.-20.11.2022", "2022-11-15..2022-11-20"),
        ("zwischen dem 15. und dem 20. November 2022", "2022-11-15..2022-11-20"),
        ("between 2022-11 and 2023-02", "2022-11..2023-02"),
    ],
)
def test_days_that_stand_fast(typed: str, days: str) -> None:
    found = read_days(typed.split(), TODAY)
    assert found
    assert found.days
    assert (found.days.shown, found.used, found.surely) == (days, len(typed.split()), True)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("heute", "2024-10-23"),
        ("yesterday", "2024-10-22"),
        ("vorgestern", "2024-10-21"),
        ("diese Woche", "2024-10-21..2024-10-27"),
        ("letzte Woche", "2024-10-14..2024-10-20"),
        ("in der vergangenen Woche", "2024-10-14..2024-10-20"),
        ("letztes Wochenende", "2024-10-19..2024-10-20"),
        ("dieses Wochenende", "2024-10-26..2024-10-27"),
        ("last month", "2024-09"),
        ("letztes Jahr", "2023"),
        ("letzte 7 Tage", "2024-10-17..2024-10-23"),
        ("den letzten sieben Tagen", "2024-10-17..2024-10-23"),
        ("last 2 weeks", "2024-10-10..2024-10-23"),
        ("letzte 3 Monate", "2024-07-24..2024-10-23"),
        ("vor drei Tagen", "2024-10-20"),
        ("2 weeks ago", "2024-10-07..2024-10-13"),
        ("Montag", "2024-10-21"),
        ("Mittwoch", "2024-10-23"),
        ("letzten Mittwoch", "2024-10-16"),
        ("seit gestern", "2024-10-22.."),
        ("Oktober", "2024-10"),
        ("November", "2023-11"),
        ("24.10.", "2023-10-24"),
        ("29.2.", "2024-02-29"),
        ("vom 3. Oktober bis 5. November 2022", "2022-10-03..2022-11-05"),
        ("2024-11..2024-10", "2024-10..2024-11"),
        ("3. bis 5. Oktober", "2024-10-03..2024-10-05"),
        ("KW 43", "2024-10-21..2024-10-27"),
        ("44. Kalenderwoche", "2023-10-30..2023-11-05"),
        ("KW 1/2025", "2024-12-30..2025-01-05"),
        ("Frühjahr 2023", "2023-03..2023-05"),
        ("Winter", "2023-12..2024-02"),
        ("Winter 2022/23", "2022-12..2023-02"),
        ("seit Herbst 2022", "2022-09.."),
        ("3. Quartal", "2024-07..2024-09"),
        ("Q4 2022", "2022-10..2022-12"),
        ("1. Halbjahr 2023", "2023-01..2023-06"),
        ("Anfang November", "2023-11-01..2023-11-10"),
        ("Mitte Februar 2024", "2024-02-11..2024-02-20"),
        ("Ende Februar 2024", "2024-02-21..2024-02-29"),
        ("Ende 2023", "2023-09..2023-12"),
    ],
)
def test_days_that_are_reckoned(typed: str, days: str) -> None:
    found = read_days(typed.split(), TODAY)
    assert found
    assert found.days
    assert (found.days.shown, found.used, found.surely) == (days, len(typed.split()), False)


@pytest.mark.parametrize(
    "typed",
    [
        "2025-13",
        "31.2.",
        "32. Oktober 2024",
        "0000",
        ">9999",
        "letzte 9999 Jahre",
        "32. bis 35. Mai",
        "KW 54",
        "3. Halbjahr 2023",
    ],
)
def test_days_that_no_calendar_has(typed: str) -> None:
    found = read_days(typed.split(), TODAY)
    assert found
    assert (found.days, found.used) == (None, len(typed.split()))


@pytest.mark.parametrize(
    ("typed", "used"),
    [
        ("letzte Woche Hochwasser", 2),
        ("2024 Wahl", 1),
        ("Mai Kundgebung", 1),
        ("Wahl 2024", 0),
        ("Ende gut", 0),
        ("15. Wahl", 0),
        ("letzte", 0),
        ("", 0),
    ],
)
def test_only_words_that_make_days_are_taken(typed: str, used: int) -> None:
    found = read_days(typed.split(), TODAY)
    assert (found.used if found else 0) == used


@settings(max_examples=60, deadline=None)
@given(st.lists(st.dates(), min_size=2, max_size=2), st.sampled_from(["both", "from", "to"]))
def test_days_are_written_as_they_are_read(pair: list[date], ends: str) -> None:
    first, last = min(pair), max(pair)
    written = iso_days(None if ends == "to" else first, None if ends == "from" else last)
    found = read_days([written], TODAY)
    assert found
    assert found.days
    assert found.surely
    assert (found.days.first, found.days.last) == (None if ends == "to" else first, None if ends == "from" else last)
