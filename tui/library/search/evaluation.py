"""Which articles a query finds, and how well: the query's tree evaluated on one mask and one score for each article.

Every leaf becomes two arrays over all documents of the index, and AND, OR and NOT are one operation on them: for 50,000
articles 2 to 30 µs each. Whoosh joins posting by posting in Python instead, which takes 2.7 µs for each.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from tui.library.search.expanding import TEXT, TITLE, Listed, SingleWord, expand
from tui.library.search.phrases import holding_all, phrase_starts
from tui.library.search.postings import Postings
from tui.library.search.query import (
    EVERYTHING,
    AllOf,
    Amount,
    AnyOf,
    Compound,
    FieldLeaf,
    Fuzzy,
    Not,
    Number,
    Pattern,
    Phrase,
    Prefix,
    Query,
    Said,
    Term,
    TextLeaf,
    Weighted,
    Within,
)
from tui.library.search.scoring import Bm25, Documents, Scores
from tui.library.search.sought import Sought, SoughtAny, SoughtPhrase, SoughtWord
from tui.library.search.spoken import Span, articles_near
from tui.library.search.stored_answers import asks_the_store

Mask = NDArray[np.bool_]

_KNOWN = 0.1
"""What an article scores at most for a field: less than for any but the commonest words."""
_NEAR = 0.9
"""The best that only comes near scores this share of the worst that has the word itself."""
_TITLE_WEIGHT = 3.0


class KnownAnswers(Protocol):
    """What the store answers of a query."""

    def articles(self, leaf: FieldLeaf) -> Collection[int]:
        """Give the keys of the articles that a leaf finds; for `Said`, of those in which somebody so named speaks."""

    def statements(self, leaf: Said, among: Iterable[int]) -> Mapping[int, Sequence[Span]]:
        """Give, of the articles `among` by key, the stretches that pass on a speaker's words, in order."""

    def holding(self, part: Query, statements: Mapping[int, Sequence[Span]]) -> Collection[int]:
        """Give the articles whose statements, by key, hold what `part` asks for."""


class Found(NamedTuple):
    """By document of the index: whether it was found, and how well; 0 where it was not."""

    mask: Mask
    scores: Scores


class Evaluation(NamedTuple):
    """What a query finds, and the words and phrases it seeks in articles' bodies, in the order of the query."""

    found: Found
    sought: tuple[Sought, ...]


def evaluate(query: Query, postings: Postings, answers: KnownAnswers) -> Evaluation:
    """Find the articles of an opened index that a query asks for."""
    evaluator = _Evaluator(postings, answers)
    found = evaluator.of(query, TEXT)
    return Evaluation(found, tuple(evaluator.sought))


