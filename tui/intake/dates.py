"""Dates as German pages print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tui.model.german_calendar import MONTHS, SHORT_MONTHS, any_of

_MONTHS = MONTHS | SHORT_MONTHS | {
    "jän": 1, "mär": 3, "maerz": 3,
    "january": 1, "february": 2, "march": 3, "mar": 3, "may": 5, "june": 6, "july": 7, "october": 10, "oct": 10,
    "december": 12, "dec": 12,
}  # fmt: skip
"""With what pages print besides: other short forms, and English ones."""
_MONTH = any_of(_MONTHS)
DATE = (
    rf"(?:\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:\d{{4}}|\d{{2}})\b|\d{{1,2}}\.?\s{_MONTH}\.?,?\s\d{{4}}"
    rf"|{_MONTH}\.?\s\d{{1,2}},\s\d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{4}})"
)
"""A pattern (string) for one date with day, month and year."""
TIME = r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?Uhr)?)"
"""A pattern (string) for a time of day."""

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d.,]*\d)")
_NAMED = re.compile(rf"(?<!\d)(\d{{1,2}})\.?\s({_MONTH})\.?,?\s(\d{{4}})(?!\d)", re.IGNORECASE)
_ENGLISH = re.compile(rf"\b({_MONTH})\.?\s(\d{{1,2}}),\s(\d{{4}})(?!\d)", re.IGNORECASE)
_WIRE = re.compile(rf"^(\d{{2}})\d{{4}}\s({_MONTH})\s(\d{{2}})$", re.IGNORECASE)
_PATH = re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})/")


def dates_in(text: str) -> Iterator[tuple[int, date]]:
    """Every full date in `text` with its offset, in order; dates that no calendar has are passed over.

    >>> [day.isoformat() for _, day in dates_in("Stand: 12.03.2025, 14:30 Uhr")]
    ['2025-03-12']
    """
    found: list[tuple[int, date]] = []
    for pattern, order in (
        (_ISO, "ymd"),
        (_NUMERIC, "dmy"),
        (_NAMED, "dmy"),
        (_ENGLISH, "mdy"),
        (_WIRE, "dmy"),
        (_PATH, "ymd"),
    ):
        for match in pattern.finditer(text):
            parts = dict(zip(order, match.groups(), strict=True))
            day = _to_date(parts["y"], parts["m"], parts["d"])
            if day:
                found.append((match.start(), day))
    return iter(sorted(found))


def first_date(text: str) -> date | None:
    """The first full date in `text`."""
    return next((day for _, day in dates_in(text)), None)


def _to_date(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS.get(month.casefold(), 0)
    full_year = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return date(full_year, number, int(day)) if 1945 <= full_year <= 2100 else None
    except ValueError:
        return None
