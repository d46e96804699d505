"""Choosing the source that stands beside the open article."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from tui.language import N_, _
from tui.phrases import how_many
from tui.reader.fact_view import Sources
from tui.reader.plain import one_line, styled
from tui.reader.screens.sheet import Sheet, foot_line
from tui.reader.theme import FAINT
from tui.reader.widgets.filtered_list import Entry, FilteredList, entry


class ChoosingSource(Sheet[int | None]):
    """Lists the other articles of a story, those that share most first; ends with the number of the one chosen."""

    def __init__(self, others: Sequence[tuple[str, int]], sources: Sources) -> None:
        """Take the articles, each with the facts that it shares with the one it is to stand beside."""
        super().__init__()
        self._others = others
        self._sources = sources
        self.list = FilteredList(_("filter: words of the source or the headline"), id="beside")

    def compose(self) -> ComposeResult:
        """What is asked, the sources, keys."""
        with Vertical(classes="sheet"):
            yield Static(styled((_("Side by side with …"), "$headline bold")), classes="sheet-title", markup=False)
            yield self.list
            yield foot_line(own=(("Enter", N_("shows it")), ("Esc", N_("leaves it"))))

    def on_mount(self) -> None:
        """List the sources and let the user type."""
        self.list.show([self._entry(*other) for other in self._others])
        self.list.start()

    @on(FilteredList.Chosen)
    def _take(self, event: FilteredList.Chosen) -> None:
        event.stop()
        self.dismiss(event.number)

    def _entry(self, file: str, shared: int) -> Entry:
        summary = self._sources.summaries[file]
        about = f"  {self._sources.day(file)} · {how_many.shared_facts(shared)}"
        return entry(styled((one_line(summary.source), "bold"), (about, FAINT)), styled(one_line(summary.title)))
