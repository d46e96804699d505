"""Searching by one form of a verb and finding another: ranked below, lit, not in quotation marks, not for nouns."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.library.made_up import document
from tui.library import Library
from tui.library.search.inflections import MOST_FORMS, with_verb_forms
from tui.library.search.parsing import parse
from tui.library.search.query import AllOf, Not, Said, Term, Within

TEXTS = {
    "died": "Der Zeuge starb am Montag. Das Gericht wartete.",
    "dead": "Zwei Menschen sind gestorben, sagte ein Sprecher.",
    "warned": "Die Behörde hat vor dem Sturm gewarnt.",
    "warning": "Die Behörde warnte vor dem Sturm.",
    "power": "Die Macht der Konzerne wächst.",
    "made": "Das Land hat einen Vorschlag gemacht.",
    "case": "Der Fall ist geklärt.",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("verbs"), create=True) as library:
        library.save([document(file, text=text, title=f"Kopf {file}", source="Bote") for file, text in TEXTS.items()])
        yield library


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("starb", ["died", "dead"]),
        ("gestorben", ["dead", "died"]),
        ("sterben", ["dead", "died"]),
        ("warnt", ["warning", "warned"]),
        ("gewarnt", ["warned", "warning"]),
        ("sturm warnen", ["warned", "warning"]),
        ('"starb"', ["died"]),
        ('"Zeuge starb"', ["died"]),
        ("starb -gestorben", ["died"]),
        ("Macht", ["power"]),
        ("Gemacht", ["made"]),
        ("machen", ["made"]),
        ("fiel", []),
        ("Stirbt", ["dead", "died"]),
        ("said:sprecher starb", []),
    ],
)
def test_other_forms_are_found_below(library: Library, typed: str, found: list[str]) -> None:
    hits = [hit.file for hit in library.search(typed, limit=10).hits]
    assert sorted(hits) == sorted(found)
    if found[:1] in (["died"], ["warning"]) or typed in ("gestorben", "gewarnt"):
        assert hits == found


@pytest.mark.parametrize(("typed", "file", "lit"), [("starb", "dead", "gestorben"), ("warnen", "warning", "warnte")])
def test_other_forms_are_lit(library: Library, typed: str, file: str, lit: str) -> None:
    hit = next(hit for hit in library.search(typed, limit=10).hits if hit.file == file)
    assert [shown.text[a:b] for shown in hit.snippets for a, b in shown.lit] == [lit]
    assert [TEXTS[file][a:b] for a, b in library.matches(file, typed)] == [lit]


def test_a_noun_is_not_lit_as_a_verb(library: Library) -> None:
    both = "Die Macht hat es gemacht."
    library.save([document("both", text=both)])
    assert [both[a:b] for a, b in library.matches("both", "Macht")] == ["Macht"]
    assert [both[a:b] for a, b in library.matches("both", "gemacht")] == ["gemacht"]
    library.remove(["both"])


def test_only_forms_that_articles_have_are_sought() -> None:
    known = {"starb", "gestorb", "macht", "mach"}
    term = with_verb_forms(parse("sterben").query, known.__contains__)
    assert isinstance(term, Term) and set(term.forms) == {"starb", "gestorb"}
    assert with_verb_forms(parse("Macht").query, known.__contains__) == parse("Macht").query
    assert with_verb_forms(Not(Term("sterb", "sterben")), known.__contains__) == Not(Term("sterb", "sterben"))
    for typed in ("title:sterben", "said:x sterben", "sterben Haus"):
        query = with_verb_forms(parse(typed).query, known.__contains__)
        part = query.part if isinstance(query, Within | Said) else query.parts[0] if isinstance(query, AllOf) else query
        assert isinstance(part, Term) and part.forms


def test_a_word_has_few_forms() -> None:
    query = with_verb_forms(parse("überlegen").query, lambda term: True)
    assert isinstance(query, Term) and 0 < len(query.forms) <= MOST_FORMS
