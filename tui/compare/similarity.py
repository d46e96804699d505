"""How alike two wordings are: character 3-4-gram TF-IDF inside one story.

Character n-grams read German compounds and inflection without a lemmatiser; of the lexical measures tried they found
the partner sentence most often (top 1 in .82 of cases, tokens .62). The weights come from the story's own sentences, so
what every sentence of the story is about counts for little.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer

from tui.compare.statements import Statement

Matrix = NDArray[np.float64]
CLAUSE_SHARE = 0.5
"""How much the clause counts; the sentence around it, which says who and where, has the rest."""

AT_ONCE = 2000
"""Up to so many statements all pairs are computed at once: 32 megabytes, and far less time than file by file."""


class StorySimilarity:
    """Similarity of a story's statements, each pair asked for by the statements' positions in the list."""

    _mixed: Matrix | None = None
    _around: Matrix | None = None

    def __init__(self, statements: Sequence[Statement]) -> None:
        vectorizer = TfidfVectorizer(analyzer=character_grams, sublinear_tf=True, dtype=np.float64)
        sentences = sorted({statement.sentence for statement in statements} | {"Nachricht"})
        texts = sorted({statement.text for statement in statements} | {""})
        # Each wording is read once: several statements share a sentence.
        sentence_rows, text_rows = vectorizer.fit_transform(sentences), vectorizer.transform(texts)
        self._clauses: Any = text_rows[_places(texts, [statement.text for statement in statements] or [""])]
        self._sentences: Any = sentence_rows[
            _places(sentences, [statement.sentence for statement in statements] or ["Nachricht"])
        ]

    def chosen(self, positions: Sequence[int]) -> StorySimilarity:
        """The similarity of some of the statements, which then count from 0."""
        view = StorySimilarity.__new__(StorySimilarity)
        view._clauses, view._sentences = self._clauses[list(positions)], self._sentences[list(positions)]
        if len(positions) <= AT_ONCE:
            everything = range(len(positions))
            view._around = view.sentences(everything, everything)
            view._mixed = view.between(everything, everything)
        return view

    def between(self, rows: Sequence[int], columns: Sequence[int]) -> Matrix:
        """Similarity from 0 to 1 of every row statement with every column statement."""
        if self._mixed is not None:
            known: Matrix = self._mixed[np.ix_(list(rows), list(columns))]
            return known
        clauses = _products(self._clauses, rows, columns)
        mixed: Matrix = CLAUSE_SHARE * clauses + (1 - CLAUSE_SHARE) * self.sentences(rows, columns)
        return mixed

    def sentences(self, rows: Sequence[int], columns: Sequence[int]) -> Matrix:
        """The same for the sentences around them alone."""
        if self._around is not None:
            known: Matrix = self._around[np.ix_(list(rows), list(columns))]
            return known
        return _products(self._sentences, rows, columns)


def _places(known: Sequence[str], wanted: Iterable[str]) -> list[int]:
    """Where each of the wanted wordings stands among those known."""
    place_of = {wording: place for place, wording in enumerate(known)}
    return [place_of[wording] for wording in wanted]


def character_grams(text: str) -> list[str]:
    """The runs of three and four characters of each word, a blank before and behind it counted in."""
    return [gram for word in text.lower().split() for gram in _grams_of(word)]


@lru_cache(maxsize=65536)
def _grams_of(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(padded[at : at + length] for length in (3, 4) for at in range(len(padded) - length + 1))


def _products(vectors: Any, rows: Sequence[int], columns: Sequence[int]) -> Matrix:
    """Cosines of sparse unit vectors."""
    cosines: Matrix = (vectors[list(rows)] @ vectors[list(columns)].T).toarray()
    return cosines
