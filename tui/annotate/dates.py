"""The spaCy component that writes `doc._.dates`: date expressions, resolved against the day of publication.

A grammar of our own over the text: a day with or without its weekday and year, weekdays, months, years, weeks and
distances in time. A date in brackets wins over the weekday before it. A weekday is the most recent one, the day of
publication included, unless its clause looks ahead (*kommenden Montag*, *wird am Montag*). Without a day of publication
only full dates can be resolved.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

import tui.annotate.extensions  # noqa: F401  the component writes on what it registers
from tui.annotate import calendar_spans as spans
from tui.annotate.calendar_spans import Direction, Span
from tui.annotate.date_patterns import COUNTS, PATTERNS, RELATIVE_DAYS
from tui.annotate.function_words import FUNCTION_WORDS
from tui.annotate.word_lists import word_set
from tui.model import DateExpression, Granularity
from tui.model.german_calendar import MONTHS, SHORT_MONTHS, WEEKDAYS

_AHEAD = word_set("wird werden werde will wollen wolle soll sollen solle geplant plant planen erwartet")
_PAST_TENSE = word_set("war waren hatte hatten wurde wurden worden gewesen")
_REPEATED = word_set("jeden jedem jeder jedes Jeden Jedem Jeder Jedes")
_DONE = word_set("haben sein worden habe seien hatte hatten wurde wurden war waren sagte teilte erklärte")
_SINCE = word_set("seit Seit nach Nach")
_UNTIL = word_set("bis Bis ab Ab")
_NEXT = ("kommend", "nächst", "übernächst")
_CLAUSE_MARKS = re.compile(r"[,;:–()„“\"\n]|[.!?] ")
_WINDOW = 240
"""How many characters around an expression can belong to its clause."""
_MONTHS = MONTHS | SHORT_MONTHS
_WORD_BEFORE = re.compile(r"(\w+)\s+$")

_MAY_BE_FULL = frozenset({"day", "numeric", "iso", "month", "year"})
_GRANULARITY = {
    "day": Granularity.DAY, "numeric": Granularity.DAY, "iso": Granularity.DAY, "weekday": Granularity.DAY,
    "relative_day": Granularity.DAY, "weekend": Granularity.WEEK, "month": Granularity.MONTH,
    "last_year": Granularity.YEAR, "year": Granularity.YEAR,
}  # fmt: skip
_UNIT_GRANULARITY = {
    "tag": Granularity.DAY, "woche": Granularity.WEEK, "monat": Granularity.MONTH, "jahr": Granularity.YEAR,
}  # fmt: skip


@Language.component("gegenlese_dates", assigns=["doc._.dates"])
def set_dates(doc: Doc) -> Doc:
    """Write every date expression of the document, in order, with offsets into its text."""
    text = doc.text  # the property joins all tokens, so it is read once
    taken = [(quantity.number_start, quantity.number_end) for quantity in doc._.quantities if quantity.unit]
    found: list[DateExpression] = []
    for kind, match in _matches(text):
        if _is_something_else(text, kind, match, taken):
            continue
        found.append(_expression(text, kind, match, doc._.published, found))
    doc._.dates = tuple(found)
    return doc


def _matches(text: str) -> list[tuple[str, re.Match[str]]]:
    """Matches from left to right, the earliest first, then by preference; none overlaps another."""
    every = [
        (match.start(), rank, kind, match)
        for rank, (kind, pattern) in enumerate(PATTERNS.items())
        for match in pattern.finditer(text)
    ]
    chosen: list[tuple[str, re.Match[str]]] = []
    reached = 0
    for start, _, kind, match in sorted(every, key=lambda entry: (entry[0], entry[1])):
        if start >= reached:
            chosen.append((kind, match))
            reached = match.end()
    return chosen


def _is_something_else(text: str, kind: str, match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    """A number that is no year, a name (*Vanessa Mai*), or a habit (*jeden Dienstag*)."""
    if kind == "year":
        return not _is_year(text, match, taken)
    before = _word_before(text, match.start())
    if before in _REPEATED:
        return True
    bare_month = kind == "month" and match["month"] == match[0]
    return bare_month and before[:1].isupper() and before.lower() not in FUNCTION_WORDS


def _is_year(text: str, match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    """Whether four digits are a year: no counted number, no part of a longer figure, and with a sign of being one."""
    start, end = match.start("year"), match.end("year")
    if any(low < end and start < high for low, high in taken) or re.match(r"[/.,:-]\d|-", text[end : end + 2]):
        return False
    if match.start() < start:
        return True
    before = _word_before(text, start)
    recent = match["year"][:2] in {"19", "20"}
    return recent or before in {"Jahr", "Jahre", "Jahren", "Seit", "seit"}


def _expression(
    text: str, kind: str, match: re.Match[str], published: date | None, before: list[DateExpression]
) -> DateExpression:
    groups = match.groupdict()
    granularity = _GRANULARITY.get(kind) or _UNIT_GRANULARITY[_unit(groups)]
    anchor = published
    if kind == "later":
        anchor = next((earlier.first for earlier in reversed(before) if earlier.granularity is Granularity.DAY), None)
    direction = _direction(text, match, kind)
    resolvable = anchor is not None or kind in _MAY_BE_FULL
    found = _RESOLVE[kind](groups, anchor, direction) if resolvable else None
    first, last = found or (None, None)
    end = match.end() + (1 if _closes_bracket(text, match) else 0)
    return DateExpression(match.start(), end, granularity, first, last)


def _closes_bracket(text: str, match: re.Match[str]) -> bool:
    return "(" in match[0] and text[match.end() : match.end() + 1] == ")"


def _direction(text: str, match: re.Match[str], kind: str) -> Direction:
    """Where the expression's own words, the word before it or its clause point."""
    which = (match.groupdict().get("which") or "").lower()
    word = _word_before(text, match.start())
    if which:
        return Direction.FUTURE if which.startswith(_NEXT) else Direction.PAST
    if word in _SINCE:
        return Direction.PAST
    if word in _UNTIL or (word == "auf" and kind == "weekday"):
        return Direction.FUTURE
    words = set(re.findall(r"\w+", _clause(text, match)))
    if words & _AHEAD and not words & _DONE:
        return Direction.FUTURE
    return Direction.PAST if kind == "weekday" or words & _PAST_TENSE else Direction.OPEN


