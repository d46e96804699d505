"""Which sentences of an article show best why a search found it, told from word positions, before any text is read."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Span = tuple[int, int]

MOST_PASSAGES = 3
_RARITY_OF_KNOWN = 2.0
"""What a name or an amount that a field asks for counts: as much as a word that one article in seven has."""
_SHOWN_BEFORE = 0.2
"""What a word counts again that an earlier passage shows already."""


class Passage(NamedTuple):
    """A stretch of whole sentences, by offsets into the text of the article; one is the `best` of its article."""

    start: int
    end: int
    best: bool = False


class WordPlaces(NamedTuple):
    """Where a word or phrase of `width` words stands in an article, and how rare it is among all."""

    positions: NDArray[np.uint32]
    width: int
    rarity: float


@dataclass(slots=True)
class _Candidate:
    """A stretch of sentences, by their numbers, with the numbers of the words in it and the positions of these."""

    rarities: dict[int, float] = field(default_factory=dict)
    positions: list[int] = field(default_factory=list)

    def worth(self, shown: set[int]) -> tuple[float, int]:
        """What it adds to what is shown already; then, the nearer its words stand together the better."""
        value = sum(rarity * (_SHOWN_BEFORE if word in shown else 1) for word, rarity in self.rarities.items())
        return value, -(max(self.positions) - min(self.positions)) if len(self.rarities) > 1 else 0


def choose_passages(
    sentences: NDArray[np.uint32], places: Sequence[WordPlaces], known: Sequence[Sequence[Span]] = ()
) -> tuple[Passage, ...]:
    """Give the best passages, at most three, in reading order.

    `sentences` has a row for each: the position of its first word, its start and its end. `known` holds the spans that
    the store gives for each field of the query. A passage is better the more it shows that no better passage shows, the
    rarer that is, and the nearer the words stand together; of equals the earlier one. A phrase that runs over the end
    of a sentence makes a passage of both.
    """
    # As lists: most articles have some twenty sentences, for which looking into arrays takes longer than searching.
    firsts, starts, ends = sentences.T.tolist()
    candidates = _candidates(firsts, starts, places, known) if firsts else {}
    chosen: list[tuple[int, int]] = []
    shown: set[int] = set()
    while candidates and len(chosen) < MOST_PASSAGES:
        best = max(candidates, key=lambda each: (*candidates[each].worth(shown), -each[0], -each[1]))
        shown |= candidates.pop(best).rarities.keys()
        candidates = {each: one for each, one in candidates.items() if each[1] < best[0] or each[0] > best[1]}
        chosen.append(best)
    return tuple(Passage(starts[first], ends[last], (first, last) == chosen[0]) for first, last in sorted(chosen))


def _candidates(
    firsts: list[int], starts: list[int], places: Sequence[WordPlaces], known: Sequence[Sequence[Span]]
) -> dict[tuple[int, int], _Candidate]:
    found: dict[tuple[int, int], _Candidate] = defaultdict(_Candidate)
    for word, (positions, width, rarity) in enumerate(places):
        for position in positions.tolist():
            candidate = found[_number(firsts, position), _number(firsts, position + width - 1)]
            candidate.rarities[word] = rarity
            candidate.positions.append(position)
    for word, spans in enumerate(known, len(places)):
        for start, _ in spans:
            number = _number(starts, start)
            candidate = found[number, number]
            candidate.rarities[word] = _RARITY_OF_KNOWN
            candidate.positions.append(firsts[number])
    return found


def _number(starts: list[int], at: int) -> int:
    """Give the number of the sentence in which a place lies."""
    return max(bisect_right(starts, at) - 1, 0)
