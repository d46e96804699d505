"""The counted noun or measure of a number: the head of its noun phrase, as a lemma."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import simplemma
from spacy.tokens import Token

from tui.annotate.function_words import ARTICLES, AUXILIARIES, CONJUNCTIONS, FUNCTION_WORDS, PREPOSITIONS, PRONOUNS
from tui.annotate.lemmas import is_known_noun, lemma
from tui.annotate.numbers.digits import value_of
from tui.annotate.numbers.lexicon import (
    CURRENCIES,
    CURRENCY_SIGNS,
    MEASURES,
    NEVER_UNITS,
    PHYSICAL,
    PLACE_ADJECTIVES,
    SCALES,
    TIMES,
)
from tui.annotate.numbers.numeral import Line, Numeral, lower_at, text_at
from tui.annotate.tokenizer import QUOTES
from tui.annotate.word_lists import word_set
from tui.model import Qualifier

_FARTHEST = 10
_OLDEST = 120
_SHORTEST_STEM = 4
_PARTITIVE = word_set("der dieser ihrer seiner unserer jener aller")
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_PARTICIPLE_ENDINGS = ("te", "ten", "ter", "tes", "ene", "enen", "ener", "enes", "nde", "nden", "nder", "ndes")
_LEXICAL_STOPS = AUXILIARIES | PRONOUNS | (CONJUNCTIONS - {"und", "oder", "sowie", "bis"})
_STOPPING_MARKS = frozenset(".;:!?()[]/–—-…|")
_MEASURES = CURRENCIES | PHYSICAL | TIMES
_LEVELS = word_set("Dezibel Grad Prozent Promille Prozentpunkt Volt Hertz Knoten Stundenkilometer")
"""Measures of a state, which no time divides."""
PER = " pro "
"""Between what is measured and its base."""
_ROUND_BASE = re.compile(r"100|1\.?000|1\s?000|10[.\s]?000|100[.\s]?000")
_PARTS_OF_WEEK = word_set("Nacht Wochenende")
_DETERMINING = FUNCTION_WORDS - word_set("weitere weiteren solche solchen solcher")
_PLACES = frozenset({"LOC", "PER"})


@dataclass(frozen=True, slots=True)
class Unit:
    """The lemma and the index after its last token; `last` is that of the number where the unit stands elsewhere."""

    name: str
    last: int


def unit_of(line: Line, number: Numeral) -> Unit | None:
    """The unit that the number's own phrase names, None where the text leaves it open."""
    if number.unit is not None:
        return Unit(number.unit, number.last)
    if _is_bare_age(line, number):
        return Unit("Jahr", number.last)
    sign = text_at(line, number.first - 1)
    if sign in CURRENCY_SIGNS:
        return Unit(MEASURES[sign], number.last)
    if text_at(line, number.first - 1) in {"Stärke", "Magnitude", "Windstärke"}:
        return Unit(text_at(line, number.first - 1), number.last)
    measured = _measure_after(line, number.last) or _counted_after(line, number)
    return measured and _with_base(line, measured)


def _is_bare_age(line: Line, number: Numeral) -> bool:
    """*Gudrun Pohlmann (72)*, *Paul Holm, 92,*."""
    opening = number.first - 1
    while text_at(line, opening) in {"und", ","} and text_at(line, opening - 1).isdigit():
        opening -= 2
    marks = text_at(line, opening), text_at(line, number.last)
    enclosed = marks in {("(", ")"), ("(", "und"), ("(", ","), (",", ","), (",", "."), (",", "")}
    name = text_at(line, opening - 1)
    bare = text_at(line, number.first).removesuffix(".").isdigit() and text_at(line, number.last - 1)[:1].isdigit()
    named = name[:1].isupper() and name not in PHYSICAL | CURRENCIES
    return enclosed and bare and named and 0 < number.value < _OLDEST


def _measure_after(line: Line, index: int) -> Unit | None:
    text = text_at(line, index)
    if text == "Grad" or MEASURES.get(text) == "Grad":
        scale_named = text_at(line, index + 1) in {"Celsius", "Fahrenheit", "C", "F"}
        return Unit("Grad", index + (2 if scale_named else 1))
    return Unit(MEASURES[text], index + 1) if text in MEASURES else None