class _Evaluator:
    def __init__(self, postings: Postings, answers: KnownAnswers) -> None:
        self._postings, self._answers = postings, answers
        self._live: Mask = postings.ids > 0
        self._bm25: dict[str, Bm25] = {}
        self.sought: list[Sought] = []

    def of(self, query: Query, field: str) -> Found:
        """Evaluate a query, its words in a field of the index; what is asked twice is asked once."""
        match query:
            case AllOf(parts):
                found = self._all_of([self.of(part, field) for part in dict.fromkeys(parts)])
            case AnyOf(parts):
                found = self._any_of(parts, field)
            case Not(part):
                found = Found(self._live & ~self._unsought(part, field).mask, self._nothing())
            case Weighted(part, weight):
                whole = self.of(part, field)
                found = Found(whole.mask, whole.scores * np.float32(weight))
            case Within(_, part):
                found = self.of(part, TITLE)
            case _:
                found = self._leaf(query, field)
        return found

    def _leaf(self, leaf: TextLeaf | FieldLeaf, field: str) -> Found:
        match leaf:
            case Compound(whole, sequence):
                return self._any_of((whole, sequence), field)
            case Phrase(terms):
                return self._phrase(terms, field)
            case Number():
                return _or_near(self._word(leaf, field), self._by_value(leaf))
            case Term() | Prefix() | Fuzzy() | Pattern():
                return self._word(leaf, field)
            case Said(_, part):
                return self._said(leaf, part)
        return self._known(leaf)

    def _all_of(self, parts: Sequence[Found]) -> Found:
        mask = reduce(np.logical_and, (part.mask for part in parts), self._live)
        return Found(mask, sum((part.scores for part in parts), self._nothing()) * mask)

    def _any_of(self, parts: Sequence[Query], field: str) -> Found:
        if not parts:
            return self._all_of(())
        before = len(self.sought)
        found = [self.of(part, field) for part in dict.fromkeys(parts)]
        if alternatives := tuple(self.sought[before:]):
            self.sought[before:] = [SoughtAny(alternatives)]
        mask = reduce(np.logical_or, (each.mask for each in found))
        return Found(mask, sum((each.scores for each in found), self._nothing()))

    def _word(self, leaf: SingleWord, field: str) -> Found:
        lists = tuple(listed for listed in expand(leaf, self._postings, field) if listed is not None)
        found = [self._listed(listed, field) for listed in lists]
        if field == TEXT:
            frequency = max(int(np.count_nonzero(each.mask)) for each in found)
            self.sought.append(SoughtWord(lists, self._scorer(field).rarity(frequency)))
        return reduce(_or_near, found)

    def _listed(self, listed: Listed, field: str) -> Found:
        """Score the terms of a list as if they were one, which stands wherever one of them does."""
        weights = self._nothing()
        postings = listed.postings(self._postings)
        if postings is None:
            return self._scored(np.empty(0, np.uint32), weights, field)
        weights[postings.documents] = postings.weights
        return self._scored(postings.documents, weights, field)

    def _phrase(self, terms: tuple[str, ...], field: str) -> Found:
        weights = self._nothing()
        inside = self._count_phrase(terms, TITLE, weights, _TITLE_WEIGHT)
        if field == TEXT:
            inside = self._count_phrase(terms, TEXT, weights, 1.0)
        documents = np.flatnonzero(weights).astype(np.uint32)
        rarity = self._scorer(field).rarity(documents.size)
        if field == TEXT:
            self.sought.append(SoughtPhrase(terms, inside, rarity))
        return self._scored(documents, weights, field)

    def _count_phrase(self, terms: tuple[str, ...], field: str, weights: Scores, weight: float) -> Documents:
        """Add the weighted number of times that a phrase stands in each document; give those in which it does."""
        holding = holding_all(self._postings, field, terms)
        starts = phrase_starts(self._postings, field, terms, holding).documents
        counts = np.bincount(starts, minlength=self._postings.count)
        weights += np.float32(weight) * counts.astype(np.float32)
        return np.flatnonzero(counts).astype(np.uint32)

    def _said(self, leaf: Said, part: Query) -> Found:
        speaking = self._known(leaf)
        if part == EVERYTHING:
            return speaking
        # The index is quick to rule articles out; the speaker's own words are read in what is left.
        wanted, words = self._wanted(without_exclusions(part))
        among = self._postings.ids[speaking.mask & wanted.mask]
        statements = self._answers.statements(leaf, among.tolist())
        near = articles_near(statements, words, self._postings)
        mask = self._mask_of(self._answers.holding(part, {key: statements[key] for key in near}))
        return Found(mask, (speaking.scores + wanted.scores) * mask)

    def _wanted(self, part: Query) -> tuple[Found, list[Sought]]:
        """Evaluate what somebody is to have said; gives with it the words that this cannot do without."""
        before = len(self.sought)
        found, words = list[Found](), list[Sought]()
        for each in part.parts if isinstance(part, AllOf) else (part,):
            found.append(self.of(each, TEXT))
            # A number may be said in other words.
            words += [] if asks_the_store(each) else self.sought[before:]
            del self.sought[before:]
        return self._all_of(found), words

    def _by_value(self, leaf: Number) -> Found:
        return self._known(Amount(leaf.value, leaf.value, (), leaf.shown))

    def _known(self, leaf: FieldLeaf) -> Found:
        mask = self._mask_of(self._answers.articles(leaf))
        return Found(mask, mask * np.float32(_KNOWN))

    def _unsought(self, part: Query, field: str) -> Found:
        """Evaluate what is not to be shown: what must be absent, or has to stand in a certain place."""
        before = len(self.sought)
        found = self.of(part, field)
        del self.sought[before:]
        return found

    def _scored(self, documents: Documents, weights: Scores, field: str) -> Found:
        scorer = self._scorer(field)
        mask, scores = np.zeros(self._postings.count, np.bool_), self._nothing()
        mask[documents] = True
        scores[documents] = scorer.scores(documents, weights[documents], scorer.rarity(documents.size))
        return Found(mask, scores)

    def _mask_of(self, keys: Collection[int]) -> Mask:
        mask = np.zeros(self._postings.count, np.bool_)
        mask[self._postings.documents_of(keys)] = True
        return mask

    def _nothing(self) -> Scores:
        return np.zeros(self._postings.count, np.float32)

    def _scorer(self, field: str) -> Bm25:
        if field not in self._bm25:
            self._bm25[field] = Bm25(self._postings, field)
        return self._bm25[field]


def without_exclusions(query: Query) -> Query:
    """Give a query that finds at least as much: what must be absent may be there."""
    match query:
        case AllOf(parts) | AnyOf(parts):
            return type(query)(tuple(without_exclusions(part) for part in parts))
        case Not():
            return EVERYTHING
    return query


def _or_near(there: Found, near: Found) -> Found:
    """Join what has the word itself with what only comes near, which stays below it."""
    only_near = near.mask & ~there.mask
    if not only_near.any():
        return there
    best = float(near.scores[only_near].max())
    worst = float(there.scores[there.mask].min()) if there.mask.any() else best
    share = np.float32(min(1.0, _NEAR * worst / best))
    return Found(there.mask | near.mask, there.scores + near.scores * only_near * share)
