"""Makes an article's claims: for every quantity, quotation, reported utterance and clause with content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.compare.event_spans import event_spans, trimmed
from tui.compare.passages import cut
from tui.compare.predicates import predicate_spans
from tui.compare.roles import Roles
from tui.compare.sources import Origin, Origins, Speakers, covering, quoted_origin, reported_origin
from tui.compare.spans import Spans
from tui.compare.stances import Stances
from tui.compare.statements import Statement, overlap
from tui.compare.units import names_body_of_men, unit_of
from tui.compare.wording import content_words
from tui.model import (
    AnnotatedArticle,
    Attribution,
    Claim,
    DateExpression,
    Evidential,
    FactKind,
    Linking,
    Modality,
    PredicateMention,
    Quantity,
    Sentence,
    Stance,
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
        mentions = linking.mentions.get(annotated.file, ())
        self._named = Spans(mentions)
        self._speakers = Speakers(mentions, linking)
        self._sentences = Spans(annotated.annotations.sentences)
        self._clauses = Spans(annotated.annotations.clauses)
        self._quotes = Spans(annotated.annotations.quotes)
        self._dates = Spans(annotated.annotations.dates)
        self._origins = Origins(annotated.annotations)
        self._stances = Stances(annotated.annotations)
        self._roles = Roles(annotated.annotations.clauses, mentions)

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
                origin = quoted_origin(quote)
                for start, end in cut(self._text, quote, annotations.sentences):
                    yield self._statement(FactKind.QUOTE, start, end, origin)
        for attribution in annotations.attributions:
            if attribution.source is not None and not self._is_quoted(attribution):
                yield from self._reported(attribution)

    def events(self) -> Iterator[Statement]:
        """One claim for every clause that says something, too short ones joined to the clause before or after."""
        for start, end in event_spans(self._annotated):
            yield self._statement(FactKind.EVENT, start, end, self._origins.of(start, end))

    def _reported(self, attribution: Attribution) -> Iterator[Statement]:
        """A claim for every sentence of an attributed stretch."""
        origin = reported_origin(attribution)
        for sentence in self._sentences.overlapping(attribution.start, attribution.end):
            start, end = trimmed(self._text, max(attribution.start, sentence.start), min(attribution.end, sentence.end))
            if len(content_words(self._text[start:end])) >= MIN_QUOTED_WORDS:
                yield self._statement(FactKind.QUOTE, start, end, origin)

    def _quantity(self, quantity: Quantity) -> Statement:
        """The claim of a number: its words are those between the numbers next to it."""
        origin = self._origins.of(quantity.start, quantity.end)
        bare = self._statement(FactKind.QUANTITY, quantity.start, quantity.end, origin)
        first, last = self._beside(quantity)
        before, after = self._text[first : quantity.start], self._text[quantity.end : last]
        named = self._predicates(quantity.number_end, last) or self._predicates(first, quantity.start)
        happened = frozenset(each.predicate for each in named)
        claim = replace(
            bare.claim,
            value=quantity.value,
            high=quantity.high,
            unit=quantity.unit,
            unit_class=_class_of(quantity, happened),
            qualifier=quantity.qualifier,
            relation=quantity.relation,
            number_start=quantity.number_start,
            number_end=quantity.number_end,
            relation_start=quantity.relation_start,
            relation_end=quantity.relation_end,
            predicates=named,
        )
        text = f"{before} {after}"
        if len(content_words(text)) < MIN_WORDS_BESIDE:
            text = bare.sentence
        return replace(bare, claim=claim, text=text, predicates=happened, named=frozenset(self._entities(first, last)))

    def _beside(self, quantity: Quantity) -> tuple[int, int]:
        """Start and end of the stretch of the clause around a number that reaches to the next numbers."""
        clause = self._clauses.at(quantity.start) or self._sentence_at(quantity.start)
        others = [q for q in self._annotated.annotations.quantities if q is not quantity]
        start = max((q.end for q in others if clause.start < q.end <= quantity.start), default=clause.start)
        end = min((q.start for q in others if quantity.end <= q.start < clause.end), default=clause.end)
        return start, max(end, quantity.end)

    def _predicates(self, start: int, end: int) -> tuple[PredicateMention, ...]:
        """The predicate classes that a stretch of the text names, with their places in the text."""
        spans = predicate_spans(self._text[start:end])
        return tuple(PredicateMention(name, start + first, start + last) for name, first, last in spans)

    def _statement(self, kind: FactKind, start: int, end: int, origin: Origin) -> Statement:
        """A claim over a span, with everything but the number."""
        sentence = self._sentence_at(start)
        text = self._text[start:end]
        day = self._day(sentence.start, max(sentence.end, end))
        shown = self._stances.of(start, end)
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
            cue_start=origin.cue_start,
            cue_end=origin.cue_end,
            chain=origin.chain,
            first_day=day.first if day else None,
            last_day=day.last if day else None,
            granularity=day.granularity if day else None,
            day_start=day.start if day else None,
            day_end=day.end if day else None,
            predicates=self._predicates(start, end),
            stance=shown.stance if shown else Stance.NEUTRAL,
            stance_start=shown.cue_start if shown else None,
            stance_end=shown.cue_end if shown else None,
            participants=self._roles.of(start, end),
        )
        return Statement(
            claim=claim,
            text=text,
            sentence=self._text[sentence.start : claim.sentence_end],
            published=self._annotated.article.published,
            days=(day.first, day.last) if day and day.first and day.last else None,
            speaker=self._speakers.entity(origin),
            predicates=frozenset(each.predicate for each in claim.predicates),
            named=frozenset(self._entities(start, end)),
        )

    def _sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the character, or else the whole block around it, or the whole text."""
        sentence = self._sentences.at(offset)
        if sentence is not None:
            return sentence
        for index, block in enumerate(self._annotated.article.blocks):
            if block.start <= offset < block.end:
                return Sentence(block.start, block.end, index)
        return Sentence(0, len(self._text), 0)

    def _is_attribute(self, quantity: Quantity) -> bool:
        """Whether the number only describes a thing: a measure inside a compound word."""
        inside = self._text[quantity.number_start : quantity.end + 1]
        return "-" in inside and unit_of(quantity.unit).unit_class in ATTRIBUTES

    def _is_quoted(self, attribution: Attribution) -> bool:
        if attribution.evidential is Evidential.DIRECT_QUOTE:
            return True
        return covering(self._quotes, attribution.start, attribution.end) is not None

    def _modality(self, start: int, end: int) -> Modality:
        """The modality of the clause that has most of the span."""
        clauses = self._clauses.overlapping(start, end)
        longest = max(clauses, key=lambda c: overlap(start, end, c.start, c.end), default=None)
        return longest.modality if longest else Modality.DONE

    def _entities(self, start: int, end: int) -> tuple[str, ...]:
        return tuple(dict.fromkeys(mention.entity for mention in self._named.starting_in(start, end)))

    def _day(self, start: int, end: int) -> DateExpression | None:
        """The sentence's first date that could be resolved."""
        dates = self._dates.starting_in(start, end)
        return next((d for d in dates if d.first is not None and d.last is not None), None)


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
