"""Which numbers of a story's articles are reports of the same thing.

A learned score says how likely two numbers are one (`number_features`, `pair_weights`), where no rule of grammar or
time parts them (`number_pairs`). Numbers that exclude each other are too few to learn from: they are linked by the
likeness of their words, mutually best by a margin, since most different numbers are different facts (de Marneffe et
al., ACL 2008). Average linkage makes groups of the links; rival counts of one article join their groups.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from tui.compare.clustering import Pair, average_linkage
from tui.compare.number_features import NAMES, NumberFeatures
from tui.compare.number_pairs import needed_for_conflict, never_together, repeats
from tui.compare.pair_weights import weights_of
from tui.compare.rivals import rival_pairs
from tui.compare.similarity import StorySimilarity
from tui.compare.statements import Statement

LINK_AT, JOIN_AT = 0.50, 0.40
"""The probability from which a pair is linked, and the mean one from which groups are joined."""
CONFLICT = 0.35
"""What a link between numbers that exclude each other is given before the likeness of the words is added."""
CONFLICT_MARGIN = 0.06
"""How much more alike their words must be than those of the next one of either number."""
EXCLUDING, CLAUSE, SENTENCE = map(NAMES.index, ("excluding", "clause", "sentence"))


def align_quantities(
    statements: Sequence[Statement], similarity: StorySimilarity, features: NumberFeatures
) -> list[list[int]]:
    """Groups of positions in `statements` (all quantities) that report one number, repeats in one file included.

    `similarity` and `features` are those of the statements.
    """
    links: dict[Pair, float] = {}
    conflicts: dict[Pair, float] = {}
    support: dict[Pair, float] = {}
    by_file: dict[str, list[int]] = {}
    for index, statement in enumerate(statements):
        by_file.setdefault(statement.claim.file, []).append(index)
    weights = weights_of("numbers", NAMES)
    for one, other in combinations(sorted(by_file), 2):
        for pair, values in features.pairs(by_file[one], by_file[other]):
            if values[EXCLUDING]:
                conflicts[pair] = support[pair] = (values[CLAUSE] + values[SENTENCE]) / 2
            elif (probability := weights.probability(values)) >= LINK_AT:
                links[pair] = probability
            else:
                support[pair] = probability
    for rows in by_file.values():
        likeness = similarity.between(rows, rows)
        for r, c in combinations(range(len(rows)), 2):
            if repeats(statements[rows[r]], statements[rows[c]], float(likeness[r, c])):
                links[rows[r], rows[c]] = 1.0
    _add_conflicts(links, conflicts, statements)
    groups = average_linkage(links, JOIN_AT, lambda a, b: never_together(statements[a], statements[b]), support)
    return _with_rivals(groups, rival_pairs(statements))


def _with_rivals(groups: Sequence[Sequence[int]], rivals: Sequence[Pair]) -> list[list[int]]:
    """The groups, those made one between which an article sets rival counts side by side."""
    group_of = {i: joined for joined in map(list, groups) for i in joined}
    for one, other in rivals:
        first, second = group_of.setdefault(one, [one]), group_of.setdefault(other, [other])
        if first is not second:
            first += second
            group_of.update(dict.fromkeys(second, first))
    return sorted(sorted(group) for group in {id(group): group for group in group_of.values()}.values())


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
