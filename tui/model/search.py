"""What a search gives, and what can be asked of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of an article with the parts that a query lit; `lit` holds offsets into `text`."""

    text: str
    start: int
    """Offset of the passage in the article's text."""
    lit: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One article found by a search; `position` is the offset of the first match in its text (0 for the title)."""

    file: str
    title: str
    source: str
    published: date | None
    score: float
    position: int
    snippets: tuple[Snippet, ...] = ()
    story: str = ""
    """The id of its story, empty where it has none."""
    story_title: str = ""


class FacetKind(StrEnum):
    """By what the articles found can be told apart."""

    SOURCE = "source"
    MONTH = "month"
    STORY = "story"
    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value, the number of found articles that have it, and what to add to the query to keep only those."""

    label: str
    count: int
    narrowing: str
    """A part of a query: `source:"Küstenkurier"`, `date:2024-10`, `person:"Anna Berg"`."""


@dataclass(frozen=True, slots=True)
class Facet:
    """The commonest values of one kind, commonest first; `more` other values are not listed."""

    kind: FacetKind
    values: tuple[FacetValue, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search kept under a name, with the number of articles it finds that came since it was looked at last."""

    name: str
    query: str
    saved: datetime
    """In UTC."""
    new_hits: int = 0
