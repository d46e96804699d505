"""Bookmarks in memory: texts do not change here, so places stay where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.reader.invented_articles import article
from tui.library.bookmarks import bookmark_at
from tui.model import Bookmark

if TYPE_CHECKING:
    from tests.reader.memory import MemoryLibrary


class MemoryBookmarks:
    """Satisfies `KeptBookmarks`."""

    def __init__(self, library: MemoryLibrary) -> None:
        self._library = library
        self.kept: dict[str, Bookmark] = {}

    def all(self) -> tuple[Bookmark, ...]:
        return tuple(self.kept[letter] for letter in sorted(self.kept))

    def set(self, letter: str, file: str, start: int) -> Bookmark:
        if file not in self._library.files:
            raise KeyError(file)
        self.kept[letter] = bookmark_at(letter, file, start, article(file).text)
        return self.kept[letter]

    def remove(self, letter: str) -> None:
        self.kept.pop(letter, None)