def _word_before(text: str, start: int) -> str:
    """The word before an offset, empty where a mark or nothing stands there."""
    found = _WORD_BEFORE.search(text, max(0, start - _WINDOW), start)
    return found[1] if found else ""


def _clause(text: str, match: re.Match[str]) -> str:
    """The text between the marks around the expression, never across a full stop and a blank."""
    low, high = max(0, match.start() - _WINDOW), match.end() + _WINDOW
    left = max((mark.end() for mark in _CLAUSE_MARKS.finditer(text, low, match.start())), default=low)
    right = _CLAUSE_MARKS.search(text, match.end(), high)
    return text[left : right.start() if right else high]


def _unit(groups: dict[str, str | None]) -> str:
    word = (groups.get("unit") or "").lower()
    return next(unit for unit in ("tag", "woche", "monat", "jahr") if word.startswith(unit))


def _number(written: str | None) -> int | None:
    """The number; None for letters that only look alike, which patterns without regard to case let through (*eın*)."""
    text = (written or "").lower()
    return int(text) if text.isdigit() else COUNTS.get(text)


def _day(groups: dict[str, str | None], published: date | None, direction: Direction) -> Span | None:
    written = (groups["month"] or "").lower().rstrip(".")
    month = int(written) if written.isdigit() else _MONTHS[written]
    number = int(groups["day"] or 0)
    if groups["year"]:
        year = int(groups["year"])
        return spans.day(year + 2000 if year < 100 else year, month, number)
    if published is None or not 1 <= month <= 12:
        return None
    return spans.day(spans.nearest_year(published, month, number, direction), month, number)


def _month(groups: dict[str, str | None], published: date | None, direction: Direction) -> Span | None:
    month = MONTHS[(groups["month"] or "").lower()]
    part = (groups["part"] or "").lower()
    if groups["year"]:
        return spans.month_span(int(groups["year"]), month, part)
    if published is None:
        return None
    if groups["which"]:
        return spans.month_span(published.year + _steps(groups["which"]), month, part)
    return spans.month_span(spans.month_year(published, month, direction), month, part)


def _year(groups: dict[str, str | None], published: date | None, direction: Direction) -> Span:
    return spans.year_span(int(groups["year"] or 0), (groups["part"] or "").lower())


def _weekday(groups: dict[str, str | None], published: date, direction: Direction) -> Span:
    number = WEEKDAYS[(groups["weekday"] or "").lower()]
    if groups["week"]:
        monday = spans.week_span(published, _steps(groups["week"]))[0]
        return spans.weekday(spans.moved(monday, "tag", 6)[0], number, Direction.PAST)
    found = spans.weekday(published, number, direction)
    past = groups["which"] and not groups["which"].lower().startswith(("dies", *_NEXT))
    return spans.moved(found[0], "tag", -7) if past and found[0] == published else found


def _steps(which: str) -> int:
    """By how many units *letzte* (-1), *diese* (0), *nächste* (1) and their kin move."""
    steps = {"vergangen": -1, "letzt": -1, "vorig": -1, "vorvergangen": -2, "vorletzt": -2, "kommend": 1, "nächst": 1}
    steps |= {"übernächst": 2}
    return next((count for stem, count in steps.items() if which.lower().startswith(stem)), 0)


def _relative_day(groups: dict[str, str | None], published: date, direction: Direction) -> Span:
    return spans.moved(published, "tag", RELATIVE_DAYS[(groups["word"] or "").lower()])


def _weekend(groups: dict[str, str | None], published: date, direction: Direction) -> Span:
    if direction is Direction.FUTURE:
        return spans.weekend_span(published, 1)
    begun = published.weekday() >= 5
    return spans.weekend_span(published, _steps(groups["which"] or "") if begun else 0)


def _named_unit(groups: dict[str, str | None], published: date, direction: Direction) -> Span:
    return spans.moved(published, _unit(groups), _steps(groups["which"] or ""))


def _last_year(groups: dict[str, str | None], published: date, direction: Direction) -> Span:
    return spans.year_span(published.year - 1)


def _distance(groups: dict[str, str | None], anchor: date, direction: Direction) -> Span | None:
    """*vor zwei Tagen* and *in zwei Tagen* from the publication, *zwei Tage später* from the day named before."""
    back = (groups["side"] or "").lower() in {"vor", "zuvor", "vorher", "davor"}
    count = _number(groups["count"])
    return None if count is None else spans.moved(anchor, _unit(groups), -count if back else count)


_RESOLVE: dict[str, Callable[..., Span | None]] = {
    "day": _day, "numeric": _day, "iso": _day, "weekday": _weekday, "month": _month, "relative_day": _relative_day,
    "weekend": _weekend, "unit": _named_unit, "last_year": _last_year, "ago": _distance, "later": _distance,
    "year": _year,
}  # fmt: skip
