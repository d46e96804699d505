"""Tokens of German news text: what stays whole, what is split, and that no character is lost."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from tui.annotate.tokenizer import german_news_tokenizer

NLP = spacy.blank("de")
NLP.tokenizer = german_news_tokenizer(NLP.vocab)

WHOLE = [
    "1.500", "3,5", "1.250.000", "1’250", "23.", "z.B.", "Dr.", "Mio.", "ca.", "Ca.", "n-tv", "nv.ua", "t-online.de",
    "D.C.", "U.S.", "Leopard-2-Panzer", "122-mm-", "155-mm-Granaten", "34-Jährige", "34jährige", "20-prozentige",
    "Lehrer:innen", "Schüler*innen", "Baden-Württemberg", "O’Neill", "Trump’s", "km/h", "2024-10-18", "-12",
    "https://www.example.org/a-b?c=1", "name@example.org", "US-$",
]  # fmt: skip

SPLIT = [
    ("Wien/Graz", ["Wien", "/", "Graz"]),
    ("(dpa/AFP)", ["(", "dpa", "/", "AFP", ")"]),
    ("©AFP", ["©", "AFP"]),
    ("„Ja“, sagte", ["„", "Ja", "“", ",", "sagte"]),
    ('"Ja", sagte', ['"', "Ja", '"', ",", "sagte"]),
    ("»Ja«", ["»", "Ja", "«"]),
    ("‚Ja‘", ["‚", "Ja", "‘"]),
    ("„Ja.“", ["„", "Ja", ".", "“"]),
    ("10–12", ["10", "–", "12"]),
    ("10-12", ["10", "-", "12"]),
    ("Berlin–München", ["Berlin", "–", "München"]),
    ("40km", ["40", "km"]),
    ("40%", ["40", "%"]),
    ("40€", ["40", "€"]),
    ("€40", ["€", "40"]),
    ("30°C", ["30", "°C"]),
    ("1.500regionale", ["1.500", "regionale"]),
    ("3.000.", ["3.000", "."]),
    ("2024.", ["2024", "."]),
    ("2:1.", ["2:1", "."]),
    ("130 km/h.", ["130", "km/h", "."]),
    ("Klaus' Hut", ["Klaus", "'", "Hut"]),
    ("Ende.Dies", ["Ende", ".", "Dies"]),
    ('Ende."Dies', ["Ende", ".", '"', "Dies"]),
    ("[1][Text", ["[", "1", "]", "[", "Text"]),
    ("Tag!", ["Tag", "!"]),
    ("z. B. so", ["z.", "B.", "so"]),
    ("2024/25", ["2024", "/", "25"]),
    ("Ja…", ["Ja", "…"]),
]


def tokens(text: str, nlp: Language = NLP) -> list[str]:
    return [token.text for token in nlp.make_doc(text)]


@pytest.mark.parametrize("word", WHOLE)
def test_one_token(word: str) -> None:
    assert tokens(f"Das {word} da")[1:-1] == [word]


@pytest.mark.parametrize(("text", "expected"), SPLIT)
def test_split(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


@given(st.text(alphabet="aäÄßZ09.,:;-–/'\"„“»«()[]%€$…? \n\u00a0", max_size=40))
@settings(max_examples=200, deadline=None)
def test_the_text_is_kept(text: str) -> None:
    assert NLP.make_doc(text).text == text


def test_an_endless_row_of_marks_is_one_token() -> None:
    assert tokens("(" * 30_000) == ["(" * 30_000]
