"""Fills in the units that numbers of a sentence leave open, from the words and the numbers around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.annotate.numbers.inheritance import (
    are_parallel,
    is_gapped,
    is_gapped_behind,
    is_gapped_by_next,
    is_part_of_next,
    is_predicative,
    shares_with_next,
    states_an_amount,
    unit_of_article,
    unit_of_count,
    unit_of_label,
    unit_of_truncated,
)
from tui.annotate.numbers.numeral import Line
from tui.annotate.numbers.phrase import Phrase
from tui.annotate.numbers.scaled import SMALLEST_UNSCALED
from tui.annotate.numbers.unit_names import is_measure, is_money
from tui.model import Qualifier, Relation

_ONE_ORDER = 10
_TOO_FAR_APART = 1e5
_LARGE = 1e6
_FARTHEST_MILLIONS = 1e3
"""Millions after hundreds of something else are most often money."""
_SHARES = frozenset({"Prozent", "Prozentpunkt"})


def with_units(line: Line, phrases: Sequence[Phrase], before: Sequence[Phrase]) -> list[Phrase]:
    """The phrases of a sentence with units; `before` are those of the sentences before it, nearest last."""
    ahead: list[Phrase] = []
    for phrase in reversed(phrases):  # a list shares the unit of its last member, so its last comes first
        ahead.insert(0, _like_next(line, phrase, ahead[0]) if ahead else phrase)
    filled: list[Phrase] = []
    for place, phrase in enumerate(ahead):
        if phrase.unit is None:
            phrase = _like_before(line, phrase, [*before, *filled], len(filled))
        filled.append(phrase if phrase.unit else _like_any_after(phrase, ahead[place + 1 :]))
    return filled


def _like_any_after(phrase: Phrase, later: Sequence[Phrase]) -> Phrase:
    """*Am Morgen waren 5.000, am Abend 1.500 Haushalte ohne Strom*: the last resort, for counted nouns alone."""
    following = later[0] if later else None
    if following is None or following.unit is None or is_measure(following.unit) or phrase.number.qualifier:
        return phrase
    return replace(phrase, unit=following.unit) if _one_order(phrase, following) else phrase


def _like_before(line: Line, phrase: Phrase, earlier: Sequence[Phrase], here: int) -> Phrase:
    """The phrase with a unit named before it; the last `here` of the earlier phrases stand in its sentence."""
    unit = unit_of_count(line, phrase.first) or unit_of_label(line, phrase.first)
    if unit is not None:
        return replace(phrase, unit=unit)
    if phrase.number.qualifier is Qualifier.VAGUE and phrase.quantity.relation is Relation.LEVEL:
        return phrase  # *Tausende feierten*: people, not what was counted before
    if earlier and earlier[-1].unit is not None and _echoes(line, phrase, here > 0):
        scaled = _on_scale_of(phrase, earlier[-1])
        if _one_order(scaled, earlier[-1]):
            return replace(scaled, unit=earlier[-1].unit)
    nearest = _naming_unit(earlier, phrase, here)
    if nearest is None:
        return replace(phrase, unit=unit_of_article(line, phrase.first, phrase.last))
    same_sentence = here > 0 and nearest is earlier[-1]
    if same_sentence and phrase.quantity.relation is Relation.PART:
        return _part_of(phrase, nearest)
    parallel = _both_large_sums(phrase, nearest) or (
        same_sentence
        and (
            are_parallel(line, phrase.first, nearest.first)
            or (nearest.unit == "Prozent" and is_gapped(line, phrase.first))
        )
    )
    carried = (parallel or not is_measure(nearest.unit)) and not _apart(phrase, nearest)
    return replace(phrase, unit=nearest.unit) if carried else phrase


def _echoes(line: Line, phrase: Phrase, same_sentence: bool) -> bool:
    """Whether the clause only says what else the number before comes to, so that it shares any unit with it."""
    first, last = phrase.first, phrase.last
    if is_predicative(line, first, last) or states_an_amount(line, first, last):
        return True
    return same_sentence and (is_gapped(line, first) or is_gapped_behind(line, first, last))


def _on_scale_of(phrase: Phrase, other: Phrase) -> Phrase:
    """*140 Millionen Euro, geplant waren 200*: a bare number of one order with the other's digits shares its scale."""
    number, scale = phrase.number, other.number.scale
    bare = number.scale == 1 and number.value < SMALLEST_UNSCALED and is_measure(other.unit)
    scaled = phrase.times(scale) if bare and scale > 1 else phrase
    return scaled if _one_order(scaled, other) else phrase


