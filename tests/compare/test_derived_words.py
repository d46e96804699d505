from __future__ import annotations

import pytest

from tui.compare.countries import territories
from tui.compare.derived_words import listed_places, only_before_nouns, place_key, words_of_countries, words_of_town


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("nordkoreanischer", "Nordkorea"),
        ("Nordkoreanern", "Nordkorea"),
        ("Französinnen", "Frankreich"),
        ("Franzosen", "Frankreich"),
        ("Deutscher", "Deutschland"),
        ("Ungarn", "Ungarn"),
        ("Israelis", "Israel"),
        ("Jemeniten", "Jemen"),
        ("US-amerikanische", "USA"),
        ("saudi-arabischen", "Saudi-Arabien"),
        ("bayerische", "Bayern"),
        ("Zürcher", "Zürich"),
    ],
)
def test_words_of_countries_and_regions(word: str, place: str) -> None:
    assert words_of_countries()[word] == {place_key(place)}


def test_a_word_of_two_states_stands_for_both() -> None:
    assert words_of_countries()["kongolesische"] == {"territory:CD", "territory:CG"}


@pytest.mark.parametrize("word", ["Französisch", "Deutsch", "Sieger", "Arbeiter"])
def test_languages_and_common_words_are_none(word: str) -> None:
    assert word not in words_of_countries()


@pytest.mark.parametrize(
    ("town", "word"),
    [
        ("Wien", "Wiener"),
        ("Göttingen", "Göttinger"),
        ("Saarbrücken", "Saarbrücker"),
        ("Karlsruhe", "Karlsruherin"),
        ("Siegen", "Siegener"),
        ("Recklinghausen", "Recklinghausener"),
        ("Paris", "Parisern"),
    ],
)
def test_inhabitants_of_towns(town: str, word: str) -> None:
    assert word in set(words_of_town(town))


@pytest.mark.parametrize(("town", "word"), [("Siegen", "Sieger"), ("Essen", "Esser"), ("Singen", "Singer")])
def test_no_common_word_is_made(town: str, word: str) -> None:
    assert word not in set(words_of_town(town))


def test_nearly_every_state_has_its_words() -> None:
    states = {key.removeprefix("territory:") for key in listed_places() if key.startswith("territory:")}
    assert states <= set(territories())
    assert len(states) >= 195
    assert "Hamburgern" in only_before_nouns()
