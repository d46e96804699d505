"""What a person writes down beside an article, a sentence or a fact."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from tui.model.comparison import FactKind
from tui.model.corrections import ClaimInFile

LONGEST_NOTE = 4000
"""Characters of a note."""
_TAG = re.compile(r"(?<![\w#&/])#([\w-]*[^\W\d_][\w-]*)")
"""A word with a letter behind a number sign: *#todo*, not *#3*, nor the end of an address."""


class NoteTarget(StrEnum):
    """What a note is on."""

    ARTICLE = "article"
    SENTENCE = "sentence"
    FACT = "fact"


@dataclass(frozen=True, slots=True)
class NoteAnchor:
    """What a note is on, in words that outlast new texts and new comparisons.

    `words`, white space folded, are those of the sentence, of the claim by which a fact is meant, or of the headline;
    `start` and `end` are where they stood in the article's text, both 0 for an article. `kind` is that of the claim,
    None where the note is not on a fact. It means the words nearest to `start`.
    """

    target: NoteTarget
    file: str
    start: int = 0
    end: int = 0
    words: str = ""
    kind: FactKind | None = None

    @classmethod
    def on_article(cls, file: str, title: str) -> NoteAnchor:
        """On a whole article; its headline is kept for when the article is gone."""
        return cls(NoteTarget.ARTICLE, file, words=folded_words(title))

    @classmethod
    def on_sentence(cls, file: str, text: str, start: int, end: int) -> NoteAnchor:
        """On a sentence, or any other passage, of an article's `text`."""
        return cls(NoteTarget.SENTENCE, file, start, end, folded_words(text[start:end]))

    @classmethod
    def on_fact(cls, claim: ClaimInFile) -> NoteAnchor:
        """On the fact of a claim."""
        return cls(NoteTarget.FACT, claim.file, claim.start, claim.end, claim.words, claim.kind)


@dataclass(frozen=True, slots=True)
class Note:
    """A note as the library keeps it: `text` is one paragraph, `created` the ISO 8601 time in UTC."""

    id: int
    anchor: NoteAnchor
    text: str
    created: str

    @property
    def tags(self) -> tuple[str, ...]:
        """The words behind a `#` in the text, without it, each once in any case, in order."""
        tags: dict[str, str] = {}
        for tag in _TAG.findall(self.text):
            tags.setdefault(tag.casefold(), tag)
        return tuple(tags.values())


class NoteProblem(StrEnum):
    """Why a note cannot be kept."""

    EMPTY = "empty"
    """Nothing is written in it."""
    TOO_LONG = "too long"
    NO_PLACE = "no place"
    """What it is said to be on is no place in an article."""


class NoteState(StrEnum):
    """Whether a note still stands where it was put."""

    IN_PLACE = "in_place"
    """The article has the words it was put on."""
    REWORDED = "reworded"
    """The article has a sentence much like the one it was put on."""
    LOOSE = "loose"
    """The article is gone, or nothing like the words stands in it."""


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note with the place that it has now.

    `start` and `end` count characters of the article's text; both are 0 for a note on an article and for a loose one.
    `fact` is the id of the fact that it is on and `story` that of its article's story; each is None where there is
    none.
    """

    note: Note
    state: NoteState
    start: int = 0
    end: int = 0
    story: str | None = None
    fact: str | None = None

    @property
    def file(self) -> str:
        """The article's file."""
        return self.note.anchor.file


def folded_words(text: str) -> str:
    """The words of a text with one blank between each two."""
    return " ".join(text.split())
