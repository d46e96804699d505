"""Searching all sources: opening the search, and walking through what it found."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import work

from tui.language import _
from tui.model import DocumentError, SavedSearch
from tui.phrases.reported import problem_and_advice
from tui.reader.actions import Pane
from tui.reader.history import Place
from tui.reader.hits import Answers, Hits, hits_of_search
from tui.reader.screens.finding import Finding

if TYPE_CHECKING:
    from tui.reader.screens.search_sheet import SearchSheet

NEWS_PAUSE = 1.0
"""Seconds after the first article until the searches kept are run for what is new."""
PAGE = 50
"""Articles asked for at once where the walk comes to the end of those known."""


class Searching(Finding):
    """Opens the search, and the articles that it found, one after the other.

    The sheet is imported and made when it is first wanted: the first frame does not wait for it. It stays as it was.
    """

    search_sheet: SearchSheet | None = None

    def action_search(self) -> None:
        """Search all sources."""
        if self.search_sheet is None:
            from tui.reader.screens.search_sheet import SearchSheet

            self.search_sheet = SearchSheet(self.library)
            self.app.install_screen(self.search_sheet, "search")
        if self.search_sheet not in self.app.screen_stack:
            self.search_sheet.recall(self.state.now.searches)
            self.app.push_screen(self.search_sheet, self._end_search)

    async def _end_search(self, answers: Answers | None) -> None:
        """Open what was chosen; the search can be recalled from now on."""
        if answers and self.search_sheet:
            self.state.keep(self.state.now.with_search(self.search_sheet.wanted))
            await self.open_answer(answers)

    async def open_answer(self, answers: Answers, direction: int = 0) -> None:
        """Open an answer at the hit that the search showed, with all of them lit.

        After a step from another article at its first hit, or its last one where `direction` is below 0.
        """
        hit = answers.hit
        self.show_pane(Pane.ARTICLE)
        await self.go(Place(hit.file))
        if self.opened is None or self.opened.file != hit.file:
            return
        self.answers = answers
        lit = [span for query in answers.queries for span in self.library.matches(hit.file, query)]
        hits = hits_of_search(hit, lit)
        if hits:
            self.hits = replace(hits, index=0) if direction > 0 else hits.last() if direction < 0 else hits
            self.put_cursor(self.hits.cursor)
            self.show_hit_count()
        elif answers.total > 1:
            self.note(" · ".join((answers.count, _("n next, N before, Esc ends"))))

    # -- from article to article --------------------------------------------------------------------------------------

    async def step_match(self, direction: int) -> None:
        """To the next or previous article found, where the search lit nothing in this one."""
        answers = self.answers
        here = answers and self.opened and self.opened.file == answers.hit.file
        if answers and here and self.hits is None and self.cursor is None and answers.total > 1:
            await self.open_answer(await self._answer_beyond(answers, direction), direction)
        else:
            await super().step_match(direction)

    async def step_hit(self, hits: Hits, direction: int) -> None:
        """To the next or previous hit; beyond the article's last one to the next article that the search found."""
        _next, again = hits.step(self.origin(direction), direction)
        if again and self.answers and self.answers.total > 1:
            await self.open_answer(await self._answer_beyond(self.answers, direction), direction)
        else:
            await super().step_hit(hits, direction)

    async def _answer_beyond(self, answers: Answers, direction: int) -> Answers:
        """The next or previous article; beyond the last one known more are asked for, where more were found."""
        if direction > 0 and answers.at_end and answers.total > len(answers.hits):
            search = partial(
                self.library.search, answers.query, limit=len(answers.hits) + PAGE,
                sort=answers.arrangement.order.value, unfinished=answers.unfinished,
            )  # fmt: skip
            try:
                answers = answers.with_more((await asyncio.to_thread(search)).hits)
            except DocumentError as error:
                self.note(_("Not searched: {problem}").format(problem=problem_and_advice(error)))
        return answers.step(direction)

    # -- what is new --------------------------------------------------------------------------------------------------

    async def lay_open(self, place: Place) -> bool:
        """Show another article; after the first one of all, look for what kept searches find anew."""
        first = self.opened is None
        done = await super().lay_open(place)
        if first and done:
            self.set_timer(NEWS_PAUSE, self._look_for_news)
        return done

    @work(thread=True, group="news")
    def _look_for_news(self) -> None:
        try:
            saved = self.library.saved_searches.all()
        except DocumentError:
            return  # the search says so when it is opened
        if any(one.new_hits for one in saved):
            self.app.call_from_thread(self._tell_news, saved)

    def _tell_news(self, saved: Iterable[SavedSearch]) -> None:
        from tui.reader.kept_search_rows import news_of

        if self.cursor is None and self.hits is None:  # else the line says where the reader is by now
            self.note(news_of(saved))
