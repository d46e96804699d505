"""Correcting the stored linking at once: only the entities that a correction can touch are made anew.

Corrections and the linker's entities that they name hang together like the links of a chain; what hangs on one of them
is loaded as a linking of its own, corrected by the same rules as a whole one, and stored again. Every function runs
inside the caller's transaction.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tui.library import tables
from tui.library.correction_log import forget, made, note_change, record
from tui.library.correction_problems import problem_with
from tui.library.corrections import CorrectedLinking, written
from tui.library.errors import CorrectionError
from tui.library.linked import count_mentions, save_entities
from tui.library.reading import is_text
from tui.library.story_groups import mark_stale
from tui.model import Correction, Entity, EntityKind, LinkedMention, Linking, NameInFile, RecordedCorrection

Key = tuple[int, int]
"""A row of `linked_mentions`: the article's key and the position."""


@dataclass(frozen=True)
class _Part:
    """The part of the linker's linking that hangs on one correction, with all corrections of it, oldest first.

    `surfaces` and `keys` have one item for each mention of `base.mentions`; `now` are the stored entities' ids by row.
    """

    base: Linking
    surfaces: dict[str, list[str]]
    keys: dict[str, list[Key]]
    now: dict[Key, str]
    corrections: dict[int, Correction]

    def without(self, correction_id: int) -> CorrectedLinking:
        """This part with all its corrections but one."""
        work = CorrectedLinking(self.base, self.surfaces)
        for key, correction in self.corrections.items():
            if key != correction_id:
                work.apply(correction)
        return work


def correct(db: sqlite3.Connection, correction: Correction) -> RecordedCorrection:
    """Make and keep a correction; raises `CorrectionError`."""
    names = tuple(NameInFile(name.file, written(name.name), name.kind) for name in correction.names)
    new_name = None if correction.new_name is None else written(correction.new_name)
    folded = replace(correction, names=names, new_name=new_name)
    if not all(is_text(name.file) and is_text(name.name) for name in names):
        raise CorrectionError("A name in this correction is no readable text")
    kept = record(db, folded)
    note_change(db)
    part = _part_of(db, {kept.id})
    work = part.without(kept.id)
    if problem := problem_with(work, folded):
        raise CorrectionError(problem)
    work.apply(folded)
    mark_stale(db, _store(db, part, work.linking()))
    return kept


def undo(db: sqlite3.Connection, correction_id: int) -> None:
    """Take one correction of names back, whichever it was; raises `KeyError`."""
    part = _part_of(db, {correction_id})
    forget(db, correction_id)
    note_change(db)
    mark_stale(db, _store(db, part, part.without(correction_id).linking()))


def apply_all(db: sqlite3.Connection) -> None:
    """Lay all corrections over a linking in which every mention stands for the linker's own entity."""
    part = _part_of(db, made(db, Correction).keys())
    work = CorrectedLinking(part.base, part.surfaces)
    for correction in part.corrections.values():
        work.apply(correction)
    _store(db, part, work.linking())


def entity_id_of(db: sqlite3.Connection, name: NameInFile) -> str | None:
    """Give the id of the entity that a name in a file stands for, by the rule of `CorrectedLinking.entity_of`."""
    if not (is_text(name.file) and is_text(name.name)):
        return None
    row = db.execute(
        """SELECT entity FROM linked_mentions AS mentioned
           JOIN articles ON articles.id = article_id JOIN entities ON entities.id = entity
           WHERE file = ? AND mentioned.name = ? AND part = 0
           ORDER BY mentioned.kind <> ? AND entities.kind <> ?, position LIMIT 1""",
        (name.file, written(name.name), name.kind.value, name.kind.value),
    ).fetchone()
    return None if row is None else str(row[0])


# -- what hangs together ----------------------------------------------------------------------------------------------


def _part_of(db: sqlite3.Connection, correction_ids: Iterable[int]) -> _Part:
    ids, bases = _hanging_together(db, correction_ids)
    wanted = json.dumps(sorted(bases))
    rows = db.execute(
        """SELECT article_id, position, file, start, "end", kind, base, part, mentioned.name, entity
           FROM linked_mentions AS mentioned JOIN articles ON articles.id = article_id
           WHERE base IN (SELECT value FROM json_each(?)) ORDER BY article_id, position""",
        (wanted,),
    )
    mentions: dict[str, list[LinkedMention]] = defaultdict(list)
    surfaces: dict[str, list[str]] = defaultdict(list)
    keys: dict[str, list[Key]] = defaultdict(list)
    now: dict[Key, str] = {}
    for article_id, position, file, start, end, kind, base, part, name, entity in rows:
        now[article_id, position] = entity
        mentions[file].append(LinkedMention(file, start, end, EntityKind(kind), base, bool(part)))
        surfaces[file].append(name)
        keys[file].append((article_id, position))
    linking = Linking(_base_entities(db, wanted), {file: tuple(found) for file, found in mentions.items()})
    return _Part(linking, surfaces, keys, now, {key: each for key, each in made(db, Correction).items() if key in ids})


def _hanging_together(db: sqlite3.Connection, correction_ids: Iterable[int]) -> tuple[set[int], set[str]]:
    """The corrections that hang together with some, these among them, and the linker's entities that they touch."""
    neighbours: dict[int | str, set[int | str]] = defaultdict(set)
    for one, other in _links(db):
        neighbours[one].add(other)
        neighbours[other].add(one)
    found: set[int | str] = set(correction_ids)
    waiting = list(found)
    while waiting:
        new = neighbours[waiting.pop()] - found
        found |= new
        waiting.extend(new)
    return {each for each in found if isinstance(each, int)}, {each for each in found if isinstance(each, str)}


def _links(db: sqlite3.Connection) -> Iterator[tuple[int | str, int | str]]:
    """Pairs of a correction's id and an entity that it names, and of a capital and the country that it stands for."""
    yield from db.execute(
        """SELECT DISTINCT correction_id, base FROM correction_names AS wanted
           JOIN articles ON articles.file = wanted.file
           JOIN linked_mentions AS mentioned ON article_id = articles.id AND mentioned.name = wanted.name"""
    )
    yield from db.execute("SELECT id, stands_for FROM base_entities WHERE stands_for IS NOT NULL")


def _base_entities(db: sqlite3.Connection, wanted: str) -> dict[str, Entity]:
    """The linker's entities with the ids of a JSON list."""
    statement = f"""SELECT {tables.ENTITY.names()} FROM base_entities
                    WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"""
    found = (tables.ENTITY.value(row) for row in db.execute(statement, (wanted,)))
    return {entity.id: entity for entity in found}


def _store(db: sqlite3.Connection, part: _Part, corrected: Linking) -> set[str]:
    """Store a part of the linking as it is after its corrections; gives the entities concerned, gone ones too."""
    changed = (
        (mention.entity, *key)
        for file, mentions in corrected.mentions.items()
        for mention, key in zip(mentions, part.keys[file], strict=True)
        if mention.entity != part.now[key]
    )
    save_entities(db, corrected.entities.values())
    db.executemany("UPDATE linked_mentions SET entity = ? WHERE article_id = ? AND position = ?", changed)
    gone = set(part.now.values()) - corrected.entities.keys()
    db.executemany("DELETE FROM entities WHERE id = ?", ((entity,) for entity in gone))
    count_mentions(db, corrected.entities)
    return gone | corrected.entities.keys()
