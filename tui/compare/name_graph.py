"""Names that are one thing, as a graph that can change: its connected components are the things."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set

_NONE: Counter[str] = Counter()


class NameGraph:
    """Nodes joined by counted edges; after changes only the components concerned are found anew.

    A component is known by its smallest node, whatever the order in which the edges came.
    """

    def __init__(
        self,
        edges: dict[str, Counter[str]] | None = None,
        component: dict[str, str] | None = None,
        members: dict[str, frozenset[str]] | None = None,
    ) -> None:
        self._edges = defaultdict(Counter) if edges is None else edges
        self._component = {} if component is None else component
        self._members = {} if members is None else members
        self._touched: set[str] = set()

    def join(self, one: str, other: str) -> None:
        """Count one more reason for which two nodes are one thing."""
        self._count(one, other, 1)

    def part(self, one: str, other: str) -> None:
        """Count one reason less."""
        self._count(one, other, -1)

    def _count(self, one: str, other: str, step: int) -> None:
        if one == other:
            return
        for node, neighbour in ((one, other), (other, one)):
            self._edges[node][neighbour] += step
            if not self._edges[node][neighbour]:
                del self._edges[node][neighbour]
        self._touched |= {one, other}

    def touch(self, node: str) -> None:
        """Let the node's component be among those that `settle` gives, for what it is made of has changed."""
        self._touched.add(node)

    def component(self, node: str) -> str:
        """The component of a node, as of the last `settle`."""
        return self._component.get(node, node)

    def members(self, component: str) -> Set[str]:
        """The nodes of a component, as of the last `settle`."""
        return self._members.get(component, frozenset())

    def settle(self) -> tuple[set[str], Mapping[str, frozenset[str]]]:
        """Find the components of all nodes touched since the last time: those gone, and the nodes of those that are."""
        gone = {self._component[node] for node in self._touched if node in self._component}
        nodes = self._touched.union(*(self._members[component] for component in gone))
        for component in gone:
            del self._members[component]
        found = {min(members): members for members in self._components(nodes)}
        for component, members in found.items():
            self._members[component] = members
            self._component.update(dict.fromkeys(members, component))
        self._touched = set()
        return gone - found.keys(), found

    def _components(self, nodes: Iterable[str]) -> Iterable[frozenset[str]]:
        seen: set[str] = set()
        for start in nodes:
            if start in seen:
                continue
            members, waiting = {start}, [start]
            while waiting:
                new = self._edges.get(waiting.pop(), _NONE).keys() - members
                members |= new
                waiting.extend(new)
            seen |= members
            yield frozenset(members)

    def forget(self, node: str) -> None:
        """Drop a lone node that stands for nothing any more; KeyError if it was never settled."""
        del self._members[self._component.pop(node)]
        self._edges.pop(node, None)
