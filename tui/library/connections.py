"""One SQLite connection for each thread, closed by whoever is the last to use it.

A connection must not be closed while another thread is inside it: Python 3.11 crashes then. So a connection in use is
left to the thread that uses it, which closes it when it comes out and finds that all is closed.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


class ClosedError(Exception):
    """The connections were closed."""


@dataclass(slots=True)
class _Lane:
    """A thread's connection; `busy` is held while the thread is inside it."""

    connection: sqlite3.Connection
    busy: threading.Lock = field(default_factory=threading.Lock)

    def close_if_idle(self) -> None:
        if self.busy.acquire(blocking=False):
            try:
                self.connection.close()
            finally:
                self.busy.release()


class Connections:
    """The connections that `connect` makes, each for the thread that asks first."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        self._connect = connect
        self._of_thread = threading.local()
        self._lanes: list[_Lane] = []
        self._adding = threading.Lock()
        self._closed = threading.Event()

    @contextmanager
    def use(self) -> Iterator[sqlite3.Connection]:
        """Give this thread's connection; inside another `use` of the same thread the same one.

        Raises `ClosedError` after `close`, and what `connect` raises.
        """
        lane = self._lane()
        if getattr(self._of_thread, "inside", False):
            yield lane.connection
            return
        try:
            with lane.busy:
                if self._closed.is_set():
                    raise ClosedError
                self._of_thread.inside = True
                yield lane.connection
        finally:
            self._of_thread.inside = False
            if self._closed.is_set():
                lane.close_if_idle()

    def close(self) -> None:
        """Close the connections; those in use are closed by their threads. Closing twice does no harm."""
        with self._adding:
            self._closed.set()
            lanes, self._lanes = self._lanes, []
        for lane in lanes:
            lane.close_if_idle()

    def _lane(self) -> _Lane:
        lane: _Lane | None = getattr(self._of_thread, "lane", None)
        if lane is not None:
            return lane
        with self._adding:
            if self._closed.is_set():
                raise ClosedError
            lane = self._of_thread.lane = _Lane(self._connect())
            self._lanes.append(lane)
        return lane
