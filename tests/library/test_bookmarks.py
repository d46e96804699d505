"""Bookmarks: kept under letters, and found again whatever becomes of the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.made_up import FLOOD, document
from tui.library import Library
from tui.library.bookmarks import PASSAGE, bookmark_at, where_it_stands
from tui.model import Bookmark

STREET = FLOOD.index("Die Straße")


def test_a_bookmark_is_kept_in_the_file(compared: Library) -> None:
    made = compared.bookmarks.set("ä", "a.txt", STREET)
    assert made == Bookmark("ä", "a.txt", STREET, "Die Straße nach Köln bleibt gesperrt.")
    compared.bookmarks.set("7", "b.txt", 0)
    with Library.open(compared.folder) as again:
        assert [(one.letter, one.file) for one in again.bookmarks.all()] == [("7", "b.txt"), ("ä", "a.txt")]


def test_a_letter_has_one_place(compared: Library) -> None:
    compared.bookmarks.set("a", "a.txt", 5)
    last = compared.bookmarks.set("a", "b.txt", STREET)
    assert compared.bookmarks.all() == (last,)
    for _ in range(2):
        compared.bookmarks.remove("a")
    assert compared.bookmarks.all() == ()


@pytest.mark.parametrize("letter", ["", "ab", "*", " ", "\x1b"])
def test_what_is_no_letter_keeps_no_place(compared: Library, letter: str) -> None:
    with pytest.raises(ValueError):
        compared.bookmarks.set(letter, "a.txt", 0)


def test_no_place_in_an_article_that_there_is_not(compared: Library) -> None:
    for file in ("z.txt", "\ud800.txt"):
        with pytest.raises(KeyError):
            compared.bookmarks.set("a", file, 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Neuer Anfang.\n\n" + FLOOD, "Die Straße"),
        (FLOOD.replace("Die Straße", "Die\u00a0Straße"), "Die\u00a0Straße"),
        ("Die Straße nach Köln bleibt gesperrt. " * 3 + FLOOD, "Die Straße nach Köln bleibt gesperrt."),
    ],
)
def test_the_words_are_found_again_in_another_text(compared: Library, text: str, words: str) -> None:
    compared.bookmarks.set("a", "a.txt", STREET)
    compared.save([document("a.txt", text=text)])
    (found,) = compared.bookmarks.all()
    assert text[found.start :].startswith(words)


def test_of_several_places_with_the_words_the_nearest_is_meant(compared: Library) -> None:
    street = FLOOD[STREET:]
    compared.bookmarks.set("a", "a.txt", STREET)
    compared.save([document("a.txt", text=f"{street} {FLOOD}")])
    (found,) = compared.bookmarks.all()
    assert found.start == len(street) + 1 + STREET


def test_without_its_words_a_place_stays_within_the_text(compared: Library) -> None:
    compared.bookmarks.set("a", "a.txt", STREET)
    compared.save([document("a.txt", text="Ganz kurz.")])
    (found,) = compared.bookmarks.all()
    assert found.start == len("Ganz kurz.") - 1


def test_a_bookmark_outlasts_its_article(compared: Library) -> None:
    made = compared.bookmarks.set("a", "a.txt", STREET)
    compared.remove(["a.txt"])
    assert compared.bookmarks.all() == (made,)
    compared.save([document("a.txt", text=f"Wieder da. {FLOOD}")])
    assert compared.bookmarks.all()[0].start == len("Wieder da. ") + STREET


@settings(max_examples=60, deadline=None)
@given(before=st.text("aZ ä\n", max_size=120), word=st.integers(0, len(FLOOD.split()) - 1))
def test_a_place_is_found_behind_whatever_is_put_before_it(before: str, word: int) -> None:
    start = [hit.start() for hit in re.finditer(r"\S+", FLOOD)][word]
    made = bookmark_at("a", "a.txt", start, FLOOD)
    assert 0 < len(made.words) <= PASSAGE
    assert where_it_stands(made, FLOOD) == made
    text = f"{before} {FLOOD}"
    assert where_it_stands(made, text).start == len(before) + 1 + start


@settings(max_examples=60, deadline=None)
@given(text=st.text("aZ ä\n", max_size=120), other=st.text("aZ ä\n", max_size=120), start=st.integers(-5, 130))
def test_a_place_never_lies_outside_the_text(text: str, other: str, start: int) -> None:
    made = bookmark_at("a", "a.txt", start, text)
    for each, held in ((made, text), (where_it_stands(made, other), other)):
        assert each.start == 0 or 0 < each.start < len(held)
