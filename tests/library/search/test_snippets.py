from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library.search.expanding import StarPattern
from tui.library.search.parsing import parse
from tui.library.search.snippets import matches, snippet


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


def test_what_the_store_knows_gives_way_to_words() -> None:
    text = "mindestens 3.000 Menschen und zwei Hunde"
    assert matches(text, parse("3000").query, [(0, 25), (30, 40)]) == [(11, 16), (30, 40)]


def test_a_sentence_is_shown_whole() -> None:
    text = "Vor. " + "Wort " * 70 + "Treffer. Danach."
    shown = snippet(text, 5, len(text) - 8, [(text.index("Treffer"), text.index("Treffer") + 7)])
    assert shown.text == text[5:-8]
    assert [shown.text[a:b] for a, b in shown.lit] == ["Treffer"]


def test_a_very_long_sentence_is_cut_where_most_matches_stand() -> None:
    text = "Wort " * 100 + "Fund " + "Wort " * 100 + "Fund eins Fund" + " Wort" * 100
    lit = matches(text, parse("Fund").query)
    shown = snippet(text, 0, len(text), lit)
    assert 300 < len(shown.text) <= 400
    assert text[shown.start :].startswith(shown.text)
    assert [shown.text[a:b] for a, b in shown.lit] == ["Fund", "Fund"]
    assert shown.text.startswith("Wort ") and shown.text.endswith("Wort")


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_snippets_are_parts_of_the_text(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab äÄ.-e", max_size=900))
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    query = parse(data.draw(st.sampled_from(["a", "ä*", '"a b"', "a-b", "b OR e"]))).query
    lit = matches(text, query)
    shown = snippet(text, start, end, lit)
    assert text[shown.start : shown.start + len(shown.text)] == shown.text
    assert len(shown.text) <= 400 and start <= shown.start
    assert all(0 <= a < b <= len(shown.text) for a, b in shown.lit)
    inside = any(start <= a and b <= end for a, b in lit)
    assert shown.lit or not inside


@given(st.text("ab*", min_size=1, max_size=6), st.sets(st.text("abc", min_size=1, max_size=5)))
def test_a_pattern_finds_the_terms_that_fit(pattern: str, terms: set[str]) -> None:
    expected = re.compile(".*".join(map(re.escape, pattern.split("*"))))
    if "*" in pattern:
        assert StarPattern(pattern).among(sorted(terms)) == [t for t in sorted(terms) if expected.fullmatch(t)]
