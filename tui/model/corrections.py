"""What a person says where the linker, the comparison or the grouping into stories was wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tui.model.annotations import EntityKind
from tui.model.comparison import FactKind, Verdict


class CorrectionKind(StrEnum):
    """What a correction does to entities."""

    JOIN = "join"
    """All the names mean one thing."""
    SPLIT = "split"
    """The mentions of the names, in their files, mean another thing than the rest of their entity."""
    RENAME = "rename"
    """The entity is to be shown under another name."""


@dataclass(frozen=True, slots=True)
class NameInFile:
    """A name as one article writes it; stands for the entity that the article's mentions of it belong to.

    Ids are made anew by every linking; what an article calls something stays.
    """

    file: str
    name: str
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction: `names` has at least two for a join, one and more for a split, exactly one for a renaming.

    `new_name` is the name to show after a renaming, None for the other kinds.
    """

    kind: CorrectionKind
    names: tuple[NameInFile, ...]
    new_name: str | None = None


class FactCorrectionKind(StrEnum):
    """What a correction does to facts."""

    REJECT = "reject"
    """The first claim does not report what the others do: it leaves their fact."""
    JOIN = "join"
    """All the claims report one thing."""
    VERDICT = "verdict"
    """The fact of the claim has another verdict."""


@dataclass(frozen=True, slots=True)
class ClaimInFile:
    """A claim as one article makes it: its words and where they stood.

    Claims are made anew by every comparison; the words stay. It means the claim of this kind with these words that
    is nearest to `start`.
    """

    file: str
    kind: FactKind
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class FactCorrection:
    """One correction of facts: at least two claims for a rejection or a join, exactly one for a verdict.

    `verdict` is the one that a person gives, None for the other kinds.
    """

    kind: FactCorrectionKind
    claims: tuple[ClaimInFile, ...]
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class StoryCorrection:
    """An article belongs to the story of another one, `beside`, or, where that is None, to a story of its own."""

    file: str
    beside: str | None = None


AnyCorrection = Correction | FactCorrection | StoryCorrection


@dataclass(frozen=True, slots=True)
class RecordedCorrection:
    """A correction that the library keeps; `id` grows with time, `made` is the ISO 8601 time in UTC."""

    id: int
    made: str
    correction: AnyCorrection
