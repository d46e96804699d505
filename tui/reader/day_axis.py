"""Days side by side on an axis, as far apart as they are but for long gaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from tui.compare.story_timeline import Appearance, Point
from tui.language import _
from tui.model import Granularity
from tui.phrases.told_days import GERMAN

LONGEST_GAP = 4
"""So many days without anything are drawn at most; where there are more, the axis is cut."""
UNKNOWN = "?"
COARSE = (Granularity.MONTH, Granularity.YEAR)


class DayAxis:
    """Where days and articles stand, in days from the left end; what has no day stands behind the last one.

    Nobody knows the hours, so what belongs to one day stands in reading order within it.
    """

    def __init__(self, articles: Sequence[Appearance], points: Sequence[Point] = ()) -> None:
        held = [*((one.day, one.file) for one in articles), *((point.day, point.claim.file) for point in points)]
        self._ranks: dict[date | None, dict[str, int]] = {}
        for day, file in held:
            ranks = self._ranks.setdefault(day, {})
            ranks.setdefault(file, len(ranks))
        self.cuts: list[float] = []
        """Where days were left out."""
        self.starts = self._starts(sorted(day for day in self._ranks if day is not None))
        self.length = max(self.starts.values(), default=0.0) + 1
        self._patterns = _coarse_patterns(articles, points)

    def place(self, day: date | None, file: str) -> float:
        """Where an article stands that tells of a day."""
        ranks = self._ranks[day]
        return self.starts[day] + (ranks[file] + 0.5) / len(ranks)

    def labels(self) -> Iterable[tuple[float, str, str]]:
        """For each day its beginning, its name, and a shorter name; without the year where all are of one."""
        pattern = "%d.%m." if len({day.year for day in self.starts if day}) < 2 else "%d.%m.%y"
        for day, start in self.starts.items():
            if day is None:
                yield start, _("no date"), UNKNOWN
            else:
                coarse = self._patterns.get(day)
                yield start, day.strftime(coarse or pattern), day.strftime(coarse or "%d.%m.")

    def _starts(self, days: Sequence[date]) -> dict[date | None, float]:
        starts: dict[date | None, float] = {}
        at, before = 0.0, days[0] if days else None
        for day in days:
            gap = (day - before).days if before else 0
            at += min(gap, LONGEST_GAP)
            if gap > LONGEST_GAP:
                self.cuts.append(at - LONGEST_GAP / 2)
            starts[day], before = at, day
        if None in self._ranks:
            starts[None] = at + 1 if days else 0.0
        return starts


def _coarse_patterns(articles: Sequence[Appearance], points: Sequence[Point]) -> dict[date | None, str]:
    """The patterns for first days that stand for a whole month or year: of nothing on them is the very day known."""
    exact = {one.day for one in articles}
    finest: dict[date | None, int] = {}
    for point in points:
        named = point.claim.granularity if point.claim.first_day else None
        rank = COARSE.index(named) if named in COARSE else -1
        finest[point.day] = min(rank, finest.get(point.day, rank))
    return {day: GERMAN[COARSE[rank]] for day, rank in finest.items() if rank >= 0 and day not in exact}
