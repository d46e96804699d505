"""Which clauses of two sources report the same event.

A learned score says how likely two clauses tell of one event (`event_features`, `pair_weights`); each is linked to its
mutually best partner in each other article, on condition that they share words that single them out or are sure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

import numpy as np

from tui.compare.clustering import Pair, average_linkage
from tui.compare.event_features import NAMES, EventFeatures
from tui.compare.pair_weights import weights_of
from tui.compare.similarity import StorySimilarity
from tui.compare.sparse_rows import Matrix
from tui.compare.statements import Statement

LINK_AT, JOIN_AT = 0.42, 0.32
"""The probability from which a pair is linked, and the mean one from which groups are joined."""
SUPPORT_FROM = 0.02
"""Pairs below this count nothing when groups are joined."""
NEAR_BEST = 0.30
"""How far below the best partner of either clause another one may be."""
SURE = 0.80
"""From this probability on a pair is linked though another clause of the same article is still likelier."""
DISTINCT = 0.10
"""How far shared words must point to the pair, unless it is sure: alike in kind alone is no event."""
REPEATED = 0.35
"""How alike two clauses of one article must be to say the same."""


def align_events(
    statements: Sequence[Statement],
    similarity: StorySimilarity,
    features: EventFeatures,
    forbidden: Callable[[int, int], bool] = lambda a, b: False,
) -> list[list[int]]:
    """Groups of positions in `statements` (all clauses); pairs that are `forbidden` never stand in one group.

    `similarity` and `features` are those of the statements.
    """
    links: dict[Pair, float] = {}
    support: dict[Pair, float] = {}
    by_file: dict[str, list[int]] = {}
    for index, statement in enumerate(statements):
        by_file.setdefault(statement.claim.file, []).append(index)
    weights = weights_of("events", NAMES)
    for one, other in combinations(sorted(by_file), 2):
        rows, columns = by_file[one], by_file[other]
        values = features.between(rows, columns)
        likely = weights.probabilities(values)
        counting = likely >= SUPPORT_FROM
        for (r, c), value in zip(np.argwhere(counting).tolist(), likely[counting].tolist(), strict=True):
            support[_pair(rows[r], columns[c])] = value
        for r, c in _best_pairs(likely, values[NAMES.index("words")]):
            links[_pair(rows[r], columns[c])] = float(likely[r, c])
    for rows in by_file.values():
        links |= _repeats(statements, rows, similarity)
    return average_linkage(links, JOIN_AT, forbidden, support)


def _pair(i: int, j: int) -> Pair:
    return (i, j) if i < j else (j, i)


def _best_pairs(likely: Matrix, words: Matrix) -> list[tuple[int, int]]:
    """Row and column of the pairs likely enough that are nearly the best of both their row and their column."""
    best = np.maximum(likely.max(axis=1)[:, None], likely.max(axis=0)[None, :])
    chosen = (likely >= LINK_AT) & (likely >= best - NEAR_BEST) & (words >= DISTINCT)
    return [(int(r), int(c)) for r, c in np.argwhere(chosen | (likely >= SURE))]


def _repeats(statements: Sequence[Statement], rows: Sequence[int], similarity: StorySimilarity) -> dict[Pair, float]:
    """Links between clauses of one article that say the same, as a lead and its story do, in different sentences."""
    likeness = similarity.between(rows, rows)
    links = {}
    for r, c in np.argwhere(np.triu(likeness >= REPEATED, k=1)):
        i, j = rows[r], rows[c]
        if statements[i].claim.sentence_start != statements[j].claim.sentence_start:
            links[_pair(i, j)] = float(likeness[r, c])
    return links
