"""Lines that several articles of one source share: the furniture of that source."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from tui.intake.lines import folded
from tui.intake.outlets import outlet_key

_COPY_SHARE = 0.5
"""Two documents that share more of their paragraphs than this are two versions of one article, and count once."""
_PARAGRAPH_WORDS = 8


class LineFrequencies:
    """In how many articles of a source each line stands; near copies of one article count as one."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._documents: dict[str, list[frozenset[str]]] = defaultdict(list)

    def add(self, source: str | None, lines: Iterable[str]) -> None:
        """Count the lines of one article of `source`; an article without a source is not counted."""
        keys = frozenset(filter(None, map(folded, lines)))
        if source is None or not keys:
            return
        key = outlet_key(source)
        paragraphs = frozenset(line for line in keys if len(line.split()) >= _PARAGRAPH_WORDS)
        earlier = self._documents[key]
        if any(len(paragraphs & other) > _COPY_SHARE * min(len(paragraphs), len(other)) for other in earlier):
            return
        earlier.append(paragraphs)
        self._counts[key].update(keys)

    def is_repeated(self, source: str | None, line: str) -> bool:
        """Whether two or more articles of `source` carry `line`."""
        return source is not None and self._counts[outlet_key(source)][folded(line)] >= 2
