"""Which clauses of two sources report the same event.

Participants, place and what is said decide, not the verb alone: in one story nearly everything is of one kind (Bugert
et al., Computational Linguistics 2021; the Gun Violence Corpus). A clause is linked to its mutually best partner in
each other article, on condition that they share words that single them out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

import numpy as np

from tui.compare.clustering import Pair, average_linkage
from tui.compare.distinction import Distinction
from tui.compare.similarity import Matrix, StorySimilarity
from tui.compare.statements import Statement
from tui.model import Modality

LINK_AT, JOIN_AT = 0.26, 0.22
"""The score from which a pair is linked, and the mean score from which groups are joined.

These and the other figures here were chosen on the stories with gold, where a tenth more or less of each moves the
score by less than two points.
"""
SUPPORT_FROM = 0.10
"""Pairs below this count nothing when groups are joined."""
NEAR_BEST = 0.08
"""How far below the best partner of either clause another one may be."""
REPEATED = 0.35
"""How alike two clauses of one article must be to say the same."""
SURE = 0.50
"""From this score on a pair is linked though another clause of the same article is still nearer."""
DISTINCT = 0.2
"""How far shared words must point to the pair: a word that is rare in both articles, or several rarer ones."""
CLEAR = 0.36
"""From this score on any shared content word will do."""
LIKELY, NEARLY_LIKELY = 0.32, 0.30
"""How alike two clauses that share one word must be to found a fact, and to join one; below, it is only a topic."""
TELLING_WORDS = 2
"""How many words, numbers included, two clauses must share to be held together when they are less alike."""
DISTINCTION_SHARE = 0.05
"""How much the words that single the pair out add to the likeness, by their logarithm."""
DENIAL_PENALTY, PLAN_PENALTY = 0.05, 0.04
"""What the score of a pair loses when one clause is a denial, or only one speaks of what is to come."""


def align_events(
    statements: Sequence[Statement],
    similarity: StorySimilarity,
    persons: Mapping[str, frozenset[str]],
    forbidden: Callable[[int, int], bool] = lambda a, b: False,
) -> list[list[int]]:
    """Groups of positions in `statements` (all clauses).

    `persons` holds the stems of the persons' names in each file; pairs that are `forbidden` never stand in one group.
    """
    links: dict[Pair, float] = {}
    sure: set[Pair] = set()
    support: dict[Pair, float] = {}
    by_file: dict[str, list[int]] = {}
    for index, statement in enumerate(statements):
        by_file.setdefault(statement.claim.file, []).append(index)
    files = [statement.claim.file for statement in statements]
    distinction = Distinction([s.text for s in statements], files, [persons.get(file, frozenset()) for file in files])
    for one, other in combinations(sorted(by_file), 2):
        rows, columns = by_file[one], by_file[other]
        shared = distinction.between(rows, columns)
        score = similarity.between(rows, columns) + DISTINCTION_SHARE * np.log1p(shared)
        penalties = _penalties(statements, rows, columns)
        score -= penalties
        for r, c in np.argwhere(score >= SUPPORT_FROM):
            support[_pair(rows[r], columns[c])] = float(score[r, c])
        for r, c in _best_pairs(score, shared):
            pair, likely = _pair(rows[r], columns[c]), float(score[r, c] + penalties[r, c])
            telling = distinction.shared_words(*pair) >= TELLING_WORDS
            if telling or likely >= NEARLY_LIKELY:
                links[pair] = float(score[r, c])
            if telling or likely >= LIKELY:
                sure.add(pair)
    for rows in by_file.values():
        links |= _repeats(statements, rows, similarity)
    groups = average_linkage(links, JOIN_AT, forbidden, support)
    return [group for group in groups if any(pair in sure for pair in combinations(group, 2))]


def _pair(i: int, j: int) -> Pair:
    return min(i, j), max(i, j)


def _best_pairs(score: Matrix, shared: Matrix) -> list[tuple[int, int]]:
    """Row and column of the pairs alike enough that are nearly the best of both their row and their column."""
    best = np.maximum(score.max(axis=1)[:, None], score.max(axis=0)[None, :])
    telling = (shared >= DISTINCT) | ((score >= CLEAR) & (shared > 0))
    chosen = (score >= LINK_AT) & telling & ((score >= best - NEAR_BEST) | (score >= SURE))
    return [(int(r), int(c)) for r, c in np.argwhere(chosen)]


def _penalties(statements: Sequence[Statement], rows: Sequence[int], columns: Sequence[int]) -> Matrix:
    """What a pair loses for speaking of a denial beside an assertion, or of a plan beside something done."""
    denied = [[statements[i].claim.modality is Modality.DENIED for i in side] for side in (rows, columns)]
    ahead = [
        [statements[i].claim.modality in (Modality.PLANNED, Modality.POSSIBLE) for i in side]
        for side in (rows, columns)
    ]
    loss: Matrix = DENIAL_PENALTY * np.not_equal.outer(*denied) + PLAN_PENALTY * np.not_equal.outer(*ahead)
    return loss


def _repeats(statements: Sequence[Statement], rows: Sequence[int], similarity: StorySimilarity) -> dict[Pair, float]:
    """Links between clauses of one article that say the same, as a lead and its story do, in different sentences."""
    likeness = similarity.between(rows, rows)
    links = {}
    for r, c in np.argwhere(np.triu(likeness >= REPEATED, k=1)):
        i, j = rows[r], rows[c]
        if statements[i].claim.sentence_start != statements[j].claim.sentence_start:
            links[_pair(i, j)] = float(likeness[r, c])
    return links
