"""A claim together with what aligning it looks at: its words, its moment, its speaker, its predicates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from tui.model import Claim


class Source(NamedTuple):
    """Who a claim is attributed to: the entity where it is known, and the text's own words."""

    entity: str | None
    name: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim in its context.

    `text` is the clause around a number, the quoted words, or the clause of an event; `sentence` the sentence around
    it. `days` are the first and last day that the sentence names, `published` the day of the article. `speaker` is the
    entity id of the person or organisation that the claim is attributed to. `predicates` are the classes of
    `tui.compare.predicates` that the clause names; `named` the ids of the entities that stand in `text`.
    """

    claim: Claim
    text: str
    sentence: str
    published: date | None = None
    days: tuple[date, date] | None = None
    speaker: str | None = None
    predicates: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()

    @property
    def source(self) -> Source:
        """Who the claim is attributed to."""
        return Source(self.speaker, self.claim.attribution)


def overlap(start: int, end: int, other_start: int, other_end: int) -> int:
    """How many characters two spans share."""
    return max(0, min(end, other_end) - max(start, other_start))
