"""Joining, splitting and renaming names, and taking it back, from the article, the card and the index."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reader.conftest import Reader, Reading
from tests.reader.invented_articles import KUESTE, NORD, UMSCHAU
from tests.reader.memory import MemoryLibrary
from tui.library.errors import CorrectionError, LibraryError
from tui.model import CorrectionKind
from tui.reader.palette import ReaderCommands
from tui.reader.screens.corrections import Corrections
from tui.reader.screens.entity_card import EntityCard
from tui.reader.screens.entity_index import EntityIndex
from tui.reader.screens.joining import Joining
from tui.reader.screens.renaming import Renaming
from tui.reader.screens.sheet import Sheet
from tui.reader.screens.splitting import Splitting


async def settle(reader: Reader) -> None:
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()


def said(reader: Reader) -> str:
    """What the sheet on top says."""
    assert isinstance(reader.app.screen, Sheet)
    assert reader.app.screen.said in reader.screen_text().replace("\n", " ") or len(reader.app.screen.said) > 70
    return reader.app.screen.said


async def join(reader: Reader, other: str) -> None:
    await reader.press("plus")
    await settle(reader)
    assert isinstance(reader.app.screen, Joining)
    await reader.type(other)
    await reader.press("enter")


async def split(reader: Reader, *rows: str) -> None:
    """Split off the rows that begin with these words."""
    await reader.press("minus")
    screen = reader.app.screen
    assert isinstance(screen, Splitting)
    for words in rows:
        while f"] {words}" not in screen.row:
            await reader.press("down")
        await reader.press("space")
    await reader.press("enter")


async def rename(reader: Reader, name: str) -> None:
    await reader.press("r")
    assert isinstance(reader.app.screen, Renaming)
    await reader.type(name)
    await reader.press("enter")


async def test_joining_makes_one_name_of_two_everywhere(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press(*"]]]]")
        place = reader.desk.here
        await reader.press("e")
        await join(reader, "brandt")
        assert said(reader) == (
            "Joined: Maren Holthusen and Jens Brandt are one now, Maren Holthusen · U takes it back"
        )
        assert reader.status == said(reader)
        card = reader.app.screen
        assert isinstance(card, EntityCard)
        assert "6 mentions in 2 articles" in reader.screen_text()
        assert "Jens Brandt" in reader.screen_text()
        await reader.press("escape")
        assert reader.desk.here == place
        occurrences = reader.desk.marking.occurrences
        assert any(reader.text[start:end] == "Jens Brandt" for start, end in occurrences)
        await reader.press("n", "n", "n")
        assert reader.at_cursor == "Holthusens"
        assert reader.status.startswith("4 of 6 · Maren Holthusen")


async def test_the_name_that_was_joined_away_keeps_its_places_in_the_history(reading: Reading) -> None:
    async with reading(open_file=NORD) as reader:
        await reader.press("]", "]", "]")
        assert reader.at_cursor == "Brandt"
        await reader.press("N")
        assert reader.file == KUESTE
        await join(reader, "holthusen")
        assert "one now, Jens Brandt" in reader.status
        await reader.press("backspace")
        assert (reader.file, reader.at_cursor) == (NORD, "Brandt")
        await reader.press("N")
        assert reader.at_cursor == "Maren Holthusen"
        await reader.press("U")
        assert reader.desk.cursor and reader.desk.cursor.key == "per-1"


async def test_splitting_off_a_name(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press(*"]]]]", "e")
        await split(reader, "Holthusens")
        assert said(reader).startswith("Split: Holthusens in 1 article is a name of its own now")
        assert "3 mentions in 2 articles" in reader.screen_text()
        await reader.press("escape", "n", "n")
        assert reader.status.startswith("3 of 3 · Maren Holthusen · now Nordblick24")


async def test_splitting_off_the_mentions_of_an_article(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press(*"]]]]")
        await split(reader, "Nordblick24")
        assert "Split: Maren Holthusen in 1 article" in reader.status
        assert len(reader.library.places("per-1")) == 3


async def test_marks_can_be_taken_away_and_nothing_marked_is_said(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press(*"]]]]", "minus", "space")
        assert "[x] Maren Holthusen" in reader.screen_text()
        await reader.press("space", "enter")
        assert said(reader).startswith("Nothing is marked yet")
        await reader.press("escape")
        assert reader.library.corrections() == ()


async def test_renaming(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press(*"]]]]", "e")
        await rename(reader, "Einsatzleiterin M. H.")
        assert said(reader) == "Renamed: Maren Holthusen is shown as Einsatzleiterin M. H. now · U takes it back"
        assert "Einsatzleiterin M. H.  person" in reader.screen_text()
        await reader.press("escape", "n")
        assert "Einsatzleiterin M. H." in reader.status


async def test_leaving_it_changes_nothing(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("]", "r", "enter")
        for key in ("plus", "minus", "r"):
            await reader.press(key)
            await settle(reader)
            assert len(reader.app.screen_stack) == 2
            await reader.press("escape")
            assert len(reader.app.screen_stack) == 1
        assert reader.library.corrections() == ()


async def test_undo_takes_back_one_after_the_other(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press(*"]]]]", "e")
        await rename(reader, "Erster")
        await rename(reader, "Zweiter")
        await reader.press("U")
        assert said(reader) == "Taken back: renamed Maren Holthusen as Zweiter"
        assert "Erster  person" in reader.screen_text()
        await reader.press("U", "U")
        assert said(reader) == "There is no correction to take back"
        assert "Maren Holthusen  person" in reader.screen_text()


async def test_the_card_of_what_was_split_off_follows_it_back(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press(*"]]]]")
        await split(reader, "Holthusens")
        await reader.press(*"]]]]]", "e")
        card = reader.app.screen
        assert isinstance(card, EntityCard)
        assert card.entity_at_hand and card.entity_at_hand.startswith("per-1~")
        await reader.press("U")
        assert card.entity_at_hand == "per-1"
        assert "4 mentions in 2 articles" in reader.screen_text()


async def test_a_card_left_on_the_way_is_found_under_its_new_entity(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press(*"]]]]", "e", "g", "enter")
        card = reader.app.screen
        assert isinstance(card, EntityCard)
        assert card.entity_at_hand == "per-2"
        await join(reader, "maren")
        assert card.entity_at_hand == "per-2"
        await reader.press("backspace")
        assert card.entity_at_hand == "per-2"


async def test_the_index_follows_and_corrects_the_name_at_the_cursor(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("i")
        await settle(reader)
        await reader.type("brandt")
        await reader.press("tab")
        await rename(reader, "Bürgermeister Brandt")
        await settle(reader)
        index = reader.app.screen
        assert isinstance(index, EntityIndex)
        assert "Bürgermeister Brandt" in reader.screen_text()
        assert said(reader).startswith("Renamed")
        await reader.press("U")
        await settle(reader)
        assert index.entity_at_hand == "per-2"
        assert index.names.selected and index.names.selected.entity.name == "Jens Brandt"


async def test_all_corrections_are_listed_and_any_can_be_taken_back(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("]")
        await rename(reader, "Erster")
        await rename(reader, "Zweiter")
        await rename(reader, "Dritter")
        await reader.press("C")
        assert isinstance(reader.app.screen, Corrections)
        shown = reader.screen_text()
        assert shown.index("as Dritter") < shown.index("as Zweiter") < shown.index("as Erster")
        await reader.press("down", "enter")
        assert said(reader) == "Taken back: renamed Lübeck as Zweiter"
        assert [one.correction.new_name for one in reader.library.corrections()] == ["Erster", "Dritter"]
        await reader.press("U", "U")
        assert "No corrections yet." in reader.screen_text()


async def test_what_cannot_be_is_said_in_one_line(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("]", "e")
        await join(reader, "brandt")
        assert said(reader) == "Not corrected: a person and a place cannot be one"
        await rename(reader, " ")
        assert said(reader) == "Not corrected: the new name is empty"
        assert reader.library.corrections() == ()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (CorrectionError("[bold]no[/]"), "Not corrected: [bold]no[/]"),
        (LibraryError(Path("lib"), "is being written", "Try again"), "Not corrected: is being written. Try again"),
    ],
)
async def test_errors_of_the_library_do_no_harm(
    reading: Reading, monkeypatch: pytest.MonkeyPatch, error: Exception, words: str
) -> None:
    library = MemoryLibrary()

    def fail(*arguments: object) -> None:
        raise error

    monkeypatch.setattr(library, "correct", fail)
    async with reading(library=library) as reader:
        await reader.press("]")
        await rename(reader, "Neu")
        assert reader.status == words
        await reader.press("e")
        await rename(reader, "Neu")
        assert said(reader) == words


async def test_a_correction_that_somebody_else_took_back(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading() as reader:
        await reader.press("]")
        await rename(reader, "Neu")
        recorded = reader.library.recorded
        reader.library.recorded = ()
        monkeypatch.setattr(reader.library, "corrections", lambda: recorded)
        await reader.press("U")
        assert reader.status == "There is no correction to take back"


async def test_a_name_only_inside_other_words_cannot_be_corrected(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = MemoryLibrary((UMSCHAU,))
    places = library.places
    monkeypatch.setattr(library, "places", lambda entity: tuple(place for place in places(entity) if place.part))
    async with reading(library=library, open_file=UMSCHAU) as reader:
        await reader.press("]", "]")
        assert reader.at_cursor == "Trave"
        await reader.press("r")
        assert reader.status == "Trave stands only inside other words: there is no mention to correct"


@pytest.mark.parametrize("key", ["plus", "minus", "r"])
async def test_without_a_name_at_the_cursor_it_is_said(reading: Reading, key: str) -> None:
    async with reading() as reader:
        await reader.press(key)
        assert reader.status.startswith("No name at the cursor")


async def test_the_palette_knows_the_corrections(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("]")
        provider = ReaderCommands(reader.app.screen)
        hits = [hit async for hit in provider.search("show the name otherwise")]
        await hits[0].command()  # type: ignore[misc]
        await reader.pilot.pause()
        assert isinstance(reader.app.screen, Renaming)


async def test_a_correction_changes_no_paragraph_and_no_line(reading: Reading) -> None:
    async with reading(size=(100, 14)) as reader:
        await reader.press("G", "[")
        before, blocks = reader.desk.here, list(reader.desk.article_view.children)
        await rename(reader, "Neu")
        assert reader.desk.here == before
        assert list(reader.desk.article_view.children) == blocks
        assert reader.library.corrections()[0].correction.kind is CorrectionKind.RENAME
