"""Writing what a linker says has changed: only the entities and the articles concerned, corrections laid over them.

The linker's memory and the list of articles that it has not seen yet lie in the store too, so each process goes on
where the last one stopped. Every function runs inside the caller's transaction.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tui.library import tables
from tui.library.correcting import apply_all
from tui.library.correction_log import made
from tui.library.linked import count_mentions, forget_unnamed, save_entities, save_mentions
from tui.library.story_groups import mark_stale
from tui.model import Correction, Entity, LinkedMention

Row = tuple[str, str, str | None]
"""Shelf and key of a value that the linker remembers, and its JSON; None where it is gone."""
Whole = list[tuple[int, int, str, str]]
"""Start, end, kind and entity of an article's mentions, parts of words left out."""


@dataclass(frozen=True, slots=True)
class Unlinked:
    """The articles that the linker has not seen as they are, and those that it has seen and that are gone.

    `there` and `gone` give, by file, the library's generation when that happened; `fresh` tells that it has seen none.
    """

    there: Mapping[str, int] = field(default_factory=dict)
    gone: Mapping[str, int] = field(default_factory=dict)
    fresh: bool = True
    linkings: int = 0


def note_unlinked(db: sqlite3.Connection, file: str, generation: int) -> None:
    """Note that an article came, changed or went."""
    db.execute("INSERT OR REPLACE INTO unlinked_articles VALUES (?, ?)", (file, generation))


def forget_linker(db: sqlite3.Connection) -> None:
    """Let the linker see all articles anew; what it found before stays until then."""
    db.execute("DELETE FROM linker_memory")
    db.execute("INSERT OR REPLACE INTO unlinked_articles SELECT file, (SELECT generation FROM library) FROM articles")


def unlinked(db: sqlite3.Connection) -> Unlinked:
    """Give what the linker has to be told."""
    (linkings,) = db.execute("SELECT linkings FROM library").fetchone()
    fresh = db.execute("SELECT 1 FROM linker_memory LIMIT 1").fetchone() is None
    rows = db.execute(
        """SELECT unlinked_articles.file, unlinked_articles.generation, articles.id IS NOT NULL
           FROM unlinked_articles LEFT JOIN articles USING (file) ORDER BY 1"""
    ).fetchall()
    there = {file: generation for file, generation, is_there in rows if is_there}
    gone = {file: generation for file, generation, is_there in rows if not is_there}
    return Unlinked(there, gone, fresh, linkings)


def files_naming(db: sqlite3.Connection, base: str) -> list[str]:
    """Give the files that name one of the linker's own entities."""
    statement = """SELECT DISTINCT file FROM linked_mentions AS named JOIN articles ON articles.id = article_id
                   WHERE base = ? ORDER BY file"""
    return [file for (file,) in db.execute(statement, (base,))]


def remember(db: sqlite3.Connection, seen: Unlinked, rows: Iterable[Row]) -> None:
    """Store what the linker remembers, after it was told what `seen` says."""
    if seen.fresh:
        db.execute("DELETE FROM linker_memory")
    kept: list[Row] = []
    for row in rows:
        if row[2] is None:
            db.execute("DELETE FROM linker_memory WHERE shelf = ? AND key = ?", row[:2])
        else:
            kept.append(row)
    db.executemany("INSERT OR REPLACE INTO linker_memory VALUES (?, ?, ?)", kept)
    done = [*seen.there.items(), *seen.gone.items()]
    db.executemany("DELETE FROM unlinked_articles WHERE file = ? AND generation = ?", done)
    db.execute("UPDATE library SET linkings = linkings + 1")


def update_linking(
    db: sqlite3.Connection,
    seen: Unlinked,
    entities: Mapping[str, Entity],
    gone: Iterable[str],
    mentions: Mapping[str, Sequence[LinkedMention]],
) -> None:
    """Store the entities that are new or others, those that are gone, and the mentions of the files concerned.

    Stories in which a name now means another entity, or an entity is called something else, become stale.
    """
    corrected = bool(made(db, Correction))
    names_before = _names(db, None if corrected else entities)
    moved = _take_corrections_back(db) if corrected else {}
    if seen.fresh:
        for table in ("linked_mentions", "entities", "base_entities"):
            db.execute(f"DELETE FROM {table}")
    _save_base(db, entities.values())
    save_entities(db, entities.values())
    files, touched = _replace_mentions(db, mentions)
    db.executemany("DELETE FROM base_entities WHERE id = ?", ((entity,) for entity in gone))
    if corrected:
        apply_all(db)
        files |= _moved_otherwise(db, moved)
        touched |= set(moved.values())
    count_mentions(db, touched | entities.keys())
    forget_unnamed(db, touched | entities.keys() | set(gone))
    names_now = _names(db, None if corrected else entities)
    mark_stale(db, [key for key, name in names_now.items() if names_before.get(key, name) != name], files)


