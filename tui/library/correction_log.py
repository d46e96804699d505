"""The corrections in the store, in the order in which they were made.

Every function runs inside the caller's transaction.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from datetime import UTC, datetime

from tui.library import tables
from tui.model import Correction, CorrectionKind, NameInFile, RecordedCorrection


def record(db: sqlite3.Connection, correction: Correction) -> RecordedCorrection:
    """Keep a correction behind all others."""
    made = datetime.now(UTC).isoformat(timespec="seconds")
    (key,) = db.execute(
        "INSERT INTO corrections (made, kind, new_name) VALUES (?, ?, ?) RETURNING id",
        (made, correction.kind.value, correction.new_name),
    ).fetchone()
    rows = ((key, position, *tables.NAME_IN_FILE.row(name)) for position, name in enumerate(correction.names))
    db.executemany(
        f"INSERT INTO correction_names (correction_id, position, {tables.NAME_IN_FILE.names()}) VALUES (?, ?, ?, ?, ?)",
        rows,
    )
    _note_change(db)
    return RecordedCorrection(key, made, correction)


def forget(db: sqlite3.Connection, correction_id: int) -> None:
    """Remove a correction; raises `KeyError`."""
    if not db.execute("DELETE FROM corrections WHERE id = ?", (correction_id,)).rowcount:
        raise KeyError(correction_id)
    _note_change(db)


def recorded(db: sqlite3.Connection) -> tuple[RecordedCorrection, ...]:
    """Give all corrections, oldest first."""
    names: dict[int, list[NameInFile]] = defaultdict(list)
    columns = tables.NAME_IN_FILE.names()
    for row in db.execute(f"SELECT {columns}, correction_id FROM correction_names ORDER BY correction_id, position"):
        names[row[-1]].append(tables.NAME_IN_FILE.value(row))
    rows = db.execute("SELECT id, made, kind, new_name FROM corrections ORDER BY id")
    return tuple(
        RecordedCorrection(key, made, Correction(CorrectionKind(kind), tuple(names[key]), new_name))
        for key, made, kind, new_name in rows
    )


def _note_change(db: sqlite3.Connection) -> None:
    """The facts were found with other entities: the next comparison shall make them anew."""
    db.execute("UPDATE library SET corrected = 1")
