"""Builds annotated articles from plain text: the annotations are found by their words, nothing is recognised."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tui.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    Attribution,
    Block,
    BlockKind,
    Clause,
    DateExpression,
    Entity,
    EntityKind,
    Evidential,
    Granularity,
    LinkedMention,
    Linking,
    Mention,
    Modality,
    Qualifier,
    Quantity,
    Quote,
    Relation,
    Sentence,
)


@dataclass(frozen=True)
class Number:
    """A quantity by its words in the text."""

    words: str
    value: float
    unit: str | None
    qualifier: Qualifier = Qualifier.EXACT
    relation: Relation = Relation.LEVEL
    high: float | None = None


@dataclass(frozen=True)
class Said:
    """A direct quotation, or with `reported` an indirect utterance, by its words."""

    words: str
    speaker: str | None
    reported: bool = False


def article(
    file: str,
    text: str,
    *,
    numbers: Sequence[Number] = (),
    said: Sequence[Said] = (),
    names: Sequence[tuple[str, EntityKind]] = (),
    days: Sequence[tuple[str, date]] = (),
    modalities: Sequence[tuple[str, Modality]] = (),
    published: date | None = date(2031, 5, 6),
    title: str | None = None,
    truncated: bool = False,
) -> AnnotatedArticle:
    """An article whose sentences end at full stops and whose clauses end at commas."""
    text = " ".join(text.split())
    sentences = [Sentence(*hit.span(), 0) for hit in re.finditer(r"\S.*?(?:[.!?][“\"]?(?=\s|$)|$)", text)]
    clauses = []
    for index, sentence in enumerate(sentences):
        start = sentence.start
        for cut in [*re.finditer(r"(?<!\d),\s", text[sentence.start : sentence.end]), None]:
            end = sentence.start + cut.end() if cut else sentence.end
            if end > start:
                words = text[start:end]
                modality = next((m for part, m in modalities if part in words), Modality.DONE)
                clauses.append(Clause(start, end, index, modality))
            start = end
    return AnnotatedArticle(
        Article(
            file, text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), title, published=published, truncated=truncated
        ),
        Annotations(
            sentences=tuple(sentences),
            clauses=tuple(clauses),
            mentions=tuple(
                sorted((Mention(*span, kind) for name, kind in names for span in _spans(text, name)), key=_start)
            ),
            quantities=tuple(sorted((_quantity(text, number) for number in numbers), key=_start)),
            quotes=tuple(sorted((_quote(text, one) for one in said if not one.reported), key=_start)),
            attributions=tuple(sorted((_attribution(text, one) for one in said if one.reported), key=_start)),
            dates=tuple(DateExpression(*_span(text, words), Granularity.DAY, day, day) for words, day in days),
        ),
    )


def linked(*articles: AnnotatedArticle) -> Linking:
    """Links mentions with equal words."""
    entities: dict[str, Entity] = {}
    mentions: dict[str, tuple[LinkedMention, ...]] = {}
    for one in articles:
        found = []
        for mention in one.annotations.mentions:
            name = one.article.text[mention.start : mention.end]
            entities[name.casefold()] = Entity(name.casefold(), name, mention.kind, (name,))
            found.append(LinkedMention(one.file, mention.start, mention.end, mention.kind, name.casefold()))
        mentions[one.file] = tuple(found)
    return Linking(entities, mentions)


def _spans(text: str, words: str) -> list[tuple[int, int]]:
    return [hit.span() for hit in re.finditer(re.escape(words), text)]


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _quantity(text: str, number: Number) -> Quantity:
    start, end = _span(text, number.words)
    numeral, _, _ = number.words.rpartition(" ")
    digits = (start, start + len(numeral)) if numeral else (start, end)
    return Quantity(start, end, number.value, number.high, number.unit, number.qualifier, number.relation, *digits)


def _quote(text: str, one: Said) -> Quote:
    start, end = _span(text, one.words)
    return Quote(start, end, one.speaker, *_named(text, one), fragment=len(one.words.split()) < 3)


def _attribution(text: str, one: Said) -> Attribution:
    start, end = _span(text, one.words)
    return Attribution(start, end, Evidential.REPORTED, one.speaker, *_named(text, one))


def _named(text: str, one: Said) -> tuple[int, int] | tuple[None, None]:
    """Where the text names the speaker."""
    return _span(text, one.speaker) if one.speaker and one.speaker in text else (None, None)


def _start(span: Mention | Quantity | Quote | Attribution) -> int:
    return span.start
