"""The left pane: every article, under its story, its source or its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from tui.language import N_, _
from tui.model import ArticleSummary, Story
from tui.reader.plain import plain
from tui.reader.source_rows import Grouping, SourceRows, list_head, source_rows
from tui.reader.widgets.long_list import PADDING, LongList

if TYPE_CHECKING:
    from textual.widgets import Input

    from tui.reader.source_filter import Listed

EMPTY_LIBRARY = N_("No articles yet.\n\ngegenlese add FOLDER")
NO_MATCH = N_("No article matches. Esc shows all of them again.")


class SourceList(Vertical):
    """Lists the articles and filters them as the user types; posts which one is to be opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, f"list('{action}')", show=False)
        for key, action in (("down", "line_down"), ("up", "line_up"), ("pagedown", "page_down"), ("pageup", "page_up"))
    ]

    @dataclass
    class Opened(Message):
        """The user chose an article."""

        file: str

    @dataclass
    class Filtered(Message):
        """The user typed; `misread` are the fields that were taken for words."""

        misread: tuple[str, ...]

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.grouping = Grouping.STORY
        self.choices = LongList(id="source-choices")
        """The list itself, which takes the focus."""
        self._head = Static(id="source-head", markup=False)
        self._empty = Static(id="source-empty", markup=False)
        self._summaries: tuple[ArticleSummary, ...] = ()
        self._titles: dict[str, str] = {}
        self._rows = SourceRows(())
        self._listed: list[Listed] | None = None
        self._wanted = ""
        self._filter_line: Input | None = None

    def compose(self) -> ComposeResult:
        """The list below its head, and what is said of an empty one; the filter line comes when it is wanted."""
        yield self._head
        yield self.choices
        yield self._empty

    @property
    def rows(self) -> SourceRows:
        """What is listed."""
        return self._rows

    @property
    def selected(self) -> str | None:
        """The article at the cursor."""
        row = self.choices.highlighted
        article = self._rows.article(row) if row is not None and row < len(self._rows) else None
        return article.file if article else None

    @property
    def filtering(self) -> bool:
        """Whether the filter line is open."""
        return self._filter_line is not None and bool(self._filter_line.display)

    def show(self, summaries: Sequence[ArticleSummary], stories: Sequence[Story], selected: str | None) -> None:
        """List these articles, given in reading order, with the cursor on one of them; the list does not jump."""
        self._summaries, self._listed = tuple(summaries), None
        self._titles = {story.id: story.title for story in stories}
        top = self.choices.scroll_offset.y
        self._fill(selected)
        self.choices.keep_in_view(top)

    def group_by(self, grouping: Grouping) -> None:
        """List them under something else; the cursor stays on its article."""
        self.grouping = grouping
        self._fill(self.selected)

    def select(self, file: str) -> None:
        """Put the cursor on an article if it is listed."""
        row = self._rows.row_of(file)
        if row is not None:
            self.choices.highlighted = row

    def update_rows(self, changed: Sequence[ArticleSummary]) -> None:
        """Show articles anew, with their marks. The filter lets them stay: what one reads does not vanish meanwhile."""
        anew = {one.file: one for one in changed}
        self._summaries = tuple(anew.get(old.file, old) for old in self._summaries)
        if self._listed is not None:
            self._listed = [row._replace(summary=anew.get(row.summary.file, row.summary)) for row in self._listed]
        self._rows.put(changed)
        self.choices.redraw()
        self._count()

    async def open_filter(self) -> None:
        """Show the filter line and give it the focus."""
        if self._filter_line is None:
            from textual.widgets import Input

            self._filter_line = Input(placeholder=_("words, is:unread, source:…"), compact=True)
            await self.mount(self._filter_line, before=0)
        self._filter_line.display = True
        self._filter_line.focus()
        # Done by the time that the first key is typed.
        self.call_after_refresh(self._fold)

    def close_filter(self) -> None:
        """List everything again."""
        if self._filter_line:
            self._filter_line.value = ""
            self._filter_line.display = False
        self.choices.focus()

    async def action_list(self, action: str) -> None:
        """Move the cursor of the list while the user types."""
        await self.choices.run_action(action)

    def on_resize(self) -> None:
        """Say in the head what there is room for."""
        self._count()

    def _fill(self, selected: str | None) -> None:
        self._rows = source_rows(self._matching(), self._titles, self.grouping)
        self.choices.show(self._rows, self._rows.row_of(selected))
        self.choices.display = bool(len(self._rows))
        self._empty.display = not len(self._rows)
        self._empty.update(plain(_(NO_MATCH if self._summaries else EMPTY_LIBRARY)))
        self._count()

    def _matching(self) -> Sequence[ArticleSummary]:
        if not self._wanted.strip():
            return self._summaries
        from tui.reader.source_filter import wanted

        asked = wanted(self._wanted)
        self.post_message(self.Filtered(asked.misread))
        return [row.summary for row in self._fold() if asked.takes(row)]

    def _fold(self) -> list[Listed]:
        """The articles as the filter sees them, folded once as long as the same are listed."""
        if self._listed is None:
            from tui.reader.source_filter import listed

            self._listed = listed(self._summaries, self._titles)
        return self._listed

    def _count(self) -> None:
        """Say in the head how many are listed."""
        self._head.display = bool(self._summaries)
        if self.size.width:
            width = max(1, self.size.width - 2 * PADDING)
            self._head.update(list_head(self._rows.articles, len(self._summaries), width))

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what matches."""
        event.stop()
        self._wanted = event.value
        self._fill(self.selected)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Back to the list; the filter stays."""
        event.stop()
        self.choices.focus()

    @on(LongList.Chosen)
    def _open(self, event: LongList.Chosen) -> None:
        event.stop()
        article = self._rows.article(event.row)
        if article:
            self.post_message(self.Opened(article.file))
