"""Which clauses of two sources report the same event.

Participants, place and what is said decide, not the verb alone: in one story nearly everything is of one kind (Bugert
et al., Computational Linguistics 2021; the Gun Violence Corpus). A clause is linked to its mutually best partner in
each other article, on condition that they share a content word that is not a name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

import numpy as np

from tui.compare.clustering import Pair, average_linkage
from tui.compare.similarity import Matrix, StorySimilarity
from tui.compare.statements import Statement
from tui.model import Modality

LINK_AT = 0.22
JOIN_AT = 0.22
SUPPORT_FROM = 0.10
NEAR_BEST = 0.04
SURE = 0.45
"""From this likeness on a pair is linked though another clause of the same article is still nearer."""
DENIAL_PENALTY, PLAN_PENALTY = 0.10, 0.04


def align_events(
    statements: Sequence[Statement],
    similarity: StorySimilarity,
    names: Mapping[str, frozenset[str]],
    forbidden: Callable[[int, int], bool] = lambda a, b: False,
) -> list[list[int]]:
    """Groups of positions in `statements` (all clauses).

    `names` holds the stems of the names in each file; pairs that are `forbidden` never stand in one group.
    """
    links: dict[Pair, float] = {}
    support: dict[Pair, float] = {}
    by_file: dict[str, list[int]] = {}
    for index, statement in enumerate(statements):
        by_file.setdefault(statement.claim.file, []).append(index)
    contents = [
        stems - names.get(s.claim.file, frozenset()) for s, stems in zip(statements, similarity.stems, strict=True)
    ]
    for one, other in combinations(sorted(by_file), 2):
        rows, columns = by_file[one], by_file[other]
        likeness = similarity.between(rows, columns) - _penalties(statements, rows, columns)
        for r, c in np.argwhere(likeness >= SUPPORT_FROM):
            i, j = rows[r], columns[c]
            support[min(i, j), max(i, j)] = float(likeness[r, c])
        for r, c in _best_pairs(likeness):
            i, j = rows[r], columns[c]
            if _share_content(contents[i], contents[j]):
                links[min(i, j), max(i, j)] = float(likeness[r, c])
    _link_repeats(links, statements, by_file, similarity, contents)
    return average_linkage(links, JOIN_AT, forbidden, support)


def _best_pairs(likeness: Matrix) -> list[tuple[int, int]]:
    """Row and column of the pairs alike enough that are nearly the best of both their row and their column."""
    best = np.maximum(likeness.max(axis=1)[:, None], likeness.max(axis=0)[None, :])
    chosen = (likeness >= LINK_AT) & ((likeness >= best - NEAR_BEST) | (likeness >= SURE))
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


def _share_content(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether the clauses share a stem, or long stems that begin or end alike as compounds do."""
    return any(
        word == other or (min(len(word), len(other)) >= 6 and (word[:6] == other[:6] or word[-6:] == other[-6:]))
        for word in left
        for other in right
    )


def _link_repeats(
    links: dict[Pair, float],
    statements: Sequence[Statement],
    by_file: Mapping[str, list[int]],
    similarity: StorySimilarity,
    contents: Sequence[frozenset[str]],
) -> None:
    """Link clauses of one article that say the same, as a lead and its story do; their sentences must differ."""
    for rows in by_file.values():
        likeness = similarity.between(rows, rows)
        for (r, i), (c, j) in combinations(enumerate(rows), 2):
            apart = statements[i].claim.sentence_start != statements[j].claim.sentence_start
            if apart and likeness[r, c] >= LINK_AT and _share_content(contents[i], contents[j]):
                links[i, j] = float(likeness[r, c])
