"""The text of an article in one widget, which draws only the lines on screen.

A widget for each paragraph costs a task, a style and a place in the layout: a thousand of them take seconds to open.
Here a paragraph is wrapped once for a width, when the height of the whole is asked for, and drawn when it is seen.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions
from textual.widget import Widget

from tui.model import BlockKind
from tui.phrases.notes import NOTE_SIGN
from tui.reader.gutter import Mark, line_marks
from tui.reader.paragraph import Paragraph
from tui.reader.theme import FAINT, LABEL_STYLE, VERDICT_STYLES

MARK_CELLS = 2
"""Of the gutter's cells those of a mark: its sign and the number of sources. A note's sign follows."""
GUTTER = 3
EDGE = 1
"""Cells that are left free on the right."""
DRAWN = 256
"""Paragraphs kept as they were drawn: more than any screen shows."""
FEW = 16
"""From more paragraphs on, most of them off the screen, it is quicker to draw all that is on it."""
LEAD_SIGN = "▎"
"""Beside the lines of the lead, which colour alone would tell from the text."""


class ArticleText(Widget):
    """Paragraphs, a line between each two; they are told by their number, lines count from the first paragraph's."""

    DEFAULT_CSS = "ArticleText { height: auto; width: 1fr; }"

    virtual_size = Reactive(Size(0, 0))
    """As large as it was laid out: not a reason to lay the screen out once more, as it is for Textual's widgets."""

    @dataclass
    class Clicked(Message):
        """The user clicked on a character of the article."""

        offset: int

    @dataclass
    class LaidOut(Message):
        """The text has a place and a width on screen, for the first time or anew."""

        def can_replace(self, message: Message) -> bool:
            """Only the last of them matters."""
            return isinstance(message, ArticleText.LaidOut)

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.paragraphs: Sequence[Paragraph] = ()
        self._starts: tuple[int, tuple[int, ...]] | None = None
        self._drawn: dict[int, list[Strip]] = {}

    # -- lines --------------------------------------------------------------------------------------------------------

    @property
    def text_width(self) -> int:
        """The cells of a line of text at the present width."""
        # Not `size`, for which Textual looks among all widgets on and off the screen after each line scrolled.
        return self._text_width(self.outer_size.width)

    def _text_width(self, width: int) -> int:
        return max(1, width - GUTTER - EDGE)

    @property
    def starts(self) -> tuple[int, ...]:
        """The first line of each paragraph at the present width, and at last the line after the text and a blank."""
        return self.starts_at(self.outer_size.width)

    def starts_at(self, width: int) -> tuple[int, ...]:
        """The same at another width of the widget; the same object as long as no line breaks elsewhere."""
        width = self._text_width(width)
        if self._starts is None or self._starts[0] != width:
            heights = (len(paragraph.lines(width).starts) + 1 for paragraph in self.paragraphs)
            self._starts = width, tuple(accumulate(heights, initial=0))
            self._drawn.clear()
        return self._starts[1]

    def line_of(self, number: int, offset: int, width: int | None = None) -> int:
        """The line that shows an offset in or after a paragraph: the blank line below it for those after it.

        It counts as the text is wrapped now, or would be at another `width` of the widget.
        """
        width = self.outer_size.width if width is None else width
        paragraph, starts = self.paragraphs[number], self.starts_at(width)
        if offset >= paragraph.block.end and number + 1 < len(self.paragraphs):
            return starts[number + 1] - 1
        return starts[number] + paragraph.line_of(offset, self._text_width(width))

    def offset_of(self, line: int) -> int:
        """The offset of the article at which a line begins; for the blank one below a paragraph its end."""
        number = self._number_at(line)
        if line == self.starts[number + 1] - 1:
            return self.paragraphs[number].block.end
        return self.paragraphs[number].offset_of(line - self.starts[number], self.text_width)

    def _number_at(self, line: int) -> int:
        return max(0, min(bisect_right(self.starts, line), len(self.paragraphs)) - 1)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """All there is."""
        return container.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines of all paragraphs and those between."""
        return max(0, self.starts_at(width)[-1] - 1)

    def on_resize(self) -> None:
        """Tell the article that lines may break elsewhere now."""
        self.post_message(self.LaidOut())

    # -- changes ------------------------------------------------------------------------------------------------------

    def show(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show the paragraphs of another article."""
        self.paragraphs = paragraphs
        self.rewrap()

    def repaint(self, numbers: Collection[int]) -> None:
        """Draw these paragraphs anew: other styles, marks or labels are laid over them."""
        for number in numbers:
            self._drawn.pop(number, None)
        if len(numbers) > FEW:
            self.refresh()
        elif self.outer_size:
            for number in numbers:
                first, end = self.starts[number : number + 2]
                self.refresh(Region(0, first, self.outer_size.width, end - first))

    def repaint_all(self) -> None:
        """Draw what is on screen anew."""
        self._drawn.clear()
        self.refresh()

    def rewrap(self) -> None:
        """Lay all paragraphs out anew: letters put into them make their lines longer."""
        self._starts = None
        self._drawn.clear()
        self.refresh(layout=True)

    def notify_style_update(self) -> None:
        """Another theme has other colours."""
        self._drawn.clear()
        super().notify_style_update()

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what is selected."""
        self._drawn.clear()
        super().selection_updated(selection)

    # -- drawing ------------------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        """One line: the gutter, the text, blanks."""
        number = self._number_at(y) if self.paragraphs else 0
        line = y - self.starts[number]
        if self.paragraphs and number not in self._drawn:
            if len(self._drawn) >= DRAWN:
                self._drawn.clear()
            self._drawn[number] = self._draw(number)
        strips = self._drawn.get(number, [])
        if line < len(strips):
            return strips[line]
        return Strip.blank(self.outer_size.width, self.visual_style.rich_style)

    def _draw(self, number: int) -> list[Strip]:
        paragraph, width = self.paragraphs[number], self.text_width
        lines = paragraph.lines(width)
        options = RenderOptions(_as_style, {})
        content = self._with_selection(number, paragraph.content)
        text = content.render_strips(paragraph.text_width(width), None, self.visual_style, options)
        placed = [strip.apply_offsets(start, number) for strip, start in zip(text, lines.starts, strict=False)]
        indent = [self._styled(" " * paragraph.indent)] if paragraph.indent else []
        whole = [
            Strip.join([gutter, *indent, strip]) for gutter, strip in zip(self._gutter(paragraph), placed, strict=False)
        ]
        blank = self.visual_style.rich_style
        return self._labelled(paragraph, [strip.adjust_cell_length(self.outer_size.width, blank) for strip in whole])

    def _with_selection(self, number: int, content: Content) -> Content:
        span = self.text_selection.get_span(number) if self.text_selection else None
        if span is None:
            return content
        style = Style.from_styles(self.screen.get_component_styles("screen--selection"))
        return content.stylize(style, span[0], len(content) if span[1] == -1 else span[1])

    def _gutter(self, paragraph: Paragraph) -> list[Strip]:
        """What stands beside each line of a paragraph."""
        width = self.text_width
        marks = line_marks(paragraph.marks, lambda offset: paragraph.line_of(offset, width))
        noted = {paragraph.line_of(offset, width) for offset in paragraph.noted}
        lead = paragraph.block.kind is BlockKind.LEAD
        nothing = self._beside(None, noted=False, lead=lead)
        return [
            self._beside(marks.get(line), noted=line in noted, lead=lead) if line in marks or line in noted else nothing
            for line in range(len(paragraph.lines(width).starts))
        ]

    def _beside(self, mark: Mark | None, *, noted: bool, lead: bool) -> Strip:
        signs = self._styled(mark.words, VERDICT_STYLES[mark.verdict]) if mark else self._styled(" " * MARK_CELLS)
        if noted:
            return Strip.join([signs, self._styled(NOTE_SIGN, "$primary")])
        return Strip.join([signs, self._styled(LEAD_SIGN, FAINT) if lead else self._styled(" ")])

    def _labelled(self, paragraph: Paragraph, strips: list[Strip]) -> list[Strip]:
        lines = paragraph.lines(self.text_width)
        for offset, letters in paragraph.labels:
            place = paragraph.place_of(offset)
            line = lines.line_of(place)
            cell = GUTTER + paragraph.indent + cell_len(lines.text[lines.start_of(line) : place])
            strips[line] = laid_over(strips[line], cell, self._styled(letters, LABEL_STYLE))
        return strips

    def _styled(self, words: str, style_name: str = "") -> Strip:
        style = self.visual_style + Style.parse(style_name) if style_name else self.visual_style
        return Strip([Segment(words, style.rich_style)], cell_len(words))

    # -- the mouse ----------------------------------------------------------------------------------------------------

    def on_click(self, event: events.Click) -> None:
        """Post the character under the mouse."""
        at = event.get_content_offset(self)
        if at is None or not self.paragraphs or self.screen.get_selected_text():
            return
        event.stop()
        number = self._number_at(at.y)
        line, cell = at.y - self.starts[number], max(0, at.x - GUTTER)
        self.post_message(self.Clicked(self.paragraphs[number].offset_at(line, cell, self.text_width)))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What of the article's text is selected, without the letters put in."""
        parts = []
        for number, paragraph in enumerate(self.paragraphs):
            span = selection.get_span(number)
            if span is not None:
                start, end = span
                parts.append(paragraph.own_words(start, len(paragraph.shown) if end == -1 else end))
        return "\n".join(parts), "\n"


def _as_style(style: str | Style) -> Style:
    return style if isinstance(style, Style) else Style.parse(style)


def laid_over(strip: Strip, cell: int, label: Strip) -> Strip:
    """A line with a label over its cells from one on; a line that does not reach so far is left as it is."""
    end = cell + label.cell_length
    if cell < 0 or end > strip.cell_length:
        return strip
    return Strip.join([strip.crop(0, cell), label, strip.crop(end)])
