"""Forms of verbs: a table of forms that must meet, words that are no verbs, nouns that must not be found."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library.search.compounds import plain
from tui.library.search.stemming import stem
from tui.library.search.verb_forms import verb_terms

HERE = Path(__file__).parent


def lines(file: str) -> list[str]:
    return [line for line in (HERE / file).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def term(word: str) -> str:
    return stem(plain(word))


def test_forms_of_a_verb_meet() -> None:
    pairs = [
        (typed, form) for typed, forms in (line.split("\t") for line in lines("verbs.tsv")) for form in forms.split()
    ]
    assert len({typed for typed, _ in pairs}) >= 90
    assert [pair for pair in pairs if term(pair[1]) not in (term(pair[0]), *verb_terms(pair[0]))] == []


def test_other_words_meet_nothing() -> None:
    words = " ".join(lines("no_verbs.txt")).split()
    assert len(words) >= 80
    assert [word for word in words if verb_terms(word)] == ["beliebt"]  # be- and lieben


@pytest.mark.parametrize(
    ("typed", "noun"),
    [
        ("riet", "Rat"),
        ("geraten", "Rat"),
        ("fiel", "Fall"),
        ("gefallen", "Fälle"),
        ("gefällt", "Fall"),
        ("gebunden", "Band"),
        ("bindet", "Band"),
        ("gemacht", "Macht"),
        ("gelegen", "Lage"),
        ("liegt", "Lagen"),
        ("gesprochen", "Sprache"),
        ("gestanden", "Stand"),
        ("steht", "Stand"),
        ("geschlossen", "Schloss"),
        ("gemessen", "Maß"),
        ("fährt", "Gefahr"),
        ("unternahm", "Unternehmen"),
        ("besteht", "Bestand"),
        ("widersteht", "Widerstand"),
        ("verträgt", "Vertrag"),
        ("beträgt", "Betrug"),
        ("verbindet", "Verband"),
        ("begreift", "Begriff"),
        ("gefahren", "führen"),
        ("gewesen", "Westen"),
        ("gemeint", "mein"),
        ("gesollt", "soll"),
    ],
)
def test_nouns_of_another_meaning_are_not_found(typed: str, noun: str) -> None:
    assert term(noun) not in verb_terms(typed)


def test_a_participle_has_its_syllable_only_where_no_prefix_takes_its_place() -> None:
    assert verb_terms("storben") == verb_terms("vergestorben") == ()
    assert term("abstorben") not in verb_terms("absterben")
    assert term("vergestorben") not in verb_terms("versterben")
    assert verb_terms("abzustirbt") == ()


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="abcdefghiklmnorstuwzäöüßAEÄ", max_size=45))
def test_any_word_can_be_asked_for(word: str) -> None:
    terms = verb_terms(word)
    assert len(set(terms)) == len(terms) and all(terms)
    assert term(word) not in terms


def test_a_word_of_a_query_costs_little() -> None:
    typed = [line.split("\t")[0] for line in lines("verbs.tsv")] * 4
    verb_terms("gewarnt")
    start = time.perf_counter()
    for number, word in enumerate(typed):
        verb_terms(f"{'x' * (number % 5)}{word}")
    assert (time.perf_counter() - start) / len(typed) < 500e-6
