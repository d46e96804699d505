"""Finding in the article, and stepping through what is lit in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.language import N_, _
from tui.reader.actions import Pane
from tui.reader.history import CursorKind, Place
from tui.reader.hits import Answers, hits_of_text
from tui.reader.screens.navigation import Navigation

if TYPE_CHECKING:
    from tui.reader.widgets.find_bar import FindBar

_AGAIN = {1: N_("begun again from the top"), -1: N_("begun again from the end")}


class Finding(Navigation):
    """Opens the bar, lights the hits, says which of them is the present one.

    The bar is imported and mounted when it is first wanted: the first frame does not wait for it.
    """

    find_bar: FindBar | None = None
    _found_from: Place | None = None
    """Where the user read when the find bar was opened."""
    answers: Answers | None = None
    """The search whose hits are lit; None while those of the find bar are."""

    async def action_find(self) -> None:
        """Find in the article, or filter the list of sources when that has the focus."""
        if self.pane is Pane.SOURCES:
            await self.source_list.open_filter()
            return
        if self.opened is None:
            return
        if self.find_bar is None:
            from tui.reader.widgets.find_bar import FindBar

            self.find_bar = FindBar(id="find")
            await self.mount(self.find_bar, before=self.status_line)
        self._found_from = self.here
        self.find_bar.open(self.opened.summary.source)

    def on_find_bar_changed(self, event: FindBar.Changed) -> None:
        """Light what was typed, beginning where the user read when the bar was opened."""
        origin = self._found_from
        if self.opened is None or origin is None or origin.top is None:
            return
        self.answers = None
        self.hits = hits_of_text(self.opened.text, event.query, origin.top)
        if self.hits:
            self.put_cursor(self.hits.cursor)
            self.show_hit_count(again=int(self.hits.cursor.start < origin.top))
        else:
            self.put_cursor(None, origin.top)
            self.show_hit_count(nothing=_("not in this article") if event.query.strip() else "")

    async def on_find_bar_stepped(self, event: FindBar.Stepped) -> None:
        """To another hit while the user types."""
        if self.hits:
            await self.step_hit(self.hits, event.direction)

    def on_find_bar_accepted(self) -> None:
        """Back to the article; the hits stay lit, and one can go back to where one was."""
        if not self.hits:
            self.end_find()
        elif self._found_from and self._found_from != self.here:
            self.history.leave(self._found_from)
            self._found_from = None
        self.show_pane(Pane.ARTICLE)

    async def lay_open(self, place: Place) -> bool:
        """Show another article; what was found in the one before is over."""
        if self.find_bar:
            self.find_bar.close()
        return await super().lay_open(place)

    def drop_hits(self) -> None:
        """Keep the hits as long as the find bar shows what was looked for."""
        if not (self.find_bar and self.find_bar.display):
            super().drop_hits()

    def show_hit_count(self, *, again: int = 0, nothing: str = "") -> None:
        """Say which hit of how many is lit, also in the find bar while that is open, or `nothing`."""
        if self.find_bar and self.find_bar.display:
            self.find_bar.count = self.hits.count if self.hits else nothing
        if self.hits is None:
            self.note("")
            return
        said = [self.hits.words]
        if self.answers and self.answers.total > 1:
            said.append(self.answers.count)
        said.append(_(_AGAIN[again]) if again else _("n next, N before, Esc ends"))
        self.note(" · ".join(said))

    def end_find(self) -> bool:
        """Close the find bar and put out the hits; False if there was nothing of the kind."""
        open_bar = self.find_bar if self.find_bar and self.find_bar.display else None
        if open_bar:
            open_bar.close()
        elif not self.hits and not self.answers:
            return False
        self.hits = self.answers = None
        cursor = self.cursor if self.cursor and self.cursor.kind is not CursorKind.HIT else None
        self.put_cursor(cursor, self.article_view.exact_top)
        self.note("")
        return True
