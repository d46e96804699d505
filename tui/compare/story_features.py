"""What of an article decides which story it belongs to, and how alike two articles are by it.

Features after Miranda et al. (EMNLP 2018): names, words, days apart. Two articles about one event share both, names of
those who took part and words for what happened; two strikes share words alone, two reports from one town names alone.
So the likeness is the geometric mean of both, and it depends on these two articles and on nothing else.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from tui.compare.article_names import ArticleNames, article_names, context_key
from tui.compare.common_words import weight_of
from tui.compare.company import is_country
from tui.compare.wording import content_words, stem
from tui.model import AnnotatedArticle, StoryFeatures

MAX_DAYS_APART = 21
COUNTRY = 0.3
"""What the name of a country weighs beside another name."""
TITLE = 2
"""How often a word of the headline counts."""
MOST_NAMES, MOST_WORDS = 100, 400
"""So many of an article's names and words are compared, those that say most."""
WORD_KEYS = 20
SHARED_KEYS = 2
"""Articles that share fewer keys are not compared."""


def story_features(annotated: AnnotatedArticle, names: ArticleNames | None = None) -> StoryFeatures:
    """The features of an article; `names` are its names where they are known already."""
    weighed = _names(names or article_names(annotated))
    words = _words(annotated)
    telling = sorted(words, key=lambda word: (-words[word], word))[:WORD_KEYS]
    keys = {*(name for name in weighed if not is_country(name)), *telling}
    return StoryFeatures(annotated.file, annotated.article.published, weighed, words, tuple(sorted(keys)))


def likeness(one: StoryFeatures, other: StoryFeatures) -> float:
    """How alike two articles are, from 0 to 1; by their words alone where one of them names nobody and nothing."""
    if not (_names_something(one) and _names_something(other)):
        return _cosine(one.words, other.words)
    names = _cosine(one.names, other.names)
    # Most pairs share no name; their words need not be looked at.
    return math.sqrt(names * _cosine(one.words, other.words)) if names else 0.0


def too_far_apart(one: StoryFeatures, other: StoryFeatures) -> bool:
    """Whether more than 21 days lie between the two; an article without a date is near every other."""
    first, second = one.published, other.published
    return first is not None and second is not None and abs((first - second).days) > MAX_DAYS_APART


def _names(found: ArticleNames) -> dict[str, float]:
    counts = Counter(said.name for said in found.mentions)
    weights: dict[str, float] = {}
    for position, name in enumerate(found.names):
        if name.full:
            key = context_key(name)
            own = COUNTRY if is_country(key) else max(map(weight_of, _stems(name.base)), default=0.0)
            weights[key] = max(weights.get(key, 0.0), own * (1 + math.log(counts[position] or 1)))
    return _unit(weights, MOST_NAMES)


def _words(annotated: AnnotatedArticle) -> dict[str, float]:
    """The words of headline and text that are in no name; numbers change from report to report and are left out."""
    text, at = annotated.article.text, 0
    parts = [annotated.article.title or ""] * TITLE
    for mention in annotated.annotations.mentions:
        parts.append(text[at : mention.start])
        at = max(at, mention.end)
    counts = Counter(_stems(" ".join([*parts, text[at:]])))
    return _unit({word: weight_of(word) * (1 + math.log(count)) for word, count in counts.items()}, MOST_WORDS)


def _stems(text: str) -> Iterable[str]:
    return (stem(word) for word in content_words(text) if not word[0].isdigit())


def _unit(weights: Mapping[str, float], most: int) -> dict[str, float]:
    """The heaviest of the weights, divided so that their squares add up to 1; what weighs nothing is left out."""
    heaviest = sorted(((-weight, key) for key, weight in weights.items() if weight > 0))[:most]
    length = math.sqrt(math.fsum(weight * weight for weight, _ in heaviest))
    return {key: -weight / length for weight, key in heaviest}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    if len(one) > len(other):
        one, other = other, one
    return math.fsum(weight * other[key] for key, weight in one.items() if key in other)


def _names_something(features: StoryFeatures) -> bool:
    return any(not is_country(name) for name in features.names)
