"""The base of a rate: *140 Liter auf den Quadratmeter*, *80 Fälle pro 100.000 Einwohner*.

A rate keeps its base where both are physical measures or where the base is a round number; money keeps the bare
currency (`Euro`), as the conventions of the stories with gold want it.
"""

from __future__ import annotations

import re

from tui.annotate.numbers.lexicon import PHYSICAL, TIMES
from tui.annotate.numbers.numeral import Line, lower_at, text_at
from tui.annotate.numbers.unit_names import PER, Unit, unit_name
from tui.annotate.word_lists import word_set

_LEVELS = word_set("Dezibel Grad Prozent Promille Prozentpunkt Volt Hertz Knoten Stundenkilometer")
"""Measures of a state, which no time divides."""
_PARTS_OF_WEEK = word_set("Nacht Wochenende")
_ROUND_BASE = re.compile(r"100|1\.?000|1\s?000|10[.\s]?000|100[.\s]?000")


def with_base(line: Line, unit: Unit) -> Unit:
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
    return Unit(f"{unit.name}{PER}{name}", base + 1) if name in PHYSICAL | TIMES else unit


def _base_of_many(line: Line, unit: Unit) -> Unit | None:
    """*80 Fälle pro 100.000 Einwohner*, *50 Keime in 100 Millilitern*: rates on a round number of the base."""
    word, count = lower_at(line, unit.last), text_at(line, unit.last + 1)
    noun = text_at(line, unit.last + 2)
    if not is_round_base(line, unit.last + 1) or not noun[:1].isupper():
        return None
    name = unit_name(noun)
    if word in {"pro", "je"} or (word in {"in", "auf"} and name in PHYSICAL):
        return Unit(f"{unit.name}{PER}{count} {name}", unit.last + 3)
    return None


def is_round_base(line: Line, index: int) -> bool:
    """Whether a round number of the kind to which rates are told stands at a place of the line."""
    return _ROUND_BASE.fullmatch(text_at(line, index)) is not None
