"""What a person said about who is who, laid over what the linker found: joins, splits and renamings in their order.

Pure, and the only place that knows what a correction does: `gegenlese add` applies all corrections to a new linking,
the open library applies those that touch one entity to that entity's part of it, and the results are the same. That
holds because a correction reads and changes nothing but the entities of the mentions that it names.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from tui.model import Correction, CorrectionKind, Entity, EntityKind, LinkedMention, Linking, NameInFile

Place = tuple[str, int]
"""A mention: its file and its position among the file's mentions."""


def written(words: str) -> str:
    """The words of a mention as a `NameInFile` gives them: white space folded."""
    return " ".join(words.split())


def surfaces_in(text: str, mentions: Iterable[LinkedMention]) -> list[str]:
    """The `written` words of each mention of a text."""
    return [written(text[mention.start : mention.end]) for mention in mentions]


def apply_corrections(
    linking: Linking, surfaces: Mapping[str, Sequence[str]], corrections: Iterable[Correction]
) -> Linking:
    """Give `linking` as the corrections, in order, change it.

    `surfaces` has for every file of `linking.mentions` what `surfaces_in` gives. What a correction says of names that
    the articles no longer have is left out. A join keeps the id, name and kind of its first name's entity. A split
    makes an entity whose id is made of the old one's and the names that were split off.
    """
    ordered = tuple(corrections)
    if not ordered:
        return linking
    work = CorrectedLinking(linking, surfaces)
    for correction in ordered:
        work.apply(correction)
    return work.linking()


class CorrectedLinking:
    """A linking while corrections are applied to it."""

    def __init__(self, linking: Linking, surfaces: Mapping[str, Sequence[str]]) -> None:
        self._surfaces = surfaces
        self._mentions = {file: list(mentions) for file, mentions in linking.mentions.items()}
        self._entities = dict(linking.entities)
        self._capitals = {entity.id for entity in linking.entities.values() if entity.stands_for}
        self._places: dict[str, list[Place]] = defaultdict(list)
        for file, mentions in self._mentions.items():
            for position, mention in enumerate(mentions):
                self._places[mention.entity].append((file, position))

    def linking(self) -> Linking:
        """The linking as it is now; entities that lost all their mentions are gone."""
        return Linking(dict(self._entities), {file: tuple(mentions) for file, mentions in self._mentions.items()})

    def entity_of(self, name: NameInFile) -> Entity | None:
        """The entity that a name in a file stands for; mentions of the name's kind decide before others."""
        named = [self._at(place) for place in self._named(name)]
        chosen = min(named, key=lambda mention: not self._is_of_kind(mention, name.kind), default=None)
        return self._entities[chosen.entity] if chosen is not None else None

    def apply(self, correction: Correction) -> None:
        """Change the linking as one correction says."""
        entities = {entity.id: entity for name in correction.names if (entity := self.entity_of(name)) is not None}
        if not entities:
            return
        first, *others = entities.values()
        if correction.kind is CorrectionKind.JOIN:
            self._join(first, others)
        elif correction.kind is CorrectionKind.SPLIT:
            self._split(first, correction.names)
        elif correction.new_name:
            names = dict.fromkeys((correction.new_name, *first.names))
            self._entities[first.id] = replace(first, name=correction.new_name, names=tuple(names))

    def split_off(self, entity: Entity, names: Iterable[NameInFile]) -> tuple[list[Place], list[Place]]:
        """The mentions of an entity (without parts of words) that a split of `names` would move, and all the others."""
        wanted = {(name.file, name.name) for name in names}
        moved: list[Place] = []
        kept: list[Place] = []
        for place in self._places[entity.id]:
            if not self._at(place).part:
                (moved if (place[0], self._surface(place)) in wanted else kept).append(place)
        return moved, kept

    # -- the three kinds ----------------------------------------------------------------------------------------------

    def _join(self, first: Entity, others: Sequence[Entity]) -> None:
        for other in others:
            self._move(self._places.pop(other.id), first.id)
            del self._entities[other.id]
        self._stand_for_another(dict.fromkeys((other.id for other in others), first.id))
        joined = (self._entities[first.id], *others)
        names = dict.fromkeys(name for entity in joined for name in entity.names)
        country = next((entity.stands_for for entity in joined if entity.stands_for not in (None, first.id)), None)
        self._entities[first.id] = replace(first, names=tuple(names), stands_for=country)
        if country is not None:
            self._capitals.add(first.id)

    def _split(self, old: Entity, names: Sequence[NameInFile]) -> None:
        moved, kept = self.split_off(old, names)
        if not moved or not kept:
            return
        surfaces, kinds = self._counted(moved)
        name, kind = surfaces.most_common(1)[0][0], kinds.most_common(1)[0][0]
        new = Entity(_new_id(old.id, names), name, kind, (name, *sorted(surfaces.keys() - {name})))
        whole = {file for file, _ in moved} - {file for file, _ in kept}
        parts = [place for place in self._places[old.id] if self._at(place).part and place[0] in whole]
        self._move([*moved, *parts], new.id)
        gone = {*moved, *parts}
        self._places[old.id] = [place for place in self._places[old.id] if place not in gone]
        self._entities[new.id] = new
        self._entities[old.id] = self._without_names(old, surfaces, self._counted(kept)[0])

    def _without_names(self, old: Entity, taken: Mapping[str, int], left: Counter[str]) -> Entity:
        """The entity without those names that only split-off mentions bore."""
        names = [name for name in old.names if name in left or name not in taken]
        if old.name in names:
            return replace(old, names=tuple(names))
        name = left.most_common(1)[0][0]
        return replace(old, name=name, names=tuple(dict.fromkeys((name, *names))))

    # -- mentions -----------------------------------------------------------------------------------------------------

    def _at(self, place: Place) -> LinkedMention:
        return self._mentions[place[0]][place[1]]

    def _surface(self, place: Place) -> str:
        return self._surfaces[place[0]][place[1]]

    def _named(self, name: NameInFile) -> Iterator[Place]:
        for position, mention in enumerate(self._mentions.get(name.file, ())):
            if not mention.part and self._surface((name.file, position)) == name.name:
                yield name.file, position

    def _is_of_kind(self, mention: LinkedMention, kind: EntityKind) -> bool:
        return kind in (mention.kind, self._entities[mention.entity].kind)

    def _counted(self, places: Sequence[Place]) -> tuple[Counter[str], Counter[EntityKind]]:
        """How often each surface and each kind stands at the places; of equally common ones the first comes first."""
        ordered = sorted(places)
        return (
            Counter(self._surface(place) for place in ordered),
            Counter(self._at(place).kind for place in ordered),
        )

    def _move(self, places: Iterable[Place], entity: str) -> None:
        for file, position in places:
            self._mentions[file][position] = replace(self._mentions[file][position], entity=entity)
            self._places[entity].append((file, position))

    def _stand_for_another(self, now: Mapping[str, str]) -> None:
        """Let capitals that stood for a joined country stand for the entity that it is now."""
        for capital in self._capitals:
            entity = self._entities.get(capital)
            country = now.get(entity.stands_for or "") if entity is not None else None
            if entity is not None and country is not None:
                self._entities[capital] = replace(entity, stands_for=None if country == capital else country)


def _new_id(old: str, names: Iterable[NameInFile]) -> str:
    """An id for what was split off: the same for the same names, however many other splits there are."""
    split_off = "\0".join(sorted(f"{name.file}\0{name.name}" for name in names))
    return f"{old}~{sha256(split_off.encode()).hexdigest()[:8]}"
