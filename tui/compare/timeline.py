"""The facts of a series in the order of time. Standard library only: the reader imports this."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from tui.compare.units import in_base
from tui.model import Claim, Fact


class Reports(Protocol):
    """What a timeline asks of the articles."""

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
    found = [Moment(fact, claim, day_of(claim, reports), abs(_size(claim)) / (most or 1.0)) for fact, claim in told]
    return tuple(
        sorted(
            found, key=lambda one: (one.day is None, one.day or date.max, reports.order(one.claim.file), one.fact.id)
        )
    )


def day_of(claim: Claim, reports: Reports) -> date | None:
    """The day that a claim speaks of: the one its sentence names, else that on which its article appeared."""
    return claim.first_day or reports.published(claim.file)


def _first(fact: Fact, reports: Reports) -> Claim:
    return min(fact.claims, key=lambda claim: (reports.order(claim.file), claim.start))


def _size(claim: Claim) -> float:
    """The value in the base unit of its class; of a range the upper end."""
    value = claim.value if claim.high is None else claim.high
    return in_base(value or 0.0, claim.unit)
