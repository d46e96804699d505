"""The hits of a search in the article that lies open, and which of them is the present one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.language import _
from tui.library.folding import find
from tui.model import Hit
from tui.reader.history import Cursor, CursorKind
from tui.reader.ring import Ring


@dataclass(frozen=True, slots=True)
class Hits:
    """Hits in the order of the text; `index` is the present one."""

    ring: Ring
    index: int = 0

    @property
    def cursor(self) -> Cursor:
        """The cursor on the present hit."""
        return Cursor(CursorKind.HIT, *self.ring.spans[self.index])

    @property
    def count(self) -> str:
        """Which hit of how many: `3/17`."""
        return f"{self.index + 1}/{len(self.ring)}"

    @property
    def words(self) -> str:
        """Which hit of how many, in words."""
        return _("hit {number} of {total}").format(number=self.index + 1, total=len(self.ring))

    def last(self) -> Hits:
        """The same hits with the last one as the present one."""
        return Hits(self.ring, len(self.ring) - 1)

    def step(self, origin: tuple[int, int], direction: int) -> tuple[Hits, bool]:
        """The next or previous hit from a span on, in a circle, and whether that began again at the other end."""
        index = self.ring.step(origin, direction) or 0
        return Hits(self.ring, index), self.ring.wraps(origin, index, direction)


@dataclass(frozen=True, slots=True)
class Answers:
    """The articles that a search found, best first, and which of them lies open."""

    query: str
    hits: tuple[Hit, ...]
    index: int = 0

    @property
    def hit(self) -> Hit:
        """The article that lies open."""
        return self.hits[self.index]

    @property
    def count(self) -> str:
        """Which article of how many, in words."""
        return _("article {number} of {total}").format(number=self.index + 1, total=len(self.hits))

    def step(self, direction: int) -> Answers:
        """The next or previous article, in a circle."""
        return Answers(self.query, self.hits, (self.index + direction) % len(self.hits))


def hits_of_text(text: str, wanted: str, top: int) -> Hits | None:
    """The places where a text holds what the user typed, the present one at or after `top`; None without any."""
    return _from(Ring(find(text, wanted)), top)


def hits_of_search(hit: Hit, matches: Sequence[tuple[int, int]]) -> Hits | None:
    """The places that a search lit and all other matches in the article, at first the first lit; None without any."""
    lit = [(snippet.start + start, snippet.start + end) for snippet in hit.snippets for start, end in snippet.lit]
    return _from(Ring([*lit, *matches]), min((start for start, _ in lit), default=hit.position))


def _from(ring: Ring, top: int) -> Hits | None:
    first = ring.first_from(top)
    return None if first is None else Hits(ring, first)
