"""Puts claims together that were found alike: average linkage with vetoes.

Single linkage would chain 3.000 to *thousands* to 1.500; average linkage asks that a claim fits the whole group.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping

Pair = tuple[int, int]


def average_linkage(
    links: Mapping[Pair, float], threshold: float, forbidden: Callable[[int, int], bool] = lambda a, b: False
) -> list[list[int]]:
    """Groups of at least two numbers, each sorted, in the order of their first member.

    `links` holds the similarity of each linked pair (smaller number first); pairs without a link count 0. Two groups
    are joined, the most alike first, while the mean over their pairs reaches `threshold` and no pair is `forbidden`.
    """
    members: dict[int, list[int]] = {i: [i] for pair in links for i in pair}
    total: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), value in links.items():
        if not forbidden(a, b):
            total[a][b] = total[b][a] = value
    heap = [(-value, a, b) for (a, b), value in links.items() if b in total[a] and value >= threshold]
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if a not in members or b not in members or b not in total[a]:
            continue
        if -negative != total[a][b] / (len(members[a]) * len(members[b])):
            continue
        if any(forbidden(min(i, j), max(i, j)) for i in members[a] for j in members[b]):
            del total[a][b], total[b][a]
            continue
        _join(a, b, members, total)
        for other, value in total[a].items():
            mean = value / (len(members[a]) * len(members[other]))
            if mean >= threshold:
                heapq.heappush(heap, (-mean, min(a, other), max(a, other)))
    return sorted(sorted(group) for group in members.values() if len(group) > 1)


def _join(a: int, b: int, members: dict[int, list[int]], total: dict[int, dict[int, float]]) -> None:
    """Put group b into group a and add up their links to every other group."""
    members[a] += members.pop(b)
    del total[a][b]
    for other, value in total.pop(b).items():
        if other != a:
            total[a][other] = total[other][a] = total[a].get(other, 0.0) + value
            total[other].pop(b, None)
