"""One paragraph on screen, with marks in its gutter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.content import Content, Span
from textual.geometry import Region
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.widgets import Static

from tui.model import Block, BlockKind
from tui.phrases.notes import NOTE_SIGN
from tui.reader.gutter import Mark, line_marks
from tui.reader.letters import LetteredText, Letters
from tui.reader.lines import WrappedText
from tui.reader.plain import plain
from tui.reader.theme import FAINT, LABEL_STYLE, VERDICT_STYLES

MARK_CELLS = 2
"""Of the cells to the left of the text, those of a mark: its sign and the number of sources. A note's sign follows."""


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

    def __init__(self, block: Block, text: str, marks: tuple[Mark, ...], noted: tuple[int, ...] = ()) -> None:
        """Take a block with its text, the marks in its gutter, and the offsets of the article that have a note."""
        super().__init__(markup=False, classes=f"block -{block.kind.value.replace('_', '-')}")
        self.block = block
        self._own_text = text
        self._text = LetteredText(text)
        self._marks = marks
        self._noted = noted
        self._labels: tuple[tuple[int, str], ...] = ()
        self._spans: tuple[Span, ...] | None = None
        self._wrapped: tuple[int, WrappedText] | None = None

    def mark(self, marks: tuple[Mark, ...], noted: tuple[int, ...] = ()) -> None:
        """Show other marks in the gutter."""
        if (marks, noted) != (self._marks, self._noted):
            self._marks, self._noted = marks, noted
            self.refresh()

    def letter(self, letters: Letters) -> None:
        """Put other letters before names and numbers."""
        if letters != self._text.letters:
            self._text, self._wrapped = LetteredText(self._own_text, letters), None
            if self._spans is not None:
                self.update(self._content(self._spans))

    def put_labels(self, labels: tuple[tuple[int, str], ...]) -> None:
        """Draw letters over the text from offsets of the article on; nothing moves."""
        if labels != self._labels:
            self._labels = labels
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
            wrapped = plain(self._text.shown).wrap(width) if width else []
            self._wrapped = width, WrappedText(self._text.shown, [line.plain for line in wrapped])
        return self._wrapped[1]

    def line_of(self, offset: int) -> int:
        """The line that shows an offset of the article, counted from the top of this widget."""
        return self.lines.line_of(self._text.to_shown(offset - self.block.start))

    def offset_of(self, line: int) -> int:
        """The offset in the article at which a line begins."""
        return self.block.start + self._text.to_text(self.lines.start_of(line))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the marks over the first cells of their lines, and labels over words."""
        strips = self._labelled(super().render_lines(crop), crop)
        if not (self._marks or self._noted) or crop.x or not strips:
            return strips
        marks = line_marks(self._marks, self.line_of)
        noted = {self.line_of(offset) for offset in self._noted}
        lines = enumerate(strips, crop.y)
        return [self._marked(strip, marks.get(line), noted=line in noted) for line, strip in lines]

    def _labelled(self, strips: list[Strip], crop: Region) -> list[Strip]:
        drawn = list(strips)
        for offset, letters in self._labels:
            shown = self._text.to_shown(offset - self.block.start)
            line = self.lines.line_of(shown)
            before = self.lines.text[self.lines.start_of(line) : shown]
            if 0 <= line - crop.y < len(drawn):
                label = self._drawn(letters, len(letters), LABEL_STYLE)
                cell = self.gutter.left + cell_len(before) - crop.x
                drawn[line - crop.y] = laid_over(drawn[line - crop.y], cell, label)
        return drawn

    def _marked(self, strip: Strip, mark: Mark | None, *, noted: bool) -> Strip:
        if mark is None and not noted:
            return strip
        beside, text = strip.crop(0, MARK_CELLS), strip.crop(MARK_CELLS)
        if mark:
            beside = self._drawn(mark.words, MARK_CELLS, VERDICT_STYLES[mark.verdict])
        if noted:
            text = Strip.join([self._drawn(NOTE_SIGN, 1, "$primary"), text.crop(1)])
        return Strip.join([beside, text])

    def _drawn(self, words: str, cells: int, style_name: str) -> Strip:
        style = (self.visual_style + Style.parse(style_name)).rich_style
        if self.app.no_color:
            # This strip is made after Textual's own filter has run.
            style = style.without_color
        return Strip([Segment(words, style)], cells)

    def on_resize(self) -> None:
        """Tell the article that lines may break elsewhere now."""
        self.post_message(self.LaidOut())

    def on_click(self, event: events.Click) -> None:
        """Post the character under the mouse."""
        at = event.get_content_offset(self)
        if at is not None and not self.screen.get_selected_text():
            event.stop()
            offset = self._text.to_text(self.lines.offset_at(at.y, at.x))
            self.post_message(self.Clicked(self.block.start + offset))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What of the article's text is selected: without the letters put in."""
        return selection.extract(self._text.blanked).replace("\0", ""), "\n"

    def _content(self, spans: tuple[Span, ...]) -> Content:
        text = self._text
        laid = [*text.shown_spans(spans), *text.letter_spans(FAINT)] if text.letters else spans
        whole = Span(0, len(text.shown), _KIND_STYLES.get(self.block.kind, ""))
        return plain(text.shown, [whole, *laid] if whole.style else laid)


def laid_over(strip: Strip, cell: int, label: Strip) -> Strip:
    """A line with a label over its cells from one on; a line that does not reach so far is left as it is."""
    end = cell + label.cell_length
    if cell < 0 or end > strip.cell_length:
        return strip
    return Strip.join([strip.crop(0, cell), label, strip.crop(end)])


_KIND_STYLES = {BlockKind.LEAD: "$headline", BlockKind.HEADING: "$headline bold"}
