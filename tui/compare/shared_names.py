"""The names that articles share: what each article's names mean beside those of the others.

``settle`` answers for every name whose answer may be another since the last time, and for no other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from tui.compare import linker_tables as tables
from tui.compare.article_names import ArticleNames, Name, Node
from tui.compare.bearers import Bearers
from tui.compare.company import Company
from tui.compare.confused_kinds import ConfusedKinds, twin
from tui.compare.genitives import Genitives
from tui.compare.memory import Memory
from tui.compare.people import MiddleNames, Occurrence, Surnames, no_positions
from tui.compare.surfaces import name_node
from tui.model import EntityKind


def _is_bare_node(node: Node) -> bool:
    """Whether it is the node of a bare name, which its file tells from the same name elsewhere."""
    return "@" in node


class SharedNames:
    """The names of a changing set of articles, and the node that each stands for."""

    def __init__(self, memory: Memory, articles: dict[str, ArticleNames], *, fresh: bool) -> None:
        """`articles`, by file, is kept up to date by this class; `fresh` tells that nothing was settled before."""
        numbers, table, defaulting = memory.files, memory.table, memory.defaulting
        occurrences, positions = tables.occurrences(numbers), tables.positions(numbers)
        self.company = Company(
            table("company.names", tables.FROZEN), defaulting("company.files", tables.files(numbers), set)
        )
        self._articles = articles
        self._genitives = Genitives(table("genitives", tables.NUMBER))
        self._middle_names = MiddleNames(defaulting("middle names", tables.COUNTS, Counter))
        self._surnames = Surnames(
            defaulting("surnames.tail", positions, no_positions),
            defaulting("surnames.head", positions, no_positions),
            defaulting("surnames.bare", occurrences, set),
        )
        self._with_word = defaulting("with word", occurrences, set)
        self._with_own_node = defaulting("with own node", occurrences, set)
        # The node of a name by the name alone, where it stands, and what it means in its article.
        self._node = memory.by_file("node", tables.by_position(tables.TEXT))
        self._places = defaulting("places", positions, no_positions)
        self._kinds = ConfusedKinds(self._places)
        self._rarer = table("rarer", tables.TEXT)
        self._bearers = Bearers(
            defaulting("stated", tables.stated(numbers), dict),
            table("bearers", tables.bearers(numbers)),
            table("disputed", tables.NUMBER),
            self.company,
        )
        self._meant = memory.by_file("meant", tables.by_position(tables.TEXT))
        self._fresh = fresh
        # What may be another since the last time.
        self._open: set[Occurrence] = set()
        self._reweighted: set[str] = set()
        self._removed: list[tuple[ArticleNames, Mapping[str, float]]] = []

    def add(self, names: ArticleNames) -> None:
        """Take in an article that is not there yet."""
        self._articles[names.file] = names
        self._note(self._genitives.add(names.words), self.company.add(names.file, names.context))
        for position, name in enumerate(names.names):
            occurrence = (names.file, position)
            self._open.add(occurrence)
            if name.word:
                self._with_word[name.word].add(occurrence)
            if name.kind is EntityKind.PERSON:
                self._add_person(occurrence, name)

    def _add_person(self, occurrence: Occurrence, name: Name) -> None:
        if not name.full:
            self._surnames.add_bare(occurrence, name.parts)
            return
        self._surnames.add_full(occurrence, name.parts)
        self._with_own_node[name.node].add(occurrence)
        self._note_short(self._middle_names.add(name.parts))

    def remove(self, file: str) -> None:
        """Forget an article. Raises KeyError for an unknown file."""
        names = self._articles.pop(file)
        self._removed.append((names, self.company.near(file)))
        self._note(self._genitives.remove(names.words), self.company.remove(file))
        for position, name in enumerate(names.names):
            occurrence = (file, position)
            self._open.add(occurrence)
            if name.word:
                self._with_word[name.word].discard(occurrence)
            if name.kind is EntityKind.PERSON:
                self._remove_person(occurrence, name)

    def _remove_person(self, occurrence: Occurrence, name: Name) -> None:
        if not name.full:
            self._surnames.remove_bare(occurrence, name.parts)
            return
        self._surnames.remove_full(occurrence, name.parts)
        self._with_own_node[name.node].discard(occurrence)
        self._note_short(self._middle_names.remove(name.parts))

    def _note(self, words: Iterable[str], reweighted: Iterable[str]) -> None:
        for word in words:
            self._open |= self._with_word.get(word, set())
        for key in reweighted:
            self._reweighted.update(self.company.files(key))

    def _note_short(self, short: Node | None) -> None:
        if short is not None:
            self._open |= self._with_own_node.get(short, set())

    # -- settling -----------------------------------------------------------------------------------------------------

    def settle(self) -> tuple[set[Occurrence], set[Occurrence]]:
        """Answer anew what may have changed.

        Returns the names whose node is another, new or gone, and the bare names that were looked at.
        """
        anew, self._fresh = self._fresh, False
        moved = [(occurrence, *self._move(occurrence)) for occurrence in self._open]
        people = {node for _, *nodes in moved for node in nodes if node and node.startswith(EntityKind.PERSON)}
        whole = self._open | self._reweighed() | (set() if anew else set(self._open_kinds(moved)))
        nodes = {self._node[each] for each in whole if each in self._node}
        people |= {node for node in nodes if self._bearers.are_disputed(node)}
        whole |= self._tell_bearers_apart(people)
        bare = {each for each in whole if self._is_bare(each)}
        changed = {each for each in whole - bare if self._answer(each)}
        bare |= set() if anew else set(self._open_bare(changed))
        changed |= {each for each in bare if self._answer(each)}
        self._open, self._reweighted, self._removed = set(), set(), []
        return changed, bare

    def meant(self, occurrence: Occurrence) -> Node | None:
        """The node that a name stands for, as of the last `settle`; None for one that is gone."""
        return self._meant.get(occurrence, None)

    def base(self, occurrence: Occurrence) -> str:
        """The base form of a name that is there."""
        name = self._name(occurrence)
        return name.base.removesuffix(self._genitives.ending(name.word)) if name.word else name.base

    def _name(self, occurrence: Occurrence) -> Name:
        return self._articles[occurrence[0]].names[occurrence[1]]

    def _is_there(self, occurrence: Occurrence) -> bool:
        file, position = occurrence
        return file in self._articles and position < len(self._articles[file].names)

    def _is_bare(self, occurrence: Occurrence) -> bool:
        if not self._is_there(occurrence):
            return False
        name = self._name(occurrence)
        return name.kind is EntityKind.PERSON and not name.full

    def _move(self, occurrence: Occurrence) -> tuple[Node | None, Node | None]:
        """Put a name under its node; returns the one where it stood and the one where it stands."""
        file, position = occurrence
        old = self._node.pop(occurrence, None)
        if old is not None:
            places = self._places[old]
            places[file].discard(position)
            if not places[file]:
                del places[file]
            if not places:
                del self._places[old]
            self._bearers.forget(old, occurrence)
        new = self._own_node(occurrence) if self._is_there(occurrence) else None
        if new is not None:
            self._node[occurrence] = new
            self._places[new][file].add(position)
            if position in self._articles[file].evidence:
                self._bearers.state(new, occurrence, self._articles[file].evidence[position])
        return old, new

    def _own_node(self, occurrence: Occurrence) -> Node:
        name = self._name(occurrence)
        if name.kind is EntityKind.PERSON:
            return self._middle_names.meant(name.node) if name.full else f"{name.node}@{occurrence[0]}"
        return name_node(self.base(occurrence), name.kind) if name.word else name.node

    def alike(self, occurrence: Occurrence) -> set[Occurrence]:
        """The same bare names in articles about the same things, where nothing completes this one or those."""
        if not self._is_lone(occurrence):
            return set()
        like = self._surnames.bare_like(self._name(occurrence).parts)
        near = self.company.near_among(occurrence[0], {file for file, _ in like})
        return {each for each in like if each[0] in near and self._is_lone(each)}

    def _is_lone(self, occurrence: Occurrence) -> bool:
        return self._is_bare(occurrence) and self._meant[occurrence] == self._node[occurrence]

    # -- what may be another ------------------------------------------------------------------------------------------

    def _reweighed(self) -> set[Occurrence]:
        """The names that hang on what their article shares with others, in articles with names of changed weight."""
        return {
            (file, position)
            for file in self._reweighted
            for position in self._node.in_file(file)
            if self._hangs_on_company((file, position))
        }

    def _hangs_on_company(self, occurrence: Occurrence) -> bool:
        node = self._node[occurrence]
        return _is_bare_node(node) or self._bearers.are_disputed(node) or self._kinds.rarer(node) == node

    def _open_kinds(self, moved: Iterable[tuple[Occurrence, Node | None, Node | None]]) -> Iterator[Occurrence]:
        """The names of the rarer kind near moved ones; all of a name whose rarer kind is now the other."""
        near_removed: dict[str, set[str]] = defaultdict(set)
        for names, near in self._removed:
            near_removed[names.file].update(near)
        for (file, _), *nodes in moved:
            for node in nodes:
                if node is None or twin(node) is None:
                    continue
                cell, rarer = min(node, twin(node) or node), self._kinds.rarer(node)
                if rarer != self._rarer.get(cell):
                    if rarer is None:
                        self._rarer.pop(cell, None)
                    else:
                        self._rarer[cell] = rarer
                    yield from self._standing(node)
                    yield from self._standing(twin(node) or node)
                elif rarer is not None:
                    near_now = self.company.near(file) if file in self._articles else {}
                    for other in self._places[rarer]:
                        if other in near_now or other in near_removed[file]:
                            yield from ((other, position) for position in self._places[rarer][other])

    def _standing(self, node: Node) -> Iterator[Occurrence]:
        yield from ((file, each) for file, positions in self._places.get(node, {}).items() for each in positions)

    def _tell_bearers_apart(self, nodes: Iterable[Node]) -> set[Occurrence]:
        """Decide anew which persons bear the names; returns the names that mean another one."""
        changed: set[Occurrence] = set()
        for node in nodes:
            if _is_bare_node(node):
                continue
            places = self._places.get(node, {})
            for file in self._bearers.tell_apart(node, places):
                changed.update((file, position) for position in places[file])
        return changed

    def _open_bare(self, changed: Iterable[Occurrence]) -> Iterator[Occurrence]:
        """The bare names that may stand for full names which mean another person now, are new or are gone."""
        for names, near_removed in self._removed:
            for name in names.names:
                if name.kind is EntityKind.PERSON and name.full:
                    yield from (each for each in self._surnames.bare_for(name.parts) if each[0] in near_removed)
        for occurrence in changed:
            if self._is_there(occurrence):
                name = self._name(occurrence)
                if name.kind is EntityKind.PERSON and name.full:
                    bare = self._surnames.bare_for(name.parts)
                    near = self.company.near_among(occurrence[0], {file for file, _ in bare})
                    yield from (each for each in bare if each[0] in near)

    # -- answers ------------------------------------------------------------------------------------------------------

    def _answer(self, occurrence: Occurrence) -> bool:
        """Find what a name means; returns whether that is another than before."""
        before = self._meant.pop(occurrence, None)
        if not self._is_there(occurrence):
            return before is not None
        self._meant[occurrence] = self._find_meant(occurrence)
        return self._meant[occurrence] != before

    def _find_meant(self, occurrence: Occurrence) -> Node:
        node, file = self._node[occurrence], occurrence[0]
        name = self._name(occurrence)
        if name.kind is not EntityKind.PERSON:
            return self._kinds.meant(node, file, self.company)
        if name.full:
            bearer = self._bearers.bearer(node, file)
            return f"{node}#{bearer}" if bearer else node
        return self._completed(name, file) or node

    def _completed(self, name: Name, file: str) -> Node | None:
        """The node of the full name that a bare one stands for: that in the articles which share most with its own."""
        for positions in self._surnames.full_names(name.parts):
            shared: dict[Node, float] = defaultdict(float)
            for other, weight in self.company.near_among(file, positions.keys()).items():
                for position in positions[other]:
                    shared[self._meant[other, position]] += weight
            if shared:
                return min(shared, key=lambda node: (-shared[node], node))
        return None
