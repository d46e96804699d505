"""Calendar arithmetic for date expressions: which days a weekday, a month or a year without more means.

Everything is relative to the day of publication. News tells what has happened, so what can be both past and future is
past unless the words around it look ahead.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

Span = tuple[date, date]
"""First and last day, both included."""


class Direction(StrEnum):
    """Where the words around a date expression point."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


def day(year: int, month: int, number: int) -> Span | None:
    """One day, None where the calendar has no such day."""
    try:
        found = date(year, month, number)
    except ValueError:
        return None
    return found, found


def month_span(year: int, month: int, part: str | None = None) -> Span:
    """A month, or its beginning (first ten days), middle or end, as *Anfang*, *Mitte* and *Ende* name them."""
    last = monthrange(year, month)[1]
    first, final = {"anfang": (1, 10), "mitte": (11, 20), "ende": (21, last)}.get(part or "", (1, last))
    return date(year, month, first), date(year, month, final)


def year_span(year: int, part: str | None = None) -> Span:
    """A year, or its beginning, middle or end: four months each."""
    first, final = {"anfang": (1, 4), "mitte": (5, 8), "ende": (9, 12)}.get(part or "", (1, 12))
    return date(year, first, 1), month_span(year, final)[1]


def week_span(published: date, weeks: int) -> Span:
    """The week, Monday to Sunday, so many weeks after that of the publication."""
    monday = published - timedelta(days=published.weekday()) + timedelta(weeks=weeks)
    return monday, monday + timedelta(days=6)


def weekend_span(published: date, weeks: int) -> Span:
    """The last weekend that has begun by the day of publication, moved by so many weeks."""
    saturday = published - timedelta(days=(published.weekday() - 5) % 7) + timedelta(weeks=weeks)
    return saturday, saturday + timedelta(days=1)


def weekday(published: date, number: int, direction: Direction) -> Span:
    """The nearest such weekday (Monday is 0); the day of publication counts as past."""
    back = (published.weekday() - number) % 7
    found = published - timedelta(days=back)
    if direction is Direction.FUTURE:
        found += timedelta(days=7)
    return found, found


def nearest_year(published: date, month: int, number: int, direction: Direction) -> int:
    """The year in which a day without a year lies: the one nearest to the publication on the side that is meant."""
    years = [year for year in (published.year - 1, published.year, published.year + 1) if day(year, month, number)]
    if not years:
        return published.year
    ahead = {year: (date(year, month, number) - published).days for year in years}
    if direction is Direction.PAST:
        years = [year for year in years if ahead[year] <= 0] or years
    if direction is Direction.FUTURE:
        years = [year for year in years if ahead[year] >= 0] or years
    return min(years, key=lambda year: abs(ahead[year]))


def month_year(published: date, month: int, direction: Direction) -> int:
    """The year of a month without a year; the month of the publication itself fits past and future."""
    number = min(published.day, monthrange(published.year, month)[1]) if month == published.month else 15
    return published.year if month == published.month else nearest_year(published, month, number, direction)


def moved(published: date, unit: str, count: int) -> Span:
    """The day, week, month or year so many units after the publication (before, where the count is negative)."""
    if unit == "tag":
        found = published + timedelta(days=count)
        return found, found
    if unit == "woche":
        return week_span(published, count)
    if unit == "monat":
        months = published.year * 12 + published.month - 1 + count
        return month_span(months // 12, months % 12 + 1)
    return year_span(published.year + count)
