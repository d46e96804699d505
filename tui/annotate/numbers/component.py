"""The spaCy component that writes `doc._.quantities`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

import tui.annotate.extensions  # noqa: F401  the component writes on what it registers
from tui.annotate.numbers.exclusions import is_no_quantity
from tui.annotate.numbers.inheritance import are_parallel, shares_with_next, unit_before, unit_of_count
from tui.annotate.numbers.numeral import Line, Numeral
from tui.annotate.numbers.numerals import numerals
from tui.annotate.numbers.qualifiers import qualifier_of
from tui.annotate.numbers.relations import relation_of
from tui.annotate.numbers.scaled import SMALLEST_UNSCALED
from tui.annotate.numbers.units import Unit, unit_of
from tui.model import Quantity

_ONE_ORDER = 10
_SENTENCES_BACK = 2
"""How many sentences before may name the unit that a number leaves open."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A number with its unit as far as its own phrase names it; `first` and `last` bound it in the line."""

    number: Numeral
    first: int
    last: int
    unit: str | None
    quantity: Quantity


@Language.component("gegenlese_numbers", assigns=["doc._.quantities"])
def set_quantities(doc: Doc) -> Doc:
    """Write every quantity of the document, in order, with offsets into its text."""
    found: list[Quantity] = []
    before: list[list[str | None]] = []
    for line in _lines(doc):
        recent = [unit for units in before[-_SENTENCES_BACK:] for unit in units]
        phrases = _with_units(line, [_phrase(line, number, unit) for number, unit in _counted(line)], recent)
        found += [replace(phrase.quantity, unit=phrase.unit) for phrase in phrases]
        before.append([phrase.unit for phrase in phrases])
    doc._.quantities = tuple(found)
    return doc


def _lines(doc: Doc) -> Iterator[Line]:
    for sentence in doc.sents:
        yield [token for token in sentence if not token.is_space]


def _counted(line: Line) -> list[tuple[Numeral, Unit | None]]:
    """The numbers that state a quantity, each with the unit that its own phrase names."""
    pairs = ((number, unit_of(line, number)) for number in numerals(line))
    return [(number, unit) for number, unit in pairs if not is_no_quantity(line, number, unit)]


def _phrase(line: Line, number: Numeral, unit: Unit | None) -> Phrase:
    last = number.last if unit is None else unit.last
    qualifier, first = qualifier_of(line, number, last)
    relation = relation_of(line, number, first, last)
    end = line[last - 1].idx + len(line[last - 1]) if last > number.last else _end(line, number)
    quantity = Quantity(
        start=line[first].idx if first < number.first else number.start,
        end=end,
        value=number.value,
        high=number.high,
        unit=None,
        qualifier=qualifier,
        relation=relation,
        number_start=number.start,
        number_end=number.end,
    )
    return Phrase(number, first, last, unit.name if unit else None, quantity)


def _end(line: Line, number: Numeral) -> int:
    """The end of the number's last token where the number holds its own unit, else of the number."""
    token = line[number.last - 1]
    return token.idx + len(token) if number.unit else number.end


def _with_units(line: Line, phrases: list[Phrase], before: list[str | None]) -> list[Phrase]:
    """The phrases of a sentence, open units taken from the next number, a counting noun or the number before."""
    filled: list[Phrase] = []
    units = list(before)
    for place, phrase in enumerate(phrases):
        if phrase.unit is None and place + 1 < len(phrases):
            phrase = _from_next(line, phrase, phrases[place + 1])
        parallel = bool(filled) and are_parallel(line, phrase.first, filled[-1].first)
        unit = phrase.unit or unit_of_count(line, phrase.first) or unit_before(units, parallel=parallel)
        units.append(unit)
        filled.append(replace(phrase, unit=unit))
    return filled


def _from_next(line: Line, phrase: Phrase, following: Phrase) -> Phrase:
    """The phrase with the next one's unit and scale where both share them (*von fünf auf zehn Millionen Euro*)."""
    number, scale = phrase.number, following.number.scale
    low, high = sorted((abs(number.value), abs(following.number.value / scale)))
    alike = high <= low * _ONE_ORDER
    if following.unit is None or not shares_with_next(line, phrase.first, phrase.last, following.first, alike=alike):
        return phrase
    unit = following.unit
    if number.scale > 1 or number.value >= SMALLEST_UNSCALED or number.qualifier:
        return replace(phrase, unit=unit)
    return replace(phrase, unit=unit, quantity=replace(phrase.quantity, value=number.value * scale))
