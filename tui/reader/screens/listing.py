"""The list of sources on the main screen: grouping, filtering, what is unread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from textual import on

from tui.language import N_, _, ngettext
from tui.model import DocumentError
from tui.phrases import how_many
from tui.phrases.reported import problem_and_advice
from tui.reader.actions import Pane, action_of
from tui.reader.history import Place
from tui.reader.screens.sharing import Sharing
from tui.reader.source_rows import GROUPED
from tui.reader.widgets.source_list import SourceList

FILTER_FIELDS = N_(
    "Words, is:unread is:new is:starred has:conflict has:note source: title: story: date:2024-10, - for not"
)


class Listing(Sharing):
    """Carries out what concerns the articles of the list, and keeps the marks on them."""

    _newest: int | None = None
    """The number of the newest article that this visit shows."""
    _marked_at_once: tuple[str, ...] = ()
    """What was marked as read at once last, for the way back."""

    async def on_mount(self) -> None:
        """Note what this visit shows: what comes meanwhile is new at the next one too."""
        self._newest = self.library.visits.newest()

    def on_unmount(self) -> None:
        """What was shown is not new any more; a library that cannot be written to will say it again."""
        if self._newest is not None:
            try:
                self.library.visits.end(self._newest)
            except DocumentError:
                return

    def action_group_sources(self) -> None:
        """List the articles by story, by source or by date."""
        self.source_list.group_by(self.source_list.grouping.next)
        self.note(_(GROUPED[self.source_list.grouping]))

    async def action_find(self) -> None:
        """Find in the article, or filter the list of sources when that has the focus."""
        await super().action_find()
        if self.pane is Pane.SOURCES:
            self.note(_(FILTER_FIELDS))

    @on(SourceList.Filtered)
    def _tell_what_was_misread(self, event: SourceList.Filtered) -> None:
        if event.misread:
            words = " ".join(event.misread)
            self.note(_("Read as words: {words} · {fields}").format(words=words, fields=_(FILTER_FIELDS)))
        elif self.source_list.filtering:
            self.note(_(FILTER_FIELDS))

    @on(SourceList.Opened)
    async def _open_source(self, event: SourceList.Opened) -> None:
        if self.opened is None or event.file != self.opened.file:
            await self.go(Place(event.file))
        self.show_pane(Pane.ARTICLE)

    # -- read and unread, stars ---------------------------------------------------------------------------------------

    async def action_next_unread(self) -> None:
        """Open the next unread article below in the list, whichever source it is of; after the last the first."""
        listed = self.source_list.rows.articles
        files = [one.file for one in listed]
        here = self.article_at_hand()
        after = files.index(here) + 1 if here in files else 0
        unread = [one.file for one in (*listed[after:], *listed[:after]) if not one.marks.read and one.file != here]
        if not unread:
            self.note(_("Nothing else is unread in the list"))
            return
        more = len(unread) - 1
        told = ngettext("{count} more is unread", "{count} more are unread", more).format(count=how_many.number(more))
        await self.go(Place(unread[0]), told)
        self.show_pane(Pane.ARTICLE)

    def action_mark_all_read(self) -> None:
        """Mark all articles listed as read; where all of them are, take the last time back."""
        unread = [one.file for one in self.source_list.rows.articles if not one.marks.read]
        if unread:
            done = N_("Marked as read: {articles} · {key} takes it back")
            self._marked_at_once = self._mark_at_once(unread, done, read=True) or self._marked_at_once
        elif self._marked_at_once:
            if self._mark_at_once(self._marked_at_once, N_("Unread again: {articles}"), read=False):
                self._marked_at_once = ()
        else:
            self.note(_("Nothing is unread in the list"))

    def _mark_at_once(self, files: Sequence[str], done: str, *, read: bool) -> tuple[str, ...]:
        """Mark these articles and say that it is `done`; those that were not marked so.

        None where the library cannot be written to, which is said instead.
        """
        try:
            marked = self.library.visits.mark_read(files, read)
        except DocumentError as error:
            self.note(_("Not marked: {problem}").format(problem=problem_and_advice(error)))
            return ()
        known = [self.summaries[file] for file in marked if file in self.summaries]
        changed = [replace(one, marks=replace(one.marks, read=read)) for one in known]
        self.summaries |= {one.file: one for one in changed}
        self.source_list.update_rows(changed)
        key = action_of("mark_all_read").key_names
        self.note(_(done).format(articles=how_many.articles(len(marked)), key=key))
        return marked

    def action_toggle_read(self) -> None:
        """Mark the selected or open article as unread, or as read."""
        file = self.article_at_hand()
        if file:
            read = not self.library.marks(file).read
            if self.mark_as(file=file, read=read):
                self.note(_("Marked as read") if read else _("Marked as unread"))

    def action_toggle_star(self) -> None:
        """Set the star of the selected or open article, or take it away."""
        file = self.article_at_hand()
        if file:
            starred = not self.library.marks(file).starred
            if self.mark_as(file=file, starred=starred):
                self.note(_("The star is set") if starred else _("The star is taken away"))

    def action_move_article(self) -> None:
        """Say that the selected or open article belongs to another story."""
        file = self.article_at_hand()
        if file:
            from tui.reader.screens.moving import Moving

            self.app.push_screen(Moving(self.summaries[file], self.library.stories(), self.summaries), self.carry_out)
