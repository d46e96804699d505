"""The linking in the store: the linker's own entities, and beside them those that the corrections make of them.

Every function runs inside the caller's transaction.
"""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from tui.library import labels, tables
from tui.library.correction_log import made
from tui.library.corrections import apply_corrections, surfaces_in
from tui.library.folding import both_folds
from tui.library.labels import LabelKind
from tui.library.story_groups import note_grouping
from tui.model import Correction, Entity, LinkedMention, Linking

_MENTION_COLUMNS = f"article_id, position, {tables.LINKED_MENTION.names()}, base, name, sentence"
_MENTION_PLACES = ", ".join("?" * (len(tables.LINKED_MENTION) + 5))


def replace_linking(db: sqlite3.Connection, base: Linking, ids: Mapping[str, int]) -> None:
    """Store the linker's linking in place of the one before, and what the recorded corrections make of it.

    `ids` are the articles' keys by file. Raises `KeyError` for a file or an entity that is used but not known.
    """
    for table in ("linked_mentions", "entities", "base_entities"):
        db.execute(f"DELETE FROM {table}")
    _check_entities(base)
    surfaces = {file: _surfaces(db, ids[file], mentions) for file, mentions in base.mentions.items()}
    corrected = apply_corrections(base, surfaces, made(db, Correction).values())
    places = ", ".join("?" * len(tables.ENTITY))
    db.executemany(
        f"INSERT INTO base_entities ({tables.ENTITY.names()}) VALUES ({places})",
        map(tables.ENTITY.row, base.entities.values()),
    )
    save_entities(db, corrected.entities.values())
    for file, mentions in base.mentions.items():
        _save_mentions(db, ids[file], mentions, corrected.mentions[file], surfaces[file])
    count_mentions(db)


def save_entities(db: sqlite3.Connection, entities: Iterable[Entity]) -> None:
    """Store entities with their names, in place of those of the same id."""
    for entity in entities:
        db.execute(
            """INSERT INTO entities (id, name, kind, stands_for) VALUES (?, ?, ?, ?) ON CONFLICT (id)
               DO UPDATE SET name = excluded.name, kind = excluded.kind, stands_for = excluded.stands_for""",
            (entity.id, entity.name, entity.kind.value, entity.stands_for),
        )
        db.execute("DELETE FROM entity_names WHERE entity_id = ?", (entity.id,))
        names = ((entity.id, position, name, both_folds(name)) for position, name in enumerate(entity.names))
        db.executemany("INSERT INTO entity_names VALUES (?, ?, ?, ?)", names)
        labels.note(db, LabelKind.NAME, entity.names)


def forget_unnamed(db: sqlite3.Connection, entities: Iterable[str]) -> None:
    """Remove those of the entities that no stored article names any more; the linker's own stay what they are."""
    db.execute(
        """DELETE FROM entities WHERE id IN (SELECT value FROM json_each(?))
           AND NOT EXISTS (SELECT 1 FROM linked_mentions WHERE entity = entities.id)""",
        (json.dumps(list(entities)),),
    )


def save_mentions(db: sqlite3.Connection, article_id: int, mentions: Sequence[LinkedMention]) -> None:
    """Store the linker's mentions of an article that has none stored, no correction laid over them."""
    _save_mentions(db, article_id, mentions, mentions, _surfaces(db, article_id, mentions))


def count_mentions(db: sqlite3.Connection, entities: Iterable[str] | None = None) -> None:
    """Count how many articles name each entity and how often; only these `entities` where they are given.

    To be called after every change of who is named where: it notes that there was one.
    """
    note_grouping(db)
    restriction = "" if entities is None else "WHERE id IN (SELECT value FROM json_each(?))"
    db.execute(
        f"""UPDATE entities SET (articles, mentions) = (
                SELECT count(DISTINCT article_id), count(*) FROM linked_mentions
                WHERE entity = entities.id AND part = 0) {restriction}""",
        () if entities is None else (json.dumps(list(entities)),),
    )


def _check_entities(linking: Linking) -> None:
    used = {mention.entity for mentions in linking.mentions.values() for mention in mentions}
    used |= {entity.stands_for for entity in linking.entities.values() if entity.stands_for}
    for unknown in used - linking.entities.keys():
        raise KeyError(unknown)


def _surfaces(db: sqlite3.Connection, article_id: int, mentions: Iterable[LinkedMention]) -> list[str]:
    (text,) = db.execute("SELECT text FROM texts WHERE article_id = ?", (article_id,)).fetchone()
    return surfaces_in(text, mentions)


def _save_mentions(
    db: sqlite3.Connection,
    article_id: int,
    base: Iterable[LinkedMention],
    corrected: Iterable[LinkedMention],
    surfaces: Iterable[str],
) -> None:
    statement = "SELECT start FROM sentences WHERE article_id = ? ORDER BY position"
    starts = [start for (start,) in db.execute(statement, (article_id,))]
    rows = (
        (article_id, position, *tables.LINKED_MENTION.row(now), by_linker.entity, surface, _sentence(starts, now))
        for position, (by_linker, now, surface) in enumerate(zip(base, corrected, surfaces, strict=True))
    )
    db.executemany(f"INSERT INTO linked_mentions ({_MENTION_COLUMNS}) VALUES ({_MENTION_PLACES})", rows)


def _sentence(starts: list[int], mention: LinkedMention) -> int | None:
    """The position of the sentence that a mention stands in; sentences without gaps follow each other."""
    position = bisect_right(starts, mention.start) - 1
    return position if position >= 0 else None
