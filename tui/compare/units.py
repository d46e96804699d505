"""What a counted noun or measure is: its class, and how much of the class's base unit it holds.

Two numbers can only agree or conflict when their units measure the same thing: hours with days, soldiers with troops,
never euros with dollars. German compounds are read by their head, which stands last (`Reservesoldaten` are `Soldaten`).
Standard library only: the reader imports this.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from tui.compare.unit_lexicon import (
    ARMED,
    CURRENCIES,
    DEAD,
    INJURED,
    MEASURES,
    NOT_A_PERSON,
    NOUN_GROUPS,
    OTHER_MEASURES,
    PERSON_ENDINGS,
    PERSON_HEADS,
)
from tui.model import UnitClass

PER = " pro "
"""Between what is measured and its base: *Euro pro Monat* are never held against *Euro pro Jahr*."""
SPANS_OF_TIME = ("jahr", "monat", "woche", "stunde", "minute")
"""Compounds that end so are lengths of time (`Dienstjahr`, `Arbeitsstunde`)."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the text.

    `key` names what is measured: equal keys count the same thing in the narrow sense (`soldat`, `euro`); measures of
    one class share one key. `factor` turns a value into the base unit of the class (second, metre, square metre,
    kilogram, litre, metre a second, kilowatt-hour, kilowatt).
    """

    unit_class: UnitClass
    key: str
    factor: float = 1.0


@lru_cache(maxsize=4096)
def unit_of(name: str | None) -> Unit:
    """The unit that a lemma of the text names (`Reservesoldat`, `Euro`, `Hektar`); None counts something left open."""
    word = " ".join((name or "").casefold().split())
    if not word:
        return Unit(UnitClass.COUNT, "")
    for unit_class, measures in MEASURES.items():
        for candidate in (word, word.removesuffix("n"), word.removesuffix("en"), word.removesuffix("e")):
            if candidate in measures:
                return Unit(unit_class, unit_class.value, measures[candidate])
    if PER in word:
        counted, _, base = word.partition(PER)
        unit = unit_of(counted)
        if base[:1].isdigit():
            return unit  # *pro 100.000 Einwohner*: the text leaves a round base out as soon as it is known
        return Unit(unit.unit_class, f"{unit.key}{PER}{base}", unit.factor)
    for time in SPANS_OF_TIME:
        if word.rstrip("en").endswith(time.rstrip("en")) and len(word) >= len(time) + 3:
            return Unit(UnitClass.TIME, UnitClass.TIME.value, MEASURES[UnitClass.TIME][time])
    key, factor = OTHER_MEASURES.get(word, (word, 1.0))
    return _currency(word) or _people(word) or Unit(UnitClass.COUNT, key, factor)


def _currency(word: str) -> Unit | None:
    """A currency, also as the last part of `US-Dollar` or `Hongkong-Dollar` (which is another currency)."""
    for candidate in (word, word.removesuffix("s"), word.removesuffix("n")):
        if candidate in CURRENCIES:
            key, factor = CURRENCIES[candidate]
            return Unit(UnitClass.MONEY, key, factor)
    if word.endswith(("-dollar", "-pfund", "-franken", "-euro", "-krone", "-peso")):
        return Unit(UnitClass.MONEY, word)
    return None


def _people(word: str) -> Unit | None:
    """Dead, injured, or people by the head of the compound; *Tote und Verletzte* together are people."""
    if " und " in word:
        parts = [_people(part.strip()) for part in word.split(" und ")]
        return Unit(UnitClass.PERSON, word) if all(parts) else None
    if _ends_with(word, DEAD):
        return Unit(UnitClass.DEAD, "dead")
    if _ends_with(word, INJURED):
        return Unit(UnitClass.INJURED, "injured")
    head = None if word in NOT_A_PERSON else _ends_with(word, PERSON_HEADS)
    if head is None and word.endswith(PERSON_ENDINGS):
        head = word
    return Unit(UnitClass.PERSON, head) if head else None


def names_body_of_men(name: str | None) -> bool:
    """Whether the unit is a body of soldiers or policemen, whose number may be that of its men (`Eliteeinheit`)."""
    word = (name or "").casefold()
    return word.startswith(ARMED) and word.endswith(("einheit", "einheiten"))


def counted_noun(name: str | None) -> str:
    """The key of a unit, soldiers for the bodies that consist of them."""
    return "soldat" if names_body_of_men(name) else unit_of(name).key


def _ends_with(word: str, heads: tuple[str, ...]) -> str | None:
    """The longest head that the word is, or ends with behind at least three letters of a first part."""
    for form in (word, word.removesuffix("n"), word.removesuffix("en"), word.removesuffix("r")):
        fitting = [head for head in heads if form == head or (form.endswith(head) and len(form) - len(head) >= 3)]
        if fitting:
            return max(fitting, key=len)
    return None


@lru_cache(maxsize=16384)
def commensurable(left: str | None, right: str | None) -> bool:
    """Whether values of the two units can be compared by number: one class, one currency, one base of a rate.

    The base of money and shares is often left unsaid (*20 Euro* beside *18,50 Euro je Karte*, *vier Prozent im Jahr*).
    Counted things need the same noun or the same head of a compound (`Schnellzug`, `Zug`); people are
    compared with people whatever they are called.
    """
    first, second = unit_of(left), unit_of(right)
    if first.unit_class != second.unit_class:
        return False
    if first.unit_class is UnitClass.COUNT:
        return same_noun(first.key, second.key)
    if first.unit_class in (UnitClass.MONEY, UnitClass.PERCENT) and same_but_for_base(left, right):
        return first.key == second.key or not (PER in first.key and PER in second.key)
    return first.unit_class is UnitClass.PERSON or first.key == second.key


def same_but_for_base(left: str | None, right: str | None) -> bool:
    """Whether two units are one, whatever the bases of their rates: euros a month and euros a share."""
    return unit_of(left).key.partition(PER)[0] == unit_of(right).key.partition(PER)[0]


def same_noun(left: str, right: str) -> bool:
    """Whether two nouns in lower case are one, one is the head of the other (a compound), or they are synonyms."""
    if left == right:
        return True
    short, long = sorted((left, right), key=len)
    return (len(short) >= 4 and long.endswith(short)) or any(
        any(left.endswith(noun) for noun in group) and any(right.endswith(noun) for noun in group)
        for group in NOUN_GROUPS
    )


@lru_cache(maxsize=16384)
def conversion_slack(left: str | None, right: str | None) -> float:
    """The share by which a value may be off when it is told in another unit of its class.

    Metric units convert exactly; lengths of time and homely measures (football pitches, miles) are rounded on the way.
    """
    first, second = unit_of(left), unit_of(right)
    if first.factor == second.factor:
        return 0.0
    metric = all(_is_metric(unit) for unit in (first, second))
    return 0.002 if metric else 0.1


def _is_metric(unit: Unit) -> bool:
    """Whether the factor is a power of ten, as between metres and kilometres."""
    return unit.unit_class is not UnitClass.TIME and math.isclose(math.log10(unit.factor) % 1, 0.0, abs_tol=1e-9)


def in_base(value: float, unit: str | None) -> float:
    """The value in the base unit of its class (seconds, metres, …); counted things stay as they are."""
    return value * unit_of(unit).factor
