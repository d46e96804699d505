"""A filter line above the rows that it lets through: frame and keys of every list that one narrows by typing."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Static

from tui.reader.plain import plain
from tui.reader.widgets.long_list import LongList, Rows


class FilterFrame(Vertical):
    """A kind of list says what `narrow` puts into the frame, and what is `chosen` with a row."""

    DEFAULT_CSS = """
    FilterFrame { height: 1fr; }
    FilterFrame Input { background: $panel; margin: 0 0 1 0; }
    FilterFrame .heads { height: 1; padding: 0 1; text-wrap: nowrap; display: none; }
    FilterFrame .nothing { height: auto; padding: 0 1; color: $faint; display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "switch", "list", show=False),
        Binding("slash", "filter", "filter", show=False),
        Binding("down", "list('line_down')", "down", show=False),
        Binding("up", "list('line_up')", "up", show=False),
        Binding("pagedown", "list('page_down')", "page down", show=False),
        Binding("pageup", "list('page_up')", "page up", show=False),
    ]

    def __init__(self, placeholder: str, *, id: str) -> None:
        super().__init__(id=id)
        self._filter = Input(placeholder=placeholder, compact=True)
        self.heads = Static(classes="heads", markup=False)
        self._nothing = Static(classes="nothing", markup=False)
        self._list = LongList(id=f"{id}-rows")

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self._filter
        yield self.heads
        yield self._nothing
        yield self._list

    def narrow(self) -> None:
        """Put those rows into the frame that what was typed asks for."""
        raise NotImplementedError

    def chosen(self, row: int) -> Message:
        """What tells the screen that the user chose a row."""
        raise NotImplementedError

    @property
    def typed(self) -> str:
        """What the user typed."""
        return self._filter.value

    @property
    def highlighted(self) -> int | None:
        """The row at the cursor."""
        return self._list.highlighted

    def put(self, rows: Rows, nothing: str, highlighted: int | None = None) -> None:
        """Show the rows with the cursor on the row `highlighted`, or on the first; where there are none, say so."""
        self._list.show(rows, highlighted)
        self._nothing.update(plain(nothing))
        self._nothing.display = bool(nothing) and not len(rows)

    def start(self) -> None:
        """Let the user type."""
        self._filter.focus()

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
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.narrow()

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self._list.action_choose()

    @on(LongList.Chosen)
    def _choose(self, event: LongList.Chosen) -> None:
        event.stop()
        self.post_message(self.chosen(event.row))
