"""Number words and digits by themselves: what is written as German writes it is read back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.model import Quantity
from tui.model.digits import value_of
from tui.model.number_words import cardinal, ordinal

ONES = [
    "",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
]
ONES += ["vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"]
TENS = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]


def below_hundred(number: int) -> str:
    if number < 20:
        return ONES[number]
    tens, one = divmod(number, 10)
    return (ONES[one] + "und" if one else "") + TENS[tens]


def below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    return (ONES[hundreds] + "hundert" if hundreds else "") + below_hundred(rest)


def in_words(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    words = (below_thousand(thousands) + "tausend" if thousands else "") + below_thousand(rest)
    return words + "s" if words.endswith("ein") else words


@given(st.integers(min_value=2, max_value=999_999))
@settings(max_examples=300, deadline=None)
def test_cardinals_in_one_word(number: int) -> None:
    assert cardinal(in_words(number)) == number
    assert cardinal(in_words(number).capitalize()) == number


@given(st.integers(min_value=2, max_value=999))
@settings(max_examples=100, deadline=None)
def test_ordinals(number: int) -> None:
    irregular = {3: "dritt", 7: "siebt", 8: "acht"}
    stem = irregular.get(number) or in_words(number) + ("st" if number % 100 >= 20 or number % 100 == 0 else "t")
    if number % 100 not in {1, 3, 7, 8}:
        assert ordinal(stem + "e") == ordinal(stem + "en") == number


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from([".", "’", "'"]))
@settings(max_examples=150, deadline=None)
def test_digits_in_groups(number: int, mark: str) -> None:
    assert value_of(f"{number:,}".replace(",", mark)) == number


@given(st.integers(min_value=0, max_value=99_999), st.integers(min_value=0, max_value=99))
@settings(max_examples=100, deadline=None)
def test_decimals(whole: int, cents: int) -> None:
    assert value_of(f"{whole:,}".replace(",", ".") + f",{cents:02d}") == pytest.approx(whole + cents / 100)


@pytest.mark.parametrize("word", ["ein", "eine", "Haus", "einig", "und", "tausende", "achten", "sechster", ""])
def test_no_cardinal(word: str) -> None:
    assert cardinal(word) is None


@pytest.mark.parametrize("word", ["beste", "letzter", "Wörter", "heute", "e", ""])
def test_no_ordinal(word: str) -> None:
    assert ordinal(word) is None


@pytest.mark.parametrize("token", ["05", "030", "1.50.000", "3:2", "23.10.2024", "45.+2", "A380", "", "1.5000"])
def test_no_number_in_digits(token: str) -> None:
    assert value_of(token) is None


PIECES = ["mehr als", "rund", "zwischen", "und", "bis", "3.000", "2,5", "zwei", "Millionen", "Tausende", "Euro", "%"]
PIECES += ["Soldaten", "der", "jeder", "fünfte", "ein", "Drittel", "20-jährige", "–", ",", ".", "(", ")", "2024", "Uhr"]


@given(words=st.lists(st.sampled_from(PIECES), max_size=18))
@settings(max_examples=200, deadline=None)
def test_any_order_of_words_gives_sound_spans(words: list[str], read: Callable[[str], list[Quantity]]) -> None:
    text = " ".join(words)
    reached = 0
    for quantity in read(text):
        assert quantity.start <= quantity.number_start < quantity.number_end <= quantity.end <= len(text)
        assert quantity.number_start >= reached
        assert quantity.high is None or quantity.high > quantity.value
        reached = quantity.number_end
