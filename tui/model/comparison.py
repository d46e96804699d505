"""What comparing the articles of a story finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tui.model.annotations import (
    EntityKind,
    Evidential,
    Granularity,
    Modality,
    Participant,
    Qualifier,
    Relation,
    Stance,
)


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
    """How the sources' reports of one fact stand to each other; what matters most to who checks facts comes first."""

    DIFFER = "differ"
    AGREE = "agree"
    ALONE = "alone"
    """Only one source reports it."""

    @property
    def rank(self) -> int:
        """Its place among the verdicts: 0 for what is to be seen first."""
        return _RANKS[self]


_RANKS = {verdict: rank for rank, verdict in enumerate(Verdict)}


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
class PredicateMention:
    """What happens to the things that a claim counts: a predicate class and the words that name it."""

    predicate: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says of one thing, once.

    `start`/`end` span the number phrase, the quoted words or the clause that makes the claim; `sentence_start` and
    `sentence_end` the sentence around it. Quantity claims carry value, high, unit, class, qualifier and relation as in
    `Quantity`; the other kinds leave them at their defaults. `attribution` is who says so by this text, None for the
    text's own voice; `attribution_start`/`attribution_end` span the words that name that source, `cue_start` and
    `cue_end` those that say so (*laut*, *sagte*), and `chain` lists nested sources, nearest first. `first_day` and
    `last_day` are the time that the sentence names, in words from `day_start` to `day_end`, all None where it names
    none. `stance` is how the text stands to the claim, by the words from `stance_start` to `stance_end` (*behauptet*).
    `participants` are those of the claim's clauses, by role. Every span is None where the text has no words for its
    field.
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
    number_start: int | None = None
    number_end: int | None = None
    relation_start: int | None = None
    relation_end: int | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    chain: tuple[str, ...] = ()
    first_day: date | None = None
    last_day: date | None = None
    granularity: Granularity | None = None
    day_start: int | None = None
    day_end: int | None = None
    predicates: tuple[PredicateMention, ...] = ()
    stance: Stance = Stance.NEUTRAL
    stance_start: int | None = None
    stance_end: int | None = None
    participants: tuple[Participant, ...] = ()


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
class SharedOrigin:
    """Files whose reports of a fact go back to one origin, so that they count as one witness.

    `agencies` are the news agencies that all of them credit; empty where only copied passages show it.
    """

    files: tuple[str, ...]
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that sources of a story report, with every claim of it.

    `claims` are ordered by file and place in the text. `why` says in one line why they were put together. Facts that
    count the same thing at different moments share a `series` id. `shared_origins` are disjoint; a file in none of them
    stands for itself. `corrected` tells that a person joined, parted or judged it.
    """

    id: str
    label: str
    kind: FactKind
    verdict: Verdict
    claims: tuple[Claim, ...]
    why: str = ""
    series: str | None = None
    silences: tuple[Silence, ...] = ()
    shared_origins: tuple[SharedOrigin, ...] = ()
    corrected: bool = False

    @property
    def origin_count(self) -> int:
        """How many origins its sources have between them: *4 sources, 2 origins*."""
        return len(self.files) - sum(len(origin.files) - 1 for origin in self.shared_origins)

    @property
    def files(self) -> tuple[str, ...]:
        """The files that carry a claim, each once, in order."""
        return tuple(dict.fromkeys(claim.file for claim in self.claims))


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing one story's articles gives."""

    linking: Linking
    facts: tuple[Fact, ...]
