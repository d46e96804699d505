"""Searches kept under names, and what is new in them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.library.made_up import document
from tui.library import Library
from tui.library.database import Database
from tui.library.errors import SearchError
from tui.library.search.saved_searches import LONGEST_NAME, LONGEST_QUERY, SavedSearchStore
from tui.model import SavedSearch


class Shelf:
    """A library with kept searches; a query finds the articles whose keys it lists."""

    def __init__(self, folder: Path) -> None:
        self.library = Library.open(folder, create=True)
        self.database = Database.open(folder, create=False)
        self.searched: list[str] = []
        self.store = SavedSearchStore(self.database, self._find)
        self.came("a.txt", "b.txt")

    def _find(self, query: str) -> NDArray[np.int64]:
        self.searched.append(query)
        return np.array([int(key) for key in query.split()], np.int64)

    def came(self, *files: str) -> None:
        self.library.save([document(file) for file in files])

    def news(self) -> dict[str, int]:
        return {search.name: search.new_hits for search in self.store.all()}


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path)
    yield made
    made.library.close()
    made.database.close()


def test_a_search_is_kept_as_it_was_typed(shelf: Shelf) -> None:
    kept = shelf.store.save("  Wasser\u200b und\nEis ", 'said:"Jo\u0308rg"  1')
    assert (kept.name, kept.query, kept.new_hits) == ("Wasser und Eis", 'said:"Jörg" 1', 0)
    assert timedelta(0) <= datetime.now(UTC) - kept.saved < timedelta(minutes=1)
    assert shelf.store.all() == (kept,)


def test_what_comes_later_is_new_until_it_is_looked_at(shelf: Shelf) -> None:
    shelf.store.save("all", "1 2 3 4")
    shelf.store.save("old", "1 2")
    assert shelf.news() == {"all": 0, "old": 0}
    shelf.came("c.txt", "d.txt")
    assert shelf.news() == {"all": 2, "old": 0}
    assert shelf.store.look_at("all").new_hits == 2
    assert shelf.store.look_at("all").new_hits == 0
    assert shelf.news() == {"all": 0, "old": 0}


def test_an_article_that_is_saved_again_is_not_new(shelf: Shelf) -> None:
    shelf.store.save("all", "1 2")
    shelf.came("a.txt")
    assert shelf.news() == {"all": 0}


def test_nothing_is_searched_where_nothing_came(shelf: Shelf) -> None:
    shelf.store.save("all", "1 2")
    assert shelf.news() == {"all": 0}
    assert shelf.searched == []


def test_what_is_saved_anew_is_seen(shelf: Shelf) -> None:
    shelf.store.save("one", "1 2 3")
    shelf.came("c.txt")
    shelf.store.save("one", "3")
    assert [(each.query, each.new_hits) for each in shelf.store.all()] == [("3", 0)]


def test_they_are_ordered_by_name_as_readers_order_names(shelf: Shelf) -> None:
    for name in ("Zoll", "Übung", "apfel", "Unfall"):
        shelf.store.save(name, "1")
    assert list(shelf.news()) == ["apfel", "Übung", "Unfall", "Zoll"]


def test_a_search_can_be_given_up(shelf: Shelf) -> None:
    shelf.store.save("one", "1")
    shelf.store.remove("one")
    assert shelf.store.all() == ()


@pytest.mark.parametrize("name", ["one", "", "\ud800"])
def test_a_search_that_there_is_not(shelf: Shelf, name: str) -> None:
    with pytest.raises(KeyError):
        shelf.store.remove(name)
    with pytest.raises(KeyError):
        shelf.store.look_at(name)


@pytest.mark.parametrize(
    ("name", "query", "problem"),
    [
        ("", "1", "A search is kept under a name"),
        (" \u200b\ud800\n", "1", "A search is kept under a name"),
        ("x" * (LONGEST_NAME + 1), "1", f"The name is longer than {LONGEST_NAME} characters"),
        ("one", " \x1b ", "Nothing to search for"),
        ("one", "x" * (LONGEST_QUERY + 1), f"The search is longer than {LONGEST_QUERY} characters"),
    ],
)
def test_a_search_that_cannot_be_kept(shelf: Shelf, name: str, query: str, problem: str) -> None:
    with pytest.raises(SearchError, match=problem):
        shelf.store.save(name, query)
    assert shelf.store.all() == ()


def test_the_longest_search_is_kept(shelf: Shelf) -> None:
    name, query = "n" * LONGEST_NAME, "1" * LONGEST_QUERY
    shelf.store.save(name, query)
    assert [(each.name, each.query) for each in shelf.store.all()] == [(name, query)]


def test_another_process_sees_it(shelf: Shelf, tmp_path: Path) -> None:
    kept = shelf.store.save("one", "1")
    database = Database.open(tmp_path, create=False)
    assert SavedSearchStore(database, lambda query: np.empty(0, np.int64)).all() == (kept,)
    assert isinstance(kept, SavedSearch)
    database.close()
