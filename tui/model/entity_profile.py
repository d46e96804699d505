"""Everything that the library knows of one entity."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tui.model.comparison import Entity
from tui.model.library import MentionPlace


@dataclass(frozen=True, slots=True)
class SourceCount:
    """How many articles of a source name an entity, and how often they do in all (parts of words not counted)."""

    source: str
    articles: int
    mentions: int


@dataclass(frozen=True, slots=True)
class CoMention:
    """Another entity that is named where this one is: in how many sentences and in how many articles."""

    entity: Entity
    sentences: int
    articles: int


@dataclass(frozen=True, slots=True)
class EntityProfile:
    """An entity with all places that name it, in reading order, and what can be counted over them.

    `first` and `last` are the days of the earliest and the latest dated article that names it, None where none has a
    date. `sources` have the most mentions first, `together` the most common sentences first (at most a dozen).
    `capitals` are the entities whose names stand for this country's government.
    """

    entity: Entity
    places: tuple[MentionPlace, ...]
    first: date | None = None
    last: date | None = None
    sources: tuple[SourceCount, ...] = ()
    together: tuple[CoMention, ...] = ()
    capitals: tuple[Entity, ...] = ()
