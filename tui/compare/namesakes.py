"""Persons of one full name: one person, unless the texts speak against it.

They speak against it where they give offices or trades that hardly go together (a coach and a judge), or ages of people
not born in the same years, *and* the articles on one side name nobody and nothing rare that those on the other side
name. Everything else is one person: a politician of two stories that have nothing in common stays one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from tui.compare.article_names import Evidence
from tui.compare.company import Company, is_country
from tui.compare.disjoint_sets import DisjointSets
from tui.compare.occupations import apart
from tui.model import EntityKind

YEARS = 2
"""Years of birth, told by ages, that lie so near may be one: the day of birth and the day of writing are unknown."""
SHARED_COMPANY = 3
"""Rare names that articles on two sides must share, persons counted twice, for the signs against it to be overruled."""
_BORN = "born "


@dataclass
class _Side:
    """What is known of one of the persons: signs (fields and years of birth), articles, rare names in these."""

    signs: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    company: set[str] = field(default_factory=set)

    @property
    def label(self) -> str:
        return min(self.signs)

    def against(self, other: _Side) -> bool:
        """Whether the signs of both sides cannot be one person's."""
        return any(_exclude(sign, sign_there) for sign in self.signs for sign_there in other.signs)

    def take(self, other: _Side) -> None:
        self.signs |= other.signs
        self.files |= other.files
        self.company |= other.company


def in_dispute(evidence: Iterable[Evidence]) -> bool:
    """Whether some of what articles say of a name's bearer cannot be said of the same person as the rest."""
    stated = [each for each in evidence if each.fields or each.born is not None]
    born = {each.born for each in stated if each.born is not None}
    fields = set[str]().union(*(each.fields for each in stated))
    return len(set(_years(born).values())) > 1 or any(apart(one, other) for one, other in combinations(fields, 2))


def persons_of(node: str, evidence: Mapping[str, Evidence], company: Company) -> Mapping[str, str]:
    """For each article that has the name, which of its bearers it means, by a label; empty if there is only one.

    ``evidence`` is what each article says of the person. Worth asking only where that is `in_dispute`.
    """
    signs = _signs(evidence)
    rare = {file: _rare(node, file, company) for file in evidence}
    sides = _merged(_connected(signs, rare))
    if len(sides) < 2:
        return {}
    label_of = {file: side.label for side in sides for file in side.files}
    for file in evidence:
        if file not in label_of:
            nearest = min(sides, key=lambda side: (-len(rare[file] & side.company), -len(side.files), side.label))
            label_of[file] = nearest.label
    return label_of


def _signs(evidence: Mapping[str, Evidence]) -> dict[str, set[str]]:
    """The signs of each article that has any; years of birth that lie near each other are one sign."""
    found: dict[str, set[str]] = {}
    year_of = _years(each.born for each in evidence.values() if each.born is not None)
    for file, each in evidence.items():
        born = {f"{_BORN}{year_of[each.born]}"} if each.born is not None else set()
        if each.fields or born:
            found[file] = set(each.fields) | born
    return found


def _years(born: Iterable[int]) -> dict[int, int]:
    """The first year of each run of years that lie near each other, by year."""
    first_of: dict[int, int] = {}
    last: int | None = None
    for year in sorted(set(born)):
        first_of[year] = first_of[last] if last is not None and year - last <= YEARS else year
        last = year
    return first_of


def _exclude(sign: str, other: str) -> bool:
    if sign.startswith(_BORN) and other.startswith(_BORN):
        return sign != other
    return apart(sign, other)


def _rare(node: str, file: str, company: Company) -> set[str]:
    names = (name for name in company.names(file) if name != node and not is_country(name))
    return {name for name in names if company.weight(name) == 1.0}


def _connected(signs: Mapping[str, set[str]], rare: Mapping[str, set[str]]) -> list[_Side]:
    """Sides joined by an article that gives two signs, or by rare names in articles of both."""
    together = DisjointSets()
    for found in signs.values():
        for sign in found:
            together.join(min(found), sign)
    by_signs = _sides(signs, rare, together)
    for one, other in combinations(by_signs, 2):
        if _keep_company(one, other):
            together.join(one.label, other.label)
    return _sides(signs, rare, together)


def _sides(signs: Mapping[str, set[str]], rare: Mapping[str, set[str]], together: DisjointSets) -> list[_Side]:
    sides: dict[str, _Side] = defaultdict(_Side)
    for file, found in sorted(signs.items()):
        sides[together.representative(min(found))].take(_Side(set(found), {file}, set(rare[file])))
    return list(sides.values())


def _keep_company(one: _Side, other: _Side) -> bool:
    shared = one.company & other.company
    return sum(2 if name.startswith(EntityKind.PERSON) else 1 for name in shared) >= SHARED_COMPANY


def _merged(sides: list[_Side]) -> list[_Side]:
    """The sides with those made one that nothing speaks against, the better attested first."""
    kept: list[_Side] = []
    for side in sorted(sides, key=lambda side: (-len(side.files), side.label)):
        home = next((each for each in kept if not each.against(side)), None)
        if home is None:
            kept.append(side)
        else:
            home.take(side)
    return kept
