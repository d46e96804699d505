"""A list of two-line rows that is filtered as the user types, to choose one from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tui.library.folding import fold
from tui.reader.plain import joined, plain
from tui.reader.widgets.long_list import LongList

NO_MATCH = "Nothing matches."


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: what it is, more about it, and its words as they are looked for."""

    head: Content
    detail: Content
    folded: str


def entry(head: Content, detail: Content) -> Entry:
    """A row that is found by all its words."""
    return Entry(head, detail, fold(f"{head.plain} {detail.plain}"))


class EntryRows:
    """Entries as a long list shows them."""

    def __init__(self, entries: Iterable[tuple[int, Entry]]) -> None:
        self._entries = tuple(entries)

    def __len__(self) -> int:
        return len(self._entries)

    def number(self, row: int) -> int:
        """The number of a row's entry among all entries."""
        return self._entries[row][0]

    def height(self, row: int, width: int) -> int:
        """Two lines."""
        return 2

    def content(self, row: int, width: int) -> Content:
        """Both lines, each cut where it is too long."""
        shown = self._entries[row][1]
        return joined(line.truncate(width, ellipsis=True) for line in (shown.head, shown.detail))

    def can_choose(self, row: int) -> bool:
        """Every row."""
        return True


class FilteredList(Vertical):
    """Filter line and rows; posts the number of the entry that the user chose."""

    DEFAULT_CSS = """
    FilteredList { height: 1fr; }
    FilteredList Input { background: $panel; margin: 0 0 1 0; }
    FilteredList .nothing { height: auto; padding: 0 1; color: $faint; display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "switch", "list", show=False),
        Binding("slash", "filter", "filter", show=False),
        Binding("down", "list('line_down')", "down", show=False),
        Binding("up", "list('line_up')", "up", show=False),
        Binding("pagedown", "list('page_down')", "page down", show=False),
        Binding("pageup", "list('page_up')", "page up", show=False),
    ]

    @dataclass
    class Chosen(Message):
        """The user chose an entry."""

        number: int

    def __init__(self, placeholder: str, *, id: str) -> None:
        super().__init__(id=id)
        self._entries: Sequence[Entry] = ()
        self._rows = EntryRows(())
        self._filter = Input(placeholder=placeholder, compact=True)
        self._nothing = Static(plain(NO_MATCH), classes="nothing", markup=False)
        self._list = LongList(id="entries")

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self._filter
        yield self._nothing
        yield self._list

    def show(self, entries: Sequence[Entry]) -> None:
        """List these entries in this order."""
        self._entries = entries
        self._fill()

    def start(self) -> None:
        """Let the user type."""
        self._filter.focus()

    @property
    def shown(self) -> tuple[str, ...]:
        """The first lines of the rows that the filter lets through."""
        return tuple(self._entries[self._rows.number(row)].head.plain for row in range(len(self._rows)))

    def action_switch(self) -> None:
        """From the filter to the list, where letters are keys, and back."""
        (self._list if self._filter.has_focus else self._filter).focus()

    def action_filter(self) -> None:
        """Back to the filter."""
        self._filter.focus()

    async def action_list(self, action: str) -> None:
        """Move the cursor of the list while the user types."""
        await self._list.run_action(action)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self._fill()

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self._list.action_choose()

    @on(LongList.Chosen)
    def _choose(self, event: LongList.Chosen) -> None:
        event.stop()
        self.post_message(self.Chosen(self._rows.number(event.row)))

    def _fill(self) -> None:
        words = fold(self._filter.value).split()
        self._rows = EntryRows(
            (number, each) for number, each in enumerate(self._entries) if all(word in each.folded for word in words)
        )
        self._list.show(self._rows)
        self._nothing.display = bool(self._entries) and not len(self._rows)
