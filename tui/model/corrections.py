"""What a person says about who is who, where the linker was wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tui.model.annotations import EntityKind


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


@dataclass(frozen=True, slots=True)
class RecordedCorrection:
    """A correction that the library keeps; `id` grows with time, `made` is the ISO 8601 time in UTC."""

    id: int
    made: str
    correction: Correction
