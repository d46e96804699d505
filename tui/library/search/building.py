"""Making an index from the store, and bringing one up to date with it."""

from __future__ import annotations

import logging
import shutil
import sqlite3
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from tui.library.search.parallel_building import WorkersFailedError, worker_count, write_in_parallel
from tui.library.search.schema import FORMAT, create_index
from tui.library.search.segment_codec import keys_of
from tui.library.search.segments import (
    LARGEST_SEGMENT,
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
from tui.library.search.stored_texts import Told, counted, stored_texts

_LOG = logging.getLogger(__name__)
Progress = Callable[[int, int], None]
"""Told from time to time how many articles are indexed, of how many."""


def bring_up_to_date(db: sqlite3.Connection, folder: Path, since: int) -> None:
    """Take over what changed in the store since a generation; `db` must see one state of it throughout."""
    stored = {row[0] for row in db.execute("SELECT id FROM articles")}
    changed = {row[0] for row in db.execute("SELECT id FROM articles WHERE generation > ?", (since,))}
    segments = segments_in(folder)
    indexed = _indexed(folder, segments)
    segments = without(folder, segments, changed | (indexed - stored))
    segments += _written(db, folder, sorted(changed | (stored - indexed)), _tell_nobody)
    if chosen := to_join(segments):  # once: whoever waits for the commit waits for no second time
        segments = [*(one for one in segments if one not in chosen), join_segments(folder, chosen)]
    _finish(db, folder, segments, len(stored))


def make(db: sqlite3.Connection, folder: Path, progress: Progress | None = None) -> None:
    """Make the index of all articles in `folder`, which must not exist yet; `db` as in `bring_up_to_date`."""
    folder.mkdir(mode=0o700)
    create_index(folder)
    keys = [row[0] for row in db.execute("SELECT id FROM articles ORDER BY id")]
    done = 0

    def told(more: int) -> None:
        nonlocal done
        done += more
        if progress is not None:
            progress(min(done, len(keys)), len(keys))

    _finish(db, folder, _written(db, folder, keys, told), len(keys))


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


def _written(db: sqlite3.Connection, folder: Path, keys: list[int], told: Told) -> list[Any]:
    """Write segments of articles, each of so few that memory is bounded."""
    workers = worker_count(len(keys))
    shares = _shares(keys, workers)
    if workers > 1:
        generation = stamp_of_store(db, FORMAT).generation
        try:
            return write_in_parallel(_path(db), generation, folder, shares, workers, told)
        except WorkersFailedError as error:
            _LOG.warning("the search index is made in one process: %s", error)
    return [write_segment(folder, counted(stored_texts(db, share), told)) for share in shares]


def _shares(keys: list[int], workers: int) -> list[list[int]]:
    """Part keys evenly, into at most `LARGEST_SEGMENT` each, so that every worker gets as many shares."""
    count = workers * -(-len(keys) // (workers * LARGEST_SEGMENT))
    size = -(-len(keys) // count) if count else 0
    return [keys[first : first + size] for first in range(0, len(keys), size)] if size else []


def _path(db: sqlite3.Connection) -> Path:
    return Path(db.execute("PRAGMA database_list").fetchone()[2])


def _tell_nobody(more: int) -> None:
    pass


def _finish(db: sqlite3.Connection, folder: Path, segments: list[Any], count: int) -> None:
    commit(folder, segments)
    indexed = sum(map(live_count, segments))
    if indexed != count:
        raise RuntimeError(f"{indexed} articles in the index, {count} in the store")
    write_stamp(folder, stamp_of_store(db, FORMAT))
