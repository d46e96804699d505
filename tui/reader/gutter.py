"""What stands in the margin of a line: whether the sources differ on what begins there, and how many report it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tui.model import Block, Claim, Fact, Verdict
from tui.phrases.signs import VERDICT_SIGNS

MOST_SHOWN = 9


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim that begins at an offset of the article: the verdict of its fact and how many sources report it."""

    offset: int
    verdict: Verdict
    sources: int

    @property
    def words(self) -> str:
        """The mark in two cells: `≠2`, `=4`, `=+` for more than nine, `·` for what only this source reports."""
        count = str(self.sources) if self.sources <= MOST_SHOWN else "+"
        return f"{VERDICT_SIGNS[self.verdict]}{count if self.verdict is not Verdict.ALONE else ' '}"


def marks_by_block(claims: Iterable[tuple[Claim, Fact]], blocks: Sequence[Block]) -> dict[int, tuple[Mark, ...]]:
    """The marks of each block that has any, by its number."""
    starts = [block.start for block in blocks]
    found: dict[int, list[Mark]] = {}
    for claim, fact in claims:
        number = max(0, bisect_right(starts, claim.start) - 1)
        found.setdefault(number, []).append(Mark(claim.start, fact.verdict, len(fact.files)))
    return {number: tuple(marks) for number, marks in found.items()}


def offsets_by_block(offsets: Iterable[int], blocks: Sequence[Block]) -> dict[int, tuple[int, ...]]:
    """Offsets of the text by the number of the block in which each lies."""
    starts = [block.start for block in blocks]
    found: dict[int, tuple[int, ...]] = {}
    for offset in offsets:
        number = max(0, bisect_right(starts, offset) - 1)
        found[number] = (*found.get(number, ()), offset)
    return found


def line_marks(marks: Iterable[Mark], line_of: Callable[[int], int]) -> Mapping[int, Mark]:
    """The mark of each line that has one: the weightiest verdict that begins there, told by the most sources."""
    lines: dict[int, Mark] = {}
    for mark in marks:
        line = line_of(mark.offset)
        lines[line] = min(lines.get(line, mark), mark, key=lambda one: (one.verdict.rank, -one.sources))
    return lines
