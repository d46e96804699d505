from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.compounds import Binding, name_before_head, names_in

NAMES = {"US", "Nato", "Baden-Württemberg", "Baden", "Ada Lovelace", "Kiew", "Rom", "Berlin", "Syrien", "DDR"}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("US-Geheimdienste", ["US"]),
        ("US-", ["US"]),
        ("Nicht-Nato-Staaten", ["Nato"]),
        ("Baden-Württemberg-Wahl", ["Baden-Württemberg"]),
        ("Ada-Lovelace-Preis", ["Ada-Lovelace"]),
        ("US-Nato-Gespräche", ["US", "Nato"]),
        ("Rom-Berlin", ["Rom", "Berlin"]),
        ("Nord-Syrien", ["Syrien"]),
        ("Ex-DDR", ["DDR"]),
        ("Müller-Berlin", []),
        ("Stadt-Land-Gefälle", []),
    ],
)
def test_names_among_the_elements(word: str, parts: list[str]) -> None:
    assert [word[each.start : each.end] for each in names_in(word, NAMES.__contains__)] == parts


@pytest.mark.parametrize(
    ("word", "name", "binding"),
    [
        ("Ukrainekrieg", "Ukraine", Binding.ABOUT),
        ("Chinareise", "China", Binding.ABOUT),
        ("Kremlsprecher", "Kreml", Binding.ROLE),
        ("Bundestagspräsidentin", "Bundestag", Binding.ROLE),
    ],
)
def test_names_before_a_head(word: str, name: str, binding: Binding) -> None:
    found = name_before_head(word)
    assert found is not None
    assert (found.name, found.binding, word[found.start : found.end]) == (name, binding, name)


@pytest.mark.parametrize("word", ["Indienststellung", "Chinakohl", "Krieg", "Hausmeister", "Perücke"])
def test_words_without_such_a_head(word: str) -> None:
    assert name_before_head(word) is None


@settings(max_examples=60)
@given(st.lists(st.sampled_from(["US", "Rom", "Nord", "Nato", "Haus", "Ada", "Lovelace", ""]), max_size=10))
def test_elements_lie_in_the_word_in_order(elements: list[str]) -> None:
    word, last = "-".join(elements), 0
    for each in names_in(word, NAMES.__contains__):
        assert last <= each.start < each.end <= len(word)
        assert word[each.start : each.end].replace("-", " ") == each.name.replace("-", " ")
        last = each.end
