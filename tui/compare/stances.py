"""How the text stands to a claim: by the verb that passes it on, and by its own particles (*angeblich*)."""

from __future__ import annotations

from collections.abc import Iterator

from tui.compare.spans import Spans
from tui.compare.statements import overlap
from tui.model import Annotations, Stance, StanceMark

_WEIGHT = (Stance.DOUBTING, Stance.DISTANCING, Stance.CONCEDING, Stance.AFFIRMING)
"""Where several stances are shown the one that keeps more distance counts: *bestätigte den angeblichen Fund*."""


class Stances:
    """Tells the stance of one article to any stretch of it."""

    def __init__(self, annotations: Annotations) -> None:
        self._marks = Spans(sorted(_marks(annotations), key=lambda mark: (mark.start, mark.end)))

    def of(self, start: int, end: int) -> StanceMark | None:
        """The mark that holds more than half of the words from `start` to `end`; None where the text is neutral."""
        near = self._marks.overlapping(start, end)
        fitting = [mark for mark in near if 2 * overlap(start, end, mark.start, mark.end) > end - start]
        return min(fitting, key=lambda mark: (_WEIGHT.index(mark.stance), mark.end - mark.start), default=None)


def _marks(annotations: Annotations) -> Iterator[StanceMark]:
    for clause in annotations.clauses:
        yield from clause.reserves
    for said in annotations.attributions:
        if said.stance_start is not None and said.stance_end is not None:
            yield StanceMark(said.start, said.end, said.stance, said.stance_start, said.stance_end)
