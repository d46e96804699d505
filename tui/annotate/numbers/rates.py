"""The base of a rate: *140 Liter auf den Quadratmeter*, *80 Fälle pro 100.000 Einwohner*, *41,50 Euro je Aktie*.

A rate keeps its base where both are physical measures, where the base is a round number, and behind money where *pro*
or *je* names it. What only says when money is paid (*350 Euro im Monat*, *70 Cent am Tag*) is no base, as the
conventions of the stories with gold want it.
"""

from __future__ import annotations

import re

from tui.annotate.function_words import FUNCTION_WORDS
from tui.annotate.numbers.lexicon import CURRENCIES, PHYSICAL, TIMES
from tui.annotate.numbers.numeral import Line, lower_at, text_at
from tui.annotate.numbers.unit_names import PER, Unit, unit_name
from tui.annotate.word_lists import word_set
from tui.model.german_measures import MEASURES, SCALES

_LEVELS = word_set("Dezibel Grad Prozent Promille Prozentpunkt Volt Hertz Knoten Stundenkilometer")
"""Measures of a state, which no time divides."""
_PARTS_OF_WEEK = word_set("Nacht Wochenende")
_ROUND_BASE = re.compile(r"100|1\.?000|1\s?000|10[.\s]?000|100[.\s]?000")
_DIVIDING = frozenset({"pro", "je"})
_TAXED = frozenset({"brutto", "netto"})
_MORE = frozenset({"mehr", "weniger"})
_ADJECTIVE_ENDINGS = ("e", "en", "er", "em", "es")


def with_base(line: Line, unit: Unit) -> Unit:
    """A rate keeps its base: *140 Liter auf den Quadratmeter* are `Liter pro Quadratmeter`."""
    named = _behind_noun(line, unit)
    many = _base_of_many(line, named)
    if many is not None:
        return many
    if unit.name in CURRENCIES:
        return _base_of_money(line, named) or _base_of_measure(line, unit)
    return _base_of_measure(line, named)


def _behind_noun(line: Line, unit: Unit) -> Unit:
    """The unit as far as the noun that it measures, where a base follows: *491 Liter Regen pro Quadratmeter*."""
    name = text_at(line, unit.last)
    measures = unit.name in PHYSICAL | CURRENCIES and (name[:1].isupper() or name in _TAXED)
    return Unit(unit.name, unit.last + 1) if measures and text_at(line, unit.last + 1) in _DIVIDING else unit


def _base_of_money(line: Line, unit: Unit) -> Unit | None:
    """*41,50 Euro je Aktie*, *30 Euro mehr pro Monat*, *15 Cent/kWh*; None where no base is named."""
    compared = int(text_at(line, unit.last) in _MORE)
    sign = text_at(line, unit.last + compared)
    base = unit.last + compared + 1
    while text_at(line, base).endswith(_ADJECTIVE_ENDINGS) and _is_adjective(text_at(line, base)):
        base += 1  # *pro angefangene Stunde*
    noun = text_at(line, base)
    if not (noun[:1].isupper() or noun in MEASURES) or noun.lower() in SCALES:
        return None
    if text_at(line, base + 1) in {"und", "oder"} and text_at(line, base + 2)[:4] == noun[:4]:
        base, noun = base + 2, text_at(line, base + 2)  # *pro Bürgerin und Bürger*
    name = unit_name(noun)
    if sign in _DIVIDING or (sign == "/" and name in PHYSICAL | TIMES):
        return Unit(f"{unit.name}{PER}{name}", unit.last if compared else base + 1)
    return None


def _is_adjective(word: str) -> bool:
    return word.islower() and word not in FUNCTION_WORDS and word not in MEASURES


def _base_of_measure(line: Line, unit: Unit) -> Unit:
    """The unit with the measure or the length of time by which it is divided, or as it was."""
    base = unit.last + 1
    if lower_at(line, unit.last) in {"auf", "in"} and lower_at(line, base) in {"den", "der"}:
        if unit.name in _LEVELS or text_at(line, base + 1) in _PARTS_OF_WEEK:
            return unit  # *52 Dezibel in der Nacht* says when
        base += 1
    elif lower_at(line, unit.last) not in _DIVIDING | {"/"}:
        return unit
    if unit.name not in PHYSICAL or not text_at(line, base)[:1].isupper():
        return unit
    name = unit_name(text_at(line, base))
    return Unit(f"{unit.name}{PER}{name}", base + 1) if name in PHYSICAL | TIMES else unit


def _base_of_many(line: Line, unit: Unit) -> Unit | None:
    """*80 Fälle pro 100.000 Einwohner*, *50 Keime in 100 Millilitern*: rates on a round number of the base."""
    word, count = lower_at(line, unit.last), text_at(line, unit.last + 1)
    noun = text_at(line, unit.last + 2)
    if not is_round_base(line, unit.last + 1) or not noun[:1].isupper():
        return None
    name = unit_name(noun)
    if word in _DIVIDING or (word in {"in", "auf"} and name in PHYSICAL):
        return Unit(f"{unit.name}{PER}{count} {name}", unit.last + 3)
    return None


def is_round_base(line: Line, index: int) -> bool:
    """Whether a round number of the kind to which rates are told stands at a place of the line."""
    return _ROUND_BASE.fullmatch(text_at(line, index)) is not None
