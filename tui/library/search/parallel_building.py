"""Writing the segments of many articles in several processes, one for each core.

Processes of their own, started anew: the reader has threads, which a forked process would not survive. Each reads its
articles from the store for itself, and ends when its standard input does, so that none outlives the process that
started it.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import tui
from tui.library.search.schema import FORMAT, create_index
from tui.library.search.segments import commit, segments_in, write_segment
from tui.library.search.stamps import stamp_of_store
from tui.library.search.stored_texts import Told, counted, stored_texts

_MOST_WORKERS = 6
_LEAST_ARTICLES = 1_000
"""Articles of one process; for fewer, starting it takes longer than it saves."""
_SHARES = "shares.json"

_Process = subprocess.Popen[bytes]


class WorkersFailedError(Exception):
    """A process could not be started, or did not do its part."""


def worker_count(articles: int) -> int:
    """Give the number of processes to use for so many articles."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(usable, articles // _LEAST_ARTICLES, _MOST_WORKERS))


def write_in_parallel(
    store: Path, generation: int, folder: Path, shares: Sequence[Sequence[int]], workers: int, told: Told
) -> list[Any]:
    """Write one segment for each share of the articles' keys into `folder`, in `workers` processes.

    `generation` is that of the store which the segments must show; `told` is called with the number of articles that
    are done more. Raises `WorkersFailedError`; whatever was written then is left for `segments.commit` to delete.
    """
    places = [folder / f"worker-{number}" for number in range(workers)]
    try:
        with _empty(places):
            for number, place in enumerate(places):
                (place / _SHARES).write_text(json.dumps([list(keys) for keys in shares[number::workers]]))
            with _at_work(store, generation, places) as (processes, lines):
                for line in lines:
                    told(int(line))
                ended_with = [process.wait() for process in processes]
            if any(ended_with):
                raise WorkersFailedError(f"processes ended with {ended_with}")
            return [segment for place in places for segment in _taken_over(place, folder)]
    except (OSError, ValueError) as error:
        raise WorkersFailedError(str(error)) from error


@contextmanager
def _empty(places: Sequence[Path]) -> Iterator[None]:
    """Make empty folders, and remove them in the end."""
    for place in places:
        shutil.rmtree(place, ignore_errors=True)  # of one that was killed
        place.mkdir(mode=0o700)
    try:
        yield
    finally:
        for place in places:
            shutil.rmtree(place, ignore_errors=True)


@contextmanager
def _at_work(store: Path, generation: int, places: Sequence[Path]) -> Iterator[tuple[list[_Process], IO[bytes]]]:
    """Start a process for each place; gives them, and the lines that all of them write until the last one ends."""
    reading, writing = os.pipe()
    processes: list[_Process] = []
    with os.fdopen(reading, "rb") as lines:
        try:
            try:
                processes += (_started(store, generation, place, writing) for place in places)
            finally:
                os.close(writing)
            yield processes, lines
        finally:
            for process in processes:
                _end(process)


def _started(store: Path, generation: int, place: Path, output: int) -> _Process:
    # -P: nothing is imported from the folder that the user happens to be in.
    command = [sys.executable, "-P", "-m", __name__, str(store), str(generation), str(place)]
    root = str(Path(tui.__file__).parents[1])
    path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": path}
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=output, stderr=subprocess.DEVNULL, env=environment)


def _end(process: _Process) -> None:
    if process.stdin is not None:
        process.stdin.close()
    if process.poll() is None:
        process.kill()
    process.wait()


def _taken_over(place: Path, folder: Path) -> list[Any]:
    """Move the segments of an index to another folder."""
    segments = segments_in(place)
    for segment in segments:
        for file in place.glob(f"{segment.segment_id()}.*"):
            file.rename(folder / file.name)
    return segments


def _work(store: Path, generation: int, place: Path) -> None:
    threading.Thread(target=_end_with_input, daemon=True).start()
    db = sqlite3.connect(f"{store.as_uri()}?mode=ro", uri=True, isolation_level=None)
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("BEGIN")
    if stamp_of_store(db, FORMAT).generation != generation:
        raise WorkersFailedError("the store was changed meanwhile")
    create_index(place)
    shares = json.loads((place / _SHARES).read_text())
    commit(place, [write_segment(place, counted(stored_texts(db, keys), _tell)) for keys in shares])


def _tell(more: int) -> None:
    sys.stdout.write(f"{more}\n")
    sys.stdout.flush()


def _end_with_input() -> None:
    while os.read(0, 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    _work(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
