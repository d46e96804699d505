"""The card of an entity and the index of all names."""

from __future__ import annotations

import pytest

from tests.reader.conftest import Reader, Reading
from tests.reader.invented_articles import KUESTE, NORD, TAGWERK, UMSCHAU
from tests.reader.memory import MemoryLibrary
from tui.model import Entity, EntityKind
from tui.reader.index_rows import Order, by_count, index_entries, wanted
from tui.reader.screens.entity_card import EntityCard
from tui.reader.screens.entity_index import EntityIndex


def card(reader: Reader) -> EntityCard:
    assert isinstance(reader.app.screen, EntityCard)
    return reader.app.screen


def index(reader: Reader) -> EntityIndex:
    assert isinstance(reader.app.screen, EntityIndex)
    return reader.app.screen


async def open_index(reader: Reader, typed: str = "") -> None:
    await reader.press("i")
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()
    if typed:
        await reader.type(typed)


def names(reader: Reader) -> list[str]:
    shown = index(reader).names.shown
    return [shown[row].entity.name for row in range(len(shown))]


# -- the card ---------------------------------------------------------------------------------------------------------


async def test_the_card_tells_everything_about_a_name(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("]", "e")
        shown = " ".join(reader.screen_text().split())
        assert "Lübeck place" in shown
        assert "5 mentions in 4 articles · 02.05.2024 to 04.05.2024" in shown
        assert "Küstenkurier 2× · tagwerk.de 1× · Nordblick24 1× · Rheinische Umschau 1×" in shown
        assert "Jens Brandt 1 sentence · 2 articles" in shown
        await reader.press("G")
        shown = reader.screen_text()
        assert "Ein Großbrand hat einen historischen Speicher in Lübeck zerstört." in shown


async def test_a_part_of_a_word_is_listed_as_such(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("]", "]", "e")
        assert "2 mentions in 2 articles · 1 more inside other words" in reader.screen_text()
        assert "Die Trave-Brücke blieb gesperrt.  in Trave-Brücke" in reader.screen_text()
        await reader.press("G", "enter")
        assert (reader.file, reader.at_cursor) == (UMSCHAU, "Trave")
        await reader.press("e")
        row = card(reader).row
        assert row and row.text.startswith("Die Trave-Brücke")


async def test_company_opens_its_card_and_backspace_returns_to_the_row(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("]", "e", "g", "enter")
        assert card(reader).entity_at_hand == "per-2"
        await reader.press("g", "enter")
        assert card(reader).entity_at_hand == "loc-1"
        await reader.press("backspace", "backspace")
        assert card(reader).entity_at_hand == "loc-1"
        row = card(reader).row
        assert row and row.entity == "per-2"
        await reader.press("backspace")
        assert reader.app.screen is reader.desk


async def test_a_capital_and_its_country_lead_to_each_other(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    capital = Entity("loc-2", "Trave", EntityKind.PLACE, ("Trave",), stands_for="loc-1")
    monkeypatch.setitem(__import__("tests.reader.invented_articles", fromlist=["ENTITIES"]).ENTITIES, "loc-2", capital)
    async with reading() as reader:
        await reader.press("]", "e")
        assert "its government is also called Trave" in reader.screen_text()
        await reader.press("g", "enter")
        assert "also stands for the government of Lübeck" in reader.screen_text()
        await reader.press("g", "enter")
        assert card(reader).entity_at_hand == "loc-1"


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_card_works_on_small_screens(reading: Reading, size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.press(*"]]]]]", "e")
        text = reader.screen_text()
        assert "Maren Holthusen  person" in text
        assert "4 mentions in 2 articles" in text
        assert "„So ein Feuer haben wir hier seit Jahrzehnten nicht" in text
        assert "Enter goes there" in text
        await reader.press("g")
        assert "Named together with" in reader.screen_text()
        await reader.press("G", "enter")
        assert (reader.file, reader.at_cursor) == (NORD, "Maren Holthusen")


# -- the index --------------------------------------------------------------------------------------------------------


async def test_the_index_lists_all_names_the_common_first(reading: Reading) -> None:
    async with reading() as reader:
        await open_index(reader)
        assert names(reader)[:2] == ["Lübeck", "Maren Holthusen"]
        shown = " ".join(reader.screen_text().split())
        assert "6 names · by count · all kinds" in shown
        assert "Lübeck place 5 4" in shown
        await reader.press("tab", "S")
        assert names(reader) == sorted(names(reader), key=str.casefold)
        assert "by name" in reader.screen_text()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("holt", ["Maren Holthusen"]),
        ("HOLTHUSENS", ["Maren Holthusen"]),
        ("luebeck", ["Lübeck"]),
        ("per:", ["Maren Holthusen", "Jens Brandt"]),
        ("per: brandt", ["Jens Brandt"]),
        ("org:han", ["Hanse-Logistik"]),
        ("misc: salz", ["Salzspeicher"]),
        ("loc: brandt", []),
    ],
)
async def test_the_filter_works_as_the_user_types(reading: Reading, typed: str, found: list[str]) -> None:
    async with reading() as reader:
        await open_index(reader)
        await reader.press(*("colon" if letter == ":" else "space" if letter == " " else letter for letter in typed))
        assert names(reader) == found
        assert ("No name matches." in reader.screen_text()) == (not found)


async def test_a_key_narrows_by_kind(reading: Reading) -> None:
    async with reading() as reader:
        await open_index(reader)
        await reader.press("tab")
        counts = []
        for _ in range(5):
            await reader.press("p")
            counts.append(len(names(reader)))
        assert counts == [2, 2, 1, 1, 6]


async def test_the_index_opens_cards_and_keeps_its_place(reading: Reading) -> None:
    async with reading() as reader:
        await open_index(reader, "r")
        await reader.press("down", "enter")
        assert card(reader).entity_at_hand == "per-2"
        await reader.press("backspace")
        assert index(reader).entity_at_hand == "per-2"
        await reader.press("enter", "G", "enter")
        assert reader.app.screen is reader.desk
        assert (reader.file, reader.at_cursor) == (NORD, "Brandt")
        await reader.press("backspace")
        assert reader.file == KUESTE


async def test_a_key_jumps_to_the_first_mention(reading: Reading) -> None:
    async with reading() as reader:
        await open_index(reader)
        await reader.press("tab", "1")
        assert reader.app.screen is reader.desk
        assert (reader.file, reader.at_cursor) == (TAGWERK, "Lübeck")


async def test_letters_are_keys_only_when_the_list_has_the_focus(reading: Reading) -> None:
    async with reading() as reader:
        await open_index(reader, "q")
        assert names(reader) == []
        await reader.press("tab", "slash", "backspace")
        assert len(names(reader)) == 6
        await reader.press("tab", "q")
        assert reader.app.screen is reader.desk


async def test_an_index_without_names_says_so(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    library = MemoryLibrary()
    monkeypatch.setattr(library, "entities", lambda kind=None, text=None: ())
    async with reading(library=library) as reader:
        await open_index(reader)
        assert "No names were found in the library yet." in reader.screen_text()
        await reader.press("enter", "tab", "1", "enter", "plus", "down", "S", "p")
        assert index(reader)


async def test_the_index_on_a_small_screen(reading: Reading) -> None:
    async with reading(size=(60, 20)) as reader:
        await open_index(reader)
        assert "Salzspeicher" in reader.screen_text()
    async with reading(size=(40, 20)) as reader:
        await open_index(reader)
        assert "Hanse-Logistik" in reader.screen_text()


def test_entries_are_in_the_order_of_the_library_and_by_count() -> None:
    entries = index_entries(MemoryLibrary())
    assert [entry.entity.name for entry in entries][:2] == ["Hanse-Logistik", "Jens Brandt"]
    assert [entry.mentions for entry in by_count(entries)] == [5, 4, 2, 2, 1, 1]
    assert {order.value for order in Order} == {"by count", "by name"}


def test_a_kind_that_is_typed_comes_before_that_of_the_key() -> None:
    assert wanted("loc: x", EntityKind.PERSON).kind is EntityKind.PLACE
    assert wanted("x", EntityKind.PERSON).kind is EntityKind.PERSON
    assert wanted("per:").words == ()
