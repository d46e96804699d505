"""How near the words of a query stand together in an article."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def nearness(places: Sequence[NDArray[np.uint32]], widths: Sequence[int]) -> float:
    """Give a number from 0 to 1: how near each of several words or phrases stands to all the others.

    `places` holds the positions of each in one article, ascending; `widths` how many words each has. 1 where they stand
    one behind the other as typed, 0 where one is missing. It falls quickly at first and then ever more slowly with the
    words that stand between, as Tao and Zhai found right (An Exploration of Proximity Measures, SIGIR 2007).
    """
    if len(places) < 2 or any(not each.size for each in places):
        return 0.0
    if _stands_as_typed(places, widths):
        return 1.0
    between = max(0, _smallest_window(places) - sum(widths[:-1]))
    return 0.8 / (1 + between)


def _stands_as_typed(places: Sequence[NDArray[np.uint32]], widths: Sequence[int]) -> bool:
    starts, offset = set(places[0].tolist()), 0
    for each, width in zip(places[1:], widths, strict=False):
        offset += width
        starts &= {place - offset for place in each.tolist()}
    return bool(starts)


def _smallest_window(places: Sequence[NDArray[np.uint32]]) -> int:
    """Give the fewest words from the first to the last of a stretch that holds one place of each."""
    merged: list[tuple[int, int]] = sorted(
        (place, owner) for owner, each in enumerate(places) for place in each.tolist()
    )
    last = [-1] * len(places)
    smallest = merged[-1][0] - merged[0][0]
    for place, owner in merged:
        last[owner] = place
        if min(last) >= 0:
            smallest = min(smallest, place - min(last))
    return smallest
