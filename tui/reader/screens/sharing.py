"""What leaves the reader: quotations and comparisons for the clipboard, files, the pager and the browser."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import SuspendNotSupported

from tui.language import N_, _
from tui.model import DocumentError
from tui.phrases import how_many
from tui.phrases.reported import problem_and_advice
from tui.reader.actions import Pane
from tui.reader.screens.touring import Touring

if TYPE_CHECKING:
    from tui.reader.quotation import Origin
    from tui.reader.reports import ReportForm
    from tui.reader.screens.exporting import Export

COPIED = N_("Copied, if the terminal allows it: {words}")
NOTHING = N_("Nothing to copy here")
NO_ADDRESS = N_("No web address is known for this article")
NO_REPORTS = N_("Only the commands can do that: gegenlese show, gegenlese compare")
NO_COMPARISON = N_("This article has no story: there is nothing to compare")
NO_PAGER = N_("No pager was found: set PAGER, or use gegenlese show and gegenlese compare")
NO_TERMINAL = N_("This terminal cannot be lent to a pager: use gegenlese show and gegenlese compare")


class Sharing(Touring):
    """Copies, saves, pages and opens what is at hand."""

    def article_at_hand(self) -> str | None:
        """The article selected in the list while that has the focus, else the open one."""
        if self.pane is Pane.SOURCES and self.source_list.selected:
            return self.source_list.selected
        return self.opened.file if self.opened else None

    # -- the clipboard ------------------------------------------------------------------------------------------------

    def action_copy_quotation(self) -> None:
        """Copy words with their source as plain text."""
        from tui.reader.quotation import quotation

        if found := self._quoted_at_hand():
            self._copy(quotation(*found))

    def action_copy_markdown(self) -> None:
        """Copy words with their source as Markdown."""
        from tui.reader.quotation import markdown_quotation

        if found := self._quoted_at_hand():
            self._copy(markdown_quotation(*found))

    def _copy(self, text: str, told: str = "") -> None:
        """Send a text to the terminal's clipboard, which takes it without an answer (OSC 52), also over SSH."""
        self.app.copy_to_clipboard(text)
        self.note(_(COPIED).format(words=told or text))

    def _quoted_at_hand(self) -> tuple[str, Origin] | None:
        """The words to be copied, with where they stand; None, and a note, where there are none.

        In the list of sources that is the article itself; in the comparison the sentence of the report at the cursor;
        else the selection, the quotation or the sentence at the cursor, or the first sentence on screen.
        """
        from tui.reader.quotation import Origin, words_to_copy

        if self.pane is Pane.SOURCES and (file := self.source_list.selected):
            return "", Origin.of(self.summaries[file], self.library.article(file))
        row = self.panel.selected if self.pane is Pane.COMPARISON else None
        if row and row.claim:
            article = self.library.article(row.claim.file)
            sentence = article.text[row.claim.sentence_start : row.claim.sentence_end]
            return sentence, Origin.of(self.summaries[article.file], article)
        words = ""
        if self.opened:
            view = self.article_view
            words = words_to_copy(self.opened, self.cursor, self.get_selected_text() or "", max(0, view.top))
        if not words or self.opened is None:
            self.note(_(NOTHING))
            return None
        return words, Origin.of(self.opened.summary, self.opened.article)

    # -- the comparison -----------------------------------------------------------------------------------------------

    def action_export(self) -> None:
        """Choose in which form the comparison of the story is copied or saved."""
        if self.reports is None:
            self.note(_(NO_REPORTS))
        elif self._story_at_hand():
            from tui.reader.screens.exporting import Exporting

            self.app.push_screen(Exporting(self._title_of(self._story_at_hand())), self._export)
        else:
            self.note(_(NO_COMPARISON))

    def _story_at_hand(self) -> str:
        file = self.article_at_hand()
        return self.summaries[file].story if file in self.summaries else ""

    def _title_of(self, story_id: str) -> str:
        return next((story.title for story in self.library.stories() if story.id == story_id), "")

    def _export(self, export: Export | None) -> None:
        if export:
            self.note(_("Writing the comparison …"))
            self._write_comparison(self._story_at_hand(), export.form, export.to_file)

    @work(thread=True, exclusive=True, group="report")
    def _write_comparison(self, story: str, form: ReportForm, to_file: bool) -> None:
        """Write it in a thread: that of a large story takes its time."""
        assert self.reports
        from tui.reader.reports import FORM_WORDS, save_report

        try:
            text, title = self.reports.comparison(story, form), self._title_of(story)
            if to_file:
                told = _("Saved: {path}").format(path=save_report(text, title, form, Path.cwd()))
                self.app.call_from_thread(self.note, told)
                return
        except (DocumentError, OSError, KeyError) as error:
            self.app.call_from_thread(self.note, _("Not written: {problem}").format(problem=_reason(error)))
            return
        told = _("the comparison as {form}, {count} characters")
        words = told.format(form=_(FORM_WORDS[form]), count=how_many.number(len(text)))
        self.app.call_from_thread(self._copy, text, words)

    # -- other programs -----------------------------------------------------------------------------------------------

    def action_page(self) -> None:
        """Read the article, or in the comparison that of the story, as linear text in the user's pager."""
        if self.reports is None:
            self.note(_(NO_REPORTS))
            return
        from tui.reader.reports import ReportForm

        file, story = self.article_at_hand(), self._story_at_hand()
        try:
            if self.pane is Pane.COMPARISON and story:
                self._show_in_pager(self.reports.comparison(story, ReportForm.TEXT))
            elif file:
                self._show_in_pager(self.reports.article(file))
        except (DocumentError, KeyError) as error:
            self.note(_("Not written: {problem}").format(problem=_reason(error)))

    def _show_in_pager(self, text: str) -> None:
        from tui.reader.outside import pager, show_in_pager

        command = pager(os.environ)
        if not command:
            self.note(_(NO_PAGER))
            return
        try:
            with self.app.suspend():
                show_in_pager(text, command)
        except SuspendNotSupported:
            self.note(_(NO_TERMINAL))
        except OSError as error:
            self.note(
                _("The pager {name} cannot be started: {problem}").format(name=command[0], problem=_reason(error))
            )

    def action_open_original(self) -> None:
        """Open the address of the selected or open article in the browser."""
        from tui.reader.outside import browser_takes_terminal
        from tui.reader.quotation import web_address

        file = self.article_at_hand()
        address = web_address(self.library.article(file)) if file else None
        if address is None:
            self.note(_(NO_ADDRESS))
        elif browser_takes_terminal():
            self._open_in_terminal(address)
        else:
            self.note(_("Opening {address}").format(address=address))
            self._open_in_background(address)

    @work(group="browser")
    async def _open_in_background(self, address: str) -> None:
        from tui.reader.outside import open_in_background

        if not await open_in_background(address):
            self.note(_("No browser could be started for {address}").format(address=address))

    def _open_in_terminal(self, address: str) -> None:
        from tui.reader.outside import open_in_terminal

        try:
            with self.app.suspend():
                opened = open_in_terminal(address)
        except SuspendNotSupported:
            opened = False
        said = _("Opened {address}") if opened else _("No browser could be started for {address}")
        self.note(said.format(address=address))


def _reason(error: Exception) -> str:
    if isinstance(error, DocumentError):
        return problem_and_advice(error)
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return _("it has been taken out of the library")
