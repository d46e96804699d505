"""Which words two clauses share that single them out in their articles.

A word that stands in one clause of each of two articles ties these two together; one that stands everywhere ties
nothing. A shared word counts the share of the clause pairs of both articles that it points to: 1 when it is unique in
both. Compounds count by their beginnings and ends, so that `Satellitenbilder` meets `Satellitenfotos`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer

from tui.compare.similarity import Matrix
from tui.compare.wording import content_words, stem

PART = 6
"""How many letters of a compound's beginning or end must agree."""
COMMON_WORDS = """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni
    juli august september oktober november dezember tag tage tagen morgen vormittag mittag nachmittag abend
    nacht woche wochen monat monate monaten jahr jahre jahren stunde stunden minute minuten uhr zeit zuletzt
    zuvor zunächst bereits bisher bislang derzeit aktuell erneut weiter weitere weiteren weiterhin heute gestern
    später früher damals sonst erst erste ersten erster zweite zweiten viele vielen einige einigen mehrere
    mehreren andere anderen insgesamt rund etwa mindestens prozent euro million millionen milliarde milliarden
    tausend tausende hundert zwei drei vier fünf sechs sieben acht neun zehn sagte sagt sagen erklärte erklärt
    teilte mitteilte berichtet berichtete angaben laut demnach zufolge hieß heißt betonte gegenüber worte frage
    gut neue neuen neuer groß große großen ganz ganzen gibt gebe gab geht ging kommen kommt kam stehen steht
    stand machen macht gemacht lassen lässt liegt liegen lag bleibt bleiben blieb zwischen nachdem jedoch
    allerdings unterdessen zudem außerdem darunter damit dafür darüber davor sowie teil ende beginn seite
    eigenen
"""
COMMON = frozenset(stem(word) for word in COMMON_WORDS.split())


class Distinction:
    """The words that single out a story's clauses; `files` names the article of each text."""

    def __init__(self, texts: Sequence[str], files: Sequence[str], ignored: Sequence[frozenset[str]]) -> None:
        """`ignored` holds, for each text, stems that single out nothing (the names of persons)."""
        features = [frozenset(_features(text, names)) for text, names in zip(texts, ignored, strict=True)]
        vectorizer = CountVectorizer(analyzer=lambda words: sorted(words), binary=True, dtype=np.float64)
        self._rows: Any = vectorizer.fit_transform([*features, frozenset({"-"})])[:-1]
        of_file = np.array(files)
        for file in sorted(set(files)):
            rows = np.flatnonzero(of_file == file)
            uses = np.asarray(self._rows[rows].sum(axis=0)).ravel()
            self._rows[rows] = self._rows[rows].multiply(1 / np.maximum(uses, 1.0)).tocsr()

    def between(self, rows: Sequence[int], columns: Sequence[int]) -> Matrix:
        """For every row text with every column text, of two files, how far shared words point to the pair."""
        shared: Matrix = (self._rows[list(rows)] @ self._rows[list(columns)].T).toarray()
        return shared


def _features(text: str, ignored: frozenset[str]) -> Iterator[str]:
    """The stems of the content words, and the outer letters of the longer ones, told apart by a mark."""
    for word in content_words(text):
        for part in {word, *word.split("-")}:
            root = stem(part)
            if root in COMMON or root in ignored or not any(letter.isalpha() for letter in part):
                continue
            yield root
            if len(root) > PART:
                yield f"{root[:PART]}-"
            if len(root) > PART + 2:
                yield f"-{root[-PART:]}"
