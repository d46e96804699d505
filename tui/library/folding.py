"""Finding text as a reader types it: without case, umlauts, accents, or the right quotation mark and dash.

A letter with an umlaut can be typed in three ways: *Ägypten*, *Agypten*, *Aegypten*. So there are two folds: one takes
marks off (`ä` becomes `a`), one writes them out (`ä` becomes `ae`). Texts match if they do under either. Standard
library only: the reader uses this for find in article.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_WITHOUT_MARKS = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i"}
_SIGNS = dict(zip("„“”«»‟‚‘’‹›‐‑‒–—\u00a0\u2009\u202f", '""""""' + "'''''" + "-----" + "   ", strict=True))
_WRITTEN_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; character i of `text` comes from character `origins[i]` of the original.

    `origins` has one more entry than `text`, the original's length, so that ends can be looked up too.
    """

    text: str
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the original span of a non-empty folded span; a letter that became two is taken whole."""
        last = self.origins[end - 1]
        while self.origins[end] == last:
            end += 1
        return self.origins[start], self.origins[end]


def fold(text: str, *, written_out: bool = False) -> str:
    """Fold `text`: lower case, plain quotes, dashes and spaces, ß as ss; ä as a, or as ae where `written_out`."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFC", text).translate(_FOLDED[written_out])


def both_folds(text: str) -> str:
    """Give both folds of `text`, one behind the other where they differ, for `holds`."""
    return "\n".join(dict.fromkeys((fold(text), fold(text, written_out=True))))


def holds(folded: str, typed: str) -> bool:
    """Tell whether every word of `typed` stands in a text, given as its `both_folds`, also inside of words."""
    return all(any(fold(word, written_out=way) in folded for way in (False, True)) for word in typed.split())


def fold_with_origins(text: str, *, written_out: bool = False) -> Folded:
    """Fold `text` (NFC, as article texts are) and remember where each character comes from."""
    folded: list[str] = []
    origins: list[int] = []
    for index, character in enumerate(text):
        letters = _folded_character(character, written_out)
        folded.append(letters)
        origins.extend([index] * len(letters))
    return Folded("".join(folded), (*origins, len(text)))


def find(text: str, query: str) -> list[tuple[int, int]]:
    """Give the spans of `text` that match `query`, also inside words, in order and without overlap.

    White space around the query does not count; an empty query matches nothing.
    """
    wanted = " ".join(query.split())
    if not wanted:
        return []
    spans = [span for written_out in (False, True) for span in _matches(text, wanted, written_out)]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _matches(text: str, query: str, written_out: bool) -> Iterator[tuple[int, int]]:
    folded = _recent(text, written_out)
    wanted = fold(query, written_out=written_out)
    at = folded.text.find(wanted) if wanted else -1
    while at >= 0:
        yield folded.span(at, at + len(wanted))
        at = folded.text.find(wanted, at + len(wanted))


@lru_cache(maxsize=4)
def _recent(text: str, written_out: bool) -> Folded:
    # Find as you type asks the same article again with every key.
    return fold_with_origins(text, written_out=written_out)


@lru_cache(maxsize=4096)
def _folded_character(character: str, written_out: bool) -> str:
    lower = character.lower()
    if written_out and lower in _WRITTEN_OUT:
        return _WRITTEN_OUT[lower]
    if lower in _WITHOUT_MARKS:
        return _WITHOUT_MARKS[lower]
    if lower in _SIGNS:
        return _SIGNS[lower]
    return "".join(part for part in unicodedata.normalize("NFD", lower) if _stays(part))


class _FoldedCharacters(dict[int, str]):
    """By its code what a character is folded to, found out when it first comes."""

    def __init__(self, written_out: bool) -> None:
        super().__init__()
        self._written_out = written_out

    def __missing__(self, code: int) -> str:
        self[code] = _folded_character(chr(code), self._written_out)
        return self[code]


_FOLDED = {written_out: _FoldedCharacters(written_out) for written_out in (False, True)}


def _stays(part: str) -> bool:
    # Halves of surrogate pairs are no characters: no text holds them, and no database takes them.
    return not unicodedata.combining(part) and unicodedata.category(part) != "Cs"
