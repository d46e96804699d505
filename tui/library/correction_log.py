"""The corrections in the store, of names, facts and stories, in the order in which they were made.

Every function runs inside the caller's transaction.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, TypeVar

from tui.library import tables
from tui.library.rows import Columns
from tui.model import (
    AnyCorrection,
    Correction,
    CorrectionKind,
    FactCorrection,
    FactCorrectionKind,
    RecordedCorrection,
    StoryCorrection,
    Verdict,
)

Kind = TypeVar("Kind", Correction, FactCorrection, StoryCorrection)
NAMES, FACTS, STORIES = "names", "facts", "stories"
_ABOUT = "SELECT id, made, kind, {} FROM corrections WHERE about = ?"


def record(db: sqlite3.Connection, correction: AnyCorrection) -> RecordedCorrection:
    """Keep a correction behind all others."""
    made = datetime.now(UTC).isoformat(timespec="seconds")
    (key,) = db.execute(
        "INSERT INTO corrections (made, about, kind, new_name, verdict) VALUES (?, ?, ?, ?, ?) RETURNING id",
        (made, *_head(correction)),
    ).fetchone()
    if isinstance(correction, Correction):
        _save(db, "correction_names", tables.NAME_IN_FILE, key, correction.names)
    elif isinstance(correction, FactCorrection):
        _save(db, "correction_claims", tables.CLAIM_IN_FILE, key, correction.claims)
    else:
        columns, row = tables.STORY_CORRECTION.names(), tables.STORY_CORRECTION.row(correction)
        db.execute(f"INSERT INTO correction_stories (correction_id, {columns}) VALUES (?, ?, ?)", (key, *row))
    return RecordedCorrection(key, made, correction)


def forget(db: sqlite3.Connection, correction_id: int) -> None:
    """Remove a correction; raises `KeyError`."""
    if not db.execute("DELETE FROM corrections WHERE id = ?", (correction_id,)).rowcount:
        raise KeyError(correction_id)


def recorded(db: sqlite3.Connection) -> tuple[RecordedCorrection, ...]:
    """Give all corrections, oldest first."""
    return tuple(sorted((*_of_names(db), *_of_facts(db), *_of_stories(db)), key=lambda each: each.id))


def made(db: sqlite3.Connection, kind: type[Kind]) -> dict[int, Kind]:
    """Give the corrections of one class by their ids, oldest first."""
    return {each.id: each.correction for each in recorded(db) if isinstance(each.correction, kind)}


def note_change(db: sqlite3.Connection) -> None:
    """The facts were found with other corrections: the next comparison shall make them anew."""
    db.execute("UPDATE library SET corrected = corrected + 1")


def _head(correction: AnyCorrection) -> tuple[str, str, str | None, str | None]:
    """What the log itself says of a correction: about what it is, its kind, new name and verdict."""
    if isinstance(correction, Correction):
        return NAMES, correction.kind.value, correction.new_name, None
    if isinstance(correction, FactCorrection):
        return FACTS, correction.kind.value, None, correction.verdict.value if correction.verdict else None
    return STORIES, "move", None, None


def _of_names(db: sqlite3.Connection) -> Iterator[RecordedCorrection]:
    names = _parts(db, "correction_names", tables.NAME_IN_FILE)
    for key, made_at, kind, new_name in db.execute(_ABOUT.format("new_name"), (NAMES,)):
        yield RecordedCorrection(key, made_at, Correction(CorrectionKind(kind), tuple(names[key]), new_name))


def _of_facts(db: sqlite3.Connection) -> Iterator[RecordedCorrection]:
    claims = _parts(db, "correction_claims", tables.CLAIM_IN_FILE)
    for key, made_at, kind, verdict in db.execute(_ABOUT.format("verdict"), (FACTS,)):
        given = Verdict(verdict) if verdict is not None else None
        yield RecordedCorrection(key, made_at, FactCorrection(FactCorrectionKind(kind), tuple(claims[key]), given))


def _of_stories(db: sqlite3.Connection) -> Iterator[RecordedCorrection]:
    columns = tables.STORY_CORRECTION.names()
    rows = db.execute(f"SELECT {columns}, id, made FROM corrections JOIN correction_stories ON correction_id = id")
    for *row, key, made_at in rows:
        yield RecordedCorrection(key, made_at, tables.STORY_CORRECTION.value(row))


def _save(db: sqlite3.Connection, table: str, columns: Columns[Any], key: int, values: tuple[Any, ...]) -> None:
    places = ", ".join("?" * (len(columns) + 2))
    rows = ((key, position, *columns.row(value)) for position, value in enumerate(values))
    db.executemany(f"INSERT INTO {table} (correction_id, position, {columns.names()}) VALUES ({places})", rows)


def _parts(db: sqlite3.Connection, table: str, columns: Columns[Any]) -> dict[int, list[Any]]:
    """The rows of a table of parts, by the correction that they belong to."""
    found: dict[int, list[Any]] = defaultdict(list)
    for row in db.execute(f"SELECT {columns.names()}, correction_id FROM {table} ORDER BY correction_id, position"):
        found[row[-1]].append(columns.value(row))
    return found
