"""The tour on the main screen: its box, and Enter, which goes on while it is shown.

The tour walks along with what the user does anyway: the key that a step is about is not caught but does what it always
does, and the next step follows.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from tui.reader.actions import Pane
from tui.reader.screens.jumping import Jumping
from tui.reader.tour import Tour

if TYPE_CHECKING:
    from tui.reader.widgets.tour_box import TourBox


class Touring(Jumping):
    """Shows the tour once to a newcomer, and whenever it is asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "tour_next", show=False, priority=True)]

    tour: Tour | None = None
    """How far the tour has come; None where none is shown."""
    tour_box: TourBox | None = None

    async def on_mount(self) -> None:
        """Begin the tour as soon as there is something to see."""
        if self.begin_with_tour:
            self.call_after_refresh(self.action_tour)

    async def action_tour(self) -> None:
        """Show the tour from its first step; there is nothing to walk through in an empty library."""
        if not self.summaries or self.tour_box:
            return
        from tui.reader.widgets.tour_box import TourBox

        self.tour = Tour()
        self.tour_box = TourBox(self.tour)
        await self.mount(self.tour_box, before=self.status_line)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Enter is the tour's only while it is shown and nobody types; in a list it first opens an article."""
        if action != "tour_next":
            return super().check_action(action, parameters)
        finding = self.find_bar is not None and self.find_bar.display
        if self.tour is None or finding or isinstance(self.focused, Input):
            return False
        return self.tour.at > 0 or self.pane is Pane.ARTICLE

    def action_tour_next(self) -> None:
        """To the next step, without what this one is about."""
        if self.tour:
            self._walk(self.tour.next())

    def on_tour_box_clicked(self) -> None:
        """The mouse goes on as Enter does."""
        self.action_tour_next()

    def after_action(self, action: str) -> None:
        """The user has done something here: the tour walks along, and how the panes stand is kept."""
        self.keep_panes()
        if self.tour:
            self._walk(self.tour.after(action))

    def end_tour(self) -> bool:
        """Take the box away and never show it again unasked; False where there is none."""
        if self.tour is None:
            return False
        box, self.tour, self.tour_box = self.tour_box, None, None
        self.state.keep(replace(self.state.now, tour_seen=True))
        if box:
            box.remove()
        return True

    def _walk(self, tour: Tour) -> None:
        if tour.step is None:
            self.end_tour()
        elif self.tour_box and tour != self.tour:
            self.tour = tour
            self.tour_box.show(tour)
