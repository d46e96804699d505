"""One paragraph on screen, with its mark in the gutter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.content import Content, Span
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.style import Style
from textual.widgets import Static

from tui.model import Block, BlockKind, Verdict
from tui.reader.lines import WrappedText
from tui.reader.plain import plain
from tui.reader.theme import VERDICT_SIGNS, VERDICT_STYLES

GUTTER = 2
"""Cells to the left of the text: the mark and a blank."""


class BlockView(Static):
    """A block of the article. One widget a paragraph: lighting another name then repaints only its paragraph."""

    @dataclass
    class Clicked(Message):
        """The user clicked on a character; `offset` counts from the beginning of the article."""

        offset: int

    @dataclass
    class LaidOut(Message):
        """The block has a place and a width on screen, for the first time or anew."""

        def can_replace(self, message: Message) -> bool:
            """One of them speaks for all blocks."""
            return isinstance(message, BlockView.LaidOut)

    def __init__(self, block: Block, text: str, verdict: Verdict | None) -> None:
        super().__init__(markup=False, classes=f"block -{block.kind.value.replace('_', '-')}")
        self.block = block
        self._text = text
        self._verdict = verdict
        self._spans: tuple[Span, ...] | None = None
        self._wrapped: tuple[int, WrappedText] | None = None

    def lay(self, spans: Sequence[Span]) -> None:
        """Lay styles over the text; `spans` count characters of the block. Paints only when something changes."""
        own = tuple(spans)
        if own != self._spans:
            first, self._spans = self._spans is None, own
            self.update(self._content(own), layout=first)

    @property
    def lines(self) -> WrappedText:
        """The text as it is wrapped at the present width."""
        width = self.content_size.width
        if self._wrapped is None or self._wrapped[0] != width:
            wrapped = plain(self._text).wrap(width) if width else []
            self._wrapped = width, WrappedText(self._text, [line.plain for line in wrapped])
        return self._wrapped[1]

    def line_of(self, offset: int) -> int:
        """The line that shows an offset of the article, counted from the top of this widget."""
        return self.lines.line_of(offset - self.block.start)

    def offset_of(self, line: int) -> int:
        """The offset in the article at which a line begins."""
        return self.block.start + self.lines.start_of(line)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the mark over the first cell of the first line."""
        strips = super().render_lines(crop)
        if self._verdict is None or crop.x or crop.y or not strips:
            return strips
        mark_style = Style.parse(VERDICT_STYLES[self._verdict])
        style = (self.visual_style + mark_style).rich_style
        if self.app.no_color:
            # This strip is made after Textual's own filter has run.
            style = style.without_color
        mark = Strip([Segment(VERDICT_SIGNS[self._verdict], style)], 1)
        return [Strip.join([mark, strips[0].crop(1)]), *strips[1:]]

    def on_resize(self) -> None:
        """Tell the article that lines may break elsewhere now."""
        self.post_message(self.LaidOut())

    def on_click(self, event: events.Click) -> None:
        """Post the character under the mouse."""
        at = event.get_content_offset(self)
        if at is not None and not self.screen.get_selected_text():
            event.stop()
            self.post_message(self.Clicked(self.block.start + self.lines.offset_at(at.y, at.x)))

    def _content(self, spans: tuple[Span, ...]) -> Content:
        whole = Span(0, len(self._text), _KIND_STYLES.get(self.block.kind, ""))
        return plain(self._text, [whole, *spans] if whole.style else spans)


_KIND_STYLES = {BlockKind.LEAD: "$headline", BlockKind.HEADING: "$headline bold"}
