"""What was seen of the library in memory."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.reader.memory import MemoryLibrary


class MemoryVisits:
    """Satisfies `Visits`; articles are numbered as they are listed."""

    def __init__(self, library: MemoryLibrary) -> None:
        self._library = library
        self.seen: int | None = None

    def newest(self) -> int:
        return len(self._library.files)

    def end(self, newest: int) -> None:
        self.seen = newest

    def mark_read(self, files: Iterable[str], read: bool = True) -> tuple[str, ...]:
        changed = tuple(file for file in files if self._library.marks(file).read is not read)
        for file in changed:
            self._library.set_marks(file, replace(self._library.marks(file), read=read))
        return changed

    def is_new(self, file: str) -> bool:
        return self.seen is not None and self._library.files.index(file) >= self.seen
