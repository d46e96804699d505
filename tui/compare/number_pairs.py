"""What two numbers may never be, whatever a learned score says: the rules of grammar and time that part them.

A false contradiction costs more than a missed one, so numbers that exclude each other are held together only under
strict conditions, because most different numbers are different facts (de Marneffe et al., ACL 2008).
"""

from __future__ import annotations

from tui.compare.intervals import claim_interval, compatible, equal_values
from tui.compare.moments import moment_known, other_hours, same_moment
from tui.compare.number_kinds import (
    ADDED,
    PEOPLE,
    VICTIMS,
    ahead,
    converted,
    countable_together,
    grows,
    ratio,
    relations_fit,
    same_people,
    same_unit,
    telling,
    telling_pair,
    vague_one,
)
from tui.compare.predicates import conflicting
from tui.compare.statements import Statement
from tui.compare.units import counted_noun
from tui.model import Relation, UnitClass

NEEDED_LIKENESS = {3: 0.02, 2: 0.08, 1: 0.18}
"""How alike the words of one article must be around equal numbers to be a repetition, by how telling the number is."""
CONFLICT_LIKENESS, VICTIMS_LIKENESS, UNDATED_LIKENESS = 0.30, 0.20, 0.50
"""How alike the words must be for numbers that exclude each other: as a rule, for victims, for undated counts."""
PLAIN = frozenset({Relation.LEVEL, Relation.TOTAL})
"""A count may be called a sum by one text and not by another."""
MEASURED_WITHIN = 3
"""How many days apart two reports of one measurement may be."""
WIDEST_CONFLICT = 5.0
"""How many times one number may be its rival."""


def may_be_one(left: Statement, right: Statement) -> bool:
    """Whether nothing in grammar and time speaks against two numbers of different files being reports of one thing."""
    a, b = left.claim, right.claim
    if (
        not countable_together(a, b)
        or not relations_fit(a, b)
        or not same_people(a, b)
        or {a.unit_class, b.unit_class} == VICTIMS
    ):
        return False
    if a.unit_class is b.unit_class is UnitClass.MONEY and not (same_unit(a, b) or converted(left, right)):
        return False
    classes = {a.unit_class, b.unit_class}
    named_alike = len(classes) == 1 and counted_noun(a.unit) == counted_noun(b.unit)
    people = classes <= PEOPLE and not classes <= VICTIMS
    if people and not named_alike and conflicting(left.predicates, right.predicates):
        return False
    if equal_values(a, b):
        return telling_pair(a, b) > 1 or not (a.unit_class in ADDED and other_names(left, right))
    return compatible(a, b) or may_conflict(left, right)


def other_names(left: Statement, right: Statement) -> bool:
    """Whether both clauses name persons, places or organisations, and none in common: two deeds of one kind."""
    return bool(left.named) and bool(right.named) and not left.named & right.named


def may_conflict(left: Statement, right: Statement) -> bool:
    """Whether two numbers that exclude each other could be reports of one thing, their words apart."""
    a, b = left.claim, right.claim
    return (
        ({a.relation, b.relation} <= PLAIN or a.relation is b.relation or a.unit_class is UnitClass.PERCENT)
        and (a.modality is b.modality or (ahead(a) and ahead(b)))
        and same_unit(a, b)
        and bool(a.unit and b.unit)
        and not vague_one(a, b)
        and not conflicting(left.predicates, right.predicates)
        and same_moment(left, right, 0 if grows(left) or (left.days and right.days) else MEASURED_WITHIN)
        and not (grows(left) and other_hours(left, right))
        and not other_names(left, right)
        and ratio(a, b) <= WIDEST_CONFLICT
    )


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
