"""Where the reader has been: back and forward with the exact position."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LIMIT = 500
"""Places remembered; beyond it the oldest is forgotten."""


class CursorKind(StrEnum):
    """What the cursor stands on."""

    MENTION = "mention"
    FACT = "fact"
    HIT = "hit"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Cursor:
    """The lit stretch of an article; `key` is the id of the entity or fact, empty for plain text."""

    kind: CursorKind
    start: int
    end: int
    key: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in an article: the offset of the topmost line on screen and the cursor.

    Below 0 `top` counts lines of the headline above the text. Without it the cursor is brought into view instead.
    """

    file: str
    top: int | None = None
    cursor: Cursor | None = None


class History:
    """Two stacks of places, as in a browser: a new jump forgets what lay ahead."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    @property
    def behind(self) -> int:
        """How many places there are to go back to."""
        return len(self._behind)

    @property
    def ahead(self) -> int:
        """How many places `back` came from."""
        return len(self._ahead)

    def leave(self, here: Place) -> None:
        """Remember the place that a jump leaves."""
        self._ahead.clear()
        if not self._behind or self._behind[-1] != here:
            self._behind.append(here)
        del self._behind[:-LIMIT]

    def back(self, here: Place) -> Place | None:
        """The place before this one, or None at the beginning; `here` is kept for `forward`."""
        return _move(self._behind, self._ahead, here)

    def forward(self, here: Place) -> Place | None:
        """The place that `back` left, or None at the end; `here` is kept for `back`."""
        return _move(self._ahead, self._behind, here)


def _move(source: list[Place], target: list[Place], here: Place) -> Place | None:
    if not source:
        return None
    target.append(here)
    return source.pop()
