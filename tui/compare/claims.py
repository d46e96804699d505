"""Makes an article's claims: for every quantity, quotation, reported utterance and clause with content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tui.compare.predicates import nearest_predicate, predicates
from tui.compare.sources import Origin, origin_of, speaker_entity
from tui.compare.statements import Statement, clause_at, overlap, sentence_at
from tui.compare.units import unit_of
from tui.compare.wording import content_words
from tui.model import (
    AnnotatedArticle,
    Attribution,
    Claim,
    Clause,
    DateExpression,
    Evidential,
    FactKind,
    LinkedMention,
    Linking,
    Modality,
    Quantity,
    Sentence,
    UnitClass,
)

MIN_QUOTED_WORDS = 3
MIN_EVENT_WORDS = 3
ATTRIBUTES = frozenset({UnitClass.DISTANCE, UnitClass.WEIGHT, UnitClass.VOLUME, UnitClass.POWER, UnitClass.SPEED})
"""Measures that only describe a thing when they are part of a compound (`122-mm-`); a length of time counts."""
ROLES = {"die": UnitClass.DEAD, "injure": UnitClass.INJURED}


class ClaimMaker:
    """Makes the claims of one article; `linking` gives the entities that its mentions stand for."""

    def __init__(self, annotated: AnnotatedArticle, linking: Linking) -> None:
        self._annotated = annotated
        self._text = annotated.article.text
        self._linking = linking
        self._mentions = linking.mentions.get(annotated.file, ())

    def quantities(self) -> Iterator[Statement]:
        """One claim for every number that counts or measures something."""
        for quantity in self._annotated.annotations.quantities:
            if not self._is_attribute(quantity):
                yield self._quantity(quantity)

    def utterances(self) -> Iterator[Statement]:
        """One claim for every quotation and for every stretch of indirect speech by somebody named."""
        annotations = self._annotated.annotations
        for quote in annotations.quotes:
            words = content_words(self._text[quote.start : quote.end])
            if len(words) >= MIN_QUOTED_WORDS or (words and quote.speaker is not None):
                origin = Origin(Evidential.DIRECT_QUOTE, quote.speaker, quote.speaker_start, quote.speaker_end)
                yield self._statement(FactKind.QUOTE, quote.start, quote.end, origin)
        for attribution in annotations.attributions:
            if attribution.source is not None and not self._is_quoted(attribution):
                yield from self._reported(attribution)

    def events(self) -> Iterator[Statement]:
        """One claim for every clause that says something."""
        for clause in self._annotated.annotations.clauses:
            start, end = self._trimmed(clause.start, clause.end)
            if len(content_words(self._text[start:end])) >= MIN_EVENT_WORDS:
                origin = origin_of(self._annotated.annotations, start, end)
                yield self._statement(FactKind.EVENT, start, end, origin)

    def _reported(self, attribution: Attribution) -> Iterator[Statement]:
        """A claim for every sentence of an attributed stretch."""
        origin = Origin(attribution.evidential, attribution.source, attribution.source_start, attribution.source_end)
        for sentence in self._annotated.annotations.sentences:
            if overlap(attribution.start, attribution.end, sentence.start, sentence.end):
                start, end = self._trimmed(max(attribution.start, sentence.start), min(attribution.end, sentence.end))
                if len(content_words(self._text[start:end])) >= MIN_QUOTED_WORDS:
                    yield self._statement(FactKind.QUOTE, start, end, origin)

    def _quantity(self, quantity: Quantity) -> Statement:
        origin = origin_of(self._annotated.annotations, quantity.start, quantity.end)
        bare = self._statement(FactKind.QUANTITY, quantity.start, quantity.end, origin)
        claim = replace(
            bare.claim,
            value=quantity.value,
            high=quantity.high,
            unit=quantity.unit,
            unit_class=self._class_of(quantity),
            qualifier=quantity.qualifier,
            relation=quantity.relation,
        )
        return replace(bare, claim=claim)

    def _statement(self, kind: FactKind, start: int, end: int, origin: Origin) -> Statement:
        """A claim over a span, with everything but the number."""
        sentence = sentence_at(self._annotated, start)
        clause = clause_at(self._annotated, start)
        text = self._text[start:end] if kind is not FactKind.QUANTITY else self._around(start, end, clause, sentence)
        claim = Claim(
            file=self._annotated.file,
            kind=kind,
            start=start,
            end=end,
            sentence_start=sentence.start,
            sentence_end=max(sentence.end, end),
            modality=clause.modality if clause else Modality.DONE,
            evidential=origin.evidential,
            attribution=origin.source,
            attribution_start=origin.start,
            attribution_end=origin.end,
            entities=self._entities(sentence.start, max(sentence.end, end)),
        )
        return Statement(
            claim=claim,
            text=text,
            sentence=self._text[sentence.start : claim.sentence_end],
            published=self._annotated.article.published,
            days=self._days(sentence.start, claim.sentence_end),
            speaker=speaker_entity(origin, self._mentions, self._linking),
            predicates=predicates(text),
        )

    def _around(self, start: int, end: int, clause: Clause | None, sentence: Sentence) -> str:
        """The clause around a number without the number's own words; the sentence where the clause says too little."""
        first, last = (clause.start, clause.end) if clause else (sentence.start, sentence.end)
        around = f"{self._text[first:start]} {self._text[end:last]}"
        if len(content_words(around)) < 2:
            around = f"{self._text[sentence.start : start]} {self._text[end : sentence.end]}"
        return around

    def _class_of(self, quantity: Quantity) -> UnitClass:
        """The unit's class; people to whom the clause says it happened become the dead or the injured."""
        unit_class = unit_of(quantity.unit).unit_class
        if unit_class is not UnitClass.PERSON:
            return unit_class
        clause = clause_at(self._annotated, quantity.start) or sentence_at(self._annotated, quantity.start)
        later = [q.start for q in self._annotated.annotations.quantities if quantity.end <= q.start < clause.end]
        after = self._text[quantity.end : min(later, default=clause.end)]
        role = nearest_predicate(after, 0, 0, frozenset(ROLES))
        return ROLES[role] if role else unit_class

    def _is_attribute(self, quantity: Quantity) -> bool:
        """Whether the number only describes a thing: a measure inside a compound word."""
        inside = self._text[quantity.number_start : quantity.end + 1]
        return "-" in inside and unit_of(quantity.unit).unit_class in ATTRIBUTES

    def _is_quoted(self, attribution: Attribution) -> bool:
        if attribution.evidential is Evidential.DIRECT_QUOTE:
            return True
        length = attribution.end - attribution.start
        return any(
            2 * overlap(attribution.start, attribution.end, quote.start, quote.end) > length
            for quote in self._annotated.annotations.quotes
        )

    def _entities(self, start: int, end: int) -> tuple[str, ...]:
        inside: list[LinkedMention] = [m for m in self._mentions if start <= m.start < end]
        return tuple(dict.fromkeys(m.entity for m in inside))

    def _days(self, start: int, end: int) -> tuple[date, date] | None:
        """First and last day that the sentence's first resolved date names."""
        dates: list[DateExpression] = [d for d in self._annotated.annotations.dates if start <= d.start < end]
        for expression in dates:
            if expression.first is not None and expression.last is not None:
                return expression.first, expression.last
        return None

    def _trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The span without white space and a trailing comma."""
        while end > start and self._text[end - 1] in " \n,;:–-":
            end -= 1
        while start < end and self._text[start] in " \n,;:–-":
            start += 1
        return start, end
