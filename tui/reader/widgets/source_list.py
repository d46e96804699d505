"""The left pane: every article, under its story or its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static
from textual.widgets.option_list import Option

from tui.language import N_, _
from tui.model import ArticleSummary, Story
from tui.reader.plain import plain
from tui.reader.source_rows import Grouping, article_row, source_rows
from tui.reader.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from textual.widgets import Input

EMPTY_LIBRARY = N_("No articles yet.\n\ngegenlese add FOLDER")
NO_MATCH = N_("No article matches. Esc shows all of them again.")


class SourceList(Vertical):
    """Lists the articles and filters them as the user types; posts which one is to be opened."""

    @dataclass
    class Opened(Message):
        """The user chose an article."""

        file: str

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.grouping = Grouping.STORY
        self._summaries: tuple[ArticleSummary, ...] = ()
        self._stories: tuple[Story, ...] = ()
        self._wanted = ""
        self._filter_line: Input | None = None

    def compose(self) -> ComposeResult:
        """The list, and the text shown when there is nothing to list; the filter line comes when it is wanted."""
        yield ChoiceList(id="source-choices", markup=False)
        yield Static(id="source-empty", markup=False)

    @property
    def choices(self) -> ChoiceList:
        """The list itself, which takes the focus."""
        return self.query_one("#source-choices", ChoiceList)

    @property
    def selected(self) -> str | None:
        """The article of the highlighted row."""
        option = self.choices.highlighted_option
        return option.id if option else None

    @property
    def filtering(self) -> bool:
        """Whether the filter line is open."""
        return self._filter_line is not None and bool(self._filter_line.display)

    def show(self, summaries: tuple[ArticleSummary, ...], stories: tuple[Story, ...], selected: str | None) -> None:
        """List these articles and highlight one of them."""
        self._summaries, self._stories = summaries, stories
        self._fill(selected)

    def group_by(self, grouping: Grouping) -> None:
        """List by story or by source; the highlighted article stays."""
        self.grouping = grouping
        self._fill(self.selected)

    def select(self, file: str) -> None:
        """Highlight an article if it is listed."""
        self.choices.highlight(file)

    def update_row(self, summary: ArticleSummary) -> None:
        """Show an article's row anew, with its marks."""
        self._summaries = tuple(summary if old.file == summary.file else old for old in self._summaries)
        if any(option.id == summary.file for option in self.choices.options):
            self.choices.replace_option_prompt(summary.file, article_row(summary))

    async def open_filter(self) -> None:
        """Show the filter line and give it the focus."""
        if self._filter_line is None:
            from textual.widgets import Input

            self._filter_line = Input(placeholder=_("filter: source, headline, date"), compact=True)
            await self.mount(self._filter_line, before=0)
        self._filter_line.display = True
        self._filter_line.focus()

    def close_filter(self) -> None:
        """List everything again."""
        if self._filter_line:
            self._filter_line.value = ""
            self._filter_line.display = False
        self.choices.focus()

    def _fill(self, selected: str | None) -> None:
        rows = source_rows(self._summaries, self._stories, self.grouping, self._wanted)
        choices = self.choices
        choices.fill((Option(row.content, id=row.file, disabled=row.file is None), True) for row in rows)
        choices.display = bool(rows)
        empty = self.query_one("#source-empty", Static)
        empty.display = not rows
        empty.update(plain(_(NO_MATCH if self._summaries else EMPTY_LIBRARY)))
        if selected:
            choices.highlight(selected)

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what matches."""
        event.stop()
        self._wanted = event.value
        self._fill(self.selected)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Back to the list; the filter stays."""
        event.stop()
        self.choices.focus()

    @on(ChoiceList.OptionSelected)
    def _open(self, event: ChoiceList.OptionSelected) -> None:
        event.stop()
        if event.option_id:
            self.post_message(self.Opened(event.option_id))
