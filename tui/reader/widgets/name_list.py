"""A list of all names that is filtered as the user types: part of the index and of choosing a name to join."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Static

from tui.model import EntityKind
from tui.reader.index_rows import IndexEntry, IndexRows, column_heads, wanted
from tui.reader.plain import plain
from tui.reader.widgets.long_list import PADDING, LongList

NO_MATCH = "No name matches."
NO_NAMES = "No names were found in the library yet."
FILTER = "filter: words of the name; per: loc: org: for a kind"


class NameList(Vertical):
    """Filter line, heads and rows; shows what the screen hands down, posts what the user chose."""

    DEFAULT_CSS = """
    NameList { height: 1fr; }
    NameList Input { background: $panel; margin: 0 0 1 0; }
    NameList .heads { height: 1; padding: 0 1; text-wrap: nowrap; }
    NameList .nothing { height: auto; padding: 0 1; color: $faint; display: none; }
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
        """The user chose a name."""

        entity: str

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._entries: Sequence[IndexEntry] | None = None
        self._kind: EntityKind | None = None
        self._shown = IndexRows(())
        self._filter = Input(placeholder=FILTER, compact=True)
        self._heads = Static(classes="heads", markup=False)
        self._nothing = Static(classes="nothing", markup=False)
        self._list = LongList(id="names")

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self._filter
        yield self._heads
        yield self._nothing
        yield self._list

    @property
    def selected(self) -> IndexEntry | None:
        """The name at the cursor."""
        row = self._list.highlighted
        return self._shown[row] if row is not None and row < len(self._shown) else None

    @property
    def shown(self) -> IndexRows:
        """The names that the filter lets through."""
        return self._shown

    def show(self, entries: Sequence[IndexEntry], kind: EntityKind | None = None) -> None:
        """List these names in this order, only those of a `kind` if one is given; the cursor stays on its name."""
        self._entries, self._kind = entries, kind
        self._fill(keep=True)

    def start(self) -> None:
        """Let the user type."""
        self._filter.focus()

    def on_resize(self) -> None:
        """Put the heads above their columns."""
        self._heads.update(column_heads(max(1, self.size.width - 2 * PADDING - 1)))

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
        self._fill(keep=False)

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self._list.action_choose()

    @on(LongList.Chosen)
    def _choose(self, event: LongList.Chosen) -> None:
        event.stop()
        self.post_message(self.Chosen(self._shown[event.row].entity.id))

    def _fill(self, *, keep: bool) -> None:
        if self._entries is None:
            return
        old = self.selected if keep else None
        asked = wanted(self._filter.value, self._kind)
        self._shown = IndexRows([entry for entry in self._entries if asked.takes(entry)])
        self._list.show(self._shown, self._shown.row_of(old.entity.id) if old else None)
        self._nothing.update(plain(NO_MATCH if self._entries else NO_NAMES))
        self._nothing.display = not len(self._shown)
