"""The hits of a search in the article that lies open, and which of them is the present one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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

    def step(self, direction: int) -> Hits:
        """The next or previous hit, in a circle."""
        return Hits(self.ring, (self.index + direction) % len(self.ring))


def hits_of_text(text: str, wanted: str, top: int) -> Hits | None:
    """The places where a text holds what the user typed, the present one at or after `top`; None without any."""
    return _from(Ring(find(text, wanted)), top)


def hits_of_search(text: str, hit: Hit) -> Hits | None:
    """The places that a search lit, and every other place with the same words; None where it lit none."""
    lit = [
        (snippet.start + start, snippet.start + end) for snippet in hit.snippets for start, end in snippet.lit
    ]  # fmt: skip
    words = {text[start:end] for start, end in lit if start < end}
    return _from(Ring([*lit, *_whole_words(text, words)]), min((start for start, _ in lit), default=hit.position))


def _from(ring: Ring, top: int) -> Hits | None:
    first = ring.first_from(top)
    return None if first is None else Hits(ring, first)


def _whole_words(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    spans = [span for word in words for span in find(text, word)]
    return [
        (start, end) for start, end in spans
        if not text[max(0, start - 1) : start].isalnum() and not text[end : end + 1].isalnum()
    ]  # fmt: skip
