"""What a number counts: whether two numbers can be told of one thing at all, and how telling their equality is."""

from __future__ import annotations

import math

from tui.compare.intervals import significant_digits
from tui.compare.statements import Statement
from tui.compare.units import commensurable, in_base, unit_of
from tui.model import Claim, Modality, Qualifier, Relation, UnitClass

CERTAIN = 3
"""How telling a number is that hardly occurs twice by chance."""
VICTIMS = frozenset({UnitClass.DEAD, UnitClass.INJURED})
PEOPLE = VICTIMS | {UnitClass.PERSON}
"""Classes of people, who are compared with people whatever they are called."""
ADDED = PEOPLE | {UnitClass.COUNT, UnitClass.AREA}
"""Classes of things that come on top of others (*weitere 1.500*)."""
GROWING = ADDED | {UnitClass.MONEY}
"""Classes whose counts the reports of the next day may put higher."""
STANDING = frozenset({"employ"})
ANYBODY = frozenset({"mensch", "person", "leute", "opfer"})


def same_unit(a: Claim, b: Claim) -> bool:
    """Whether the units agree in the narrow sense: the same measure or currency, the same noun or its compound."""
    return a.unit_class is b.unit_class and (a.unit_class in PEOPLE or commensurable(a.unit, b.unit))


def same_people(a: Claim, b: Claim) -> bool:
    """Whether counts of victims are of the same people: policemen are not all the injured."""
    if a.unit_class not in VICTIMS:
        return True
    first, second = ("" if _anybody(claim) else unit_of(claim.unit).key for claim in (a, b))
    return first == second


def _anybody(claim: Claim) -> bool:
    """Whether the counted noun leaves open who they are."""
    return not claim.unit or unit_of(claim.unit).unit_class in VICTIMS or unit_of(claim.unit).key in ANYBODY


def countable_together(a: Claim, b: Claim) -> bool:
    """Whether two numbers can be told of one thing by their classes and units, whatever their values and relations.

    People are counted under many names, and cases, arrests or jobs stand for people; measures and currencies do not.
    """
    if a.unit_class is b.unit_class:
        open_unit = a.unit_class in PEOPLE or not a.unit or not b.unit
        return open_unit or a.unit_class in (UnitClass.COUNT, UnitClass.MONEY) or commensurable(a.unit, b.unit)
    classes = {a.unit_class, b.unit_class}
    return classes <= PEOPLE | {UnitClass.COUNT} or (UnitClass.COUNT in classes and not (a.unit and b.unit))


def converted(left: Statement, right: Statement) -> bool:
    """Whether one of two amounts of money is told as converted from another currency."""
    money = left.claim.unit_class is right.claim.unit_class is UnitClass.MONEY
    return money and any("umgerechnet" in statement.sentence for statement in (left, right))


def relations_fit(a: Claim, b: Claim) -> bool:
    """An addition only goes with an addition, a part not with a sum; earlier values and plain counts go together.

    Shares and measures of a change are told with and without *mehr* and *um*, so there the mark of a change decides
    nothing.
    """
    relations = {a.relation, b.relation}
    if Relation.DELTA in relations and len(relations) > 1:
        return a.unit_class not in ADDED
    return relations != {Relation.PART, Relation.TOTAL}


def telling_pair(a: Claim, b: Claim) -> int:
    """How telling it is that two numbers are equal; more so when they are told in two units (48 hours, two days)."""
    lesser = min(telling(a), telling(b))
    if unit_of(a.unit).factor == unit_of(b.unit).factor:
        return lesser
    exact = math.isclose(in_base(a.value or 0.0, a.unit), in_base(b.value or 0.0, b.unit), rel_tol=1e-6)
    return CERTAIN if exact else max(lesser, 2)


def telling(claim: Claim) -> int:
    """How telling a number is: 3 when it hardly occurs twice by chance (1.372; 3,4), 1 for a small count or a third."""
    value = abs(claim.value or 0.0)
    if claim.unit_class in (UnitClass.PERCENT, UnitClass.PERCENTAGE_POINT, UnitClass.TEMPERATURE):
        if value != round(value, 2):
            return 1
        return 3 if value != int(value) else 1 + (significant_digits(value) > 1)
    if value >= 1000 or significant_digits(value) >= 3:
        return 3
    return 2 if value > 12 or (value != int(value) and significant_digits(value) > 1) else 1


def grows(statement: Statement) -> bool:
    """Whether reports of the next day may put the number higher; a length, a share or a workforce is measured once."""
    return statement.claim.unit_class in GROWING and not statement.predicates & STANDING


def ahead(claim: Claim) -> bool:
    """Whether the claim speaks of what is still to come."""
    return claim.modality in (Modality.PLANNED, Modality.POSSIBLE)


def vague_one(a: Claim, b: Claim) -> bool:
    """Whether one of the numbers is a vague word (*Tausende*)."""
    return Qualifier.VAGUE in (a.qualifier, b.qualifier)


def ratio(a: Claim, b: Claim) -> float:
    """The larger value by the smaller one, in one unit; infinite where one is zero."""
    low, high = sorted((abs(in_base(a.value or 0.0, a.unit)), abs(in_base(b.value or 0.0, b.unit))))
    return high / low if low else math.inf
