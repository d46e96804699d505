"""Who says it: the source of a claim, and whether two sources can be one.

Quotation and attribution follow the German forms described by Petersen-Frey and Biemann (LREC 2024); the annotation
room finds them, here they are only attached to claims and compared.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.compare.statements import overlap
from tui.compare.wording import content_words, stem
from tui.model import Annotations, Attribution, EntityKind, Evidential, LinkedMention, Linking, Quote


@dataclass(frozen=True, slots=True)
class Origin:
    """Who is behind a stretch of text and how the text says so; `start`/`end` span the words that name the source."""

    evidential: Evidential = Evidential.OWN_VOICE
    source: str | None = None
    start: int | None = None
    end: int | None = None


class SourceMatch(StrEnum):
    """Whether two claims have one source."""

    SAME = "same"
    COMPATIBLE = "compatible"
    """A person and the office or body that the person may speak for."""
    UNKNOWN = "unknown"
    """At least one text does not say."""
    DIFFERENT = "different"


def origin_of(annotations: Annotations, start: int, end: int) -> Origin:
    """The origin of the words from `start` to `end`: the quotation around them, else the closest attribution."""
    quote = _covering_quote(annotations.quotes, start, end)
    if quote is not None:
        return Origin(Evidential.DIRECT_QUOTE, quote.speaker, quote.speaker_start, quote.speaker_end)
    attribution = _closest_attribution(annotations.attributions, start, end)
    if attribution is None:
        return Origin()
    source = attribution.source or (attribution.chain[0] if attribution.chain else None)
    return Origin(attribution.evidential, source, attribution.source_start, attribution.source_end)


def _covering_quote(quotes: Sequence[Quote], start: int, end: int) -> Quote | None:
    return next((quote for quote in quotes if 2 * overlap(start, end, quote.start, quote.end) > end - start), None)


def _closest_attribution(attributions: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """The shortest attributed stretch that holds more than half of the words."""
    fitting = [a for a in attributions if 2 * overlap(start, end, a.start, a.end) > end - start]
    return min(fitting, key=lambda a: (a.source is None, a.end - a.start), default=None)


def speaker_entity(origin: Origin, mentions: Sequence[LinkedMention], linking: Linking) -> str | None:
    """The entity id of the source: a mention inside the words that name it, a person first, else by its name."""
    if origin.start is not None and origin.end is not None:
        inside = [m for m in mentions if overlap(m.start, m.end, origin.start, origin.end)]
        inside.sort(key=lambda m: (m.kind is not EntityKind.PERSON, m.start))
        if inside and (inside[0].kind is not EntityKind.PLACE or _bare(inside[0], origin)):
            return inside[0].entity
    if origin.source is None:
        return None
    name = origin.source.casefold()
    ids = [entity.id for entity in linking.entities.values() if name in {n.casefold() for n in entity.names}]
    return min(ids, default=None)


def _bare(mention: LinkedMention, origin: Origin) -> bool:
    """Whether the mention is nearly all of the words that name the source (`Paris`, not `Polizei in Paris`)."""
    return (
        origin.start is not None
        and origin.end is not None
        and origin.end - origin.start <= 1.5 * (mention.end - mention.start)
    )


def match_sources(
    left: tuple[str | None, str | None], right: tuple[str | None, str | None], linking: Linking
) -> SourceMatch:
    """Whether two sources, each as (entity id, name), can be one."""
    (left_id, left_name), (right_id, right_name) = left, right
    if left_id is not None and left_id == right_id:
        return SourceMatch.SAME
    if not left_name or not right_name:
        return SourceMatch.UNKNOWN
    if _same_words(left_name, right_name):
        return SourceMatch.SAME
    kinds = [linking.entities[i].kind if i in linking.entities else None for i in (left_id or "", right_id or "")]
    if kinds.count(EntityKind.PERSON) == 1 and kinds[0] is not kinds[1]:
        return SourceMatch.COMPATIBLE
    return SourceMatch.DIFFERENT


def _same_words(left: str, right: str) -> bool:
    """Whether one name's words all occur in the other (`Berger`, `Anna Berger`; `ein Sprecher`, `Polizeisprecher`)."""
    words = [{stem(word) for word in content_words(name)} for name in (left, right)]
    fewer, more = sorted(words, key=len)
    return bool(fewer) and all(any(word == other or other.endswith(word) for other in more) for word in fewer)
