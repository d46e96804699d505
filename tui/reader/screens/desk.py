"""What lies open: the article, the cursor, the way here, and keeping the panes in step with them."""

from __future__ import annotations

import gc
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.reactive import reactive
from textual.widget import Widget

from tui.language import _
from tui.model import Fact, PlacedNote
from tui.reader.actions import Pane
from tui.reader.empty_panes import WELCOME, why_nothing_compared
from tui.reader.highlights import Marking, marking
from tui.reader.history import Cursor, History, Place
from tui.reader.hits import Hits
from tui.reader.open_article import OpenArticle
from tui.reader.screens.keeping import Keeping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.reader.comparing_again import CompareAgain
    from tui.reader.comparison_rows import Row
    from tui.reader.fact_view import Sources
    from tui.reader.options import ReaderOptions
    from tui.reader.reading_library import ReadingLibrary
    from tui.reader.reports import Reports
    from tui.reader.screens.overview import OverviewState
    from tui.state import KeptState

FIRST_FRAME = 0.02
"""Seconds that the first frame, which shows the list, is given before the first article is laid open."""
TEXTS_KEPT = 256
"""Texts of other articles at hand: those of the largest stories, so that filtering its facts reads each once."""


class Desk(Keeping):
    """The three panes and the state behind them. The actions are in the classes that build on this one."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide"), (160, "-broad")]  # noqa: RUF012 (Textual's own declaration)
    AUTO_FOCUS = None

    pane: reactive[Pane] = reactive(Pane.SOURCES, init=False)
    """The pane that has the focus, the only one shown on a narrow screen."""

    def __init__(
        self,
        library: ReadingLibrary,
        options: ReaderOptions,
        state: KeptState,
        *,
        open_file: str | None = None,
        begin_with_tour: bool = False,
        compare_again: CompareAgain | None = None,
        reports: Reports | None = None,
    ) -> None:
        super().__init__(library, options, state)
        self.begin_with_tour = begin_with_tour
        self.compare_again = compare_again
        self.reports = reports
        self.cursor: Cursor | None = None
        self.hits: Hits | None = None
        self.history = History()
        self._asked_for = open_file
        self.overviews: dict[str, OverviewState] = {}
        """How the overviews of stories were left, as long as the reader runs."""
        self._sources: Sources | None = None
        self._told: tuple[OpenArticle, tuple[Fact, ...]] | None = None
        self._comparison_due = False
        self._text_of = lru_cache(maxsize=TEXTS_KEPT)(lambda file: library.article(file).text)

    def compose(self) -> ComposeResult:
        """Panes from left to right, the bars, the two lines at the bottom."""
        with Horizontal(id="panes"):
            yield self.source_list
            yield self.article_view
            yield self.panel
        yield self.status_line
        yield self.key_line

    @property
    def sources(self) -> Sources:
        """The articles as the comparison needs them."""
        from tui.reader.fact_view import Sources

        if self._sources is None or self._sources.summaries is not self.summaries:
            self._sources = Sources(self.summaries, self._text_of, self._entity_name)
        return self._sources

    def _entity_name(self, entity_id: str) -> str:
        entity = self.library.entity(entity_id)
        return entity.name if entity else entity_id

    async def on_mount(self) -> None:
        """List the articles; the first frame shows them, then the first article is laid open."""
        self.summaries = {summary.file: summary for summary in self.library.articles()}
        self.source_list.add_class("-current")
        asked = next((file for file in (self._asked_for, self.state.last_read) if file in self.summaries), None)
        first = asked or next(iter(self.summaries), None)
        self.restore_panes()
        self.source_list.show(tuple(self.summaries.values()), self.library.stories(), first)
        if first is None:
            await self.article_view.show_text(_(WELCOME))
            self.note("")
            self.pane = Pane.ARTICLE
        else:
            self.set_timer(FIRST_FRAME, partial(self._begin, Place(first)))
            # Who asks for an article, or was reading it, wants to read it, not to choose one.
            self.pane = Pane.ARTICLE if asked or self.zen else Pane.SOURCES
        self.pane_target(self.pane).focus()
        # On a narrow screen a pane that was not yet the current one has just been hidden, and took no focus.
        self.call_after_refresh(self._focus_pane)

    def _focus_pane(self) -> None:
        if self.focused is None:
            self.pane_target(self.pane).focus()

    async def _begin(self, place: Place) -> None:
        """Lay the first article open; from here on garbage is collected, but what start-up made is not looked at."""
        gc.freeze()
        gc.enable()
        await self.lay_open(place)

    def on_unmount(self) -> None:
        """Keep the place for the next time."""
        self.keep_position()

    # -- going somewhere ----------------------------------------------------------------------------------------------

    @property
    def here(self) -> Place | None:
        """The present place, exactly."""
        return Place(self.opened.file, self.article_view.exact_top, self.cursor) if self.opened else None

    async def go(self, place: Place, status: str = "", *, remember: bool = True) -> None:
        """Go to a place in this article or another and say so; `remember` lets the user come back to this one."""
        if place.file not in self.summaries:
            return
        here = self.here
        if here is None or place.file != here.file:
            if not await self.lay_open(place):
                return
        else:
            self.put_cursor(place.cursor, place.top)
        if remember and here:
            self.history.leave(here)
        self.note(status)

    async def lay_open(self, place: Place) -> bool:
        """Show another article at a place; one without top and cursor at the position that was kept.

        False, and a note, if the library does not hold it any more.
        """
        self.keep_position()
        try:
            opened = OpenArticle.load(self.library, self.summaries[place.file])
        except KeyError:
            self.note(_("This article has been taken out of the library. Start the reader again to see what is new."))
            return False
        self.opened = opened
        self.cursor, self.hits = opened.renewed(place.cursor), None
        top = place.top
        if top is None and place.cursor is None:
            top = self.library.marks(place.file).position or None
        await self.article_view.show(opened, self.marking, top, self.cursor)
        self.source_list.select(place.file)
        self.note("")
        self.compare_after_frame()
        if self.pane is Pane.ARTICLE:
            self.begin_reading()
        return True

    def put_cursor(self, cursor: Cursor | None, top: int | None = None) -> None:
        """Move the cursor within the article; the view follows, or goes to the offset `top`."""
        self.cursor = self.opened.renewed(cursor) if self.opened else cursor
        self.article_view.mark(self.marking, reveal=top is None)
        if top is not None:
            self.article_view.scroll_to_offset(top)
        self.compare_after_frame()

    @property
    def marking(self) -> Marking:
        """What is lit in the article."""
        if self.opened is None:
            return Marking()
        return marking(self.opened, self.cursor, self.hits.ring.spans if self.hits else ())

    # -- panes --------------------------------------------------------------------------------------------------------

    def pane_target(self, pane: Pane) -> Widget:
        """The widget of a pane that takes the focus."""
        if pane is Pane.ARTICLE:
            return self.article_view
        if pane is Pane.SOURCES:
            return self.source_list.choices
        return self.panel.choices

    def show_pane(self, pane: Pane) -> None:
        """Give a pane the focus; on a narrow screen it takes the place of the others."""
        self.pane = pane
        self.pane_target(pane).focus()

    def watch_pane(self, old: Pane, new: Pane) -> None:
        """Tell the style sheet and the footer; reading begins when the article has the focus."""
        # Classes of the panes and not of the screen: that would style every widget anew.
        self.query_one(f"#{old.value}").remove_class("-current")
        self.query_one(f"#{new.value}").add_class("-current")
        self.key_line.pane = new
        if new is Pane.ARTICLE:
            self.begin_reading()
        if new is Pane.COMPARISON:
            self._compare_if_due()

    def compare_after_frame(self) -> None:
        """Refresh the comparison when the article is on screen, once for many calls; at once where it is being read."""
        if self.pane is Pane.COMPARISON:
            self.refresh_comparison()
        elif not self._comparison_due:
            self._comparison_due = True
            self.call_after_refresh(self._compare_if_due)

    def _compare_if_due(self) -> None:
        if self._comparison_due:
            self.refresh_comparison()

    def refresh_comparison(self) -> None:
        """Show the facts at the cursor, or those in view where there is no cursor."""
        self._comparison_due = False
        panel = self.panel
        facts = self.facts_at_hand()
        notes = self.notes_at_hand(facts)
        if self.opened is None or not (facts or notes):
            panel.show((), why_nothing_compared(self.opened, self.cursor))
            return
        rows = self._fact_rows(self.opened, facts) if facts else []
        if notes:
            from tui.reader.note_rows import note_rows

            rows = [*note_rows(notes), *rows]
        panel.show(rows, "")

    def _fact_rows(self, opened: OpenArticle, facts: Sequence[Fact]) -> list[Row]:
        from tui.reader.comparison_rows import fact_rows

        near = self.cursor.start if self.cursor else self.article_view.top
        story_facts = self._story_facts() if facts[0].series else ()
        return fact_rows(facts[0], opened.file, near, self.sources, story_facts, facts[1:])

    def _story_facts(self) -> tuple[Fact, ...]:
        """The facts of the open article's story; its own where it has none, or another process just gave it another.

        They are read once as long as the article lies open as it is: a story may have thousands.
        """
        opened = self.opened
        if opened is None:
            return ()
        if self._told is None or self._told[0] is not opened:
            try:
                story = opened.summary.story
                self._told = opened, self.library.story_facts(story) if story else opened.facts
            except KeyError:
                self._told = opened, opened.facts
        return self._told[1]

    def facts_at_hand(self) -> tuple[Fact, ...]:
        """The facts that the comparison shows, the foremost first."""
        if self.opened is None:
            return ()
        view = self.article_view
        if self.cursor and view.shows(self.cursor.start):
            return self.opened.facts_at(self.cursor)
        return self.opened.facts_in_view(view.top, view.bottom)

    def notes_at_hand(self, facts: Sequence[Fact]) -> tuple[PlacedNote, ...]:
        """The notes that stand above the comparison of the foremost of the `facts`.

        First those on the article where its headline is seen, then those on the sentence at the cursor, or all in view
        where there is no cursor, then those on the fact.
        """
        opened = self.opened
        if opened is None or not opened.notes:
            return ()
        view, cursor = self.article_view, self.cursor
        start, end = max(0, view.top), view.bottom + 1
        if cursor and view.shows(cursor.start):
            passage = opened.sentence_at(cursor.start) or cursor
            start, end = passage.start, max(passage.end, passage.start + 1)
        own = opened.own_notes if view.top < 0 else ()
        on_fact = [each for each in opened.notes if facts and each.fact == facts[0].id]
        return tuple(dict.fromkeys((*own, *opened.notes_between(start, end), *on_fact)))

    def drop_hits(self) -> None:
        """Forget the hits of a search when the user goes on to something else."""
        self.hits = None
