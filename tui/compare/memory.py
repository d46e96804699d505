"""What the linker knows, kept key by key, so that one article more reads and writes only what its names touch.

A linker's tables are dictionaries. Those of a linker with a memory are `Shelf`s: a key that is asked for the first time
is read from the store, and afterwards the keys whose values are others are told, to be written. What is stored is JSON.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar, overload

Value = TypeVar("Value")
Other = TypeVar("Other")
Row = tuple[str, str, str | None]
"""Shelf, key, and the JSON of the value; None where the key is gone."""
_MISSING: Any = object()
_TO_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_FILES = "files"


class Store(Protocol):
    """Where the rows of a memory lie."""

    def read(self, shelf: str, key: str) -> str | None:
        """Give the JSON of a value, None where there is none."""

    def read_all(self, shelf: str) -> Iterable[tuple[str, str]]:
        """Give all keys of a shelf with their JSON."""


@dataclass(frozen=True, slots=True)
class Codec(Generic[Value]):
    """How the values of a shelf become JSON data, and are built from it."""

    to_data: Callable[[Value], Any]
    from_data: Callable[[Any], Value]


class Shelf(dict[str, Value]):
    """A dictionary whose values are read when they are first asked for.

    Where keys have a default, empty values count as none when written. To go through all its keys is not possible: it
    holds only those that were asked for.
    """

    def __init__(
        self, name: str, store: Store, codec: Codec[Value], default: Callable[[], Value] | None = None
    ) -> None:
        super().__init__()
        self._name, self._store, self._codec, self._default = name, store, codec, default
        self._read: dict[str, str | None] = {}

    def __missing__(self, key: str) -> Value:
        if self._fetch(key):
            return super().__getitem__(key)
        if self._default is None:
            raise KeyError(key)
        value = self[key] = self._default()
        return value

    def __contains__(self, key: object) -> bool:
        return super().__contains__(key) or (isinstance(key, str) and self._fetch(key))

    @overload
    def get(self, key: str, default: None = None, /) -> Value | None: ...
    @overload
    def get(self, key: str, default: Value, /) -> Value: ...
    @overload
    def get(self, key: str, default: Other, /) -> Value | Other: ...
    def get(self, key: str, default: Any = None, /) -> Any:
        """The value of a key, else the default."""
        value = super().get(key, _MISSING)
        if value is _MISSING:
            return super().__getitem__(key) if self._fetch(key) else default
        return value

    def setdefault(self, key: str, default: Value, /) -> Value:
        """The value of a key, which is the default now where it had none."""
        self._fetch(key)
        return super().setdefault(key, default)

    @overload
    def pop(self, key: str, /) -> Value: ...
    @overload
    def pop(self, key: str, default: Value, /) -> Value: ...
    @overload
    def pop(self, key: str, default: Other, /) -> Value | Other: ...
    def pop(self, key: str, /, *default: Any) -> Any:
        """Take a key out and give its value, else the default; KeyError without one."""
        self._fetch(key)
        return super().pop(key, *default)

    def __delitem__(self, key: str) -> None:
        self._fetch(key)
        super().__delitem__(key)

    def __bool__(self) -> bool:
        raise TypeError("a shelf does not know all its keys")

    def _fetch(self, key: str) -> bool:
        """Read a key that was not read yet; tells whether it was and has a value."""
        if key in self._read:
            return False
        text = self._read[key] = self._store.read(self._name, key)
        if text is None or super().__contains__(key):
            return False
        self[key] = self._codec.from_data(json.loads(text))
        return True

    def changes(self) -> Iterator[Row]:
        """Give the keys whose values are others than in the store, once."""
        for key in self._read.keys() | self.keys():
            text = self._text(key)
            if text != self._read.get(key):
                yield self._name, key, text
            self._read[key] = text

    def _text(self, key: str) -> str | None:
        value = super().get(key, _MISSING)
        if value is _MISSING or (self._default is not None and not value):
            return None
        return _TO_JSON(self._codec.to_data(value))


class ByFile(Generic[Value]):
    """A dictionary by occurrence, a file and a position in it, kept on a shelf by file."""

    def __init__(self, shelf: dict[str, dict[int, Value]]) -> None:
        self._shelf = shelf

    def in_file(self, file: str) -> dict[int, Value]:
        """The values of a file by position, not to be changed."""
        return self._shelf.get(file) or {}

    def __getitem__(self, occurrence: tuple[str, int]) -> Value:
        return self._shelf[occurrence[0]][occurrence[1]]

    def __setitem__(self, occurrence: tuple[str, int], value: Value) -> None:
        self._shelf[occurrence[0]][occurrence[1]] = value

    def __contains__(self, occurrence: tuple[str, int]) -> bool:
        return occurrence[1] in self.in_file(occurrence[0])

    def get(self, occurrence: tuple[str, int], default: Other) -> Value | Other:
        """The value of an occurrence, else the default."""
        return self.in_file(occurrence[0]).get(occurrence[1], default)

    def setdefault(self, occurrence: tuple[str, int], default: Value) -> Value:
        """The value of an occurrence, which is the default now where it had none."""
        return self._shelf[occurrence[0]].setdefault(occurrence[1], default)

    def pop(self, occurrence: tuple[str, int], default: Other) -> Value | Other:
        """Take an occurrence out and give its value, else the default."""
        found = self.in_file(occurrence[0])
        value = found.pop(occurrence[1], default)
        if not found:
            self._shelf.pop(occurrence[0], None)
        return value


class FileNumbers:
    """Short numbers for files, which stand in the values of thousands of keys."""

    def __init__(self, store: Store | None) -> None:
        stored = store.read_all(_FILES) if store is not None else ()
        self._number_of: dict[str, int] = {file: int(number) for file, number in stored}
        self._file_of = {number: file for file, number in self._number_of.items()}
        self._new: list[str] = []

    def number(self, file: str) -> int:
        """The number of a file, a new one for a new file."""
        if file not in self._number_of:
            number = max(self._file_of, default=0) + 1 if not self._new else self._number_of[self._new[-1]] + 1
            self._number_of[file], self._file_of[number] = number, file
            self._new.append(file)
        return self._number_of[file]

    def file(self, number: int) -> str:
        """The file of a number; KeyError for an unknown one."""
        return self._file_of[number]

    def changes(self) -> Iterator[Row]:
        """Give the new numbers, once."""
        yield from ((_FILES, file, str(self._number_of[file])) for file in self._new)
        self._new = []


class Memory:
    """Makes the tables of a linker: plain dictionaries without a `store`, shelves with one."""

    def __init__(self, store: Store | None = None) -> None:
        self._store = store
        self._shelves: list[Shelf[Any]] = []
        self.files = FileNumbers(store)

    def table(self, name: str, codec: Codec[Value]) -> dict[str, Value]:
        """A table of the given name, unique in its memory."""
        return self._table(name, codec, None)

    def defaulting(self, name: str, codec: Codec[Value], default: Callable[[], Value]) -> dict[str, Value]:
        """A table that makes a value for a key that has none when it is asked for it."""
        return self._table(name, codec, default)

    def by_file(self, name: str, codec: Codec[dict[int, Value]]) -> ByFile[Value]:
        """A table by occurrence."""
        return ByFile(self._table(name, codec, dict))

    def changes(self) -> Iterator[Row]:
        """Give all that is to be written, once."""
        for shelf in self._shelves:
            yield from shelf.changes()
        yield from self.files.changes()

    def _table(self, name: str, codec: Codec[Value], default: Callable[[], Value] | None) -> dict[str, Value]:
        if self._store is None:
            return {} if default is None else defaultdict(default)
        shelf = Shelf(name, self._store, codec, default)
        self._shelves.append(shelf)
        return shelf
