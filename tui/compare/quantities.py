"""Which numbers of a story's articles are reports of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations, product

from tui.compare.clustering import Pair, average_linkage
from tui.compare.intervals import equal_values
from tui.compare.number_kinds import may_be_counted_alike, same_kind_of_number
from tui.compare.number_pairs import (
    EQUAL,
    link_strength,
    may_conflict,
    needed_for_conflict,
    never_together,
    repeats,
)
from tui.compare.similarity import StorySimilarity
from tui.compare.statements import Statement

JOIN_AT = 0.30
CONFLICT = 0.35
"""What a link between rivals is given before the likeness of the words is added."""
CONFLICT_MARGIN = 0.06
"""How much better a pair of rivals must be than the next one of either number."""


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
            if not may_be_counted_alike(statements[i].claim, statements[j].claim):
                continue
            pair = (min(i, j), max(i, j))
            strength = link_strength(statements[i], statements[j], float(likeness[r, c]))
            if strength:
                links[pair] = strength
            elif _equal_of_a_kind(statements[i], statements[j]):
                support[pair] = EQUAL
            elif may_conflict(statements[i], statements[j]):
                conflicts[pair] = float(likeness[r, c])
    for rows in by_file.values():
        likeness = similarity.between(rows, rows)
        for (r, i), (c, j) in combinations(enumerate(rows), 2):
            if repeats(statements[i], statements[j], float(likeness[r, c])):
                links[i, j] = 1.0
    _add_conflicts(links, conflicts, statements)
    return average_linkage(links, JOIN_AT, lambda a, b: never_together(statements[a], statements[b]), support)


def _add_conflicts(links: dict[Pair, float], conflicts: dict[Pair, float], statements: Sequence[Statement]) -> None:
    """Link a conflicting pair when it is the best for both sides by a margin, and neither has an agreeing partner."""
    by_number: dict[int, list[tuple[Pair, float]]] = defaultdict(list)
    for pair, value in conflicts.items():
        for i in pair:
            by_number[i].append((pair, value))
    settled = {(i, statements[j].claim.file) for pair in links for i, j in (pair, pair[::-1])}
    for (i, j), likeness in sorted(conflicts.items(), key=lambda item: (-item[1], item[0])):
        if (i, statements[j].claim.file) in settled or (j, statements[i].claim.file) in settled:
            continue
        rivals = [
            value
            for pair, value in (*by_number[i], *by_number[j])
            if pair != (i, j) and _same_files(pair, (i, j), statements) and not _same_values(pair, (i, j), statements)
        ]
        needed = needed_for_conflict(statements[i], statements[j])
        if likeness >= needed and likeness - max(rivals, default=0.0) >= CONFLICT_MARGIN:
            links[i, j] = CONFLICT + (1 - CONFLICT) * likeness


def _same_files(pair: Pair, other: Pair, statements: Sequence[Statement]) -> bool:
    return {statements[i].claim.file for i in pair} == {statements[i].claim.file for i in other}


def _same_values(pair: Pair, other: Pair, statements: Sequence[Statement]) -> bool:
    """Whether two pairs set the same numbers against each other, an article repeating itself."""
    shown = [{(statements[i].claim.file, statements[i].claim.value) for i in one} for one in (pair, other)]
    return shown[0] == shown[1]


def _equal_of_a_kind(left: Statement, right: Statement) -> bool:
    """Whether the numbers are equal and could be one, though their words do not say so."""
    return equal_values(left.claim, right.claim) and same_kind_of_number(left, right)
