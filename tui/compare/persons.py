"""Persons: which full name a surname, a given name or a part of a name stands for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tui.compare.names import fold, person_key, without_genitive

Parts = tuple[str, ...]
"""The words of a personal name as written, titles left out."""


@dataclass(frozen=True)
class Resolved:
    """The name that a mention stands for; ``full`` is false where the article never gives the whole name."""

    parts: Parts
    full: bool


def resolve_article(names: Sequence[Parts]) -> list[Resolved]:
    """For each personal name of one article, in the order of the text, the full name that it stands for.

    A bare surname goes to the last full name with that surname before it, else to the first one after it; a given name
    or a family name that stands first (*Mao* for *Mao Zedong*) does so where no surname fits.
    """
    known = _Known.of(names)
    bare = [_nominative(parts, known) for parts in names]
    full = [index for index, parts in enumerate(bare) if _is_full(parts, bare)]
    resolved = []
    for index, parts in enumerate(bare):
        if index in full:
            resolved.append(Resolved(parts, True))
            continue
        target = _nearest(index, _candidates(parts, [(place, bare[place]) for place in full]))
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


def _candidates(parts: Parts, full: Iterable[tuple[int, Parts]]) -> list[int]:
    """The places of the full names that the short one may stand for: by the surname, else by the first word."""
    key = person_key(parts)
    full = list(full)
    by_tail = [place for place, whole in full if len(whole) > len(parts) and person_key(whole[-len(parts) :]) == key]
    by_parts = [place for place, whole in full if len(parts) > 1 and is_part(parts, whole)]
    by_head = [place for place, whole in full if len(parts) == 1 and person_key(whole[:1]) == key]
    return by_tail or by_parts or by_head


def _nearest(index: int, places: list[int]) -> int | None:
    before = [place for place in places if place < index]
    return before[-1] if before else (places[0] if places else None)


def same_persons(names: Iterable[Parts]) -> list[tuple[Parts, Parts]]:
    """Pairs of full names of which the longer one only adds middle names, where no second longer one does so too."""
    longer: dict[tuple[str, str], dict[str, Parts]] = defaultdict(dict)
    short: dict[tuple[str, str], Parts] = {}
    for parts in sorted(names):
        ends = (person_key(parts[:1]), person_key(parts[-1:]))
        if len(parts) == 2:
            short[ends] = parts
        else:
            longer[ends][person_key(parts)] = parts
    return [(parts, next(iter(longer[ends].values()))) for ends, parts in short.items() if len(longer[ends]) == 1]


class Directory:
    """The full names of all articles, to be looked up by surname or first word."""

    def __init__(self, files_of: Mapping[Parts, Iterable[str]]) -> None:
        self._files = {parts: tuple(files) for parts, files in files_of.items()}
        self._by_tail: dict[str, list[Parts]] = defaultdict(list)
        self._by_head: dict[str, list[Parts]] = defaultdict(list)
        for parts in sorted(self._files):
            for start in range(1, len(parts)):
                self._by_tail[person_key(parts[start:])].append(parts)
            self._by_head[person_key(parts[:1])].append(parts)

    def look_up(self, parts: Parts, context: frozenset[str], contexts: Mapping[str, frozenset[str]]) -> Parts | None:
        """The full name that a short one stands for whose article has none, or None if none is near enough.

        ``context`` are the other names of its article, ``contexts`` those of each file: the full name must stand in an
        article that shares at least ``SHARED`` of them; the one that shares most wins.
        """
        for key in dict.fromkeys((person_key(parts), person_key(_stripped(parts)))):
            for index in (self._by_tail, self._by_head):
                near = [(self._shared(whole, context, contexts), whole) for whole in index.get(key, ())]
                fitting = [(shared, whole) for shared, whole in near if shared >= SHARED]
                if fitting:
                    return min(fitting, key=lambda pair: (-pair[0], pair[1]))[1]
        return None

    def _shared(self, whole: Parts, context: frozenset[str], contexts: Mapping[str, frozenset[str]]) -> int:
        return max((len(context & contexts[file]) for file in self._files[whole][:FILES_LOOKED_AT]), default=0)


SHARED = 2
"""Names that two articles must share before a bare surname in one means a full name in the other."""
FILES_LOOKED_AT = 50


def _stripped(parts: Parts) -> Parts:
    last = parts[-1]
    return (*parts[:-1], last[:-1]) if last.endswith("s") and len(last) > 3 else parts
