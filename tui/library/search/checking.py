"""Comparing the index with the store, and checking the files of both: by reading, nothing is changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tui.library.database import Database
from tui.library.errors import LibraryError
from tui.library.search.health import Health, IndexHealth, StoreHealth
from tui.library.search.posting_lists import is_intact
from tui.library.search.schema import FORMAT
from tui.library.search.segment_codec import has_intact_columns, mapped_lists
from tui.library.search.segment_postings import SegmentPostings
from tui.library.search.segments import segments_in, storage_in
from tui.library.search.stamps import STAMP_NAME, stamp_in, stamp_of_store


def check(database: Database, folder: Path) -> Health:
    """Compare a store with the index in `folder`, and check the files of both. Reads both files once from end to end.

    Raises `LibraryError` for a store that cannot be read at all.
    """
    with database.reading() as db:
        stamp, wanted = stamp_in(folder), stamp_of_store(db, FORMAT)
        stored = dict(db.execute("SELECT id, file FROM articles"))
        since = stamp.generation if stamp else -1
        changed = {row[0] for row in db.execute("SELECT id FROM articles WHERE generation > ?", (since,))}
    segments, broken = _segments(folder)
    indexed, unreadable = _indexed(folder, segments)
    there = Counter(indexed)
    index = IndexHealth(
        exists=folder.is_dir(),
        format=stamp.format if stamp else "",
        current_format=FORMAT,
        of_this_store=stamp is not None and stamp.identity == wanted.identity,
        generation=stamp.generation if stamp else None,
        articles=len(indexed),
        deleted=sum(segment.deleted_count() for segment in segments),
        segments=len(segments),
        size=_size(folder.iterdir()) if folder.is_dir() else 0,
        missing=tuple(sorted(file for key, file in stored.items() if key not in there)),
        outdated=tuple(sorted(stored[key] for key in changed if key in there)),
        gone=sum(key not in stored for key in there),
        repeated=sum(count > 1 for count in there.values()),
        broken=tuple(sorted({*broken, *unreadable})),
        leftovers=_leftovers(folder, segments),
    )
    return Health(_store_health(database, len(stored), wanted.generation), index)


def is_readable(folder: Path) -> bool:
    """Tell whether the files of the index in `folder` are all there and as they were written."""
    segments, broken = _segments(folder)
    return folder.is_dir() and not broken and not _indexed(folder, segments)[1]


def _store_health(database: Database, articles: int, generation: int) -> StoreHealth:
    loose: Counter[str] = Counter()
    try:
        with database.reading() as db:
            found = [str(row[0]) for row in db.execute("PRAGMA quick_check")]
            loose.update(str(row[0]) for row in db.execute("PRAGMA foreign_key_check"))
    except LibraryError as error:
        found = [error.problem]
    problems = tuple(line for line in found if line != "ok")
    files = (database.path.with_name(database.path.name + end) for end in ("", "-wal"))
    return StoreHealth(articles, generation, _size(files), problems, tuple(sorted(loose.items())))


def _segments(folder: Path) -> tuple[list[Any], list[str]]:
    """Give the segments of an index, and what is broken where they cannot be told."""
    if not folder.is_dir():
        return [], []
    try:
        return segments_in(folder), []
    except Exception:  # as in `Index`: broken files make Whoosh raise nearly anything
        return [], sorted(path.name for path in folder.glob("*.toc")) or ["*.toc"]


def _indexed(folder: Path, segments: list[Any]) -> tuple[list[int], list[str]]:
    """Give the keys of the articles in segments, and the names of the files that are broken."""
    storage, keys, broken = storage_in(folder), list[int](), list[str]()
    for segment in segments:
        try:
            if not (is_intact(mapped_lists(storage, segment)) and has_intact_columns(storage, segment)):
                raise ValueError
            keys.extend(key for key in SegmentPostings(storage, segment, 0).keys.tolist() if key)
        except Exception:
            broken.append(f"{segment.segment_id()}.*")
    return keys, broken


def _leftovers(folder: Path, segments: Iterable[Any]) -> tuple[str, ...]:
    beside = [folder.with_name(f"{folder.name}.{end}") for end in ("new", "old")]
    found = [path.name for path in beside if path.exists()]
    known = {segment.segment_id() for segment in segments}
    if folder.is_dir():
        contents = [path.name for path in folder.glob("*.toc")]
        known.update(contents if len(contents) == 1 else (), (STAMP_NAME,))
        found += [name.name for name in folder.iterdir() if not known & {name.name, name.name.split(".")[0]}]
    return tuple(sorted(found))


def _size(paths: Iterable[Path]) -> int:
    return sum(path.stat().st_size for path in paths if path.is_file())
