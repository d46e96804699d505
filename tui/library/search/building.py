"""Making an index from the store, and bringing one up to date with it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from tui.library.search.schema import FORMAT, create_index
from tui.library.search.segment_codec import keys_of
from tui.library.search.segments import (
    commit,
    join_segments,
    live_count,
    segments_in,
    storage_in,
    to_join,
    without,
    write_segment,
)
from tui.library.search.stamps import stamp_of_store, write_stamp
from tui.library.search.stored_texts import stored_texts

Progress = Callable[[int, int], None]
"""Told from time to time how many articles are indexed, of how many."""


def bring_up_to_date(db: sqlite3.Connection, folder: Path, since: int) -> None:
    """Take over what changed in the store since a generation; `db` must see one state throughout."""
    stored = {row[0] for row in db.execute("SELECT id FROM articles")}
    changed = {row[0] for row in db.execute("SELECT id FROM articles WHERE generation > ?", (since,))}
    segments = segments_in(folder)
    indexed = _indexed(folder, segments)
    segments = without(folder, segments, changed | (indexed - stored))
    segments += _written(db, folder, sorted(changed | (stored - indexed)))
    while chosen := to_join(segments):
        segments = [*(one for one in segments if one not in chosen), join_segments(folder, chosen)]
    _finish(db, folder, segments, len(stored))


def make(db: sqlite3.Connection, folder: Path) -> None:
    """Make the index of all articles in `folder`, which must not exist yet."""
    folder.mkdir(mode=0o700)
    create_index(folder)
    keys = [row[0] for row in db.execute("SELECT id FROM articles ORDER BY id")]
    _finish(db, folder, _written(db, folder, keys), len(keys))


def put_in_place(made: Path, folder: Path) -> None:
    """Put an index that was made beside another in its place."""
    old = folder.with_name(f"{folder.name}.old")
    remove(old)
    if folder.exists() or folder.is_symlink():
        folder.rename(old)
    made.rename(folder)
    remove(old)


def remove(folder: Path) -> None:
    """Remove an index, or whatever lies there in its place."""
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder)
    else:
        folder.unlink(missing_ok=True)


def _indexed(folder: Path, segments: Collection[Any]) -> set[int]:
    storage = storage_in(folder)
    found: set[int] = set()
    for segment in segments:
        deleted = set(segment.deleted_docs())
        keys = keys_of(storage, segment).tolist()
        found.update(key for document, key in enumerate(keys) if document not in deleted)
    return found


def _written(db: sqlite3.Connection, folder: Path, keys: list[int]) -> list[Any]:
    segment = write_segment(folder, stored_texts(db, keys))
    return [segment] if segment else []


def _finish(db: sqlite3.Connection, folder: Path, segments: list[Any], count: int) -> None:
    commit(folder, segments)
    indexed = sum(map(live_count, segments))
    if indexed != count:
        raise RuntimeError(f"{indexed} articles in the index, {count} in the store")
    write_stamp(folder, stamp_of_store(db, FORMAT))
