"""The keys that lead through names, facts, hits and sources."""

from __future__ import annotations

from functools import partial

from tui.language import _
from tui.reader import jumps
from tui.reader.actions import Pane
from tui.reader.history import CursorKind, Place
from tui.reader.hits import Hits
from tui.reader.jumps import Move
from tui.reader.screens.desk import Desk


class Navigation(Desk):
    """Every jump: it asks a pure function where to, and goes there."""

    async def action_next_mention(self) -> None:
        """To the next name."""
        await self._step_mention(1)

    async def action_previous_mention(self) -> None:
        """To the name before."""
        await self._step_mention(-1)

    async def action_next_fact(self) -> None:
        """To the next fact."""
        await self._step_fact(1)

    async def action_previous_fact(self) -> None:
        """To the fact before."""
        await self._step_fact(-1)

    async def action_next_difference(self) -> None:
        """To the next fact on which the sources differ."""
        await self._step_difference(1)

    async def action_previous_difference(self) -> None:
        """To the fact before on which the sources differ."""
        await self._step_difference(-1)

    async def action_next_match(self) -> None:
        """To the next hit, or the next mention of the same name."""
        await self.step_match(1)

    async def action_previous_match(self) -> None:
        """To the hit before, or the mention of the same name before."""
        await self.step_match(-1)

    async def action_next_source(self) -> None:
        """To the same fact in the next source."""
        await self._step_source(1)

    async def action_previous_source(self) -> None:
        """To the same fact in the source before."""
        await self._step_source(-1)

    async def action_back(self) -> None:
        """Back to where the user was, to the very line."""
        place = self.history.back(self.here) if self.here else None
        if place is None:
            self.note(_("There is nothing to go back to"))
        else:
            await self._return(place, _("back"), self.history.behind)

    async def action_forward(self) -> None:
        """Forward again."""
        place = self.history.forward(self.here) if self.here else None
        if place is None:
            self.note(_("There is nothing to go forward to"))
        else:
            await self._return(place, _("forward"), self.history.ahead)

    async def go(self, place: Place, status: str = "", *, remember: bool = True) -> None:
        """Go to a place and say where that is, if `status` does not."""
        await super().go(place, status, remember=remember)
        if not status and place.cursor and self.opened and self.opened.file == place.file:
            self.note(self.standing)

    @property
    def standing(self) -> str:
        """Where the cursor is, in words; empty where there is none or it is on plain text."""
        return jumps.standing(self.opened, self.cursor) if self.opened else ""

    def origin(self, direction: int) -> tuple[int, int]:
        """From where a step counts: the cursor if it can be seen, else the edge of the view."""
        view = self.article_view
        if self.cursor and view.shows(self.cursor.start):
            return self.cursor.start, self.cursor.end
        return (view.top - 1, view.top - 1) if direction > 0 else (view.bottom, view.bottom)

    async def _step_mention(self, direction: int) -> None:
        if self.opened:
            move = jumps.next_mention(self.opened, self.origin(direction), direction)
            await self._follow(move, _("No name was recognised in this article"))

    async def _step_fact(self, direction: int) -> None:
        if self.opened:
            move = jumps.next_fact(self.opened, self.origin(direction), direction)
            await self._follow(move, _("No fact of this article was found in another source"))

    async def _step_difference(self, direction: int) -> None:
        if self.opened:
            move = jumps.next_difference(self.opened, self.origin(direction), direction)
            await self._follow(move, _("The sources differ on no fact of this article"))

    async def step_match(self, direction: int) -> None:
        """To the next or previous hit, or where nothing was looked for to the same name's mention."""
        if self.hits:
            await self.step_hit(self.hits, direction)
        elif self.opened:
            await self._step_name(direction)

    async def _step_name(self, direction: int) -> None:
        if self.opened is None:
            return
        if self.cursor is None or self.cursor.kind is not CursorKind.MENTION:
            await self._step_mention(direction)
            return
        entity = self.library.entity(self.cursor.key)
        name = entity.name if entity else self.opened.text[self.cursor.start : self.cursor.end]
        here = (self.opened.file, self.cursor.start)
        places = self.library.places(self.cursor.key) if entity else ()
        move = jumps.next_same_name(places, name, here, direction, self.cursor.key, self.summaries)
        await self._follow(move, _("{name} is named nowhere else").format(name=name))

    async def _step_source(self, direction: int) -> None:
        facts = self.facts_at_hand()
        if self.opened is None or not facts:
            self.note(_("No fact at the cursor: } goes to the next one"))
            return
        near = self.cursor.start if self.cursor else 0
        move = jumps.same_fact_elsewhere(facts[0], self.opened.file, direction, near, self.summaries)
        await self._follow(move, _("Only this source reports it: {fact}").format(fact=facts[0].label))

    async def _follow(self, move: Move | None, otherwise: str) -> None:
        """Carry a move out; leaving the article is remembered for the way back."""
        if move is None or self.opened is None:
            self.note(otherwise)
            return
        self.drop_hits()
        go = partial(self.go, move.place, move.status, remember=move.place.file != self.opened.file)
        if self.pane is Pane.SOURCES and self.has_class("-narrow"):
            # The list hides where the move leads. An article that is not on screen yet cannot tell where it scrolls to.
            self.show_pane(Pane.ARTICLE)
            self.call_after_refresh(go)
        else:
            await go()

    async def _return(self, place: Place, direction: str, left: int) -> None:
        """Go to a place of the history; `left` more lie beyond it in this `direction`."""
        await self.go(place, remember=False)
        if self.opened and self.opened.file == place.file:
            more = _("{count} more").format(count=left) if left else _("no more")
            where = self.standing or self.opened.summary.title
            self.note(" · ".join((direction, self.opened.summary.source, where, more)))

    async def step_hit(self, hits: Hits, direction: int) -> None:
        """To the next or previous hit of the article, from the cursor or the edge of the view on."""
        self.hits, again = hits.step(self.origin(direction), direction)
        self.put_cursor(self.hits.cursor)
        self.show_hit_count(again=direction if again else 0)

    def show_hit_count(self, *, again: int = 0) -> None:
        """Say which hit of how many is lit, and that a step in the direction `again` began again."""
