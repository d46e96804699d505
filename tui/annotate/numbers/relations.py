"""What a number is to others of its kind: an addition, a sum, a subset, an earlier value, or just a level."""

from __future__ import annotations

from tui.annotate.numbers.digits import value_of
from tui.annotate.numbers.numeral import Line, Numeral, lower_at
from tui.annotate.numbers.words import cardinal
from tui.annotate.word_lists import word_set
from tui.model import Relation

_FURTHER = word_set("weitere weiteren weiterer weiteres zusätzlich zusätzliche zusätzlichen zusätzlicher nochmals")
_CHANGES = word_set(
    """
    anstieg rückgang zuwachs plus minus zunahme erhöhung steigerung abnahme senkung kürzung wachstum
    aufschlag abschlag einbruch aufstockung
    """
)
_MORE = frozenset({"mehr", "weniger"})
_SUMS = word_set("insgesamt zusammen zusammengenommen gesamt")
_SUBSETS = word_set("davon darunter hiervon")
_SUBSET_PRONOUNS = word_set("ihnen denen diesen")
_EARLIER = word_set("zuvor vorher zunächst anfangs ursprünglich bisher bislang früher")
_SAYING_SO = word_set(
    """
    rede gemeldet berichtet gesprochen ausgegangen genannt beziffert gezählt geschätzt angegeben bekannt gegangen
    erwartet geplant angenommen gerechnet
    """
)
_YEAR_BEFORE = frozenset({"vorjahr", "vorjahreszeitraum", "vorjahresquartal", "vorjahresmonat", "jahr", "vormonat"})
_MARKS = frozenset({",", ";", ":", "–", "("})
_REACH = 6


def relation_of(line: Line, number: Numeral, first: int, last: int) -> Relation:
    """The relation that the words around the phrase state; `first` and `last` bound the phrase in the line."""
    if _is_delta(line, number, first, last):
        return Relation.DELTA
    if _is_part(line, first, last):
        return Relation.PART
    if _is_prior(line, first, last):
        return Relation.PRIOR
    return Relation.TOTAL if _is_total(line, first, last) else Relation.LEVEL


def _is_delta(line: Line, number: Numeral, first: int, last: int) -> bool:
    inside = {lower_at(line, index) for index in range(first - 1, last + 1)}
    if inside & _FURTHER:
        return True
    before, before_that = lower_at(line, first - 1), lower_at(line, first - 2)
    if before == "um" or (before == "einmal" and before_that == "noch"):
        return True
    if (before in {"von", "um"} and before_that in _CHANGES) or before in {"plus", "minus"}:
        return True
    return lower_at(line, last) in _MORE and lower_at(line, last - 1) not in {"oder", "und"} and number.unit is None


def _is_part(line: Line, first: int, last: int) -> bool:
    around = [lower_at(line, index) for index in range(first - _REACH, first)]
    if _SUBSETS & set(_after_mark(around)):
        return True
    if lower_at(line, last) in _SUBSETS:
        return True
    return lower_at(line, last) in {"von", "unter"} and lower_at(line, last + 1) in _SUBSET_PRONOUNS


def _is_total(line: Line, first: int, last: int) -> bool:
    around = _after_mark([lower_at(line, index) for index in range(first - _REACH, first)])
    at = next((index for index, word in enumerate(around) if word in _SUMS or word.startswith("gesamtzahl")), None)
    if lower_at(line, last) in _SUMS:
        return not (value_of(lower_at(line, last + 1)) or cardinal(lower_at(line, last + 1)))
    return at is not None and not any(value_of(word) or cardinal(word) for word in around[at:])


def _is_prior(line: Line, first: int, last: int) -> bool:
    """An earlier value: *zuvor war von 120 die Rede*, *von 8 auf 10 Prozent*, *nach 120 im Vorjahr*."""
    if lower_at(line, first - 1) == "von" and lower_at(line, last) == "auf":
        return True
    if lower_at(line, last) in {"im", "ein"} and lower_at(line, last + 1) in _YEAR_BEFORE:
        return lower_at(line, first - 1) in {"nach", "gegenüber", "von", "statt"}
    if "ursprünglich" in {lower_at(line, first - 1), lower_at(line, first - 2)}:
        return True
    before = {token.text.lower() for token in line[:first]}
    if lower_at(line, first - 1) == "von" and lower_at(line, first - 2) == "noch":
        before.add("zuvor")  # *war noch von 14 Verletzten die Rede*
    return bool(before & _EARLIER) and bool({token.text.lower() for token in line[first:]} & _SAYING_SO)


def _after_mark(words: list[str]) -> list[str]:
    """The words behind the last mark that parts clauses."""
    for index in range(len(words) - 1, -1, -1):
        if words[index] in _MARKS:
            return words[index + 1 :]
    return words
