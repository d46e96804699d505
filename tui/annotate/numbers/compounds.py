"""Measures inside one word: *dreistündig*, *34-Jährige*, *122-mm-Geschosse*, *500-Millionen-Euro-Paket*."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from tui.annotate.lemmas import lemma
from tui.annotate.numbers.lexicon import ADJECTIVE_UNITS, BOUNDING_ADJECTIVES, CURRENCIES, ONE, PHYSICAL, TIMES
from tui.annotate.numbers.numeral import Line, Numeral, lower_at, numeral, text_at
from tui.model.digits import value_of
from tui.model.german_measures import MEASURES, SCALES
from tui.model.number_words import cardinal

_DIGITS = r"\d[\d.,'’]*"
_ADJECTIVE = re.compile(
    rf"(?P<number>{_DIGITS}|[a-zäöüß]+?)-?(?P<unit>{'|'.join(ADJECTIVE_UNITS)})(?:e|er|es|en|em|keit|s)?", re.IGNORECASE
)
_HYPHENED = re.compile(rf"(?P<number>{_DIGITS}|\w+)-(?:(?P<scale>[A-Za-z]+\.?)-)?(?P<unit>[\w°²³%€$/]+)-(?P<head>.*)")
_OPEN = re.compile(rf"(?P<number>{_DIGITS}|\w+)-")
_NAMED_AFTER_MEASURE = re.compile(
    r"(?i)(?:ziel|hürde|ticket|job|rennen|lauf|klausel|regel|marke|grenze|garantie|inzidenz)(?:s|e|es|en)?"
)
_PARTS_OF_HOUR = {
    "Viertelstunde": 0.25, "Viertelstunden": 0.25, "Dreiviertelstunde": 0.75, "Dreiviertelstunden": 0.75
}  # fmt: skip
_LONGEST_WORD = 80
_SEVERAL_SEATS = 2


@dataclass(frozen=True, slots=True)
class Measured:
    """The value and unit in a word, and how many of its characters the number takes."""

    value: float
    unit: str
    length: int


def compound_at(line: Line, index: int) -> Numeral | None:
    """The measure inside this token, or the range that two such words share (*14- bis 17-Jährige*)."""
    text = text_at(line, index)
    hours = _part_of_hour(line, index)
    if hours is not None:
        return hours
    opened = _OPEN.fullmatch(text)
    if opened and lower_at(line, index + 1) in {"bis", "und", "oder"}:
        return _shared(line, index, opened["number"])
    found = measured(text)
    return None if found is None else _numeral(line, index, found)


def _part_of_hour(line: Line, index: int) -> Numeral | None:
    """*eine Dreiviertelstunde* is 0.75 hours, *drei Viertelstunden* too, *eine knappe Viertelstunde* at most 0.25."""
    hedge = BOUNDING_ADJECTIVES.get(lower_at(line, index + 1))
    last = index + 1 if hedge is None else index + 2
    part = _PARTS_OF_HOUR.get(text_at(line, last))
    count = None if part is None else _value(text_at(line, index))
    if part is None or count is None:
        return None
    return numeral(line, index, last + 1, count * part, unit="Stunde", qualifier=hedge)


def measured(word: str) -> Measured | None:
    """The measure that a word holds, None where it holds none."""
    if len(word) > _LONGEST_WORD:
        return None
    return _in_adjective(word) or _in_hyphened(word)


def _in_adjective(word: str) -> Measured | None:
    match = _ADJECTIVE.fullmatch(word)
    if match is None:
        return None
    value = 0.5 if match["number"].lower() == "halb" else _value(match["number"])
    unit = ADJECTIVE_UNITS[match["unit"].lower()]
    if value is None or (unit == "Seite" and value <= _SEVERAL_SEATS):
        return None
    return Measured(value, unit, len(match["number"]))


def _in_hyphened(word: str) -> Measured | None:
    match = _HYPHENED.fullmatch(word)
    if match is None or _NAMED_AFTER_MEASURE.fullmatch(match["head"].rpartition("-")[2]):
        return None
    value = _value(match["number"])
    unit = measure_name(match["unit"])
    scale = SCALES.get((match["scale"] or "").lower(), 1.0 if match["scale"] is None else None)
    if value is None or unit is None or scale is None:
        return None
    length = match.end("scale") if match["scale"] else len(match["number"])
    return Measured(value * scale, unit, length)


def measure_name(word: str) -> str | None:
    """The name of a measure or currency in the singular, None for any other noun."""
    if word in MEASURES:
        return MEASURES[word]
    name = lemma(word, noun=True)
    return name if name in PHYSICAL or name in CURRENCIES or name in TIMES else None


def _value(text: str) -> float | None:
    if text.lower() in ONE:
        return 1.0
    return value_of(text) if text[:1].isdigit() else cardinal(text)


def _shared(line: Line, index: int, number: str) -> Numeral | None:
    """*14- bis 17-Jährige* is a range, *122- und 152-mm-Geschosse* leaves the second number to itself."""
    low = _value(number)
    if low is None:
        return None
    joint, text = lower_at(line, index + 1), text_at(line, index + 2)
    start = line[index].idx
    second = measured(text)
    if second is not None and joint != "bis":
        return Numeral(index, index + 1, low, start, start + len(number), unit=second.unit)
    if second is not None:
        end = line[index + 2].idx + second.length
        return Numeral(index, index + 3, low, start, end, high=second.value, unit=second.unit)
    return _open_words(line, index, low) if joint == "bis" else None


def _open_words(line: Line, index: int, low: float) -> Numeral | None:
    """*zwei- bis dreitausend*: the second word's scale counts for the first too."""
    high = cardinal(text_at(line, index + 2))
    if high is None or high < 100:
        return None
    last = line[index + 2]
    value = low * (1000 if high >= 1000 else 100)
    return Numeral(index, index + 3, value, line[index].idx, last.idx + len(last), high=high)


def _numeral(line: Line, index: int, found: Measured) -> Numeral:
    start = line[index].idx
    return replace(Numeral(index, index + 1, found.value, start, start + found.length), unit=found.unit)
