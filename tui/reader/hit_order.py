"""In which order, and under which headings, the articles that a search found are listed. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.language import N_, _
from tui.model import Hit


class HitGrouping(StrEnum):
    """What the articles found are grouped by."""

    NOTHING = "nothing"
    STORY = "story"
    SOURCE = "source"

    @property
    def next(self) -> HitGrouping:
        """The one that follows, after the last one the first."""
        every = list(HitGrouping)
        return every[(every.index(self) + 1) % len(every)]


class HitOrder(StrEnum):
    """What comes first; the values are the library's own words for it."""

    BEST = "best"
    NEWEST = "newest"

    @property
    def next(self) -> HitOrder:
        """The other one."""
        return HitOrder.BEST if self is HitOrder.NEWEST else HitOrder.NEWEST


GROUPING_WORDS = {HitGrouping.STORY: N_("grouped by story"), HitGrouping.SOURCE: N_("grouped by source")}
ORDER_WORDS = {HitOrder.BEST: N_("best first"), HitOrder.NEWEST: N_("newest first")}


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the articles found are listed."""

    grouping: HitGrouping = HitGrouping.NOTHING
    order: HitOrder = HitOrder.BEST

    @property
    def words(self) -> str:
        """The same in words."""
        words = (ORDER_WORDS[self.order], GROUPING_WORDS.get(self.grouping, ""))
        return ", ".join(_(each) for each in words if each)


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Articles under a heading, which is empty where nothing is grouped."""

    heading: str
    hits: tuple[Hit, ...]


def grouped(hits: Sequence[Hit], grouping: HitGrouping) -> tuple[HitGroup, ...]:
    """The hits, given in their order, group by group: first the group of the first hit, last those without a story."""
    if grouping is HitGrouping.NOTHING:
        return (HitGroup("", tuple(hits)),) if hits else ()
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(hit.story if grouping is HitGrouping.STORY else hit.source, []).append(hit)
    named = [(key, members) for key, members in groups.items() if key]
    nameless = [(key, members) for key, members in groups.items() if not key]
    return tuple(HitGroup(_heading(grouping, members[0]), tuple(members)) for _k, members in named + nameless)


def in_order(groups: Iterable[HitGroup]) -> tuple[Hit, ...]:
    """The hits of all groups, as they stand one under the other."""
    return tuple(hit for group in groups for hit in group.hits)


def _heading(grouping: HitGrouping, hit: Hit) -> str:
    if grouping is HitGrouping.SOURCE:
        return hit.source
    return (hit.story_title or hit.title) if hit.story else _("Without a story")
