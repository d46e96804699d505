"""Lines that several articles of one source share: the furniture of that source."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from tui.intake.lines import folded
from tui.intake.outlets import outlet_key

_COPY_SHARE = 0.5
"""Two documents that share more of their paragraphs than this are two versions of one article, and count once."""
_PARAGRAPH_WORDS = 8
_BACKGROUND_WORDS = 25
"""A longer paragraph may be background that a newsroom uses again: it must stand in one more article."""


class LineFrequencies:
    """In how many articles of a source each line stands; near copies of one article count as one."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[str]] = defaultdict(Counter)
        self._sizes: dict[str, list[int]] = defaultdict(list)
        self._documents: dict[tuple[str, str], list[int]] = defaultdict(list)

    def add(self, source: str | None, lines: Iterable[str]) -> None:
        """Count the lines of one article of `source`; an article without a source is not counted."""
        keys = frozenset(filter(None, map(folded, lines)))
        if source is None or not keys:
            return
        outlet = outlet_key(source)
        paragraphs = [line for line in keys if len(line.split()) >= _PARAGRAPH_WORDS]
        if self._is_copy(outlet, paragraphs):
            return
        document = len(self._sizes[outlet])
        self._sizes[outlet].append(len(paragraphs))
        for line in paragraphs:
            self._documents[outlet, line].append(document)
        self._counts[outlet].update(keys)

    def is_repeated(self, source: str | None, line: str) -> bool:
        """Whether two or more articles of `source` carry `line`; three, where it is a long paragraph."""
        if source is None:
            return False
        key = folded(line)
        least = 2 if len(key.split()) < _BACKGROUND_WORDS else 3
        return self._counts[outlet_key(source)][key] >= least

    def _is_copy(self, outlet: str, paragraphs: list[str]) -> bool:
        """Whether an earlier document of the outlet shares most of the paragraphs."""
        shared = Counter(document for line in paragraphs for document in self._documents.get((outlet, line), ()))
        sizes = self._sizes[outlet]
        return any(count > _COPY_SHARE * min(len(paragraphs), sizes[document]) for document, count in shared.items())
