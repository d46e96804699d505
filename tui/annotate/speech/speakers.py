"""The persons whom an article introduces, and their full names.

A report names a person in full once and by surname from then on; the role is told where the name is introduced
(`Bundesverteidigungsminister Boris Pistorius`) and may stand for the name later (`der Minister`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tui.annotate.speech.noun_phrases import NounPhrase
from tui.annotate.speech.passages import Passage, Word
from tui.annotate.speech.roles import is_feminine, is_role
from tui.annotate.word_lists import endings, word_set
from tui.model import EntityKind

_TITLES = word_set("herr herrn frau dr. prof. dr professor")


_OF_ANY_GENDER = endings(
    """
    prof. professor dr. dr vorsitzende vorsitzenden beauftragte beauftragten abgeordnete abgeordneten beamte beamten
    angehörige verdächtige angeklagte verantwortliche beigeordnete delegierte gesandte vorstand mitglied person leute
    opfer kraft rat
    """
)
_REACH = 4
"""How many mentions of persons back a pronoun may point."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person by the fullest name in the article; `feminine` is None where nothing tells; `start` is the first
    place.
    """

    name: str
    start: int
    roles: frozenset[str] = frozenset()
    feminine: bool | None = None


@dataclass(frozen=True, slots=True)
class Roster:
    """The persons of one article, in the order in which they first appear by their full names."""

    persons: tuple[Person, ...] = ()
    surfaces: tuple[tuple[int, str], ...] = field(default=())
    """Every mention of a person: its offset and its words."""

    def full_name(self, surface: str, position: int) -> str:
        """The full name for a name as it stands in the text at `position`, the name itself where there is none.

        A namesake named last before `position` wins, else the one who is named next.
        """
        person = self.person(surface, position)
        return person.name if person is not None else _without_genitive(surface, self._known())

    def person(self, surface: str, position: int) -> Person | None:
        """The person whom a surname, first name or full name (genitive included) means at `position`."""
        for form in _base_forms(surface):
            fitting = [person for person in self.persons if _fits(person.name, form)]
            before = [person for person in fitting if person.start <= position]
            if fitting:
                return before[-1] if before else fitting[0]
        return None

    def last_person(self, position: int, feminine: bool) -> Person | None:
        """The person named last before `position` who may be meant by *sie* (or *er*, with `feminine` false)."""
        before = [surface for surface in reversed(self.surfaces) if surface[0] < position][:_REACH]
        persons = [self.person(surface, start) or Person(surface, start) for start, surface in before]
        fitting = [person for person in persons if person.feminine is feminine]
        return next(iter(fitting or [person for person in persons if person.feminine is None]), None)

    def nearest_person(self, position: int) -> Person | None:
        """The person named last before `position`, whom *dieser* means."""
        before = [surface for surface in self.surfaces if surface[0] < position]
        if not before:
            return None
        start, name = before[-1]
        return self.person(name, start) or Person(name, start)

    def in_role(self, noun: str, position: int) -> Person | None:
        """The person introduced with a role that ends like `noun` (lower case): *der Minister*, *die Ministerin*."""
        if len(noun) < 4 or not is_role(noun):
            return None
        fitting = [p for p in self.persons if p.start < position and any(role.endswith(noun) for role in p.roles)]
        return fitting[-1] if fitting else None

    def _known(self) -> frozenset[str]:
        return frozenset(surface for _, surface in self.surfaces)


def roster_of(passages: Iterable[tuple[Passage, Sequence[NounPhrase]]]) -> Roster:
    """The roster of an article from its passages and their noun phrases, quotations left aside."""
    surfaces: list[tuple[int, str]] = []
    roles: dict[str, set[str]] = {}
    for passage, phrases in passages:
        surfaces.extend(_mentions(passage.words))
        for phrase in phrases:
            if phrase.person is not None:
                name = _text(passage.words[slice(*phrase.person)])
                roles.setdefault(name, set()).update(_roles_in(passage.words, phrase))
    full: dict[str, int] = {}
    for start, surface in surfaces:
        full.setdefault(_canonical(surface, surfaces), start)
    names = [name for name in full if not any(_fits(other, name) and other != name for other in full)]
    persons = (_person(name, full, roles) for name in names)
    return Roster(tuple(sorted(persons, key=lambda person: person.start)), tuple(surfaces))


def _mentions(words: Sequence[Word]) -> Iterable[tuple[int, str]]:
    index = 0
    while index < len(words):
        end = index + 1
        if words[index].entity is EntityKind.PERSON:
            while end < len(words) and words[end].entity is EntityKind.PERSON and not words[end].entity_start:
                end += 1
            yield words[index].start, _text(words[index:end])
        index = end


def _roles_in(words: Sequence[Word], phrase: NounPhrase) -> set[str]:
    """The role nouns that stand beside the name in its phrase, with *herr* and *frau*."""
    beside = [word.lower for word in words[phrase.core : phrase.end] if word.entity is None and word.capital]
    return {noun for noun in beside if is_role(noun) or noun in _TITLES}


def _person(name: str, full: dict[str, int], roles: dict[str, set[str]]) -> Person:
    own = {role for surface, found in roles.items() if _fits(name, surface) for role in found}
    women = any(is_feminine(role) for role in own)
    men = any(not is_feminine(role) and not role.endswith(_OF_ANY_GENDER) for role in own)
    feminine = None if women == men else women
    start = min(start for surface, start in full.items() if _fits(name, surface))
    return Person(name, start, frozenset(own), feminine)


def _canonical(surface: str, surfaces: Sequence[tuple[int, str]]) -> str:
    """The name without a genitive `s` where the article has it without."""
    return _without_genitive(surface, frozenset(known for _, known in surfaces))


def _without_genitive(surface: str, known: frozenset[str]) -> str:
    bare = surface.rstrip("'’")
    shorter = bare.removesuffix("s")
    if bare.endswith("s") and any(_fits(other, shorter) for other in known):
        return shorter
    return bare


def _base_forms(surface: str) -> tuple[str, ...]:
    bare = surface.rstrip("'’")
    return (bare, bare.removesuffix("s")) if bare.endswith("s") else (bare,)


def _fits(name: str, form: str) -> bool:
    """Whether `form` is the name or whole words of it (a surname, or the family name that stands first)."""
    words, parts = name.split(), form.split()
    return name == form or (len(parts) < len(words) and all(part in words for part in parts))


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
