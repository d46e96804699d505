"""Two articles beside each other: which sentences tell of the same, and which source to begin with.

Pure: takes articles and the facts of their story; all offsets count characters of the article on their side.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from tui.compare.copied_sentences import copied_sentences
from tui.compare.wording import content_words, stem
from tui.model import AnnotatedArticle, Fact
from tui.reader.paired_reports import (
    LEFT,
    MOST_COMPARED,
    RIGHT,
    SIDES,
    PairedReports,
    Span,
    differing_words,
    paired_reports,
)
from tui.reader.ring import Ring

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence on the left and one on the right that tell of the same.

    `facts` are those that both report, `differing` those of them on which the two differ; `copied` tells that both go
    back to one origin: their words show it, or it was found of their facts.
    """

    spans: tuple[Span, Span]
    facts: tuple[Fact, ...] = ()
    differing: tuple[Fact, ...] = ()
    copied: bool = False

    @property
    def starts(self) -> tuple[int, int]:
        """Where its sentences begin."""
        return self.spans[LEFT][0], self.spans[RIGHT][0]

    @property
    def weight(self) -> tuple[int, int, bool]:
        """How much it matters beside others of one of its sentences: what differs, what is shared, what is copied."""
        return len(self.differing), len(self.facts), self.copied

    @property
    def foremost(self) -> Fact | None:
        """The fact to name: one that differs before others."""
        return next(iter((*self.differing, *self.facts)), None)


class Alignment:
    """What two articles have in common; the left one is side 0, the right one side 1."""

    def __init__(self, left: AnnotatedArticle, right: AnnotatedArticle, facts: Iterable[Fact]) -> None:
        """Take both articles and the facts of their story; facts that only one of the two reports are passed over."""
        self.articles = left.article, right.article
        reports = (paired_reports(fact, self.articles) for fact in facts)
        self.reports = tuple(report for report in reports if report)
        self.passages = _passages(self.reports, copied_sentences(left, right))

    @cached_property
    def rings(self) -> tuple[Ring, Ring]:
        """The aligned sentences of each side."""
        return _rings(self.passages)

    @cached_property
    def differing_rings(self) -> tuple[Ring, Ring]:
        """The sentences of each side that tell what the two differ on."""
        return _rings([passage for passage in self.passages if passage.differing])

    def passage(self, side: int, span: Span) -> Passage | None:
        """The passage of an aligned sentence; where it has several counterparts the one that matters most.

        Of those that matter as much it is the one with most words in common: a heading tells the same in fewer.
        """
        found = self._by_span[side].get(span, ())
        if len(found) < 2:
            return next(iter(found), None)
        return max(found, key=lambda passage: (passage.weight, self._words_in_common(passage)))

    def passage_at(self, side: int, offset: int) -> Passage | None:
        """The passage whose sentence holds an offset."""
        index = self.rings[side].at(offset)
        return None if index is None else self.passage(side, self.rings[side].spans[index])

    def unmatched(self, side: int) -> Spans:
        """The stretches of a text outside all aligned sentences."""
        length = len(self.articles[side].text)
        found, at = [], 0
        for start, end in (*self.rings[side].spans, (length, length)):
            if start > at:
                found.append((at, start))
            at = max(at, end)
        return tuple(found)

    @cached_property
    def differing_claims(self) -> tuple[Spans, Spans]:
        """The numbers, quotations and clauses on each side that differ from those on the other."""
        pairs = [pair for report in self.reports if report.differs for pair in report.pairs]
        left, right = ([(pair[side].start, pair[side].end) for pair in pairs] for side in SIDES)
        return tuple(dict.fromkeys(left)), tuple(dict.fromkeys(right))

    @cached_property
    def differing_words(self) -> tuple[Spans, Spans]:
        """The words in them by which they differ."""
        found = [
            differing_words(*pair, self.articles) for report in self.reports if report.differs for pair in report.pairs
        ]
        left, right = ([span for spans in found for span in spans[side]] for side in SIDES)
        return tuple(dict.fromkeys(left)), tuple(dict.fromkeys(right))

    def _words_in_common(self, passage: Passage) -> int:
        left, right = (
            {stem(word) for word in content_words(article.text[start:end][:MOST_COMPARED])}
            for article, (start, end) in zip(self.articles, passage.spans, strict=True)
        )
        return len(left & right)

    @cached_property
    def _by_span(self) -> tuple[dict[Span, list[Passage]], dict[Span, list[Passage]]]:
        found: tuple[dict[Span, list[Passage]], dict[Span, list[Passage]]] = defaultdict(list), defaultdict(list)
        for passage in self.passages:
            for side in SIDES:
                found[side][passage.spans[side]].append(passage)
        return found


def beside(here: str, others: Sequence[str], facts: Iterable[Fact]) -> list[tuple[str, int]]:
    """The `others` with how many of the facts each shares with `here`: those with most first, then in their order."""
    shared = Counter(file for fact in facts if here in fact.files for file in fact.files)
    return sorted(((file, shared[file]) for file in others), key=lambda pair: -pair[1])


def _passages(reports: Iterable[PairedReports], copied: Iterable[tuple[Span, Span]]) -> tuple[Passage, ...]:
    """One passage for each pair of sentences, in the order of the left text."""
    told: dict[tuple[Span, Span], dict[str, PairedReports]] = {pair: {} for pair in copied}
    same_words = set(told)
    for report in reports:
        for left, right in report.pairs:
            spans = (left.sentence_start, left.sentence_end), (right.sentence_start, right.sentence_end)
            told.setdefault(spans, {})[report.fact.id] = report
    return tuple(
        Passage(
            spans,
            tuple(report.fact for report in found.values()),
            tuple(report.fact for report in found.values() if report.differs),
            spans in same_words or any(report.of_one_origin for report in found.values()),
        )
        for spans, found in sorted(told.items(), key=lambda item: item[0])
    )


def _rings(passages: Iterable[Passage]) -> tuple[Ring, Ring]:
    spans = [passage.spans for passage in passages]
    return Ring([pair[LEFT] for pair in spans]), Ring([pair[RIGHT] for pair in spans])
