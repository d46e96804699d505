"""Links names that are parts of other words: *Nato* in *Nato-Staaten*, *Irak* in *Irakkrieg*, *Französin* to France.

One pass over the words of an article, with lookups only. What the recogniser found always wins; a part may lie inside
an organisation's name (*Biden-Regierung*), never inside a person's or a place's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from tui.compare.compounds import STANCES, Binding, Element, is_hyphened, may_hold_name, name_before_head, names_in
from tui.compare.countries import group_of
from tui.compare.derived_words import (
    ambiguous_towns,
    listed_places,
    only_before_nouns,
    place_key,
    words_of_countries,
    words_of_town,
)
from tui.compare.names import fold, is_acronym, name_key
from tui.compare.towns import town_names
from tui.model import AnnotatedArticle, Entity, EntityKind, LinkedMention, Linking

_WORD = re.compile(r"[^\W\d_]\w*(?:-\w+)*-?")
_NOUN_FOLLOWS = re.compile(r"\s+[A-ZÄÖÜ]\w")
_GOVERNMENT = ("Regierung", "Administration", "Kabinett")
_PLACES = ("territory:", "place:")
Ids = frozenset[str]
_NOBODY: Ids = frozenset()
REMEMBERED = 65_536
"""Words that are remembered with what they look like."""
MIN_TOWN = 5
"""Letters a town's name needs to be found in a compound of an article that does not name the town."""


@dataclass(slots=True)
class KnownNames:
    """What the names of a linking mean, to be asked for every word: ids of entities by key of name.

    ``things`` holds places and organisations by group or key, ``people`` persons by folded name, ``inhabitants`` the
    entities of towns by the words derived from their names.
    """

    linking: Linking
    things: Mapping[str, Ids] = field(default_factory=dict)
    people: Mapping[str, Ids] = field(default_factory=dict)
    inhabitants: Mapping[str, Ids] = field(default_factory=dict)


def known_names_of(linking: Linking) -> KnownNames:
    """The index of a linking's names."""
    things: dict[str, set[str]] = defaultdict(set)
    people: dict[str, set[str]] = defaultdict(set)
    inhabitants: dict[str, set[str]] = defaultdict(set)
    spaces = {"things": things, "people": people, "inhabitants": inhabitants}
    for entity in linking.entities.values():
        for space, key in keys_of(entity):
            spaces[space][key].add(entity.id)
    return KnownNames(linking, _frozen(things), _frozen(people), _frozen(inhabitants))


def keys_of(entity: Entity) -> Iterator[tuple[str, str]]:
    """The field of `KnownNames` and the key there of each name of an entity."""
    names = dict.fromkeys((entity.name, *entity.names))
    if entity.kind is EntityKind.PERSON:
        yield from (("people", fold(name)) for name in (*names, entity.name.split()[-1]))
        return
    yield from (("things", group_of(name, entity.kind) or name_key(name)) for name in names)
    if entity.kind is EntityKind.PLACE and place_key(entity.name) not in listed_places():
        yield from (("inhabitants", word) for name in names for word in words_of_town(name))


def _frozen(found: Mapping[str, set[str]]) -> dict[str, Ids]:
    return {key: frozenset(ids) for key, ids in found.items()}


def link_parts(articles: Sequence[AnnotatedArticle], linking: Linking) -> Linking:
    """The linking with the parts of words put among its mentions anew, each file's in the order of the text."""
    known = known_names_of(linking)
    mentions = dict(linking.mentions)
    for annotated in articles:
        whole = (each for each in mentions.get(annotated.file, ()) if not each.part)
        found = (*whole, *parts_of(annotated, known))
        mentions[annotated.file] = tuple(sorted(found, key=lambda each: (each.start, -each.end)))
    return replace(linking, mentions=mentions)


def parts_of(annotated: AnnotatedArticle, known: KnownNames) -> list[LinkedMention]:
    """The parts of words in one article that name entities of ``known``, in the order of the text."""
    article = _Article(annotated, known)
    found: list[LinkedMention] = []
    for match in _WORD.finditer(annotated.article.text):
        word = match[0]
        if _may_hold_name(word) or (_names_townsman(word) and word in known.inhabitants):
            found += article.parts(word, match.start())
    return found


@lru_cache(maxsize=REMEMBERED)
def _may_hold_name(word: str) -> bool:
    """Whether a word looks like one that holds a name.

    Most words do not, and they are the same few thousand: to know them is what makes looking for parts quick.
    """
    return word in words_of_countries() or may_hold_name(word)


@lru_cache(maxsize=REMEMBERED)
def _names_townsman(word: str) -> bool:
    """A quick look at a word: false where `words_of_town` never gives it."""
    return word[0].isupper() and "er" in word


