from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library.folding import both_folds, find, fold, fold_with_origins, holds


@pytest.mark.parametrize(
    ("text", "folded", "written_out"),
    [
        ("Ägypten", "agypten", "aegypten"),
        ("A\u0308gypten", "agypten", "aegypten"),
        ("STRASSE Straße STRAẞE", "strasse strasse strasse", "strasse strasse strasse"),
        ("Übung Öl", "ubung ol", "uebung oel"),
        ("neue Quelle", "neue quelle", "neue quelle"),
        ("Citroën, Łódź, Erdoğan, Malmö", "citroen, lodz, erdogan, malmo", "citroen, lodz, erdogan, malmoe"),
        ("„ja“ – ‚nein‘\u00a0…", "\"ja\" - 'nein' …", "\"ja\" - 'nein' …"),
    ],
)
def test_fold(text: str, folded: str, written_out: str) -> None:
    assert fold(text) == folded
    assert fold(text, written_out=True) == written_out


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        ("Nach Ägypten, von Aegypten.", "ägypten", ["Ägypten", "Aegypten"]),
        ("Nach Ägypten, von Aegypten.", "Aegypten", ["Ägypten", "Aegypten"]),
        ("Nach Ägypten.", "agypten", ["Ägypten"]),
        ("Israel und Michael", "el", ["el", "el"]),
        ("Die Straße, die Strasse", "STRASSE", ["Straße", "Strasse"]),
        ("Die Straße", "stras", ["Straß"]),
        ("Maß", "s", ["ß"]),
        ("das Bundesverfassungsgericht", "gericht", ["gericht"]),
        ("A\u0308gypten", "ägypten", ["A\u0308gypten"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("Er sagte „ja“.", '"ja"', ["„ja“"]),
        ("zwei  Wörter", "zwei wörter", []),
        ("zwei Wörter", "  zwei   wörter ", ["zwei Wörter"]),
        ("[dpa] [/]", "[/]", ["[/]"]),
        ("Text", "", []),
        ("Text", "   ", []),
        ("Text", "\u0308", []),
        ("", "a", []),
    ],
)
def test_find(text: str, query: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find(text, query)] == found


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="aeouäöüßẞAEÄ st-„“ \u0308İ", max_size=30), st.data())
def test_every_part_of_a_text_is_found_in_order_and_without_overlap(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    query = text[start:end]
    spans = find(text, query)
    if " ".join(query.split()) == query and fold(query):
        assert spans
    assert all(a < b for a, b in spans)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))


@given(st.text(max_size=40))
def test_origins_point_into_the_text(text: str) -> None:
    for written_out in (False, True):
        folded = fold_with_origins(text, written_out=written_out)
        assert len(folded.origins) == len(folded.text) + 1
        assert list(folded.origins) == sorted(folded.origins)
        assert folded.origins[-1] == len(text)


@pytest.mark.parametrize(
    ("text", "typed", "there"),
    [
        ("Jörg Müller", "mueller", True),
        ("Jörg Müller", "Muller joerg", True),
        ("Jörg Müller", "MÜLLER", True),
        ("Joerg Mueller", "Müller Jörg", True),
        ("Joerg Mueller", "muller", False),
        ("Straße", "strasse", True),
        ("Jörg Müller", "Müller Anna", False),
        ("Jörg Müller", " ", True),
    ],
)
def test_every_word_must_stand_in_the_text_however_its_umlauts_are_typed(text: str, typed: str, there: bool) -> None:
    assert holds(both_folds(text), typed) is there
