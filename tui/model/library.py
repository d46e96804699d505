"""What the library hands to the reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Marks:
    """The reader's own marks on an article; `position` is the character offset of the topmost line on screen."""

    read: bool = False
    starred: bool = False
    position: int = 0


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event; `files` in order of publication."""

    id: str
    title: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One row of the source list: an article without its text."""

    file: str
    title: str
    """The headline, or the first words of the text where there is none."""
    source: str
    """The source, or the file's name where the text does not tell."""
    published: date | None
    story: str
    words: int
    shared_facts: int
    """Facts of this article that another source reports too."""
    differing_facts: int
    marks: Marks = Marks()
    notes: int = 0
    """Notes on the article, its sentences and its reports of facts."""
    new: bool = False
    """Whether it came since the reader was last left."""


@dataclass(frozen=True, slots=True)
class MentionPlace:
    """A mention with its sentence, for lists of all the places that name an entity; `part` as in `LinkedMention`."""

    file: str
    start: int
    end: int
    sentence: str
    sentence_start: int
    part: bool = False
