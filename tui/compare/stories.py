"""Which articles are about one event: shared names, shared words, days apart; joined with care.

A page that mixes two events destroys trust as much as one event torn apart, so articles are joined by average linkage:
an article must fit the whole story, not only one of its articles (features after Miranda et al., EMNLP 2018).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from hashlib import sha256
from itertools import combinations

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from tui.compare.clustering import Pair, average_linkage
from tui.compare.similarity import Matrix
from tui.compare.wording import content_words, stem
from tui.model import AnnotatedArticle, Linking

MAX_DAYS_APART = 21
JOIN_AT = 0.20
ENTITY_SHARE = 0.4
"""How much shared names count beside shared words."""


def group_stories(articles: Sequence[AnnotatedArticle], linking: Linking) -> dict[str, str]:
    """The story id of each file. An article about nothing that another is about is a story of its own.

    The id comes from the story's earliest article, so it stays when later articles join. Articles more than 21 days
    apart never stand in one story; an article without a date may join any.
    """
    ordered = sorted(articles, key=_place)
    links = _links(ordered, linking)
    groups = average_linkage(links, JOIN_AT, lambda a, b: _too_far_apart(ordered[a], ordered[b]))
    story_of = {annotated.file: _identifier(annotated) for annotated in ordered}
    for group in groups:
        story_of.update({ordered[i].file: _identifier(ordered[group[0]]) for i in group})
    return story_of


def story_title(articles: Sequence[AnnotatedArticle]) -> str:
    """The headline whose words the story's other articles use most, or the first words of a text without headlines."""
    ordered = sorted(articles, key=_place)
    texts = {annotated.file: {stem(word) for word in content_words(annotated.article.text)} for annotated in ordered}
    titled = [annotated for annotated in ordered if annotated.article.title]
    if not titled:
        return _first_words(ordered[0].article.text) if ordered else ""

    def fit(annotated: AnnotatedArticle) -> float:
        stems = {stem(word) for word in content_words(annotated.article.title or "")}
        shares = [len(stems & words) / len(stems) for words in texts.values() if stems]
        return sum(shares) / len(shares) if shares else 0.0

    return str(max(titled, key=fit).article.title)


def _links(articles: Sequence[AnnotatedArticle], linking: Linking) -> dict[Pair, float]:
    """Likeness of every pair of articles that reaches half of what joining needs."""
    if len(articles) < 2:
        return {}
    likeness = (1 - ENTITY_SHARE) * _word_likeness(articles) + ENTITY_SHARE * _entity_likeness(articles, linking)
    return {
        (i, j): float(likeness[i, j])
        for i, j in combinations(range(len(articles)), 2)
        if likeness[i, j] >= JOIN_AT / 2 and not _too_far_apart(articles[i], articles[j])
    }


def _word_likeness(articles: Sequence[AnnotatedArticle]) -> Matrix:
    texts = [f"{annotated.article.title or ''} {annotated.article.text}" for annotated in articles]
    return _cosines([[stem(word) for word in content_words(text)] for text in texts])


def _entity_likeness(articles: Sequence[AnnotatedArticle], linking: Linking) -> Matrix:
    return _cosines([[m.entity for m in linking.mentions.get(annotated.file, ())] for annotated in articles])


def _cosines(terms: Sequence[Sequence[str]]) -> Matrix:
    """Cosine of the lists of terms, each weighted by its rarity among the articles."""
    if not any(terms):
        return np.zeros((len(terms), len(terms)))
    vectors = TfidfVectorizer(analyzer=lambda words: words, sublinear_tf=True).fit_transform(terms)
    cosines: Matrix = (vectors @ vectors.T).toarray()
    return cosines


def _too_far_apart(one: AnnotatedArticle, other: AnnotatedArticle) -> bool:
    first, second = one.article.published, other.article.published
    return first is not None and second is not None and abs((first - second).days) > MAX_DAYS_APART


def _place(annotated: AnnotatedArticle) -> tuple[date, str]:
    return annotated.article.published or date.max, annotated.file


def _identifier(annotated: AnnotatedArticle) -> str:
    return f"story-{sha256(annotated.file.encode()).hexdigest()[:12]}"


def _first_words(text: str, length: int = 60) -> str:
    words = " ".join(text.split())
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + " …"
