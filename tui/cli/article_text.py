"""An article as lines of text: what the panes of the reader show of it, one statement a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tui.language import N_, _
from tui.model import (
    Article,
    ArticleSummary,
    Block,
    BlockKind,
    Entity,
    Fact,
    LinkedMention,
    NoteTarget,
    PlacedNote,
    Sentence,
    Story,
)
from tui.phrases import how_many
from tui.phrases.kinds import ENTITY_WORDS
from tui.phrases.notes import anchor_words, state_words

if TYPE_CHECKING:
    from tui.cli.fact_report import StoryReport
    from tui.library import Library

INDENT = "    "
_KINDS = {BlockKind.HEADING: N_("Heading: {text}"), BlockKind.LEAD: N_("Lead: {text}"),
          BlockKind.LIST_ITEM: N_("List item: {text}")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parts:
    """What is told beside the text: names and facts by sentence; `linear` says in words what type shows."""

    mentions: bool = False
    facts: bool = False
    linear: bool = False

    @property
    def by_sentence(self) -> bool:
        """Whether each sentence has a line of its own."""
        return self.mentions or self.facts or self.linear


EVERYTHING = Parts(mentions=True, facts=True, linear=True)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, not wrapped; one that is `strong` is a title or a heading."""

    text: str
    indent: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class ArticleReport:
    """An article of the library with what is known of it; `story` is None where facts are not asked for."""

    row: ArticleSummary
    article: Article
    sentences: Sequence[Sentence]
    mentions: Sequence[LinkedMention]
    entities: Mapping[str, Entity]
    notes: Sequence[PlacedNote]
    story: StoryReport | None = None


def article_report(library: Library, row: ArticleSummary, parts: Parts) -> ArticleReport:
    """Take an article out of the library; only what `parts` ask for is read."""
    file = row.file
    mentions = library.mentions(file) if parts.mentions else ()
    found = (library.entity(entity) for entity in dict.fromkeys(mention.entity for mention in mentions))
    return ArticleReport(
        row,
        library.article(file),
        library.annotations(file).sentences if parts.by_sentence else (),
        mentions,
        {entity.id: entity for entity in found if entity},
        library.notes.find(file=file),
        _story(library, row) if parts.facts else None,
    )


def _story(library: Library, row: ArticleSummary) -> StoryReport:
    from tui.cli.story_report import story_report

    summaries = {each.file: each for each in library.articles()}
    story = next((story for story in library.stories() if story.id == row.story), None)
    if story is None:
        return story_report(library, Story("", row.title, (row.file,)), summaries, library.facts(row.file))
    return story_report(library, story, summaries, library.story_facts(story.id))


def article_lines(report: ArticleReport, parts: Parts) -> Iterator[Line]:
    """The lines of an article: what is known of it as a whole, then its text with what belongs to each stretch."""
    yield from _opening(report)
    for block in report.article.blocks:
        yield Line("")
        for start, end in _stretches(report, block, parts):
            yield _stretch(report, block, start, end, parts)
            yield from _beside(report, start, end, parts)
    if report.article.truncated:
        yield Line("")
        yield Line(_("[The text is cut short: the rest lay behind a paywall.]"))


def _opening(report: ArticleReport) -> Iterator[Line]:
    row, article = report.row, report.article
    yield Line(row.title, strong=True)
    credits = [row.source, row.published.isoformat() if row.published else None, *article.authors, *article.agencies]
    yield Line(" · ".join(credit for credit in credits if credit))
    if article.url:
        yield Line(article.url)
    yield Line(" · ".join(standing_words(row)))
    yield from _notes(note for note in report.notes if not note.end)


def standing_words(row: ArticleSummary) -> Iterator[str]:
    """What the reader's list shows of an article in signs: marks, and how its facts compare."""
    yield _("read") if row.marks.read else _("unread")
    if row.marks.starred:
        yield _("starred")
    if row.new:
        yield _("new since the last visit")
    shared = how_many.shared_facts(row.shared_facts)
    yield f"{shared}, {differing_words(row)}" if row.differing_facts else shared


def differing_words(row: ArticleSummary) -> str:
    """On how many facts of an article the sources differ."""
    return _("{count} differing").format(count=how_many.number(row.differing_facts))


def _stretches(report: ArticleReport, block: Block, parts: Parts) -> Iterator[tuple[int, int]]:
    """The sentences of a block, or the block as a whole; together they cover it."""
    starts = [one.start for one in report.sentences if block.start < one.start < block.end] if parts.by_sentence else []
    edges = [block.start, *starts, block.end]
    yield from pairwise(edges)


def _stretch(report: ArticleReport, block: Block, start: int, end: int, parts: Parts) -> Line:
    text = " ".join(report.article.text[start:end].split()) if parts.by_sentence else report.article.text[start:end]
    if parts.linear and start == block.start and block.kind in _KINDS:
        text = _(_KINDS[block.kind]).format(text=text)
    return Line(text, strong=block.kind in (BlockKind.HEADING, BlockKind.LEAD))


def _beside(report: ArticleReport, start: int, end: int, parts: Parts) -> Iterator[Line]:
    """What belongs to a stretch of text: names, facts, notes."""
    if parts.mentions:
        named = [_named(report, mention) for mention in report.mentions if start <= mention.start < end]
        if named:
            yield Line(_("names: {names}").format(names="; ".join(dict.fromkeys(named))), INDENT)
    if report.story:
        for fact in report.story.facts:
            if any(claim.file == report.row.file and start <= claim.start < end for claim in fact.claims):
                yield from _fact(report.story, fact)
    placed = (note for note in report.notes if note.end and start <= note.start < end)
    told = (note for note in placed if not (report.story and note.note.anchor.target is NoteTarget.FACT))
    yield from _notes(told)


def _named(report: ArticleReport, mention: LinkedMention) -> str:
    """A name as the text has it, what it is, and the full name where that is another: `Holthusen (person: …)`."""
    words = " ".join(report.article.text[mention.start : mention.end].split())
    kind = _(ENTITY_WORDS[mention.kind])
    entity = report.entities.get(mention.entity)
    return f"{words} ({kind})" if entity is None or entity.name == words else f"{words} ({kind}: {entity.name})"


def _fact(story: StoryReport, fact: Fact) -> Iterator[Line]:
    from tui.cli.compare_text import fact_lines

    for depth, text in fact_lines(story, fact):
        yield Line(text, INDENT * (depth + 1))


def _notes(notes: Iterable[PlacedNote]) -> Iterator[Line]:
    for each in notes:
        where = "; ".join(part for part in (anchor_words(each.note.anchor), state_words(each.state)) if part)
        yield Line(_("note {where}: {text}").format(where=where, text=each.note.text), INDENT)
