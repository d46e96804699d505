"""A list of two-line rows to choose one from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message

from tui.language import N_, _
from tui.library.folding import both_folds, holds
from tui.reader.plain import joined
from tui.reader.widgets.filter_frame import FilterFrame

NO_MATCH = N_("Nothing matches.")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: what it is, more about it, and its words as they are looked for."""

    head: Content
    detail: Content
    folded: str


def entry(head: Content, detail: Content) -> Entry:
    """A row that is found by all its words."""
    return Entry(head, detail, both_folds(f"{head.plain} {detail.plain}"))


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


class FilteredList(FilterFrame):
    """Entries that hold every word typed; posts the number of the one that the user chose."""

    @dataclass
    class Chosen(Message):
        """The user chose an entry."""

        number: int

    def __init__(self, placeholder: str, *, id: str) -> None:
        super().__init__(placeholder, id=id)
        self._entries: Sequence[Entry] = ()
        self._rows = EntryRows(())

    @property
    def shown(self) -> tuple[str, ...]:
        """The first lines of the rows that the filter lets through."""
        return tuple(self._entries[self._rows.number(row)].head.plain for row in range(len(self._rows)))

    @property
    def selected(self) -> int | None:
        """The number of the entry at the cursor; None where there is none."""
        row = self.highlighted
        return self._rows.number(row) if row is not None and row < len(self._rows) else None

    def show(self, entries: Sequence[Entry]) -> None:
        """List these entries in this order."""
        self._entries = entries
        self.narrow()

    def narrow(self) -> None:
        """Only entries with every word typed."""
        self._rows = EntryRows(
            (number, each) for number, each in enumerate(self._entries) if holds(each.folded, self.typed)
        )
        self.put(self._rows, _(NO_MATCH) if self._entries else "")

    def chosen(self, row: int) -> Message:
        """The number of a row's entry among all entries."""
        return self.Chosen(self._rows.number(row))
