"""German text as search terms: the one analysis behind the index, queries and snippets.

Each word gives one term, folded and stemmed (Snowball's German stemmer, snowballstem.org, which also takes *ue* for *ü*
and *ss* for *ß*), and compounds the terms of their parts. A compound with joints (*E-Mail*, *Bürger:innen*) gives its
parts and, at the place of the first, the whole, so that *Email* finds it. Numbers lose their thousands separators, and
number words give their digits at the same place. Function words stay in the index, or quoted words could not be found
as they were said; queries leave them out where that changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, cast

from tui.library.folding import fold
from tui.library.search.compounds import part_terms
from tui.library.search.function_words import FUNCTION_WORDS
from tui.library.search.stemming import stem
from tui.model.number_words import cardinal

ANALYSIS_VERSION = 4
"""Raise it with every change of what terms a text gives: the index is made again then."""

_WORD = r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*"
_SPACES = "\u00a0\u2009\u202f"
_NUMBER = rf"(?<![\d.,])(?:\d{{1,3}}(?:[.'’{_SPACES}]\d{{3}})+(?![.\d])(?:,\d+)?|\d+,\d+)"
_TOKEN = re.compile(rf"(?=\d){_NUMBER}|{_WORD}(?:[-‐‑:*_]{_WORD})*")
_PART = re.compile(_WORD)
_NUMBER_SIGN = re.compile(rf"[.'’,{_SPACES}]")
_GROUPING = re.compile(rf"[.'’{_SPACES}]")
_MOST_KNOWN = 250_000
"""Forms whose terms are kept: as many as some 30,000 articles have, in 90 MB at most; searches need a few."""


class Token(NamedTuple):
    """One term of a text with its span there; `position` counts words, as phrases do.

    `word` is the folded word before stemming, for the comparison with the beginnings of words; `parts` holds the terms
    of the parts of a compound, empty for other words.
    """

    term: str
    word: str
    start: int
    end: int
    position: int
    parts: tuple[str, ...] = ()


def tokens(text: str) -> Iterator[Token]:
    """Give the terms of `text` in order; at one place a whole compound before its part, a number word before digits."""
    position, known, token = 0, _KNOWN, _TOKEN_OF
    for match in _TOKEN.finditer(text):
        pieces = known[match.group()]
        start = match.start()
        for term, word, first, last, ahead, parts in pieces:
            yield token((term, word, start + first, start + last, position + ahead, parts))
        position += pieces[-1][4] + 1


class Columns(NamedTuple):
    """The terms, starts, positions and parts of tokens, each in a list of its own."""

    terms: list[str]
    starts: list[int]
    positions: list[int]
    parts: list[tuple[str, ...]]


def columns(text: str) -> Columns:
    """Give what `tokens` gives, column by column.

    The innermost loop of building an index: 1.3 µs a word, of which the expression takes half; making tokens of them,
    to be taken apart again, would take another 0.7.
    """
    terms, starts, positions, all_parts = made = Columns([], [], [], [])
    position, known = 0, _KNOWN
    for match in _TOKEN.finditer(text):
        pieces = known[match.group()]
        start = match.start()
        for term, _, first, _, ahead, parts in pieces:
            terms.append(term)
            starts.append(start + first)
            positions.append(position + ahead)
            all_parts.append(parts)
        position += pieces[-1][4] + 1
    return made


def word_form(text: str) -> str:
    """Give `text` as it is compared with the beginnings of words: folded, not stemmed, joints and signs left out."""
    return "".join(_term(part.group())[1] for part in _PART.finditer(text))


def is_function_word(word: str) -> bool:
    """Tell whether a word of a query carries no meaning of its own."""
    return word.lower() in FUNCTION_WORDS


_Piece = tuple[str, str, int, int, int, tuple[str, ...]]
"""A token whose start, end and position count from its match."""


class _Known(dict[str, tuple[_Piece, ...]]):
    """What the matches of `_TOKEN` give, worked out when they first come."""

    def __missing__(self, found: str) -> tuple[_Piece, ...]:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[found] = pieces = tuple(_pieces(found))
        return pieces


def _pieces(found: str) -> Iterator[_Piece]:
    if _NUMBER_SIGN.search(found):
        number = _GROUPING.sub("", found)
        yield number, number, 0, len(found), 0, ()
        return
    words = list(_PART.finditer(found))
    if len(words) > 1:
        yield *_term("".join(word.group() for word in words)), 0, len(found), 0, ()
    for place, word in enumerate(words):
        yield *_term(word.group()), word.start(), word.end(), place, part_terms(word.group())
        if digits := _digits(word.group()):
            yield digits, digits, word.start(), word.end(), place, ()


def _digits(word: str) -> str | None:
    """Give the number that a word is, as it is written in digits; *ein* counts nothing.

    Small numbers too: agencies write them in digits, newspapers up to *zwölf* in words, and mean the same.
    """
    value = cardinal(unicodedata.normalize("NFC", word))
    return None if value is None else f"{value:.15g}".replace(".", ",")


def _term(word: str) -> tuple[str, str]:
    """Give the stem of a word and its folded form."""
    lower = unicodedata.normalize("NFC", word).lower()
    german = lower
    if not lower.isascii():
        # Only the stemmer knows that "ue" is an umlaut in Uebung and none in neue.
        german = "".join(letter if letter in "äöüß" else fold(letter) for letter in lower)
    return stem(german), german if german.isascii() else fold(german)


_KNOWN = _Known()
_TOKEN_OF = cast(Callable[[tuple[object, ...]], Token], partial(tuple.__new__, Token))
"""Makes a token of its values; half as long as calling `Token` takes."""
