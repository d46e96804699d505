"""Capitals whose names stand for their country's government: *Lissabon dementiert*, *Gespräche zwischen Rom und Bern*.

A capital keeps its own entity; that entity says which country's it may stand for. What tells are the words around a
mention (``government_names``), or that it is the source of something reported or quoted.
"""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources

from tui.compare.countries import group_of
from tui.compare.derived_words import place_key
from tui.compare.government_names import is_spatial, means_government
from tui.model import AnnotatedArticle, Entity, EntityKind, LinkedMention, Linking

LOOKED_AT = 120
"""Characters of the sentence before and after a name that are looked at."""


@cache
def seats() -> Mapping[str, tuple[str, ...]]:
    """The groups of the countries whose government a town's name may stand for, by key of the town."""
    text = resources.files("tui").joinpath("resources/capitals.toml").read_text(encoding="utf-8")
    found: dict[str, list[str]] = defaultdict(list)
    for code, names in tomllib.loads(text).items():
        country = group_of("Europäische Union", EntityKind.ORGANISATION) if code == "EU" else f"territory:{code}"
        for name in names:
            # The Union goes before Belgium: that is what the press means.
            found[place_key(name)].insert(0 if code == "EU" else len(found[place_key(name)]), str(country))
    return {key: tuple(countries) for key, countries in found.items()}


def with_capitals(articles: Sequence[AnnotatedArticle], linking: Linking) -> Linking:
    """The linking with ``stands_for`` set on each capital by whose name some article calls a government.

    Only where the country is an entity of the linking too; every other entity's is None.
    """
    country_of = countries_of_capitals(linking)
    meant = {
        mention.entity for annotated in articles for mention in government_mentions(annotated, linking, country_of)
    }
    entities = {
        ident: replace(entity, stands_for=country_of[ident] if ident in meant else None)
        if entity.stands_for is not None or ident in meant
        else entity
        for ident, entity in linking.entities.items()
    }
    return replace(linking, entities=entities)


def is_capital(entity: Entity) -> bool:
    """Whether an entity bears the name of a town from which a country is governed."""
    return entity.kind is not EntityKind.PERSON and place_key(entity.name) in seats()


def countries_of_capitals(linking: Linking) -> dict[str, str]:
    """The id of the country (of the Union) whose government each capital of the linking may stand for, by its id."""
    ids: dict[str, str] = {}
    for ident in sorted(linking.entities, reverse=True):
        entity = linking.entities[ident]
        if entity.kind is not EntityKind.PERSON:
            ids |= {group: ident for name in (*entity.names, entity.name) if (group := group_of(name, entity.kind))}
    found = {}
    for entity in linking.entities.values():
        if entity.kind is EntityKind.PERSON:
            continue
        country = next((ids[group] for group in seats().get(place_key(entity.name), ()) if group in ids), None)
        if country is not None and country != entity.id:
            found[entity.id] = country
    return found


def government_mentions(
    annotated: AnnotatedArticle, linking: Linking, capitals: Container[str]
) -> Iterator[LinkedMention]:
    """The mentions of one article that name one of the capitals, by their ids, and mean its country's government."""
    named = [
        mention
        for mention in linking.mentions.get(annotated.file, ())
        if mention.entity in capitals and not mention.part
    ]
    if not named:
        return
    text, sources = annotated.article.text, _sources(annotated)
    starts = [sentence.start for sentence in annotated.annotations.sentences]
    for mention in named:
        start, end = _sentence(annotated, starts, mention)
        before, after = text[start : mention.start], text[mention.end : end]
        is_source = (mention.start, mention.end) in sources and not is_spatial(before)
        if is_source or means_government(before, text[mention.start : mention.end], after):
            yield mention


def _sources(annotated: AnnotatedArticle) -> frozenset[tuple[int, int]]:
    """The spans of words that name the source of something reported or quoted."""
    found = annotated.annotations
    spans = [(each.source_start, each.source_end) for each in found.attributions]
    spans += [(each.speaker_start, each.speaker_end) for each in found.quotes]
    return frozenset((start, end) for start, end in spans if start is not None and end is not None)


def _sentence(annotated: AnnotatedArticle, starts: Sequence[int], mention: LinkedMention) -> tuple[int, int]:
    """Start and end of the mention's sentence, as far as it is looked at; of the text where there is no sentence."""
    index = bisect_right(starts, mention.start) - 1
    start, end = 0, len(annotated.article.text)
    if index >= 0 and mention.start < annotated.annotations.sentences[index].end:
        start, end = starts[index], annotated.annotations.sentences[index].end
    return max(start, mention.start - LOOKED_AT), min(end, mention.end + LOOKED_AT)
