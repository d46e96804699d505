"""Where a note stands now: its words are looked for in the article's text as it is, and in the claims of its facts.

Texts change: a corrected article is read again, rules clean it otherwise. As in the Web Annotation Data Model
(W3C 2017) a place is kept as words and position together: of the places with these words the nearest is meant. A
sentence that was reworded is known by the words it shares. Pure; all work grows with the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

Span = tuple[int, int]
LIKE = 0.6
"""A sentence that shares this much of its words (Dice 1945, words counted as often as they stand) is the same one."""


class FoldedText:
    """A text with one blank between each two words, and where each word stands in the text itself."""

    def __init__(self, text: str) -> None:
        words = [hit.span() for hit in re.finditer(r"\S+", text)]
        self._text = " ".join(text[start:end] for start, end in words)
        self._origins = [start for start, _ in words]
        self._places: list[int] = []
        at = 0
        for start, end in words:
            self._places.append(at)
            at += end - start + 1

    def spans(self, words: str) -> Iterator[Span]:
        """The spans of the text itself that read as `words` (folded), whole words only, in order."""
        at = self._text.find(words) if words else -1
        while at >= 0:
            end = at + len(words)
            if not (self._inside_word(at) or self._inside_word(end)):
                yield self._origin(at), self._origin(end - 1) + 1
            at = self._text.find(words, end)

    def _inside_word(self, at: int) -> bool:
        return 0 < at < len(self._text) and self._text[at - 1].isalnum() and self._text[at].isalnum()

    def _origin(self, at: int) -> int:
        word = bisect_right(self._places, at) - 1
        return self._origins[word] + at - self._places[word]


def nearest(spans: Iterable[Span], start: int) -> Span | None:
    """The span that begins nearest to `start`, the earlier of two; None of none."""
    return min(spans, key=lambda span: (abs(span[0] - start), span[0]), default=None)


def most_alike(words: str, text: str, sentences: Sequence[Span], start: int) -> Span | None:
    """The sentence of a text that shares most with `words`, at least `LIKE`; of equals the one nearest to `start`."""
    wanted = _counted(words)
    found = [(_likeness(wanted, _counted(text[first:last])), (first, last)) for first, last in sentences]
    alike = [(-likeness, abs(span[0] - start), span) for likeness, span in found if likeness >= LIKE]
    return min(alike)[-1] if alike else None


def _counted(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    both = one.total() + other.total()
    return 2 * (one & other).total() / both if both else 0.0