class _Article:
    """One article's words, looked up with the article's own entities preferred."""

    def __init__(self, annotated: AnnotatedArticle, known: KnownNames) -> None:
        self._file, self._text, self._known = annotated.file, annotated.article.text, known
        self._mentions = [each for each in known.linking.mentions.get(annotated.file, ()) if not each.part]
        self._starts = [each.start for each in self._mentions]
        self._here = frozenset(each.entity for each in self._mentions)

    def parts(self, word: str, at: int) -> Iterator[LinkedMention]:
        """The parts of one word that starts at offset ``at``."""
        derived = self._derived(word, at)
        if derived is not None:
            yield from self._placed([(0, len(word), derived)], at, inside=False)
        elif is_hyphened(word):
            yield from self._placed(self._adjectives(word) or self._elements(word), at, inside=True)
        elif word[0].isupper():
            element = name_before_head(word)
            entity = self._named(element) if element else None
            if element and entity:
                yield from self._placed([(element.start, element.end, entity)], at, inside=False)
        elif word.startswith(STANCES):
            start = next(len(stance) for stance in STANCES if word.startswith(stance))
            entity = self._country(word[start:])
            if entity:
                yield from self._placed([(start, len(word), entity)], at, inside=False)

    def _placed(self, spans: Iterable[tuple[int, int, str]], at: int, *, inside: bool) -> Iterator[LinkedMention]:
        """Linked mentions of the spans (offsets in the word) that no mention stands in the way of."""
        for first, after, entity in spans:
            start, end = at + first, at + after
            if self._free(start, end, entity, inside=inside):
                yield LinkedMention(self._file, start, end, self._entity(entity).kind, entity, part=True)

    def _free(self, start: int, end: int, entity: str, *, inside: bool) -> bool:
        index = bisect_right(self._starts, end - 1) - 1
        if index < 0 or self._mentions[index].end <= start:
            return True
        mention = self._mentions[index]
        encloses = mention.start <= start and end <= mention.end and end - start < mention.end - mention.start
        return inside and encloses and mention.kind is EntityKind.ORGANISATION and mention.entity != entity

    # -- what a word means ----------------------------------------------------------------------------------------

    def _derived(self, word: str, at: int) -> str | None:
        """The entity that a whole word is derived from: a country's adjective, a town's inhabitants."""
        ids = self._known.inhabitants.get(word) if _names_townsman(word) else None
        entity = self._one(ids) if ids else self._country(word)
        if entity and word in only_before_nouns() and not _NOUN_FOLLOWS.match(self._text, at + len(word)):
            return None
        return entity

    def _country(self, word: str) -> str | None:
        keys = words_of_countries().get(word)
        return self._one(frozenset().union(*(self._known.things.get(key, _NOBODY) for key in keys))) if keys else None

    def _adjectives(self, word: str) -> list[tuple[int, int, str]]:
        """The elements of a word that is made of adjectives alone: *deutsch-französisch*."""
        elements = [(part.start(), part.end()) for part in re.finditer(r"[^-]+", word)]
        found = [(start, end, self._country(word[start:end])) for start, end in elements]
        known = [(start, end, entity) for start, end, entity in found if entity]
        rest = [word[start:end] for start, end, entity in found if not entity]
        return known if all(each in words_of_countries() or each.casefold() in STANCES for each in rest) else []

    def _elements(self, word: str) -> list[tuple[int, int, str]]:
        """The names among the elements of a hyphened word, unless the whole is a place's name."""
        whole = self._known.things.get(place_key(word), _NOBODY)
        if any(self._entity(each).kind is EntityKind.PLACE for each in whole):
            return []
        government = word.endswith(_GOVERNMENT)
        found = []
        for element in names_in(word, lambda name: self._element(name, government) is not None):
            entity = self._element(element.name, government)
            if entity:
                found.append((element.start, element.end, entity))
        return found

    def _element(self, name: str, government: bool) -> str | None:
        """The entity that one element names: the article's, or the only one of the library that it surely means."""
        thing = self._thing(name)
        if thing in self._here:
            return thing
        people = self._known.people.get(fold(name), _NOBODY)
        persons = people & self._here
        if persons:
            return next(iter(persons)) if len(persons) == 1 else None
        if thing and self._is_sure(name, thing):
            return thing
        return next(iter(people)) if government and len(people) == 1 else None

    def _named(self, element: Element) -> str | None:
        """The entity of a name that is written as one with its head."""
        thing = self._thing(element.name)
        if thing is None:
            return None
        if element.binding is Binding.ABOUT:
            return (
                thing if (group_of(element.name, EntityKind.PLACE) or "").startswith(("territory:", "place:")) else None
            )
        return thing if thing in self._here else None

    def _thing(self, name: str) -> str | None:
        """The place or organisation of a name."""
        if not name[0].isupper():
            return None
        things = self._known.things
        return self._one(
            things.get(group_of(name, EntityKind.PLACE) or "", _NOBODY) or things.get(name_key(name), _NOBODY)
        )

    def _is_sure(self, name: str, entity: str) -> bool:
        """Whether a name means a thing that its article does not name: a known name, an acronym, a town's."""
        if group_of(name, EntityKind.PLACE) is not None or is_acronym(name):
            return place_key(name) not in ambiguous_towns()
        town = len(name) >= MIN_TOWN and fold(name) in town_names() and place_key(name) not in ambiguous_towns()
        return town and self._entity(entity).kind is EntityKind.PLACE

    def _one(self, ids: Ids) -> str | None:
        """The one entity meant: the article's if it names exactly one of them, else the only one there is."""
        here = ids & self._here
        if len(here) == 1:
            return next(iter(here))
        return next(iter(ids)) if len(ids) == 1 and not here else None

    def _entity(self, entity: str) -> Entity:
        return self._known.linking.entities[entity]
