"""Documents cleaned by themselves, waiting until it is known what their sources repeat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.cli.spool import Place, Spool
from tui.cli.tasks import Annotate, Outline
from tui.cli.unfinished import Lines
from tui.intake import LineFrequencies


@dataclass(frozen=True, slots=True)
class _Waiting:
    file: str
    characters: int
    place: Place


class Cleaned:
    """The documents, all but a few numbers of each in the `spool`; `lines` gives those of each that count."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._waiting: list[_Waiting] = []
        self.lines: dict[str, Lines] = {}

    def __len__(self) -> int:
        return len(self._waiting)

    def count(self, file: str, lines: Lines) -> None:
        """Let the lines of a document count for its source."""
        self.lines[file] = lines

    def keep(self, outline: Outline) -> None:
        """Keep a document to be annotated."""
        self._waiting.append(_Waiting(outline.file, outline.characters, self._spool.put(outline.packed)))

    def tasks(self) -> Iterator[Annotate]:
        """What is to be done with each document that was kept, now that all were counted.

        They are counted in the order of their files: which of two copies comes first must not hang on chance.
        """
        frequencies = LineFrequencies()
        for file in sorted(self.lines):
            frequencies.add_keys(*self.lines[file])
        for each in self._waiting:
            repeated = frequencies.repeated(*self.lines[each.file])
            yield Annotate(each.file, each.characters, self._spool.get(each.place), repeated)
