"""Measures told in two units, a large one and a smaller one: *drei Jahre und zwei Monate* is one length of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.annotate.numbers.numeral import Line, lower_at
from tui.annotate.numbers.phrase import Phrase
from tui.model import Qualifier

_SMALLER = {
    "Jahr": {"Monat": 12, "Woche": 52, "Tag": 365},
    "Monat": {"Woche": 4, "Tag": 30},
    "Woche": {"Tag": 7},
    "Tag": {"Stunde": 24},
    "Stunde": {"Minute": 60, "Sekunde": 3600},
    "Minute": {"Sekunde": 60},
    "Kilometer": {"Meter": 1000},
    "Meter": {"Zentimeter": 100},
    "Tonne": {"Kilogramm": 1000, "Kilo": 1000},
    "Kilogramm": {"Gramm": 1000},
    "Kilo": {"Gramm": 1000},
    "Euro": {"Cent": 100},
    "Franken": {"Rappen": 100},
}
"""How many of the smaller unit make up the larger one."""


def joined(line: Line, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases of a sentence, those that tell one measure in two units made one, in the larger unit."""
    found: list[Phrase] = []
    for phrase in phrases:
        share = _share(line, found[-1], phrase) if found else None
        if share is None:
            found.append(phrase)
        else:
            found[-1] = _with_remainder(found[-1], phrase, share)
    return found


def _share(line: Line, large: Phrase, small: Phrase) -> float | None:
    """What the smaller measure adds in the larger unit, None where the two are not one measure."""
    factor = _SMALLER.get(large.unit or "", {}).get(small.unit or "")
    between = [lower_at(line, index) for index in range(large.last, small.first)]
    if factor is None or between not in ([], ["und"]):
        return None
    plain = small.quantity.qualifier is Qualifier.EXACT and small.quantity.high is None and large.quantity.high is None
    whole = large.quantity.value == int(large.quantity.value)
    return small.quantity.value / factor if plain and whole and 0 < small.quantity.value < factor else None


def _with_remainder(large: Phrase, small: Phrase, share: float) -> Phrase:
    quantity = replace(large.quantity, value=large.quantity.value + share, end=small.quantity.end)
    return replace(large, last=small.last, quantity=quantity)
