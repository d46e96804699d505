"""The rows of an entity card: what it stands for, its sources, its company, every mention with its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from textual.content import Content, Span

from tui.language import _
from tui.model import ArticleSummary, CoMention, Entity, EntityProfile, MentionPlace, SourceCount
from tui.phrases import how_many
from tui.phrases.kinds import ENTITY_WORDS
from tui.phrases.values import short_date, span_of_days
from tui.reader.breaking import broken, lines_of
from tui.reader.history import Cursor, CursorKind, Place
from tui.reader.plain import joined, one_line, plain, styled
from tui.reader.theme import ENTITY_STYLES, FAINT, PART_STYLE

_WORD = re.compile(r"[\w‑–-]+")


@dataclass(frozen=True, slots=True)
class EntityRow:
    """A row of the card: choosing it goes to `place` or opens the card of `entity`; with neither it is a heading."""

    text: str
    spans: tuple[Span, ...] = ()
    place: Place | None = None
    entity: str | None = None
    gap: bool = False
    """Whether a blank line stands above it."""


class EntityRows:
    """The rows as a long list shows them; those of mentions, which may be thousands, are made when they are wanted."""

    def __init__(self, entity: Entity, rows: Sequence[EntityRow | MentionPlace]) -> None:
        self._entity = entity
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, row: int) -> EntityRow:
        one = self._rows[row]
        return one if isinstance(one, EntityRow) else _mention(one, self._entity)

    def height(self, row: int, width: int) -> int:
        """The lines of a row and the blank one above it."""
        one = self._rows[row]
        if isinstance(one, MentionPlace) and not one.part and one.sentence.isprintable():
            return len(lines_of(one.sentence, width))
        return len(lines_of(self[row].text, width)) + self[row].gap

    def content(self, row: int, width: int) -> Content:
        """A row as it is shown."""
        one = self[row]
        content = broken(plain(one.text, one.spans), width)
        return joined([plain(""), content]) if one.gap else content

    def can_choose(self, row: int) -> bool:
        """Whether it leads anywhere."""
        one = self._rows[row]
        return isinstance(one, MentionPlace) or one.entity is not None

    def row_of(self, place: Place) -> int | None:
        """The row of the mention at a place, if it is listed."""
        cursor = place.cursor
        sought = (place.file, cursor.start, cursor.end) if cursor else None
        mentions = ((row, one) for row, one in enumerate(self._rows) if isinstance(one, MentionPlace))
        return next((row for row, one in mentions if (one.file, one.start, one.end) == sought), None)


def entity_heading(profile: EntityProfile) -> Content:
    """Name and kind; how often, where and when it is named; the other names, last because they may be many."""
    entity = profile.entity
    parts: list[str | tuple[str, str]] = [
        (one_line(entity.name), ENTITY_STYLES[entity.kind]), (f"  {_(ENTITY_WORDS[entity.kind])}\n", FAINT),
        (_counts(profile), FAINT),
    ]  # fmt: skip
    others = [one_line(name) for name in entity.names if name != entity.name]
    if others:
        parts += [(f"\n{_('also')} ", FAINT), " · ".join(others)]
    return styled(*parts)


def entity_rows(
    profile: EntityProfile, sources: Mapping[str, ArticleSummary], stands_for: Entity | None = None
) -> EntityRows:
    """What is related, then under each article its mentions, in reading order; `stands_for` is a capital's country."""
    rows: list[EntityRow | MentionPlace] = [
        *_governments(profile, stands_for), *_sources(profile.sources), *_together(profile.together),
    ]  # fmt: skip
    for file, group in groupby(profile.places, key=lambda place: place.file):
        mentions = list(group)
        rows.append(_article(file, sum(not place.part for place in mentions), sources))
        rows += mentions
    return EntityRows(profile.entity, rows)


def _counts(profile: EntityProfile) -> str:
    mentions = [place for place in profile.places if not place.part]
    parts = len(profile.places) - len(mentions)
    articles = len({place.file for place in profile.places})
    words = how_many.mentions_in_articles(len(mentions), articles)
    if parts:
        words += " · " + _("{count} more inside other words").format(count=parts)
    return f"{words} · {_days(profile.first, profile.last)}" if profile.first else words


def _days(first: date | None, last: date | None) -> str:
    return short_date(first) if first == last else span_of_days(first, last)


def _governments(profile: EntityProfile, stands_for: Entity | None) -> Iterator[EntityRow]:
    """The country that a capital stands for; the capitals that stand for a country."""
    if stands_for:
        yield _related(_("also stands for the government of") + " ", stands_for)
    for capital in profile.capitals:
        yield _related(_("its government is also called") + " ", capital)


def _related(words: str, entity: Entity, after: str = "") -> EntityRow:
    name = one_line(entity.name)
    end = len(words) + len(name)
    spans = (
        Span(0, len(words), FAINT),
        Span(len(words), end, ENTITY_STYLES[entity.kind]),
        Span(end, end + len(after), FAINT),
    )
    return EntityRow(f"{words}{name}{after}", spans, entity=entity.id)


def _sources(sources: Sequence[SourceCount]) -> Iterator[EntityRow]:
    if len(sources) > 1:
        yield _title(_("By source"))
        told = (f"{one_line(count.source)} {count.mentions}×{_in_articles(count.articles)}" for count in sources)
        yield EntityRow(" · ".join(told))


def _in_articles(articles: int) -> str:
    return f" {how_many.in_articles(articles)}" if articles > 1 else ""


def _together(together: Sequence[CoMention]) -> Iterator[EntityRow]:
    if together:
        yield _title(_("Named together with"))
    for other in together:
        shared = [how_many.sentences(other.sentences)] if other.sentences else []
        shared.append(how_many.articles(other.articles))
        yield _related("", other.entity, f"  {' · '.join(shared)}")


def _title(text: str) -> EntityRow:
    return EntityRow(text, (Span(0, len(text), f"{FAINT} bold"),), gap=True)


def _article(file: str, count: int, sources: Mapping[str, ArticleSummary]) -> EntityRow:
    summary = sources.get(file)
    name = one_line(summary.source if summary else file)
    rest = f" · {short_date(summary.published)} · {count}× · {one_line(summary.title)}" if summary else f" · {count}×"
    end = len(name) + len(rest)
    return EntityRow(name + rest, (Span(0, len(name), "bold"), Span(len(name), end, FAINT)), gap=True)


def _mention(place: MentionPlace, entity: Entity) -> EntityRow:
    sentence = one_line(place.sentence)
    start, end = place.start - place.sentence_start, place.end - place.sentence_start
    goes_to = Place(place.file, None, Cursor(CursorKind.MENTION, place.start, place.end, entity.id))
    if not place.part:
        return EntityRow(sentence, (Span(start, end, ENTITY_STYLES[entity.kind]),), goes_to)
    around = "  " + _("in {word}").format(word=_word_around(sentence, start))
    spans = (Span(start, end, PART_STYLE), Span(len(sentence), len(sentence) + len(around), FAINT))
    return EntityRow(sentence + around, spans, goes_to)


def _word_around(sentence: str, start: int) -> str:
    words: Iterable[re.Match[str]] = _WORD.finditer(sentence)
    return next((word[0] for word in words if word.start() <= start < word.end()), _("another word"))
