"""Documents cleaned by themselves, waiting until it is known what their sources repeat."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from tui.cli.spool import Place, Spool
from tui.cli.tasks import Annotate, Outline
from tui.intake import LineFrequencies


@dataclass(frozen=True, slots=True)
class _Waiting:
    file: str
    source: str | None
    keys: array[int]
    characters: int
    place: Place


class Cleaned:
    """The documents, all but a few numbers of each in the `spool`."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._frequencies = LineFrequencies()
        self._waiting: list[_Waiting] = []

    def __len__(self) -> int:
        return len(self._waiting)

    def count(self, outline: Outline) -> None:
        """Let the lines of a document count for its source."""
        self._frequencies.add_keys(outline.source, outline.keys)

    def keep(self, outline: Outline) -> None:
        """Keep a document to be annotated."""
        place = self._spool.put(outline.packed)
        self._waiting.append(_Waiting(outline.file, outline.source, outline.keys, outline.characters, place))

    def tasks(self) -> Iterator[Annotate]:
        """What is to be done with each document that was kept, now that all were counted."""
        for each in self._waiting:
            repeated = self._frequencies.repeated(each.source, each.keys)
            yield Annotate(each.file, each.characters, self._spool.get(each.place), repeated)
