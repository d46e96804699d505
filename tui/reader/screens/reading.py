"""The main screen: what happens when the user acts."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.widgets import Input

from tui.language import _
from tui.reader.actions import Pane, Scope, bindings
from tui.reader.history import CursorKind
from tui.reader.screens.listing import Listing
from tui.reader.widgets.article_view import ArticleView
from tui.reader.widgets.comparison_panel import ComparisonPanel


class ReadingScreen(Listing):
    """Carries out the actions of the registry and answers the messages of the widgets."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.SCREEN)

    # -- panes --------------------------------------------------------------------------------------------------------

    def action_next_pane(self) -> None:
        """To the pane on the right."""
        self._step_pane(1)

    def action_previous_pane(self) -> None:
        """To the pane on the left."""
        self._step_pane(-1)

    def action_comparison(self) -> None:
        """To the comparison; from there back to the article, and it is hidden."""
        self.zen = False
        hide = self.pane is Pane.COMPARISON
        self.comparison_hidden = hide
        self.show_pane(Pane.ARTICLE if hide else Pane.COMPARISON)

    def action_zen(self) -> None:
        """Only the article, or everything again."""
        self.zen = not self.zen
        self.show_pane(Pane.ARTICLE)
        self.note("")

    def action_toggle_letters(self) -> None:
        """Put a letter before each name and number that tells its kind, or take them away."""
        self.article_view.lettered = not self.article_view.lettered
        self.note(_("Letters tell the kinds of names") if self.article_view.lettered else _("No letters before names"))

    def action_step_out(self) -> None:
        """Close or clear the innermost thing that is open, else go one pane to the left."""
        if self.end_note():
            self.note("")
        elif self.end_find():
            self.show_pane(self.pane)
        elif self.source_list.filtering:
            self.source_list.close_filter()
            self.note("")
        elif self.end_tour():
            return
        elif self.zen:
            self.action_zen()
        elif self.pane is Pane.ARTICLE and self.cursor:
            self.put_cursor(None, self.article_view.exact_top)
            self.note("")
        else:
            self.show_pane(Pane.ARTICLE if self.pane is Pane.COMPARISON else Pane.SOURCES)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click or a jump that gave a widget the focus moves the pane with it."""
        self.key_line.typing = isinstance(event.widget, Input)
        self.key_line.writing = self.note_bar in event.widget.ancestors
        for pane in Pane:
            if self.query_one(f"#{pane.value}") in event.widget.ancestors_with_self:
                self.pane = pane

    def _step_pane(self, direction: int) -> None:
        self.zen = False
        panes = [pane for pane in Pane if not (pane is Pane.COMPARISON and self.comparison_hidden)]
        self.show_pane(panes[(panes.index(self.pane) + direction) % len(panes)])

    # -- what the panes ask for ---------------------------------------------------------------------------------------

    @on(ComparisonPanel.Chosen)
    async def _open_place(self, event: ComparisonPanel.Chosen) -> None:
        self.show_pane(Pane.ARTICLE)
        await self.go(event.place)

    @on(ComparisonPanel.FactChosen)
    async def _bring_up_fact(self, event: ComparisonPanel.FactChosen) -> None:
        if self.opened is None:
            return
        claims = [(claim.start, claim.end) for claim, fact in self.opened.claims if fact.id == event.fact]
        if claims:
            cursor = self.opened.fact_cursor(*claims[0])
            self.put_cursor(replace(cursor, key=event.fact))

    @on(ArticleView.Scrolled)
    def _follow_view(self) -> None:
        self.note_position()
        self.compare_after_frame()

    @on(ArticleView.Pointed)
    def _point(self, event: ArticleView.Pointed) -> None:
        if self.opened:
            self.put_cursor(self.opened.cursor_at(event.offset))
            self.note(self.standing)

    @on(ArticleView.Chosen)
    def _choose_at_cursor(self) -> None:
        if self.cursor and self.cursor.kind is CursorKind.MENTION:
            self.action_entity_card()
        else:
            self.action_comparison()

    # -- screens laid over this one -----------------------------------------------------------------------------------

    def action_matrix(self) -> None:
        """Show the story: facts by sources, at the fact at the cursor or else as it was left."""
        if self.opened is None:
            self.note("")
            return
        from tui.reader.screens.overview import Overview, OverviewState, StoryAtHand

        here, story = self.opened.file, self.opened.summary.story
        columns = [one for one in self.summaries.values() if one.story == story and (story or one.file == here)]
        title = next((one.title for one in self.library.stories() if one.id == story), "")
        at_hand = StoryAtHand(title, columns, here, self._story_facts, self.sources.text_of, self._names_of)
        state = self.overviews.setdefault(story or here, OverviewState())
        if self.cursor and self.cursor.kind is CursorKind.FACT:
            state.fact, state.file = self.cursor.key, here
        self.app.push_screen(Overview(at_hand, state), self.go_from_sheet)

    def action_story_timeline(self) -> None:
        """Show the story over time, from the fact at hand where it is one of its figures."""
        fact = next((fact for fact in self.facts_at_hand() if fact.series), None)
        self.show_timeline(fact.id if fact else None)

    def show_timeline(self, fact: str | None, file: str | None = None) -> None:
        """Show the story over time, from a fact as a file reports it, the open article where none is named."""
        if self.opened is None:
            self.note("")
            return
        from tui.reader.screens.story_timeline import TimelineSheet

        here = self.opened.file
        title = next((one.title for one in self.library.stories() if one.id == self.opened.summary.story), "")
        files = (here, *self.sources.beside(here))
        at = (fact, file or here) if fact else None
        self.app.push_screen(TimelineSheet(title, files, self.sources, self._story_facts, at), self.go_from_sheet)

    def action_side_by_side(self) -> None:
        """Show the open article beside another one of its story: that of the report chosen in the comparison."""
        opened = self.opened
        if opened is None:
            self.note("")
            return
        if not self.sources.beside(opened.file):
            self.note(_("The story has no other source"))
            return
        from tui.reader.screens.side_by_side import Seen, SideBySide

        seen = Seen(opened, self.article_view.top, self.cursor.start if self.cursor else None)
        row = self.panel.selected if self.pane is Pane.COMPARISON else None
        facts = self.facts_at_hand() if row and row.place else ()
        if row and row.place and facts:
            own = opened.claim_of(facts[0], seen.top if seen.at is None else seen.at)
            seen = replace(seen, at=own.start if own else seen.at, source=row.place.file)
        self.app.push_screen(SideBySide(self.library, self.sources, seen), self.go_from_sheet)

    def _names_of(self, entity_id: str) -> tuple[str, ...]:
        entity = self.library.entity(entity_id)
        return (entity.name, *entity.names) if entity else ()
