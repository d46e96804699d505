"""What a search asks for, as a tree: what texts must hold, what the library must know of them, and how that is joined.

Leaves about the text (`TextLeaf`) are answered by the index, leaves about fields (`FieldLeaf`) by the store.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tui.model import EntityKind


class SearchField(StrEnum):
    """The part of an article that a query can be restricted to."""

    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Term:
    """Articles with this term, as a part of a compound too unless `whole`; `shown` is the word as the user typed it.

    `forms` are terms of the same word that it is not typed as, the forms of a verb; what has only these ranks below.
    """

    term: str
    shown: str
    whole: bool = False
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """Articles with these terms one behind the other."""

    terms: tuple[str, ...]
    shown: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """Articles with a word that begins with `word` (folded, not stemmed), or has the stem `term`."""

    word: str
    term: str
    shown: str


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Articles with a term that differs from `term` by at most `distance` letters (Levenshtein)."""

    term: str
    distance: int
    shown: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """Articles with a term in which `pattern`'s stars stand for any letters: `*gericht`, `Bund*gericht`; folded."""

    pattern: str
    shown: str


@dataclass(frozen=True, slots=True)
class Number:
    """Articles with the number as a term, or with a quantity of this value however written: `3000`, *dreitausend*."""

    term: str
    value: float
    shown: str


@dataclass(frozen=True, slots=True)
class Days:
    """Articles published on the days from `first` to `last`, both included; None where that end is open."""

    first: date | None
    last: date | None
    shown: str


@dataclass(frozen=True, slots=True)
class Amount:
    """Articles with a quantity between `low` and `high`, both included unless open; None where there is no such end.

    `unit` holds the terms of the counted noun or measure, empty for any. Where both ends are None, any amount of it.
    """

    low: float | None
    high: float | None
    unit: tuple[str, ...]
    shown: str
    low_open: bool = False
    high_open: bool = False

    @property
    def any_number(self) -> bool:
        """Whether only the unit matters."""
        return self.low is None and self.high is None


@dataclass(frozen=True, slots=True)
class Named:
    """Articles that name an entity one of whose names holds all `terms`; of any kind where `kind` is None.

    The last term may be the beginning of a word where `begins`.
    """

    kind: EntityKind | None
    terms: tuple[str, ...]
    shown: str
    begins: bool = False


@dataclass(frozen=True, slots=True)
class FromSource:
    """Articles of a source whose name holds all `terms`; the last may be a beginning where `begins`."""

    terms: tuple[str, ...]
    shown: str
    begins: bool = False


@dataclass(frozen=True, slots=True)
class InStory:
    """Articles of a story whose title holds all `terms`, or whose id is `shown`; `begins` as in `FromSource`."""

    terms: tuple[str, ...]
    shown: str
    begins: bool = False


class Mark(StrEnum):
    """What `is:` asks for."""

    UNREAD = "unread"
    READ = "read"
    STARRED = "starred"
    NEW = "new"


class Thing(StrEnum):
    """What `has:` asks for."""

    CONFLICT = "conflict"
    NUMBER = "number"
    QUOTE = "quote"
    NOTE = "note"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Marked:
    """Articles that a reader marked, or did not mark, so."""

    mark: Mark
    shown: str


@dataclass(frozen=True, slots=True)
class Having:
    """Articles in which a thing was found: numbers in which sources differ, quantities, quotations, notes."""

    thing: Thing
    shown: str


@dataclass(frozen=True, slots=True)
class Said:
    """Articles that pass on words of somebody whose name holds all `terms`, and in these words what `part` asks for.

    `part` holds text leaves and numbers only; `EVERYTHING` for whatever they said. `begins` as in `Named`.
    """

    terms: tuple[str, ...]
    part: Query
    shown: str
    begins: bool = False


@dataclass(frozen=True, slots=True)
class AllOf:
    """Articles that every part finds."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Articles that at least one part finds."""

    parts: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Articles that the part does not find."""

    part: Query


@dataclass(frozen=True, slots=True)
class Compound:
    """A word with joints: written in one, or its parts one behind the other."""

    whole: Term
    parts: Phrase


@dataclass(frozen=True, slots=True)
class Within:
    """Articles that the part finds in one field."""

    field: SearchField
    part: Query


@dataclass(frozen=True, slots=True)
class Weighted:
    """Articles that the part finds, at a share of its score: words taken beside the one that was typed."""

    part: Query
    weight: float


TextLeaf = Term | Phrase | Prefix | Fuzzy | Pattern | Number | Compound
FieldLeaf = Days | Amount | Named | FromSource | InStory | Marked | Having | Said
Query = TextLeaf | FieldLeaf | AllOf | AnyOf | Not | Within | Weighted

OPERATORS = {"AND": "and", "UND": "and", "OR": "or", "ODER": "or", "|": "or", "NOT": "not", "NICHT": "not"}
"""What the words that join and exclude mean; only in capitals, and not in quotation marks."""

EVERYTHING = AllOf(())
"""Finds every article; stands for a query that asks for nothing."""


def is_empty(query: Query) -> bool:
    """Tell whether a query asks for nothing."""
    return isinstance(query, AllOf | AnyOf) and all(is_empty(part) for part in query.parts)
