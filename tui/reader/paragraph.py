"""One paragraph of an article as it is shown: its lines at a width, what is laid over them, the marks beside them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content, Span

from tui.model import Block, BlockKind
from tui.reader.gutter import Mark
from tui.reader.letters import LetteredText, Letters
from tui.reader.lines import WrappedText
from tui.reader.plain import plain
from tui.reader.theme import FAINT, KIND_STYLES

LIST_INDENT = 2
"""Cells by which the text of a list's item stands in."""


class Paragraph:
    """A block of the article; offsets count characters of the article, spans those of the block.

    Everything may be changed while it is on screen; whoever does so paints it anew.
    """

    def __init__(self, block: Block, text: str) -> None:
        self.block = block
        self.marks: tuple[Mark, ...] = ()
        """What stands in its gutter."""
        self.noted: tuple[int, ...] = ()
        """The offsets that have a note."""
        self.labels: tuple[tuple[int, str], ...] = ()
        """Letters drawn over the text, each from an offset on."""
        self.spans: tuple[Span, ...] = ()
        """The styles laid over the text."""
        self._text = text
        self._lettered = LetteredText(text)
        self._wrapped: tuple[int, WrappedText] | None = None

    @property
    def letters(self) -> Letters:
        """The letters put in before names and numbers; other ones change how the paragraph is wrapped."""
        return self._lettered.letters

    @letters.setter
    def letters(self, letters: Letters) -> None:
        if letters != self._lettered.letters:
            self._lettered, self._wrapped = LetteredText(self._text, letters), None

    @property
    def indent(self) -> int:
        """Cells by which it stands in."""
        return LIST_INDENT if self.block.kind is BlockKind.LIST_ITEM else 0

    @property
    def shown(self) -> str:
        """The text with the letters put in."""
        return self._lettered.shown

    @property
    def content(self) -> Content:
        """The text with its styles."""
        text = self._lettered
        laid: Sequence[Span] = self.spans
        if text.letters:
            laid = [*text.shown_spans(laid), *text.letter_spans(FAINT)]
        style = KIND_STYLES.get(self.block.kind)
        return plain(text.shown, [Span(0, len(text.shown), style), *laid] if style else laid)

    def lines(self, width: int) -> WrappedText:
        """The text as it is wrapped to so many cells, indent included; wrapped once for a width."""
        if self._wrapped is None or self._wrapped[0] != width:
            wrapped = plain(self.shown).wrap(self.text_width(width))
            self._wrapped = width, WrappedText(self.shown, [line.plain for line in wrapped])
        return self._wrapped[1]

    def text_width(self, width: int) -> int:
        """The cells that are left for the text."""
        return max(1, width - self.indent)

    def line_of(self, offset: int, width: int) -> int:
        """The line that shows an offset, counted from the paragraph's first."""
        return self.lines(width).line_of(self.place_of(offset))

    def offset_of(self, line: int, width: int) -> int:
        """The offset at which a line begins."""
        return self.block.start + self._lettered.to_text(self.lines(width).start_of(line))

    def offset_at(self, line: int, cell: int, width: int) -> int:
        """The offset of the character in a cell of a line."""
        place = self.lines(width).offset_at(line, max(0, cell - self.indent))
        return self.block.start + self._lettered.to_text(place)

    def place_of(self, offset: int) -> int:
        """Where in the text shown the character at an offset stands."""
        return self._lettered.to_shown(offset - self.block.start)

    def own_words(self, start: int, end: int) -> str:
        """What of the article's text stands between two places of what is shown: without the letters put in."""
        return self._lettered.blanked[start:end].replace("\0", "")
