"""What comparing reads from the library and writes back, step by step.

Each step is one short transaction, and what is left to do stays written down (`story_groups`): comparing a thousand
articles takes a while, and a stop at any moment loses no more than the step under way.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from tui.library import reading, relinking, story_groups, writing
from tui.library.database import Database
from tui.library.errors import LibraryError
from tui.library.fact_correcting import LayOver, lay_over_new
from tui.library.relinking import Unlinked
from tui.model import (
    AnnotatedArticle,
    Entity,
    EntityKind,
    Fact,
    LinkedMention,
    Linking,
    Story,
    StoryCorrection,
    StoryFeatures,
)


class LinkingMemory:
    """What a linker reads of the library, as of one moment."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.unlinked = relinking.unlinked(db)

    def read(self, shelf: str, key: str) -> str | None:
        """Give a value that the linker wanted to be kept, None where there is none."""
        if self.unlinked.fresh:
            return None
        row = self._db.execute("SELECT value FROM linker_memory WHERE shelf = ? AND key = ?", (shelf, key)).fetchone()
        return None if row is None else str(row[0])

    def read_all(self, shelf: str) -> Iterable[tuple[str, str]]:
        """Give all values of a shelf by key."""
        return self._db.execute("SELECT key, value FROM linker_memory WHERE shelf = ?", (shelf,)).fetchall()

    def files_naming(self, entity: str) -> list[str]:
        """Give the files that name one of the linker's own entities."""
        return relinking.files_naming(self._db, entity)


class ComparisonStore:
    """The side of an open library that comparing works on; every method can raise `LibraryError`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def annotated(self, files: Iterable[str]) -> Iterator[AnnotatedArticle]:
        """Give stored articles with their annotations, one after the other; raises `KeyError`."""
        for file in files:
            with self._database.reading() as db:
                stored = reading.annotated(db, file)
            yield stored

    # -- stories ------------------------------------------------------------------------------------------------------

    def forget(self, rules: str) -> None:
        """Let everything be linked, grouped and compared again by the version `rules`; what was found stays until then.

        The rules are noted now, the library counts as not compared: a comparison that is stopped goes on, it does not
        begin again.
        """
        with self._database.writing() as db:
            relinking.forget_linker(db)
            story_groups.unsettle_all(db)
            db.execute("UPDATE library SET compared_by = ?, compared_generation = -1", (rules,))

    # -- linking ------------------------------------------------------------------------------------------------------

    @contextmanager
    def linking_memory(self) -> Iterator[LinkingMemory]:
        """Give what linking reads, all of it as of one moment."""
        with self._database.reading() as db:
            yield LinkingMemory(db)

    def save_linking(
        self,
        seen: Unlinked,
        entities: Mapping[str, Entity],
        gone: Iterable[str],
        mentions: Mapping[str, Sequence[LinkedMention]],
        rows: Iterable[relinking.Row],
    ) -> None:
        """Store what linking the articles of `seen` changed, and the rows that the linker wants to be kept.

        Raises `LibraryError` where another process linked meanwhile, `KeyError` for an unknown entity.
        """
        with self._database.writing() as db:
            if relinking.unlinked(db).linkings != seen.linkings:
                raise LibraryError(self._database.folder, "another Gegenlese is comparing it", "Wait, and try again")
            relinking.update_linking(db, seen, entities, gone, mentions)
            relinking.remember(db, seen, rows)

    def without_features(self) -> tuple[str, ...]:
        """Give the files whose story features are still to be made."""
        with self._database.reading() as db:
            return story_groups.without_features(db)

    def save_features(
        self, found: Sequence[StoryFeatures], link: story_groups.Linker, least_shared: int, most_days: int
    ) -> None:
        """Store the features of articles, and how `link` ties them to others; see `story_groups.save_features`."""
        with self._database.writing(durable=False) as db:
            story_groups.save_features(db, found, link, least_shared, most_days)

    def unsettled(
        self, join_at: float, moved: Sequence[StoryCorrection]
    ) -> tuple[list[StoryFeatures], story_groups.Links]:
        """Give the articles whose story may be another now, and the links among them; see `story_groups.unsettled`."""
        with self._database.writing(durable=False) as db:
            return story_groups.unsettled(db, join_at, moved)

    def save_groups(self, story_of: Mapping[str, str], moved: Sequence[StoryCorrection]) -> None:
        """Store the story ids of all the files that `unsettled` gave."""
        with self._database.writing(durable=False) as db:
            story_groups.save_groups(db, story_of, moved)

    # -- facts --------------------------------------------------------------------------------------------------------

    def stale_stories(self) -> tuple[Story, ...]:
        """Give the stories that have to be compared again."""
        with self._database.reading() as db:
            stale = {story for (story,) in db.execute("SELECT id FROM stories WHERE stale")}
            return tuple(story for story in reading.stories(db) if story.id in stale) if stale else ()

    def linking(self, files: Sequence[str]) -> Linking:
        """Give the whole mentions of some articles with their entities, by the names that these articles use."""
        with self._database.reading() as db:
            return _linking(db, files)

    def save_facts(self, story: str, title: str, facts: Sequence[Fact], lay_over: LayOver) -> None:
        """Store what comparing a story found in place of what was found before, with the corrections laid over it.

        Raises `KeyError` for a fact of an unknown file.
        """
        with self._database.writing(durable=False) as db:
            writing.replace_facts(db, story, title, facts)
            lay_over_new(db, lay_over, story)

    def finish(self, rules: str, generation: int, corrected: int) -> None:
        """Note that the library is compared by the version `rules` as it was when `state` gave the two numbers.

        What was corrected since, while this comparison went on, is left to the next one.
        """
        with self._database.writing() as db:
            db.execute(
                "UPDATE library SET compared_generation = ?, compared_by = ?, corrected = max(0, corrected - ?)",
                (generation, rules, corrected),
            )

    def state(self) -> tuple[str, int, int]:
        """Give the version of the rules that compared last, the articles' generation, and the corrections since."""
        with self._database.reading() as db:
            row = db.execute("SELECT compared_by, generation, corrected FROM library").fetchone()
            return str(row[0]), int(row[1]), int(row[2])


def _linking(db: sqlite3.Connection, files: Sequence[str]) -> Linking:
    rows = db.execute(
        """SELECT file, start, "end", named.kind, entity, named.name FROM linked_mentions AS named
           JOIN articles ON articles.id = article_id
           WHERE file IN (SELECT value FROM json_each(?)) AND part = 0 ORDER BY file, named.position""",
        (json.dumps(list(files)),),
    ).fetchall()
    mentions: dict[str, list[LinkedMention]] = {file: [] for file in files}
    names: dict[str, set[str]] = {}
    for file, start, end, kind, entity, name in rows:
        mentions[file].append(LinkedMention(file, start, end, EntityKind(kind), entity))
        names.setdefault(entity, set()).add(name)
    found = db.execute(
        "SELECT id, name, kind, stands_for FROM entities WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (json.dumps(sorted(names)),),
    )
    entities = {
        key: Entity(key, name, EntityKind(kind), (name, *sorted(names[key] - {name})), stands_for)
        for key, name, kind, stands_for in found
    }
    return Linking(entities, {file: tuple(each) for file, each in mentions.items()})