def _with_base(line: Line, unit: Unit) -> Unit:
    """A rate keeps its base: *140 Liter auf den Quadratmeter* are `Liter pro Quadratmeter`."""
    name = text_at(line, unit.last)
    if unit.name in PHYSICAL and name[:1].isupper() and text_at(line, unit.last + 1) in {"pro", "je"}:
        unit = Unit(unit.name, unit.last + 1)  # *491 Liter Regen pro Quadratmeter*
    base = unit.last + 1
    many = _base_of_many(line, unit)
    if many is not None:
        return many
    if lower_at(line, unit.last) in {"auf", "in"} and lower_at(line, base) in {"den", "der"}:
        if unit.name in _LEVELS or text_at(line, base + 1) in _PARTS_OF_WEEK:
            return unit  # *52 Dezibel in der Nacht* says when
        base += 1
    elif lower_at(line, unit.last) not in {"pro", "je", "/"}:
        return unit
    if unit.name not in PHYSICAL or not text_at(line, base)[:1].isupper():
        return unit
    name = unit_name(text_at(line, base))
    return Unit(f"{unit.name} pro {name}", base + 1) if name in PHYSICAL | TIMES else unit


def _base_of_many(line: Line, unit: Unit) -> Unit | None:
    """*80 Fälle pro 100.000 Einwohner*, *50 Keime in 100 Millilitern*: rates on a round number of the base."""
    word, count = lower_at(line, unit.last), text_at(line, unit.last + 1)
    noun = text_at(line, unit.last + 2)
    if not _ROUND_BASE.fullmatch(count) or not noun[:1].isupper():
        return None
    name = unit_name(noun)
    if word in {"pro", "je"} or (word in {"in", "auf"} and name in PHYSICAL):
        return Unit(f"{unit.name} pro {count} {name}", unit.last + 3)
    return None


def _counted_after(line: Line, number: Numeral) -> Unit | None:
    start = number.last
    noun = _first_noun(line, start + 1) if _is_partitive(line, number) else _head_noun(line, start)
    if noun is None or _is_foreign(line, noun) or lower_at(line, noun) in SCALES:
        return None
    name, last = _with_partner(line, noun, alone=number.value == 1)
    return Unit(name, last)


def _is_partitive(line: Line, number: Numeral) -> bool:
    """*zwei der Täter*, *drei von den Tätern*, *Hunderte von Häusern*."""
    word = lower_at(line, number.last)
    if word != "von":
        return word in _PARTITIVE
    return number.qualifier is Qualifier.VAGUE or lower_at(line, number.last + 1) in {"den", "diesen", "allen"}


def _first_noun(line: Line, index: int) -> int | None:
    """The noun of a partitive (*zwei der drei jungen Täter*)."""
    for place in range(index, min(index + 6, len(line))):
        text = line[place].text
        if _is_noun(text):
            return place
        if text in _STOPPING_MARKS or text == "," or text.lower() in _LEXICAL_STOPS:
            return None
    return None


def _head_noun(line: Line, start: int) -> int | None:
    """The first noun that the number can count, over adjectives and over participles with what depends on them.

    Nouns behind a preposition or an adverb belong to a participle that must still come (*3.000 in die Region verlegte
    Soldaten*); without one the number's unit is left open (*3.000 aus der Region*).
    """
    nested = loose = False
    for index in range(start, min(start + _FARTHEST, len(line))):
        text, word = line[index].text, line[index].text.lower()
        if text in QUOTES or text.endswith("-"):
            continue
        if _is_noun(text):
            if not nested and not loose and not _modifies_next(line, index):
                return index
        elif _closes(line, index, nested=nested):
            return None
        elif _is_adjective(text):
            loose = False
            nested = nested and not (word.endswith(_PARTICIPLE_ENDINGS) and _follows_complement(line, index))
        else:
            nested = nested or word in PREPOSITIONS | ARTICLES
            loose = loose or word not in {"und", "oder", "sowie", ",", "bis"}
    return None


def _follows_complement(line: Line, index: int) -> bool:
    """Whether a participle ends what depends on it, not describes a noun inside (*aus der verwüsteten Region*)."""
    return lower_at(line, index - 1) not in PREPOSITIONS | ARTICLES and not _is_adjective(text_at(line, index - 1))


