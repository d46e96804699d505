"""What a search found, and beside it the values by which that can be narrowed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from tui.model import Facet, SavedSearch
from tui.reader.facet_rows import ValueRow, facet_rows, row_of_value
from tui.reader.hit_order import Arrangement, grouped, in_order
from tui.reader.hit_rows import HitRow, MoreHits, OtherQuery, hit_rows, row_of_hit
from tui.reader.hits import Answers
from tui.reader.kept_search_rows import RecentRow, SavedRow, kept_search_rows
from tui.reader.listed_rows import ListedRow, ListedRows
from tui.reader.reading_library import FoundArticles
from tui.reader.widgets.long_list import LongList

AT_REST = "-at-rest"
"""Class of the list in which the arrows do not move now."""
UNUSED = "-unused"
"""Class of the values where nothing was searched."""


class FoundLists(Horizontal):
    """Two lists that never have the focus, since the user types above them; the arrows move in one of them.

    Before anything is typed the first one lists the searches kept and those made before.
    """

    DEFAULT_CSS = """
    FoundLists {
        height: 1fr;
        #hits { width: 1fr; }
        #facets { width: 34; margin: 0 0 0 1; border-left: vkey $border; }
        #facets.-at-rest { border-left: vkey $border-blurred; }
        #facets.-unused { display: none; }
        .-at-rest > .long-list--highlighted { background: transparent; }
        .-at-rest:nocolor > .long-list--highlighted { text-style: none; }
    }
    """

    @dataclass
    class Opened(Message):
        """The user chose one of the articles found."""

        answers: Answers

    @dataclass
    class QueryChosen(Message):
        """The user chose another query; `saved` is its name where it is kept under one."""

        query: str
        saved: str = ""

    @dataclass
    class Narrowed(Message):
        """The user wants only what has a value, or not only that any more."""

        narrowing: str

    class MoreWanted(Message):
        """The end of the list has been reached, and more was found than is listed."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._hits, self._facets = LongList(id="hits"), LongList(id="facets")
        self._rows, self._values = ListedRows(), ListedRows()
        self._found: FoundArticles | None = None
        self._answers = Answers("", ())
        for each in (self._hits, self._facets):
            each.can_focus = False

    def compose(self) -> ComposeResult:
        """From left to right."""
        yield self._hits
        yield self._facets

    def on_mount(self) -> None:
        """The arrows move in what was found."""
        self.narrowing = False

    @property
    def arrangement(self) -> Arrangement:
        """How the articles found are listed."""
        return self._answers.arrangement

    @property
    def unfinished(self) -> bool:
        """Whether the last word of the query was taken for the beginning of one too."""
        return self._answers.unfinished

    @property
    def found(self) -> FoundArticles | None:
        """What is listed; None for the searches kept."""
        return self._found

    # -- filling ------------------------------------------------------------------------------------------------------

    def show_kept(self, saved: Sequence[SavedSearch], recent: Sequence[str]) -> None:
        """List searches in place of what was found, with the cursor where it stood in such a list."""
        row = self._hits.highlighted if self._found is None else None
        self._found, self._answers = None, Answers("", (), arrangement=self.arrangement)
        self._rows = kept_search_rows(saved, recent)
        self._facets.add_class(UNUSED)
        self._hits.show(self._rows, row if row is not None and row < len(self._rows) else None)
        self.show_facets((), "")

    def show_found(self, found: FoundArticles, query: str, *, unfinished: bool = False) -> None:
        """List what a query found, with the cursor on the first article; `unfinished` as in `Answers`."""
        self._found = found
        self._facets.remove_class(UNUSED)
        self._answers = Answers(query, (), 0, found.total, self.arrangement, unfinished)
        self._list()

    def show_more(self, found: FoundArticles) -> None:
        """List more of what the same query found: nothing moves, and the cursor goes on to the first new article."""
        known = {hit.file for hit in self._answers.hits}
        first = next((hit.file for hit in found.hits if hit.file not in known), None)
        self._found, top = found, self._hits.scroll_offset.y
        self._list(first)
        self._hits.keep_in_view(top)

    def show_facets(self, facets: Sequence[Facet], query: str) -> None:
        """List the values by which it can be narrowed, with the cursor on the same value as before."""
        at = self._at(self._facets, self._values)
        self._values = facet_rows(facets, query)
        self._facets.show(self._values, row_of_value(self._values, at.value if isinstance(at, ValueRow) else None))

    def rearrange(self, arrangement: Arrangement) -> None:
        """List what was found in other groups, with the cursor on the same article; the order is that of the answer."""
        at = self._at(self._hits, self._rows)
        self._answers = replace(self._answers, arrangement=arrangement)
        self._list(at.hit.file if isinstance(at, HitRow) else None)

    def _list(self, file: str | None = None) -> None:
        if self._found is None:
            return
        groups = grouped(self._found.hits, self.arrangement.grouping)
        self._answers = replace(self._answers, hits=in_order(groups))
        self._rows = hit_rows(groups, self._found.total, self._found.suggestions)
        self._hits.show(self._rows, row_of_hit(self._rows, file))

    # -- moving and choosing ------------------------------------------------------------------------------------------

    @property
    def narrowing(self) -> bool:
        """Whether the arrows move in the values."""
        return not self._facets.has_class(AT_REST)

    @narrowing.setter
    def narrowing(self, narrowing: bool) -> None:
        # Classes of the lists and not of the screen: that would style every widget anew.
        self._hits.set_class(narrowing, AT_REST)
        self._facets.set_class(not narrowing, AT_REST)

    @property
    def can_narrow(self) -> bool:
        """Whether there are values."""
        return len(self._values) > 0

    @property
    def at_top(self) -> bool:
        """Whether the cursor is on the first row of what was found, and cannot go further up."""
        return not self.narrowing and not any(map(self._rows.can_choose, range(self._hits.highlighted or 0)))

    @property
    def saved_at_cursor(self) -> SavedSearch | None:
        """The kept search at the cursor."""
        at = self._at(self._hits, self._rows)
        return at.search if isinstance(at, SavedRow) else None

    async def move(self, action: str) -> None:
        """Carry a movement of the registry out in the list in which the arrows move."""
        facing = self._facets if self.narrowing else self._hits
        await facing.run_action(action)
        if action != "choose" and not self.narrowing and isinstance(self._at(self._hits, self._rows), MoreHits):
            self.post_message(self.MoreWanted())

    def choose(self) -> None:
        """Choose what is at the cursor."""
        (self._facets if self.narrowing else self._hits).action_choose()

    @on(LongList.Chosen)
    def _chosen(self, event: LongList.Chosen) -> None:
        event.stop()
        row = (self._rows if event.chosen_in is self._hits else self._values)[event.row]
        if message := self._message_for(row):
            self.post_message(message)

    def _message_for(self, row: ListedRow) -> Message | None:
        match row:
            case HitRow(hit):
                return self.Opened(replace(self._answers, index=self._answers.hits.index(hit)))
            case OtherQuery(query) | RecentRow(query):
                return self.QueryChosen(query)
            case SavedRow(search):
                return self.QueryChosen(search.query, search.name)
            case ValueRow(value):
                return self.Narrowed(value.narrowing)
            case MoreHits():
                return self.MoreWanted()
        return None

    def _at(self, listed: LongList, rows: ListedRows) -> ListedRow | None:
        row = listed.highlighted
        return rows[row] if row is not None and row < len(rows) else None
