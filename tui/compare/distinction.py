"""Which words two clauses share that single them out in their articles.

A word that stands in one clause of each of two articles ties these two together; one that stands everywhere ties
nothing. A shared word counts by the share of the clause pairs of both articles that it points to, fully when it is
unique in both. Compounds count by their beginnings and ends too, so that `Satellitenbilder` meets `Satellitenfotos`.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui.compare.moments import WEEKDAY
from tui.compare.sparse_rows import InnerProducts, Matrix, weighted_rows
from tui.compare.wording import FUNCTION_WORDS, WORD, stem

NOUN, OTHER_WORD = 0.5, 0.25
"""What one shared feature of a word counts: the word itself, its beginning, its end."""
PART = 6
"""How many letters of a compound's beginning or end must agree."""
COMMON_WORDS = """
    tag tage tagen morgen vormittag mittag nachmittag abend nacht woche wochen monat monate monaten jahr jahre
    jahren stunde stunden minute minuten uhr zeit zuletzt zuvor zunächst bereits bisher bislang derzeit aktuell
    erneut weiter weitere weiteren weiterhin heute gestern später früher damals sonst erst erste ersten erster
    zweite zweiten viele vielen einige einigen mehrere mehreren andere anderen insgesamt rund etwa mindestens
    prozent euro million millionen milliarde milliarden tausend tausende hundert zwei drei vier fünf sechs
    sieben acht neun zehn sagte sagt sagen erklärte erklärt teilte mitteilte berichtet berichtete angaben laut
    demnach zufolge hieß heißt betonte gegenüber worte frage gut neue neuen neuer groß große großen ganz ganzen
    gibt gebe gab geht ging kommen kommt kam stehen steht stand machen macht gemacht lassen lässt liegt liegen
    lag bleibt bleiben blieb zwischen nachdem jedoch allerdings unterdessen zudem außerdem darunter damit dafür
    darüber davor sowie teil ende beginn seite eigenen
"""
COMMON = frozenset(stem(word) for word in COMMON_WORDS.split())


class Distinction:
    """The words that single out a story's clauses; `files` names the article of each text."""

    def __init__(self, texts: Sequence[str], files: Sequence[str], ignored: Sequence[frozenset[str]]) -> None:
        """`ignored` holds, for each text, stems that single out nothing (the names of persons)."""
        weights = [_weights(text, names) for text, names in zip(texts, ignored, strict=True)]
        uses: dict[str, Counter[str]] = defaultdict(Counter)
        for file, features in zip(files, weights, strict=True):
            uses[file].update(features.keys())
        shares = [
            {feature: weight / uses[file][feature] for feature, weight in features.items()}
            for file, features in zip(files, weights, strict=True)
        ]
        self._shared = InnerProducts(weighted_rows(shares))

    def between(self, rows: Sequence[int], columns: Sequence[int]) -> Matrix:
        """For every row text with every column text, of two files, how far shared words point to the pair."""
        return self._shared.between(rows, columns)


@lru_cache(maxsize=8192)  # a sentence with several numbers is asked for with each of them
def _weights(text: str, ignored: frozenset[str]) -> dict[str, float]:
    """The stems of the content words and the outer letters of the longer ones, each with the root of its weight."""
    weights: dict[str, float] = {}
    for word in WORD.findall(text):
        for root, features in _roots(word):
            if root not in ignored:
                weights.update(features)
    return weights


@lru_cache(maxsize=65536)
def _roots(word: str) -> tuple[tuple[str, dict[str, float]], ...]:
    """The stems of a word and of its parts between hyphens, each with its features and their weight.

    Nouns, which German writes with a capital, say more of what a clause is about than adjectives and verbs.
    """
    lower = word.casefold()
    if lower in FUNCTION_WORDS or not any(letter.isalpha() for letter in lower):
        return ()
    noun = word[0].isupper() and not WEEKDAY.match(lower)
    weight = math.sqrt(NOUN if noun else OTHER_WORD)
    roots = dict.fromkeys(stem(part) for part in (lower, *lower.split("-")))
    return tuple((root, dict.fromkeys(_features(root), weight)) for root in roots if root not in COMMON)


def _features(root: str) -> Iterator[str]:
    yield root
    if len(root) > PART:
        yield f"{root[:PART]}-"
    if len(root) > PART + 2:
        yield f"-{root[-PART:]}"
