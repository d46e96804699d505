"""The rows of the source list: articles under their story, their source or their day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import groupby

from rich.cells import cell_len
from textual.content import Content

from tui.language import N_, _
from tui.library.folding import fold
from tui.model import ArticleSummary, Verdict
from tui.phrases import how_many
from tui.phrases.notes import NOTE_SIGN
from tui.phrases.signs import VERDICT_SIGNS
from tui.phrases.values import short_date
from tui.reader.breaking import broken, lines_of
from tui.reader.plain import joined, one_line, plain, styled
from tui.reader.theme import FAINT, VERDICT_STYLES

UNREAD, STAR = "●", "★"


class Grouping(StrEnum):
    """What the list is grouped by."""

    STORY = "story"
    SOURCE = "source"
    DATE = "date"

    @property
    def next(self) -> Grouping:
        """The one that follows, after the last one the first."""
        every = list(Grouping)
        return every[(every.index(self) + 1) % len(every)]


GROUPED = {
    Grouping.STORY: N_("Grouped by story"),
    Grouping.SOURCE: N_("Grouped by source"),
    Grouping.DATE: N_("Grouped by date"),
}


def grouping_named(name: str) -> Grouping:
    """The grouping of this name; that by story for any other text."""
    return Grouping(name) if name in tuple(Grouping) else Grouping.STORY


class SourceRows:
    """Articles and headings as a long list shows them; a heading is a text."""

    def __init__(self, rows: Iterable[ArticleSummary | str]) -> None:
        self._rows = list(rows)
        self._row_of = {one.file: row for row, one in enumerate(self._rows) if not isinstance(one, str)}

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def articles(self) -> tuple[ArticleSummary, ...]:
        """The articles in the order of the list."""
        return tuple(one for one in self._rows if not isinstance(one, str))

    @property
    def headings(self) -> tuple[str, ...]:
        """What the articles stand under, in the order of the list."""
        return tuple(one for one in self._rows if isinstance(one, str))

    def article(self, row: int) -> ArticleSummary | None:
        """The article of a row; None for a heading."""
        one = self._rows[row]
        return None if isinstance(one, str) else one

    def row_of(self, file: str | None) -> int | None:
        """The row of an article, if it is listed."""
        return self._row_of.get(file) if file is not None else None

    def put(self, changed: Iterable[ArticleSummary]) -> None:
        """Show articles, where they are listed, as they are now; their places stay."""
        for one in changed:
            row = self._row_of.get(one.file)
            if row is not None:
                self._rows[row] = one

    def height(self, row: int, width: int) -> int:
        """A heading has a blank line above it, but for the first one."""
        one = self._rows[row]
        if isinstance(one, str):
            return len(lines_of(_as_shown(one), width)) + (row > 0)
        return 2 + len(lines_of(_as_shown(one.title), width))

    def content(self, row: int, width: int) -> Content:
        """A row as it is shown."""
        one = self._rows[row]
        if not isinstance(one, str):
            return article_row(one, width)
        heading = broken(styled((one_line(one), f"{FAINT} bold")), width)
        return joined([plain(""), heading]) if row else heading

    def can_choose(self, row: int) -> bool:
        """Articles only."""
        return not isinstance(self._rows[row], str)


def source_rows(articles: Iterable[ArticleSummary], titles: Mapping[str, str], grouping: Grouping) -> SourceRows:
    """The rows for articles given in reading order; `titles` are those of stories by id.

    Under a source, and by date, what appeared last comes first.
    """
    if grouping is Grouping.STORY:
        stories = groupby(articles, key=lambda one: one.story)
        return _rows((titles.get(story) or _("Without a story"), group) for story, group in stories)
    newest_first = sorted(articles, key=lambda one: one.published.toordinal() if one.published else 0, reverse=True)
    if grouping is Grouping.DATE:
        days = groupby(newest_first, key=lambda one: one.published)
        return _rows((short_date(day), group) for day, group in days)
    folded = {source: (fold(source), source) for source in {one.source for one in newest_first}}
    by_source = sorted(newest_first, key=lambda one: folded[one.source])
    return _rows(groupby(by_source, key=lambda one: one.source))


def _as_shown(text: str) -> str:
    # Asked for every row at once: nearly all texts are shown as they are.
    return text if text.isprintable() else one_line(text)


def _rows(groups: Iterable[tuple[str, Iterable[ArticleSummary]]]) -> SourceRows:
    rows: list[ArticleSummary | str] = []
    for heading, group in groups:
        rows += [heading, *group]
    return SourceRows(rows)


def article_row(summary: ArticleSummary, width: int) -> Content:
    """An article in the list: source and marks, headline, then date and how its facts compare."""
    marks = summary.marks
    head = styled(
        (" " if marks.read else UNREAD, "$primary"), " ", (one_line(summary.source), "bold"),
        (f" {STAR}" if marks.starred else "", "$accent"), (f" {NOTE_SIGN}" if summary.notes else "", "$primary"),
    )  # fmt: skip
    foot = _foot(summary, "  ")
    if foot.cell_length > width:
        foot = _foot(summary, " ")
    title = broken(styled(one_line(summary.title)), width)
    return joined([head.truncate(width, ellipsis=True), title, foot.truncate(width, ellipsis=True)])


def _foot(summary: ArticleSummary, gap: str) -> Content:
    new = f" {_('new')}" if summary.new else ""
    return styled((short_date(summary.published), FAINT), (new, "$primary"), *_counts(summary, gap))


def _counts(summary: ArticleSummary, gap: str) -> list[tuple[str, str]]:
    """How many facts differ from and how many agree with another source."""
    counts = {Verdict.DIFFER: summary.differing_facts, Verdict.AGREE: summary.shared_facts - summary.differing_facts}
    return [(f"{gap}{VERDICT_SIGNS[v]}{gap[1:]}{count}", VERDICT_STYLES[v]) for v, count in counts.items() if count > 0]


def list_head(shown: Sequence[ArticleSummary], total: int, width: int) -> Content:
    """How many articles are listed, how many of them are unread and new: `12 of 4,210 · 37 unread · 5 new`.

    Where there is no room for the words, `12/4,210 · ●37 · +5`.
    """
    unread, new = (sum(not one.marks.read for one in shown), sum(one.new for one in shown))
    of_all = len(shown) != total
    numbers = {name: how_many.number(count) for name, count in
               (("shown", len(shown)), ("total", total), ("unread", unread), ("new", new))}  # fmt: skip
    words = [_("{shown} of {total}") if of_all else how_many.articles(total)]
    words += [_("{unread} unread")] if unread else []
    words += [_("{new} new")] if new else []
    signs = ["{shown}/{total}" if of_all else "{total}"]
    signs += [f"{UNREAD}{{unread}}"] if unread else []
    signs += ["+{new}"] if new else []
    long, short = (" · ".join(parts).format(**numbers) for parts in (words, signs))
    return styled((long if cell_len(long) <= width else short, FAINT))
