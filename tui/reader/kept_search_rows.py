"""What the search lists before anything is typed: the searches kept under names, then the last ones. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.content import Content

from tui.language import _, ngettext
from tui.model import SavedSearch
from tui.phrases import how_many
from tui.reader.listed_rows import ListedRow, ListedRows, apart, heading
from tui.reader.plain import one_line, styled
from tui.reader.theme import FAINT

RECENT = 12
"""Searches made before that are listed."""


@dataclass(frozen=True, slots=True)
class SavedRow:
    """A search kept under a name, in bold where it finds something new."""

    search: SavedSearch
    choosable: bool = True

    def height(self, width: int) -> int:
        """One line."""
        return 1

    def content(self, width: int) -> Content:
        """Its name, what is new, what it asks for."""
        search, new = self.search, self.search.new_hits
        name = (one_line(search.name), "bold" if new else "")
        query = one_line(search.query) if search.query != search.name else ""
        words = styled(name, (f"  {new_words(new)}" if new else "", "$primary"), (f"  {query}", FAINT))
        return words.truncate(width, ellipsis=True)


@dataclass(frozen=True, slots=True)
class RecentRow:
    """A search that was made before."""

    query: str
    choosable: bool = True

    def height(self, width: int) -> int:
        """One line."""
        return 1

    def content(self, width: int) -> Content:
        """What was typed."""
        return styled(one_line(self.query)).truncate(width, ellipsis=True)


def kept_search_rows(saved: Iterable[SavedSearch], recent: Sequence[str]) -> ListedRows:
    """The searches kept, and the `recent` ones, given oldest first, beginning with the last."""
    kept: list[ListedRow] = [SavedRow(search) for search in saved]
    made: list[ListedRow] = [RecentRow(query) for query in reversed(recent[-RECENT:])]
    groups = ((_("Saved searches"), kept), (_("Last searches"), made))
    return ListedRows(apart([[heading(words), *rows] for words, rows in groups if rows]))


def new_words(count: int) -> str:
    """`3 new`: articles that a search found since it was looked at last."""
    return ngettext("{count} new", "{count} new", count).format(count=how_many.number(count))


def news_of(saved: Iterable[SavedSearch]) -> str:
    """Which searches found something new, in one line; empty where none did."""
    found = [
        _("{count} in “{search}”").format(count=how_many.number(one.new_hits), search=one.name)
        for one in saved if one.new_hits
    ]  # fmt: skip
    return _("New in saved searches: {searches}").format(searches=", ".join(found)) if found else ""
