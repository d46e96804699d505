"""Shares in words, as percentages: *jeder fünfte*, *ein Drittel*, *die Hälfte*, *neun von zehn*."""

from __future__ import annotations

from dataclasses import replace

from tui.annotate.numbers.lexicon import BOUNDING_ADJECTIVES, FRACTIONS, ONE, TIMES, WEEKDAYS
from tui.annotate.numbers.numeral import Line, Numeral, lower_at, numeral, text_at
from tui.annotate.numbers.scaled import scaled_at
from tui.annotate.word_lists import word_set
from tui.model import Qualifier
from tui.model.number_words import ordinal

_EVERY = word_set("jeder jede jedes jeden jedem")
_REPEATED = TIMES | WEEKDAYS | {"Mal"}
_BEFORE_HALF = word_set("die der zur")
_ROUND = frozenset({5, 10, 20, 100})
_POPULATION = word_set(
    """
    Deutschen Befragten Menschen Bürgern Bürgerinnen Frauen Männern Kindern Schülern Schülerinnen Jugendlichen
    Erwachsenen Unternehmen Firmen Betrieben Haushalten Wählern Wählerinnen Beschäftigten Eltern Familien Amerikanern
    Österreichern Schweizern Europäern Bundesbürgern Patienten Rentnern Studierenden Personen Einwohnern Paaren Ehen
    Kommunen Gemeinden Städten Schulen Kliniken Krankenhäusern Vereinen Praxen Mietern Verbrauchern Arbeitnehmern
    Arbeitnehmerinnen Arbeitgebern Handwerksbetrieben Mittelständlern Studenten Studentinnen Senioren Kunden Kundinnen
    Autofahrern Lehrkräften Lehrern Ärzten Nutzern Berufstätigen Auszubildenden Azubis Briten Franzosen Berlinern
    Landwirten Teenagern
    """
)


def share_at(line: Line, index: int) -> Numeral | None:
    """The share that begins at this token as a number of `Prozent`, None where none does."""
    found = _every_nth(line, index) or _fraction(line, index) or _half(line, index) or _so_many_of(line, index)
    return found and replace(found, unit="Prozent")


def _every_nth(line: Line, index: int) -> Numeral | None:
    if lower_at(line, index) not in _EVERY:
        return None
    written = text_at(line, index + 1)
    nth = int(written[:-1]) if written[:-1].isdigit() and written.endswith(".") else ordinal(written)
    if nth is None or nth < 2 or text_at(line, index + 2) in _REPEATED:
        return None
    return numeral(line, index, index + 2, 100 / nth)


def _fraction(line: Line, index: int) -> Numeral | None:
    """*ein Drittel*, *drei Viertel*, *ein gutes Fünftel*."""
    parts, last, bound = _parts(line, index)
    if parts is None or lower_at(line, last) not in FRACTIONS or not text_at(line, last)[0].isupper():
        return None
    whole = FRACTIONS[lower_at(line, last)]
    if parts > whole or lower_at(line, last + 1).startswith("sekunde"):
        return None
    return numeral(line, index, last + 1, 100 * parts / whole, qualifier=bound)


def _parts(line: Line, index: int) -> tuple[float | None, int, Qualifier | None]:
    if lower_at(line, index) in ONE:
        bound = BOUNDING_ADJECTIVES.get(lower_at(line, index + 1))
        return 1.0, index + (1 if bound is None else 2), bound
    count = scaled_at(line, index)
    return (None, index, None) if count is None else (count.value, count.last, None)


def _half(line: Line, index: int) -> Numeral | None:
    """*die Hälfte der Ernte*; the halves of a match stand behind an ordinal or a possessive."""
    if text_at(line, index) != "Hälfte":
        return None
    before = lower_at(line, index - 1)
    if before in BOUNDING_ADJECTIVES:
        return numeral(line, index - 1, index + 1, 50.0, qualifier=BOUNDING_ADJECTIVES[before])
    return numeral(line, index - 1, index + 1, 50.0) if before in _BEFORE_HALF else None


def _so_many_of(line: Line, index: int) -> Numeral | None:
    """*neun von zehn*: a share where the total is round or the noun means people at large, else two counts."""
    part = 1.0 if lower_at(line, index) in ONE else None
    last = index + 1
    if part is None:
        count = scaled_at(line, index)
        part, last = (count.value, count.last) if count else (None, index)
    if part is None or lower_at(line, last) != "von":
        return None
    total = scaled_at(line, last + 1)
    if total is None or not part < total.value <= 100:
        return None
    if not (total.value in _ROUND or text_at(line, total.last) in _POPULATION):
        return None
    return numeral(line, index, total.last, 100 * part / total.value)
