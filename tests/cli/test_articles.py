"""Finding an article, a story or a source by what a user types of its name."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.library.made_up import document
from tui.cli.articles import find_article, find_source
from tui.cli.group import UserError
from tui.library import Library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    titles = {"Müller geht": "Kölner Blatt", "Müller geht nicht": "Bote", "Straße gesperrt": "Bote am Abend"}
    with Library.open(tmp_path_factory.mktemp("articles"), create=True) as library:
        library.save([document(f"{at}.txt", title=title, source=of) for at, (title, of) in enumerate(titles.items())])
        yield library


@pytest.mark.parametrize("typed", ["Müller geht", "mueller geht", "MULLER GEHT", "kölner", "Koelner Bl"])
def test_umlauts_may_be_typed_in_any_way(library: Library, typed: str) -> None:
    assert find_article(library, typed).title == "Müller geht"


@pytest.mark.parametrize(
    ("typed", "source"), [("koelner", "Kölner Blatt"), ("bote", "Bote"), ("abend", "Bote am Abend")]
)
def test_a_whole_name_wins_over_part_of_another(library: Library, typed: str, source: str) -> None:
    assert find_source(library, typed) == source


@pytest.mark.parametrize(("typed", "told"), [("Mueller", "fits 2"), ("Meier", "no article"), ("", "fits 3")])
def test_what_is_not_one_is_told(library: Library, typed: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        find_article(library, typed)
