"""The index of all names: what it lists, how a typed text narrows it, how a row looks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from tui.language import N_, _
from tui.library.folding import fold
from tui.model import Entity, EntityKind
from tui.phrases.kinds import ENTITY_WORDS
from tui.reader.plain import one_line, styled
from tui.reader.theme import ENTITY_STYLES, FAINT

if TYPE_CHECKING:
    from tui.reader.reading_library import ReadingLibrary

KIND_WIDTH, COUNT_WIDTH = 14, 9
"""Cells of the columns to the right of the name."""
WITH_KINDS = 50
"""Cells from which on there is room for a column of kinds; below it the colour of the name tells."""
_PREFIXES = {
    "per:": EntityKind.PERSON,
    "loc:": EntityKind.PLACE,
    "org:": EntityKind.ORGANISATION,
    "misc:": EntityKind.OTHER,
}


class Order(StrEnum):
    """What the index is sorted by."""

    COUNT = N_("by count")
    NAME = N_("by name")


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A name of the index; `folded` holds all its names as they are looked for."""

    entity: Entity
    articles: int
    mentions: int
    folded: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user typed: words that a name must hold, and a kind, None for all."""

    words: tuple[str, ...] = ()
    kind: EntityKind | None = None

    def takes(self, entry: IndexEntry) -> bool:
        """Whether an entry is wanted."""
        if self.kind is not None and entry.entity.kind is not self.kind:
            return False
        return all(word in entry.folded for word in self.words)


def index_entries(library: ReadingLibrary) -> tuple[IndexEntry, ...]:
    """All entities with their counts, by name. Takes a while where there are very many: not for the event loop."""
    counts = library.entity_counts()
    entries = [
        IndexEntry(entity, *counts.get(entity.id, (0, 0)), _folded(entity.names or (entity.name,)))
        for entity in library.entities()
    ]
    return tuple(entries)


def by_count(entries: Iterable[IndexEntry]) -> tuple[IndexEntry, ...]:
    """The entries with the most mentions first; the order among equals stays."""
    return tuple(sorted(entries, key=lambda entry: (-entry.mentions, -entry.articles)))


def wanted(typed: str, kind: EntityKind | None = None) -> Wanted:
    """What a typed text asks for: plain words, `per:`, `loc:`, `org:` or `misc:` for a kind in place of `kind`."""
    words = []
    for word in typed.casefold().split():
        prefix = next((prefix for prefix in _PREFIXES if word.startswith(prefix)), "")
        kind = _PREFIXES.get(prefix, kind)
        if rest := fold(word.removeprefix(prefix)):
            words.append(rest)
    return Wanted(tuple(words), kind)


class IndexRows:
    """Entries as a long list shows them, one line each."""

    def __init__(self, entries: Sequence[IndexEntry]) -> None:
        self._entries = entries

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, row: int) -> IndexEntry:
        return self._entries[row]

    def height(self, row: int, width: int) -> int:
        """One line."""
        return 1

    def content(self, row: int, width: int) -> Content:
        """Name, kind and counts in their columns."""
        entry = self._entries[row]
        entity = entry.entity
        name = _cut(one_line(entity.name), name_width(width))
        kind = f"{_(ENTITY_WORDS[entity.kind]):<{KIND_WIDTH}}" if width >= WITH_KINDS else ""
        counts = f"{entry.mentions:>{COUNT_WIDTH}}{entry.articles:>{COUNT_WIDTH}}"
        return styled((name, ENTITY_STYLES[entity.kind]), (f"  {kind}", FAINT), counts)

    def can_choose(self, row: int) -> bool:
        """Every row."""
        return True

    def row_of(self, entity_id: str) -> int | None:
        """The row of an entity, if it is listed."""
        return next((row for row, entry in enumerate(self._entries) if entry.entity.id == entity_id), None)


def column_heads(width: int) -> Content:
    """The words above the columns."""
    kind = f"{_('kind'):<{KIND_WIDTH}}" if width >= WITH_KINDS else ""
    counts = f"{_('mentions'):>{COUNT_WIDTH}}{_('articles'):>{COUNT_WIDTH}}"
    heads = f"{_('name'):<{name_width(width)}}  {kind}{counts}"
    return styled((heads, FAINT))


def name_width(width: int) -> int:
    """The cells of the column of names."""
    return max(1, width - 2 - 2 * COUNT_WIDTH - (KIND_WIDTH if width >= WITH_KINDS else 0))


def _cut(text: str, width: int) -> str:
    """The text in exactly so many cells."""
    return set_cell_size(text, width) if cell_len(text) <= width else f"{set_cell_size(text, width - 1)}…"


def _folded(names: Iterable[str]) -> str:
    return "\n".join(form for name in names for form in _forms(name))


def _forms(name: str) -> tuple[str, ...]:
    plain, written_out = fold(name), fold(name, written_out=True)
    return (plain,) if plain == written_out else (plain, written_out)
