"""Facts that count the same thing at different moments: 1.500, then 3.000, then 10.000."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from tui.compare.clustering import Pair, average_linkage
from tui.compare.intervals import equal_values
from tui.compare.number_kinds import same_unit
from tui.compare.statements import Statement
from tui.compare.units import unit_of
from tui.model import Qualifier, UnitClass

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
    a, b = left[0].claim, right[0].claim
    if a.unit_class not in SERIAL or not same_unit(a, b) or equal_values(a, b) or not a.unit or not b.unit:
        return 0.0
    if a.unit_class is UnitClass.PERSON and unit_of(a.unit).key != unit_of(b.unit).key:
        return 0.0
    if Qualifier.VAGUE in (a.qualifier, b.qualifier) or min(a.value or 0, b.value or 0) < 3:
        return 0.0
    entities, others = ({e for s in side for e in s.claim.entities} for side in (left, right))
    predicates, further = (frozenset[str]().union(*(s.predicates for s in side)) for side in (left, right))
    return 0.6 * _share(entities, others) + 0.4 * _share(predicates, further)


def _share(one: set[str] | frozenset[str], other: set[str] | frozenset[str]) -> float:
    """Shared members by those of the smaller set (overlap coefficient)."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0