def _naming_unit(earlier: Sequence[Phrase], phrase: Phrase, here: int) -> Phrase | None:
    """The nearest phrase that may have been counted on; shares in earlier sentences give way to what they are of."""
    fitting = [other for other in earlier if _may_name_unit(other, phrase)]
    counted = [other for other in fitting if other.unit not in _SHARES]
    elsewhere = bool(fitting) and fitting[-1] not in earlier[len(earlier) - here :]
    chosen = counted if counted and elsewhere else fitting
    return chosen[-1] if chosen else None


def _may_name_unit(other: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase before may have been counted on: no millions of percent follow a percentage."""
    if other.unit is None or _is_span(other.unit):
        return False
    if phrase.quantity.relation is Relation.PART and not is_measure(other.unit):
        return phrase.quantity.value <= (other.quantity.high or other.quantity.value)  # no part exceeds its whole
    if other.unit in _SHARES:
        return other.number.scale >= phrase.number.scale
    return phrase.number.scale < _LARGE or phrase.quantity.value <= _FARTHEST_MILLIONS * abs(other.quantity.value)


def _one_order(phrase: Phrase, other: Phrase) -> bool:
    low, high = sorted((abs(phrase.quantity.value), abs(other.quantity.value)))
    return high <= low * _ONE_ORDER


def _is_span(unit: str) -> bool:
    """Whether a unit measures time or space; such measures stand beside counts and are passed over."""
    return is_measure(unit) and not is_money(unit) and unit not in _SHARES | {"Grad"}


def is_large_sum(phrase: Phrase) -> bool:
    """Whether the phrase counts millions or more of a currency."""
    return is_money(phrase.unit) and phrase.number.scale >= _LARGE


def _both_large_sums(phrase: Phrase, other: Phrase) -> bool:
    """*1,5 Milliarden Euro, 500 Millionen mehr als geplant*: millions after millions of money are money."""
    return is_large_sum(other) and phrase.number.scale >= _LARGE


def _like_next(line: Line, phrase: Phrase, following: Phrase) -> Phrase:
    """The phrase with the next one's unit and scale where both share them (*von fünf auf zehn Millionen Euro*)."""
    if phrase.unit is not None or following.unit is None:
        return phrase if phrase.unit else _on_its_scale(line, phrase, following)
    truncated = unit_of_truncated(line, phrase.last, following.unit)
    if truncated is not None:
        return replace(phrase, unit=truncated)
    number, scale = phrase.number, following.number.scale
    if is_part_of_next(line, phrase.last, following.first):
        return _part_of(phrase, following)
    low, high = sorted((abs(number.value), abs(following.number.value / scale)))
    alike = high <= low * _ONE_ORDER
    if alike and is_gapped_by_next(line, phrase.last, following.first):
        return replace(phrase, unit=following.unit)
    if not shares_with_next(line, phrase.first, phrase.last, following.first, alike=alike):
        parallel = are_parallel(line, phrase.first, following.first) and scale == number.scale
        return replace(phrase, unit=following.unit) if parallel else phrase
    complete = number.scale > 1 or number.value >= SMALLEST_UNSCALED or number.qualifier is not None
    return replace(phrase if complete else phrase.times(scale), unit=following.unit)


def _on_its_scale(line: Line, phrase: Phrase, following: Phrase) -> Phrase:
    """*von 90 auf 140 Millionen*: the scale is shared, though neither names the unit."""
    scale, bare = following.number.scale, phrase.number.scale == 1 and phrase.number.value < SMALLEST_UNSCALED
    joined = shares_with_next(line, phrase.first, phrase.last, following.first, alike=False)
    return phrase.times(scale) if bare and scale > 1 and joined else phrase


def _part_of(phrase: Phrase, whole: Phrase) -> Phrase:
    """*100 Milliarden Euro, davon 60 für die Länder*: a part shares the unit and the scale of its whole."""
    number, scale = phrase.number, whole.number.scale
    scaled = is_measure(whole.unit) and number.scale == 1 and number.value * scale <= whole.quantity.value
    return replace(phrase.times(scale) if scaled else phrase, unit=whole.unit)


def _apart(phrase: Phrase, other: Phrase) -> bool:
    """Whether two numbers are too far apart to count the same."""
    low, high = sorted((abs(phrase.quantity.value), abs(other.quantity.value)))
    return low > 0 and high / low > _TOO_FAR_APART
