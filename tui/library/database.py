"""The SQLite file of a library: opening, checking, connections, transactions.

Every thread gets a connection of its own (SQLite serialises the threads that share one); write-ahead logging lets them
read while one writes. Neither `sqlite3.Error` nor `CodecError` leaves this module: they become a `LibraryError`.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.library.codec import CodecError
from tui.library.connections import ClosedError, Connections
from tui.library.errors import LibraryError
from tui.library.migrations import OLDEST, migrate, statements

FILE_NAME = "library.sqlite"
SCHEMA_VERSION = 5
APPLICATION_ID = 0x47474C53
"""`GGLS`: marks the file as ours, so that another program's database is never taken for a library."""

_WAIT_FOR_LOCK = 5.0
_REBUILD = f"Move {FILE_NAME} away and add the articles again"


class Database:
    """The open SQLite file `folder/library.sqlite`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()  # each thread connects when it comes, perhaps from another working directory
        self.path = self.folder / FILE_NAME
        self._connections = Connections(self._connect)

    @classmethod
    def open(cls, folder: Path, *, create: bool) -> Database:
        """Open the store in `folder`; `create` makes folder and store where there are none.

        A store that an earlier version made is brought up to date. Raises `LibraryError` for a missing, foreign,
        broken, newer, locked or unreadable store. Never deletes one.
        """
        database = cls(folder)
        try:
            if create:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not database.path.exists() and not create:
                raise LibraryError(folder, "there is no library here", "Make one with `gegenlese add PATH`")
            database._check_version(create)
        except OSError as error:
            raise LibraryError(folder, _reason(error), "Check the permissions of the folder") from error
        except LibraryError:
            database.close()
            raise
        return database

    def close(self) -> None:
        """Close the store in all threads; closing twice does no harm."""
        self._connections.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give this thread's connection in a transaction that sees one state of the library throughout."""
        with self._connected() as connection:
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("COMMIT")

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[sqlite3.Connection]:
        """Give this thread's connection in a transaction that is committed as a whole, or not at all.

        `durable` commits reach the disk before this returns and survive a power cut; others survive a kill.
        """
        with self._connected() as connection:
            connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def _connect(self) -> sqlite3.Connection:
        # An idle connection may be closed from another thread than its own.
        connection = sqlite3.connect(
            self.path, timeout=_WAIT_FOR_LOCK, isolation_level=None, check_same_thread=False, cached_statements=256
        )
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA synchronous = NORMAL")
        return connection

    def _check_version(self, create: bool) -> None:
        with self._connected() as connection:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        if empty and not ours:
            if not create:
                raise LibraryError(self.folder, f"{FILE_NAME} is empty", _REBUILD)
            self._create()
        elif not ours:
            raise LibraryError(self.folder, f"{FILE_NAME} is not a library of Gegenlese", "Choose another folder")
        elif version > SCHEMA_VERSION:
            raise LibraryError(self.folder, "a newer Gegenlese made this library", "Update Gegenlese")
        elif version < OLDEST:
            raise LibraryError(self.folder, "an older Gegenlese made this library", _REBUILD)
        elif version < SCHEMA_VERSION:
            self._migrate()

    def _migrate(self) -> None:
        with self.writing() as connection:
            # Another process may have done it while this one waited for the lock.
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
            migrate(connection, version, SCHEMA_VERSION)

    def _create(self) -> None:
        from importlib import resources  # a third of this room's import time, for once in a library's life

        schema = resources.files("tui.library").joinpath("schema.sql").read_text(encoding="utf-8")
        with self._connected() as connection:
            connection.execute("PRAGMA journal_mode = WAL")
        with self.writing() as connection:
            # Another process may have made it while this one waited for the lock.
            if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                return
            for statement in statements(schema):
                connection.execute(statement)
            columns = "only_row, identity, generation, compared_generation"
            connection.execute(f"INSERT INTO library ({columns}) VALUES (1, ?, 0, 0)", (os.urandom(16).hex(),))
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        self.path.chmod(0o600)

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        """Give this thread's connection, and what goes wrong with it as `LibraryError`."""
        try:
            with self._connections.use() as connection:
                yield connection
        except ClosedError as error:
            raise LibraryError(self.folder, "the library is closed", "Open it again") from error
        except CodecError as error:
            problem = f"{FILE_NAME} holds what this Gegenlese does not know ({error})"
            raise LibraryError(self.folder, problem, _REBUILD) from error
        except sqlite3.OperationalError as error:
            raise self._operational(error) from error
        except sqlite3.DatabaseError as error:
            raise LibraryError(self.folder, f"{FILE_NAME} is broken ({error})", _REBUILD) from error
        except sqlite3.Error as error:
            raise LibraryError(self.folder, f"{FILE_NAME} cannot be used ({error})", "Open it again") from error

    def _operational(self, error: sqlite3.OperationalError) -> LibraryError:
        primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
        problem, advice = {
            sqlite3.SQLITE_BUSY: ("another program is writing to the library", "Wait until it is done"),
            sqlite3.SQLITE_LOCKED: ("another program is writing to the library", "Wait until it is done"),
            sqlite3.SQLITE_CANTOPEN: (f"{FILE_NAME} cannot be opened", "Check the permissions of the folder"),
            sqlite3.SQLITE_READONLY: (f"{FILE_NAME} is write-protected", "Check the permissions of the folder"),
            sqlite3.SQLITE_FULL: ("the disk is full", "Free some space; what was stored before is safe"),
            sqlite3.SQLITE_IOERR: ("the disk reported an error", "Check the disk; what was stored before is kept"),
        }.get(primary, (f"{FILE_NAME} is broken ({error})", _REBUILD))
        return LibraryError(self.folder, problem, advice)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
