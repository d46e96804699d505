"""Searching a library."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from tui.library.database import Database
from tui.library.errors import LibraryError
from tui.library.readable_library import ReadableLibrary
from tui.library.search.followed_index import FollowedIndex
from tui.library.search.saved_searches import SavedSearchStore
from tui.library.search.search_result import SearchResult
from tui.model import Facet

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from tui.library.search.answering import Searcher
    from tui.library.search.facets import Facets
    from tui.library.search.health import Health
    from tui.library.search.query_help import QueryHelp


_LOG = logging.getLogger(__name__)


class SearchableLibrary(ReadableLibrary):
    """The side of an open library that finds articles, with the full-text index beside it; see `Library`.

    Whoosh and numpy are imported by the first search.
    """

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._index = FollowedIndex(database)
        self._synonyms_of: Callable[[str], Sequence[str]] | None = None

    def close(self) -> None:
        """Close the library in all threads, without waiting for one that is in the middle of a search.

        Such a search raises `LibraryError` at its next step. Closing twice does no harm.
        """
        self._index.close_if_idle()
        super().close()

    def search(
        self,
        query: str,
        *,
        limit: int = 50,
        story: str | None = None,
        source: str | None = None,
        sort: Literal["best", "newest"] = "best",
        unfinished: bool = False,
    ) -> SearchResult:
        """Find articles by what is in them, best first; `story` (an id) and `source` (as shown) narrow the search.

        Words are joined by AND; `"phrases"`, `OR`, `NOT` or `-`, `begin*`, brackets, `title:`, `source:`, `date:` and
        the German names of all these are understood. Inflected forms find each other, umlauts may be typed as a reader
        can. Any text is a valid query. `unfinished` takes the last word for the beginning of one too, below the word
        itself. The first search of a process takes longer (it imports Whoosh, and makes the index where that is
        missing): call it from a worker thread.
        """
        from tui.library.search.answering import Narrowing
        from tui.library.search.suggestions import FEW

        narrowing = Narrowing(story, source)
        newest = sort == "newest"
        found = self._searcher.search(
            query, limit=limit, narrowing=narrowing, newest_first=newest, unfinished=unfinished
        )
        if (unfinished and found.total) or (found.total > FEW and not found.understood):
            return found
        return replace(found, suggestions=self._help.suggestions(query))

    def warm_up_search(self) -> None:
        """Do what makes the first search of a process slow: import Whoosh and numpy, open the index or make it.

        Call it from a worker thread, after `use_thesaurus`. What goes wrong is left to the first search to tell.
        """
        try:
            self._searcher.warm_up()
        except LibraryError as error:
            _LOG.info("%s", error)

    def use_thesaurus(self, setting: str) -> None:
        """Let searches find words that mean the same too, ranked low and told; before the first search.

        `setting` is empty for none, `auto` for an installed German thesaurus, or the path of one in MyThes' format.
        Raises `DocumentError` for a file that is none.
        """
        if setting:
            from tui.library.search.synonyms import find_thesaurus

            thesaurus = find_thesaurus(setting)
            self._synonyms_of = thesaurus.synonyms if thesaurus else None

    def matches(self, file: str, query: str) -> tuple[tuple[int, int], ...]:
        """Give the spans of an article's text that a search query lights, in order, for the open article.

        Raises `KeyError`, and `LibraryError` where the index cannot be made.
        """
        return tuple(self._searcher.matches(file, query))

    def facets(self, query: str) -> tuple[Facet, ...]:
        """Give by what the articles that a query finds can be told apart, with counts; call it from a worker thread.

        Nothing for a query that finds nothing or asks for nothing.
        """
        return self._facets.of(self._keys_of(query))

    def completions(self, typed: str, most: int = 8) -> tuple[str, ...]:
        """Give at most `most` whole queries that `typed` may be the beginning of, likeliest first.

        Call it from a worker thread.
        """
        return self._help.completions(typed, most)

    @property
    def saved_searches(self) -> SavedSearchStore:
        """The searches that a person keeps under names."""
        return SavedSearchStore(self._database, self._keys_of)

    def update_index(self) -> None:
        """Let the full-text index follow what was saved; the next search would do it else."""
        self._index.follow()

    def index_health(self) -> Health:
        """Compare the full-text index with the store, and check the files of both; changes nothing.

        Reads the files from end to end. Raises `LibraryError` for a store that cannot be read at all.
        """
        return self._index.opened().health()

    def rebuild_index(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Make the full-text index again beside the old one, in which searches go on until it is done.

        `progress` is told from time to time how many articles are indexed, of how many. Raises `LibraryError` where it
        cannot be made, or is being made already.
        """
        self._index.opened().rebuild(progress)

    def _keys_of(self, query: str) -> NDArray[np.int64]:
        return self._searcher.matching_keys(query)

    @cached_property
    def _searcher(self) -> Searcher:
        from tui.library.search.answering import Searcher

        return Searcher(self._database, self._index.opened(), self._synonyms_of)

    @cached_property
    def _facets(self) -> Facets:
        from tui.library.search.facets import Facets

        return Facets(self._database)

    @cached_property
    def _help(self) -> QueryHelp:
        from tui.library.search.query_help import QueryHelp

        return QueryHelp(self._database, self._index.opened(), self._searcher.count_as_typed)
