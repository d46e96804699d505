"""Numbers, days and counts as they are shown."""

from __future__ import annotations

from datetime import date, datetime

from tui.language import _
from tui.model import Claim, Qualifier

BAR_CELLS = 6
_BAR = "■"
_SIGNS = {Qualifier.ABOUT: "≈ ", Qualifier.AT_LEAST: "≥ ", Qualifier.AT_MOST: "≤ ", Qualifier.VAGUE: "≈ "}


def german_number(value: float) -> str:
    """A number with the point and comma of German: `12.000`, `5,62`, `4,5 Mio.`."""
    for size, name in ((1e9, " Mrd."), (1e6, " Mio.")):
        if abs(value) >= size and round(value / size, 3) * size == value:
            return _german(value / size) + name
    return _german(value)


def value_words(claim: Claim) -> str:
    """The value of a claim with a sign for how exact it is: `≥ 3`, `≈ 12.000`, `3–5`; empty without one."""
    if claim.value is None:
        return ""
    value = german_number(claim.value)
    if claim.high is not None and claim.high != claim.value:
        value += f"–{german_number(claim.high)}"
    return f"{_SIGNS.get(claim.qualifier, '')}{value}"


def bar(share: float) -> str:
    """A bar for a share from 0 to 1 of the largest value; only nothing has none."""
    return _BAR * (max(1, round(share * BAR_CELLS)) if share > 0 else 0)


def short_date(day: date | None) -> str:
    """A date as German readers write it, or that there is none."""
    return f"{day:%d.%m.%Y}" if day else _("no date")


def span_of_days(first: date | None, last: date | None) -> str:
    """The first day and the last one: `03.05.2024 to 06.05.2024`."""
    return _("{first} to {last}").format(first=short_date(first), last=short_date(last))


def clock_time(stamp: str, *, iso: bool = False) -> str:
    """The minute of an instant, written in ISO 8601, by the user's own clock; text that is no instant as it is.

    The day stands as in the reader (`22.11.2026 10:03`), or with `iso` as in what the commands print.
    """
    try:
        moment = datetime.fromisoformat(stamp).astimezone()
        return f"{moment:%Y-%m-%d %H:%M}" if iso else f"{moment:%d.%m.%Y %H:%M}"
    except (ValueError, OverflowError):
        return stamp


def quoted(text: str) -> str:
    """Words of an article, or of a person, between the quotation marks of the language."""
    return _("“{text}”").format(text=text)


def _german(value: float) -> str:
    digits = f"{value:,.3f}".rstrip("0").rstrip(".")
    return digits.translate(str.maketrans(",.", ".,"))
