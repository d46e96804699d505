"""Counting by what the articles found can be told apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.made_up import document
from tests.library.search.dam import ENTITIES, STORIES, STORY_OF, dam_library
from tui.library import Library
from tui.library.database import Database
from tui.library.search.facets import MOST_VALUES, Facets
from tui.library.search.field_text import field_text
from tui.library.search.parsing import parse
from tui.library.search.query import Named
from tui.library.search.text_leaves import core, terms_of
from tui.model import Correction, CorrectionKind, EntityKind, FacetKind, Linking, NameInFile, Story


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with dam_library(tmp_path / "library") as opened:
        yield opened


@pytest.fixture
def facets(library: Library) -> Iterator[Facets]:
    database = Database.open(library.folder, create=False)
    yield Facets(database)
    database.close()


def found(facets: Facets, keys: Sequence[int], kind: FacetKind) -> list[tuple[str, int, str]]:
    values = [each.values for each in facets.of(np.array(keys, np.int64)) if each.kind is kind]
    return [(value.label, value.count, value.narrowing) for value in (values[0] if values else ())]


@pytest.mark.parametrize(
    ("keys", "kind", "values"),
    [
        (
            [1, 2, 3],
            FacetKind.SOURCE,
            [
                ("Der Kurier am Abend", 1, 'source:"Der Kurier am Abend"'),
                ("Küstenkurier", 1, "source:Küstenkurier"),
                ("c.txt", 1, "source:c.txt"),
            ],
        ),
        ([3, 2], FacetKind.MONTH, [("2025-06", 1, "date:2025-06")]),
        ([1, 2, 3], FacetKind.MONTH, [("2025-06", 2, "date:2025-06")]),
        ([1, 2, 3], FacetKind.STORY, [("Der Damm von Grünau", 2, 'story:"Der Damm von Grünau"')]),
        (
            [1, 2],
            FacetKind.PERSON,
            [("Jörg Müller", 1, 'person:"Jörg Müller"'), ("Petra Müller", 1, 'person:"Petra Müller"')],
        ),
        ([1, 3], FacetKind.PLACE, [("Grünau", 1, "place:Grünau")]),
        ([1, 2], FacetKind.ORGANISATION, [("Sternwarte Grünau", 1, 'org:"Sternwarte Grünau"')]),
        ([1], FacetKind.ORGANISATION, []),
        ([3], FacetKind.STORY, []),
        ([], FacetKind.SOURCE, []),
        ([0, -1, 4, 10**12], FacetKind.SOURCE, []),
    ],
)
def test_values_are_counted(
    facets: Facets, keys: list[int], kind: FacetKind, values: list[tuple[str, int, str]]
) -> None:
    assert found(facets, keys, kind) == values


def test_what_has_no_value_is_no_facet(facets: Facets) -> None:
    assert [facet.kind for facet in facets.of(np.array([3]))] == [FacetKind.SOURCE]
    assert facets.of(np.array([], np.int64)) == ()


def test_only_the_commonest_are_listed_and_the_others_counted(library: Library, facets: Facets) -> None:
    library.save([document(f"{day}.txt", source=f"Blatt {day % 12}", published=date(2024, 1, 1)) for day in range(30)])
    (sources,) = (each for each in facets.of(np.arange(1, 34)) if each.kind is FacetKind.SOURCE)
    assert [value.count for value in sources.values] == [3] * 6 + [2] * 2
    assert len(sources.values) == MOST_VALUES
    assert sources.more == 12 + 3 - MOST_VALUES


def test_they_follow_corrections_and_new_articles(library: Library, facets: Facets) -> None:
    assert found(facets, [1, 2, 3], FacetKind.PLACE) == [("Grünau", 1, "place:Grünau")]
    library.correct(Correction(CorrectionKind.RENAME, (NameInFile("a.txt", "Grünau", EntityKind.PLACE),), "Neugrün"))
    assert found(facets, [1, 2, 3], FacetKind.PLACE) == [("Neugrün", 1, "place:Neugrün")]
    library.remove(["a.txt"])
    assert found(facets, [1, 2, 3], FacetKind.PLACE) == []


def test_stories_of_one_title_are_told_apart_by_their_ids(library: Library, facets: Facets) -> None:
    library.save([document("d.txt"), document("e.txt")])
    twin = Story("s3", STORIES[0].title, ("d.txt", "e.txt"))
    library.save_comparison(Linking(ENTITIES, {}), {**STORY_OF, "d.txt": "s3", "e.txt": "s3"}, [*STORIES, twin], {})
    narrowings = [narrowing for _, _, narrowing in found(facets, [1, 2, 3, 4, 5], FacetKind.STORY)]
    assert narrowings == ["story:s1", "story:s3"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Küstenkurier", "person:Küstenkurier"),
        ("Lloyd Austin", 'person:"Lloyd Austin"'),
        ("heute.de", "person:heute.de"),
        ("Das „Blatt“ (Nord)", 'person:"Das Blatt (Nord)"'),
        ('An"na*~', 'person:"An na"'),
        ("ODER", 'person:"ODER"'),
        ("a:b", 'person:"a:b"'),
        ("-x", 'person:"-x"'),
        ("Meier\n\nOHG", 'person:"Meier OHG"'),
    ],
)
def test_a_value_is_written_so_that_it_is_read_again(value: str, text: str) -> None:
    assert field_text("person", value) == text


def test_a_narrowing_is_read_again_and_finds_what_was_counted(library: Library) -> None:
    for facet in library.facets("Damm OR Pegel OR Feuerwehr OR Grünau"):
        for value in facet.values:
            assert library.search(value.narrowing).total == value.count, value


def test_a_query_that_asks_for_nothing_has_no_facets(library: Library) -> None:
    assert library.facets(" ") == ()


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="abÄ ß„“\"«()*~:-'.&,ODER1\n", min_size=1, max_size=20))
def test_any_value_is_read_as_one_name(value: str) -> None:
    wanted = terms_of(core(" ".join(part for part in value.replace("*", " ").replace("~", " ").split()))[0])
    query = parse(field_text("person", value)).query
    if wanted:
        assert isinstance(query, Named)
        assert query.kind is EntityKind.PERSON
        assert not query.begins
