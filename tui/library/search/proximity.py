"""How near the words of a query stand together, told for many articles at once.

The places of all words are laid behind each other as one array of numbers, an article's apart from the next one's, and
sorted; behind each place the last ones of every word are known by running maxima, and so is the smallest window.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from tui.library.search.phrases import common, numbered
from tui.library.search.postings import Places
from tui.library.search.scoring import Documents, Scores

_ARTICLE = 33
"""The bits below an article's number, as in `numbered`."""
_SCATTERED = 0.8
"""What words side by side, but not as typed, are worth."""


def nearness(places: Sequence[Places], widths: Sequence[int], documents: Documents) -> Scores:
    """Give, for each of `documents`, from 0 to 1 how near each of several words or phrases stands to all others.

    `places` holds the places of each word, `widths` how many words each has if it is a phrase; `documents` ascend. 1
    where they stand one behind the other as typed, 0 where one is missing. It falls quickly at first and then ever more
    slowly with the words that stand between, as Tao and Zhai found right (An Exploration of Proximity Measures, SIGIR
    2007).
    """
    near = np.zeros(documents.size, np.float32)
    if len(places) < 2 or not documents.size:
        return near
    there, windows = _smallest_windows(places)
    between = np.maximum(windows - sum(widths[:-1]), 0)
    near[np.searchsorted(documents, there)] = _SCATTERED / (1 + between)
    near[np.searchsorted(documents, _as_typed(places, widths))] = 1.0
    return near


def _as_typed(places: Sequence[Places], widths: Sequence[int]) -> Documents:
    """Give the documents in which the words stand one behind the other."""
    offsets = np.cumsum([0, *widths[:-1]]).tolist()
    starts = reduce(common, (numbered(each, offset) for each, offset in zip(places, offsets, strict=True)))
    return (starts >> _ARTICLE).astype(np.uint32)


def _smallest_windows(places: Sequence[Places]) -> tuple[Documents, NDArray[np.int64]]:
    """Give the documents that hold every word, and how many words apart the ends of the smallest window stand."""
    numbers = np.concatenate([numbered(each) for each in places])
    owners = np.repeat(np.arange(len(places)), [each.documents.size for each in places])
    order = np.argsort(numbers, kind="stable")
    numbers, owners = numbers[order], owners[order]
    # The last place of each word up to here; of the word that is furthest back the window begins.
    last = [np.maximum.accumulate(np.where(owners == word, numbers, -1)) for word in range(len(places))]
    begins = reduce(np.minimum, last)
    whole = (begins >= 0) & (begins >> _ARTICLE == numbers >> _ARTICLE)
    articles, windows = numbers[whole] >> _ARTICLE, numbers[whole] - begins[whole]
    if not articles.size:
        return np.empty(0, np.uint32), np.empty(0, np.int64)
    first = np.flatnonzero(np.concatenate(([True], articles[1:] != articles[:-1])))
    return articles[first].astype(np.uint32), np.minimum.reduceat(windows, first)
