"""Choosing the story that an article belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from tui.language import N_, _
from tui.model import ArticleSummary, Story, StoryCorrection
from tui.phrases import how_many
from tui.phrases.values import short_date, span_of_days
from tui.reader.plain import filled, one_line, styled
from tui.reader.screens.sheet import Sheet, foot_line, said_line
from tui.reader.theme import FAINT
from tui.reader.widgets.filtered_list import Entry, FilteredList, entry

OWN_KEYS = (("Enter", N_("moves it")), ("Tab", N_("to the list")), ("Esc", N_("leaves it")))
FILTER = N_("filter: words of the story's title, its sources, a date")


@dataclass(frozen=True, slots=True)
class Target:
    """A place for the article: beside another one, or, where `beside` is None, in a story of its own."""

    beside: str | None
    entry: Entry


class Moving(Sheet[StoryCorrection | None]):
    """Lists the stories that an article does not stand in, those of its days first; ends with the correction."""

    def __init__(self, moved: ArticleSummary, stories: Sequence[Story], sources: Mapping[str, ArticleSummary]) -> None:
        super().__init__()
        self._moved = moved
        self._targets = targets(moved, stories, sources)
        self.list = FilteredList(_(FILTER), id="stories")

    def compose(self) -> ComposeResult:
        """What is moved, the stories, keys."""
        moved = self._moved
        with Vertical(classes="sheet"):
            yield Static(
                filled(
                    _("{article} belongs to …  {origin}"),
                    article=(one_line(moved.title), "$headline bold"),
                    origin=(f"{one_line(moved.source)} · {short_date(moved.published)}", FAINT),
                ),
                classes="sheet-title", markup=False,
            )  # fmt: skip
            yield self.list
            yield said_line()
            yield foot_line(own=OWN_KEYS)

    def on_mount(self) -> None:
        """List the stories and let the user type."""
        self.list.show([target.entry for target in self._targets])
        self.list.start()

    @on(FilteredList.Chosen)
    def _move(self, event: FilteredList.Chosen) -> None:
        event.stop()
        self.dismiss(StoryCorrection(self._moved.file, self._targets[event.number].beside))


def targets(
    moved: ArticleSummary, stories: Sequence[Story], sources: Mapping[str, ArticleSummary]
) -> tuple[Target, ...]:
    """Where an article can be moved: the stories nearest in time first, and a story of its own where it has company."""
    others = [story for story in stories if moved.file not in story.files and story.files]
    others.sort(key=lambda story: _days_apart(moved, story, sources))
    found = [Target(story.files[0], _entry(story, sources)) for story in others]
    if any(moved.file in story.files and len(story.files) > 1 for story in stories):
        own = entry(styled((_("A story of its own"), "bold")), styled((_("no other article of the library"), FAINT)))
        found.insert(0, Target(None, own))
    return tuple(found)


def _entry(story: Story, sources: Mapping[str, ArticleSummary]) -> Entry:
    rows = [sources[file] for file in story.files if file in sources]
    days = sorted(row.published for row in rows if row.published)
    span = short_date(days[0] if days else None)
    if days and days[0] != days[-1]:
        span = span_of_days(days[0], days[-1])
    names = ", ".join(dict.fromkeys(one_line(row.source) for row in rows))
    return entry(
        styled(one_line(story.title) or _("Without a title")),
        styled((f"{how_many.articles(len(story.files))} · {span} · {names}", FAINT)),
    )


def _days_apart(moved: ArticleSummary, story: Story, sources: Mapping[str, ArticleSummary]) -> float:
    """How many days the nearest article of a story is away; far away where a day is not known."""
    own = moved.published
    days = [sources[file].published for file in story.files if file in sources]
    return min((abs((day - own).days) for day in days if day and own), default=float("inf"))
