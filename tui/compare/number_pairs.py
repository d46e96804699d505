"""How sure two numbers of two articles are one, or are rivals: two tiers.

Equal values are the strongest sign and a trap: on their own they never find a disagreement. So numbers that are equal
or can both be true are linked at a low likeness of their words; numbers that exclude each other only under strict
conditions, because most different numbers are different facts (de Marneffe et al., ACL 2008).
"""

from __future__ import annotations

import math

from tui.compare.intervals import claim_interval, compatible, equal_values
from tui.compare.moments import moment_known, same_moment
from tui.compare.number_kinds import (
    ADDED,
    CERTAIN,
    VICTIMS,
    ahead,
    converted,
    grows,
    ratio,
    relations_fit,
    same_count,
    same_kind_of_number,
    same_people,
    same_unit,
    telling,
    telling_pair,
    vague_one,
)
from tui.compare.predicates import conflicting
from tui.compare.statements import Statement
from tui.compare.units import counted_noun
from tui.model import Claim, Relation, UnitClass

NEEDED_LIKENESS = {3: 0.02, 2: 0.08, 1: 0.18}
"""How alike the words must be for equal values, by how telling the number is."""
OTHER_ROLE_DOUBT = 1.0
"""What happens to these people is something else: never one number."""
DOUBT, LATER_DOUBT, PLAN_DOUBT = 0.15, 0.10, 0.45
"""What equal numbers need on top when their units or predicates do not fit, one is later, or one only planned."""
BOUNDED_LIKENESS, ROLE_LIKENESS = 0.25, 0.16
"""How alike the words must be for a number and a bound, the lower when the same happens at the same time."""
CONFLICT_LIKENESS, VICTIMS_LIKENESS, UNDATED_LIKENESS = 0.30, 0.20, 0.50
"""How alike the words must be for numbers that exclude each other: as a rule, for victims, for undated counts."""
MEASURED_WITHIN = 3
"""How many days apart two reports of one measurement may be."""
CLOSE, WIDEST, WIDEST_CONFLICT = 1.1, 2.0, 5.0
"""How many times one number may be the other: to be close, to be compatible with a bound, to be its rival."""
EQUAL, BOUNDED = 0.6, 0.35
"""What each tier gives a link before the likeness of the words is added."""


def link_strength(left: Statement, right: Statement, likeness: float) -> float:
    """From 0 (no link) to 1: how sure two numbers of different files, equal or compatible, are one.

    `likeness` is that of their clauses and sentences, from 0 to 1.
    """
    if not same_kind_of_number(left, right) and not same_count(left, right, likeness):
        return 0.0
    if equal_values(left.claim, right.claim) and not vague_one(left.claim, right.claim):
        return EQUAL + (1 - EQUAL) * likeness if likeness >= _needed_for_equals(left, right) else 0.0
    if _can_both_be_true(left, right) and likeness >= _needed_for_bounds(left, right):
        return BOUNDED + (1 - BOUNDED) * likeness
    return 0.0


def may_conflict(left: Statement, right: Statement) -> bool:
    """Whether two numbers that exclude each other could be reports of one thing, their words apart."""
    a, b = left.claim, right.claim
    return (
        same_kind_of_number(left, right)
        and not compatible(a, b)
        and (a.relation is b.relation or a.unit_class is UnitClass.PERCENT)
        and a.modality is b.modality
        and same_unit(a, b)
        and same_people(a, b)
        and bool(a.unit and b.unit)
        and not vague_one(a, b)
        and not conflicting(left.predicates, right.predicates)
        and same_moment(left, right, 0 if grows(left) or (left.days and right.days) else MEASURED_WITHIN)
        and ratio(a, b) <= WIDEST_CONFLICT
    )


def _can_both_be_true(left: Statement, right: Statement) -> bool:
    """Whether the numbers fit, are near enough to say something of each other, and of one time where they may grow."""
    a, b = left.claim, right.claim
    if not (same_unit(a, b) or converted(left, right)) or not same_people(a, b):
        return False
    if not compatible(a, b) or ratio(a, b) > _widest(a, b):
        return False
    tolerance = 1 if vague_one(a, b) or a.unit_class is UnitClass.MONEY else 0
    return not grows(left) or same_moment(left, right, tolerance)


def _needed_for_bounds(left: Statement, right: Statement) -> float:
    """How alike the words around a number and a bound must be."""
    a, b = left.claim, right.claim
    same_role = bool(left.predicates & right.predicates) and a.modality is b.modality
    needed = ROLE_LIKENESS if same_role and same_moment(left, right, 1) else BOUNDED_LIKENESS
    return needed / 2 if telling_pair(a, b) == CERTAIN and ratio(a, b) <= CLOSE else needed


def _needed_for_equals(left: Statement, right: Statement) -> float:
    """How alike the words around two equal numbers must be."""
    a, b = left.claim, right.claim
    needed = NEEDED_LIKENESS[telling_pair(a, b)]
    if a.unit_class in ADDED and ahead(a) is not ahead(b):
        needed += PLAN_DOUBT
    victims = a.unit_class in VICTIMS and same_people(a, b)
    if victims or (left.predicates & right.predicates and same_moment(left, right, 1) and same_unit(a, b)):
        return needed / 2
    if conflicting(left.predicates, right.predicates) and a.unit_class not in VICTIMS:
        needed += DOUBT if counted_noun(a.unit) == counted_noun(b.unit) else OTHER_ROLE_DOUBT
    unknown = not a.unit or not b.unit
    if (not same_unit(a, b) and not unknown) or not same_people(a, b):
        needed += DOUBT
    if grows(left) and not same_moment(left, right, 1):
        needed += LATER_DOUBT
    return needed


def needed_for_conflict(left: Statement, right: Statement) -> float:
    """How alike the words around two numbers must be that exclude each other."""
    if grows(left) and not moment_known(left, right):
        return UNDATED_LIKENESS
    return VICTIMS_LIKENESS if left.claim.unit_class in VICTIMS else CONFLICT_LIKENESS


def repeats(left: Statement, right: Statement, likeness: float) -> bool:
    """Whether an article says the same number twice."""
    a, b = left.claim, right.claim
    if not same_unit(a, b) or not equal_values(a, b) or not relations_fit(a, b):
        return False
    if conflicting(left.predicates, right.predicates):
        return False
    return likeness >= NEEDED_LIKENESS[telling(a)]


def never_together(left: Statement, right: Statement) -> bool:
    """Two claims of one article that give other values, or an addition beside a count, are two facts."""
    a, b = left.claim, right.claim
    if not relations_fit(a, b):
        return True
    if a.file != b.file or Relation.PRIOR in (a.relation, b.relation):
        return False
    first, second = claim_interval(a), claim_interval(b)
    return not (equal_values(a, b) or ((first.contains(second) or second.contains(first)) and vague_one(a, b)))


def _widest(a: Claim, b: Claim) -> float:
    """How many times a compatible number may be the other: a bound says little about numbers far beyond it."""
    return math.inf if vague_one(a, b) else WIDEST
