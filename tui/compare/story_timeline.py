"""A story in time: when its articles appeared, and what they told of each figure that changed.

Standard library only: reader and commands import this.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from string import ascii_lowercase, ascii_uppercase

from tui.compare.intervals import Interval, claim_interval
from tui.compare.timeline import Reports, day_of
from tui.compare.units import in_base, unit_of
from tui.model import Claim, Fact

LETTERS = ascii_uppercase + ascii_lowercase
NO_LETTER = "•"
"""Stands for the articles behind the last letter."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """An article and the day on which it appeared; its `letter` stands for it where there is room for one sign."""

    file: str
    letter: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Point:
    """One article's report of a figure: the day that it speaks of, its value, and all that its hedge leaves open.

    `value` (of a range the middle) and `reach` are in the unit of the figure; the reach may be infinite.
    """

    fact: Fact
    claim: Claim
    letter: str
    day: date | None
    value: float
    reach: Interval


@dataclass(frozen=True, slots=True)
class Figure:
    """Something counted more than once, with other results: the facts of one series as points in the order of time."""

    series: str
    label: str
    unit: str | None
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class StoryTimeline:
    """The articles of a story in the order of their days, and its figures, those that most articles tell of first."""

    articles: tuple[Appearance, ...]
    figures: tuple[Figure, ...]


def story_timeline(files: Iterable[str], facts: Iterable[Fact], reports: Reports) -> StoryTimeline:
    """The timeline of a story with these articles and facts.

    A report that names no day speaks of the day on which it appeared; what has no day stands at the end. Letters are
    given in the order of time, so that they can be read off an axis from left to right.
    """
    ordered = sorted(files, key=lambda file: (*_at_the_end(reports.published(file)), reports.order(file)))
    letters = {file: LETTERS[place] if place < len(LETTERS) else NO_LETTER for place, file in enumerate(ordered)}
    articles = tuple(Appearance(file, letters[file], reports.published(file)) for file in ordered)
    series: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.series is not None:
            series.setdefault(fact.series, []).append(fact)
    figures = [_figure(key, told, letters, reports) for key, told in series.items()]
    changing = (figure for figure in figures if len({point.fact.id for point in figure.points}) > 1)
    return StoryTimeline(articles, tuple(sorted(changing, key=_by_articles)))


def _figure(series: str, facts: Sequence[Fact], letters: dict[str, str], reports: Reports) -> Figure:
    told = [(fact, claim) for fact in facts for claim in _first_reports(fact, letters)]
    told.sort(key=lambda pair: _place_in_time(pair[1], reports))
    broadest = max(facts, key=lambda fact: len(fact.files))
    unit = told[0][1].unit if told else None
    points = tuple(
        _point(fact, claim, letters[claim.file], day_of(claim, reports), unit_of(unit).factor) for fact, claim in told
    )
    return Figure(series, broadest.label, unit, points)


def _first_reports(fact: Fact, letters: dict[str, str]) -> Iterable[Claim]:
    """Of each article of the story the first claim with a value."""
    first: dict[str, Claim] = {}
    for claim in sorted(fact.claims, key=lambda claim: claim.start):
        if claim.value is not None and claim.file in letters:
            first.setdefault(claim.file, claim)
    return first.values()


def _point(fact: Fact, claim: Claim, letter: str, day: date | None, factor: float) -> Point:
    low, high = claim.value or 0.0, claim.high if claim.high is not None else claim.value or 0.0
    reach = claim_interval(claim)
    middle = in_base((low + high) / 2, claim.unit) / factor
    return Point(fact, claim, letter, day, middle, Interval(reach.low / factor, reach.high / factor))


def _place_in_time(claim: Claim, reports: Reports) -> tuple[bool, date, int, int]:
    return (*_at_the_end(day_of(claim, reports)), reports.order(claim.file), claim.start)


def _at_the_end(day: date | None) -> tuple[bool, date]:
    """A key that sorts days, and what has none behind them."""
    return day is None, day or date.max


def _by_articles(figure: Figure) -> tuple[int, int, str]:
    return -len({point.claim.file for point in figure.points}), -len(figure.points), figure.series
