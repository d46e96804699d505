"""How the articles that a search found look in their list. Pure: hits go in, rows for a long list come out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content, Span

from tui.language import _
from tui.model import Hit, Snippet
from tui.phrases import how_many
from tui.phrases.values import short_date
from tui.reader.breaking import broken, lines_of
from tui.reader.hit_order import HitGroup
from tui.reader.listed_rows import ListedRow, ListedRows, apart, heading
from tui.reader.plain import joined, one_line, plain, styled
from tui.reader.theme import FAINT, HIT_STYLE

INDENT = 2
"""Cells that the passages of an article stand to the right of its headline."""
LIT_STYLE = f"{HIT_STYLE} bold"


@dataclass(frozen=True, slots=True)
class HitRow:
    """An article found: its headline, source and day, and below its passages with the words that were found lit."""

    hit: Hit
    choosable: bool = True

    def height(self, width: int) -> int:
        """The lines of the headline, one more where source and day do not fit behind it, those of the passages."""
        title = one_line(self.hit.title)
        lines = lines_of(title, width)
        passages = sum(len(lines_of(one_line(each.text), width - INDENT)) for each in self.hit.snippets)
        return len(lines) + (not self._fits(title, lines[-1], width)) + passages

    def content(self, width: int) -> Content:
        """Headline, source and day, passages."""
        title = one_line(self.hit.title)
        fits = self._fits(title, lines_of(title, width)[-1], width)
        head = broken(styled((title, "bold")), width)
        about = styled(f"{'  ' if fits else ''}", (self._about, FAINT)).truncate(width, ellipsis=True)
        passages = [line for each in self.hit.snippets for line in _passage(each, width)]
        return joined([head.append(about), *passages] if fits else [head, about, *passages])

    @property
    def _about(self) -> str:
        return f"{one_line(self.hit.source)} · {short_date(self.hit.published)}"

    def _fits(self, title: str, last: tuple[int, int], width: int) -> bool:
        return cell_len(title[slice(*last)]) + 2 + cell_len(self._about) <= width


@dataclass(frozen=True, slots=True)
class OtherQuery:
    """Another query, offered above what was found, or in place of it."""

    query: str
    choosable: bool = True

    def height(self, width: int) -> int:
        """One line."""
        return 1

    def content(self, width: int) -> Content:
        """The question, with the query where its eye falls on it."""
        words = styled((_("Did you mean"), FAINT), " ", (one_line(self.query), "$primary bold"), ("?", FAINT))
        return words.truncate(width, ellipsis=True)


@dataclass(frozen=True, slots=True)
class MoreHits:
    """The row at the end where more was found than is listed."""

    count: int
    choosable: bool = True

    def height(self, width: int) -> int:
        """One line."""
        return 1

    def content(self, width: int) -> Content:
        """How many."""
        return styled((how_many.more(self.count), "$primary")).truncate(width, ellipsis=True)


def hit_rows(groups: Iterable[HitGroup], total: int, suggestions: Sequence[str] = ()) -> ListedRows:
    """Other queries to try, the groups of hits under their headings, and how many of `total` are not listed."""
    others: list[ListedRow] = [OtherQuery(query) for query in suggestions]
    blocks, listed = [others], 0
    for group in groups:
        blocks += _under_heading(group)
        listed += len(group.hits)
    if listed and total > listed:
        blocks.append([MoreHits(total - listed)])
    return ListedRows(apart(blocks))


def row_of_hit(rows: ListedRows, file: str | None = None) -> int | None:
    """The row of the hit in a file, or of the first hit where there is none in it; None without any hit."""
    found = [(row, one.hit.file) for row in range(len(rows)) if isinstance(one := rows[row], HitRow)]
    return next((row for row, its in found if its == file), found[0][0] if found else None)


def _under_heading(group: HitGroup) -> list[list[ListedRow]]:
    blocks: list[list[ListedRow]] = [[HitRow(hit)] for hit in group.hits]
    if group.heading:
        blocks[0] = [heading(group.heading, how_many.number(len(group.hits))), *blocks[0]]
    return blocks


def _passage(snippet: Snippet, width: int) -> Iterable[Content]:
    lit = [Span(start, end, LIT_STYLE) for start, end in snippet.lit]
    passage = plain(one_line(snippet.text), lit)
    for start, end in lines_of(passage.plain, width - INDENT):
        yield styled(" " * INDENT).append(passage[start:end])
