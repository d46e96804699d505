"""One of two articles that stand beside each other: it scrolls to any line, and as far as its last line to the top."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events, on
from textual.message import Message
from textual.widget import Widget

from tui.reader.widgets.article_text import ArticleText
from tui.reader.widgets.article_view import ArticleView
from tui.reader.widgets.settled_scroll import SettledStatic


class PairedArticle(ArticleView):
    """An article view whose lines another one can be brought level with; without room below its end it could not."""

    DEFAULT_CSS = """
    PairedArticle > .beyond { height: 100%; margin: 0; }
    """

    @dataclass
    class ToTop(Message):
        """The user went to the beginning."""

    def parts(self) -> list[Widget]:
        """Those of an article, and as many empty lines below it as there are on screen."""
        return [*super().parts(), SettledStatic(classes="beyond", markup=False)]

    @property
    def text_width(self) -> int:
        """The width at which the text is wrapped; 0 until the article is laid out."""
        # Not `size`, for which Textual looks among all widgets on and off the screen after each line scrolled.
        return self._text.outer_size.width if self._laid_out else 0

    def line_of(self, offset: int) -> int | None:
        """The line of the whole article, headline included, that shows an offset; None until it is laid out."""
        return self._line_of(offset)

    @property
    def line(self) -> int:
        """The line at the top of the view."""
        return self.scroll_offset.y

    @property
    def line_count(self) -> int:
        """The lines of the whole article."""
        return self.max_scroll_y

    @property
    def rows(self) -> int:
        """How many lines are on screen at once."""
        return self.scrollable_content_region.height

    def scroll_to_line(self, line: int) -> None:
        """Bring a line to the top."""
        self.scroll_to(y=max(0, line), animate=False, immediate=True)

    def action_to_top(self) -> None:
        """To the headline."""
        super().action_to_top()
        self.post_message(self.ToTop())

    def action_line_down(self) -> None:
        """One line down, to the end of the text."""
        self._go_down(1)

    def action_page_down(self) -> None:
        """A page down, two lines of it known already."""
        self._go_down(max(1, self.rows - 2))

    def action_to_end(self) -> None:
        """To the last line of the text."""
        self.scroll_to_line(self._last)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Who turns the wheel over a text is reading it."""
        self.screen.set_focus(self)  # at once, so that the scrolling that follows is that of the one which leads

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """As downwards."""
        self.screen.set_focus(self)

    @on(ArticleText.LaidOut)
    def _tell_of_new_lines(self) -> None:
        """Lines may have moved without that the view scrolls: its own width changes before that of its text."""
        self.post_message(self.Scrolled())

    @property
    def _last(self) -> int:
        """The line at the top when the text's last one is at the bottom."""
        return max(0, self.line_count - self.rows)

    def _go_down(self, lines: int) -> None:
        self.scroll_to_line(max(self.line, min(self.line + lines, self._last)))
