"""Breaking a text into lines without Textual's own wrapping, which costs a long list of sentences its first second."""

from __future__ import annotations

import re

from rich.cells import cell_len
from textual.content import Content

from tui.reader.plain import joined

Stretch = tuple[int, int]
_ONE_CELL_EACH = re.compile("[ -~¡-¬®-ʯ‐-—‘-„…]*").fullmatch
"""Whether a text consists of letters and signs of which we know without looking that each takes one cell."""


def lines_of(text: str, width: int) -> list[Stretch]:
    """The spans of the lines of a text without line breaks in `width` cells, at least one; words longer are cut."""
    if width < 1 or (len(text) <= width and (_ONE_CELL_EACH(text) or cell_len(text) <= width)):
        return [(0, len(text))]
    # Not the sum over the text: one letter of two cells beside one of none hides both.
    if not _ONE_CELL_EACH(text) and any(cell_len(letter) != 1 for letter in set(text)):
        return _wide_lines(text, width)
    lines, at = [], 0
    while len(text) - at > width:
        blank = text.rfind(" ", at, at + width + 1)
        end = blank if blank > at else at + width
        lines.append((at, end))
        at = end + 1 if blank > at else end
    return [*lines, (at, len(text))]


def broken(content: Content, width: int) -> Content:
    """The content with the line breaks that `lines_of` finds."""
    return joined(content[start:end] for start, end in lines_of(content.plain, width))


def _wide_lines(text: str, width: int) -> list[Stretch]:
    """The same for a text with letters of two cells or none."""
    lines, at, cells = list[Stretch](), 0, 0
    blank, cells_to_blank = -1, 0
    for index, letter in enumerate(text):
        cells += cell_len(letter)
        if cells > width and index > at:
            if letter == " ":
                end, cells, next_at = index, 0, index + 1
            elif blank > at:
                end, cells, next_at = blank, cells - cells_to_blank, blank + 1
            else:
                end, cells, next_at = index, cell_len(letter), index
            lines.append((at, end))
            at, blank = next_at, -1
        elif letter == " ":
            blank, cells_to_blank = index, cells
    return [*lines, (at, len(text))]
