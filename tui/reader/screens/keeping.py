"""What is kept while one reads: the marks on articles, how far they were read, how the panes stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.screen import Screen

from tui.language import _
from tui.model import ArticleSummary, DocumentError, Marks
from tui.phrases.reported import problem_and_advice
from tui.reader.actions import Pane
from tui.reader.open_article import OpenArticle
from tui.reader.progress import minutes_left, progress
from tui.reader.source_rows import grouping_named
from tui.reader.widgets.article_view import ArticleView
from tui.reader.widgets.comparison_panel import ComparisonPanel
from tui.reader.widgets.source_list import SourceList
from tui.reader.widgets.status_line import KeyLine, StatusLine

if TYPE_CHECKING:
    from tui.reader.options import ReaderOptions
    from tui.reader.reading_library import ReadingLibrary
    from tui.state import KeptState

ON, OFF = "on", "off"
"""How the state keeps what is switched."""
WIDE_ENOUGH = 60
"""Columns from which on the status line has room for the minutes that are left."""


class Keeping(Screen[None]):
    """Has the panes and the open article, and keeps the user's marks in the library and the rest in the state."""

    def __init__(self, library: ReadingLibrary, options: ReaderOptions, state: KeptState) -> None:
        # Most terminals are wide: the first frame is then not styled twice.
        super().__init__(classes="-wide")
        self.library = library
        self.options = options
        self.state = state
        self.summaries: dict[str, ArticleSummary] = {}
        self.opened: OpenArticle | None = None
        self.source_list = SourceList(id=Pane.SOURCES.value)
        self.article_view = ArticleView(id=Pane.ARTICLE.value, lettered=options.entity_letters)
        self.panel = ComparisonPanel(id=Pane.COMPARISON.value)
        self.status_line = StatusLine(id="status", markup=False)
        self.key_line = KeyLine(id="keys", markup=False)

    # Classes of what is shown or hidden and not of the screen: that would style every widget anew.

    @property
    def zen(self) -> bool:
        """Whether only the article is shown."""
        return self.panel.has_class("-zen")

    @zen.setter
    def zen(self, zen: bool) -> None:
        """Show only the article, or everything again."""
        for widget in (self.source_list, self.panel, self.status_line, self.key_line):
            widget.set_class(zen, "-zen")

    @property
    def comparison_hidden(self) -> bool:
        """Whether the user put the comparison away."""
        return self.panel.has_class("-put-away")

    @comparison_hidden.setter
    def comparison_hidden(self, hidden: bool) -> None:
        """Put the comparison away, or show it again."""
        self.panel.set_class(hidden, "-put-away")

    # -- the state for the next time --------------------------------------------------------------------------------

    def restore_panes(self) -> None:
        """Show and hide the panes, and group the sources, as they were left."""
        state = self.state.now
        self.zen, self.comparison_hidden = state.zen, not state.comparison
        self.article_view.lettered = state.choice("entity_letters", _word(self.options.entity_letters)) == ON
        self.source_list.grouping = grouping_named(state.choice("grouping", self.options.grouping))

    def keep_panes(self) -> None:
        """Keep what is shown and how it is grouped for the next time."""
        state = replace(self.state.now, zen=self.zen, comparison=not self.comparison_hidden)
        setting, lettered = _word(self.options.entity_letters), _word(self.article_view.lettered)
        if lettered != state.choice("entity_letters", setting):
            state = state.with_choice("entity_letters", setting, lettered)
        grouping = self.source_list.grouping.value
        if grouping != state.choice("grouping", self.options.grouping):
            state = state.with_choice("grouping", self.options.grouping, grouping)
        self.state.keep(state)

    def begin_reading(self) -> None:
        """The open article counts as read, and the next start begins with it."""
        if self.opened:
            self.mark_as(read=True)
            self.state.keep_last_read(self.opened.file)

    # -- the line at the bottom, the marks ----------------------------------------------------------------------------

    def note(self, text: str) -> None:
        """Say what just happened; without a text, what lies open."""
        opened = self.opened
        standing = f"{opened.summary.source} · {opened.summary.title}" if opened else _("The library is empty")
        self.status_line.note = text or ("" if self.zen else standing)
        self.note_position()

    def note_position(self) -> None:
        """Say how far the article has been read."""
        if self.opened is None or self.zen:
            self.status_line.position = ""
            return
        view = self.article_view
        left = minutes_left(self.opened.summary.words, view.bottom, len(self.opened.text))
        # On a narrow screen what has just happened needs the room.
        self.status_line.position = progress(view.share_read, left if self.size.width >= WIDE_ENOUGH else None)

    def mark_as(self, *, file: str | None = None, read: bool | None = None, starred: bool | None = None) -> bool:
        """Keep the user's marks on an article (the open one unless `file` names another) and show them in the list.

        Whether anything has changed.
        """
        file = file or (self.opened.file if self.opened else None)
        if file is None:
            return False
        old = self.library.marks(file)
        new = replace(
            old, read=old.read if read is None else read, starred=old.starred if starred is None else starred
        )  # fmt: skip
        if new == old or not self._store(file, new):
            return False
        self.summaries[file] = replace(self.summaries[file], marks=new)
        self.source_list.update_rows([self.summaries[file]])
        return True

    def keep_position(self) -> None:
        """Keep where the open article has been read to."""
        if self.opened:
            marks = replace(self.library.marks(self.opened.file), position=max(0, self.article_view.top))
            self._store(self.opened.file, marks)

    def _store(self, file: str, marks: Marks) -> bool:
        """Store marks; a library that is being written to, or cannot be, is said and not fatal."""
        try:
            self.library.set_marks(file, marks)
        except DocumentError as error:
            self.note(_("Not marked: {problem}").format(problem=problem_and_advice(error)))
            return False
        return True


def _word(switched: bool) -> str:
    return ON if switched else OFF
