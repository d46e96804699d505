"""Conflicts between two reports of one thing that their values and words alone do not show."""

from __future__ import annotations

import re

from tui.compare.moments import weekdays
from tui.compare.sources import SourceMatch, Sources
from tui.compare.statements import Statement
from tui.compare.units import unit_of
from tui.compare.wording import content_words
from tui.model import Evidential, FactKind, Modality, UnitClass

CLOCK = re.compile(r"\b([01]?\d|2[0-4])(?:[.:]([0-5]\d))?\s*Uhr\b")
COUNT = re.compile(r"(?<![\d.,])(?<!bis )(\d{1,3})\s+([A-ZÄÖÜ][a-zäöüß]{5,})\b(?!\s+\d)")
"""A count in figures and its noun; longer numbers are rounded and told with hedges."""
MIN_WORDS = 3


def in_conflict(left: Statement, right: Statement, sources: Sources) -> bool:
    """Whether two claims of one fact conflict by their speakers, their clock times or their days."""
    if left.claim.kind is FactKind.QUOTE:
        return two_speakers(left, right, sources)
    if left.claim.kind is FactKind.EVENT:
        return two_times(left, right) or two_days(left, right) or two_counts(left, right)
    return False


def two_speakers(left: Statement, right: Statement, sources: Sources) -> bool:
    """Whether the same quoted words are given to two different persons."""
    for statement in (left, right):
        direct = statement.claim.evidential is Evidential.DIRECT_QUOTE
        if not direct or not sources.is_person(statement.source) or len(content_words(statement.text)) < MIN_WORDS:
            return False
    return sources.match(left.source, right.source) is SourceMatch.DIFFERENT


def two_times(left: Statement, right: Statement) -> bool:
    """Whether each clause names one time of the day, and not the same."""
    first, second = clock_times(left.text), clock_times(right.text)
    return len(first) == len(second) == 1 and first != second


def two_days(left: Statement, right: Statement) -> bool:
    """Whether both clauses speak of one day that is to come, and not of the same."""
    if left.claim.modality is not Modality.PLANNED or right.claim.modality is not Modality.PLANNED:
        return False
    if left.days is None or right.days is None:
        first, second = weekdays(left.text), weekdays(right.text)
        return len(first) == len(second) == 1 and first != second
    return all(days[0] == days[1] for days in (left.days, right.days)) and left.days != right.days


def two_counts(left: Statement, right: Statement) -> bool:
    """Whether each clause counts one and the same thing in figures, and not the same number."""
    first, second = (_counts(statement.text) for statement in (left, right))
    return len(first) == len(second) == 1 and first.keys() == second.keys() and first != second


def _counts(text: str) -> dict[str, str]:
    """The number of every thing that a text counts; people and measures are told in more ways than one."""
    found = {hit[2]: hit[1] for hit in COUNT.finditer(text) if not hit[2].startswith(("Million", "Milliard"))}
    return {noun: number for noun, number in found.items() if unit_of(noun).unit_class is UnitClass.COUNT}


def clock_times(text: str) -> set[int]:
    """The times of the day that a text names, in minutes since midnight."""
    return {60 * int(hit[1]) + int(hit[2] or 0) for hit in CLOCK.finditer(text)}
