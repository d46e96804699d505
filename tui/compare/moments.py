"""When a claim holds: the days that its sentence names, else the day of its article."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tui.compare.statements import Statement
from tui.model.german_calendar import WEEKDAYS, any_of

DAY_PART = re.compile(r"(?:\b|tag|woch)(morgen|früh|vormittag|mittag|nachmittag|abend|nacht)s?\b", re.IGNORECASE)
"""*Montagabend*, *am Abend*, *Mittwochfrüh*."""
WEEKDAY = re.compile(rf"\b({any_of(WEEKDAYS)})", re.IGNORECASE)


def same_moment(left: Statement, right: Statement, tolerance: int) -> bool:
    """Whether the two speak of the same time, give or take so many days; unknown times may be the same."""
    first, second = moment(left), moment(right)
    if first is None or second is None:
        return _weekdays_fit(left, right)
    slack = timedelta(days=tolerance)
    return first[0] <= second[1] + slack and second[0] <= first[1] + slack


def other_hours(left: Statement, right: Statement) -> bool:
    """Whether each sentence names a part of the day, and not the same."""
    first, second = ({hit[1].casefold() for hit in DAY_PART.finditer(each.sentence)} for each in (left, right))
    return bool(first) and bool(second) and not first & second


def moment_known(left: Statement, right: Statement) -> bool:
    """Whether both claims can be placed in time, by dates or at least by the day of the week."""
    return all(moment(statement) or weekdays(statement.sentence) for statement in (left, right))


def moment(statement: Statement) -> tuple[date, date] | None:
    """First and last day of the claim's time."""
    if statement.days:
        return statement.days
    return (statement.published, statement.published) if statement.published else None


def weekdays(text: str) -> frozenset[int]:
    """The days of the week that a text names, Monday being 0."""
    names = {hit[1].casefold() for hit in WEEKDAY.finditer(text)}
    return frozenset(WEEKDAYS[name] for name in names if name in WEEKDAYS)


def _weekdays_fit(left: Statement, right: Statement) -> bool:
    """Whether an undated claim that names a day of the week can be of the other one's day."""
    first, second = _possible_weekdays(left), _possible_weekdays(right)
    return not first or not second or bool(first & second)


def _possible_weekdays(statement: Statement) -> frozenset[int]:
    days = moment(statement)
    if days is None:
        return weekdays(statement.sentence)
    return frozenset({days[0].weekday()}) if days[0] == days[1] else frozenset()
