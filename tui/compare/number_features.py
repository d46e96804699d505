"""What two numbers of two articles have in common, as features of a learned pair score.

Every feature is near nought where it says nothing, and none knows a word of any story. Values are held against each
other by interval arithmetic, words by shared character n-grams, shared rare words and the meaning of the clauses. Of
fifty features tried these are the ones without which unseen stories were scored worse, and those that keep apart what a
reader would never take for one (a plan and what was done, the dead and the saved).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tui.compare.clustering import Pair
from tui.compare.distinction import Distinction
from tui.compare.intervals import compatible, equal_values
from tui.compare.meanings import StoryMeanings
from tui.compare.moments import same_moment
from tui.compare.number_kinds import CERTAIN, ahead, grows, ratio, telling_pair, vague_one
from tui.compare.number_pairs import may_be_one
from tui.compare.predicates import conflicting
from tui.compare.similarity import StorySimilarity
from tui.compare.sparse_rows import Matrix
from tui.compare.statements import Statement
from tui.compare.units import counted_noun, in_base, same_noun
from tui.model import Claim, Qualifier, Relation

NAMES = (
    "equal", "equal_telling", "equal_certain", "equal_certain_noun", "fitting_sentence",
    "excluding", "excluding_sentence", "excluding_meaning", "ratio", "close", "vague",
    "clause", "sentence", "clause_words", "sentence_words", "meaning",
    "noun", "noun_rarity", "other_noun", "equal_other_noun", "other_class",
    "near_day", "growing_later", "unequal_later", "same_names", "other_names",
    "delta", "part", "ahead", "other_predicate", "same_speaker", "two_speakers",
)  # fmt: skip
"""The names of the features, in the order in which they are given."""
FARTHEST = 5.0
"""Ratios count by their logarithm, up to here."""
CLOSE = 1.12
"""Numbers no further apart than this factor may be one, rounded or miscounted."""
WIDEST = 5.0
"""Numbers further apart than this factor are hardly ever reports of one thing."""
LEAST_LIKENESS = 0.05
"""Numbers that are not close need words as alike as this to be looked at."""
MOST_CLAUSE_WORDS, MOST_SENTENCE_WORDS = 2.0, 3.0


@dataclass(frozen=True, slots=True)
class _Words:
    """How near the words around two numbers are."""

    clause: float
    sentence: float
    clause_words: float
    sentence_words: float
    meaning: float


class NumberFeatures:
    """The features of pairs of a story's quantity statements."""

    def __init__(
        self,
        statements: Sequence[Statement],
        similarity: StorySimilarity,
        meanings: StoryMeanings,
        persons: Sequence[frozenset[str]],
    ) -> None:
        """`similarity` and `meanings` are those of the statements; `persons` are stems of names that say nothing."""
        files = [statement.claim.file for statement in statements]
        self._statements, self._similarity, self._meanings = statements, similarity, meanings
        self._clauses = Distinction([statement.text for statement in statements], files, persons)
        self._sentences = Distinction([statement.sentence for statement in statements], files, persons)
        self._nouns = Counter(counted_noun(statement.claim.unit) for statement in statements)
        self._heights = np.array([_height(statement.claim) for statement in statements])
        self._vague = np.array([statement.claim.qualifier is Qualifier.VAGUE for statement in statements], dtype=bool)

    def pairs(self, rows: Sequence[int], columns: Sequence[int]) -> Iterator[tuple[Pair, tuple[float, ...]]]:
        """The pairs of two files' numbers that may be one, with their features."""
        mixed, sentences = self._similarity.between(rows, columns), self._similarity.sentences(rows, columns)
        meanings = self._meanings.between(rows, columns)
        clause_words, sentence_words = self._clauses.between(rows, columns), self._sentences.between(rows, columns)
        for r, c in np.argwhere(self._worth_a_look(rows, columns, mixed)).tolist():
            i, j = rows[r], columns[c]
            if may_be_one(self._statements[i], self._statements[j]):
                clause = max(0.0, 2 * float(mixed[r, c]) - float(sentences[r, c]))
                words = _Words(
                    clause,
                    float(sentences[r, c]),
                    min(float(clause_words[r, c]), MOST_CLAUSE_WORDS),
                    min(float(sentence_words[r, c]), MOST_SENTENCE_WORDS),
                    float(meanings[r, c]) or clause,  # nothing is known of the meaning: the words stand in for it
                )
                yield (min(i, j), max(i, j)), self._features(self._statements[i], self._statements[j], words)

    def _worth_a_look(self, rows: Sequence[int], columns: Sequence[int], likeness: Matrix) -> NDArray[np.bool_]:
        """Which pairs have close values, or like words and values not too far apart."""
        apart = np.abs(np.subtract.outer(self._heights[list(rows)], self._heights[list(columns)]))
        vague = np.logical_or.outer(self._vague[list(rows)], self._vague[list(columns)])
        rivals = (likeness >= LEAST_LIKENESS) & ((apart <= math.log(WIDEST) + 1e-9) | vague)
        chosen: NDArray[np.bool_] = (apart <= math.log(CLOSE)) | rivals
        return chosen

    def _features(self, left: Statement, right: Statement, words: _Words) -> tuple[float, ...]:
        a, b = left.claim, right.claim
        vague = vague_one(a, b)
        equal = equal_values(a, b)
        fitting = not equal and compatible(a, b)
        excluding = not equal and not fitting
        telling = telling_pair(a, b) if equal and not vague else 0
        noun = bool(a.unit and b.unit) and counted_noun(a.unit) == counted_noun(b.unit)
        other_noun = bool(a.unit and b.unit) and not noun and not same_noun(counted_noun(a.unit), counted_noun(b.unit))
        near = same_moment(left, right, 1)
        later = grows(left) and not same_moment(left, right, 0)
        names, others = left.named, right.named
        known = left.speaker is not None and right.speaker is not None
        values = (
            equal, telling == CERTAIN - 1, telling == CERTAIN, telling == CERTAIN and noun, fitting * words.sentence,
            excluding, excluding * words.sentence, excluding * words.meaning, 0.0 if equal else _log_ratio(a, b),
            not equal and ratio(a, b) <= CLOSE, vague,
            words.clause, words.sentence, words.clause_words, words.sentence_words, words.meaning,
            noun, self._rarity(a) if noun else 0.0, other_noun, other_noun and equal, a.unit_class is not b.unit_class,
            near, later, later and not equal,
            bool(names & others), bool(names) and bool(others) and not names & others,
            _only_one(Relation.DELTA, a, b), _only_one(Relation.PART, a, b), ahead(a) is not ahead(b),
            conflicting(left.predicates, right.predicates),
            known and left.speaker == right.speaker, known and left.speaker != right.speaker,
        )  # fmt: skip
        return tuple(map(float, values))

    def _rarity(self, claim: Claim) -> float:
        """How seldom the story's articles count that noun, by the logarithm."""
        return math.log(len(self._statements) / self._nouns[counted_noun(claim.unit)])


def _only_one(relation: Relation, a: Claim, b: Claim) -> bool:
    return (a.relation is relation) is not (b.relation is relation)


def _height(claim: Claim) -> float:
    """The logarithm of the value in the base unit of its class."""
    return math.log(max(abs(in_base(claim.value or 0.0, claim.unit)), 1e-9))


def _log_ratio(a: Claim, b: Claim) -> float:
    times = ratio(a, b)
    return min(FARTHEST, math.log(times)) if 0 < times < math.inf else FARTHEST
