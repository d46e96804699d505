"""Reading a library: articles, what was found in them, and the reader's marks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from tui.library import profiles, reading
from tui.library.database import Database
from tui.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    ArticleSummary,
    Entity,
    EntityKind,
    EntityProfile,
    Fact,
    LinkedMention,
    Marks,
    MentionPlace,
    Story,
)


class ReadableLibrary:
    """The side of an open library that gives what is stored; see `Library`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, folder: Path, *, create: bool = False) -> Self:
        """Open the library in `folder`; `create` makes it where there is none.

        Raises `LibraryError` for a library that is missing, broken, locked, unreadable, or made by another version.
        """
        return cls(Database.open(folder, create=create))

    @property
    def folder(self) -> Path:
        """The folder that holds the library."""
        return self._database.folder

    def close(self) -> None:
        """Close the library in all threads, without waiting for one that is in the middle of a search.

        Such a search raises `LibraryError` at its next step. Closing twice does no harm.
        """
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def articles(self) -> tuple[ArticleSummary, ...]:
        """Give a summary of every article, by story, then day of publication, then source: the reading order.

        `story` is empty for an article that was not compared yet.
        """
        with self._database.reading() as db:
            return reading.summaries(db)

    def article(self, file: str) -> Article:
        """Give one article; raises `KeyError`."""
        with self._database.reading() as db:
            return reading.article(db, file)

    def annotations(self, file: str) -> Annotations:
        """Give what the pipeline found in one article; raises `KeyError`."""
        with self._database.reading() as db:
            return reading.annotations_of(db, file)

    def annotated(self) -> Iterator[AnnotatedArticle]:
        """Give all stored articles with their annotations, one after the other, in reading order."""
        for summary in self.articles():
            with self._database.reading() as db:
                stored = reading.annotated(db, summary.file)
            yield stored

    def mentions(self, file: str) -> tuple[LinkedMention, ...]:
        """Give the linked mentions of one article in the order of the text; raises `KeyError`."""
        with self._database.reading() as db:
            return reading.mentions(db, file)

    def entity(self, entity_id: str) -> Entity | None:
        """Give one entity, None where there is none of that id."""
        with self._database.reading() as db:
            return reading.entity(db, entity_id)

    def entities(self, kind: EntityKind | None = None, text: str | None = None) -> tuple[Entity, ...]:
        """Give all entities, or those of one kind and with `text` in one of their names, ordered by name.

        `text` is compared as a reader types it: without case, umlauts and accents.
        """
        with self._database.reading() as db:
            return reading.entities(db, kind, text)

    def entity_counts(self) -> dict[str, tuple[int, int]]:
        """Give, by entity id, how many articles name the entity and how often they do (parts of words not counted)."""
        with self._database.reading() as db:
            return reading.entity_counts(db)

    def places(self, entity_id: str) -> tuple[MentionPlace, ...]:
        """Give every mention of an entity with its sentence: articles in reading order, then the order of the text."""
        with self._database.reading() as db:
            return reading.places(db, entity_id)

    def profile(self, entity_id: str) -> EntityProfile | None:
        """Give an entity with its places and all that can be counted over them; None where there is none of that id."""
        with self._database.reading() as db:
            return profiles.profile(db, entity_id)

    def facts(self, file: str) -> tuple[Fact, ...]:
        """Give the facts of which an article carries a claim, by the place of its first claim; raises `KeyError`."""
        with self._database.reading() as db:
            return reading.facts_of_article(db, file)

    def story_facts(self, story_id: str) -> tuple[Fact, ...]:
        """Give the facts of a story in the order of the comparison; raises `KeyError`."""
        with self._database.reading() as db:
            return reading.facts_of_story(db, story_id)

    def stories(self) -> tuple[Story, ...]:
        """Give the stories in reading order."""
        with self._database.reading() as db:
            return reading.stories(db)

    def marks(self, file: str) -> Marks:
        """Give the reader's marks on one article; raises `KeyError`."""
        with self._database.reading() as db:
            return reading.marks(db, file)

    def known(self) -> dict[str, tuple[str, str]]:
        """Give, by file, the content hash and version it was stored with: what need not be read again."""
        with self._database.reading() as db:
            rows = db.execute("SELECT file, content_hash, version FROM articles")
            return {file: (content_hash, version) for file, content_hash, version in rows}

    def needs_comparison(self, rules: str = "") -> bool:
        """Tell whether articles were saved or removed since the last comparison (the process may have died between).

        So too after corrections, or where other `rules` than these, a version of the caller's, made that comparison.
        """
        with self._database.reading() as db:
            statement = "SELECT generation, compared_generation, compared_by, corrected FROM library"
            generation, compared, compared_by, corrected = db.execute(statement).fetchone()
            return bool(generation != compared or compared_by != rules or corrected)
