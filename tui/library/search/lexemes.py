"""A search taken apart: words, phrases, brackets, fields, and the words that join and exclude."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import Enum, auto
from typing import NamedTuple

from tui.library.search.fields import Field, prefixed
from tui.library.search.query import OPERATORS

_THOUSANDS = re.compile(r"(?<=[0-9])[\u00a0\u2009\u202f](?=[0-9]{3})")
_QUOTES = str.maketrans(dict.fromkeys("„“”«»", '"'))
_LEXEME = re.compile(r'"(?P<phrase>[^"]*)(?P<end>"(?P<tail>~[0-9]*|\*)?)?|(?P<bracket>[()])|(?P<word>[^\s()"]+)')
_MINUS = ("-", "–", "−", "!")


class Kind(Enum):
    """What a lexeme is."""

    WORD = auto()
    PHRASE = auto()
    FIELD = auto()
    OPEN = auto()
    CLOSE = auto()
    AND = auto()
    OR = auto()
    NOT = auto()
    END = auto()


class Lexeme(NamedTuple):
    """A piece of a search; `surely` unless a sign in it makes no sense.

    `unknown` is a name before a colon in it that is no field.
    """

    kind: Kind
    text: str = ""
    field: Field | None = None
    surely: bool = True
    unknown: str = ""


END = Lexeme(Kind.END)
BEGIN_OPERAND = frozenset((Kind.WORD, Kind.PHRASE, Kind.FIELD, Kind.OPEN))
_JOINING = {"and": Kind.AND, "or": Kind.OR, "not": Kind.NOT}


def lexemes(typed: str) -> list[Lexeme]:
    """Take a search apart. Never raises."""
    found: list[Lexeme] = []
    typed = _THOUSANDS.sub(".", unicodedata.normalize("NFC", typed)).translate(_QUOTES)
    for match in _LEXEME.finditer(typed):
        if match["word"] is not None:
            found += _of_word(match["word"], glued=typed[match.end() : match.end() + 1] in ('"', "("))
        elif match["bracket"] is not None:
            found.append(Lexeme(Kind.OPEN if match["bracket"] == "(" else Kind.CLOSE))
        else:
            found += _of_phrase(match, after_field=bool(found) and found[-1].kind is Kind.FIELD)
    return found


def _of_phrase(match: re.Match[str], *, after_field: bool) -> Iterable[Lexeme]:
    # A star says that the last word of a name may go on; of other phrases it makes no beginning.
    tail = match["tail"] or ""
    star = tail if after_field and tail == "*" else ""
    yield Lexeme(Kind.PHRASE, match["phrase"] + star, surely=match["end"] is not None and tail == star)


def _of_word(word: str, *, glued: bool) -> Iterable[Lexeme]:
    if word in OPERATORS:
        yield Lexeme(_JOINING[OPERATORS[word]])
        return
    if word.startswith(_MINUS) and (len(word) > 1 or glued):
        yield Lexeme(Kind.NOT)
        word = word[1:]
    named = prefixed(word)
    if named and named.field:
        yield Lexeme(Kind.FIELD, named.name, named.field)
        word = named.value
    unknown = named.name if named and not named.field and (named.value or glued) else ""
    if word:
        yield Lexeme(Kind.WORD, word, unknown=unknown)
