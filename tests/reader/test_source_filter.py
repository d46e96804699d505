"""What is typed to narrow the list of sources."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reader.memory import MemoryLibrary
from tui.model import ArticleSummary, Marks
from tui.reader.source_filter import listed, wanted

LIBRARY = MemoryLibrary()
TAGWERK, KUESTE, NORD, UMSCHAU = LIBRARY.articles()
STATES = (
    replace(TAGWERK, file="t", marks=Marks(read=True), differing_facts=0, new=True),
    replace(KUESTE, file="k", marks=Marks(starred=True), notes=1),
    replace(NORD, file="n", marks=Marks(read=True, starred=True), published=None),
    replace(UMSCHAU, file="u", story="", differing_facts=0, published=date(2023, 10, 4)),
)
TITLES = {KUESTE.story: "Speicherbrand in Lübeck"}


def found(typed: str, rows: tuple[ArticleSummary, ...] = STATES) -> str:
    asked = wanted(typed)
    return "".join(row.summary.file for row in listed(rows, TITLES) if asked.takes(row))


@pytest.mark.parametrize(
    ("typed", "files"),
    [
        ("", "tknu"), ("   ", "tknu"), ("lübeck brennt", "k"), ("LUBECK brennt", "k"), ("luebeck brennt", "k"),
        ("umschau", "u"), ("rheinische brennt", ""), ("03.05.2024", "k"), ("küsten nord", ""), ("xyz", ""),
        ('"lübeck brennt"', "k"), ('"brennt lübeck"', ""), ("„Lübeck brennt“", "k"), ('"lübeck bre', "k"),
        ("-lübeck", "nu"), ("-lübeck -umschau", "n"), ("-", "tknu"),
        ("source:küsten", "k"), ("quelle:kuesten", "k"), ("source:lübeck", ""), ('source:"rheinische u"', "u"),
        ("title:lübeck", "tk"), ("titel:umschau", ""), ("story:speicher", "tkn"), ("-story:luebeck", "u"),
        ("is:unread", "ku"), ("is:read", "tn"), ("-is:read", "ku"), ("is:starred", "kn"), ("is:new", "t"),
        ("ist:ungelesen", "ku"), ("IS:Unread", "ku"), ("is:starred is:unread", "k"), ("has:conflict", "kn"),
        ("has:note", "k"), ("hat:konflikt -hat:notiz", "n"), ("hat:widerspruch -hat:notiz", "n"),
        ("date:2024", "tk"), ("date:2024-05", "tk"), ("date:2024-05-03", "k"), ("datum:10.2023", "u"),
        ("date:4.10.2023", "u"), ("date:04.10.", "u"), ("date:4.", "u"), ("-date:2024", "nu"), ("date:2099", ""),
        ("source:küsten is:unread brennt", "k"),
    ],
)  # fmt: skip
def test_what_is_found(typed: str, files: str) -> None:
    assert found(typed) == files
    assert not wanted(typed).misread


@pytest.mark.parametrize("typed", ["is:", "is", "-is:", "is:un", "is:u", "has:c", "date:", "source:", "date:2024-"])
def test_the_list_does_not_vanish_while_one_types_a_field(typed: str) -> None:
    assert found(typed)
    assert not wanted(typed).misread


@pytest.mark.parametrize(
    ("typed", "misread"),
    [
        ("is:red", ("is:red",)), ("date:gestern lübeck", ("date:gestern",)), ("sorce:taz", ("sorce:taz",)),
        ("-has:nothing", ("-has:nothing",)), ("12:30", ()), ("date:31.", ()), ("foo:", ("foo:",)),
    ],
)  # fmt: skip
def test_a_field_that_makes_no_sense_is_a_word_and_told(typed: str, misread: tuple[str, ...]) -> None:
    assert wanted(typed).misread == misread


def test_a_misread_field_finds_its_words() -> None:
    assert found("Liveblog:Feuer", (replace(KUESTE, title="Liveblog:Feuer am Hafen"), TAGWERK)) == KUESTE.file


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet='ab :-"is:hasdatesource.0123456789„“ü', max_size=40))
def test_anything_can_be_typed(typed: str) -> None:
    rows = listed(STATES, TITLES)
    asked = wanted(typed)
    assert {asked.takes(row) for row in rows} <= {True, False}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["lübeck", "is:unread", "source:küsten", "has:note", "date:2024"]))
def test_not_is_the_rest(typed: str) -> None:
    assert sorted(found(typed) + found(f"-{typed}")) == sorted("tknu")
