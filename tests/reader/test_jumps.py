"""Where a key leads, as tables over the invented story."""

from __future__ import annotations

import pytest

from tests.reader.invented_articles import HOSTILE, KUESTE, NORD, TAGWERK, UMSCHAU, article
from tests.reader.invented_facts import facts
from tests.reader.memory import MemoryLibrary
from tui.reader.history import CursorKind
from tui.reader.jumps import Move, next_difference, next_fact, next_mention, next_same_name, same_fact_elsewhere
from tui.reader.open_article import OpenArticle

LIBRARY = MemoryLibrary()
SOURCES = {summary.file: summary for summary in LIBRARY.articles()}
FACTS = {fact.id: fact for fact in facts()}


def words(move: Move | None) -> str:
    assert move and move.place.cursor
    return article(move.place.file).text[move.place.cursor.start : move.place.cursor.end]


def same_name(entity: str, file: str, start: int, direction: int) -> Move | None:
    return next_same_name(LIBRARY.places(entity), "Name", (file, start), direction, entity, SOURCES)


def test_names_and_facts_in_order() -> None:
    opened = OpenArticle.load(LIBRARY, SOURCES[KUESTE])
    first = next_mention(opened, (-1, -1), 1)
    assert words(first) == "Lübeck"
    assert first and first.status == "name 1 of 9 · Lübeck"
    assert words(next_mention(opened, (-1, -1), -1)) == "Holthusens"
    fact = next_fact(opened, (-1, -1), 1)
    assert words(fact) == "Mindestens 120 Menschen"
    assert fact and fact.place.cursor and fact.place.cursor.kind is CursorKind.FACT


def test_an_article_without_names_or_facts_leads_nowhere() -> None:
    library = MemoryLibrary((HOSTILE,))
    opened = OpenArticle(library.articles()[0], article(HOSTILE), library.annotations(HOSTILE), (), ())
    assert next_mention(opened, (0, 0), 1) is None
    assert next_fact(opened, (0, 0), 1) is None


def test_the_same_name_goes_through_all_sources_in_reading_order() -> None:
    places = LIBRARY.places("loc-1")
    at, met = (TAGWERK, -1), []
    for _ in places:
        move = same_name("loc-1", *at, 1)
        assert move and move.place.cursor
        at = (move.place.file, move.place.cursor.start)
        met.append(at)
    assert met == [(place.file, place.start) for place in places]
    first_again = same_name("loc-1", *met[-1], 1)
    assert first_again and first_again.place == same_name("loc-1", TAGWERK, -1, 1).place  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("start", "direction", "status"),
    [
        (article(KUESTE).text.index("Holthusens"), 1, "4 of 4 · Name · now Nordblick24"),
        (article(KUESTE).text.index("Maren Holthusen"), 1, "2 of 4 · Name"),
        (article(KUESTE).text.index("Maren Holthusen"), -1, "4 of 4 · Name · now Nordblick24 · from the end"),
        (0, 1, "1 of 4 · Name"),
        (0, -1, "4 of 4 · Name · now Nordblick24 · from the end"),
        (9999, -1, "3 of 4 · Name"),
    ],
)
def test_from_between_two_mentions_the_nearest_in_that_direction_is_next(
    start: int, direction: int, status: str
) -> None:
    move = same_name("per-1", KUESTE, start, direction)
    assert move and move.status == status


@pytest.mark.parametrize(
    ("direction", "file", "status"),
    [(1, NORD, "4 of 4 · Name · now Nordblick24"), (-1, KUESTE, "3 of 4 · Name · now Küstenkurier")],
)
def test_from_an_article_without_the_name_it_goes_on_in_reading_order(direction: int, file: str, status: str) -> None:
    order = [TAGWERK, KUESTE, UMSCHAU, NORD]
    places = [place for place in LIBRARY.places("loc-1") if place.file != UMSCHAU]
    sources = {one: SOURCES[one] for one in order}
    move = next_same_name(places, "Name", (UMSCHAU, 40), direction, "loc-1", sources)
    assert move
    assert (move.place.file, move.status) == (file, status)


def test_a_name_without_places_leads_nowhere() -> None:
    assert next_same_name((), "Name", (KUESTE, 0), 1, "x", SOURCES) is None


@pytest.mark.parametrize(
    ("here", "direction", "there"), [(KUESTE, 1, NORD), (NORD, 1, UMSCHAU), (UMSCHAU, 1, KUESTE), (KUESTE, -1, UMSCHAU)]
)
def test_the_same_fact_goes_round_the_sources_that_report_it(here: str, direction: int, there: str) -> None:
    move = same_fact_elsewhere(FACTS["f-crew"], here, direction, 0, SOURCES)
    assert move and move.place.file == there
    assert move.place.cursor and move.place.cursor.key == "f-crew"


def test_from_a_source_without_the_fact_the_first_that_has_it_is_next() -> None:
    move = same_fact_elsewhere(FACTS["f-crew"], TAGWERK, 1, 0, SOURCES)
    assert move and move.place.file == KUESTE


def test_a_fact_of_one_source_leads_nowhere() -> None:
    assert same_fact_elsewhere(FACTS["f-arson"], UMSCHAU, 1, 0, SOURCES) is None


def test_steps_lead_through_shared_facts_and_say_who_reports_them() -> None:
    opened = OpenArticle.load(LIBRARY, SOURCES[UMSCHAU])
    move = next_fact(opened, (-1, -1), 1)
    assert words(move) == "gut 200 Einsatzkräfte"
    assert move and move.status.startswith("fact 1 of 1 · = agrees · 3 sources · gut 200")
    assert words(next_fact(opened, (10_000, 10_000), 1)) == "gut 200 Einsatzkräfte"


def test_an_article_that_shares_nothing_is_stepped_through_whole() -> None:
    move = next_fact(OpenArticle.load(LIBRARY, SOURCES[TAGWERK]), (-1, -1), 1)
    assert move and move.status.startswith("fact 1 of 1 · only here · Etwa 80")


def test_steps_through_differences_pass_over_what_agrees() -> None:
    opened = OpenArticle.load(LIBRARY, SOURCES[KUESTE])
    found, at = [], (-1, -1)
    for _ in range(4):
        move = next_difference(opened, at, 1)
        assert move and move.place.cursor
        found.append(words(move))
        at = move.place.cursor.start, move.place.cursor.end
    assert found[:3] == [
        "Mindestens 120 Menschen", "So ein Feuer haben wir hier seit Jahrzehnten nicht gesehen", "4,5 Millionen Euro",
    ]  # fmt: skip
    assert found[3] == found[0]
    assert next_difference(OpenArticle.load(LIBRARY, SOURCES[UMSCHAU]), (0, 0), 1) is None
