"""Who says it: the source of a claim, and whether two sources can be one.

Quotation and attribution follow the German forms described by Petersen-Frey and Biemann (LREC 2024); the annotation
room finds them, here they are only attached to claims and compared.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tui.compare.spans import Spans
from tui.compare.statements import Source, overlap
from tui.compare.wording import content_words, stem
from tui.model import Annotations, Attribution, EntityKind, Evidential, LinkedMention, Linking, Quote

ROLE_REACH = 60
"""How many characters before a name may say what the person is."""
ROLE_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Origin:
    """Who is behind a stretch of text and how the text says so.

    `start`/`end` span the words that name the source, `cue_start`/`cue_end` those that say so; `chain` lists nested
    sources, nearest first.
    """

    evidential: Evidential = Evidential.OWN_VOICE
    source: str | None = None
    start: int | None = None
    end: int | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    chain: tuple[str, ...] = ()


class SourceMatch(StrEnum):
    """Whether two claims have one source."""

    SAME = "same"
    COMPATIBLE = "compatible"
    """A person and the office or body that the person may speak for."""
    UNKNOWN = "unknown"
    """At least one text does not say."""
    DIFFERENT = "different"


class Origins:
    """Tells the origin of any stretch of one article."""

    def __init__(self, annotations: Annotations) -> None:
        self._quotes = Spans(annotations.quotes)
        self._attributions = Spans(annotations.attributions)

    def of(self, start: int, end: int) -> Origin:
        """The origin of the words from `start` to `end`: the quotation around them, else the closest attribution."""
        quote = covering(self._quotes, start, end)
        if quote is not None:
            return quoted_origin(quote)
        attribution = _closest_attribution(self._attributions, start, end)
        return Origin() if attribution is None else reported_origin(attribution)


def quoted_origin(quote: Quote) -> Origin:
    """The origin of the words of a quotation."""
    return Origin(Evidential.DIRECT_QUOTE, quote.speaker, quote.speaker_start, quote.speaker_end)


def reported_origin(said: Attribution) -> Origin:
    """The origin of an attributed stretch of text; the nearest nested source stands in for one that has no name."""
    source = said.source or (said.chain[0] if said.chain else None)
    return Origin(said.evidential, source, said.source_start, said.source_end, said.cue_start, said.cue_end, said.chain)


def covering(quotes: Spans[Quote], start: int, end: int) -> Quote | None:
    """The first quotation that holds more than half of a stretch."""
    near = quotes.overlapping(start, end)
    return next((quote for quote in near if 2 * overlap(start, end, quote.start, quote.end) > end - start), None)


def _closest_attribution(attributions: Spans[Attribution], start: int, end: int) -> Attribution | None:
    """The shortest attributed stretch that holds more than half of the words."""
    near = attributions.overlapping(start, end)
    fitting = [a for a in near if 2 * overlap(start, end, a.start, a.end) > end - start]
    return min(fitting, key=lambda a: (a.source is None, a.end - a.start), default=None)


class Speakers:
    """Tells which entity the source of a claim is, in one article."""

    def __init__(self, mentions: Sequence[LinkedMention], linking: Linking) -> None:
        """`mentions` are those of the article."""
        self._mentions = Spans(mentions)
        self._entity_of: dict[str, str] = {}
        for entity in linking.entities.values():
            for name in entity.names:
                known = self._entity_of.setdefault(name.casefold(), entity.id)
                self._entity_of[name.casefold()] = min(known, entity.id)

    def entity(self, origin: Origin) -> str | None:
        """The entity id of the source: a mention inside the words that name it, a person first, else by its name."""
        if origin.start is not None and origin.end is not None:
            inside = self._mentions.overlapping(origin.start, origin.end)
            inside.sort(key=lambda m: (m.kind is not EntityKind.PERSON, m.start))
            if inside and (inside[0].kind is not EntityKind.PLACE or _bare(inside[0], origin)):
                return inside[0].entity
        return None if origin.source is None else self._entity_of.get(origin.source.casefold())


def _bare(mention: LinkedMention, origin: Origin) -> bool:
    """Whether the mention is nearly all of the words that name the source (`Paris`, not `Polizei in Paris`)."""
    return (
        origin.start is not None
        and origin.end is not None
        and origin.end - origin.start <= 1.5 * (mention.end - mention.start)
    )


class Sources:
    """Tells whether two sources can be one, by what the articles say of their persons."""

    def __init__(self, linking: Linking, texts: Mapping[str, str]) -> None:
        """`texts` holds the text of each file."""
        self._linking = linking
        self._known: dict[tuple[Source, Source], SourceMatch] = {}
        self._roles: dict[str, set[str]] = {}
        for file, text in texts.items():
            for mention in linking.mentions.get(file, ()):
                if mention.kind is EntityKind.PERSON:
                    beside = text[max(0, mention.start - ROLE_REACH) : mention.start].rpartition("\n")[2]
                    self._roles.setdefault(mention.entity, set()).update(stem(w) for w in content_words(beside))

    def match(self, left: Source, right: Source) -> SourceMatch:
        """Whether two sources are one, or can be."""
        if (left, right) not in self._known:
            self._known[left, right] = self._compare(left, right)
        return self._known[left, right]

    def _compare(self, left: Source, right: Source) -> SourceMatch:
        if left.entity is not None and left.entity == right.entity:
            return SourceMatch.SAME
        if not left.name or not right.name:
            return SourceMatch.UNKNOWN
        if _same_words(left.name, right.name):
            return SourceMatch.SAME
        if self._is_role_of(left, right) or self._is_role_of(right, left):
            return SourceMatch.COMPATIBLE
        return SourceMatch.DIFFERENT

    def is_person(self, source: Source) -> bool:
        """Whether the source is a person known by name."""
        entity = self._linking.entities.get(source.entity or "")
        return entity is not None and entity.kind is EntityKind.PERSON

    def _is_role_of(self, role: Source, person: Source) -> bool:
        """Whether some article puts the words of the one before the name of the other: an office, a body."""
        if not self.is_person(person) or self.is_person(role):
            return False
        known = self._roles.get(person.entity or "", set())
        words = [stem(word) for word in content_words(role.name or "")]
        found = [any(word == other or word in other.split("-") for other in known) for word in words]
        return bool(found) and sum(found) >= ROLE_SHARE * len(found)


def _same_words(left: str, right: str) -> bool:
    """Whether one name's words all occur in the other (`Berger`, `Anna Berger`; `ein Sprecher`, `Polizeisprecher`)."""
    words = [_stems(name) for name in (left, right)]
    fewer, more = sorted(words, key=len)
    return bool(fewer) and all(any(word == other or other.endswith(word) for other in more) for word in fewer)


@lru_cache(maxsize=4096)
def _stems(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in content_words(name))
