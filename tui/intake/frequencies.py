"""Lines that several articles of one source share: the furniture of that source.

Only digests of lines are kept, so counting the lines of ten thousand articles takes a few megabytes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from hashlib import blake2b

from tui.intake.lines import folded
from tui.intake.outlets import outlet_key

_COPY_SHARE = 0.5
"""Two documents that share more of their paragraphs than this are two versions of one article, and count once."""
_PARAGRAPH_WORDS = 8
_BACKGROUND_WORDS = 25
"""A longer paragraph may be background that a newsroom uses again: it must stand in one more article."""
_TELLING = 100
"""A paragraph that so many documents carry is no sign of a copy: it is not followed further, which bounds the work."""
_DIGEST_BYTES = 7
_MOST_WORDS = 255


def line_key(line: str) -> int:
    """The key of a line, 0 for one without letters: its number of words (at most 255), above them 56 bits of digest.

    Copies of a line that differ in case, punctuation or white space have one key.
    """
    text = folded(line)
    if not text:
        return 0
    digest = int.from_bytes(blake2b(text.encode("utf-8", "replace"), digest_size=_DIGEST_BYTES).digest(), "big")
    return digest << 8 | min(len(text.split()), _MOST_WORDS)


class LineFrequencies:
    """In how many articles of a source each line stands; near copies of one article count as one."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[int]] = defaultdict(Counter)
        self._sizes: dict[str, list[int]] = defaultdict(list)
        self._documents: dict[tuple[str, int], list[int]] = defaultdict(list)

    def add(self, source: str | None, lines: Iterable[str]) -> None:
        """Count the lines of one article of `source`; an article without a source is not counted."""
        self.add_keys(source, map(line_key, lines))

    def add_keys(self, source: str | None, keys: Iterable[int]) -> None:
        """Count lines by their keys, as `add` does."""
        found = frozenset(filter(None, keys))
        if source is None or not found:
            return
        outlet = outlet_key(source)
        paragraphs = [key for key in found if _words(key) >= _PARAGRAPH_WORDS]
        if self._is_copy(outlet, paragraphs):
            return
        document = len(self._sizes[outlet])
        self._sizes[outlet].append(len(paragraphs))
        for key in paragraphs:
            known = self._documents[outlet, key]
            if len(known) < _TELLING:
                known.append(document)
        self._counts[outlet].update(found)

    def is_repeated(self, source: str | None, line: str) -> bool:
        """Whether two or more articles of `source` carry `line`; three, where it is a long paragraph."""
        return bool(self.repeated(source, (line_key(line),)))

    def repeated(self, source: str | None, keys: Iterable[int]) -> frozenset[int]:
        """Those of the keys whose lines other articles of `source` carry too."""
        if source is None:
            return frozenset()
        counts = self._counts.get(outlet_key(source), Counter())
        return frozenset(key for key in keys if counts[key] >= (2 if _words(key) < _BACKGROUND_WORDS else 3))

    def _is_copy(self, outlet: str, paragraphs: Collection[int]) -> bool:
        """Whether an earlier document of the outlet shares most of the paragraphs."""
        shared = Counter(document for key in paragraphs for document in self._documents.get((outlet, key), ()))
        sizes = self._sizes[outlet]
        return any(count > _COPY_SHARE * min(len(paragraphs), sizes[document]) for document, count in shared.items())


def _words(key: int) -> int:
    return key & _MOST_WORDS
