"""The full-text index beside the store: derived from it, and made again from it whenever anything is wrong with it.

Whoosh 2.7.4 has flaws that this module works around: a commit that fails keeps the write lock until the writer is
cancelled; a searcher never sees a later commit, so each commit gets a new one. Nothing here is forced to the disk:
after a power cut the index may be broken, which costs making it again and nothing else.
"""

from __future__ import annotations

import json
import logging
import shutil
import threading
from collections.abc import Callable, Collection, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

from tui.library.database import Database
from tui.library.errors import LibraryError
from tui.library.search import engine
from tui.library.search.matching import to_whoosh
from tui.library.search.query import Query
from tui.library.search.vocabulary import IndexVocabulary

Result = TypeVar("Result")

_LOG = logging.getLogger(__name__)
_WAIT_FOR_OTHERS = 20.0
_MEMORY_MB = 256
_MOST_SEGMENTS = 8
_REBUILD_FROM = 0.3
"""The share of changed articles from which making the index again is quicker than changing it."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which state of which store an index shows; it lies in the index's folder."""

    format: str
    identity: str
    generation: int


@dataclass(frozen=True, slots=True)
class Found:
    """An article that matches: its key in the store, and how well (BM25F; more is better)."""

    article_id: int
    score: float


class Index:
    """The index of one store. May be used from any thread; searches of several threads wait for each other."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.folder = database.folder / "index"
        self._lock = threading.RLock()
        self._searcher: Any = None
        self._shown: Stamp | None = None
        self._ids: list[int] = []

    def close_if_idle(self) -> None:
        """Close the files, unless a thread is searching: whoever leaves does not wait for it."""
        if self._lock.acquire(blocking=False):
            try:
                self._forget_searcher()
            finally:
                self._lock.release()

    def update(self) -> None:
        """Bring the index to the state of the store; raises `LibraryError` where that cannot be done."""
        with self._lock:
            self._repairing(lambda: None)

    def find(self, query: Query, allowed: Collection[int] | None, limit: int) -> tuple[list[Found], int]:
        """Give the `limit` best articles for `query`, best first, and how many there are in all.

        `allowed` restricts the search to these keys. Raises `LibraryError` where the index cannot be made.
        """
        with self._lock:
            return self._repairing(lambda: self._find(query, allowed, limit))

    def with_vocabulary(self, use: Callable[[IndexVocabulary], Result]) -> Result:
        """Call `use` with the words of the index, and give what it gives."""
        with self._lock:
            return self._repairing(lambda: use(IndexVocabulary(self._open().reader())))

    def _forget_searcher(self) -> None:
        searcher, self._searcher, self._shown, self._ids = self._searcher, None, None, []
        if searcher is not None:
            searcher.close()

    def _find(self, query: Query, allowed: Collection[int] | None, limit: int) -> tuple[list[Found], int]:
        searcher = self._open()
        permitted = None
        if allowed is not None:
            keys = frozenset(allowed)
            permitted = {number for number, article_id in enumerate(self._ids) if article_id in keys}
            if not permitted:
                return [], 0  # Whoosh takes an empty filter for none
        # All of them: with a limit Whoosh skips what it takes for worse by a bound that is wrong for unions.
        results = searcher.search(to_whoosh(query), limit=None, filter=permitted).top_n
        return [Found(self._ids[number], float(score)) for score, number in results[:limit]], len(results)

    def _repairing(self, use: Callable[[], Result]) -> Result:
        """Do something with the current index; where that fails, make the index again and do it once more."""
        try:
            self._make_current()
            return use()
        except LibraryError:
            raise
        # Broken files make Whoosh raise nearly anything: EOFError, KeyError, struct.error, UnpicklingError …
        except Exception as error:
            _LOG.warning("the search index is broken (%r) and is made again", error)
        try:
            self._make_again()
            return use()
        except OSError as error:
            problem = f"the search index cannot be made ({error.strerror or error})"
            raise LibraryError(self._database.folder, problem, "Check the disk; the articles are safe") from error

    def _make_current(self) -> None:
        wanted = self._stamp_of_store()
        if self._shown == wanted:
            return
        if self._stamp_of_index() != wanted:
            with engine.locked(self._lock_file, 0 if self._is_usable() else _WAIT_FOR_OTHERS) as held:
                # While another process brings it up to date, an index that is a little behind serves too.
                if held:
                    self._bring_up_to_date()
                elif not self._is_usable():
                    raise LibraryError(self._database.folder, "the search index is being made", "Search again soon")

    def _make_again(self) -> None:
        self._forget_searcher()
        with engine.locked(self._lock_file, _WAIT_FOR_OTHERS) as held:
            if not held:
                raise LibraryError(self._database.folder, "the search index is being made", "Search again soon")
            self._rebuild()

    def _open(self) -> Any:
        """Give Whoosh's searcher of the newest commit."""
        newest = self._stamp_of_index()
        if self._shown is None or self._shown != newest:
            self._forget_searcher()
            self._searcher = engine.open_index(self.folder).searcher()
            count = self._searcher.doc_count_all()
            keys = self._searcher.reader().column_reader("id") if count else ()
            self._ids = [int(keys[number] or 0) for number in range(count)]
            self._shown = newest
        return self._searcher

    def _bring_up_to_date(self) -> None:
        stamp, wanted = self._stamp_of_index(), self._stamp_of_store()
        if stamp == wanted:
            return  # another process was quicker
        if stamp is None or not self._is_usable() or stamp.generation > wanted.generation:
            self._rebuild()
        else:
            self._change(stamp.generation)

    def _change(self, since: int) -> None:
        """Take over what changed in the store since a generation."""
        with self._database.reading() as db:
            stored = {str(row[0]) for row in db.execute("SELECT id FROM articles")}
            changed = {str(row[0]) for row in db.execute("SELECT id FROM articles WHERE generation > ?", (since,))}
            index = engine.open_index(self.folder)
            with index.reader() as reader:
                gone = {term.decode() for term in reader.lexicon("id")} - stored
                crowded = len(reader.leaf_readers()) >= _MOST_SEGMENTS
            if len(changed) + len(gone) > max(_REBUILD_FROM * len(stored), 100):
                self._rebuild()
                return
            stamp = self._stamp_of_store()
            rows = db.execute(f"{_DOCUMENTS} WHERE articles.generation > ?", (since,))
            _write(index, rows, outdated=changed | gone, merge=crowded)
        self._check_and_stamp(index, stamp, len(stored))

    def _rebuild(self) -> None:
        if self.folder.is_dir() and not self.folder.is_symlink():
            shutil.rmtree(self.folder)
        else:
            self.folder.unlink(missing_ok=True)
        self.folder.mkdir(mode=0o700)
        with self._database.reading() as db:
            stamp = self._stamp_of_store()
            count = db.execute("SELECT count(*) FROM articles").fetchone()[0]
            index = engine.create_index(self.folder)
            _write(index, db.execute(_DOCUMENTS), outdated=(), merge=True)
        self._check_and_stamp(index, stamp, count)

    def _check_and_stamp(self, index: Any, stamp: Stamp, count: int) -> None:
        if index.doc_count() != count:
            raise RuntimeError(f"{index.doc_count()} articles in the index, {count} in the store")
        written = self.folder / f"{_STAMP}.new"
        written.write_text(json.dumps(asdict(stamp)), encoding="utf-8")
        written.replace(self.folder / _STAMP)

    @property
    def _lock_file(self) -> Path:
        return self._database.folder / "index.lock"

    def _is_usable(self) -> bool:
        """Tell whether the index is one of this store, in today's format; it may be behind."""
        stamp = self._stamp_of_index()
        wanted = self._stamp_of_store()
        return stamp is not None and (stamp.format, stamp.identity) == (wanted.format, wanted.identity)

    def _stamp_of_store(self) -> Stamp:
        with self._database.reading() as db:
            return Stamp(engine.FORMAT, *db.execute("SELECT identity, generation FROM library").fetchone())

    def _stamp_of_index(self) -> Stamp | None:
        try:
            return Stamp(**json.loads((self.folder / _STAMP).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None


_STAMP = "stamp.json"
_DOCUMENTS = """SELECT id, coalesce(title, '') AS title, text AS body, coalesce(source, '') AS source,
                       coalesce(published, '') AS published FROM articles JOIN texts ON article_id = id"""


def _write(index: Any, rows: Iterable[Any], *, outdated: Collection[str], merge: bool) -> None:
    """Take documents out of an index and put others in, in one commit."""
    writer = index.writer(limitmb=_MEMORY_MB)
    try:
        if outdated:
            writer.delete_by_query(engine.queries.Or([engine.queries.Term("id", key) for key in outdated]))
        for article_id, title, body, source, published in rows:
            writer.add_document(id=str(article_id), title=title, body=body, source=source, published=published)
        writer.commit(merge=merge)
    except BaseException:
        # Otherwise Whoosh keeps the lock, and no later writer of this process gets it.
        if not writer.is_closed:
            writer.cancel()
        raise
