"""The rows of the source list: articles under their story or their source, filtered as the user types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from textual.content import Content

from tui.language import _
from tui.library.folding import fold
from tui.model import ArticleSummary, Story, Verdict
from tui.phrases import how_many
from tui.phrases.notes import NOTE_SIGN
from tui.phrases.signs import VERDICT_SIGNS
from tui.phrases.values import short_date
from tui.reader.plain import one_line, styled
from tui.reader.theme import FAINT, VERDICT_STYLES

LIMIT = 300
"""Rows that the list shows at once; the filter reaches the others."""


class Grouping(StrEnum):
    """What the list is grouped by."""

    STORY = "story"
    SOURCE = "source"


def grouping_named(name: str) -> Grouping:
    """The grouping of this name; that by story for any other text."""
    return Grouping(name) if name in tuple(Grouping) else Grouping.STORY


@dataclass(frozen=True, slots=True)
class SourceRow:
    """An article, or a heading where `file` is None."""

    content: Content
    file: str | None = None


def source_rows(
    summaries: Iterable[ArticleSummary], stories: Sequence[Story], grouping: Grouping, wanted: str = ""
) -> list[SourceRow]:
    """The rows for articles in reading order; `wanted` are words that source, headline or date must hold."""
    titles = {story.id: story.title for story in stories}
    matching = [summary for summary in summaries if matches(summary, wanted)]
    if grouping is Grouping.SOURCE:
        matching.sort(key=lambda summary: summary.source.casefold())
    rows: list[SourceRow] = []
    for name, group in groupby(matching[:LIMIT], key=_group_key(grouping)):
        heading = titles.get(name, "") if grouping is Grouping.STORY else name
        rows.append(SourceRow(styled((one_line(heading or _("Without a story")), f"{FAINT} bold"))))
        rows += [SourceRow(article_row(summary), summary.file) for summary in group]
    if len(matching) > LIMIT:
        more = _("{count} more: press / and type to filter").format(count=how_many.number(len(matching) - LIMIT))
        rows.append(SourceRow(styled((more, FAINT))))
    return rows


def matches(summary: ArticleSummary, wanted: str) -> bool:
    """Whether every word typed is in the source, the headline or the date."""
    text = _folded(f"{summary.source} {summary.title} {short_date(summary.published)} {summary.file}")
    return all(fold(word) in text for word in wanted.split())


@lru_cache(maxsize=20_000)
def _folded(text: str) -> str:
    # Every key typed into the filter asks for all articles again.
    return fold(text)


def _group_key(grouping: Grouping) -> Callable[[ArticleSummary], str]:
    return (lambda summary: summary.story) if grouping is Grouping.STORY else (lambda summary: summary.source)


def article_row(summary: ArticleSummary) -> Content:
    """An article in the list: source and marks, headline, date and how its facts compare."""
    marks = summary.marks
    return styled(
        (" " if marks.read else "●", "$primary"), " ", (one_line(summary.source), "bold"),
        (" ★" if marks.starred else "", "$accent"), (f" {NOTE_SIGN}" if summary.notes else "", "$primary"),
        f"\n{one_line(summary.title)}\n",
        (short_date(summary.published), FAINT), *_counts(summary),
    )  # fmt: skip


def _counts(summary: ArticleSummary) -> list[tuple[str, str]]:
    """How many facts differ from and how many agree with another source."""
    counts = {Verdict.DIFFER: summary.differing_facts, Verdict.AGREE: summary.shared_facts - summary.differing_facts}
    return [(f"  {VERDICT_SIGNS[v]} {count}", VERDICT_STYLES[v]) for v, count in counts.items() if count > 0]
