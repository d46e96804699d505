"""The spaCy component that writes `doc._.quantities`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

import tui.annotate.extensions  # noqa: F401  the component writes on what it registers
from tui.annotate.numbers.exclusions import is_no_quantity
from tui.annotate.numbers.filling import is_large_sum, with_units
from tui.annotate.numbers.joined_measures import joined
from tui.annotate.numbers.numeral import Line, Numeral, lower_at
from tui.annotate.numbers.numerals import numerals
from tui.annotate.numbers.phrase import Phrase
from tui.annotate.numbers.qualifiers import qualifier_of
from tui.annotate.numbers.relations import relation_of
from tui.annotate.numbers.unit_names import PER, Unit
from tui.annotate.numbers.units import unit_of
from tui.model import Quantity

_SENTENCES_BACK = 2
"""How many sentences before may name the unit that a number leaves open; a large sum of money, from anywhere before."""


@Language.component("gegenlese_numbers", assigns=["doc._.quantities"])
def set_quantities(doc: Doc) -> Doc:
    """Write every quantity of the document, in order, with offsets into its text."""
    found: list[Quantity] = []
    before: list[list[Phrase]] = []
    sums: list[Phrase] = []
    for line in _lines(doc):
        recent = [*sums[-1:], *(phrase for phrases in before[-_SENTENCES_BACK:] for phrase in phrases)]
        phrases = joined(line, with_units(line, [_phrase(line, *counted) for counted in _counted(line)], recent))
        found += [replace(phrase.quantity, unit=phrase.unit) for phrase in phrases]
        before.append(phrases)
        sums += [phrase for phrase in phrases if is_large_sum(phrase)]
    doc._.quantities = tuple(found)
    return doc


def _lines(doc: Doc) -> Iterator[Line]:
    for sentence in doc.sents:
        yield [token for token in sentence if not token.is_space]


def _counted(line: Line) -> list[tuple[Numeral, Unit | None]]:
    """The numbers that state a quantity, each with the unit that its own phrase names."""
    found: list[tuple[Numeral, Unit | None]] = []
    end = 0
    for number in numerals(line):
        unit = unit_of(line, number)
        # The number in a rate's base (*pro 100.000 Einwohner*) counts nothing itself.
        if number.first >= end and not is_no_quantity(line, number, unit):
            below = unit is not None and _below_zero(line, unit.last)
            found.append((replace(number, value=-number.value) if below else number, unit))
            end = unit.last + 2 if unit and below else unit.last if unit and PER in unit.name else number.last
    return found


def _below_zero(line: Line, index: int) -> bool:
    """*14 Grad unter null*."""
    return lower_at(line, index) == "unter" and lower_at(line, index + 1) == "null"


def _phrase(line: Line, number: Numeral, unit: Unit | None) -> Phrase:
    last = number.last if unit is None else unit.last
    qualifier, first = qualifier_of(line, number, unit)
    stated = relation_of(line, number, first, last)
    end = line[last - 1].idx + len(line[last - 1]) if last > number.last else _end(line, number)
    quantity = Quantity(
        start=line[first].idx if first < number.first else number.start,
        end=end,
        value=number.value,
        high=number.high,
        unit=None,
        qualifier=qualifier,
        relation=stated.relation,
        number_start=number.start,
        number_end=number.end,
        relation_start=line[stated.first].idx if stated.last else None,
        relation_end=line[stated.last - 1].idx + len(line[stated.last - 1]) if stated.last else None,
    )
    return Phrase(number, first, last, unit.name if unit else None, quantity)


def _end(line: Line, number: Numeral) -> int:
    """The end of the number's last token where the number holds its own unit, else of the number."""
    token = line[number.last - 1]
    return token.idx + len(token) if number.unit else number.end
