"""One entity in linear text: its names, what is counted over them, and every place that names it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from tui.cli.output import Styled, emit, style
from tui.language import _
from tui.model import ArticleSummary, CoMention, Entity, EntityProfile, MentionPlace, SourceCount
from tui.phrases import how_many
from tui.phrases.kinds import ENTITY_WORDS


def print_card(profile: EntityProfile, stands_for: Entity | None, rows: Mapping[str, ArticleSummary]) -> None:
    """Print all of a profile; `rows` are the articles by file, `stands_for` is the country of a capital."""
    entity = profile.entity
    emit(style(entity.name, bold=True), f"  {_(ENTITY_WORDS[entity.kind])}")
    for label, words in _details(profile, stands_for):
        emit(f"  {label + ':':15} {words}")
    for file, places in groupby(profile.places, key=lambda place: place.file):
        row = rows[file]
        day = f", {row.published.isoformat()}" if row.published else ""
        emit()
        emit("  ", style(f"{row.source}{day}: {row.title}", bold=True))
        for _start, of_sentence in groupby(places, key=lambda place: place.sentence_start):
            emit("    ", *_sentence(list(of_sentence)))


def _details(profile: EntityProfile, stands_for: Entity | None) -> Iterator[tuple[str, str]]:
    """The lines that have something to say."""
    others = [name for name in profile.entity.names if name != profile.entity.name]
    yield from _listed(_("also called"), others)
    yield from _listed(_("stands for"), [stands_for.name] if stands_for else [])
    yield from _listed(_("also meant by"), [capital.name for capital in profile.capitals])
    yield _("named"), _named(profile)
    yield from _listed(_("sources"), map(_source, profile.sources))
    yield from _listed(_("together with"), map(_together, profile.together))


def _named(profile: EntityProfile) -> str:
    """How often, in how many articles, between which days."""
    mentions = sum(each.mentions for each in profile.sources)
    articles = sum(each.articles for each in profile.sources)
    days = dict.fromkeys(str(day) for day in (profile.first, profile.last) if day)
    told = how_many.mentions_in_articles(mentions, articles)
    return f"{told}, {_(' to ').join(days)}" if days else told


def _listed(label: str, words: Iterable[str]) -> Iterator[tuple[str, str]]:
    if joined := ", ".join(words):
        yield label, joined


def _source(count: SourceCount) -> str:
    return f"{count.source} ({how_many.mentions_in_articles(count.mentions, count.articles)})"


def _together(other: CoMention) -> str:
    where = f"{how_many.sentences(other.sentences)}, " if other.sentences else ""
    return f"{other.entity.name} ({where}{how_many.articles(other.articles)})"


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
