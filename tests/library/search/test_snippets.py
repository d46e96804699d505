from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library.search.parsing import parse
from tui.library.search.snippets import MOST_SNIPPETS, matches, snippets


@pytest.mark.parametrize(
    ("text", "query", "lit"),
    [
        ("Die Häuser und das Haus", "Haus", ["Häuser", "Haus"]),
        ("Eine E-Mail und eine Email", "email", ["E-Mail", "Email"]),
        ("Eine E-Mail und eine Email", "E-Mail", ["E-Mail", "Email"]),
        ("Von mail zu Mail", "mail", ["mail", "Mail"]),
        ("Es sind 3.000 und 3000", "3000", ["3.000", "3000"]),
        ("nicht mehr oder mehr nicht", '"nicht mehr"', ["nicht mehr"]),
        ("Schritt für Schritt für Schritt", '"Schritt für Schritt"', ["Schritt für Schritt"]),
        ("Die E-Mail-Adresse", '"E-Mail"', ["E-Mail"]),
        ("Hochwasser, Hochwasserschutz", "Hochwasser*", ["Hochwasser", "Hochwasserschutz"]),
        ("Häuserreihe, Haus", "Häuser*", ["Häuserreihe", "Haus"]),
        ("Köln und Bonn", "Köln -Bonn", ["Köln"]),
        ("Köln und Bonn", "Köln OR Bonn", ["Köln", "Bonn"]),
        ("Köln und Bonn", "Köln source:Bonn title:und", ["Köln"]),
        ("Köln und Bonn", "-Bonn", []),
    ],
)
def test_matches(text: str, query: str, lit: list[str]) -> None:
    assert [text[start:end] for start, end in matches(text, parse(query).query)] == lit


def test_the_first_three_sentences_with_a_match_are_shown() -> None:
    sentences = ["Kein Fund.", "Haus eins.", "Haus zwei, Häuser drei.", "Nichts.", "Haus vier.", "Haus fünf."]
    text, spans = " ".join(sentences), []
    for sentence in sentences:
        start = text.index(sentence)
        spans.append((start, start + len(sentence)))
    shown = snippets(text, spans, parse("Haus").query)
    assert [snippet.text for snippet in shown] == ["Haus eins.", "Haus zwei, Häuser drei.", "Haus vier."]
    assert [snippet.text[a:b] for snippet in shown for a, b in snippet.lit] == ["Haus", "Haus", "Häuser", "Haus"]


def test_a_phrase_over_the_end_of_a_sentence_is_shown() -> None:
    text = "Das war es. Nun kommt mehr. Ende."
    shown = snippets(text, [(0, 11), (12, 27), (28, 33)], parse('"es nun"').query)
    assert [(snippet.text, snippet.lit) for snippet in shown] == [("Das war es. Nun kommt mehr.", ((8, 15),))]


def test_a_long_sentence_is_cut_around_its_first_match() -> None:
    text = "Wort " * 100 + "Treffer " + "Wort " * 100 + "Treffer"
    (snippet,) = snippets(text, [(0, len(text))], parse("Treffer").query)
    assert len(snippet.text) <= 240
    assert text[snippet.start :].startswith(snippet.text)
    assert [snippet.text[a:b] for a, b in snippet.lit] == ["Treffer"]
    assert snippet.text.startswith("Wort ") and snippet.text.endswith("Wort")


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_snippets_are_parts_of_the_text(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab äÄ.-e", max_size=700))
    borders = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    sentences = list(itertools.pairwise(borders))
    query = parse(data.draw(st.sampled_from(["a", "ä*", '"a b"', "a-b", "b OR e"]))).query
    shown = snippets(text, sentences, query)
    assert len(shown) <= MOST_SNIPPETS
    for snippet in shown:
        assert text[snippet.start : snippet.start + len(snippet.text)] == snippet.text
        assert snippet.lit and all(0 <= a < b <= len(snippet.text) for a, b in snippet.lit)
