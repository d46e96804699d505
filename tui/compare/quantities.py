"""Which numbers of two sources are reports of the same thing.

Equal values are the strongest sign and a trap: on their own they never find a disagreement. So there are two tiers.
Numbers that are equal or can both be true are linked at a low likeness of their words; numbers that exclude each other
only under strict conditions, because most different numbers are different facts (de Marneffe et al., ACL 2008).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations, product

from tui.compare.clustering import Pair, average_linkage
from tui.compare.intervals import claim_interval, compatible, equal_values, significant_digits
from tui.compare.moments import moment_known, same_moment
from tui.compare.predicates import conflicting
from tui.compare.similarity import StorySimilarity
from tui.compare.statements import Statement
from tui.compare.units import commensurable, in_base, unit_of
from tui.model import Claim, Modality, Qualifier, Relation, UnitClass

NEEDED_LIKENESS = {3: 0.02, 2: 0.08, 1: 0.18}
"""How alike the words must be for equal values, by how telling the number is (`_telling`)."""
BOUNDED_LIKENESS = 0.25
CONFLICT_LIKENESS, VICTIMS_LIKENESS, UNDATED_LIKENESS = 0.30, 0.20, 0.50
CONFLICT_MARGIN = 0.06
JOIN_AT = 0.30
ROLE_LIKENESS = 0.16
"""Enough for a number and a bound when the same happens to the same people at the same time."""
SAME_SENTENCE, LIKE_SENTENCE = 0.5, 0.25
DOUBT = 0.15
"""What equal numbers need on top when their units, predicates or days do not fit."""
LATER_DOUBT, PLAN_DOUBT = 0.10, 0.45
MEASURED_WITHIN = 3
WIDEST_CONFLICT = 5.0
CERTAIN = 3
CLOSE = 1.1
EQUAL, BOUNDED, CONFLICT = 0.6, 0.35, 0.35
"""What each tier gives a link before the likeness of the words is added."""
ROLES = frozenset({UnitClass.DEAD, UnitClass.INJURED})
ADDED = ROLES | {UnitClass.PERSON, UnitClass.COUNT, UnitClass.AREA}
ANYBODY = frozenset({"mensch", "person", "leute", "opfer"})
STANDING = frozenset({"employ"})
GROWING = ROLES | {UnitClass.PERSON, UnitClass.COUNT, UnitClass.MONEY, UnitClass.AREA}


def align_quantities(statements: Sequence[Statement], similarity: StorySimilarity) -> list[list[int]]:
    """Groups of positions in `statements` (all quantities) that report one number, repeats in one file included."""
    links: dict[Pair, float] = {}
    conflicts: dict[Pair, float] = {}
    support: dict[Pair, float] = {}
    by_file: dict[str, list[int]] = {}
    for index, statement in enumerate(statements):
        by_file.setdefault(statement.claim.file, []).append(index)
    for one, other in combinations(sorted(by_file), 2):
        rows, columns = by_file[one], by_file[other]
        likeness = similarity.between(rows, columns)
        for (r, i), (c, j) in product(enumerate(rows), enumerate(columns)):
            pair = (min(i, j), max(i, j))
            strength = link_strength(statements[i], statements[j], float(likeness[r, c]))
            if strength:
                links[pair] = strength
            elif equal_values(statements[i].claim, statements[j].claim):
                support[pair] = EQUAL
            elif may_conflict(statements[i], statements[j]):
                conflicts[pair] = float(likeness[r, c])
    for rows in by_file.values():
        likeness = similarity.between(rows, rows)
        for (r, i), (c, j) in combinations(enumerate(rows), 2):
            if _repeats(statements[i], statements[j], float(likeness[r, c])):
                links[i, j] = 1.0
    _add_conflicts(links, conflicts, statements)
    return average_linkage(links, JOIN_AT, lambda a, b: _never_together(statements[a], statements[b]), support)


def link_strength(left: Statement, right: Statement, likeness: float) -> float:
    """From 0 (no link) to 1: how sure two numbers of different files, equal or compatible, are one."""
    a, b = left.claim, right.claim
    if not _same_kind_of_number(left, right) and not _same_count(left, right, likeness):
        return 0.0
    if equal_values(a, b) and Qualifier.VAGUE not in (a.qualifier, b.qualifier):
        return EQUAL + (1 - EQUAL) * likeness if likeness >= _needed_for_equals(left, right) else 0.0
    if not compatible(a, b) or not (same_unit(a, b) or _converted(left, right)) or _ratio(a, b) > _widest(a, b):
        return 0.0
    same_role = bool(left.predicates & right.predicates) and a.modality is b.modality
    needed = ROLE_LIKENESS if same_role and same_moment(left, right, 1) else BOUNDED_LIKENESS
    if _telling_pair(a, b) == CERTAIN and _ratio(a, b) <= CLOSE:
        needed /= 2
    tolerance = 1 if _vague_one(a, b) or a.unit_class is UnitClass.MONEY else 0
    if likeness < needed or (_grows(left) and not same_moment(left, right, tolerance)):
        return 0.0
    return BOUNDED + (1 - BOUNDED) * likeness


def may_conflict(left: Statement, right: Statement) -> bool:
    """Whether two numbers that exclude each other could be reports of one thing, their words apart."""
    a, b = left.claim, right.claim
    return (
        _same_kind_of_number(left, right)
        and not compatible(a, b)
        and (a.relation is b.relation or a.unit_class is UnitClass.PERCENT)
        and a.modality is b.modality
        and same_unit(a, b)
        and _same_people(a, b)
        and bool(a.unit and b.unit)
        and not _vague_one(a, b)
        and not conflicting(left.predicates, right.predicates)
        and same_moment(left, right, 0 if _grows(left) or (left.days and right.days) else MEASURED_WITHIN)
        and _ratio(a, b) <= WIDEST_CONFLICT
    )


def _needed_for_equals(left: Statement, right: Statement) -> float:
    """How alike the words around two equal numbers must be."""
    a, b = left.claim, right.claim
    needed = NEEDED_LIKENESS[_telling_pair(a, b)]
    if a.unit_class in ADDED and _ahead(a) is not _ahead(b):
        needed += PLAN_DOUBT
    victims = a.unit_class in ROLES and _same_people(a, b)
    if victims or (left.predicates & right.predicates and same_moment(left, right, 1) and same_unit(a, b)):
        return needed / 2
    if conflicting(left.predicates, right.predicates) and a.unit_class not in ROLES:
        needed += DOUBT if unit_of(a.unit).key == unit_of(b.unit).key else 1.0
    unknown = not a.unit or not b.unit
    if (not same_unit(a, b) and not unknown) or not _same_people(a, b):
        needed += DOUBT
    if _grows(left) and not same_moment(left, right, 1):
        needed += LATER_DOUBT
    return needed


def _ahead(claim: Claim) -> bool:
    """Whether the claim speaks of what is still to come."""
    return claim.modality in (Modality.PLANNED, Modality.POSSIBLE)


def _telling_pair(a: Claim, b: Claim) -> int:
    """How telling it is that two numbers are equal; more so when they are told in two units (48 hours, two days)."""
    telling = min(_telling(a), _telling(b))
    if unit_of(a.unit).factor == unit_of(b.unit).factor:
        return telling
    exact = math.isclose(in_base(a.value or 0.0, a.unit), in_base(b.value or 0.0, b.unit), rel_tol=1e-6)
    return 3 if exact else max(telling, 2)


def same_unit(a: Claim, b: Claim) -> bool:
    """Whether the units agree in the narrow sense: the same measure or currency, the same noun or its compound."""
    return a.unit_class is b.unit_class and (a.unit_class in ROLES or commensurable(a.unit, b.unit))


def _grows(statement: Statement) -> bool:
    """Whether reports of the next day may put the number higher; a length, a share or a workforce is measured once."""
    return statement.claim.unit_class in GROWING and not statement.predicates & STANDING


def _same_people(a: Claim, b: Claim) -> bool:
    """Whether counts of victims are of the same people: policemen are not all the injured."""
    if a.unit_class not in ROLES:
        return True
    first, second = ("" if _anybody(claim) else unit_of(claim.unit).key for claim in (a, b))
    return first == second


def _anybody(claim: Claim) -> bool:
    """Whether the counted noun leaves open who they are."""
    return not claim.unit or unit_of(claim.unit).unit_class in ROLES or unit_of(claim.unit).key in ANYBODY


def _same_kind_of_number(left: Statement, right: Statement) -> bool:
    a, b = left.claim, right.claim
    if not _relations_fit(a, b):
        return False
    if a.unit_class is b.unit_class:
        known = a.unit_class in ROLES or not a.unit or not b.unit
        return known or commensurable(a.unit, b.unit) or _converted(left, right)
    return UnitClass.COUNT in (a.unit_class, b.unit_class) and (not a.unit or not b.unit)


def _same_count(left: Statement, right: Statement, likeness: float) -> bool:
    """Whether nearly the same words stand around the same count of what only the nouns tell apart (cases, patients)."""
    counted = {left.claim.unit_class, right.claim.unit_class} <= {UnitClass.PERSON, UnitClass.COUNT}
    telling = _telling(left.claim)
    needed = LIKE_SENTENCE if telling == CERTAIN else SAME_SENTENCE
    same = likeness >= needed or (telling > 1 and bool(left.predicates & right.predicates))
    return counted and same and _relations_fit(left.claim, right.claim)


def _converted(left: Statement, right: Statement) -> bool:
    """Whether one of two amounts of money is told as converted from another currency."""
    money = left.claim.unit_class is right.claim.unit_class is UnitClass.MONEY
    return money and any("umgerechnet" in statement.sentence for statement in (left, right))


def _relations_fit(a: Claim, b: Claim) -> bool:
    """An addition only goes with an addition, a part not with a sum; earlier values and plain counts go together.

    Shares and measures of a change are told with and without *mehr* and *um*, so there the mark of a change decides
    nothing.
    """
    relations = {a.relation, b.relation}
    if Relation.DELTA in relations and len(relations) > 1:
        return a.unit_class not in ADDED
    return relations != {Relation.PART, Relation.TOTAL}


def _telling(claim: Claim) -> int:
    """How telling a number is: 3 for one that hardly occurs twice by chance (1.372; 3,4), 1 for a small one."""
    value = abs(claim.value or 0.0)
    if claim.unit_class in (UnitClass.PERCENT, UnitClass.PERCENTAGE_POINT, UnitClass.TEMPERATURE):
        if value != round(value, 2):
            return 1
        return 3 if value != int(value) else 1 + (significant_digits(value) > 1)
    if value >= 1000 or significant_digits(value) >= 3:
        return 3
    return 2 if value > 12 or (value != int(value) and significant_digits(value) > 1) else 1


def _widest(a: Claim, b: Claim) -> float:
    """How many times a compatible number may be the other: a bound says little about numbers far beyond it."""
    return math.inf if _vague_one(a, b) else 2.0


def _ratio(a: Claim, b: Claim) -> float:
    """The larger value by the smaller one, in one unit; infinite where one is zero."""
    low, high = sorted((abs(in_base(a.value or 0.0, a.unit)), abs(in_base(b.value or 0.0, b.unit))))
    return high / low if low else math.inf


def _repeats(left: Statement, right: Statement, likeness: float) -> bool:
    """Whether an article says the same number twice."""
    a, b = left.claim, right.claim
    if not same_unit(a, b) or not equal_values(a, b) or not _relations_fit(a, b):
        return False
    return likeness >= NEEDED_LIKENESS[_telling(a)]


def _add_conflicts(links: dict[Pair, float], conflicts: dict[Pair, float], statements: Sequence[Statement]) -> None:
    """Link a conflicting pair when it is the best for both sides by a margin, and neither has an agreeing partner."""
    settled = {(i, statements[j].claim.file) for pair in links for i, j in (pair, pair[::-1])}
    for (i, j), likeness in sorted(conflicts.items(), key=lambda item: (-item[1], item[0])):
        if (i, statements[j].claim.file) in settled or (j, statements[i].claim.file) in settled:
            continue
        rivals = [
            value
            for pair, value in conflicts.items()
            if {i, j} & set(pair)
            and _same_files(pair, (i, j), statements)
            and not _same_values(pair, (i, j), statements)
        ]
        needed = _needed_for_conflict(statements[i], statements[j])
        if likeness >= needed and likeness - max(rivals, default=0.0) >= CONFLICT_MARGIN:
            links[i, j] = CONFLICT + (1 - CONFLICT) * likeness


def _needed_for_conflict(left: Statement, right: Statement) -> float:
    """How alike the words around two numbers must be that exclude each other."""
    if _grows(left) and not moment_known(left, right):
        return UNDATED_LIKENESS
    return VICTIMS_LIKENESS if left.claim.unit_class in ROLES else CONFLICT_LIKENESS


def _same_files(pair: Pair, other: Pair, statements: Sequence[Statement]) -> bool:
    return {statements[i].claim.file for i in pair} == {statements[i].claim.file for i in other}


def _same_values(pair: Pair, other: Pair, statements: Sequence[Statement]) -> bool:
    """Whether two pairs set the same numbers against each other, an article repeating itself."""
    shown = [{(statements[i].claim.file, statements[i].claim.value) for i in one} for one in (pair, other)]
    return shown[0] == shown[1]


def _never_together(left: Statement, right: Statement) -> bool:
    """Two claims of one article that give other values, or an addition beside a count, are two facts."""
    a, b = left.claim, right.claim
    if not _relations_fit(a, b):
        return True
    if a.file != b.file or Relation.PRIOR in (a.relation, b.relation):
        return False
    first, second = claim_interval(a), claim_interval(b)
    return not (equal_values(a, b) or ((first.contains(second) or second.contains(first)) and _vague_one(a, b)))


def _vague_one(a: Claim, b: Claim) -> bool:
    return Qualifier.VAGUE in (a.qualifier, b.qualifier)
