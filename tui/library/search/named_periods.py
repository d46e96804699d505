"""Stretches of the calendar that have a name and no dates: *KW 47*, *Herbst 2025*, *3. Quartal 2026*, *Ende Mai*.

Weeks are numbered as ISO 8601 numbers them, seasons begin with a month, as meteorologists count them, and the
beginning, middle and end of a month or year are its thirds.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

_YEAR = r"(?: ?[/ ] ?(?P<year>[0-9]{4})(?:/[0-9]{2,4})?)?"
"""*Winter 2025/26* began in 2025."""
_WEEK_NAMES = r"(?:kw|kalenderwoche|calendar week|week)"
_WEEK = re.compile(rf"(?:{_WEEK_NAMES} ?(?P<behind>[0-9]{{1,2}})|(?P<before>[0-9]{{1,2}})\. ?{_WEEK_NAMES}){_YEAR}")
_SEASONS = {
    "fruhjahr": 3, "fruehjahr": 3, "fruhling": 3, "fruehling": 3, "spring": 3, "sommer": 6, "summer": 6,
    "herbst": 9, "autumn": 9, "fall": 9, "winter": 12,
}  # fmt: skip
_SEASON = re.compile(rf"(?P<season>{'|'.join(_SEASONS)}){_YEAR}")
_PARTS = {"quartal": 3, "quarter": 3, "halbjahr": 6, "half": 6}
_PART = re.compile(rf"(?:q(?P<quarter>[1-4])|(?P<number>[1-4])\. ?(?P<part>{'|'.join(_PARTS)})){_YEAR}")
_THIRD = re.compile(r"(?P<third>anfang|mitte|ende|early|mid|late) (?:(?:des|der) )?(?P<whole>.+)")
_THIRDS = {"anfang": 0, "early": 0, "mitte": 1, "mid": 1, "ende": 2, "late": 2}

Stretch = tuple[date, date]
"""The first and the last day."""


def named_period(text: str, newest: date) -> Stretch | None:
    """Read a folded name of a week, season, quarter or half of a year; None where it is none.

    Where the year is left open, the last that had begun by `newest`. Raises `ValueError` for one that no year has.
    """
    if match := _WEEK.fullmatch(text):
        number = int(match["behind"] or match["before"])
        return _of_year(lambda year: _week(year, number), match["year"], newest)
    if match := _SEASON.fullmatch(text):
        month = _SEASONS[match["season"]]
        return _of_year(lambda year: _months(year, month, 3), match["year"], newest)
    if match := _PART.fullmatch(text):
        length = _PARTS[match["part"]] if match["part"] else 3
        first = (int(match["quarter"] or match["number"]) - 1) * length + 1
        return _of_year(lambda year: _months(year, first, length), match["year"], newest)
    return None


def third_of(text: str, period: Callable[[str], Stretch | None]) -> Stretch | None:
    """Read the beginning, middle or end of a month or year, which `period` reads; None where it is none."""
    match = _THIRD.fullmatch(text)
    whole = period(match["whole"]) if match else None
    if match is None or whole is None:
        return None
    first, last = whole
    third = _THIRDS[match["third"]]
    if (first.day, first.month, last.month) == (1, 1, 12):
        return _months(first.year, third * 4 + 1, 4)
    if first.day == 1 and last == _months(first.year, first.month, 1)[1]:
        return first.replace(day=third * 10 + 1), last if third == 2 else first.replace(day=third * 10 + 10)
    return None


def _of_year(period: Callable[[int], Stretch], year: str | None, newest: date) -> Stretch:
    if year is not None:
        return period(int(year))
    found = period(newest.year)
    return found if found[0] <= newest else period(newest.year - 1)


def _week(year: int, number: int) -> Stretch:
    monday = date.fromisocalendar(year, number, 1)
    return monday, monday + timedelta(days=6)


def _months(year: int, month: int, count: int) -> Stretch:
    if month + count > 13 and month != 12:
        raise ValueError(f"no year has {count} months from the {month}th")
    end_year, end = divmod(year * 12 + month - 1 + count - 1, 12)
    return date(year, month, 1), date(end_year, end + 1, monthrange(end_year, end + 1)[1])
