"""Full names of all articles, to be looked up by the shorter forms that stand for them elsewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping

from tui.compare.article_names import Node, person_node
from tui.compare.persons import Parts
from tui.compare.transliteration import person_key

Occurrence = tuple[str, int]
"""A name of an article: the file, and the position in its ``ArticleNames.names``."""
Positions = dict[str, set[int]]
"""Positions of names by file."""


def no_positions() -> Positions:
    """Positions by file where a file that has none yet gets an empty set."""
    return defaultdict(set)


class MiddleNames:
    """Which name of two words is a longer one without its middle names: that for which there is only one longer one."""

    def __init__(self, longer: dict[Node, Counter[Node]] | None = None) -> None:
        self._longer = defaultdict(Counter) if longer is None else longer

    def add(self, parts: Parts) -> Node | None:
        """Count one article more that has the full name; returns the node of the short name that now means another."""
        return self._count(parts, 1)

    def remove(self, parts: Parts) -> Node | None:
        """Count one article less; returns the node of the short name that now means another."""
        return self._count(parts, -1)

    def _count(self, parts: Parts, step: int) -> Node | None:
        if len(parts) < 3:
            return None
        short = person_node((parts[0], parts[-1]))
        before, longer, long = self.meant(short), self._longer[short], person_node(parts)
        longer[long] += step
        if not longer[long]:
            del longer[long]
        if not longer:
            del self._longer[short]
        return short if self.meant(short) != before else None

    def meant(self, node: Node) -> Node:
        """The node that a full name's node means: its one longer form, else itself."""
        longer = self._longer.get(node)
        return next(iter(longer)) if longer and len(longer) == 1 else node


class Surnames:
    """Full names by surname and by first word, and the bare names that nothing in their own article completes."""

    def __init__(
        self,
        by_tail: dict[str, Positions] | None = None,
        by_head: dict[str, Positions] | None = None,
        bare: dict[str, set[Occurrence]] | None = None,
    ) -> None:
        self._by_tail = defaultdict(no_positions) if by_tail is None else by_tail
        self._by_head = defaultdict(no_positions) if by_head is None else by_head
        self._bare = defaultdict(set) if bare is None else bare

    def add_full(self, occurrence: Occurrence, parts: Parts) -> None:
        """Take in a full name of an article."""
        file, position = occurrence
        for key in _tails(parts):
            self._by_tail[key][file].add(position)
        self._by_head[person_key(parts[:1])][file].add(position)

    def remove_full(self, occurrence: Occurrence, parts: Parts) -> None:
        """Forget a full name of an article."""
        keys = [*((self._by_tail, key) for key in _tails(parts)), (self._by_head, person_key(parts[:1]))]
        for index, key in keys:
            index[key][occurrence[0]].discard(occurrence[1])
            if not index[key][occurrence[0]]:
                del index[key][occurrence[0]]
            if not index[key]:
                del index[key]

    def add_bare(self, occurrence: Occurrence, parts: Parts) -> None:
        """Take in a bare name of an article."""
        for key in bare_keys(parts):
            self._bare[key].add(occurrence)

    def remove_bare(self, occurrence: Occurrence, parts: Parts) -> None:
        """Forget a bare name of an article."""
        for key in bare_keys(parts):
            self._bare[key].discard(occurrence)
            if not self._bare[key]:
                del self._bare[key]

    def full_names(self, parts: Parts) -> Iterator[Mapping[str, Collection[int]]]:
        """The full names that a bare one may stand for, positions by file: by the surname, then by the first word."""
        for key in bare_keys(parts):
            for index in (self._by_tail, self._by_head):
                if key in index:
                    yield index[key]

    def bare_for(self, parts: Parts) -> set[Occurrence]:
        """The bare names anywhere that may stand for a full one."""
        return set[Occurrence]().union(*(self._bare.get(key, ()) for key in {*_tails(parts), person_key(parts[:1])}))

    def bare_like(self, parts: Parts) -> set[Occurrence]:
        """The bare names anywhere that are the same as this one but for a genitive."""
        return set[Occurrence]().union(*(self._bare.get(key, ()) for key in bare_keys(parts)))


def bare_keys(parts: Parts) -> tuple[str, ...]:
    """The keys of a bare name, as it stands and without the *s* that may be a genitive's."""
    last = parts[-1]
    stripped = (*parts[:-1], last[:-1]) if last.endswith("s") and len(last) > 3 else parts
    return tuple(dict.fromkeys((person_key(parts), person_key(stripped))))


def _tails(parts: Parts) -> list[str]:
    return [person_key(parts[start:]) for start in range(1, len(parts))]
