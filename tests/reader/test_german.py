"""The reader in German: nothing English is left on its screens, and keys bear the names of a German keyboard."""

from __future__ import annotations

import re

import pytest
from babel.messages.pofile import read_po

from tests.reader.conftest import Reading
from tui.language import DOMAIN, FOLDER, _, choose_language
from tui.library.search.parsing import parse
from tui.reader.actions import ACTIONS
from tui.reader.keymap import key_name, read_keys
from tui.reader.screens.query_help import EXAMPLES

SHEETS = ("m", "i", "e", "?", "C", "A", "s", "T", "w", "'", "E")
SHORT = 4
"""Letters up to which a message of one word may well be a German one too."""


@pytest.fixture(scope="module")
def english() -> frozenset[str]:
    """The messages that read otherwise in German, as far as nothing is filled in."""
    with (FOLDER / "de" / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        messages = [each for each in read_po(file) if isinstance(each.id, str) and each.id != each.string]
    return frozenset(each.id for each in messages if "{" not in each.id and len(each.id) > SHORT)


def english_words(screen: str, english: frozenset[str]) -> set[str]:
    """The messages that stand on the screen, set off from other words by at least two blanks or a dot."""
    texts = {part.strip(" │▏▕●") for line in screen.splitlines() for part in line.replace("·", "  ").split("  ")}
    return texts & english


async def test_no_english_is_left_on_the_screens(reading: Reading, german: None, english: frozenset[str]) -> None:
    async with reading() as reader:
        left = english_words(reader.screen_text(), english)
        for keys in (("}",), (">",), ("]", "n"), (")",)):
            await reader.press(*keys)
            left |= english_words(reader.screen_text(), english)
        for key in SHEETS:
            await reader.press("]", key)
            left |= english_words(reader.screen_text(), english)
            await reader.press("escape", "escape")
        assert not left


async def test_no_english_is_left_in_the_search(reading: Reading, german: None, english: frozenset[str]) -> None:
    async with reading() as reader:
        await reader.press("s")
        left = english_words(reader.screen_text(), english)
        await reader.type("polizei")
        await reader.narrowable()
        for key in ("ctrl+g", "ctrl+t", "ctrl+s", "enter", "ctrl+r", "escape", "f1"):
            await reader.press(key)
            await reader.searched()
            left |= english_words(reader.screen_text(), english)
        assert not left


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_example_of_a_search_is_understood(language: str, german: None) -> None:
    choose_language(language)
    typed = [part for query, _meaning in EXAMPLES for part in _(query).split("  ")]
    assert len(typed) > 20
    assert not [each for each in typed if re.search("^Read as|no |left out", parse(each).told)]


async def test_german_examples_stand_beside_their_meaning_on_a_narrow_screen(reading: Reading, german: None) -> None:
    async with reading(size=(80, 24)) as reader:
        await reader.press("s", "f1")
        lines = reader.screen_text().split("\n")
        assert all(any(_(query) in line and _(meaning) in line for line in lines) for query, meaning in EXAMPLES)


async def test_the_palette_asks_in_german(reading: Reading, german: None) -> None:
    async with reading() as reader:
        await reader.press("ctrl+p")
        assert "eine Aktion, ein Artikel, ein Name" in reader.screen_text()


async def test_moves_and_keys_are_told_in_german(reading: Reading, german: None) -> None:
    async with reading(size=(80, 24)) as reader:
        await reader.press("}")
        assert reader.status.startswith("Fakt 1 von ")
        screen = reader.screen_text()
        assert "? Hilfe   Tab Fenster   s suchen" in screen
        await reader.press("question_mark", *"alles")
        assert "Alles beim Namen" in reader.screen_text()


def test_every_key_can_be_written_as_it_is_shown_in_german(german: None) -> None:
    shown = {name for action in ACTIONS for name in action.key_names.split()}
    assert {"Leertaste", "Bild↓", "Umsch+Tab", "Strg+O", "Entf"} <= shown
    for action in ACTIONS:
        right, problems = read_keys({action.id: tuple(action.key_names.split())})
        assert not problems
        assert right[action.id] == tuple(map(key_name, action.keys))
