"""How near two passages of a story are in meaning: cosines of the clause vectors that the annotation left.

The vectors of one story lie close together, since all of it is about one thing; taking their mean away leaves what each
passage says of its own (Mu and Viswanath, *All-but-the-Top*, ICLR 2018).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tui.compare.statements import overlap
from tui.model import MEANING_VALUES, AnnotatedArticle

Matrix = NDArray[np.float64]
FEW = 20
"""With so many passages half of their mean is taken away: that of two passages would set them against each other."""


class ClauseMeanings:
    """The meaning of any stretch of the articles, out of those of their clauses."""

    def __init__(self, articles: Sequence[AnnotatedArticle]) -> None:
        self._ends: dict[str, list[int]] = {}
        self._spans: dict[str, list[tuple[int, int]]] = {}
        self._vectors: dict[str, Matrix] = {}
        for annotated in articles:
            clauses = [each for each in annotated.annotations.clauses if len(each.meaning) == MEANING_VALUES]
            values = np.frombuffer(b"".join(each.meaning for each in clauses), np.int8)
            self._ends[annotated.file] = [each.end for each in clauses]
            self._spans[annotated.file] = [(each.start, each.end) for each in clauses]
            self._vectors[annotated.file] = _unit(values.reshape(-1, MEANING_VALUES).astype(np.float64))

    def of(self, file: str, start: int, end: int) -> Matrix | None:
        """The mean vector of the clauses that the span touches, each by the characters it shares with it.

        None where the file is unknown or no clause there has a meaning.
        """
        spans = self._spans.get(file, [])
        first = bisect_right(self._ends.get(file, []), start)
        shared = []
        for clause in spans[first:]:
            if clause[0] >= end:
                break
            shared.append(overlap(start, end, *clause))
        if not any(shared):
            return None
        vectors = self._vectors[file][first : first + len(shared)]
        mean: Matrix = np.array(shared, dtype=float) @ vectors / sum(shared)
        return mean


class StoryMeanings:
    """Nearness in meaning of a story's passages, each pair asked for by their positions in the list of spans.

    A span is ``(file, start, end)`` in characters of the article's text.
    """

    def __init__(self, articles: Sequence[AnnotatedArticle], spans: Sequence[tuple[str, int, int]]) -> None:
        clauses = ClauseMeanings(articles)
        vector_of = {span: clauses.of(*span) for span in dict.fromkeys(spans)}  # a sentence holds many claims
        found = [vector_of[span] for span in spans]
        present = [number for number, vector in enumerate(found) if vector is not None]
        self._vectors = np.zeros((len(spans), MEANING_VALUES))
        if present:
            known = _unit(np.array([vector for vector in found if vector is not None]))
            share = len(present) / (len(present) + FEW)
            self._vectors[present] = _unit(known - share * known.mean(axis=0))

    def chosen(self, positions: Sequence[int]) -> StoryMeanings:
        """The meanings of some of the spans, which then count from 0."""
        view = StoryMeanings.__new__(StoryMeanings)
        view._vectors = self._vectors[list(positions)]
        return view

    def between(self, rows: Sequence[int], columns: Sequence[int]) -> Matrix:
        """Cosine, -1 to 1, of every row passage with every column passage; 0 where either has no meaning."""
        cosines: Matrix = self._vectors[list(rows)] @ self._vectors[list(columns)].T
        return cosines


def _unit(vectors: Matrix) -> Matrix:
    """Every row at length 1; a row of length 0, up to rounding, becomes 0."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Matrix = np.divide(vectors, lengths, out=np.zeros_like(vectors), where=lengths > 1e-9)
    return unit
