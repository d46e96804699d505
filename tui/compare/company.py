"""Which articles are about the same things, judged by the names that they share.

A name that few articles have says much, one that very many have says nothing (inverse document frequency, Spärck Jones
1972, in three steps, so that a new article changes the weight of few names). All countries together count as one name:
two articles that share *Frankreich* and *Polen* need not be about the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

SHARED_NAMES = 2.0
"""The weight of shared names from which on two articles are about the same things."""
_STEPS = ((25, 1.0), (100, 0.5))
"""``(number of articles, weight)``: a name in up to so many articles has this weight, in more none."""
_COUNTRY = "territory:"
FEW = 100
"""So many articles are compared with one article each by itself."""


def weight_in(articles: int) -> float:
    """How much it says that two articles share a name which so many articles have."""
    return next((weight for most, weight in _STEPS if articles <= most), 0.0)


def is_country(name: str) -> bool:
    """Whether the name is that of a country or another territory."""
    return name.startswith(_COUNTRY)


class Company:
    """The names of each article, to be looked up both ways."""

    def __init__(
        self, names: dict[str, frozenset[str]] | None = None, files: dict[str, set[str]] | None = None
    ) -> None:
        self._names = {} if names is None else names
        self._files = defaultdict(set) if files is None else files
        self._near: dict[str, Mapping[str, float]] = {}

    def add(self, file: str, names: frozenset[str]) -> set[str]:
        """Take in an article; returns the names of *other* weight than before."""
        before = {name: self.weight(name) for name in names}
        self._names[file] = names
        for name in names:
            self._files[name].add(file)
        return self._changed(before)

    def remove(self, file: str) -> set[str]:
        """Forget an article; returns the names of other weight than before. Raises KeyError for an unknown file."""
        names = self._names.pop(file)
        before = {name: self.weight(name) for name in names}
        for name in names:
            self._files[name].discard(file)
            if not self._files[name]:
                del self._files[name]
        return self._changed(before)

    def _changed(self, before: Mapping[str, float]) -> set[str]:
        self._near.clear()
        return {name for name, weight in before.items() if self.weight(name) != weight}

    def weight(self, name: str) -> float:
        """The weight of a name: 1 for a rare one, 0 for one that says nothing."""
        return weight_in(len(self._files.get(name, ())))

    def names(self, file: str) -> frozenset[str]:
        """The names of an article."""
        return self._names[file]

    def files(self, name: str) -> Collection[str]:
        """The articles that have a name."""
        return self._files.get(name, ())

    def near(self, file: str) -> Mapping[str, float]:
        """The other articles about the same things, with the weight of the names shared."""
        if file not in self._near:
            self._near[file] = self._find_near(file)
        return self._near[file]

    def near_among(self, file: str, others: Collection[str]) -> Mapping[str, float]:
        """Those of some articles that are about the same things as this one; cheaper than `near` for a few."""
        if len(others) > FEW or file in self._near:
            near = self.near(file)
            return {other: near[other] for other in others if other in near}
        weights = {other: self._shared(file, other) for other in others if other != file}
        return {other: weight for other, weight in weights.items() if weight >= SHARED_NAMES}

    def _shared(self, file: str, other: str) -> float:
        weights = {name: self.weight(name) for name in self._names[file] & self._names[other]}
        countries = max((weight for name, weight in weights.items() if is_country(name)), default=0.0)
        return countries + sum(weight for name, weight in weights.items() if not is_country(name))

    def _find_near(self, file: str) -> Mapping[str, float]:
        countries: dict[str, float] = {}
        total: dict[str, float] = defaultdict(float)
        for name in self._names[file]:
            weight = self.weight(name)
            if not weight:
                continue
            if is_country(name):
                for other in self._files[name]:
                    countries[other] = max(weight, countries.get(other, 0.0))
            else:
                for other in self._files[name]:
                    total[other] += weight
        sums = {other: weight + countries.get(other, 0.0) for other, weight in total.items()}
        return {other: weight for other, weight in sums.items() if weight >= SHARED_NAMES and other != file}
