"""The middle pane: one article, its names and facts lit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Span
from textual.layout import WidgetPlacement
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from tui.reader.actions import Scope, bindings
from tui.reader.article_frame import ending, heading
from tui.reader.gutter import marks_by_block, offsets_by_block
from tui.reader.highlights import Marking, by_block, lasting_spans
from tui.reader.history import Cursor
from tui.reader.labels import Label
from tui.reader.letters import letters_by_block
from tui.reader.open_article import OpenArticle
from tui.reader.paragraph import Paragraph
from tui.reader.plain import plain
from tui.reader.widgets.article_text import ArticleText
from tui.reader.widgets.settled_scroll import SettledScroll, SettledStatic

BEGINNING = -1000
"""Above every headline."""


class ArticleView(SettledScroll, can_focus=True, inherit_bindings=False):
    """Shows an article and keeps its place: positions are offsets of the text, whatever the width."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.PANE)

    @dataclass
    class Scrolled(Message):
        """Another line is at the top of the view."""

        def can_replace(self, message: Message) -> bool:
            """Only the last of a burst matters."""
            return isinstance(message, ArticleView.Scrolled)

    @dataclass
    class Pointed(Message):
        """The user clicked on a character of the text."""

        offset: int

    @dataclass
    class Chosen(Message):
        """The user pressed Enter."""

    def __init__(self, *, id: str, lettered: bool = False) -> None:
        """`lettered` puts a letter before each name that tells its kind."""
        super().__init__(id=id)
        self._lettered = lettered
        self._opened: OpenArticle | None = None
        self._paragraphs: list[Paragraph] = []
        self._header = SettledStatic(classes="header", markup=False)
        self._text = ArticleText()
        self._end = SettledStatic(classes="end", markup=False)
        self._marking = Marking()
        self._lasting: dict[int, list[Span]] = {}
        self._lit: set[int] = set()
        self._top = 0
        self._widths = (0, 0)
        self._starts: tuple[int, ...] = ()
        self._placed = False
        """Whether the layout knows the lines of the present text."""
        self._laid_out = False
        """Whether they are on screen, at the place kept."""
        self._restoring = False
        self._awaiting: int | None = None

    async def show(self, opened: OpenArticle, marking: Marking, top: int | None, reveal: Cursor | None) -> None:
        """Show an article from the line at the offset `top`; without one from above, or so that `reveal` is seen."""
        self._opened, self._marking = opened, marking
        self._paragraphs = [Paragraph(block, opened.text[block.start : block.end]) for block in opened.article.blocks]
        self._lay_over(opened)
        self._top = BEGINNING if top is None else top
        self._awaiting = reveal.start if reveal and top is None else None
        self._laid_out = self._placed = False
        self.screen.clear_selection()
        self._header.update(heading(opened))
        self._text.show(self._paragraphs)
        self._end.update(ending(opened))
        if not self._text.is_attached:
            with self.app.batch_update():
                await self.remove_children()
                await self.mount_all(self.parts())

    def parts(self) -> list[Widget]:
        """What stands one below the other; it is mounted with the first article and kept for all."""
        return [self._header, self._text, self._end]

    async def show_text(self, text: str) -> None:
        """Show a text of the reader's own as long as there is no article."""
        await self.mount(Static(plain(text), classes="own-text", markup=False))

    def renew(self, opened: OpenArticle, marking: Marking) -> None:
        """Show the same article with other names, facts or notes in it; nothing moves."""
        self._opened, self._marking = opened, marking
        self._header.update(heading(opened))
        self._lay_over(opened)
        self._text.repaint_all()

    @property
    def lettered(self) -> bool:
        """Whether a letter stands before each name that tells its kind."""
        return self._lettered

    @lettered.setter
    def lettered(self, lettered: bool) -> None:
        """Put the letters in or take them away; the same text stays at the top."""
        self._lettered = lettered
        if self._opened:
            self._put_letters(self._opened)

    def _lay_over(self, opened: OpenArticle) -> None:
        """Bring the paragraphs up to the article."""
        blocks = opened.article.blocks
        marks, noted = marks_by_block(opened.claims, blocks), offsets_by_block(opened.noted_offsets, blocks)
        self._lasting = by_block(lasting_spans(opened, colour=not self.app.no_color), blocks)
        passing = by_block(self._marking.spans(), blocks)
        for number, paragraph in enumerate(self._paragraphs):
            paragraph.marks, paragraph.noted = marks.get(number, ()), noted.get(number, ())
            paragraph.spans = self._spans_of(number, passing)
        self._lit = set(passing)
        self._put_letters(opened)

    def _put_letters(self, opened: OpenArticle) -> None:
        letters = letters_by_block(opened) if self._lettered else {}
        changed = False
        for number, paragraph in enumerate(self._paragraphs):
            own = letters.get(number, ())
            changed = changed or own != paragraph.letters
            paragraph.letters = own
        if changed:
            self._laid_out = self._placed = False
            self._text.rewrap()

    def put_labels(self, labels: Iterable[Label]) -> None:
        """Draw letters over the text; nothing moves."""
        if self._opened is None:
            return
        by_number: dict[int, tuple[tuple[int, str], ...]] = {}
        for label in labels:
            number = self._opened.block_index(label.at)
            by_number[number] = (*by_number.get(number, ()), (label.at, label.letters))
        changed = [n for n, paragraph in enumerate(self._paragraphs) if paragraph.labels != by_number.get(n, ())]
        for number in changed:
            self._paragraphs[number].labels = by_number.get(number, ())
        self._text.repaint(changed)

    def mark(self, marking: Marking, reveal: bool = True) -> None:
        """Light something else in the article on screen and bring the cursor into view."""
        self._marking = marking
        self._light()
        if reveal and marking.cursor:
            self.reveal(marking.cursor.start)

    def reveal(self, offset: int) -> None:
        """Scroll only if the line at an offset cannot be seen; it then stands in the upper third."""
        line, height = self._line_of(offset), self.scrollable_content_region.height
        if line is None:
            self._awaiting = offset
        elif not self.scroll_offset.y + 1 <= line < self.scroll_offset.y + height - 1:
            self.to_line(line - height // 3)

    def scroll_to_offset(self, offset: int) -> None:
        """Bring the line at an offset to the top; below 0 it counts lines of the headline, as in `top`."""
        line = (self._line_of(max(0, offset)) or 0) + min(0, offset)
        self.to_line(line)

    def shows(self, offset: int) -> bool:
        """Whether the line at an offset can be seen, or will be as soon as the article is laid out and shown."""
        line, height = self._line_of(offset), self.scrollable_content_region.height
        return line is None or not height or 0 <= line - self.scroll_offset.y < height

    @property
    def top(self) -> int:
        """The offset of the first character on screen; below 0 so many lines of the headline stand above the text."""
        block = self._opened.block_at(self._top) if self._opened else None
        if block is None or self._top < block.end:
            return self._top
        following = self._opened.block_index(self._top) + 1 if self._opened else 0
        return self._paragraphs[following].block.start if following < len(self._paragraphs) else self._top

    @property
    def exact_top(self) -> int:
        """The line at the top: as `top`, but a blank line between blocks is told from the first line after it."""
        return self._top

    @property
    def bottom(self) -> int:
        """The offset of the last line on screen."""
        return self._offset_at(self.scroll_offset.y + self.scrollable_content_region.height - 1)

    @property
    def share_read(self) -> int:
        """How far the view has come, in percent."""
        if not self._laid_out:
            return 0
        return 100 if self.max_scroll_y <= 0 else round(100 * self.scroll_offset.y / self.max_scroll_y)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Keep the offset of the top line, unless a change of width is what moved it: then the old one counts."""
        super().watch_scroll_y(old_value, new_value)
        if self._laid_out and self._present_widths == self._widths and not self._restoring:
            self._top = self._offset_at(self.scroll_offset.y)
            self.post_message(self.Scrolled())

    def action_choose(self) -> None:
        """Enter: what the cursor stands on."""
        self.post_message(self.Chosen())

    @on(ArticleText.Clicked)
    def _clicked(self, event: ArticleText.Clicked) -> None:
        event.stop()
        self.post_message(self.Pointed(event.offset))

    @on(ArticleText.LaidOut)
    def _keep_place(self, event: ArticleText.LaidOut) -> None:
        event.stop()
        self._settle()

    def on_resize(self) -> None:
        """The view may get wider without that the text does."""
        self.call_after_refresh(self._settle)

    @property
    def _present_widths(self) -> tuple[int, int]:
        """The cells of the view and of the text in it."""
        return self.size.width, self._text.size.width

    def line_for(self, placements: Iterable[WidgetPlacement], height: int) -> int | None:
        """The kept or awaited place, where lines break elsewhere than on screen."""
        place = next((each for each in placements if each.widget is self._text), None)
        if place is None or self._opened is None:
            return None
        width = place.region.width
        if self._text.starts_at(width) is self._starts:
            return None
        self._placed = True
        # A text that is as large as before, or gets its size while the view is scrolled, is not told so.
        self.call_after_refresh(self._settle)
        begins, wanted = place.region.y, self._awaiting if self._top == BEGINNING else self._top
        if wanted is None or wanted < 0 or not self._paragraphs:
            return begins + wanted if wanted else 0
        line = begins + self._text.line_of(self._opened.block_index(wanted), wanted, width)
        if self._top == BEGINNING:
            return 0 if line < height - 1 else line - height // 3
        return line

    def _settle(self) -> None:
        """Show the kept offset at the top, or the awaited one, where lines break elsewhere or are there at last."""
        if not (self._placed and self._text.size.width) or (self._laid_out and self._present_widths == self._widths):
            return
        self._widths, self._starts, self._laid_out = self._present_widths, self._text.starts, True
        self._restoring = self._top != BEGINNING
        self.scroll_to_offset(self._top)
        self._restoring = False
        if self._awaiting is not None:
            self.reveal(self._awaiting)
            self._awaiting = None
        if self._top == BEGINNING:
            self._top = self._offset_at(self.scroll_offset.y)
        self.post_message(self.Scrolled())

    def _light(self) -> None:
        """Lay the styles anew over the paragraphs that were lit before or are now."""
        if self._opened is None:
            return
        passing = by_block(self._marking.spans(), self._opened.article.blocks)
        for number in self._lit | passing.keys():
            self._paragraphs[number].spans = self._spans_of(number, passing)
        self._text.repaint(self._lit | passing.keys())
        self._lit = set(passing)

    def _spans_of(self, number: int, passing: Mapping[int, Sequence[Span]]) -> tuple[Span, ...]:
        return *self._lasting.get(number, ()), *passing.get(number, ())

    def _line_of(self, offset: int) -> int | None:
        """The line of the scrolled content that shows an offset; None as long as nothing is laid out."""
        if not self._paragraphs or not self._opened or not self._laid_out:
            return None
        return self._text.virtual_region.y + self._text.line_of(self._opened.block_index(offset), offset)

    def _offset_at(self, line: int) -> int:
        """The offset shown on a line of the scrolled content; above the text the number of lines to it, below 0."""
        if not self._laid_out:
            return max(0, self._top)
        if not self._paragraphs:
            return 0
        line -= self._text.virtual_region.y
        return line if line < 0 else self._text.offset_of(line)
