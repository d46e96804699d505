"""A list of all names: part of the index and of choosing a name to join."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.message import Message

from tui.language import N_, _
from tui.model import EntityKind
from tui.reader.index_rows import IndexEntry, IndexRows, column_heads, wanted
from tui.reader.widgets.filter_frame import FilterFrame
from tui.reader.widgets.long_list import PADDING

NO_MATCH = N_("No name matches.")
NO_NAMES = N_("No names were found in the library yet.")
FILTER = N_("filter: words of the name; per: loc: org: for a kind")


class NameList(FilterFrame):
    """Names of the kind and with the words that are asked for; posts the one that the user chose."""

    @dataclass
    class Chosen(Message):
        """The user chose a name."""

        entity: str

    def __init__(self, *, id: str) -> None:
        super().__init__(_(FILTER), id=id)
        self._entries: Sequence[IndexEntry] | None = None
        self._kind: EntityKind | None = None
        self._shown = IndexRows(())
        self.heads.display = True

    @property
    def selected(self) -> IndexEntry | None:
        """The name at the cursor."""
        row = self.highlighted
        return self._shown[row] if row is not None and row < len(self._shown) else None

    @property
    def shown(self) -> IndexRows:
        """The names that the filter lets through."""
        return self._shown

    def show(self, entries: Sequence[IndexEntry], kind: EntityKind | None = None) -> None:
        """List these names in this order, only those of a `kind` if one is given; the cursor stays on its name."""
        old = self.selected
        self._entries, self._kind = entries, kind
        self._fill(entries, old.entity.id if old else None)

    def narrow(self) -> None:
        """Only names that hold every word typed; while the names are still to come there is nothing to say."""
        if self._entries is not None:
            self._fill(self._entries)

    def chosen(self, row: int) -> Message:
        """The id of a row's entity."""
        return self.Chosen(self._shown[row].entity.id)

    def on_resize(self) -> None:
        """Put the heads above their columns."""
        self.heads.update(column_heads(max(1, self.size.width - 2 * PADDING - 1)))

    def _fill(self, entries: Sequence[IndexEntry], at: str | None = None) -> None:
        asked = wanted(self.typed, self._kind)
        self._shown = IndexRows([entry for entry in entries if asked.takes(entry)])
        self.put(self._shown, _(NO_MATCH if entries else NO_NAMES), self._shown.row_of(at) if at else None)
