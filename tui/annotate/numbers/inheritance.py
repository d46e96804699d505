"""Units left open: a number without one counts what the number before it counts, where the text allows."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.numbers.lexicon import CURRENCIES, PHYSICAL, TIMES
from tui.annotate.numbers.numeral import Line, lower_at, text_at
from tui.annotate.numbers.units import unit_name

_MEASURES = CURRENCIES | PHYSICAL | TIMES | {"Kilometer pro Stunde"}
_COUNTS = frozenset({"Zahl", "Anzahl", "Gesamtzahl", "Mindestzahl"})
_JOINTS = frozenset({"auf", "und", "oder", "bis", ",", "nach", "statt", "beziehungsweise", "bzw.", "von"})
_WIDEST_JOINT = 3


def unit_ahead(line: Line, last: int, following: int, unit: str | None) -> str | None:
    """The next number's unit where only a joint lies between (*von 8 auf 10 Prozent*), None otherwise.

    `last` is the index after this number, `following` the index of the next phrase, `unit` its unit.
    """
    between = [lower_at(line, index) for index in range(last, following)]
    joined = bool(between) and len(between) <= _WIDEST_JOINT and any(word in _JOINTS for word in between)
    return unit if joined and all(not word[:1].isupper() for word in between) else None


def unit_of_count(line: Line, first: int) -> str | None:
    """What *die Zahl der Toten* or *die Teilnehmerzahl* before the number counts, None without such a phrase."""
    for index in range(first - 1, -1, -1):
        text = text_at(line, index)
        if text in _COUNTS and lower_at(line, index + 1) in {"der", "von", "dieser"}:
            return _genitive(line, index + 2)
        if text.endswith("zahl") and text not in _COUNTS and text[:1].isupper():
            stem = text.removesuffix("zahl")
            return unit_name(stem[0].upper() + stem[1:])
    return None


def _genitive(line: Line, index: int) -> str | None:
    for place in range(index, min(index + 5, len(line))):
        if line[place].text[:1].isupper():
            return unit_name(line[place].text)
    return None


def unit_before(units: Sequence[str | None]) -> str | None:
    """The last counted noun among the units before, nearest last; measures are not carried on."""
    nearest = next((unit for unit in reversed(units) if unit is not None), None)
    return None if nearest in _MEASURES else nearest
