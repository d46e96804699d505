"""A series as a small timeline: the same count at other moments, one line each, with bars that can be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from textual.content import Content

from tui.compare.units import in_base
from tui.model import Claim, Fact
from tui.reader.phrases import value_words
from tui.reader.plain import one_line, styled
from tui.reader.theme import FAINT, VERDICT_SIGNS, VERDICT_STYLES

BAR_CELLS = 6
BAR = "■"
NO_BREAK = "\N{NO-BREAK SPACE}"
"""Where there is no room for the source it goes to the next line with its sign."""


class Reports(Protocol):
    """What the timeline asks of the articles."""

    def name(self, file: str) -> str:
        """The source of an article."""

    def published(self, file: str) -> date | None:
        """The day on which it appeared."""

    def order(self, file: str) -> int:
        """Its place in reading order."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A fact of the series with the first report of it, the day it speaks of, and its share of the largest value."""

    fact: Fact
    claim: Claim
    day: date | None
    share: float


def moments(facts: Iterable[Fact], series: str, reports: Reports) -> tuple[Moment, ...]:
    """The facts of a series in the order of the days they speak of, at the end those of which no day is known.

    A report that names no day speaks of the day on which it appeared.
    """
    told = [(fact, _first(fact, reports)) for fact in facts if fact.series == series and fact.claims]
    most = max((abs(_size(claim)) for _, claim in told), default=0.0)
    found = [Moment(fact, claim, _day(claim, reports), abs(_size(claim)) / (most or 1.0)) for fact, claim in told]
    return tuple(
        sorted(
            found, key=lambda one: (one.day is None, one.day or date.max, reports.order(one.claim.file), one.fact.id)
        )
    )


def moment_lines(found: Sequence[Moment], present: str, reports: Reports) -> list[Content]:
    """A line for each moment: `▸ 04.06.  ■■■■      12  Source +1`; the `present` fact is pointed at.

    The numbers stand to the left of the sources, the bars are as long as the numbers are large.
    """
    years = {moment.day.year for moment in found if moment.day}
    pattern = "%d.%m." if len(years) < 2 else "%d.%m.%y"
    days = [moment.day.strftime(pattern) if moment.day else "no date" for moment in found]
    values = [value_words(moment.claim) for moment in found]
    width, cells = max(map(len, days), default=0), max(map(len, values), default=0)
    return [
        styled(
            "▸ " if moment.fact.id == present else "  ",
            (f"{day:<{width}} ", FAINT),
            (f"{bar(moment.share):<{BAR_CELLS}} ", VERDICT_STYLES[moment.fact.verdict]),
            (f"{value:>{cells}} ", "$number bold"),
            (VERDICT_SIGNS[moment.fact.verdict], VERDICT_STYLES[moment.fact.verdict]),
            f"{NO_BREAK}{one_line(reports.name(moment.claim.file))}",
            (f" +{len(moment.fact.files) - 1}" if len(moment.fact.files) > 1 else "", FAINT),
        )
        for moment, day, value in zip(found, days, values, strict=True)
    ]


def bar(share: float) -> str:
    """A bar for a share from 0 to 1 of the largest value; only nothing has none."""
    return BAR * (max(1, round(share * BAR_CELLS)) if share > 0 else 0)


def _first(fact: Fact, reports: Reports) -> Claim:
    return min(fact.claims, key=lambda claim: (reports.order(claim.file), claim.start))


def _day(claim: Claim, reports: Reports) -> date | None:
    return claim.first_day or reports.published(claim.file)


def _size(claim: Claim) -> float:
    """The value in the base unit of its class; of a range the upper end."""
    value = claim.value if claim.high is None else claim.high
    return in_base(value or 0.0, claim.unit)
