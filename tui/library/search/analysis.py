"""German text as search terms: the one analysis behind the index, queries and snippets.

Each word gives one term, folded and stemmed (Snowball's German stemmer, snowballstem.org, which also takes *ue* for *ü*
and *ss* for *ß*). A compound with joints (*E-Mail*, *Bürger:innen*) gives its parts and, at the place of the first, the
whole, so that *Email* finds it. Numbers lose their thousands separators. Function words stay in the index, or quoted
words could not be found as they were said; queries leave them out where that changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from tui.library.folding import fold
from tui.library.search.function_words import FUNCTION_WORDS

ANALYSIS_VERSION = 1
"""Raise it with every change of what terms a text gives: the index is made again then."""

_WORD = r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*"
_NUMBER = r"(?<![\d.,])(?:\d{1,3}(?:[.'’\u00a0\u202f]\d{3})+(?![.\d])(?:,\d+)?|\d+,\d+)"
_TOKEN = re.compile(rf"(?=\d)(?P<number>{_NUMBER})|{_WORD}(?P<joints>(?:[-‐‑:*_]{_WORD})+)?")
_PART = re.compile(_WORD)
_GROUPING = re.compile(r"[.'’\u00a0\u202f]")
# Snowball's German stemmer keeps the -s of Koreas, Trumps, Videos: it only takes it off behind certain consonants.
_FINAL_S = re.compile(r"(?<=[a-z]{3}[aioucjpvwy])s$")


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
    """Give the terms of `text` in order. The whole of a jointed compound comes before its parts."""
    position = 0
    for match in _TOKEN.finditer(text):
        found, (start, end), kind = match.group(), match.span(), match.lastgroup
        if kind == "number":
            number = _GROUPING.sub("", found)
            yield Token(number, number, start, end, position)
        elif kind is None:
            yield Token(*_term(found), start, end, position)
        else:
            parts = list(_PART.finditer(found))
            yield Token(*_term("".join(part.group() for part in parts)), start, end, position)
            for place, part in enumerate(parts, position):
                yield Token(*_term(part.group()), start + part.start(), start + part.end(), place)
            position += len(parts) - 1
        position += 1


def word_form(text: str) -> str:
    """Give `text` as it is compared with the beginnings of words: folded, not stemmed, joints and signs left out."""
    return "".join(_term(part.group())[1] for part in _PART.finditer(text))


def is_function_word(word: str) -> bool:
    """Tell whether a word of a query carries no meaning of its own."""
    return word.lower() in FUNCTION_WORDS


@lru_cache(maxsize=100_000)
def _term(word: str) -> tuple[str, str]:
    """Give the stem of a word and its folded form."""
    lower = unicodedata.normalize("NFC", word).lower()
    german = lower
    if not lower.isascii():
        # Only the stemmer knows that "ue" is an umlaut in Uebung and none in neue.
        german = "".join(letter if letter in "äöüß" else fold(letter) for letter in lower)
    return _FINAL_S.sub("", _STEMMER.stemWord(german)), german if german.isascii() else fold(german)


_STEMMER = Stemmer.Stemmer("german", 0)
