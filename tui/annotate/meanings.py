"""The component `gegenlese_meanings`: every clause gets the mean of its word pieces' vectors, as signed bytes."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from tui.annotate.windows import Stretch
from tui.model import MEANING_VALUES, Clause


class WordMeanings:
    """For each token of a document the sum of its word pieces' vectors; nought for a token without pieces."""

    def __init__(self, tokens: int) -> None:
        self._sums = np.zeros((tokens, MEANING_VALUES), dtype=np.float32)

    def add(self, stretch: Stretch, meanings: NDArray[np.floating]) -> None:
        """Take in the vectors, (pieces, values), of a stretch's pieces; each belongs to the word begun last."""
        words = np.searchsorted(stretch.firsts, np.arange(len(stretch.pieces)), side="right") - 1
        tokens = np.asarray(stretch.words)[np.maximum(words, 0)]
        np.add.at(self._sums, tokens, meanings.astype(np.float32))

    def of(self, first: int, last: int) -> bytes:
        """The direction of the mean over the pieces of the tokens from `first` up to before `last`.

        Signed bytes, the largest of them 127 or -127; empty where there is no piece.
        """
        total = self._sums[first:last].sum(axis=0)
        largest = np.abs(total).max()
        return np.rint(total * (127 / largest)).astype(np.int8).tobytes() if largest > 0 else b""


@Language.component("gegenlese_meanings", requires=["doc._.clauses"])
def set_meanings(doc: Doc) -> Doc:
    """Give the clauses of `doc._.clauses` their meaning; without word meanings they stay as they are."""
    words: WordMeanings | None = doc._.word_meanings
    if words is not None:
        starts = [token.idx for token in doc]
        doc._.clauses = tuple(_with_meaning(clause, words, starts) for clause in doc._.clauses)
    return doc


def _with_meaning(clause: Clause, words: WordMeanings, starts: list[int]) -> Clause:
    """`starts` are the first characters of the document's tokens."""
    return replace(clause, meaning=words.of(bisect_left(starts, clause.start), bisect_left(starts, clause.end)))
