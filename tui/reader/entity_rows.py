"""The rows of an entity card: every mention in every source, with its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from textual.content import Content, Span

from tui.model import ArticleSummary, Entity, MentionPlace
from tui.reader.history import Cursor, CursorKind, Place
from tui.reader.phrases import short_date
from tui.reader.plain import one_line, plain, styled
from tui.reader.theme import ENTITY_STYLES, ENTITY_WORDS, FAINT


@dataclass(frozen=True, slots=True)
class EntityRow:
    """A mention, or the heading of a source where `place` is None."""

    content: Content
    place: Place | None = None


def entity_heading(entity: Entity, places: Sequence[MentionPlace]) -> Content:
    """Name, kind, the other names, and how often and where it is named."""
    sources = len({place.file for place in places})
    parts: list[str | tuple[str, str]] = [
        (one_line(entity.name), ENTITY_STYLES[entity.kind]), (f"  {ENTITY_WORDS[entity.kind]}", FAINT),
    ]  # fmt: skip
    others = [one_line(name) for name in entity.names if name != entity.name]
    if others:
        parts += [("\nalso ", FAINT), " · ".join(others)]
    articles = "one article" if sources == 1 else f"{sources} articles"
    parts.append((f"\n{len(places)} mention{'' if len(places) == 1 else 's'} in {articles}", FAINT))
    return styled(*parts)


def entity_rows(
    entity: Entity, places: Iterable[MentionPlace], sources: Mapping[str, ArticleSummary]
) -> list[EntityRow]:
    """Under each source its mentions, in reading order."""
    rows = []
    for file, group in groupby(places, key=lambda place: place.file):
        mentions = list(group)
        rows.append(EntityRow(_heading(file, len(mentions), sources)))
        rows += [EntityRow(_mention(place, entity), _place(place, entity)) for place in mentions]
    return rows


def _heading(file: str, count: int, sources: Mapping[str, ArticleSummary]) -> Content:
    summary = sources.get(file)
    name, day = (summary.source, short_date(summary.published)) if summary else (file, "")
    return styled((one_line(name), "bold"), (f" · {day} · {count}×", FAINT))


def _mention(place: MentionPlace, entity: Entity) -> Content:
    start, end = place.start - place.sentence_start, place.end - place.sentence_start
    return plain(one_line(place.sentence), [Span(start, end, ENTITY_STYLES[entity.kind])])


def _place(place: MentionPlace, entity: Entity) -> Place:
    return Place(place.file, None, Cursor(CursorKind.MENTION, place.start, place.end, entity.id))
