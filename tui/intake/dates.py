"""Dates as German pages print them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_MONTHS = {
    "jan": 1, "jän": 1, "feb": 2, "feber": 2, "mär": 3, "mrz": 3, "mar": 3, "maer": 3, "apr": 4, "mai": 5, "may": 5,
    "jun": 6, "jul": 7, "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dez": 12, "dec": 12,
}  # fmt: skip
_MONTH = (
    r"(?:Januar|Jänner|January|Jan|Jän|Februar|February|Feber|Feb|März|Maerz|March|Mär|Mrz|Mar|April|Apr|Mai|May|Juni|June|Jun"
    r"|Juli|July|Jul|August|Aug|September|Sept|Sep|Oktober|October|Okt|Oct|November|Nov|Dezember|December|Dez|Dec)"
)
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
    number = int(month) if month.isdigit() else _month_number(month)
    full_year = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return date(full_year, number, int(day)) if 1945 <= full_year <= 2100 else None
    except ValueError:
        return None


def _month_number(name: str) -> int:
    folded = name.casefold().rstrip(".")
    return _MONTHS.get(folded) or _MONTHS.get(folded[:4]) or _MONTHS[folded[:3]]
