"""Gegenlese's own search, as the others are measured."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from benchmarks.engine import HITS, size_of
from benchmarks.query_kinds import Query

if TYPE_CHECKING:
    from benchmarks.german_prose import MadeArticle
    from tui.library import Library


class Gegenlese:
    """This project's own: an index made from the articles in its library."""

    name: ClassVar = "Gegenlese"

    def build(self, folder: Path) -> None:
        """Make the index again; the first search waits for it."""
        shutil.rmtree(folder / "library" / "index", ignore_errors=True)
        self.open(folder)
        self._library.search("Haus", limit=1)

    def open(self, folder: Path) -> None:
        """Open the library; its index is opened by the first search."""
        from tui.library import Library

        self._library: Library = Library.open(folder / "library")

    def search(self, query: Query) -> int | None:
        """Search as the reader does."""
        return len(self._library.search(query.typed, limit=HITS).hits)

    def add(self, more: Sequence[MadeArticle]) -> None:
        """Save them in the library."""
        from benchmarks.made_library import stored

        self._library.save(list(map(stored, more)))

    def size(self, folder: Path) -> int:
        """The index alone."""
        return size_of(folder / "library" / "index")
