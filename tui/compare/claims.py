"""Makes an article's claims: for every quantity, quotation, reported utterance and clause with content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tui.compare.event_spans import event_spans, trimmed
from tui.compare.passages import cut
from tui.compare.predicates import predicates
from tui.compare.sources import Origin, origin_of, speaker_entity
from tui.compare.statements import Statement, clause_at, overlap, sentence_at
from tui.compare.units import names_body_of_men, unit_of
from tui.compare.wording import content_words
from tui.model import (
    AnnotatedArticle,
    Attribution,
    Claim,
    DateExpression,
    Evidential,
    FactKind,
    LinkedMention,
    Linking,
    Modality,
    Quantity,
    UnitClass,
)

MIN_QUOTED_WORDS = 3
ATTRIBUTES = frozenset({UnitClass.DISTANCE, UnitClass.WEIGHT, UnitClass.VOLUME, UnitClass.POWER, UnitClass.SPEED})
"""Measures that only describe a thing when they are part of a compound (`122-mm-`); a length of time counts."""
MIN_WORDS_BESIDE = 2
HEADS_FROM = 100
"""From here on a number of *Spezialeinheiten* counts the men in them; nobody has a hundred such units."""


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
        """One claim for every sentence of a quotation and for every stretch of indirect speech by somebody named."""
        annotations = self._annotated.annotations
        for quote in annotations.quotes:
            words = content_words(self._text[quote.start : quote.end])
            if len(words) >= MIN_QUOTED_WORDS or (words and quote.speaker is not None):
                origin = Origin(Evidential.DIRECT_QUOTE, quote.speaker, quote.speaker_start, quote.speaker_end)
                for start, end in cut(self._text, quote, annotations.sentences):
                    yield self._statement(FactKind.QUOTE, start, end, origin)
        for attribution in annotations.attributions:
            if attribution.source is not None and not self._is_quoted(attribution):
                yield from self._reported(attribution)

    def events(self) -> Iterator[Statement]:
        """One claim for every clause that says something, too short ones joined to the clause before or after."""
        for start, end in event_spans(self._annotated):
            origin = origin_of(self._annotated.annotations, start, end)
            yield self._statement(FactKind.EVENT, start, end, origin)

    def _reported(self, attribution: Attribution) -> Iterator[Statement]:
        """A claim for every sentence of an attributed stretch."""
        origin = Origin(attribution.evidential, attribution.source, attribution.source_start, attribution.source_end)
        for sentence in self._annotated.annotations.sentences:
            if overlap(attribution.start, attribution.end, sentence.start, sentence.end):
                start, end = trimmed(
                    self._text, max(attribution.start, sentence.start), min(attribution.end, sentence.end)
                )
                if len(content_words(self._text[start:end])) >= MIN_QUOTED_WORDS:
                    yield self._statement(FactKind.QUOTE, start, end, origin)

    def _quantity(self, quantity: Quantity) -> Statement:
        """The claim of a number: its words are those between the numbers next to it."""
        origin = origin_of(self._annotated.annotations, quantity.start, quantity.end)
        bare = self._statement(FactKind.QUANTITY, quantity.start, quantity.end, origin)
        before, after = self._beside(quantity)
        happened = predicates(self._text[quantity.number_end : quantity.end] + after) or predicates(before)
        claim = replace(
            bare.claim,
            value=quantity.value,
            high=quantity.high,
            unit=quantity.unit,
            unit_class=_class_of(quantity, happened),
            qualifier=quantity.qualifier,
            relation=quantity.relation,
        )
        text = f"{before} {after}"
        if len(content_words(text)) < MIN_WORDS_BESIDE:
            text = bare.sentence
        return replace(bare, claim=claim, text=text, predicates=happened)

    def _beside(self, quantity: Quantity) -> tuple[str, str]:
        """The words of the clause before and after a number, as far as the next number."""
        clause = clause_at(self._annotated, quantity.start) or sentence_at(self._annotated, quantity.start)
        others = [q for q in self._annotated.annotations.quantities if q is not quantity]
        start = max((q.end for q in others if clause.start < q.end <= quantity.start), default=clause.start)
        end = min((q.start for q in others if quantity.end <= q.start < clause.end), default=clause.end)
        return self._text[start : quantity.start], self._text[quantity.end : max(end, quantity.end)]

    def _statement(self, kind: FactKind, start: int, end: int, origin: Origin) -> Statement:
        """A claim over a span, with everything but the number."""
        sentence = sentence_at(self._annotated, start)
        text = self._text[start:end]
        claim = Claim(
            file=self._annotated.file,
            kind=kind,
            start=start,
            end=end,
            sentence_start=sentence.start,
            sentence_end=max(sentence.end, end),
            modality=self._modality(start, end),
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

    def _modality(self, start: int, end: int) -> Modality:
        """The modality of the clause that has most of the span."""
        clauses = [c for c in self._annotated.annotations.clauses if overlap(start, end, c.start, c.end)]
        longest = max(clauses, key=lambda c: overlap(start, end, c.start, c.end), default=None)
        return longest.modality if longest else Modality.DONE

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


def _class_of(quantity: Quantity, happened: frozenset[str]) -> UnitClass:
    """The unit's class; people are the dead or the injured when the text says that this happened to them."""
    unit_class = unit_of(quantity.unit).unit_class
    if names_body_of_men(quantity.unit) and quantity.value >= HEADS_FROM:
        unit_class = UnitClass.PERSON
    if unit_class is not UnitClass.PERSON and quantity.unit:
        return unit_class
    if "die" in happened:
        return UnitClass.DEAD
    return UnitClass.INJURED if "injure" in happened else unit_class
