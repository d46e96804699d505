from __future__ import annotations

import numpy as np
import pytest

from tests.library.made_up import FLOOD, document, full_document, linking
from tui.library import Library
from tui.library.search.passages import Passage, WordPlaces, choose_passages, known_places

SENTENCES = np.array([[number * 10, number * 100, number * 100 + 90] for number in range(8)], np.uint32)


OTHER = np.array([[0, 0, 90]], np.uint32)


def places(*positions: int, width: int = 1, rarity: float = 1.0) -> WordPlaces:
    """Places in the second article, and one in the first."""
    return WordPlaces(np.array([0] + [1] * len(positions)), np.array([3, *positions]), width, rarity)


def chosen(*words: WordPlaces) -> list[tuple[int, int, bool]]:
    """First and last sentence of each passage of the second article, and whether it is the best."""
    other, found, nothing = choose_passages([OTHER, SENTENCES, np.empty((0, 3), np.uint32)], words)
    assert other == (Passage(0, 90, best=True),)
    assert nothing == ()
    return [(start // 100, end // 100, best) for start, end, best in found]


@pytest.mark.parametrize(
    ("words", "passages"),
    [
        ([places(5, 15, 25, 35)], [(0, 0, True), (1, 1, False), (2, 2, False)]),
        ([places(5, 31), places(39)], [(0, 0, False), (3, 3, True)]),
        ([places(10, 30), places(19, 32)], [(1, 1, False), (3, 3, True)]),
        ([places(5, 15, 25), places(75, rarity=4.0)], [(0, 0, False), (1, 1, False), (7, 7, True)]),
        ([places(5, 15, 25, 35), places(75)], [(0, 0, True), (1, 1, False), (7, 7, False)]),
        ([places(29, width=2)], [(2, 3, True)]),
        ([places(29, width=2), places(31)], [(2, 3, True)]),
        ([places()], []),
    ],
)
def test_the_best_sentences_are_chosen(words: list[WordPlaces], passages: list[tuple[int, int, bool]]) -> None:
    assert chosen(*words) == passages


def test_what_the_store_knows_is_shown_too() -> None:
    known = known_places([(1, (320, 330)), (1, (340, 345)), (1, (500, 510))])
    assert chosen(places(5), known) == [(0, 0, False), (3, 3, True), (5, 5, False)]


def test_without_articles_or_words_there_are_no_passages() -> None:
    assert choose_passages([], []) == []
    assert choose_passages([SENTENCES], []) == [()]
    assert choose_passages([np.empty((0, 3), np.uint32)], [places()]) == [()]


def test_a_hit_shows_its_best_sentences_in_reading_order(library: Library) -> None:
    sentences = ["Der Deich hält.", "Es regnet.", "Die Flut kommt.", "Der Deich bricht unter der Flut.", "Ende."]
    text = "\n\n".join(sentences)
    library.save([document("a", text, title=None)])
    hit = library.search("Flut Deich").hits[0]
    assert [snippet.text for snippet in hit.snippets] == [sentences[0], sentences[2], sentences[3]]
    assert hit.position == text.index("Deich bricht")
    assert [snippet.text[a:b] for snippet in hit.snippets for a, b in snippet.lit] == ["Deich", "Flut", "Deich", "Flut"]


@pytest.mark.parametrize(
    ("query", "lit"),
    [
        ("3000", ["3.000"]),
        ("dreitausend", ["3.000"]),
        ("number:>=2000", ["mindestens 3.000 Menschen"]),
        ('person:"Änne Groß"', ["Änne Groß"]),
        ("ort:Übersee Strom", ["Übersee", "Strom"]),
        ("Straße~", ["Straße"]),
        ("*wasser", ["Hochwasser", "Wasser"]),
        ("said:Groß Wasser", ["Wasser"]),
        ("Wasser -Zwiebel", ["Hochwasser", "Wasser"]),
        ('"Wasser"', ["Wasser"]),
        ("is:unread", []),
    ],
)
def test_what_is_lit(library: Library, query: str, lit: list[str]) -> None:
    library.save([full_document("a.txt")])
    library.save_comparison(linking(["a.txt"]), {}, [], {})
    (hit,) = library.search(query).hits
    assert [snippet.text[a:b] for snippet in hit.snippets for a, b in snippet.lit] == lit
    assert [FLOOD[a:b] for a, b in library.matches("a.txt", query)] == lit


@pytest.mark.parametrize(
    ("query", "total"),
    [
        ("said:Groß Häuser", 1),
        ("said:Groß Straße", 0),
        ('said:Groß "unter Wasser"', 1),
        ("said:Groß 3000", 0),
        ("said:Köln Häuser", 0),
    ],
)
def test_what_somebody_said_is_looked_for_in_their_words(library: Library, query: str, total: int) -> None:
    library.save([full_document("a.txt")])
    library.save_comparison(linking(["a.txt"]), {}, [], {})
    result = library.search(query)
    assert result.total == total
