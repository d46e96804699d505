"""Spans of a text walked in a circle: the mentions, the facts or the hits of one article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence


class Ring:
    """Spans in the order of the text; stepping over the end leads back to the beginning."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        """Take spans in any order; positions in the ring are indexes of the sorted spans."""
        self.spans: tuple[tuple[int, int], ...] = tuple(sorted(set(spans)))

    def __len__(self) -> int:
        return len(self.spans)

    def step(self, span: tuple[int, int], direction: int) -> int | None:
        """The index of the span after (+1) or before (-1) a span, in the ring or not; None if the ring is empty."""
        if not self.spans:
            return None
        index = bisect_right(self.spans, span) if direction > 0 else bisect_left(self.spans, span) - 1
        return index % len(self.spans)

    def wraps(self, span: tuple[int, int], index: int, direction: int) -> bool:
        """Whether a step from a span to the one at an index led over the end, or from the only one to itself."""
        return self.spans[index] <= span if direction > 0 else self.spans[index] >= span

    def index(self, span: tuple[int, int]) -> int | None:
        """The index of a span; None if it is not in the ring."""
        index = bisect_left(self.spans, span)
        return index if self.spans[index : index + 1] == (span,) else None

    def first_from(self, offset: int) -> int | None:
        """The index of the first span that starts at an offset or later, else of the first one; None if it is empty."""
        if not self.spans:
            return None
        return bisect_left(self.spans, (offset, offset)) % len(self.spans)

    def at(self, offset: int) -> int | None:
        """The index of the shortest span that holds an offset, if there is one."""
        holding = [i for i, (start, end) in enumerate(self.spans) if start <= offset < end]
        return min(holding, key=lambda i: self.spans[i][1] - self.spans[i][0], default=None)
