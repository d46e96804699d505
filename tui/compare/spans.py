"""Finds the spans of an article at a place without looking at all of them.

Every claim asks for the sentence, the clauses, quotations and names around it; an article of a few thousand words has
hundreds of each.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import Generic, Protocol, TypeVar


class Span(Protocol):
    """A stretch of the text, in characters, `end` exclusive."""

    @property
    def start(self) -> int:
        """The first character."""

    @property
    def end(self) -> int:
        """Behind the last character."""


Spanned = TypeVar("Spanned", bound=Span)


class Spans(Generic[Spanned]):
    """Spans of one text, which may overlap and stand in any order; every answer keeps their order."""

    def __init__(self, spans: Sequence[Spanned]) -> None:
        self._spans = spans
        self._order = sorted(range(len(spans)), key=lambda index: spans[index].start)
        self._starts = [spans[index].start for index in self._order]
        self._reached = list(accumulate((spans[index].end for index in self._order), max))

    def overlapping(self, start: int, end: int) -> list[Spanned]:
        """Those that share at least one character with the stretch."""
        found = []
        place = bisect_left(self._starts, end)
        while place and self._reached[place - 1] > start:  # no span before this one reaches as far
            place -= 1
            span = self._spans[self._order[place]]
            if start < span.end and start < end and span.start < span.end:
                found.append(self._order[place])
        found.sort()
        return [self._spans[index] for index in found]

    def starting_in(self, start: int, end: int) -> list[Spanned]:
        """Those that begin inside the stretch, wherever they end."""
        inside = self._order[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [self._spans[index] for index in sorted(inside)]

    def at(self, offset: int) -> Spanned | None:
        """The first of those that hold the character."""
        return next(iter(self.overlapping(offset, offset + 1)), None)
