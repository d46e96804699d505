"""A claim together with what aligning it looks at: its words, its moment, its speaker, its predicates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tui.model import AnnotatedArticle, Claim, Clause, Sentence


@dataclass(frozen=True, slots=True)
class Source:
    """Who a claim is attributed to: the entity where it is known, and the text's own words."""

    entity: str | None
    name: str | None


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim in its context.

    `text` is the clause around a number, the quoted words, or the clause of an event; `sentence` the sentence around
    it. `days` are the first and last day that the sentence names, `published` the day of the article. `speaker` is the
    entity id of the person or organisation that the claim is attributed to. `predicates` are the classes of
    `tui.compare.predicates` that the clause names.
    """

    claim: Claim
    text: str
    sentence: str
    published: date | None = None
    days: tuple[date, date] | None = None
    speaker: str | None = None
    predicates: frozenset[str] = frozenset()

    @property
    def source(self) -> Source:
        """Who the claim is attributed to."""
        return Source(self.speaker, self.claim.attribution)


def sentence_at(annotated: AnnotatedArticle, offset: int) -> Sentence:
    """The sentence that holds the character, or else the whole block around it, or the whole text."""
    for sentence in annotated.annotations.sentences:
        if sentence.start <= offset < sentence.end:
            return sentence
    for index, block in enumerate(annotated.article.blocks):
        if block.start <= offset < block.end:
            return Sentence(block.start, block.end, index)
    return Sentence(0, len(annotated.article.text), 0)


def clause_at(annotated: AnnotatedArticle, offset: int) -> Clause | None:
    """The clause that holds the character, if clauses were marked there."""
    return next((c for c in annotated.annotations.clauses if c.start <= offset < c.end), None)


def overlap(start: int, end: int, other_start: int, other_end: int) -> int:
    """How many characters two spans share."""
    return max(0, min(end, other_end) - max(start, other_start))
