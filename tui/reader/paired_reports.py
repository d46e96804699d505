"""A fact as two articles report it: which report of one belongs to which of the other, and by which words they differ.

Pure; offsets count characters of the article that a claim is of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tui.compare.verdicts import DIFFERING, Finding, compare_in_fact
from tui.compare.wording import diff
from tui.model import Article, Claim, Fact, FactKind, Verdict

Span = tuple[int, int]
Articles = tuple[Article, Article]
SIDES = LEFT, RIGHT = 0, 1
NEAR = 8
"""Of an article that reports one fact many times so many reports are looked at: those at the same place in the row."""
MOST_COMPARED = 2000
"""Characters of a report that are compared word by word: no sentence that anybody reads is longer."""
MOSTLY = 0.5
"""Marking more than this share of a report as other words would tell nothing: all of it is marked then."""


@dataclass(frozen=True, slots=True)
class PairedReports:
    """A fact with the pairs of claims, left and right, that belong together, and whether the two articles differ."""

    fact: Fact
    pairs: tuple[tuple[Claim, Claim], ...]
    differs: bool

    @property
    def of_one_origin(self) -> bool:
        """Whether what the two report goes back to one origin."""
        files = {claim.file for claim in self.pairs[0]}
        return any(files <= set(origin.files) for origin in self.fact.shared_origins)

    @property
    def between_the_two(self) -> Fact:
        """The fact as if nobody else reported it, with the verdict on the two."""
        claims = dict.fromkeys(claim for pair in self.pairs for claim in pair)
        return replace(self.fact, claims=tuple(claims), verdict=Verdict.DIFFER if self.differs else Verdict.AGREE)


def paired_reports(fact: Fact, articles: Articles) -> PairedReports | None:
    """Each report of one article with that of the other which agrees with it best; None where one reports nothing.

    As in the comparison of a whole story two articles differ only where no report of one can be squared with one of the
    other. The cost grows with the reports, not with their pairs.
    """
    claims = [[claim for claim in fact.claims if claim.file == article.file] for article in articles]
    counts = len(claims[LEFT]), len(claims[RIGHT])
    near = [(one, other) for one in range(counts[LEFT]) for other in _near(one, *counts)]
    near += [(one, other) for other in range(counts[RIGHT]) for one in _near(other, *counts[::-1])]
    if not near:
        return None
    findings = {
        pair: _finding(fact, (claims[LEFT][pair[LEFT]], claims[RIGHT][pair[RIGHT]]), articles)
        for pair in dict.fromkeys(near)
    }

    def unlikeness(pair: tuple[int, int]) -> tuple[bool, bool, float]:
        finding, (one, other) = findings[pair], pair
        return finding in DIFFERING, finding is not Finding.SAME, abs(one / counts[LEFT] - other / counts[RIGHT])

    best_last = sorted(findings, key=unlikeness, reverse=True)
    chosen = sorted({pair for side in SIDES for pair in {each[side]: each for each in best_last}.values()})
    among_two = fact.verdict is Verdict.DIFFER and len(fact.files) == len(SIDES)
    differs = among_two or all(findings[pair] in DIFFERING for pair in chosen)
    return PairedReports(fact, tuple((claims[LEFT][one], claims[RIGHT][other]) for one, other in chosen), differs)


def differing_words(left: Claim, right: Claim, articles: Articles) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The words of two differing claims by which they differ, left and right.

    Numbers are marked whole; of the same words given to two speakers the speakers; of sentences put quite differently
    all.
    """
    whole = ((left.start, left.end),), ((right.start, right.end),)
    if left.kind is FactKind.QUANTITY:
        return whole
    words = _words(left, articles[LEFT]), _words(right, articles[RIGHT])
    found = diff(*words)
    if not (found.left or found.right):
        speakers = _speaker(left), _speaker(right)
        return speakers if all(speakers) else whole
    if any(_length(each) > MOSTLY * len(text) for each, text in zip((found.left, found.right), words, strict=True)):
        return whole
    return _moved(found.left, left.start), _moved(found.right, right.start)


def _near(index: int, count: int, others: int) -> range:
    """The numbers of reports on the other side that stand at about the same place in the row."""
    first = max(0, min(index * others // count - NEAR // 2, others - NEAR))
    return range(first, min(others, first + NEAR))


def _finding(fact: Fact, pair: tuple[Claim, Claim], articles: Articles) -> Finding:
    words = [_words(claim, article) for claim, article in zip(pair, articles, strict=True)]
    return compare_in_fact(fact.verdict, *pair, *words)


def _words(claim: Claim, article: Article) -> str:
    return article.text[claim.start : min(claim.end, claim.start + MOST_COMPARED)]


def _speaker(claim: Claim) -> tuple[Span, ...]:
    start, end = claim.attribution_start, claim.attribution_end
    return () if start is None or end is None else ((start, end),)


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def _moved(spans: Sequence[Span], by: int) -> tuple[Span, ...]:
    return tuple((start + by, end + by) for start, end in spans)
