"""Two articles, one beside the other or above it, that scroll together along what they have in common."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from tui.reader.course import Course, Lines, level_row
from tui.reader.paired_reports import LEFT, RIGHT, SIDES
from tui.reader.widgets.article_view import ArticleView
from tui.reader.widgets.paired_article import PairedArticle

Offsets = tuple[int, int]
"""Where a passage begins in the left and in the right article, in characters of its text."""


class PairedArticles(Container):
    """The article with the focus leads, the other one follows it.

    It follows line by line between the passages that both have in common; that at the cursor stands at one height in
    both. Below both articles there is room, so that this can be wherever it stands.
    """

    DEFAULT_CSS = """
    PairedArticles { layout: horizontal; height: 1fr; }
    PairedArticles > .side { width: 1fr; height: 1fr; }
    PairedArticles > .side > .side-head { height: 1; padding: 0 1; background: $surface; text-wrap: nowrap;
        text-overflow: ellipsis; }
    """

    @dataclass
    class Moved(Message):
        """Other lines are on screen, or the other article has the focus."""

        def can_replace(self, message: Message) -> bool:
            """Only the last of a burst matters."""
            return isinstance(message, PairedArticles.Moved)

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.panes = PairedArticle(id="left"), PairedArticle(id="right")
        self._side = LEFT
        self.free = False
        """Whether each article scrolls alone; going to a passage brings it level all the same."""
        self._heads = tuple(Static(classes="side-head", markup=False) for _ in SIDES)
        self._matches: Sequence[Offsets] = ()
        self._lines: Sequence[Lines] | None = None
        self._at: Offsets | None = None
        self._row = 0
        self._course: Course | None = None
        self._widths = (0, 0)

    def compose(self) -> ComposeResult:
        """Each article under its source."""
        for side in SIDES:
            with Vertical(classes="side"):
                yield self._heads[side]
                yield self.panes[side]

    @property
    def side(self) -> int:
        """Which article has the focus, or had it last: 0 for the left one, 1 for the right one."""
        if self.screen.focused in self.panes:
            self._side = self.panes.index(self.screen.focused)
        return self._side

    @property
    def lead(self) -> PairedArticle:
        """The article with the focus."""
        return self.panes[self.side]

    def head(self, side: int, words: Content) -> None:
        """Say what stands above an article."""
        self._heads[side].update(words)

    def align(self, matches: Sequence[Offsets], at: Offsets | None) -> None:
        """Take the passages that both articles have in common, and the one at the cursor, which comes to be level."""
        self._matches, self._lines = matches, None
        self.go_to(at)

    def go_to(self, at: Offsets | None) -> None:
        """Bring another of the passages level."""
        self._at = at
        self._lay_course()

    def to_other(self) -> None:
        """Give the other article the focus."""
        self.panes[1 - self.side].focus()

    def toggle_free(self) -> None:
        """Let each article scroll alone, or both together again."""
        self.free = not self.free
        self._follow()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Who has the focus leads from now on."""
        self.post_message(self.Moved())

    @on(ArticleView.Scrolled)
    def _scrolled(self, event: ArticleView.Scrolled) -> None:
        event.stop()
        if self._course and self._widths == self._present_widths:
            self._follow()
        else:
            self._lay_course()
        self.post_message(self.Moved())

    @on(PairedArticle.ToTop)
    def _both_to_top(self, event: PairedArticle.ToTop) -> None:
        event.stop()
        self._row = 0
        self._follow()

    @property
    def _present_widths(self) -> tuple[int, int]:
        return self.panes[LEFT].text_width, self.panes[RIGHT].text_width

    def _lay_course(self) -> None:
        """Let the course lead through the passage at the cursor, and bring it level."""
        self._course = None
        if not all(self._present_widths):
            return
        at = self._lines_of(self._at) if self._at else None
        ends = self.panes[LEFT].line_count, self.panes[RIGHT].line_count
        self._course = Course(self._matched_lines(), ends, at)
        if at:
            self._row = level_row(at, at[self.side] - self.lead.line, min(pane.rows for pane in self.panes))
            for pane, line in zip(self.panes, at, strict=True):
                pane.scroll_to_line(line - self._row)
        else:
            self._follow()

    def _matched_lines(self) -> Sequence[Lines]:
        """The lines of all passages as the texts are wrapped now."""
        if self._lines is None or self._widths != self._present_widths:
            self._widths = self._present_widths
            self._lines = [lines for match in self._matches if (lines := self._lines_of(match))]
        return self._lines

    def _lines_of(self, match: Offsets) -> Lines | None:
        left, right = (self.panes[side].line_of(match[side]) for side in SIDES)
        return None if left is None or right is None else (left, right)

    def _follow(self) -> None:
        """Bring the other article to where the one with the focus is."""
        if self._course and not self.free:
            line = self._course.beside(self.side, self.lead.line + self._row)
            self.panes[1 - self.side].scroll_to_line(line - self._row)
