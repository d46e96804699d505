"""In which articles somebody may have said words, told from word positions before any text is read.

The index knows in which sentence a word stands, the store where somebody's words are passed on: only a statement that
shares text with such a sentence can hold the word. Of a common word and a frequent speaker that leaves a few articles
in a hundred.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from tui.library.search.postings import Places, Postings
from tui.library.search.scoring import Documents
from tui.library.search.sought import Sought

Span = tuple[int, int]
Numbers = NDArray[np.int64]

_ARTICLE = 33
"""The bits below the number of an article: an offset or a position."""


def articles_near(
    statements: Mapping[int, Sequence[Span]], sought: Sequence[Sought], postings: Postings
) -> Collection[int]:
    """Give the keys of the articles in which statements may hold all that is sought.

    `statements` gives stretches of the text by key, in order and without overlap.
    """
    if not sought:
        return statements
    documents = postings.documents_of(statements)
    keys = postings.ids[documents]
    spoken = _Stretches([statements[key] for key in keys.tolist()])
    sentences = _Sentences(documents, postings)
    near = np.ones(len(documents), np.bool_)
    for word in sought:
        owners, starts, ends = sentences.around(word.places(postings, documents))
        sharing = owners[spoken.touch(owners, starts, ends)]
        near &= np.bincount(sharing, minlength=len(documents)) > 0
    found: list[int] = keys[near].tolist()
    return found


class _Stretches:
    """Stretches of several articles, in order."""

    def __init__(self, of_articles: Sequence[Sequence[Span]]) -> None:
        owners = np.repeat(np.arange(len(of_articles)), [len(spans) for spans in of_articles])
        starts, ends = np.array([span for spans in of_articles for span in spans], np.int64).reshape(-1, 2).T
        self._starts, self._ends = (owners << _ARTICLE) + starts, (owners << _ARTICLE) + ends

    def touch(self, owners: Numbers, starts: Numbers, ends: Numbers) -> NDArray[np.bool_]:
        """Tell of each of some stretches, given with its article, whether it shares text with one of these."""
        last = np.searchsorted(self._starts, (owners << _ARTICLE) + ends) - 1
        touching: NDArray[np.bool_] = (last >= 0) & (self._ends[last] > (owners << _ARTICLE) + starts)
        return touching


class _Sentences:
    """The sentences of documents."""

    def __init__(self, documents: Documents, postings: Postings) -> None:
        self._documents = documents
        sentences = [postings.sentences(document) for document in documents.tolist()]
        self._owners = np.repeat(np.arange(len(documents)), [len(each) for each in sentences])
        positions, self._starts, self._ends = np.concatenate([np.empty((0, 3), np.int64), *sentences]).T
        self._firsts = (self._owners << _ARTICLE) + positions.astype(np.int64)

    def around(self, places: Places) -> tuple[Numbers, Numbers, Numbers]:
        """Give the sentence of each place: which of the documents it is in, its start and its end."""
        owners = np.searchsorted(self._documents, places.documents)
        rows = np.searchsorted(self._firsts, (owners << _ARTICLE) + places.positions, side="right") - 1
        rows = rows[(rows >= 0) & (self._owners[rows] == owners)]
        return self._owners[rows], self._starts[rows].astype(np.int64), self._ends[rows].astype(np.int64)
