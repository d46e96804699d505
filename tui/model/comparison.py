"""What comparing the articles of a story finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from tui.model.annotations import EntityKind, Evidential, Modality, Qualifier, Relation


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, place, organisation or other named thing, one id across articles and stories.

    `names` lists every distinct string by which the texts name it, the canonical `name` first. `stands_for` is the
    id of the country whose government the texts also call by this name: that of a capital (*Rom hat zugestimmt*).
    """

    id: str
    name: str
    kind: EntityKind
    names: tuple[str, ...] = ()
    stands_for: str | None = None


@dataclass(frozen=True, slots=True)
class LinkedMention:
    """A mention with the id of its entity.

    A `part` is a name inside another word (*Rom* in *Rom-Besuch*): linked so that one can jump to it, not counted.
    """

    file: str
    start: int
    end: int
    kind: EntityKind
    entity: str
    part: bool = False


@dataclass(frozen=True, slots=True)
class Linking:
    """Entities by id, and each file's linked mentions in the order of the text."""

    entities: Mapping[str, Entity] = field(default_factory=dict)
    mentions: Mapping[str, tuple[LinkedMention, ...]] = field(default_factory=dict)


class FactKind(StrEnum):
    """What kind of claims a fact is made of."""

    QUANTITY = "quantity"
    QUOTE = "quote"
    EVENT = "event"


class Verdict(StrEnum):
    """How the sources' reports of one fact stand to each other."""

    AGREE = "agree"
    DIFFER = "differ"
    ALONE = "alone"
    """Only one source reports it."""


class UnitClass(StrEnum):
    """Units that can be compared or converted belong to one class; `COUNT` is any counted noun without a class."""

    PERSON = "person"
    DEAD = "dead"
    INJURED = "injured"
    MONEY = "money"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage_point"
    TIME = "time"
    DISTANCE = "distance"
    AREA = "area"
    WEIGHT = "weight"
    VOLUME = "volume"
    SPEED = "speed"
    TEMPERATURE = "temperature"
    ENERGY = "energy"
    POWER = "power"
    COUNT = "count"


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says of one thing, once.

    `start`/`end` span the number phrase, the quoted words or the clause that makes the claim; `sentence_start` and
    `sentence_end` the sentence around it. Quantity claims carry value, high, unit, class, qualifier and relation as in
    `Quantity`; the other kinds leave them at their defaults. `attribution` is who says so by this text, None for the
    text's own voice; `attribution_start`/`attribution_end` span the words that name that source.
    """

    file: str
    kind: FactKind
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    value: float | None = None
    high: float | None = None
    unit: str | None = None
    unit_class: UnitClass = UnitClass.COUNT
    qualifier: Qualifier = Qualifier.EXACT
    relation: Relation = Relation.LEVEL
    modality: Modality = Modality.DONE
    evidential: Evidential = Evidential.OWN_VOICE
    attribution: str | None = None
    attribution_start: int | None = None
    attribution_end: int | None = None
    entities: tuple[str, ...] = ()


class SilenceReason(StrEnum):
    """Why a source of the story carries no claim of a fact."""

    SILENT = "silent"
    """Nothing in its text comes near the fact."""
    UNCLEAR = "unclear"
    """A sentence comes near it, but not near enough to say."""
    EARLIER = "earlier"
    """It appeared before the fact was first reported."""
    CUT_SHORT = "cut_short"
    """Its text is cut short or too short to judge."""


@dataclass(frozen=True, slots=True)
class Silence:
    """A source of the story that carries no claim of a fact, and why that may be."""

    file: str
    reason: SilenceReason


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that sources of a story report, with every claim of it.

    `claims` are ordered by file and place in the text. `why` says in one line why they were put together. Facts that
    count the same thing at different moments share a `series` id.
    """

    id: str
    label: str
    kind: FactKind
    verdict: Verdict
    claims: tuple[Claim, ...]
    why: str = ""
    series: str | None = None
    silences: tuple[Silence, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """The files that carry a claim, each once, in order."""
        return tuple(dict.fromkeys(claim.file for claim in self.claims))


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing one story's articles gives."""

    linking: Linking
    facts: tuple[Fact, ...]
