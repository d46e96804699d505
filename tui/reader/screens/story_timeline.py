"""A story over time: its articles on an axis of days, and its changing figures above it, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.compare.story_timeline import Figure, story_timeline
from tui.language import _, ngettext
from tui.model import Fact
from tui.reader.actions import action_of, bindings_of
from tui.reader.history import Place
from tui.reader.jumps import place_of_claim
from tui.reader.plain import joined, one_line, styled
from tui.reader.screens.sheet import Sheet, keys_line, said_line
from tui.reader.theme import FAINT
from tui.reader.timeline_rows import ArticleRows, PointRows
from tui.reader.widgets.long_list import LongList
from tui.reader.widgets.timeline_plot import TimelinePlot

if TYPE_CHECKING:
    from tui.reader.fact_view import Sources

CARRIED_OUT = ("next_fact", "previous_fact", "next_pane", "previous_pane", "story_timeline")
"""Actions of the main screen that lead through the figures here, or close them."""


class TimelineSheet(Sheet[Place | None]):
    """Ends with the place that the user chose, or None.

    The figures come first, those that most articles tell of before others; behind the last one the articles alone.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of(*CARRIED_OUT),
        Binding("backspace,q", "dismiss(None)", "close", show=False),
    ]

    def __init__(
        self,
        title: str,
        files: Sequence[str],
        sources: Sources,
        facts: Callable[[], Sequence[Fact]],
        at: tuple[str, str] | None = None,
    ) -> None:
        """Take a story's title, files and facts; `at` is the id of a fact and the file whose report to begin with."""
        super().__init__()
        self._title = title
        self._files = files
        self._sources = sources
        self._facts = facts
        self._timeline = story_timeline(files, facts(), sources)
        self._shown = 0
        self._at = at
        self._heading = Static(classes="sheet-title", markup=False)
        self._foot = Static(classes="sheet-foot", markup=False)
        self.plot = TimelinePlot(id="timeline-plot")
        self.rows = LongList(id="timeline-rows")

    def compose(self) -> ComposeResult:
        """Heading, drawing, reports or articles, what was done, keys."""
        with Vertical(classes="sheet"):
            yield self._heading
            yield self.plot
            yield self.rows
            yield said_line()
            yield self._foot

    def on_mount(self) -> None:
        """Begin with the fact at the cursor, where it is one of a figure."""
        self.watch(self.rows, "highlighted", self._light, init=False)
        row = self._find()
        self._show(row)
        self.rows.focus()

    @property
    def figure(self) -> Figure | None:
        """The figure that is shown; None for the articles alone."""
        figures = self._timeline.figures
        return figures[self._shown] if self._shown < len(figures) else None

    def renew(self) -> None:
        """Facts have changed: show the figure and the report at the cursor as they are now."""
        figure, row = self.figure, self.rows.highlighted
        if figure and row is not None:
            self._at = figure.points[row].fact.id, figure.points[row].claim.file
        self._timeline = story_timeline(self._files, self._facts(), self._sources)
        self._shown = min(self._shown, len(self._timeline.figures))
        self._show(self._find())

    def action_next_fact(self) -> None:
        """To the next figure, behind the last one to the articles."""
        self._step(1)

    def action_previous_fact(self) -> None:
        """To the figure before."""
        self._step(-1)

    def action_next_pane(self) -> None:
        """To the next figure."""
        self._step(1)

    def action_previous_pane(self) -> None:
        """To the figure before."""
        self._step(-1)

    def action_story_timeline(self) -> None:
        """Close it with the key that opened it."""
        self.dismiss(None)

    @on(TimelinePlot.Pointed)
    def _point(self, event: TimelinePlot.Pointed) -> None:
        event.stop()
        self.rows.highlighted = event.number

    @on(LongList.Chosen)
    def _choose(self, event: LongList.Chosen) -> None:
        event.stop()
        if self.figure:
            point = self.figure.points[event.row]
            self.dismiss(place_of_claim(point.claim, point.fact))
        else:
            self.dismiss(Place(self._timeline.articles[event.row].file))

    def _light(self, row: int | None) -> None:
        self.plot.lit = row

    def _step(self, direction: int) -> None:
        self._shown = (self._shown + direction) % (len(self._timeline.figures) + 1)
        self._show()

    def _find(self) -> int | None:
        """Turn to the figure of the fact to begin with, and find the row of its report."""
        for number, figure in enumerate(self._timeline.figures):
            rows = [row for row, point in enumerate(figure.points) if self._at and point.fact.id == self._at[0]]
            if rows:
                self._shown = number
                return next((row for row in rows if self._at and figure.points[row].claim.file == self._at[1]), rows[0])
        return None

    def _show(self, row: int | None = None) -> None:
        figure, articles = self.figure, self._timeline.articles
        self._heading.update(self._words())
        self._foot.update(self._keys())
        self.plot.show(articles, figure)
        self.rows.show(PointRows(figure.points, self._sources) if figure else ArticleRows(articles, self._sources), row)
        self._light(self.rows.highlighted)

    def _words(self) -> Content:
        """The story; below it which figure of how many is shown, or that there is none."""
        title = styled((one_line(self._title) or _("This story"), "$headline bold"))
        return joined([title, styled(*self._about())])

    def _about(self) -> Sequence[str | tuple[str, str]]:
        figure, total = self.figure, len(self._timeline.figures)
        if figure:
            number = _("Figure {number} of {total}").format(number=self._shown + 1, total=total)
            return (number, FAINT), f"  {one_line(figure.label)}"
        count = len(self._timeline.articles)
        told = ngettext("{count} article by day", "{count} articles by day", count).format(count=count)
        none = _("No figure is told for more than one time.")
        return (told, ""), ("" if total else f"  {none}", FAINT)

    def _keys(self) -> Content:
        enter = ("Enter", _("sentence") if self.figure else _("article"))
        keys = " ".join(action_of(one).key_names.split()[0] for one in ("next_fact", "previous_fact"))
        other = [(keys, _("other figure"))] if self._timeline.figures else []
        return keys_line([enter, *other, ("Esc", _("close"))])
