"""Numbers as people type them in a search: `3000`, `>=1.000`, `1000..5000 Soldaten`, *zwei Dutzend*, `>50 %`, `3 Mio`.

The word behind a number is what it counts, unless it is a small word such as *in*. Within quotation marks all that
stands behind the number is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import NamedTuple

from tui.library.search.analysis import is_function_word
from tui.library.search.query import Amount, Number, Phrase
from tui.library.search.text_leaves import number_word, read_phrase, read_word, terms_of
from tui.model.digits import value_of
from tui.model.german_measures import MEASURES, SCALES

_PIECE = re.compile(
    r"(?P<sign>[<>]=?|[=≥≤])|(?P<to>\.{2,}|…|[-−–—](?=[0-9]))|(?P<digits>[0-9]+(?:[.,'’][0-9]+)*)"
    r"|(?P<word>(?:(?!\.{2}|…)[^<>=≥≤])+)|(?P<other>.)"
)
_PLAINLY = re.compile(r"[<>≥≤]=?[0-9]|[0-9]+(?:[.,][0-9]+)*(?:\.{2,}|…)[0-9]")
_BARE_SIGN = re.compile(r"[<>]=?|[≥≤]")
_GLUED_RANGE = re.compile(r"[0-9.,]+[-−–—][0-9]")
_SIGN = re.compile(r"[%‰€$£¥°]")
_WITH_SIGN = re.compile(rf"([^<>=≥≤]*?[\w.]) ?([^\s\d.,]*{_SIGN.pattern}\S*)")
_CLOSING = ",;:!?"
_SIGNS = {
    ">=": ">=", "≥": ">=", "mindestens": ">=", "ab": ">=", "at least": ">=",
    ">": ">", "über": ">", "mehr als": ">", "over": ">", "more than": ">",
    "<=": "<=", "≤": "<=", "höchstens": "<=", "bis": "<=", "at most": "<=",
    "<": "<", "unter": "<", "weniger als": "<", "under": "<", "less than": "<", "fewer than": "<",
    "=": "=",
}  # fmt: skip
_RANGE_WORDS = ("bis", "to")
_OPENING = {"zwischen": ("und",), "between": ("and",), "von": ("bis",), "from": ("to",)}
"""Words before a range, with those that then stand between its ends."""
_ONE = frozenset(("ein", "eine", "einer", "einem", "a", "one"))
_ALL_SCALES = SCALES | {"thousand": 1e3, "dozen": 12.0}
_COMPLETE = 1000
"""From here on the lower end of a range has no part in the scale of the upper one (*2.000 bis 3 Millionen*)."""
_MEASURES = {sign.lower(): name for sign, name in reversed(MEASURES.items())} | MEASURES
_NOUN = re.compile(r"[^\W\d_]{2,}(?:[-‐‑:*_][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class ReadAmount:
    """An amount read from the first `used` words; `counted` is the last of them where a noun was taken for the unit."""

    amount: Amount
    used: int
    counted: str = ""


class ScaledNumber(NamedTuple):
    """A number with a word of scale, as the words and as their value; read from the first `used` words."""

    phrase: Phrase
    number: Number
    used: int


class _Piece(NamedTuple):
    kind: str
    text: str
    word: int
    """Which of the words it is a piece of."""


class _Value(NamedTuple):
    value: float
    scale: float = 1.0


def read_amount(words: Sequence[str], *, quoted: bool = False, bare: bool = False) -> ReadAmount | None:
    """Read as many of the words as make a number with its unit; None where they do not begin with a number.

    All words behind the number are its unit if they stand in quotation marks, and none where the number is to be taken
    `bare`, since its unit stands elsewhere. Never raises.
    """
    line = _Line(words)
    ends = _ends(line)
    if ends is None:
        return None
    unit = line.glued_measure()
    used = line.words_used()
    if used is None:
        return None
    counted = "" if unit or bare else _counted(words[used:], quoted=quoted)
    terms = _unit_terms(unit or counted)
    used += len(counted.split())
    return ReadAmount(ends.named(terms, " ".join(words[:used])), used, "" if quoted or _measure(counted) else counted)


def is_plainly_amount(words: Sequence[str]) -> bool:
    """Tell whether words begin with an amount though no field says so: `>= 1000`, `1..5`, `7,5 %`, `3-5 Euro`."""
    if not words:
        return False
    start = "".join(words[:2]) if _BARE_SIGN.fullmatch(words[0]) else words[0]
    if _PLAINLY.match(start) or not start[0].isdigit():
        return _PLAINLY.match(start) is not None
    found = read_amount(words)
    if found is None or not found.amount.unit:
        return False
    unit = words[found.used - 1]
    # No text has the sign of a measure as a word, so that the number alone would be looked for.
    return _SIGN.search(unit) is not None or (_GLUED_RANGE.match(start) is not None and unit in MEASURES.values())


def in_words(amount: Amount) -> Phrase | None:
    """Give *7,5 Prozent* for `7,5 %`, in which what stands in these words comes first; None where it has no sign."""
    match = _WITH_SIGN.fullmatch(amount.shown)
    leaf = read_phrase(f"{match[1]} {_measure(match[2])}").leaf if match else None
    return leaf if isinstance(leaf, Phrase) and amount.low == amount.high else None


def scaled_number(words: Sequence[str]) -> ScaledNumber | None:
    """Read the number and word of scale that words begin with; None where they do not."""
    if len(words) < 2 or _ALL_SCALES.get(words[1].rstrip(_CLOSING).lower()) is None:
        return None
    found = read_amount(words, bare=True)
    if found is None or found.used < 2 or found.amount.low is None or found.amount.low != found.amount.high:
        return None
    phrase = read_phrase(found.amount.shown).leaf
    number = read_word(f"{found.amount.low:.15g}".replace(".", ",")).leaf
    if not (isinstance(phrase, Phrase) and isinstance(number, Number)):
        return None
    return ScaledNumber(phrase, number, found.used)


def amount_of(unit: str) -> Amount | None:
    """Give any amount of a noun or measure; None where that is no word, or would change a number before it."""
    words = unit.split()
    shown = " ".join(words)
    if not words or words[0].lower() in (*_ALL_SCALES, *_RANGE_WORDS) or not _counted(words, quoted=False):
        return None
    return Amount(None, None, _unit_terms(shown), shown)


def joined(number: Amount, unit: Amount) -> Amount:
    """Give the number, which has no unit yet, of that unit."""
    shown = f"{number.shown} {unit.shown}"
    return Amount(number.low, number.high, unit.unit, shown, number.low_open, number.high_open)


# -- values -----------------------------------------------------------------------------------------------------------


class _Ends(NamedTuple):
    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False

    def named(self, unit: tuple[str, ...], shown: str) -> Amount:
        return Amount(self.low, self.high, unit, shown, self.low_open, self.high_open)


def _ends(line: _Line) -> _Ends | None:
    """Read a number, with a sign before it or as the lower or upper end of a range."""
    if joining := line.opening():
        return _range(line.number(), line.number() if line.range_sign(joining) else None)
    sign = line.sign()
    low = line.number()
    if sign:
        return None if low is None else _beyond(sign, low.value)
    before = line.at
    to = line.range_sign()
    high = line.number() if to else None
    if high is None and to in _RANGE_WORDS:
        line.at = before
    if low is None:
        return _beyond("<=", high.value) if high else None
    if high is None:
        return _Ends(low.value, None if to and to not in _RANGE_WORDS else low.value)
    return _range(low, high)


def _range(low: _Value | None, high: _Value | None) -> _Ends | None:
    if low is None or high is None:
        return None
    if low.scale == 1 and low.value < _COMPLETE:
        low = _Value(low.value * high.scale)
    return _Ends(min(low.value, high.value), max(low.value, high.value))


def _beyond(sign: str, value: float) -> _Ends:
    if sign == "=":
        return _Ends(value, value)
    if sign.startswith(">"):
        return _Ends(value, None, low_open=sign == ">")
    return _Ends(None, value, high_open=sign == "<")


class _Line:
    """Goes over the pieces of words: signs, digits and letters, with or without spaces between."""

    def __init__(self, words: Sequence[str]) -> None:
        self._pieces = [
            _Piece(match.lastgroup or "", match.group(), number)
            for number, word in enumerate(words)
            for match in _PIECE.finditer(word.rstrip(_CLOSING) or word)
        ]
        self.at = 0

    def sign(self) -> str:
        """Take a sign or words such as *mehr als*; empty where there is none."""
        for length in (2, 1):
            text = " ".join(piece.text.lower() for piece in self._pieces[self.at : self.at + length])
            if text in _SIGNS:
                self.at += length
                return _SIGNS[text]
        return ""

    def opening(self) -> tuple[str, ...]:
        """Take a word such as *zwischen* and give what joins the ends of its range; empty where none stands here."""
        piece = self._peek()
        joining = _OPENING.get(piece.text.lower(), ()) if piece else ()
        self.at += bool(joining)
        return joining

    def range_sign(self, joining: tuple[str, ...] = _RANGE_WORDS) -> str:
        """Take what stands between the ends of a range; empty where nothing of this kind does."""
        piece = self._peek()
        if piece is None or not (piece.kind == "to" or piece.text.lower() in joining):
            return ""
        self.at += 1
        return piece.text.lower()

    def number(self) -> _Value | None:
        """Take a number with its words of scale; None where none stands here."""
        before = self.at
        minus = (piece := self._peek()) is not None and piece.kind == "to" and piece.text in "-−–—"
        self.at += minus
        value = self._plain_number()
        scale = self._scale()
        total = (1.0 if value is None else value) * scale
        if (value is None and scale == 1) or not isfinite(total):
            self.at = before
            return None
        return _Value(-total if minus else total, scale)

    def glued_measure(self) -> str:
        """Take the sign of a measure that stands right behind the number (`50%`); empty where none does."""
        piece = self._peek()
        if piece is None or piece.word != self._pieces[self.at - 1].word or not _measure(piece.text):
            return ""
        self.at += 1
        return piece.text

    def words_used(self) -> int | None:
        """Give the number of words taken; None within a word."""
        piece, last = self._peek(), self._pieces[self.at - 1]
        return None if piece is not None and piece.word == last.word else last.word + 1

    def _plain_number(self) -> float | None:
        piece = self._peek()
        if piece is None:
            return None
        if piece.kind == "digits":
            value = value_of(piece.text)
        elif piece.text.lower() in _ONE and (following := self._peek(1)) and following.text.lower() in _ALL_SCALES:
            value = 1.0
        else:
            value = number_word(piece.text) if piece.kind == "word" else None
        self.at += value is not None
        return value

    def _scale(self) -> float:
        scale = 1.0
        while (piece := self._peek()) and (factor := _ALL_SCALES.get(piece.text.lower())):
            scale *= factor
            self.at += 1
        return scale

    def _peek(self, ahead: int = 0) -> _Piece | None:
        return self._pieces[self.at + ahead] if self.at + ahead < len(self._pieces) else None


# -- units ------------------------------------------------------------------------------------------------------------


def _counted(words: Sequence[str], *, quoted: bool) -> str:
    """Give the words behind a number that name what it counts; empty where they do not."""
    if quoted or not words:
        return " ".join(words)
    word = words[0].rstrip(_CLOSING)
    is_noun = _NOUN.fullmatch(word) and not is_function_word(word) and number_word(word) is None
    return words[0] if _measure(word) or is_noun else ""


def _measure(word: str) -> str:
    return _MEASURES.get(word) or _MEASURES.get(word.lower(), "")


def _unit_terms(unit: str) -> tuple[str, ...]:
    return terms_of(_measure(unit.rstrip(_CLOSING)) or unit)
