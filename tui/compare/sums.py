"""Numbers that are the sum of two others of the story: 1,500 came first, another 1,500 later, 3,000 in all.

A sum is only told where a text itself says that the one number came on top of the other (Relation.DELTA), all three
are counts of the same noun, and they share what happens, a name, or the word for a sum. Standard library only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tui.compare.intervals import equal_values
from tui.compare.predicates import conflicting
from tui.compare.units import in_base, unit_of
from tui.compare.value_grounds import number_words
from tui.model import Claim, Fact, FactKind, Qualifier, Relation, UnitClass

COUNTED = frozenset({Relation.LEVEL, Relation.TOTAL})
COUNTABLE = frozenset({UnitClass.PERSON, UnitClass.DEAD, UnitClass.INJURED, UnitClass.COUNT})
"""Prices, shares and lengths of time add up too often by chance."""
TELLING_FROM = 10
"""So do numbers below this one."""


def with_sums(facts: Sequence[Fact]) -> list[Fact]:
    """The facts in their order; the `why` of one that is the sum of two others says so."""
    by_unit: dict[str, list[Claim]] = defaultdict(list)
    for fact in facts:
        if claim := _counting(fact):
            by_unit[unit_of(claim.unit).key].append(claim)
    notes: dict[tuple[str, int], str] = {}
    for claims in by_unit.values():
        for total, note in _sums(claims):
            notes.setdefault((total.file, total.start), note)
    return [_noted(fact, notes) for fact in facts]


def _sums(claims: Iterable[Claim]) -> Iterable[tuple[Claim, str]]:
    """The claims that are the sum of a count and an addition to it, each with the words for it."""
    added = [claim for claim in claims if claim.relation is Relation.DELTA]
    counted = [claim for claim in claims if claim.relation in COUNTED]
    by_value = {_value(claim): claim for claim in reversed(counted)}
    for addition in added:
        for total in counted:
            first = by_value.get(round(_value(total) - _value(addition), 6))
            if first and not equal_values(first, total) and _alike(first, addition, total):
                yield total, f"{number_words(total)} is {number_words(first)} and another {number_words(addition)}"


def _counting(fact: Fact) -> Claim | None:
    """The first claim that tells the fact's number with its noun; none for vague numbers and ranges."""
    if fact.kind is not FactKind.QUANTITY:
        return None
    fitting = (c for c in fact.claims if c.unit and c.high is None and c.qualifier is not Qualifier.VAGUE)
    claim = next(fitting, None)
    return claim if claim and claim.unit_class in COUNTABLE and (claim.value or 0) >= TELLING_FROM else None


def _alike(*claims: Claim) -> bool:
    """Whether all three count things to which the same happens, or that are told of together with one name."""
    happening = [frozenset(each.predicate for each in claim.predicates) for claim in claims]
    if any(conflicting(one, other) for one in happening for other in happening):
        return False
    named = frozenset.intersection(*(frozenset(claim.entities) for claim in claims))
    return bool(named or frozenset.intersection(*happening) or claims[-1].relation is Relation.TOTAL)


def _value(claim: Claim) -> float:
    return round(in_base(claim.value or 0.0, claim.unit), 6)


def _noted(fact: Fact, notes: dict[tuple[str, int], str]) -> Fact:
    note = next((notes[place] for claim in fact.claims if (place := (claim.file, claim.start)) in notes), None)
    return replace(fact, why=f"{fact.why}; {note}") if note and fact.kind is FactKind.QUANTITY else fact
