"""Persons in one article: which full name a surname, a given name or a part of a name stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tui.compare.names import fold, without_genitive
from tui.compare.occupations import Beside
from tui.compare.transliteration import person_key

Parts = tuple[str, ...]
"""The words of a personal name as written, titles left out."""
_FEMININE_ENDINGS = ("a", "e", "in", "id", "ud", "y")
"""How given names of women mostly end; those of men do much less often."""


@dataclass(frozen=True)
class Resolved:
    """The name that a mention stands for; ``full`` is false where the article never gives the whole name."""

    parts: Parts
    full: bool


def resolve_article(names: Sequence[Parts], besides: Sequence[Beside] | None = None) -> list[Resolved]:
    """For each personal name of one article, in the order of the text, the full name that it stands for.

    ``besides`` says what stands beside each name. A bare surname goes to the last full name with that surname before
    it, else to the first one after it; a given name or a family name that stands first (*Mao* for *Mao Zedong*) does so
    where no surname fits. An office or *Frau* before the name chooses among several: *Minister Kim*.
    """
    beside_of = besides or [Beside()] * len(names)
    known = _Known.of(names)
    bare = [_nominative(parts, known) for parts in names]
    index = _FullNames([(place, parts) for place, parts in enumerate(bare) if _is_full(parts, bare)])
    for place in index.places:
        index.describe(bare[place], beside_of[place])
    resolved = []
    for place, parts in enumerate(bare):
        if place in index.places:
            resolved.append(Resolved(parts, True))
            continue
        target = _nearest(place, index.chosen(index.candidates(parts), beside_of[place]))
        resolved.append(Resolved(bare[target], True) if target is not None else Resolved(parts, False))
    return resolved


@dataclass(frozen=True)
class _Known:
    """The names of one article, folded: whole ones, last words, last words of longer ones, first words."""

    wholes: frozenset[str]
    last: frozenset[str]
    surnames: frozenset[str]
    first: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[Parts]) -> _Known:
        names = list(names)
        return cls(
            frozenset(fold(" ".join(parts)) for parts in names),
            frozenset(fold(parts[-1]) for parts in names),
            frozenset(fold(parts[-1]) for parts in names if len(parts) > 1),
            frozenset(fold(parts[0]) for parts in names),
        )


def _nominative(parts: Parts, known: _Known) -> Parts:
    """The name without the genitive ending of its last word, judged by the article's other names."""
    if len(parts) == 1:
        if fold(parts[0]) in known.surnames and without_genitive(parts[0], known.surnames) == parts[0]:
            return parts
        return (without_genitive(parts[0], known.last | known.first),)
    bare = (*parts[:-1], without_genitive(parts[-1], known.last))
    # Peters may be the surname itself: then the article uses it alone and never the whole name without the s.
    return bare if fold(" ".join(bare)) in known.wholes or fold(parts[-1]) not in known.wholes else parts


def _is_full(parts: Parts, names: Sequence[Parts]) -> bool:
    """Whether this is a whole name: two words and more, and no part of a longer name of the article."""
    if len(parts) < 2 or parts[0][:1].islower():
        return False
    return not any(len(other) > len(parts) and is_part(parts, other) for other in names)


def is_part(short: Parts, long: Parts) -> bool:
    """Whether ``short`` is ``long`` with words left out, the last word kept: *Donald Trump*, *Donald J. Trump*."""
    if person_key(short[-1:]) != person_key(long[-1:]):
        return False
    rest = iter([person_key((word,)) for word in long])
    return all(person_key((word,)) in rest for word in short)


@dataclass
class _Described:
    """What an article says of a full name's bearer."""

    nouns: set[str] = field(default_factory=set)
    female: bool | None = None


class _FullNames:
    """The full names of one article by the shorter forms that may stand for them."""

    def __init__(self, full: Sequence[tuple[int, Parts]]) -> None:
        self.places = dict(full)
        self._described: dict[str, _Described] = defaultdict(_Described)
        self._by_tail: dict[str, list[int]] = defaultdict(list)
        self._by_last: dict[str, list[int]] = defaultdict(list)
        self._by_head: dict[str, list[int]] = defaultdict(list)
        self._by_initials: dict[str, list[int]] = defaultdict(list)
        for place, parts in full:
            for start in range(1, len(parts)):
                self._by_tail[person_key(parts[start:])].append(place)
            self._by_last[person_key(parts[-1:])].append(place)
            self._by_head[person_key(parts[:1])].append(place)
            self._by_initials["".join(part[0] for part in parts).casefold()].append(place)

    def describe(self, parts: Parts, beside: Beside) -> None:
        """Take in what stands beside one mention of a full name."""
        described = self._described[person_key(parts)]
        if beside.noun:
            described.nouns.add(beside.noun)
        if beside.female is not None:
            described.female = beside.female

    def candidates(self, parts: Parts) -> list[int]:
        """The places of the full names that a short one may stand for: by the surname, else by the first word."""
        by_tail = self._by_tail.get(person_key(parts))
        if by_tail:
            return by_tail
        if len(parts) > 1:
            last = self._by_last.get(person_key(parts[-1:]), ())
            return [place for place in last if is_part(parts, self.places[place])]
        return self._by_head.get(person_key(parts)) or self._abbreviated(parts[0])

    def _abbreviated(self, word: str) -> list[int]:
        """The full names with these initials: *JFK*, *MbS*."""
        if len(word) < 3 or sum(letter.isupper() for letter in word) < 2:
            return []
        return self._by_initials.get(word.casefold(), [])

    def chosen(self, places: list[int], beside: Beside) -> list[int]:
        """Those of the places that fit the office or title before the short name, all of them where none does."""
        if len({person_key(self.places[place]) for place in places}) < 2:
            return places
        if beside.noun:
            fitting = [place for place in places if self._holds(place, beside.noun)]
            if fitting:
                return fitting
        if beside.female is not None:
            fitting = [place for place in places if self._is_female(place) is beside.female]
            if fitting:
                return fitting
        return places

    def _holds(self, place: int, noun: str) -> bool:
        nouns = self._described[person_key(self.places[place])].nouns
        return any(held.endswith(noun) or noun.endswith(held) for held in nouns)

    def _is_female(self, place: int) -> bool:
        parts = self.places[place]
        female = self._described[person_key(parts)].female
        return fold(parts[0]).endswith(_FEMININE_ENDINGS) if female is None else female


def _nearest(index: int, places: list[int]) -> int | None:
    before = [place for place in places if place < index]
    return before[-1] if before else (places[0] if places else None)
