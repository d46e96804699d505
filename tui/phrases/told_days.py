"""The day that a report speaks of in words: no more exact than its sentence names it."""

from __future__ import annotations

from collections.abc import Mapping

from tui.compare.story_timeline import Point
from tui.model import Granularity

GERMAN: Mapping[Granularity, str] = {Granularity.MONTH: "%m.%Y", Granularity.YEAR: "%Y"}
ISO: Mapping[Granularity, str] = {Granularity.MONTH: "%Y-%m", Granularity.YEAR: "%Y"}


def told_day(point: Point, patterns: Mapping[Granularity, str], exact: str) -> str:
    """The day, month or year of a point in the pattern for it, `exact` for days; empty where it has none."""
    if point.day is None:
        return ""
    named = point.claim.granularity if point.claim.first_day else None
    return point.day.strftime(patterns.get(named, exact) if named else exact)
