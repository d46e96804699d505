"""The terms by which a label is found: of a name, a source, a title of a story, or of what is counted."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import cache

from tui.library.search.analysis import tokens

_MEASURES = """
    Meter Kilometer Meile Gramm Kilo Kilogramm Tonne Liter Watt Kilowatt Megawatt Gigawatt Stunde Jahr Volt Hertz Joule
    Byte Bit Bar Pascal Kalorie Grad Punkt
"""


_WRITTEN_OUT = re.compile(r"(?<=[aou])e")


def label_terms(label: str, *, counted: bool = False, headline: bool = False) -> Set[str]:
    """Give the terms of a label's words, and the words as `beginning` has them.

    Of a `counted` noun the term of its head too: *Soldat* for *Bundeswehrsoldat*; of the compounds in a `headline` the
    terms of all parts, as of those in a text. Names have none: *Berg* is not called *Bergmann*.
    """
    found = list(tokens(label))
    terms = {token.term for token in found} | {beginning(token.word) for token in found}
    if counted:
        # A Kilowattstunde is no Stunde and a Quadratkilometer no Kilometer.
        terms |= {token.parts[-1] for token in found if token.parts} - _terms_of_measures()
    if headline:
        terms |= {part for token in found for part in token.parts}
    return terms


def beginning(word: str) -> str:
    """Give a folded word, or the beginning of one, so that *Mueller* and *Müller* begin alike."""
    return _WRITTEN_OUT.sub("", word)


@cache
def _terms_of_measures() -> frozenset[str]:
    return frozenset(token.term for token in tokens(_MEASURES))
