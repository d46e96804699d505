"""What the reader needs of a library; `tui.library.Library` provides it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, Protocol

from tui.model import (
    Annotations,
    AnyCorrection,
    Article,
    ArticleSummary,
    Bookmark,
    Entity,
    EntityKind,
    EntityProfile,
    Facet,
    Fact,
    Hit,
    LinkedMention,
    Marks,
    MentionPlace,
    NameInFile,
    Note,
    NoteAnchor,
    PlacedNote,
    RecordedCorrection,
    SavedSearch,
    Story,
)

if TYPE_CHECKING:
    from tui.library.fact_correcting import LayOver


class FoundArticles(Protocol):
    """The answer to a search."""

    @property
    def hits(self) -> Sequence[Hit]:
        """The best articles, best first."""

    @property
    def total(self) -> int:
        """How many articles match in all."""

    @property
    def understood(self) -> str:
        """How the query was read, where that is not plain; empty otherwise."""

    @property
    def suggestions(self) -> Sequence[str]:
        """Other queries that find more, where few or none are found."""


class SavedSearches(Protocol):
    """The searches kept under names; `LibraryError` where the disk or the file fails."""

    def all(self) -> tuple[SavedSearch, ...]:
        """All of them by name, each with the number of its new hits; runs every search, so not on the event loop."""

    def save(self, name: str, query: str) -> SavedSearch:
        """Keep a search, in place of the one of this name; what it finds now is not new. Raises `SearchError`."""

    def remove(self, name: str) -> None:
        """Give a search up; raises `KeyError`."""

    def look_at(self, name: str) -> SavedSearch:
        """Give a search, with its new hits counted as seen from now on; raises `KeyError`."""


class KeptNotes(Protocol):
    """The notes as the reader sees them; `LibraryError` where the disk or the file fails."""

    def find(
        self, *, story: str | None = None, file: str | None = None, tag: str | None = None, text: str = ""
    ) -> tuple[PlacedNote, ...]:
        """The notes where they stand now, all or some, in reading order."""

    def add(self, anchor: NoteAnchor, text: str) -> Note:
        """Keep a new note; raises `NoteError` for one that cannot be kept."""

    def edit(self, note_id: int, text: str) -> Note:
        """Give a note another text; raises `KeyError`, and `NoteError` for a text that cannot be kept."""

    def remove(self, note_id: int) -> Note:
        """Remove a note and give it as it was; raises `KeyError`."""

    def undo(self) -> tuple[Note | None, Note | None] | None:
        """Take back what was done last: the note as it was and as it is now; None where there was nothing."""


class Visits(Protocol):
    """What the reader has shown of a library; `LibraryError` where the disk or the file fails."""

    def newest(self) -> int:
        """A number for all articles of now: those that come later are newer than it."""

    def end(self, newest: int) -> None:
        """The visit that showed the articles up to a number of `newest` has ended: what comes later is new."""

    def mark_read(self, files: Iterable[str], read: bool = True) -> tuple[str, ...]:
        """Mark articles as read or unread; those that were not marked so."""


class KeptBookmarks(Protocol):
    """The places kept under letters; `LibraryError` where the disk or the file fails."""

    def all(self) -> tuple[Bookmark, ...]:
        """All of them where they stand now, by letter."""

    def set(self, letter: str, file: str, start: int) -> Bookmark:
        """Keep a place under a letter or digit, in place of the one that had it; raises `KeyError` for a file."""

    def remove(self, letter: str) -> None:
        """Give a letter up."""


class ReadingLibrary(Protocol):
    """A library as the reader sees it.

    Every method but `search` answers fast enough for the event loop; `search` is called from a thread. Unknown keys
    raise KeyError.
    """

    @property
    def notes(self) -> KeptNotes:
        """What a person wrote down."""

    @property
    def bookmarks(self) -> KeptBookmarks:
        """The places that a person keeps under letters."""

    @property
    def visits(self) -> Visits:
        """What the reader has shown of it."""

    @property
    def saved_searches(self) -> SavedSearches:
        """The searches kept under names."""

    def warm_up_search(self) -> None:
        """Do what would make the first search slow; called from a thread."""

    def facets(self, query: str) -> tuple[Facet, ...]:
        """By what the articles that a query finds can be told apart, with counts; called from a thread."""

    def completions(self, typed: str, most: int = 8) -> tuple[str, ...]:
        """Whole queries that `typed` may be the beginning of, likeliest first; called from a thread."""

    def articles(self) -> tuple[ArticleSummary, ...]:
        """Every article without its text, in reading order: by story, date and source."""

    def article(self, file: str) -> Article:
        """One article."""

    def annotations(self, file: str) -> Annotations:
        """What the pipeline found in it."""

    def mentions(self, file: str) -> tuple[LinkedMention, ...]:
        """Its mentions with the ids of their entities, in the order of the text."""

    def entity(self, entity_id: str) -> Entity | None:
        """The entity with this id, if there is one."""

    def entities(self, kind: EntityKind | None = None, text: str | None = None) -> tuple[Entity, ...]:
        """Entities of one kind, or whose name holds a text."""

    def entity_counts(self) -> Mapping[str, tuple[int, int]]:
        """By entity id: in how many articles, and how often, it is named."""

    def places(self, entity_id: str) -> tuple[MentionPlace, ...]:
        """Every mention of an entity, in reading order."""

    def profile(self, entity_id: str) -> EntityProfile | None:
        """Everything known of an entity, if there is one with this id."""

    def correct(self, correction: AnyCorrection, lay_over: LayOver | None = None) -> RecordedCorrection:
        """Make and keep a correction; raises `CorrectionError` where it cannot be made.

        `lay_over` lays corrections over the facts of a story, so that they are seen at once.
        """

    def corrections(self) -> tuple[RecordedCorrection, ...]:
        """All corrections, oldest first."""

    def undo_correction(self, correction_id: int, lay_over: LayOver | None = None) -> None:
        """Take one correction back; raises `KeyError` if there is none with this id."""

    def entity_id_of(self, name: NameInFile) -> str | None:
        """The id of the entity that a name in an article means now."""

    def facts(self, file: str) -> tuple[Fact, ...]:
        """The facts that an article reports."""

    def story_facts(self, story_id: str) -> tuple[Fact, ...]:
        """The facts of a story."""

    def stories(self) -> tuple[Story, ...]:
        """All stories."""

    def marks(self, file: str) -> Marks:
        """The reader's marks on an article."""

    def set_marks(self, file: str, marks: Marks) -> None:
        """Keep the reader's marks on an article."""

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        story: str | None = None,
        source: str | None = None,
        sort: Literal["best", "newest"] = "best",
        unfinished: bool = False,
    ) -> FoundArticles:
        """The articles that match a query; never raises for what a user can type; called from a thread.

        `unfinished` takes its last word for the beginning of one too.
        """

    def matches(self, file: str, query: str) -> tuple[tuple[int, int], ...]:
        """The spans of an article's text that a query matches, in order."""
