"""What a number is to others of its kind: an addition, a sum, a subset, an earlier value, or just a level."""

from __future__ import annotations

from dataclasses import dataclass

from tui.annotate.numbers.numeral import Line, Numeral, lower_at, text_at
from tui.annotate.word_lists import word_set
from tui.model import Relation
from tui.model.digits import value_of
from tui.model.number_words import cardinal

_FURTHER = word_set("weitere weiteren weiterer weiteres zusätzlich zusätzliche zusätzlichen zusätzlicher nochmals")
_CHANGES = word_set(
    """
    anstieg rückgang zuwachs plus minus zunahme erhöhung steigerung abnahme senkung kürzung wachstum
    aufschlag abschlag einbruch aufstockung
    """
)
_MORE = frozenset({"mehr", "weniger"})
_COMPARED = word_set(
    """
    teurer billiger günstiger höher niedriger länger kürzer schneller langsamer größer kleiner schwerer leichter wärmer
    kälter stärker schwächer tiefer breiter
    """
)
"""Adjectives that say by how much something surpasses another: *300 Euro teurer*."""
_ABOUT = word_set(
    """
    bangen bangt bange bangte bangten kämpfen kämpft kämpfe kämpfte kämpften ringen ringt ringe rang rangen
    streiten streitet stritt stritten feilschen feilscht feilschte feilschten
    verhandeln verhandelt verhandelte verhandelten
    bitten bittet bat baten werben wirbt warb warben bewerben bewirbt bewarb bewarben sorgen sorgt sorgte sorgten
    fürchten fürchtet fürchtete fürchteten trauern trauert trauerte trauerten betrügen betrügt betrog betrogen
    bringen bringt brachte brachten gebracht prellen prellt prellte prellten geprellt erleichtert
    spielen spielt spielten pokern pokert wetten wettet handelt handle handelte
    angst sorge sorgen furcht streit rechtsstreit kampf prozess debatte verfahren poker verhandlungen wirbel affäre
    """
)
"""Verbs and nouns whose object stands with *um*: *um 300 Stellen bangen*, *der Streit um zwei Millionen*."""
_GOING = frozenset({"geht", "gehe", "ging", "ginge", "gehen"})
_DIRECTIONS = word_set("aufwärts abwärts bergauf bergab hinauf hinunter hoch runter zurück oben unten")
_SUMS = word_set("insgesamt zusammen zusammengenommen gesamt")
SUBSETS = word_set("davon darunter hiervon")
"""Words that make a number a part of the one before."""
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


@dataclass(frozen=True, slots=True)
class StatedRelation:
    """A relation and the words that state it: indexes of the line, `last` exclusive; none where nothing states it."""

    relation: Relation
    first: int = 0
    last: int = 0


_LEVEL = StatedRelation(Relation.LEVEL)


def relation_of(line: Line, number: Numeral, first: int, last: int) -> StatedRelation:
    """The relation that the words around the phrase state; `first` and `last` bound the phrase in the line."""
    return (
        _delta(line, number, first, last)
        or _part(line, first, last)
        or _prior(line, first, last)
        or _total(line, first, last)
        or _LEVEL
    )


def _one_word(relation: Relation, index: int) -> StatedRelation:
    return StatedRelation(relation, index, index + 1)


def _delta(line: Line, number: Numeral, first: int, last: int) -> StatedRelation | None:
    for index in range(first - 1, last + 1):
        if lower_at(line, index) in _FURTHER:
            return _one_word(Relation.DELTA, index)
    before, before_that = lower_at(line, first - 1), lower_at(line, first - 2)
    if before == "einmal" and before_that == "noch":
        return StatedRelation(Relation.DELTA, first - 2, first)
    if before in {"von", "um"} and before_that in _CHANGES:
        return _one_word(Relation.DELTA, first - 2)
    if before in {"plus", "minus"} or (before == "um" and not _object_of_um(line, first, last)):
        return _one_word(Relation.DELTA, first - 1)
    compared = last > number.last and text_at(line, last) in _COMPARED
    more = lower_at(line, last) in _MORE and lower_at(line, last - 1) not in {"oder", "und"} and number.unit is None
    return _one_word(Relation.DELTA, last) if more or compared else None


