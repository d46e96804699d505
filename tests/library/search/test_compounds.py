"""Cutting compounds: a gold list of many topics with a floor, and what must hold for any word."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library.search.compounds import (
    UNLISTED_LETTERS,
    Lexicon,
    entry,
    lexicon,
    part_terms,
    plain,
    read_lexicon,
    split,
)
from tui.library.search.stemming import stem

GOLD = Path(__file__).with_name("compounds.tsv")
SHORT = Path(__file__).with_name("short_compounds.tsv")
NAMES = Path(__file__).with_name("names_to_keep.txt")


def lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def gold() -> list[tuple[str, list[list[str]]]]:
    rows = [line.split("\t") for line in lines(GOLD)]
    return [(word, [stems(reading.split()) for reading in parts.split("|")]) for word, parts in rows]


def stems(words: list[str] | tuple[str, ...]) -> list[str]:
    return [stem(plain(word)) for word in words]


def test_parts_are_found_and_simple_words_stay_whole() -> None:
    compounds = [(word, readings) for word, readings in gold() if readings != [[]]]
    simple = [word for word, readings in gold() if readings == [[]]]
    assert (len(compounds), len(simple)) == (174, 243)
    assert sum(stems(split(word)) in readings for word, readings in compounds) >= 169
    heads = [(stems(split(word))[-1:], {reading[-1] for reading in readings}) for word, readings in compounds]
    assert all(set(found) <= right for found, right in heads)
    assert len([word for word in simple if split(word)]) <= 9


def test_short_compounds_of_the_news_have_their_head() -> None:
    rows = [line.split("\t") for line in lines(SHORT)]
    assert len(rows) >= 260
    assert sum(stem(plain(head)) in part_terms(word) for word, head in rows) >= 0.9 * len(rows)


def test_names_that_look_like_compounds_are_not_cut() -> None:
    """But those that are nouns too, *Kaufmann* and *Hausmann*."""
    names = " ".join(lines(NAMES)).split()
    assert len(names) >= 460
    assert len([name for name in names if split(name)]) <= 0.11 * len(names)
    assert [name for name in names if split(name) and is_new(name)] == ["Quellmalz"]


def is_new(name: str) -> bool:
    listed = lexicon().listed
    return listed is not None and len(name) < UNLISTED_LETTERS and entry(plain(name)) not in listed


@pytest.mark.parametrize(
    ("word", "last"),
    [
        ("Kriegsende", "ende"),
        ("Jahresendes", "endes"),
        ("Wochenenden", "enden"),
        ("Saisonende", "ende"),
        ("Geschäftsreisende", "reisende"),
        ("Asylsuchenden", "suchenden"),
        ("Reisende", ""),
        ("Vorsitzende", ""),
        ("Studierenden", ""),
        ("Anwesende", ""),
        ("Dividende", ""),
    ],
)
def test_the_noun_at_the_end_is_no_participle(word: str, last: str) -> None:
    assert "".join(split(word)[-1:]) == last


@pytest.mark.parametrize(
    ("word", "is_cut"), [("Zollstreit", True), ("zollstreit", False), ("Zollstein", False), ("Zoostreit", False)]
)
def test_a_short_word_that_is_not_listed_must_be_made_of_common_parts(word: str, is_cut: bool) -> None:
    firsts, heads = {"zoll": 3.0, "zoo": 3.0}, {"streit": 3.0, "stein": 3.0}
    lexicon = Lexicon(firsts, heads, {}, listed=frozenset(), name_heads=frozenset({"stein"}))
    assert bool(lexicon.parts(word)) is is_cut


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Bundesverfassungsgericht", "bundes verfassungs gericht"),
        ("Verfassungsgerichten", "verfassungs gerichten"),
        ("VERFASSUNGSGERICHT", "verfassungs gericht"),
        ("verfassungsgericht", "verfassungs gericht"),
        ("verfassungswidrige", "verfassungs widrige"),
        ("Häuserkampf", "häuser kampf"),
        ("Ha\u0308userkampf", "häuser kampf"),
        ("Haeuserkampf", "häuser kampf"),
        ("Straßenbau", "strassen bau"),
        ("Opernhäusern", "opern häusern"),
        ("Deutschlandhalle", "deutschland halle"),
        ("Geheimdienstchef", "geheim dienst chef"),
    ],
)
def test_joints_forms_and_spellings(word: str, parts: str) -> None:
    assert split(word) == tuple(parts.split())


@pytest.mark.parametrize(
    "word", ["Österreicher", "Deutschlands", "Salzburgs", "Neuseeländer", "beziehungsweise", "Olaf"]
)
def test_names_and_other_words_stay_whole(word: str) -> None:
    assert split(word) == ()
    assert part_terms(word) == ()


def test_compounds_within_a_compound_are_parts_too() -> None:
    terms = set(part_terms("Bundesverfassungsgerichts"))
    assert terms == {stem(word) for word in ("bund", "verfassung", "gericht", "bundesverfassung", "verfassungsgericht")}
    assert stem("kriegsverbrecher") in part_terms("Kriegsverbrecherprozess")


def test_a_word_that_is_used_more_than_its_parts_stays_whole() -> None:
    lines = ["# source", "first\t10\tland", "head\t10\tschaft", "use\t100\tlandschaft"]
    assert read_lexicon(lines).parts("Landschaft") == ()
    assert [part.word for part in read_lexicon([*lines[:3], "use\t9\tlandschaft"]).parts("Landschaft")] == [
        "land",
        "schaft",
    ]


def test_a_short_word_must_be_listed() -> None:
    firsts, heads = {"wolfs": 1.0, "wolfsburg": 3.0}, {"burg": 3.0, "rat": 3.0}
    assert Lexicon(firsts, heads, {}, listed=frozenset()).parts("Wolfsburg") == ()
    assert Lexicon(firsts, heads, {}, listed=frozenset({"wolfsburg"})).parts("Wolfsburg")
    assert Lexicon(firsts, heads, {}, listed=frozenset()).parts("Wolfsburgrat")
    assert Lexicon(firsts, heads, {}, listed=frozenset()).parts("wolfsburgrat") == ()


LETTERS = st.text(alphabet="abcdeéghiklmnorstuwäöüßAEIÄ", max_size=30)
PIECES = ["bundes", "verfassungs", "gericht", "häuser", "kampf", "see", "rat", "schul", "stein", "burg", "er", "in"]
MADE = st.lists(st.sampled_from(PIECES), max_size=7)


@settings(max_examples=150, deadline=None)
@given(st.one_of(LETTERS, MADE.map("".join), MADE.map(lambda parts: "".join(parts).capitalize())))
def test_parts_make_up_the_word(word: str) -> None:
    parts = split(word)
    assert len(parts) != 1
    assert all(len(part) >= 3 for part in parts)
    assert sum(map(len, parts)) <= len(plain(word)) + len(parts)
    terms = part_terms(word)
    assert all(terms) and len(set(terms)) == len(terms)
    assert bool(terms) == bool(parts)


def test_a_long_word_costs_no_more_than_its_letters() -> None:
    assert split("verfassungs" * 5 + "gericht") == ()
    assert split("a" * 100_000) == ()
