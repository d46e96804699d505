"""One paragraph on screen, with marks in its gutter."""

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

from tui.model import Block, BlockKind
from tui.reader.gutter import Mark, line_marks
from tui.reader.lines import WrappedText
from tui.reader.plain import plain
from tui.reader.theme import VERDICT_STYLES

MARK_CELLS = 2
"""Of the cells to the left of the text, those of a mark: its sign and the number of sources."""


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

    def __init__(self, block: Block, text: str, marks: tuple[Mark, ...]) -> None:
        super().__init__(markup=False, classes=f"block -{block.kind.value.replace('_', '-')}")
        self.block = block
        self._text = text
        self._marks = marks
        self._spans: tuple[Span, ...] | None = None
        self._wrapped: tuple[int, WrappedText] | None = None

    def mark(self, marks: tuple[Mark, ...]) -> None:
        """Show other marks in the gutter."""
        if marks != self._marks:
            self._marks = marks
            self.refresh()

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
        """Draw the marks over the first cells of their lines."""
        strips = super().render_lines(crop)
        if not self._marks or crop.x or not strips:
            return strips
        marks = line_marks(self._marks, self.line_of)
        lines = enumerate(strips, crop.y)
        return [self._marked(strip, marks[line]) if line in marks else strip for line, strip in lines]

    def _marked(self, strip: Strip, mark: Mark) -> Strip:
        style = (self.visual_style + Style.parse(VERDICT_STYLES[mark.verdict])).rich_style
        if self.app.no_color:
            # This strip is made after Textual's own filter has run.
            style = style.without_color
        return Strip.join([Strip([Segment(mark.words, style)], MARK_CELLS), strip.crop(MARK_CELLS)])

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
