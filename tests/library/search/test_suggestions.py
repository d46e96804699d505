"""Other spellings of searches that find next to nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.made_up import document
from tests.library.search.dam import dam_library
from tui.library import Library
from tui.library.search.typed_words import typed_words

Suggest = Callable[[str], tuple[str, ...]]

OTHERS = (
    "Das Hochwasser steigt. Die Übersetzung der Warnungen dauerte, die Verzögerung auch.",
    "Nach dem Hochwasser kam der Stromausfall. Die Feuerwehren pumpen.",
    "Der Pegelstand sinkt, das Hochwasser geht zurück. Der Krimelwutz tobt.",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with dam_library(tmp_path_factory.mktemp("library")) as opened:
        opened.save([document(f"{number}.txt", text) for number, text in enumerate(OTHERS)])
        # A slip of the pen in one text, beside many with the right word.
        opened.save([document("slip.txt", "Die Talspere ist voll.")])
        opened.save([document(f"talsperre{number}.txt", "Die Talsperre ist voll.") for number in range(25)])
        yield opened


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("Hochwaser", ["Hochwasser"]),
        ("hcohwasser", ["Hochwasser"]),
        ("Zochwasser", ["Hochwasser"]),
        ("Uebersetzugn", ["Übersetzung"]),
        ("Krimel wutz", ["Krimelwutz"]),
        ("HochwasserWarnungen", ["Hochwasser Warnungen"]),
        ("Hochwaser AND Pegelstnad", ["Hochwasser AND Pegelstand"]),
        ("-Damm Hochwaser", ["-Damm Hochwasser"]),
        ('"dem Hochwaser kam"', ['"dem Hochwasser kam"']),
        ("person:Muller2 Hochwaser", []),
        ("ort:Grünnau", ["ort:Grünau"]),
        ('person:"Petra Mülller"', ['person:"Petra Müller"']),
        ("Talspere", ["Talsperre"]),
        ("Hochwasser", []),
        ("Talsperre", []),
        ("Hochwaser Quetzalcoatl", []),
        ("Xyz", []),
        ("Hochwaser~", []),
        ("zahl:3001", []),
        ("", []),
        ("hochwaser" * 20_000, []),
        ("hochwaser " * 20_000, []),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_is_suggested(library: Library, typed: str, suggested: list[str]) -> None:
    assert list(library.search(typed).suggestions) == suggested


def test_what_is_suggested_finds_more(library: Library) -> None:
    assert library.search("Talspere").total < library.search("Talsperre").total


def test_nothing_is_suggested_for_a_word_that_may_go_on(library: Library) -> None:
    assert library.search("Hochwas", unfinished=True).suggestions == ()


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Damm -Flut NOT Pegel*", ["Damm"]),
        ('„hohe Pegel“ (Elbe OR "Oder")', ["hohe", "Pegel", "Elbe", "Oder"]),
        ('person:"Änne Groß" datum:"letzte Woche" zahl:12 ist:neu', ["Änne", "Groß"]),
        ("https://a.b/c x@y.z 18:30 G7-Staaten", []),
        ("US-Dollar, Euro.", ["US-Dollar", "Euro"]),
        ("NOT Damm", ["Damm"]),
    ],
)
def test_words_that_may_be_misspelt(typed: str, words: list[str]) -> None:
    assert [word.text for word in typed_words(typed)] == words


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet='HochwaserÜ:"-ort( ', max_size=20))
def test_words_lie_where_they_are_said_to(typed: str) -> None:
    behind = 0
    for word in typed_words(typed):
        assert typed[word.start : word.end] == word.text != ""
        assert word.start >= behind
        behind = word.end
