"""Searching all sources and finding in the article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import work
from textual.worker import get_current_worker

from tui.language import N_, _
from tui.model import DocumentError
from tui.phrases.reported import problem_and_advice
from tui.reader.actions import Pane
from tui.reader.history import CursorKind, Place
from tui.reader.hits import Answers, Hits, hits_of_search, hits_of_text
from tui.reader.screens.navigation import Navigation

if TYPE_CHECKING:
    from tui.reader.widgets.find_bar import FindBar
    from tui.reader.widgets.search_bar import SearchBar

_AGAIN = {1: N_("begun again from the top"), -1: N_("begun again from the end")}


class Searching(Navigation):
    """Opens the bars, asks the library, lights the hits.

    The bars are imported and mounted when they are first wanted: the first frame does not wait for them.
    """

    search_bar: SearchBar | None = None
    find_bar: FindBar | None = None
    _found_from: Place | None = None
    """Where the user read when the find bar was opened."""
    answers: Answers | None = None
    """The search whose hits are lit; None while those of the find bar are."""

    async def action_search(self) -> None:
        """Search all sources."""
        if self.search_bar is None:
            from tui.reader.widgets.search_bar import SearchBar

            self.search_bar = SearchBar(id="search")
            await self.mount(self.search_bar)
        self.search_bar.open(self.state.now.searches)

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

    # -- all sources --------------------------------------------------------------------------------------------------

    def on_search_bar_asked(self, event: SearchBar.Asked) -> None:
        """Look for what was typed."""
        self._run_search(event.query, event.generation)

    @work(thread=True, exclusive=True, group="search")
    def _run_search(self, query: str, generation: int) -> None:
        """Ask the library in a thread; an answer that nobody waits for any more is dropped."""
        worker = get_current_worker()
        try:
            found = self.library.search(query)
            if not found.total and query[-1:].isalnum():
                # The last word may not be finished yet.
                query = f"{query}*"
                found = self.library.search(query)
        except DocumentError as error:
            self.app.call_from_thread(self.note, _not_searched(error))
            return
        if self.search_bar and not worker.is_cancelled:
            self.app.call_from_thread(self.search_bar.show, generation, query, found)

    async def on_search_bar_chosen(self, event: SearchBar.Chosen) -> None:
        """Open the answer; the search can be recalled from now on."""
        if self.search_bar:
            self.state.keep(self.state.now.with_search(self.search_bar.wanted))
        self.end_search()
        await self.open_answer(event.answers)

    async def open_answer(self, answers: Answers, direction: int = 0) -> None:
        """Open an answer at the hit that the search showed, with all of them lit.

        After a step from another article at its first hit, or its last one where `direction` is below 0.
        """
        hit = answers.hit
        self.show_pane(Pane.ARTICLE)
        await self.go(Place(hit.file))
        if self.opened is None or self.opened.file != hit.file:
            return
        hits = hits_of_search(hit, self.library.matches(hit.file, answers.query))
        if hits:
            self.answers = answers
            self.hits = replace(hits, index=0) if direction > 0 else hits.last() if direction < 0 else hits
            self.put_cursor(self.hits.cursor)
            self.show_hit_count()

    async def step_hit(self, hits: Hits, direction: int) -> None:
        """To the next or previous hit; beyond the article's last one to the next article that the search found."""
        _next, again = hits.step(self.origin(direction), direction)
        beyond = self._answer_beyond(direction) if again else None
        if beyond:
            await self.open_answer(beyond, direction)
        else:
            await super().step_hit(hits, direction)

    def _answer_beyond(self, direction: int) -> Answers | None:
        """The next or previous article in whose text the search lights something; None if there is no other."""
        if self.answers is None:
            return None
        answers = self.answers.step(direction)
        while answers.index != self.answers.index and not self.library.matches(answers.hit.file, answers.query):
            answers = answers.step(direction)
        return None if answers.index == self.answers.index else answers

    def end_search(self) -> bool:
        """Close the search; False if it was not open."""
        if self.search_bar is None or not self.search_bar.display:
            return False
        self.search_bar.close()
        return True

    # -- this article -------------------------------------------------------------------------------------------------

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
        if self.answers and len(self.answers.hits) > 1:
            said.append(self.answers.count)
        said.append(_(_AGAIN[again]) if again else _("n next, N before, Esc ends"))
        self.note(" · ".join(said))

    def end_find(self) -> bool:
        """Close the find bar and put out the hits; False if there was nothing of the kind."""
        open_bar = self.find_bar if self.find_bar and self.find_bar.display else None
        if open_bar:
            open_bar.close()
        elif not self.hits:
            return False
        self.hits = None
        cursor = self.cursor if self.cursor and self.cursor.kind is not CursorKind.HIT else None
        self.put_cursor(cursor, self.article_view.exact_top)
        self.note("")
        return True


def _not_searched(error: DocumentError) -> str:
    return _("Not searched: {problem}").format(problem=problem_and_advice(error))
