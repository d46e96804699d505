"""Disjoint sets of strings with union by name: what is joined, directly or through others, has one representative."""

from __future__ import annotations


class DisjointSets:
    """Tarjan's union-find (1975); a set's representative is its smallest member, whatever the order of joining."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def representative(self, item: str) -> str:
        """The smallest member of the item's set; an unknown item is a set of its own."""
        path = []
        while (parent := self._parent.get(item, item)) != item:
            path.append(item)
            item = parent
        for passed in path:
            self._parent[passed] = item
        return item

    def join(self, first: str, second: str) -> None:
        """Make one set of the sets of both items."""
        low, high = sorted((self.representative(first), self.representative(second)))
        if low != high:
            self._parent[high] = low