def _save_base(db: sqlite3.Connection, entities: Iterable[Entity]) -> None:
    places = ", ".join("?" * len(tables.ENTITY))
    statement = f"INSERT OR REPLACE INTO base_entities ({tables.ENTITY.names()}) VALUES ({places})"
    db.executemany(statement, map(tables.ENTITY.row, entities))


def _replace_mentions(
    db: sqlite3.Connection, mentions: Mapping[str, Sequence[LinkedMention]]
) -> tuple[set[str], set[str]]:
    """Store the mentions of files; gives those with other whole mentions than before, and all entities concerned."""
    changed, touched = set[str](), set[str]()
    for file, found in mentions.items():
        row = db.execute("SELECT id FROM articles WHERE file = ?", (file,)).fetchone()
        if row is None:
            continue
        before = _whole(db, row[0])
        _have_entities(db, {mention.entity for mention in found})
        db.execute("DELETE FROM linked_mentions WHERE article_id = ?", row)
        save_mentions(db, row[0], found)
        touched |= {entity for *_, entity in before} | {mention.entity for mention in found}
        if before != _whole(db, row[0]):
            changed.add(file)
    return changed, touched


def _whole(db: sqlite3.Connection, article_id: int) -> Whole:
    statement = """SELECT start, "end", kind, base FROM linked_mentions WHERE article_id = ? AND part = 0
                   ORDER BY position"""
    return db.execute(statement, (article_id,)).fetchall()


def _have_entities(db: sqlite3.Connection, wanted: Iterable[str]) -> None:
    """Bring back the linker's entities that lost their last mention and now have one again; raises `KeyError`."""
    for entity in sorted(wanted):
        if db.execute("SELECT 1 FROM entities WHERE id = ?", (entity,)).fetchone() is None:
            row = db.execute(f"SELECT {tables.ENTITY.names()} FROM base_entities WHERE id = ?", (entity,)).fetchone()
            if row is None:
                raise KeyError(entity)
            save_entities(db, [tables.ENTITY.value(row)])


def _take_corrections_back(db: sqlite3.Connection) -> dict[tuple[int, int], str]:
    """Let every mention stand for the linker's own entity; gives those that stood for another, by their rows' keys."""
    moved = _moved(db)
    _have_entities(
        db, {base for (base,) in db.execute("SELECT DISTINCT base FROM linked_mentions WHERE entity <> base")}
    )
    db.execute("UPDATE linked_mentions SET entity = base WHERE entity <> base")
    return moved


def _moved(db: sqlite3.Connection) -> dict[tuple[int, int], str]:
    rows = db.execute("SELECT article_id, position, entity FROM linked_mentions WHERE entity <> base")
    return {(article_id, position): entity for article_id, position, entity in rows}


def _moved_otherwise(db: sqlite3.Connection, before: Mapping[tuple[int, int], str]) -> set[str]:
    """The files in which corrections give a mention another entity than they did before."""
    different = dict(before.items() ^ _moved(db).items())
    ids = json.dumps(sorted({article_id for article_id, _ in different}))
    rows = db.execute("SELECT file FROM articles WHERE id IN (SELECT value FROM json_each(?))", (ids,))
    return {file for (file,) in rows}


def _names(db: sqlite3.Connection, wanted: Iterable[str] | None) -> dict[str, tuple[str, str]]:
    """Name and kind of entities by id, of all where `wanted` is None."""
    restriction = "" if wanted is None else "WHERE id IN (SELECT value FROM json_each(?))"
    values = () if wanted is None else (json.dumps(sorted(wanted)),)
    rows = db.execute(f"SELECT id, name, kind FROM entities {restriction}", values)
    return {key: (name, kind) for key, name, kind in rows}
