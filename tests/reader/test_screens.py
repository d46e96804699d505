"""The screens laid over the panes, and the palette."""

from __future__ import annotations

import pytest
from textual.command import CommandPalette

from tests.reader.conftest import Reading
from tests.reader.invented_articles import KUESTE, NORD, UMSCHAU
from tui.reader.actions import ACTIONS, Scope
from tui.reader.palette import ReaderCommands
from tui.reader.screens.entity_card import EntityCard
from tui.reader.screens.help import Help
from tui.reader.theme import THEMES
from tui.reader.widgets.choice_list import ChoiceList


async def test_the_card_lists_every_mention_and_leads_there_and_back(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("]", "]")
        before = reader.desk.here
        await reader.press("e")
        assert isinstance(reader.app.screen, EntityCard)
        shown = reader.screen_text()
        assert "2 mentions in 2 articles" in shown
        assert "Zeitweise musste der Verkehr auf der Trave eingestellt werden." in shown
        await reader.press("j", "enter")
        assert (reader.file, reader.at_cursor) == (UMSCHAU, "Trave")
        await reader.press("backspace")
        assert reader.desk.here == before


async def test_the_card_shows_other_names_and_begins_at_the_mention_it_was_opened_on(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press(*"]]]]]", "e")
        assert "also Holthusen · Holthusens" in reader.screen_text()
        card = reader.app.screen
        assert isinstance(card, EntityCard) and card.row
        assert "Feuer haben wir hier seit Jahrzehnten" in card.row.text


@pytest.mark.parametrize("key", ["backspace", "escape", "e"])
async def test_the_card_closes_without_a_move(reading: Reading, key: str) -> None:
    async with reading() as reader:
        await reader.press("]", "e", key)
        assert reader.app.screen is reader.desk
        assert reader.file == KUESTE


async def test_help_lists_every_key_and_can_be_searched(reading: Reading) -> None:
    async with reading(size=(120, 70)) as reader:
        await reader.press("question_mark")
        assert isinstance(reader.app.screen, Help)
        listed = {option.id for option in reader.app.screen.query_one(ChoiceList).options if option.id}
        assert listed == {action.id for action in ACTIONS}
        await reader.type("star")
        found = [option.id for option in reader.app.screen.query_one(ChoiceList).options if option.id]
        assert found == ["toggle_star"]
        await reader.press("enter")
        assert reader.library.marks(KUESTE).starred


async def test_help_without_a_match_and_its_own_keys(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("f1", "down", "pagedown", "up", "pageup")
        await reader.type("xyz")
        assert "No key does that" in reader.screen_text()
        await reader.press("escape")
        assert reader.app.screen is reader.desk


async def test_an_action_of_the_help_reaches_the_pane_it_was_opened_from(reading: Reading) -> None:
    async with reading(size=(100, 14)) as reader:
        await reader.press("question_mark")
        await reader.type("page down")
        await reader.press("enter")
        assert reader.desk.article_view.scroll_offset.y > 0


async def test_the_palette_offers_actions_articles_and_names(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("ctrl+p")
        assert isinstance(reader.app.screen, CommandPalette)
        await reader.press("escape")
        provider = ReaderCommands(reader.app.screen)
        actions = [hit.text async for hit in provider.discover()]
        assert len(actions) == sum(action.scope in (Scope.SCREEN, Scope.APP) for action in ACTIONS) + len(THEMES)
        assert [hit.text async for hit in provider.search("holthus")] == ["Maren Holthusen · person"]
        assert [hit.text async for hit in provider.search("nordbl 110")] == [
            "Nordblick24 · 03.05.2024 · Speicherbrand: 110 Anwohner in Sicherheit gebracht"
        ]
        assert [hit.text async for hit in provider.search("lubeck · place")] == ["Lübeck · place"]


@pytest.mark.parametrize(
    ("word", "description"),
    [
        ("overview", "Facts by sources, differences first"),
        ("matrix", "Facts by sources, differences first"),
        ("compare", "To the comparison; once more hides it"),
        ("card", "Everything about the name at the cursor"),
        ("theme", "Light or dark"),
        ("toggle light", "Light or dark"),
    ],
)
async def test_palette_and_help_know_the_words_of_the_footer(reading: Reading, word: str, description: str) -> None:
    async with reading() as reader:
        provider = ReaderCommands(reader.app.screen)
        assert any((hit.text or "").startswith(description) for hit in [hit async for hit in provider.search(word)])
        await reader.press("question_mark")
        await reader.type(word)
        assert description in reader.screen_text()


async def test_the_palette_opens_what_is_chosen(reading: Reading) -> None:
    async with reading() as reader:
        provider = ReaderCommands(reader.app.screen)
        hits = [hit async for hit in provider.search("Nordblick24")]
        await hits[0].command()  # type: ignore[misc]
        await reader.pilot.pause()
        assert reader.file == NORD
        names = [hit async for hit in provider.search("Hanse-Logistik · org")]
        names[0].command()
        await reader.pilot.pause()
        assert isinstance(reader.app.screen, EntityCard)
