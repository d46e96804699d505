"""The hits of a search in the article that lies open, and which of them is the present one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from tui.language import _
from tui.library.folding import find
from tui.model import Hit
from tui.reader.history import Cursor, CursorKind
from tui.reader.hit_order import Arrangement, grouped, in_order
from tui.reader.ring import Ring
from tui.reader.written_numbers import spans_of_number


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
    """The articles that a search found, as they were listed, and which of them lies open."""

    query: str
    hits: tuple[Hit, ...]
    index: int = 0
    total: int = 0
    """How many were found, listed or not."""
    arrangement: Arrangement = field(default_factory=Arrangement)
    unfinished: bool = False
    """Whether the last word of the query was taken for the beginning of one too."""

    @property
    def hit(self) -> Hit:
        """The article that lies open."""
        return self.hits[self.index]

    @property
    def count(self) -> str:
        """Which article of how many, in words."""
        return _("article {number} of {total}").format(number=self.index + 1, total=self.total)

    @property
    def at_end(self) -> bool:
        """Whether the last article of those known lies open."""
        return self.index == len(self.hits) - 1

    @property
    def queries(self) -> tuple[str, ...]:
        """What is lit in the articles."""
        return (self.query, f"{self.query}*") if self.unfinished else (self.query,)

    def step(self, direction: int) -> Answers:
        """The next or previous article of those known, in a circle."""
        return replace(self, index=(self.index + direction) % len(self.hits))

    def with_more(self, found: Iterable[Hit]) -> Answers:
        """The same with more articles, behind those known already; in the order in which those are listed."""
        known = {hit.file for hit in self.hits}
        new = [hit for hit in found if hit.file not in known]
        return replace(self, hits=(*self.hits, *in_order(grouped(new, self.arrangement.grouping))))


def hits_of_text(text: str, wanted: str, top: int) -> Hits | None:
    """The places where a text holds what the user typed, the present one at or after `top`; None without any.

    A number is found however the text writes it.
    """
    return _from(Ring([*find(text, wanted), *spans_of_number(text, wanted)]), top)


def hits_of_search(hit: Hit, matches: Iterable[tuple[int, int]]) -> Hits | None:
    """The places that a search lit and all other matches in the article, at first the best; None without any."""
    lit = [(snippet.start + start, snippet.start + end) for snippet in hit.snippets for start, end in snippet.lit]
    starts = [start for start, _end in lit]
    best = hit.position if hit.position in starts or not starts else starts[0]
    return _from(Ring([*lit, *matches]), best)


def _from(ring: Ring, top: int) -> Hits | None:
    first = ring.first_from(top)
    return None if first is None else Hits(ring, first)
