"""Puts claims together that were found alike: average linkage with vetoes.

Single linkage would chain 3.000 to *thousands* to 1.500; average linkage asks that a claim fits the whole group.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping

Pair = tuple[int, int]
_NOTHING: Mapping[Pair, float] = {}


def average_linkage(
    links: Mapping[Pair, float],
    threshold: float,
    forbidden: Callable[[int, int], bool] = lambda a, b: False,
    support: Mapping[Pair, float] = _NOTHING,
) -> list[list[int]]:
    """Groups of at least two numbers, each sorted, in the order of their first member.

    `links` holds the similarity of each linked pair (smaller number first). Two groups are joined, the most alike
    first, when a link leads from one to the other, the mean over all their pairs reaches `threshold` and no pair is
    `forbidden`. A pair counts in that mean with its link, else with its `support`, else with 0.
    """
    groups = _Groups(links, support)
    heap = [(-value, a, b) for (a, b), value in links.items() if value >= threshold]
    heapq.heapify(heap)
    while heap:
        negative, a, b = heapq.heappop(heap)
        if -negative != groups.mean(a, b):
            continue
        if any(forbidden(min(i, j), max(i, j)) for i in groups.members[a] for j in groups.members[b]):
            groups.part(a, b)
            continue
        groups.join(a, b)
        for other in groups.linked[a]:
            mean = groups.mean(a, other)
            if mean >= threshold:
                heapq.heappush(heap, (-mean, min(a, other), max(a, other)))
    return sorted(sorted(group) for group in groups.members.values() if len(group) > 1)


class _Groups:
    """Groups under way, each named after one of its members."""

    def __init__(self, links: Mapping[Pair, float], support: Mapping[Pair, float]) -> None:
        self.members: dict[int, list[int]] = {i: [i] for pair in links for i in pair}
        self.linked: dict[int, set[int]] = defaultdict(set)
        self._total: dict[int, dict[int, float]] = defaultdict(dict)
        for pairs in (support, links):
            for (a, b), value in pairs.items():
                if a in self.members and b in self.members:
                    self._total[a][b] = self._total[b][a] = value
        for a, b in links:
            self.linked[a].add(b)
            self.linked[b].add(a)

    def mean(self, a: int, b: int) -> float:
        """The mean similarity of two linked groups; -1 when one is gone or no link leads from one to the other."""
        if a not in self.members or b not in self.members or b not in self.linked[a]:
            return -1.0
        return self._total[a][b] / (len(self.members[a]) * len(self.members[b]))

    def part(self, a: int, b: int) -> None:
        """Never join the two groups."""
        self.linked[a].discard(b)
        self.linked[b].discard(a)

    def join(self, a: int, b: int) -> None:
        """Put group b into group a, with all that ties it to others."""
        self.part(a, b)
        self.members[a] += self.members.pop(b)
        for other, value in self._total.pop(b).items():
            del self._total[other][b]
            if other != a:
                self._total[a][other] = self._total[other][a] = self._total[a].get(other, 0.0) + value
        for other in self.linked.pop(b):
            self.linked[other].discard(b)
            self.linked[other].add(a)
            self.linked[a].add(other)
