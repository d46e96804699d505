"""The full-text index beside the store: derived from it, and made again from it whenever anything is wrong with it.

One process writes at a time, under a lock of ours that it cannot leave behind. Nothing here is forced to the disk:
after a power cut the index may be broken, which costs making it again and nothing else.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from tui.library.database import Database
from tui.library.errors import LibraryError
from tui.library.search import building, engine
from tui.library.search.checking import check, is_readable
from tui.library.search.health import Health
from tui.library.search.postings import Postings
from tui.library.search.schema import FORMAT
from tui.library.search.segments import segments_in, storage_in
from tui.library.search.stamps import Stamp, stamp_in, stamp_of_store

Result = TypeVar("Result")

_LOG = logging.getLogger(__name__)
_WAIT_FOR_OTHERS = 20.0
_TRIES = 3


class Index:
    """The index of one store. May be used from any thread; searches of several threads wait for each other."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.folder = database.folder / "index"
        self._lock = threading.RLock()
        self._postings: Postings | None = None
        self._shown: Stamp | None = None

    def close_if_idle(self) -> None:
        """Close the files, unless a thread is searching: whoever leaves does not wait for it."""
        if self._lock.acquire(blocking=False):
            try:
                self._close()
            finally:
                self._lock.release()

    def update(self) -> None:
        """Bring the index to the state of the store; raises `LibraryError` where that cannot be done."""
        with self._lock:
            self._repairing(self._make_current)

    def with_postings(self, use: Callable[[Postings], Result]) -> Result:
        """Call `use` with the posting lists of the current index, and give what it gives.

        Other threads wait meanwhile. Raises `LibraryError` where the index cannot be made.
        """
        with self._lock:
            postings = self._repairing(self._current)
            try:
                return use(postings)
            except LibraryError:
                raise
            except Exception as error:
                if is_readable(self.folder):
                    raise  # it is not the files that are wrong
                return use(self._remade(error, self._current))

    def rebuild(self, progress: building.Progress | None = None) -> None:
        """Make the index again beside the old one, in which searches go on until it is done.

        Raises `LibraryError` where it cannot be made, or is being made already.
        """
        with self._telling_of_the_disk(), self._writing_alone(0):
            made = self._made_beside(progress)
            with self._lock:
                self._close()
                building.put_in_place(made, self.folder)

    def health(self) -> Health:
        """Compare the index with the store and check the files of both, without changing or waiting for anything.

        Raises `LibraryError` for a store that cannot be read at all.
        """
        return check(self._database, self.folder)

    def _close(self) -> None:
        # The files are closed with the last array that shows a part of them.
        self._postings, self._shown = None, None

    def _repairing(self, do: Callable[[], Result]) -> Result:
        """Do something with the index; where that fails, make the index again and do it once more."""
        try:
            return do()
        except LibraryError:
            raise
        # Broken files make Whoosh raise nearly anything: EOFError, KeyError, struct.error, UnpicklingError …
        except Exception as error:
            return self._remade(error, do)

    def _remade(self, error: Exception, do: Callable[[], Result]) -> Result:
        _LOG.warning("the search index is broken (%.200s) and is made again", repr(error))
        self._close()
        with self._telling_of_the_disk():
            with self._writing_alone(_WAIT_FOR_OTHERS):
                building.put_in_place(self._made_beside(), self.folder)
            return do()

    def _make_current(self) -> None:
        wanted = self._stamp_of_store()
        if self._shown == wanted or stamp_in(self.folder) == wanted:
            return
        with engine.locked(self._lock_file, 0 if self._is_usable() else _WAIT_FOR_OTHERS) as held:
            # While another process brings it up to date, an index that is a little behind serves too.
            if held:
                self._bring_up_to_date()
            elif not self._is_usable():
                raise self._busy()

    def _current(self) -> Postings:
        """Bring the index up to date, and give the postings of its newest commit."""
        self._make_current()
        newest = stamp_in(self.folder)
        if self._postings is None or self._shown is None or self._shown != newest:
            self._close()
            self._postings = _opened(self.folder)
            self._shown = newest
        return self._postings

    def _bring_up_to_date(self) -> None:
        stamp, wanted = stamp_in(self.folder), self._stamp_of_store()
        if stamp == wanted:
            return  # another process was quicker
        if stamp is None or not stamp.same_store(wanted) or stamp.generation > wanted.generation:
            self._close()
            building.put_in_place(self._made_beside(), self.folder)
            return
        with self._database.reading() as db:
            building.bring_up_to_date(db, self.folder, stamp.generation)

    def _made_beside(self, progress: building.Progress | None = None) -> Path:
        made = self.folder.with_name(f"{self.folder.name}.new")
        building.remove(made)
        with self._database.reading() as db:
            building.make(db, made, progress)
        return made

    @contextmanager
    def _writing_alone(self, wait: float) -> Iterator[None]:
        with engine.locked(self._lock_file, wait) as held:
            if not held:
                raise self._busy()
            yield

    @contextmanager
    def _telling_of_the_disk(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            problem = f"the search index cannot be made ({error.strerror or error})"
            raise LibraryError(self._database.folder, problem, "Check the disk; the articles are safe") from error

    def _busy(self) -> LibraryError:
        return LibraryError(self._database.folder, "the search index is being made", "Search again soon")

    @property
    def _lock_file(self) -> Path:
        return self._database.folder / "index.lock"

    def _is_usable(self) -> bool:
        """Tell whether the index is one of this store, in today's format; it may be behind."""
        stamp = stamp_in(self.folder)
        return stamp is not None and stamp.same_store(self._stamp_of_store())

    def _stamp_of_store(self) -> Stamp:
        with self._database.reading() as db:
            return stamp_of_store(db, FORMAT)


def _opened(folder: Path) -> Postings:
    for _ in range(_TRIES):
        try:
            return Postings(storage_in(folder), segments_in(folder))
        except FileNotFoundError:
            continue  # another process joined segments since the list of them was read
    return Postings(storage_in(folder), segments_in(folder))
