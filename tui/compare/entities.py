"""Entities made of nodes: their names, kinds and ids."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from tui.compare.article_names import Node
from tui.compare.countries import territories
from tui.compare.names import fold
from tui.compare.people import Occurrence
from tui.model import AnnotatedArticle, Entity, EntityKind, Linking

_DIGEST_LENGTH = 8
_KIND_OF_GROUP = {
    "territory": EntityKind.PLACE,
    "place": EntityKind.PLACE,
    "organisation": EntityKind.ORGANISATION,
}
_OWN = "."
"""Stands before what an id has of its own; no name's slug has it."""


def link_entities(articles: Sequence[AnnotatedArticle]) -> Linking:
    """Give every mention of the articles an entity; the order of the articles does not matter."""
    from tui.compare.linker import Linker

    linker = Linker()
    for annotated in articles:
        linker.add(annotated)
    return linker.linking()


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one name of one article adds to its entity: its base form, and its mentions by their words and kinds."""

    base: str
    full: bool
    kinds: Mapping[EntityKind, int]
    surfaces: Mapping[str, int]


@dataclass
class NodeProfile:
    """The contributions to one node, summed up."""

    full: Counter[str] = field(default_factory=Counter)
    short: Counter[str] = field(default_factory=Counter)
    kinds: Counter[EntityKind] = field(default_factory=Counter)
    surfaces: Counter[str] = field(default_factory=Counter)
    occurrences: set[Occurrence] = field(default_factory=set)

    def add(self, occurrence: Occurrence, told: Contribution) -> None:
        """Take in a name's contribution."""
        self.occurrences.add(occurrence)
        (self.full if told.full else self.short)[told.base] += sum(told.kinds.values())
        self.kinds.update(told.kinds)
        self.surfaces.update(told.surfaces)

    def remove(self, occurrence: Occurrence, told: Contribution) -> None:
        """Take a name's contribution back."""
        self.occurrences.discard(occurrence)
        (self.full if told.full else self.short).subtract({told.base: sum(told.kinds.values())})
        self.kinds.subtract(told.kinds)
        self.surfaces.subtract(told.surfaces)
        self.full, self.short, self.kinds, self.surfaces = +self.full, +self.short, +self.kinds, +self.surfaces


class EntityRegister:
    """The entities by component, with ids that change as rarely as can be.

    An id is made of the known group's name, else of the alphabetically first full name, so more mentions do not change
    it. A bare name that nothing completes, one of several bearers of a name, and the later of two alike in all letters
    carry something of their own behind it.
    """

    def __init__(
        self,
        of: dict[Node, Entity] | None = None,
        by_id: dict[str, Entity] | None = None,
        wanted: dict[Node, str] | None = None,
        wanting: dict[str, set[Node]] | None = None,
    ) -> None:
        self._of = {} if of is None else of
        self._by_id = {} if by_id is None else by_id
        self._wanted = {} if wanted is None else wanted
        self._wanting = defaultdict(set) if wanting is None else wanting

    def entity(self, component: Node) -> Entity:
        """The entity of a component. Raises KeyError for an unknown one."""
        return self._of[component]

    def entities(self) -> Mapping[str, Entity]:
        """All entities by id."""
        return self._by_id

    def replace(self, gone: Iterable[Node], found: Mapping[Node, Sequence[NodeProfile]]) -> tuple[set[Node], set[str]]:
        """Make the entities of changed components anew; a component without profiles has none.

        Returns the components whose entity is new or another than before, and the ids that nothing has any more.
        """
        before = {component: self._of.pop(component) for component in (*gone, *found) if component in self._of}
        concerned = {self._forget_wish(component) for component in before}
        for component, profiles in found.items():
            if profiles:
                self._of[component] = _entity(profiles)
                wanted = self._wanted[component] = _wanted_id(component, profiles)
                self._wanting[wanted].add(component)
                concerned.add(wanted)
        for wanted in concerned:
            before |= self._give_ids(wanted, before)
        ids = {entity.id for entity in before.values()}
        for ident in ids:
            self._by_id.pop(ident, None)
        now = {component: self._of[component] for component in before.keys() | found.keys() if component in self._of}
        self._by_id.update({entity.id: entity for entity in now.values()})
        changed = {component for component, entity in now.items() if entity != before.get(component)}
        return changed, {ident for ident in ids if ident not in self._by_id}

    def _forget_wish(self, component: Node) -> str:
        wanted = self._wanted.pop(component)
        self._wanting[wanted].discard(component)
        return wanted

    def _give_ids(self, wanted: str, before: Mapping[Node, Entity]) -> dict[Node, Entity]:
        """Give ids to all components that want this one; those that had another until now, as they were."""
        components = sorted(self._wanting[wanted])
        if not components:
            del self._wanting[wanted]
        earlier = {}
        for place, component in enumerate(components):
            entity = self._of[component]
            ident = wanted if place == 0 else f"{wanted}{_OWN}{_digest(component)}"
            self._of[component] = replace(entity, id=ident)
            if entity.id and entity.id != ident:
                earlier[component] = entity
        return earlier


def _entity(profiles: Sequence[NodeProfile]) -> Entity:
    """The entity that these names are; its id is still to be given."""
    full, short, surfaces = Counter[str](), Counter[str](), set[str]()
    kinds = Counter[EntityKind]()
    for profile in profiles:
        full.update(profile.full)
        short.update(profile.short)
        kinds.update(profile.kinds)
        surfaces.update(profile.surfaces)
    bases = full or short
    name = min(bases, key=lambda base: (-bases[base], -len(base), base))
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
    return Entity("", name, kind, (name, *sorted(surfaces - {name})))


def _wanted_id(component: Node, profiles: Sequence[NodeProfile]) -> str:
    bases = [base for profile in profiles for base in profile.full]
    group, _, key = component.partition(":")
    known = territories()[key][0] if group == "territory" else key if group in _KIND_OF_GROUP else None
    short = [base for profile in profiles for base in profile.short]
    first = known or min(bases or short, key=lambda base: (fold(base), base))
    kind = _KIND_OF_GROUP.get(group, group)
    wanted = f"{kind.lower()}-{_slug(first)}"
    bearer = component.partition("#")[2]
    if bearer:
        return f"{wanted}{_OWN}{_slug(bearer)}"
    return wanted if bases or known else f"{wanted}{_OWN}{_digest(component)}"


def _slug(name: str) -> str:
    return re.sub(r"[\W_]+", "-", fold(name)).strip("-") or "name"


def _digest(component: Node) -> str:
    return sha256(component.encode()).hexdigest()[:_DIGEST_LENGTH]