def _object_of_um(line: Line, first: int, last: int) -> bool:
    """Whether *um* belongs to a verb or noun as its object and says no difference: *es geht um 1.000 Stellen*."""
    words = {lower_at(line, index) for index in _clause(line, first, last)}
    at_stake = "es" in words and words & _GOING and not words & _DIRECTIONS
    return bool(at_stake or words & _ABOUT)


def _part(line: Line, first: int, last: int) -> StatedRelation | None:
    for index in _same_clause(line, first):
        if lower_at(line, index) in SUBSETS:
            return _one_word(Relation.PART, index)
    if lower_at(line, last) in SUBSETS:
        return _one_word(Relation.PART, last)
    of_them = lower_at(line, last) in {"von", "unter"} and lower_at(line, last + 1) in _SUBSET_PRONOUNS
    return StatedRelation(Relation.PART, last, last + 2) if of_them else None


def _total(line: Line, first: int, last: int) -> StatedRelation | None:
    if lower_at(line, last) in _SUMS:
        return None if _is_number(lower_at(line, last + 1)) else _one_word(Relation.TOTAL, last)
    around = _same_clause(line, first)
    for index in around:
        if lower_at(line, index) in _SUMS or lower_at(line, index).startswith("gesamtzahl"):
            other = any(_is_number(lower_at(line, later)) for later in range(index + 1, first))
            return None if other else _one_word(Relation.TOTAL, index)
    return None


def _is_number(word: str) -> bool:
    return bool(value_of(word) or cardinal(word))


def _prior(line: Line, first: int, last: int) -> StatedRelation | None:
    """An earlier value: *zuvor war von 120 die Rede*, *von 8 auf 10 Prozent*, *nach 120 im Vorjahr*."""
    before = lower_at(line, first - 1)
    if before == "von" and lower_at(line, last) == "auf":
        return _one_word(Relation.PRIOR, first - 1)
    if before == ":" and lower_at(line, first - 2) in _YEAR_BEFORE:
        return _one_word(Relation.PRIOR, first - 2)
    if lower_at(line, last) in {"im", "ein"} and lower_at(line, last + 1) in _YEAR_BEFORE:
        compared = before in {"nach", "gegenüber", "von", "statt"}
        return StatedRelation(Relation.PRIOR, last, last + 2) if compared else None
    for index in (first - 1, first - 2):
        if lower_at(line, index) == "ursprünglich":
            return _one_word(Relation.PRIOR, index)
    if not {token.text.lower() for token in line[first:]} & _SAYING_SO:
        return None
    earlier = next((index for index in range(first - 1, -1, -1) if lower_at(line, index) in _EARLIER), None)
    if earlier is None and before == "von" and lower_at(line, first - 2) == "noch":
        earlier = first - 2  # *war noch von 14 Verletzten die Rede*
    return None if earlier is None else _one_word(Relation.PRIOR, earlier)


def _clause(line: Line, first: int, last: int) -> range:
    """The places of the clause around the phrase, between the marks that part clauses."""
    start = next((index + 1 for index in range(first - 1, -1, -1) if lower_at(line, index) in _MARKS), 0)
    end = next((index for index in range(last, len(line)) if lower_at(line, index) in _MARKS), len(line))
    return range(start, end)


def _same_clause(line: Line, first: int) -> range:
    """The places before the phrase and within reach, behind the last mark that parts clauses."""
    start = max(0, first - _REACH)
    marks = [index for index in range(start, first) if lower_at(line, index) in _MARKS]
    return range(marks[-1] + 1 if marks else start, first)
