"""Words and phrases of a search as leaves of the query: what the index answers.

word   "a phrase"   "word" alone, not as part of a compound
begin*   *end   mid*dle   misspellt~   misspellt~2
3000   3.000   3,5   dreitausend
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import NamedTuple

from tui.library.search.analysis import Token, tokens, word_form
from tui.library.search.query import OPERATORS, Compound, Fuzzy, Number, Pattern, Phrase, Prefix, Term, TextLeaf
from tui.model.number_words import cardinal

_SHORT = 7
"""Words up to this length are looked for with one wrong letter, longer ones with two."""
_MOST_DISTANCE = 2
_MOST_STARS = 4
_AROUND = re.compile(r"^(?:[^\w*]|_)+|(?:[^\w*~\u0300-\u036f]|_)+$")
_FUZZY = re.compile(r"(?P<word>.*)~(?P<distance>[0-9]*)")
_OTHER_STAR = re.compile(r"\*(?!(?<=[^\W\d_]\*)in(?:nen)?\b)", re.IGNORECASE)
"""A star that is none of *Bürger*innen*."""
_LETTERS = re.compile(r"(?:[^\W_]|[\u0300-\u036f])*")
_NUMBER = re.compile(r"[0-9]{1,15}(?:,[0-9]{1,9})?")
_UMLAUTS = (("ue", "ü"), ("oe", "ö"), ("ae", "ä"))


class ReadLeaf(NamedTuple):
    """A leaf, None where the text has no word; `surely` unless a sign in it makes no sense and was left out."""

    leaf: TextLeaf | None
    surely: bool = True


def read_word(typed: str) -> ReadLeaf:
    """Read what stands between two spaces, without quotation marks. Never raises."""
    typed = _AROUND.sub("", typed)
    if match := _FUZZY.fullmatch(typed):
        return _fuzzy(match["word"], match["distance"])
    stem = typed.rstrip("*")
    stars = len(_OTHER_STAR.findall(stem))
    if 0 < stars <= _MOST_STARS and (pattern := _pattern(typed)):
        return ReadLeaf(pattern)
    if stem == typed or stars:
        return ReadLeaf(_plain(stem), surely=not stars)
    begin = _beginning(stem)
    return ReadLeaf(begin or _plain(stem), surely=begin is not None)


def read_phrase(typed: str) -> ReadLeaf:
    """Read what stands in quotation marks. Never raises."""
    shown, found = core(typed)
    surely = not _OTHER_STAR.search(typed)
    if not found:
        return ReadLeaf(None, surely)
    if found[-1].position == found[0].position:
        return ReadLeaf(Term(found[0].term, shown, whole=True), surely)
    return ReadLeaf(Phrase(_sequence(found), shown), surely)


def core(typed: str) -> tuple[str, list[Token]]:
    """Give a text from its first to its last word, with single spaces, and its terms; empty where it has no word."""
    text = " ".join(typed.split())
    # A sign before a number can change what the analysis takes for one.
    while (found := list(tokens(text))) and (found[0].start or found[-1].end < len(text)):
        text = text[found[0].start : found[-1].end]
    return (text, found) if found else ("", [])


def terms_of(text: str) -> tuple[str, ...]:
    """Give one term for each word of a text: the parts of a compound with joints, a number in digits."""
    return _sequence(list(tokens(text)))


def number_word(word: str) -> float | None:
    """Give the value of a German number word, also with its umlauts written out; None for any other word."""
    value = cardinal(word)
    for written_out, umlaut in _UMLAUTS if value is None else ():
        value = value or cardinal(word.lower().replace(written_out, umlaut))
    return value


def default_distance(word: str) -> int:
    """Give the number of letters in which a word may differ where nobody says how many."""
    return 1 if len(word) <= _SHORT else _MOST_DISTANCE


def _plain(typed: str) -> TextLeaf | None:
    shown, found = core(_OTHER_STAR.sub(" ", typed))
    if not found:
        return None
    if found[0].end < found[-1].end:
        return Phrase(_sequence(found), shown)
    shown = shown.lower() if shown in OPERATORS else shown
    if found[-1].position > found[0].position:
        return Compound(Term(found[0].term, shown), Phrase(_sequence(found), shown))
    return _number(found[0].term, shown) or Term(found[0].term, shown)


def _number(term: str, shown: str) -> Number | None:
    if _NUMBER.fullmatch(term):
        return Number(term, float(term.replace(",", ".")), shown)
    value = number_word(shown)
    return None if value is None else Number(f"{value:.15g}".replace(".", ","), float(value), shown)


def _beginning(typed: str) -> Prefix | None:
    shown, found = core(typed)
    one_word = bool(found) and found[0].end == found[-1].end
    return Prefix(word_form(shown), found[0].term, shown) if one_word else None


def _fuzzy(typed: str, distance: str) -> ReadLeaf:
    leaf = _plain(typed)
    whole = leaf.whole if isinstance(leaf, Compound) else leaf
    if not isinstance(whole, Term) or distance == "0":
        return ReadLeaf(leaf, surely=False)
    wanted = int(distance[:3]) if distance else default_distance(whole.shown)
    surely = wanted <= _MOST_DISTANCE and "*" not in typed
    return ReadLeaf(Fuzzy(whole.term, min(wanted, _MOST_DISTANCE), whole.shown), surely)


def _pattern(typed: str) -> Pattern | None:
    """Read a word with stars inside or in front; its end is stemmed, as that of any word is in the index."""
    shown = re.sub(r"\*+", "*", typed)
    *before, last = shown.split("*")
    if not all(_LETTERS.fullmatch(piece) for piece in (*before, last)):
        return None
    end = list(tokens(last))
    pieces = (*map(word_form, before), end[0].term if end else "")
    return Pattern("*".join(pieces), shown) if any(pieces) else None


def _sequence(found: list[Token]) -> tuple[str, ...]:
    # At one position the whole of a compound comes first, its part last; the parts are in every text that has either.
    return tuple(list(there)[-1].term for _, there in groupby(found, lambda token: token.position))
