"""Which state of which store an index shows: a small file in the index's folder, written after each commit."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict, dataclass
from pathlib import Path

STAMP_NAME = "stamp.json"


@dataclass(frozen=True, slots=True)
class Stamp:
    """The format of an index, the store it was made from, and the store's generation that it shows."""

    format: str
    identity: str
    generation: int

    def same_store(self, other: Stamp) -> bool:
        """Tell whether both are of one store in one format, whatever the generation."""
        return (self.format, self.identity) == (other.format, other.identity)


def stamp_of_store(db: sqlite3.Connection, format_: str) -> Stamp:
    """Give the stamp of an index that shows what a connection sees now."""
    return Stamp(format_, *db.execute("SELECT identity, generation FROM library").fetchone())


def stamp_in(folder: Path) -> Stamp | None:
    """Give the stamp of the index in `folder`, None where there is none that can be read."""
    try:
        return Stamp(**json.loads((folder / STAMP_NAME).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Stamp the index in `folder`, at once or not at all."""
    written = folder / f"{STAMP_NAME}.new"
    written.write_text(json.dumps(asdict(stamp)), encoding="utf-8")
    written.replace(folder / STAMP_NAME)
