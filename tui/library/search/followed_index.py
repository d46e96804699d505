"""The index beside the store: opened when it is first needed, and brought up to date after every write."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from tui.library.database import Database
from tui.library.errors import LibraryError

if TYPE_CHECKING:
    from tui.library.search.index import Index

_LOG = logging.getLogger(__name__)


class FollowedIndex:
    """The index of an open library, from any thread; whoever never searches or writes never imports Whoosh."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._opened: Index | None = None
        self._opening = threading.Lock()

    def opened(self) -> Index:
        """Give the index, opened once; raises `LibraryError`."""
        with self._opening:
            if self._opened is None:
                from tui.library.search.index import Index

                self._opened = Index(self._database)
            return self._opened

    def follow(self) -> None:
        """Let the index follow the store. The articles are stored by now: a failure only costs the next search time."""
        try:
            self.opened().update()
        except LibraryError as error:
            _LOG.warning("%s", error)

    def close_if_idle(self) -> None:
        """Close it unless a search is under way; nothing where it was never opened."""
        if self._opened is not None:
            self._opened.close_if_idle()
