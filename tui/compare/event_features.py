"""What clauses of two articles have in common, as features of a learned pair score, computed as matrices.

Participants, place and what is said decide, not the verb alone: in one story nearly everything is of one kind (Bugert
et al., Computational Linguistics 2021). So shared words count by how far they single the clauses out, and the meaning
of the clauses finds what is told in other words. Speakers, names and the order of the texts add nothing (tried).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tui.compare.distinction import Distinction
from tui.compare.meanings import StoryMeanings
from tui.compare.moments import moment
from tui.compare.predicates import PREDICATES
from tui.compare.similarity import StorySimilarity
from tui.compare.sparse_rows import InnerProducts, Matrix, weighted_rows
from tui.compare.statements import Statement
from tui.model import Modality

NAMES = (
    "clause", "clause_root", "sentence", "words", "words_log", "meaning", "sentence_meaning",
    "near_day", "other_modality", "other_predicate", "same_number", "other_number",
)  # fmt: skip
"""The names of the features, in the order in which they are given."""
MOST_WORDS = 2.0
DAYS_APART = 1


class EventFeatures:
    """The features of pairs of a story's clauses."""

    def __init__(
        self,
        statements: Sequence[Statement],
        similarity: StorySimilarity,
        meanings: StoryMeanings,
        sentence_meanings: StoryMeanings,
        persons: Sequence[frozenset[str]],
        numbers: Sequence[frozenset[tuple[str, float]]],
    ) -> None:
        """All are those of the statements, by position; `persons` are stems of names that single out nothing.

        `numbers` are what each clause counts or measures: the unit's key and the value in its base unit.
        """
        self._similarity = similarity
        files = [statement.claim.file for statement in statements]
        self._distinction = Distinction([statement.text for statement in statements], files, persons)
        self._meanings, self._sentence_meanings = meanings, sentence_meanings
        days = [moment(statement) for statement in statements]
        self._first = np.array([d[0].toordinal() if d else -np.inf for d in days], dtype=float)
        self._last = np.array([d[1].toordinal() if d else np.inf for d in days], dtype=float)
        modalities = list(Modality)
        self._modality = np.array([modalities.index(s.claim.modality) for s in statements], dtype=int)
        names = list(PREDICATES)
        self._predicates: NDArray[np.int64] = np.zeros((len(statements), len(names)), dtype=np.int64)
        for row, statement in enumerate(statements):
            self._predicates[row, [names.index(name) for name in statement.predicates]] = 1
        self._numbers = _in_common([{f"{unit} {value:.6g}" for unit, value in found} for found in numbers])
        self._units = _in_common([{unit for unit, _ in found} for found in numbers])

    def between(self, rows: Sequence[int], columns: Sequence[int]) -> tuple[Matrix, ...]:
        """One matrix for each of `NAMES`: every row clause with every column clause, of two files."""
        sentence = self._similarity.sentences(rows, columns)
        clause = np.maximum(0.0, 2 * self._similarity.between(rows, columns) - sentence)
        words = self._distinction.between(rows, columns)
        return (
            clause,
            np.sqrt(clause),
            sentence,
            np.minimum(words, MOST_WORDS),
            np.minimum(np.log1p(words), 1.0),
            _or_words(self._meanings.between(rows, columns), clause),
            _or_words(self._sentence_meanings.between(rows, columns), sentence),
            self._near(rows, columns),
            np.not_equal.outer(self._modality[list(rows)], self._modality[list(columns)]).astype(float),
            self._other_predicate(rows, columns),
            *self._number_matrices(rows, columns),
        )

    def _number_matrices(self, rows: Sequence[int], columns: Sequence[int]) -> tuple[Matrix, Matrix]:
        """Whether both give one and the same number; whether both give numbers of one unit, and none in common."""
        same = self._numbers.between(rows, columns) > 0
        units = self._units.between(rows, columns) > 0
        return same.astype(float), (units & ~same).astype(float)

    def _near(self, rows: Sequence[int], columns: Sequence[int]) -> Matrix:
        """Whether the moments of both touch, give or take a day; unknown ones may."""
        begins = np.subtract.outer(self._first[list(rows)], self._last[list(columns)]) <= DAYS_APART
        ends = np.subtract.outer(self._last[list(rows)], self._first[list(columns)]) >= -DAYS_APART
        near: Matrix = (begins & ends).astype(float)
        return near

    def _other_predicate(self, rows: Sequence[int], columns: Sequence[int]) -> Matrix:
        """Whether both name predicates of the lexicon, and none in common."""
        one, other = self._predicates[list(rows)], self._predicates[list(columns)]
        both = np.logical_and.outer(one.any(axis=1), other.any(axis=1))
        apart: Matrix = (both & ((one @ other.T) == 0)).astype(float)
        return apart


def _or_words(meaning: Matrix, words: Matrix) -> Matrix:
    """Nearness in meaning; where nothing is known of it, the likeness of the words stands in."""
    return np.where(meaning == 0, words, meaning)


def _in_common(keys: Sequence[set[str]]) -> InnerProducts:
    """How many members any two of the sets share."""
    return InnerProducts(weighted_rows([dict.fromkeys(sorted(found), 1.0) for found in keys]))
