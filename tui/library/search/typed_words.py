"""The words of a search that a user may have misspelt, with their places in what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.library.folding import fold
from tui.library.search.fields import FIELDS, Field
from tui.library.search.query import OPERATORS

_QUOTES = str.maketrans(dict.fromkeys("„“”«»", '"'))
_PIECE = re.compile(r'(?P<field>[^\W\d_]+):(?P<other>"[^"]*"?|[^\s()"]*)|(?P<piece>[^\s()"]+)')
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SIGNS = re.compile(r"[\d*~_:/@]|^[-–−!]")
_LONGEST = 40
"""Letters of a word: what is longer was not typed."""
_NAMED = frozenset(
    (Field.SOURCE, Field.TITLE, Field.STORY, Field.PERSON, Field.PLACE, Field.ORGANISATION, Field.NAME, Field.SAID)
)


class TypedWord(NamedTuple):
    """A word from `start` to `end` of what was typed."""

    start: int
    end: int
    text: str


def typed_words(typed: str) -> Iterator[TypedWord]:
    """Give the words, in quotation marks or not, and those of names that fields ask for.

    Left out are words that must be absent, with stars, tildes or digits, those that join, and endless ones.
    """
    plain = typed.translate(_QUOTES)
    for match in _PIECE.finditer(plain):
        if match["piece"] is not None:
            yield from _words(typed, match.start(), match.end())
        elif FIELDS.get(fold(match["field"])) in _NAMED:
            for value in re.finditer(r'[^\s"]+', match["other"]):
                start = match.start("other")
                yield from _words(typed, start + value.start(), start + value.end())


def _words(typed: str, start: int, end: int) -> Iterator[TypedWord]:
    piece = typed[start:end]
    if piece in OPERATORS or _SIGNS.search(piece):
        return
    for match in _WORD.finditer(piece):
        if len(match.group()) <= _LONGEST:
            yield TypedWord(start + match.start(), start + match.end(), match.group())
