"""Links mentions inside and across articles: which ones name the same person, place or organisation.

An article's own names are found once (``article_names``). What other articles add is looked up by keys
(``shared_names``): a nominative for a name in the genitive, a full name for a bare surname, the kind for a name that
has two, the person for a name that several bear. Each answer depends on the tables alone and never on the order in
which the articles came. Only answers that a new article may have changed are looked up again, so adding one costs in a
large library what it costs in a small one. Nodes that the texts or the known names say are one thing are joined in a
graph (``name_graph``); each of its components is an entity (``entities``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from tui.compare import linker_tables as tables
from tui.compare.article_names import ArticleNames, Node, article_names
from tui.compare.entities import Contribution, EntityRegister, NodeProfile
from tui.compare.memory import Memory
from tui.compare.name_graph import NameGraph
from tui.compare.people import Occurrence
from tui.compare.shared_names import SharedNames
from tui.model import AnnotatedArticle, Entity, EntityKind, LinkedMention, Linking

Pair = tuple[Node, Node]
Counts = tuple[Counter[EntityKind], Counter[str]]
"""The mentions of a name by kind and by their words."""


@dataclass(frozen=True)
class LinkingChanges:
    """What became another: entities that are new or changed, ids that are gone, all mentions of the files concerned.

    A file that was removed is among them with no mentions.
    """

    entities: Mapping[str, Entity] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    mentions: Mapping[str, tuple[LinkedMention, ...]] = field(default_factory=dict)


class Linker:
    """The linked mentions of a changing set of articles.

    With a `memory` it goes on where the linker before it stopped, and looks up only what it needs: it then gives what
    changes, never a whole linking. `fresh` tells that there was none before.
    """

    def __init__(self, memory: Memory | None = None, *, fresh: bool = True) -> None:
        memory = memory or Memory()
        numbers, table, defaulting = memory.files, memory.table, memory.defaulting
        self._articles = table("articles", tables.NAMES)
        self._names = SharedNames(memory, self._articles, fresh=fresh)
        self._graph = NameGraph(
            defaulting("graph.edges", tables.COUNTS, Counter),
            table("graph.component", tables.TEXT),
            table("graph.members", tables.FROZEN),
        )
        self._register = EntityRegister(
            table("entities", tables.ENTITY),
            table("entities.by id", tables.ENTITY),
            table("entities.wanted", tables.TEXT),
            defaulting("entities.wanting", tables.STRINGS, set),
        )
        self._profiles = table("profiles", tables.profile(numbers))
        self._told = memory.by_file("told", tables.by_position(tables.TOLD))
        self._stated = table("stated aliases", tables.PAIRS)
        self._alike = memory.by_file("alike", tables.by_position(tables.alike(numbers)))
        self._id_of = table("ids", tables.TEXT)
        self._counts: dict[str, list[Counts]] = {}
        self._left: dict[str, ArticleNames] = {}
        self._mentions: dict[str, tuple[LinkedMention, ...]] = {}
        self._unsettled: set[str] = set()
        self._changed_ids: set[str] = set()
        self._gone_ids: set[str] = set()
        self._changed_files: set[str] = set()

    def add(self, annotated: AnnotatedArticle) -> None:
        """Take in an article; one of the same file that is there already is replaced."""
        self.add_names(article_names(annotated))

    def add_names(self, names: ArticleNames) -> None:
        """Take in an article by its names, found earlier by `article_names`."""
        if names.file in self._articles:
            self.remove(names.file)
        self._unsettled.add(names.file)
        self._names.add(names)

    def remove(self, file: str) -> None:
        """Forget an article. Raises KeyError for an unknown file."""
        self._left.setdefault(file, self._articles[file])
        self._counts.pop(file, None)
        self._unsettled.add(file)
        self._names.remove(file)

    def files(self) -> Set[str]:
        """The files of the articles, of a linker without a memory."""
        return self._articles.keys()

    def has(self, file: str) -> bool:
        """Whether an article of this file is there."""
        return file in self._articles

    def entity(self, ident: str) -> Entity:
        """An entity as of the last `changes`; KeyError for an unknown one."""
        return self._register.entities()[ident]

    def mentions(self, file: str) -> tuple[LinkedMention, ...]:
        """The mentions of an article that is there, as of the last `changes`."""
        names = self._articles[file]
        ids = [self._id_of[self._node(file, position)] for position in range(len(names.names))]
        return tuple(
            LinkedMention(file, said.mention.start, said.mention.end, said.mention.kind, ids[said.name])
            for said in names.mentions
        )

    def linking(self) -> Linking:
        """All entities and the linked mentions of all files, in their order, of a linker without a memory."""
        self._settle()
        return Linking(dict(sorted(self._register.entities().items())), dict(sorted(self._mentions.items())))

    def changes(self) -> LinkingChanges:
        """What is another than at the last call, or than an empty linker for the first."""
        self._settle()
        entities = self._register.entities()
        changes = LinkingChanges(
            {ident: entities[ident] for ident in sorted(self._changed_ids) if ident in entities},
            frozenset(ident for ident in self._gone_ids if ident not in entities),
            {file: self._mentions.get(file, ()) for file in sorted(self._changed_files)},
        )
        self._changed_ids, self._gone_ids, self._changed_files = set(), set(), set()
        return changes

    # -- settling -----------------------------------------------------------------------------------------------------

    def _settle(self) -> None:
        """Bring entities and mentions up to date with the articles."""
        if not self._unsettled:
            return
        changed, bare = self._names.settle()
        for occurrence in changed:
            self._tell(occurrence)
        for file in {file for file, _ in changed} | self._unsettled:
            self._state(file)
        for occurrence in bare | changed:
            self._relate(occurrence)
        self._link({file for file, _ in changed} | self._unsettled | self._settle_entities())
        self._unsettled, self._left = set(), {}

    def _tell(self, occurrence: Occurrence) -> None:
        """Move what a name contributes to the node that it has now."""
        if occurrence in self._told:
            node, base = self._told[occurrence]
            self._told.pop(occurrence, None)
            self._profiles[node].remove(occurrence, self._contribution(occurrence, base, before=True))
            self._graph.touch(node)
            if not self._profiles[node].occurrences:
                del self._profiles[node]
        meant = self._names.meant(occurrence)
        if meant is not None:
            base = self._names.base(occurrence)
            self._told[occurrence] = meant, base
            self._profiles.setdefault(meant, NodeProfile()).add(occurrence, self._contribution(occurrence, base))
            self._graph.touch(meant)

    def _contribution(self, occurrence: Occurrence, base: str, *, before: bool = False) -> Contribution:
        """What a name gives to its node; what it gave, if its article left or is another since."""
        file, position = occurrence
        if before and file in self._left:
            names = self._left[file]
            kinds, surfaces = _counts(names)[position]
        else:
            names = self._articles[file]
            if file not in self._counts:
                self._counts[file] = _counts(names)
            kinds, surfaces = self._counts[file][position]
        return Contribution(base, names.names[position].full, kinds, surfaces)

    def _state(self, file: str) -> None:
        """Join the nodes that an article says are one thing, and no others for its sake."""
        for one, other in self._stated.pop(file, ()):
            self._graph.part(one, other)
        names = self._articles.get(file)
        if names is None:
            return
        pairs = [(self._node(file, one), self._node(file, other)) for one, other in names.aliases]
        self._stated[file] = [*pairs, *names.governments]
        for one, other in self._stated[file]:
            self._graph.join(one, other)

    def _node(self, file: str, position: int) -> Node:
        return self._told[file, position][0]

    def _relate(self, occurrence: Occurrence) -> None:
        """Join a bare name that nothing completes with the same name in articles about the same things."""
        for other, (one_node, other_node) in self._alike.pop(occurrence, {}).items():
            self._graph.part(one_node, other_node)
            self._forget_alike(other, occurrence)
        for other in self._names.alike(occurrence):
            one_node, other_node = self._node(*occurrence), self._node(*other)
            if other not in self._alike.get(occurrence, {}):
                self._graph.join(one_node, other_node)
                self._alike.setdefault(occurrence, {})[other] = one_node, other_node
                self._alike.setdefault(other, {})[occurrence] = other_node, one_node

    def _forget_alike(self, occurrence: Occurrence, other: Occurrence) -> None:
        pairs = self._alike[occurrence]
        del pairs[other]
        if not pairs:
            self._alike.pop(occurrence, None)

    def _settle_entities(self) -> set[str]:
        """Make the changed entities; returns the files in which the entity of a mention has another id."""
        lost, found = self._graph.settle()
        made = {component: self._profiles_of(nodes) for component, nodes in found.items()}
        changed, gone = self._register.replace(lost, made)
        files: set[str] = set()
        for component in changed | {component for component, profiles in made.items() if profiles}:
            ident = self._register.entity(component).id
            for node in self._graph.members(component):
                if self._id_of.get(node) != ident and node in self._profiles:
                    self._id_of[node] = ident
                    files.update(file for file, _ in self._profiles[node].occurrences)
        for component in (component for component, profiles in made.items() if not profiles):
            self._forget(component)
        self._changed_ids |= {self._register.entity(component).id for component in changed}
        self._gone_ids |= gone
        return files

    def _profiles_of(self, nodes: Iterable[Node]) -> list[NodeProfile]:
        return [self._profiles[node] for node in sorted(nodes) if node in self._profiles]

    def _forget(self, component: Node) -> None:
        """Drop the ids of nodes that no name has any more, and a lone one itself."""
        nodes = self._graph.members(component)
        for node in nodes:
            self._id_of.pop(node, None)
        if len(nodes) == 1:
            self._graph.forget(component)

    def _link(self, files: Iterable[str]) -> None:
        """Write the linked mentions of files anew."""
        for file in files:
            self._changed_files.add(file)
            if self.has(file):
                self._mentions[file] = self.mentions(file)
            else:
                self._mentions.pop(file, None)


def _counts(names: ArticleNames) -> list[Counts]:
    """The mentions of each name of an article."""
    counts: list[Counts] = [(Counter(), Counter()) for _ in names.names]
    for said in names.mentions:
        kinds, surfaces = counts[said.name]
        kinds[said.mention.kind] += 1
        surfaces[" ".join(said.surface.split())] += 1
    return counts
