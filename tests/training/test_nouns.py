from __future__ import annotations

import pytest

from training.nouns import base, counted, likely, starts, table, ways_to_cut
from tui.library.search.compounds import read_lexicon

NOUNS = {"haus", "schule", "schulhaus", "schulhof", "hof", "bund", "bundeshaus", "bundesrat", "rat", "minister", "ster"}
FORMS = NOUNS | {"häuser", "fahren", "frei"}


@pytest.mark.parametrize(
    ("first", "word"),
    [
        ("haus", "haus"),
        ("häuser", "haus"),
        ("bundes", "bund"),
        ("schul", "schule"),
        ("fahr", "fahr"),
        ("frei", "frei"),
        ("mini", ""),
    ],
)
def test_first_parts_are_joined_forms_of_words(first: str, word: str) -> None:
    assert base(first, NOUNS, FORMS) == word


def test_ways_to_cut() -> None:
    assert list(ways_to_cut("bundeshaus", NOUNS, NOUNS, FORMS)) == [("bundes", "haus")]
    assert list(ways_to_cut("minister", NOUNS, NOUNS, FORMS)) == []
    assert list(ways_to_cut("ausfahrt", NOUNS | {"fahrt"}, NOUNS | {"aus"}, FORMS)) == []


def test_each_noun_counts_once_however_it_can_be_cut() -> None:
    nouns = {"staub", "ecken", "staubecken", "stau", "becken", "staumauer", "mauer", "staudamm", "damm", "wasserbecken"}
    firsts, heads = counted(nouns | {"wasser"}, set())
    assert sum(firsts.values()) == pytest.approx(4)
    assert firsts["stau"] > 2.9
    assert heads["becken"] > 1.9


def test_what_stands_in_words_by_chance_is_no_part() -> None:
    nouns = {"sonnen", "sonnabend", "sonntag", *("sonne" + letter * 3 for letter in "abcdefghijklmnop")}
    assert likely({"sonn": 6.0}, starts(nouns)) == {"sonn": 6.0}
    assert likely({"sonn": 1.0}, starts(nouns)) == {}


def test_the_table_is_read_back_and_keeps_names_whole() -> None:
    others = {
        first + head for first in ("schnee", "wasser", "feuer", "sonnen") for head in ("gebiet", "zeichen", "wolke")
    }
    nouns = {"gebiet", "zeichen", "wolke", "schnee", "wasser", "feuer", "sonne", *others}
    lines = list(table(nouns, nouns, {"schneegebiet"}))
    lexicon = read_lexicon(lines)
    assert [part.word for part in lexicon.parts("Schneewolke")] == ["schnee", "wolke"]
    assert lexicon.parts("Schneegebiet") == ()
    assert [part.word for part in lexicon.parts("Schneegebietwolke")] == ["schneegebiet", "wolke"]
