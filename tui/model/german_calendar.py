"""What German calls months and days of the week: what the language fixes, in the one room that all others know."""

from __future__ import annotations

from collections.abc import Iterable

MONTHS = {
    "januar": 1, "jänner": 1, "februar": 2, "feber": 2, "märz": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7,
    "august": 8, "september": 9, "oktober": 10, "november": 11, "dezember": 12,
}  # fmt: skip
SHORT_MONTHS = {
    "jan": 1, "feb": 2, "febr": 2, "mrz": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept": 9, "sep": 9, "okt": 10,
    "nov": 11, "dez": 12,
}  # fmt: skip
"""Abbreviations, without their full stop."""
WEEKDAYS = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5, "sonnabend": 5,
    "sonntag": 6,
}  # fmt: skip
"""Monday is 0, as in `date.weekday`."""


def written(names: Iterable[str]) -> frozenset[str]:
    """The names as texts have them, with a capital."""
    return frozenset(name.capitalize() for name in names)


def any_of(names: Iterable[str]) -> str:
    """A pattern (string) for one of the names as texts have them, the longest first."""
    return f"(?:{'|'.join(sorted(written(names), key=lambda name: (-len(name), name)))})"
