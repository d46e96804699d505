"""What a counted noun or measure is called: the lemma by which two texts name the same unit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import simplemma

from tui.annotate.lemmas import lemma
from tui.annotate.numbers.lexicon import CURRENCIES, PHYSICAL, TIMES
from tui.model.german_measures import MEASURES

PER = " pro "
"""Between what is measured and its base."""
_MEASURES = CURRENCIES | PHYSICAL | TIMES


@dataclass(frozen=True, slots=True)
class Unit:
    """The lemma and the index after its last token; `last` is that of the number where the unit stands elsewhere."""

    name: str
    last: int


def unit_name(word: str) -> str:
    """The lemma by which a counted noun is known; adjectival nouns keep their plural (*Verletzten* → *Verletzte*)."""
    if word in MEASURES:
        return MEASURES[word]
    for mark in (":", "*", "_"):
        word = word.split(f"{mark}in")[0]
    if word.isupper() and len(word) > 4:
        word = word.capitalize()
    tail = word.rpartition("-")[2] if word[:1].isdigit() else word
    return adjectival_plural(tail) or lemma(tail, noun=True)


def is_measure(unit: str | None) -> bool:
    """Whether a unit is a currency, a share or a physical measure, not a counted noun."""
    return unit is not None and unit.partition(PER)[0] in _MEASURES


def is_money(unit: str | None) -> bool:
    """Whether a unit is a currency, alone or with the base of a rate (`Euro pro Aktie`)."""
    return unit is not None and unit.partition(PER)[0] in CURRENCIES


@lru_cache(maxsize=8192)
def adjectival_plural(word: str) -> str | None:
    """The nominative plural of an adjective or participle used as a noun, None for any other noun."""
    if not word[:1].isupper() or not word.endswith(("e", "en", "er", "em")):
        return None
    plural = word if word.endswith("e") else word[:-1]
    if not plural.endswith("e"):
        return None
    base, other = (str(simplemma.lemmatize(form, lang="de")) for form in (plural, word))
    masculine = str(simplemma.lemmatize(plural + "r", lang="de"))
    if other == word and (word.endswith("er") or (word.endswith("en") and simplemma.is_known(word, lang="de"))):
        return None
    inflects = plural + "r" in {base, other} or masculine == plural
    participle = base[:1].islower() and plural.endswith(("te", "ne", "de"))
    return plural if inflects or participle or plural.endswith("suchende") else None
