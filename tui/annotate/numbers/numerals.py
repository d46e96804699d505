"""Reads every number of a sentence, from left to right, the most specific reading first."""

from __future__ import annotations

from collections.abc import Callable

from tui.annotate.numbers.compounds import compound_at
from tui.annotate.numbers.numeral import Line, Numeral
from tui.annotate.numbers.one import one_at
from tui.annotate.numbers.scaled import count_at
from tui.annotate.numbers.shares import share_at
from tui.annotate.numbers.vague import vague_at

_READINGS: tuple[Callable[[Line, int], Numeral | None], ...] = (compound_at, share_at, vague_at, count_at, one_at)


def numerals(line: Line) -> list[Numeral]:
    """The numbers of a sentence in order, none overlapping another; dates and names are still among them."""
    found: list[Numeral] = []
    index = 0
    while index < len(line):
        reading = next((numeral for read in _READINGS if (numeral := read(line, index))), None)
        if reading is not None:
            found.append(reading)
        index = index + 1 if reading is None else reading.last
    return found
