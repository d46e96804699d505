"""Numbers that name only an order of size: *Tausende*, *Dutzende*, *mehrere*, *einige hundert*."""

from __future__ import annotations

from tui.annotate.numbers.lexicon import ONE, SEVERAL, VAGUE_BEFORE_SCALE, forms_of_vague
from tui.annotate.numbers.numeral import Line, Numeral, lower_at, numeral, text_at
from tui.model import Qualifier
from tui.model.german_measures import SCALES
from tui.model.number_words import cardinal

_SMALLEST_SCALE = 100


def vague_at(line: Line, index: int) -> Numeral | None:
    """The vague number that begins at this token, None where none does.

    Its value is the least it can mean: *mehrere* 2, *mehrere Millionen* like *Millionen* 1,000,000, *Dutzende* 24.
    """
    after = index + 1
    if lower_at(line, index) == "ein" and lower_at(line, after) == "paar":
        return _scaled(line, index, after + 1)
    if lower_at(line, index) in VAGUE_BEFORE_SCALE:
        scaled = _scaled(line, index, after)
        if scaled is None and lower_at(line, index) in SEVERAL:
            return numeral(line, index, after, 2.0, qualifier=Qualifier.VAGUE)
        return scaled
    return None if _is_agent_noun(line, index) else _scaled(line, index, index, plural=True)


def _scaled(line: Line, first: int, index: int, *, plural: bool = False) -> Numeral | None:
    """The order of size that begins at `index`, with further scales behind it (*Hunderte Millionen*)."""
    value = forms_of_vague(text_at(line, index))
    if value is None and not plural:
        value = 24.0 if lower_at(line, index) == "dutzend" else _plain_scale(lower_at(line, index))
    if value is None:
        return None
    last = index + 1
    while lower_at(line, last) in SCALES:
        value *= SCALES[lower_at(line, last)]
        last += 1
    return numeral(line, first, last, value, qualifier=Qualifier.VAGUE)


def _plain_scale(word: str) -> float | None:
    value = SCALES.get(word) or cardinal(word)
    return value if value is not None and value >= _SMALLEST_SCALE else None


def _is_agent_noun(line: Line, index: int) -> bool:
    """*ein Tausender* (a summit), *den Hunderter* (a banknote): the noun, not the genitive plural."""
    return text_at(line, index).endswith("er") and lower_at(line, index - 1) in ONE | {"den", "der", "dem"}
