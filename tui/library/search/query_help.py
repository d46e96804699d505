"""Help with the words of a search: what it may become while it is typed, and what else may have been meant."""

from __future__ import annotations

from collections.abc import Callable

from tui.library import labels
from tui.library.database import Database
from tui.library.search.completions import completions
from tui.library.search.index import Index
from tui.library.search.postings import Postings
from tui.library.search.suggestions import suggestions
from tui.library.search.surface_forms import SurfaceForms


class QueryHelp:
    """Help with the searches of one library, from any thread; every method can raise `LibraryError`.

    `finds` gives the number of articles that have the words of a search as typed. Remembers how the texts write the
    words of the index.
    """

    def __init__(self, database: Database, index: Index, finds: Callable[[str], int]) -> None:
        self._database, self._index, self._finds = database, index, finds
        self._surfaces: SurfaceForms | None = None

    def completions(self, typed: str, most: int) -> tuple[str, ...]:
        """Give whole searches that `typed` may be the beginning of, likeliest first."""
        labels.bring_up_to_date(self._database)

        def completed(postings: Postings) -> tuple[str, ...]:
            with self._database.reading() as db:
                return completions(db, self._forms(postings), typed, most)

        return self._index.with_postings(completed)

    def suggestions(self, typed: str) -> tuple[str, ...]:
        """Give searches in other words that find more than one that finds next to nothing, likeliest first."""

        def suggested(postings: Postings) -> tuple[str, ...]:
            with self._database.reading() as db:
                return suggestions(db, self._forms(postings), typed, self._finds)

        return self._index.with_postings(suggested)

    def _forms(self, postings: Postings) -> SurfaceForms:
        if self._surfaces is None or self._surfaces.postings is not postings:
            self._surfaces = SurfaceForms(postings)
        return self._surfaces
