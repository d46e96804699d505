"""From the offsets of a text to the lines on which it is shown, and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from rich.cells import cell_len


class WrappedText:
    """A text and the offsets at which its lines begin on screen."""

    def __init__(self, text: str, lines: Iterable[str]) -> None:
        """Take the text and its lines as wrapped, which lack the blanks and breaks between them."""
        self.text = text
        self.starts = _starts(text, lines)

    def line_of(self, offset: int) -> int:
        """The number of the line that shows the character at an offset; the last one beyond the end."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def start_of(self, line: int) -> int:
        """The offset of a line's first character; beyond the last line that of the last one."""
        return self.starts[max(0, min(line, len(self.starts) - 1))]

    def offset_at(self, line: int, cell: int) -> int:
        """The offset of the character in a cell of a line; to the right of the text, the line's end."""
        start = self.start_of(line)
        end = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        cells = 0
        for offset in range(start, end):
            cells += cell_len(self.text[offset])
            if cells > cell:
                return offset
        return end


def _starts(text: str, lines: Iterable[str]) -> tuple[int, ...]:
    starts, at = [], 0
    for line in lines:
        words = line.strip()
        found = text.find(words, at) if words else -1
        start = found if found >= 0 else at
        starts.append(start)
        at = start + len(words)
    return tuple(starts) or (0,)
