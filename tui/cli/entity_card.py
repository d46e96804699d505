"""One entity in linear text: its names, what is counted over them, and every place that names it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from tui.cli.output import Styled, emit, style
from tui.model import ArticleSummary, CoMention, Entity, EntityProfile, MentionPlace, SourceCount
from tui.phrases.kinds import ENTITY_WORDS
from tui.phrases.values import counted


def print_card(profile: EntityProfile, stands_for: Entity | None, rows: Mapping[str, ArticleSummary]) -> None:
    """Print all of a profile; `rows` are the articles by file, `stands_for` is the country of a capital."""
    entity = profile.entity
    emit(style(entity.name, bold=True), f"  {ENTITY_WORDS[entity.kind]}")
    for label, words in _details(profile, stands_for):
        emit(f"  {label + ':':15} {words}")
    for file, places in groupby(profile.places, key=lambda place: place.file):
        row = rows[file]
        day = f", {row.published.isoformat()}" if row.published else ""
        emit()
        emit("  ", style(f"{row.source}{day}: {row.title}", bold=True))
        for _, of_sentence in groupby(places, key=lambda place: place.sentence_start):
            emit("    ", *_sentence(list(of_sentence)))


def _details(profile: EntityProfile, stands_for: Entity | None) -> Iterator[tuple[str, str]]:
    """The lines that have something to say."""
    others = [name for name in profile.entity.names if name != profile.entity.name]
    yield from _listed("also called", others)
    yield from _listed("stands for", [stands_for.name] if stands_for else [])
    yield from _listed("also meant by", [capital.name for capital in profile.capitals])
    yield "named", _named(profile)
    yield from _listed("sources", map(_source, profile.sources))
    yield from _listed("together with", map(_together, profile.together))


def _named(profile: EntityProfile) -> str:
    """How often, in how many articles, between which days."""
    mentions = sum(each.mentions for each in profile.sources)
    articles = sum(each.articles for each in profile.sources)
    days = dict.fromkeys(str(day) for day in (profile.first, profile.last) if day)
    told = f"{counted(mentions, 'mention')} in {counted(articles, 'article')}"
    return f"{told}, {' to '.join(days)}" if days else told


def _listed(label: str, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    if joined := ", ".join(words):
        yield label, joined


def _source(count: SourceCount) -> str:
    return f"{count.source} ({counted(count.mentions, 'mention')} in {counted(count.articles, 'article')})"


def _together(other: CoMention) -> str:
    where = f"{counted(other.sentences, 'sentence')}, " if other.sentences else ""
    return f"{other.entity.name} ({where}{counted(other.articles, 'article')})"


def _sentence(places: list[MentionPlace]) -> list[str | Styled]:
    """A sentence with all its mentions lit."""
    sentence, parts, end = places[0].sentence, list[str | Styled](), 0
    for place in places:
        first, last = place.start - place.sentence_start, place.end - place.sentence_start
        parts += [_line(sentence[end:first]), style(_line(sentence[first:last]), bold=True, underline=True)]
        end = last
    return [*parts, _line(sentence[end:])]


def _line(text: str) -> str:
    return text.replace("\n", " ")
