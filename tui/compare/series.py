"""Facts that count the same thing at different moments: 3 dead, then 5, then 9."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from tui.compare.clustering import Pair, average_linkage
from tui.compare.intervals import equal_values
from tui.compare.number_kinds import same_unit
from tui.compare.statements import Statement
from tui.compare.units import unit_of
from tui.model import Claim, Qualifier, Relation, UnitClass

JOIN_AT = 0.34
SERIAL = frozenset(
    {UnitClass.PERSON, UnitClass.DEAD, UnitClass.INJURED, UnitClass.COUNT, UnitClass.MONEY, UnitClass.AREA}
)
"""A length of time or a share is hardly ever the same thing counted again."""


def chains(facts: Sequence[Sequence[Statement]]) -> list[list[int]]:
    """Groups of positions in `facts` (each a fact's quantity claims) that count one thing with different results."""
    links: dict[Pair, float] = {}
    for i, j in combinations(range(len(facts)), 2):
        strength = _counts_the_same(facts[i], facts[j])
        if strength >= JOIN_AT:
            links[i, j] = strength
    return average_linkage(links, JOIN_AT)


def _counts_the_same(left: Sequence[Statement], right: Sequence[Statement]) -> float:
    """From 0 to 1, how sure the facts count one thing: same noun, shared names and shared predicates."""
    if not _could_follow(left[0].claim, right[0].claim) or _told_together(left, right):
        return 0.0
    if any(statement.claim.relation in (Relation.DELTA, Relation.PART) for statement in (*left, *right)):
        return 0.0  # what came on top, or a part, is no later state of the whole
    entities, others = ({e for s in side for e in s.claim.entities} for side in (left, right))
    predicates, further = (frozenset[str]().union(*(s.predicates for s in side)) for side in (left, right))
    shared = _share(predicates, further)
    if not shared and ((predicates and further) or left[0].claim.unit_class is UnitClass.MONEY):
        return 0.0  # something else happens to what is counted; one sum of money says nothing of another
    return 0.6 * _share(entities, others) + 0.4 * shared


def _could_follow(a: Claim, b: Claim) -> bool:
    """Whether two claims count things of one noun, with results that tell something and are not the same."""
    if a.unit_class not in SERIAL or not same_unit(a, b) or equal_values(a, b) or not a.unit or not b.unit:
        return False
    if a.unit_class is UnitClass.PERSON and unit_of(a.unit).key != unit_of(b.unit).key:
        return False
    return Qualifier.VAGUE not in (a.qualifier, b.qualifier) and min(a.value or 0, b.value or 0) >= 3


def _told_together(left: Sequence[Statement], right: Sequence[Statement]) -> bool:
    """Whether one article gives both numbers for the same moment: then it counts two things."""
    return any(
        a.claim.file == b.claim.file and a.claim.relation is b.claim.relation and a.days == b.days
        for a in left
        for b in right
    )


def _share(one: set[str] | frozenset[str], other: set[str] | frozenset[str]) -> float:
    """Shared members by those of the smaller set (overlap coefficient)."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
