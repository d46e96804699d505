"""Which sentences of articles show best why a search found them, told from word positions, before any text is read.

The passages of all articles that are shown are chosen at once, in arrays with a row for each sentence that may be: for
fifty articles that takes hardly longer than for one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Span = tuple[int, int]
Numbers = NDArray[np.int64]

MOST_PASSAGES = 3
_RARITY_OF_KNOWN = 2.0
"""What a name or an amount that a field asks for counts: as much as a word that one article in seven has."""
_SHOWN_BEFORE = 0.2
"""What a word counts again that an earlier passage shows already."""
_ARTICLE = 33
"""The bits below an article's number."""


class Passage(NamedTuple):
    """A stretch of whole sentences, by offsets into the text of the article; one is the `best` of its article."""

    start: int
    end: int
    best: bool = False


class WordPlaces(NamedTuple):
    """Where a word, or a phrase of `width` words, stands, and how rare it is: for each place article and position."""

    articles: Numbers
    positions: Numbers
    width: int
    rarity: float


def known_places(spans: Iterable[tuple[int, Span]]) -> WordPlaces:
    """Give as places the spans that the store knows for a field of the query, each with the number of its article.

    Their positions count characters; `choose_passages` takes them for such where the width is 0.
    """
    columns = np.array([(article, start) for article, (start, _) in spans], np.int64).reshape(-1, 2)
    return WordPlaces(columns[:, 0], columns[:, 1], 0, _RARITY_OF_KNOWN)


def choose_passages(sentences: Sequence[NDArray[np.uint32]], sought: Sequence[WordPlaces]) -> list[tuple[Passage, ...]]:
    """Give the best passages of each article, at most three, in reading order.

    `sentences` has for each article a row for each sentence: the position of its first word, its start and its end. A
    passage is better the more it shows that no better one shows, the rarer that is, and the nearer the words stand
    together; of equals the earlier one. A phrase that runs over the end of a sentence makes a passage of both.
    """
    passages: list[list[Passage]] = [[] for _ in sentences]
    rows = np.concatenate([np.empty((0, 3), np.int64), *sentences]).astype(np.int64)
    article_of = np.repeat(np.arange(len(sentences)), [len(each) for each in sentences])
    if not len(rows):
        return [() for _ in sentences]
    candidates = _Candidates(rows, article_of, sought)
    for number in range(MOST_PASSAGES):
        for article, first, last in candidates.take_best():
            passages[article].append(Passage(int(rows[first, 1]), int(rows[last, 2]), number == 0))
    return [tuple(sorted(chosen)) for chosen in passages]


class _Candidates:
    """The stretches of sentences that show anything: first and last row of each, and what it shows."""

    def __init__(self, rows: Numbers, article_of: Numbers, sought: Sequence[WordPlaces]) -> None:
        stretches = [_stretches(rows, article_of, each) for each in sought]
        words = np.repeat(np.arange(len(sought)), [len(each) for each in stretches])
        firsts, lasts, positions = np.concatenate([np.empty((0, 3), np.int64), *stretches]).T
        keys, inverse = np.unique((firsts << 32) | lasts, return_inverse=True)
        self._first, self._last = keys >> 32, keys & 0xFFFF_FFFF
        self._article = article_of[self._first]
        self._worth = np.zeros((keys.size, len(sought)))
        self._worth[inverse, words] = np.array([each.rarity for each in sought])[words]
        self._spread = _spread(positions, inverse, keys.size) * (np.count_nonzero(self._worth, axis=1) > 1)
        self._left = np.ones(keys.size, np.bool_)
        self._shown = np.zeros((int(article_of[-1]) + 1, len(sought)), np.bool_)

    def take_best(self) -> list[tuple[int, int, int]]:
        """Take out the best one of each article, and all that overlap it; gives articles, first and last rows."""
        worth = (self._worth * np.where(self._shown[self._article], _SHOWN_BEFORE, 1.0)).sum(axis=1)
        left = np.flatnonzero(self._left)
        order = left[np.lexsort((self._first[left], self._spread[left], -worth[left], self._article[left]))]
        articles = self._article[order]
        best = order[np.flatnonzero(np.diff(articles, prepend=-1))]
        self._shown[self._article[best]] |= self._worth[best] > 0
        first, last = np.full(len(self._shown), -1), np.full(len(self._shown), -1)
        first[self._article[best]], last[self._article[best]] = self._first[best], self._last[best]
        self._left &= (self._last < first[self._article]) | (self._first > last[self._article])
        return list(zip(*(each[best].tolist() for each in (self._article, self._first, self._last)), strict=True))


def _stretches(rows: Numbers, article_of: Numbers, sought: WordPlaces) -> Numbers:
    """Give for each place the first and last row it runs through, and its position."""
    of_words = sought.width > 0
    keys = (article_of << _ARTICLE) + rows[:, 0 if of_words else 1]
    first_of = np.searchsorted(article_of, sought.articles)
    has_any = article_of[np.minimum(first_of, article_of.size - 1)] == sought.articles
    articles, positions, first_of = (each[has_any] for each in (sought.articles, sought.positions, first_of))
    ends = [
        np.maximum(np.searchsorted(keys, (articles << _ARTICLE) + positions + more, side="right") - 1, first_of)
        for more in (0, max(sought.width - 1, 0))
    ]
    return np.stack([*ends, positions if of_words else rows[ends[0], 0]], axis=1)


def _spread(positions: Numbers, owners: Numbers, count: int) -> Numbers:
    """Give for each of `count` owners how far its positions lie apart."""
    lowest, highest = np.full(count, np.iinfo(np.int64).max), np.zeros(count, np.int64)
    np.minimum.at(lowest, owners, positions)
    np.maximum.at(highest, owners, positions)
    return np.asarray(highest - lowest, np.int64)
