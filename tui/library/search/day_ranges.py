"""Days as people type them in a search: `2024-10`, *23. Oktober 2024*, `2024-10..2024-11`, *letzte Woche*, *since May*.

*KW 47*, *Herbst 2025* and *Ende Mai* are read in `named_periods`. Weeks begin on Monday (ISO 8601). Where a year is
left open, the day or month that was last is meant.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from tui.library.folding import fold
from tui.library.search.named_periods import named_period, third_of
from tui.library.search.query import Days
from tui.model.german_calendar import MONTHS, SHORT_MONTHS, WEEKDAYS
from tui.model.number_words import cardinal

_MOST_WORDS = 8
_DAY = timedelta(days=1)
_ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_ENGLISH_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class ReadDays:
    """Days read from the first `used` words; None as `days` where no calendar has them.

    `surely` unless the days are counted from today, or the year was left open.
    """

    days: Days | None
    used: int
    surely: bool


class _Period(NamedTuple):
    first: date | None
    last: date | None
    surely: bool = True


def read_days(words: Sequence[str], today: date) -> ReadDays | None:
    """Read as many of the words as make days; None where not even the first does. Never raises."""
    impossible = 0
    for used in range(min(len(words), _MOST_WORDS), 0, -1):
        typed = " ".join(words[:used])
        try:
            period = _range(fold(typed).strip(), today)
        except (ValueError, OverflowError):
            impossible = impossible or used
            continue
        if period is not None:
            return ReadDays(days_between(period.first, period.last), used, period.surely)
    return ReadDays(None, impossible, surely=True) if impossible else None


def days_between(first: date | None, last: date | None) -> Days | None:
    """Give the days from one to another, both included, None where both ends are open."""
    return Days(first, last, iso_days(first, last)) if first or last else None


def iso_days(first: date | None, last: date | None) -> str:
    """Write days as a search has them: a day, month or year of ISO 8601, or two of them with `..` between."""
    for length in (len("2024"), len("2024-10"), len("2024-10-23")):
        start, end = (day.isoformat()[:length] if day else "" for day in (first, last))
        if (not start or _whole(start)[0] == first) and (not end or _whole(end)[1] == last):
            break
    return start if start == end else f"{start}..{end}"


def _whole(iso: str) -> tuple[date, date]:
    """Give the first and last day of an ISO 8601 year, month or day; raises `ValueError` where there is none."""
    year, month, day = (int(part) for part in [*iso.split("-"), "0", "0"][:3])
    if "-" not in iso:
        return date(year, 1, 1), date(year, 12, 31)
    if iso.count("-") == 1:
        return _month(year, month)
    return date(year, month, day), date(year, month, day)


def _month(year: int, month: int) -> tuple[date, date]:
    start = date(year, month, 1)
    return start, start.replace(day=monthrange(year, month)[1])


# -- ranges -----------------------------------------------------------------------------------------------------------

_BETWEEN = re.compile(r"\s*(?:\.{2,}|…)\s*|\s+(?:-|bis|to|until)\s+(?:zum\s+)?|(?<=[0-9]\.)-(?=[0-9])")
_OPENING = re.compile(r"(?:zwischen|between)\s+(?:dem\s+)?")
_AND = re.compile(r"\s+(?:und|and)\s+(?:dem\s+)?")
_SINCE = re.compile(r"(?:>=|≥|seit|ab|since|from|von|vom)(?:\s*(?:dem|der)\b)?")
_DAY_ALONE = re.compile(r"(?:d(?:er|em|en) )?([0-9]{1,2})\.?")
_UNTIL = re.compile(r"(?:<=|≤|bis|until|to)(?:\s*(?:zum|zur)\b)?")
_AFTER = re.compile(r">|nach\b|after\b")
_BEFORE = re.compile(r"<|vor\b|before\b")


def _range(text: str, today: date) -> _Period | None:
    """Read one period, one open at an end, or two with a sign of range between them."""
    if (period := _period(text, today)) is not None:
        return period
    opened_by = _OPENING.match(text)
    ends = _AND.split(text[opened_by.end() :]) if opened_by else _BETWEEN.split(text)
    if len(ends) == 2 and any(ends):
        return _between(re.sub(r"^(?:von|vom|from)\s+", "", ends[0]), ends[1], today)
    for sign, opened in _OPENED.items():
        if (match := sign.match(text)) and (period := _period(text[match.end() :].strip(), today)):
            return opened(period)
    return None


def _between(start: str, end: str, today: date) -> _Period | None:
    nothing = _Period(None, None)
    high = _period(end, today) if end else nothing
    # The year that the end names is that of the start too: from 3 October to 5 November 2024. So is its month.
    low = _period(start, today, newest=high and high.last) if start else nothing
    if low is None and high and high.last and (day := _DAY_ALONE.fullmatch(start)):
        low = _one(high.last.replace(day=int(day[1])), surely=high.surely)
    if low is None or high is None:
        return None
    turned = bool(low.first and high.last and low.first > high.last)
    if turned:
        low, high = high, low
    return _Period(low.first, high.last, low.surely and high.surely and not turned)


def _after(period: _Period) -> _Period:
    assert period.last
    return _Period(period.last + _DAY, None, period.surely)


def _before(period: _Period) -> _Period:
    assert period.first
    return _Period(None, period.first - _DAY, period.surely)


_OPENED: dict[re.Pattern[str], Callable[[_Period], _Period]] = {
    _SINCE: lambda period: period._replace(last=None),
    _UNTIL: lambda period: period._replace(first=None),
    _AFTER: _after,
    _BEFORE: _before,
}

# -- one period -------------------------------------------------------------------------------------------------------


def _folded(names: dict[str, int]) -> dict[str, int]:
    return {fold(name, written_out=out): number for name, number in names.items() for out in (False, True)}


_MONTH_NUMBERS = _folded(MONTHS | SHORT_MONTHS)
_MONTH_NUMBERS |= {name: number for number, name in enumerate(_ENGLISH_MONTHS, 1)}
_MONTH_NUMBERS |= {name[:3]: number for number, name in enumerate(_ENGLISH_MONTHS, 1)}
_WEEKDAY_NUMBERS = _folded(WEEKDAYS) | {name: number for number, name in enumerate(_ENGLISH_WEEKDAYS)}
_NEAR_DAYS = {"heute": 0, "today": 0, "gestern": 1, "yesterday": 1, "vorgestern": 2}
_UNITS = {
    "tag": "day", "tage": "day", "tagen": "day", "tages": "day", "day": "day", "days": "day",
    "woche": "week", "wochen": "week", "week": "week", "weeks": "week",
    "wochenende": "weekend", "wochenenden": "weekend", "weekend": "weekend", "weekends": "weekend",
    "monat": "month", "monate": "month", "monaten": "month", "monats": "month", "month": "month", "months": "month",
    "jahr": "year", "jahre": "year", "jahren": "year", "jahres": "year", "year": "year", "years": "year",
}  # fmt: skip


def _any_of(names: dict[str, int] | dict[str, str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_SMALL = re.compile(r"^(?:(?:in|im|am|an|on|der|die|den|dem|das|the) ){1,2}")
_ISO = re.compile(r"[0-9]{4}(?:-[0-9]{1,2}(?:-[0-9]{1,2})?)?")
_GERMAN = re.compile(r"(?:(?P<day>[0-9]{1,2})\.\s?)?(?P<month>[0-9]{1,2})[./]\s?(?P<year>[0-9]{4})")
_GERMAN_SHORT = re.compile(r"(?P<day>[0-9]{1,2})\.\s?(?P<month>[0-9]{1,2})\.\s?(?P<year>[0-9]{2})")
_GERMAN_OPEN = re.compile(r"(?P<day>[0-9]{1,2})\.\s?(?P<month>[0-9]{1,2})\.?")
_NAMED = re.compile(rf"(?:(?P<day>[0-9]{{1,2}})\.? )?(?P<month>{_any_of(_MONTH_NUMBERS)})\.?(?: (?P<year>[0-9]{{4}}))?")
_ENGLISH = re.compile(
    rf"(?P<month>{_any_of(_MONTH_NUMBERS)})\.? (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:,? (?P<year>[0-9]{{4}}))?"
)
_LAST = r"(?P<last>letzte[mnrs]?|vergangene[mnrs]?|vorige[mnrs]?|last|past|previous)"
_THIS = r"(?:diese[mnrs]?|this)"
_ONE_OF_NOW = re.compile(rf"(?:{_LAST}|{_THIS}) (?P<unit>{_any_of(_UNITS)})")
_SEVERAL_LAST = re.compile(rf"{_LAST} (?P<count>\w+) (?P<unit>{_any_of(_UNITS)})")
_AGO = re.compile(rf"(?P<vor>vor )?(?P<count>\w+) (?P<unit>{_any_of(_UNITS)})(?P<ago> ago)?")
_WEEKDAY = re.compile(rf"(?:(?:{_LAST}|{_THIS}) )?(?P<weekday>{_any_of(_WEEKDAY_NUMBERS)})")


def _period(text: str, today: date, newest: date | None = None) -> _Period | None:
    """Read a day, week, month or year; where its year is left open, the last one up to `newest`, or to today.

    Raises `ValueError` or `OverflowError` for one that no calendar has.
    """
    if _ISO.fullmatch(text):
        return _Period(*_whole(text))
    text = _SMALL.sub("", text)
    for pattern in (_GERMAN, _GERMAN_SHORT, _GERMAN_OPEN, _NAMED, _ENGLISH):
        if match := pattern.fullmatch(text):
            return _written_day(match.groupdict(), newest or today)
    if text in _NEAR_DAYS:
        return _one(today - _NEAR_DAYS[text] * _DAY)
    named = named_period(text, newest or today) or third_of(text, lambda whole: _closed(whole, today, newest))
    return _Period(*named, surely=False) if named else _counted_from(text, today)


def _closed(text: str, today: date, newest: date | None) -> tuple[date, date] | None:
    period = _period(text, today, newest)
    return (period.first, period.last) if period and period.first and period.last else None


def _written_day(parts: dict[str, str | None], newest: date) -> _Period:
    month = _MONTH_NUMBERS.get(parts["month"] or "") or int(parts["month"] or 0)
    day, year = parts["day"], parts.get("year")
    if year is None:
        return _newest(int(day) if day else None, month, newest)
    number = int(year) + 2000 if len(year) == 2 else int(year)
    return _Period(*_month(number, month)) if day is None else _one(date(number, month, int(day)), surely=True)


def _newest(day: int | None, month: int, newest: date) -> _Period:
    """Give the last day or month of this name that has begun by a day."""
    if day is None:
        return _Period(*_month(newest.year - (month > newest.month), month), surely=False)
    for year in range(newest.year, newest.year - 9, -1):  # 29 February comes every four years, once after eight
        if day <= monthrange(year, month)[1] and date(year, month, day) <= newest:
            return _one(date(year, month, day))
    raise ValueError(f"no year has {day}.{month}.")


def _counted_from(text: str, today: date) -> _Period | None:
    if match := _ONE_OF_NOW.fullmatch(text):
        return _shifted(_UNITS[match["unit"]], 1 if match["last"] else 0, today)
    if match := _WEEKDAY.fullmatch(text):
        back = (today.weekday() - _WEEKDAY_NUMBERS[match["weekday"]]) % 7
        return _one(today - (back or (7 if match["last"] else 0)) * _DAY)
    if (match := _SEVERAL_LAST.fullmatch(text)) and (count := _count(match["count"])):
        return _last_ones(_UNITS[match["unit"]], count, today)
    if (match := _AGO.fullmatch(text)) and (match["vor"] or match["ago"]) and (count := _count(match["count"])):
        return _shifted(_UNITS[match["unit"]], count, today)
    return None


def _count(word: str) -> int | None:
    if re.fullmatch(r"[0-9]{1,4}", word):
        return int(word)
    value = 1.0 if word in ("einem", "einer", "one", "a") else cardinal(word)
    return int(value) if value and value == int(value) else None


def _shifted(unit: str, count: int, today: date) -> _Period:
    """Give the day, week, weekend, month or year that lies `count` of them before today's."""
    if unit == "day":
        return _one(today - count * _DAY)
    if unit in ("week", "weekend"):
        monday = today - (today.weekday() + 7 * count) * _DAY
        return _Period(monday + (5 if unit == "weekend" else 0) * _DAY, monday + 6 * _DAY, surely=False)
    if unit == "month":
        return _Period(*_month(*_months_back(today, count)), surely=False)
    return _Period(*_whole(f"{today.year - count:04}"), surely=False)


def _last_ones(unit: str, count: int, today: date) -> _Period:
    """Give the days of the last `count` days, weeks, weekends, months or years up to today."""
    if unit == "weekend":
        return _Period(_shifted(unit, count, today).first, today, surely=False)
    if unit in ("day", "week"):
        return _Period(today - (count * (7 if unit == "week" else 1) - 1) * _DAY, today, surely=False)
    year, month = _months_back(today, count * (12 if unit == "year" else 1))
    same_day = min(today.day, _month(year, month)[1].day)
    return _Period(date(year, month, same_day) + _DAY, today, surely=False)


def _months_back(today: date, count: int) -> tuple[int, int]:
    months = today.year * 12 + today.month - 1 - count
    return months // 12, months % 12 + 1


def _one(day: date, *, surely: bool = False) -> _Period:
    return _Period(day, day, surely)
