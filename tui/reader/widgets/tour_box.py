"""The box of the tour, below the panes: it takes no focus and keeps nobody from reading."""

from __future__ import annotations

from textual import events
from textual.app import RenderResult
from textual.message import Message
from textual.widgets import Static

from tui.reader.plain import joined, styled
from tui.reader.theme import FAINT
from tui.reader.tour import Tour


class TourBox(Static):
    """Shows one step of the tour."""

    class Clicked(Message):
        """The user clicked on it."""

    def __init__(self, tour: Tour) -> None:
        super().__init__(id="tour", markup=False)
        self._tour = tour

    def show(self, tour: Tour) -> None:
        """Show another step."""
        self._tour = tour
        self.refresh(layout=True)

    def render(self) -> RenderResult:
        """What the step says, below it where one is and how to go on."""
        step = self._tour.step
        said = styled((step.said() if step else "", "$headline"))
        return joined([said, styled((self._tour.heading, "$primary bold"), (f" · {self._tour.keys}", FAINT))])

    def on_click(self, event: events.Click) -> None:
        """The mouse goes on as Enter does."""
        event.stop()
        self.post_message(self.Clicked())