def _closes(line: Line, index: int, *, nested: bool) -> bool:
    """Whether the noun phrase is over at this token, which is no noun."""
    text, word = line[index].text, line[index].text.lower()
    if text in _STOPPING_MARKS or word in _LEXICAL_STOPS or value_of(text) is not None:
        return True
    if word in {"und", "oder", "sowie", "bis", ","}:
        listed = text_at(line, index - 1).endswith("-") or _is_adjective(lower_at(line, index - 1))
        return not listed or nested or (word == "," and not text_at(line, index + 1)[:1].islower())
    return not nested and word not in PREPOSITIONS | ARTICLES and _is_finite(word)


def _is_noun(text: str) -> bool:
    tail = text.rpartition("-")[2]
    if "-" in text:
        return tail[:1].isupper() and tail[-1:].isalpha()
    return text[:1].isupper() and text[-1:].isalpha()


def _is_adjective(word: str) -> bool:
    tail = word.rpartition("-")[2]
    return (
        tail[:1].islower()
        and tail.endswith(_ADJECTIVE_ENDINGS)
        and tail not in _DETERMINING
        and (tail.endswith(_PARTICIPLE_ENDINGS) or not _is_finite(tail))
    )


@lru_cache(maxsize=8192)
def _is_finite(word: str) -> bool:
    """Whether a word in lower case is a form of a verb that cannot stand before a noun."""
    if word.endswith((*_PARTICIPLE_ENDINGS, "end")):
        return False
    base = str(simplemma.lemmatize(word, lang="de"))
    return base.endswith(("en", "ern", "eln")) and base != word.removesuffix("e") and not base[:1].isupper()


def _modifies_next(line: Line, index: int) -> bool:
    """Whether this capitalised word only describes the noun behind it: *Berliner Polizisten*, *US Soldaten*."""
    text, following = text_at(line, index), text_at(line, index + 1)
    if not (following[:1].isupper() and _is_noun(following)) or line[index + 1].ent_type_ in _PLACES:
        return False
    if text.isupper() and len(text) <= 4 and text not in MEASURES:
        return True
    return text in PLACE_ADJECTIVES or (text.endswith("er") and _is_named_place(line, text.removesuffix("er")))


def _is_named_place(line: Line, stem: str) -> bool:
    """Whether a place or club in the document bears the name from which a word in *-er* is made."""
    named = (token for name in line[0].doc.ents if name.label_ in {"LOC", "ORG"} for token in name)
    return len(stem) >= _SHORTEST_STEM and any(token.text.startswith(stem) for token in named)


def _is_foreign(line: Line, noun: int) -> bool:
    """A place or person is no unit, nor is a moment (*3.000 Anfang Mai*)."""
    return (line[noun].ent_type_ in _PLACES and not _is_plural_compound(line[noun])) or line[noun].text in NEVER_UNITS


def _is_plural_compound(token: Token) -> bool:
    """Whether a word taken for the name of a place is a compound noun in the plural (*Kranichpaare*), so a count."""
    inflected = lemma(token.text, noun=True) != token.text
    return token.ent_type_ == "LOC" and inflected and not is_known_noun(token.text)


def _with_partner(line: Line, noun: int, *, alone: bool) -> tuple[str, int]:
    """The unit's name; adjectival nouns side by side are one unit (*Tote und Verletzte*)."""
    text, partner = text_at(line, noun), text_at(line, noun + 2)
    joined = text_at(line, noun + 1) in {"und", "oder", "/"}
    if joined and text.endswith("innen") and partner[:4] == text[:4]:
        return unit_name(partner), noun + 3
    if joined and text.endswith("innen") and partner.startswith("-"):
        return lemma(text.removesuffix("innen"), noun=True), noun + 3  # *Aktivistinnen und -aktivisten*
    first = _of_people(text) or adjectival_plural(text)
    second = (_of_people(partner) or adjectival_plural(partner)) if joined and partner else None
    if first and second and not alone and text_at(line, noun + 1) == "und":
        return f"{first} und {second}", noun + 3
    return unit_name(text), noun + 1


def _of_people(word: str) -> str | None:
    """*Frauen und Männer*, like adjectival nouns, are one unit together and keep their plural."""
    return next((plural for plural in ("Frauen", "Männer", "Kinder") if word in {plural, plural + "n"}), None)


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
    return unit is not None and unit.split(" pro ")[0] in _MEASURES


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
