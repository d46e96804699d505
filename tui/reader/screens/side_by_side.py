"""Two sources' articles side by side: going through what they have in common and what they differ on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from tui.language import _
from tui.model import AnnotatedArticle
from tui.reader.actions import Scope, action_of, bindings, bindings_of
from tui.reader.history import Cursor, CursorKind, Place
from tui.reader.jumps import place_of_claim
from tui.reader.open_article import OpenArticle
from tui.reader.paired_reports import LEFT, RIGHT, SIDES, Span
from tui.reader.screens.sheet import Sheet, keys_line
from tui.reader.side_by_side import Alignment, Passage, beside
from tui.reader.side_marking import SideMarking
from tui.reader.side_words import how_far, no_difference, other_source, side_head, where
from tui.reader.widgets.article_view import ArticleView
from tui.reader.widgets.paired_articles import PairedArticles
from tui.reader.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from tui.reader.fact_view import Sources
    from tui.reader.reading_library import ReadingLibrary

CARRIED_OUT = (
    "next_fact", "previous_fact", "next_difference", "previous_difference", "next_source", "previous_source",
    "next_pane", "previous_pane", "side_by_side",
)  # fmt: skip
"""Actions of the main screen that mean here what they mean there."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The article that lies open, and what is looked at: the offset of its top line, that of the words at the cursor,
    and the source whose report is meant, None for the one that shares most.
    """

    opened: OpenArticle
    top: int
    at: int | None = None
    source: str | None = None


class SideBySide(Sheet[Place | None]):
    """The open article on the left, another one of its story on the right; ends with the place to go to, or None."""

    HORIZONTAL_BREAKPOINTS = [(0, "-stacked"), (90, "-beside")]  # noqa: RUF012 (Textual's own declaration)
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.SIDES),
        *bindings_of(*CARRIED_OUT),
        Binding("backspace,q", "dismiss(None)", "close", show=False),
    ]

    def __init__(self, library: ReadingLibrary, sources: Sources, seen: Seen) -> None:
        """Take an article whose story has others."""
        # Most terminals are wide: the first frame is then not styled twice.
        super().__init__(classes="-beside")
        self._library = library
        self._sources = sources
        self._seen = seen
        self.others = beside(seen.opened.file, sources.beside(seen.opened.file), seen.opened.facts)
        self.number = 0
        """Which of the others is on the right."""
        self.passage: Passage | None = None
        """The passage at the cursor."""
        self.articles = PairedArticles(id="articles")
        self.status_line = StatusLine(id="side-status", markup=False)
        self._alignment: Alignment | None = None
        self._kept: Span | None = None

    def compose(self) -> ComposeResult:
        """Both articles, where the cursor is, the keys."""
        yield self.articles
        yield self.status_line
        yield Static(_keys(), classes="sheet-foot", markup=False)

    async def on_mount(self) -> None:
        """Begin with the source that is meant, at the passage at the cursor."""
        self.articles.lead.focus()
        files = [file for file, _shared in self.others]
        await self._put_beside(files.index(self._seen.source) if self._seen.source in files else 0)

    # -- keys ---------------------------------------------------------------------------------------------------------

    def action_next_fact(self) -> None:
        """To the next aligned passage."""
        self._step(1)

    def action_previous_fact(self) -> None:
        """To the aligned passage before."""
        self._step(-1)

    def action_next_difference(self) -> None:
        """To the next passage on which the two differ."""
        self._step(1, differing=True)

    def action_previous_difference(self) -> None:
        """To the passage before on which the two differ."""
        self._step(-1, differing=True)

    async def action_next_source(self) -> None:
        """Another source on the right."""
        await self._put_beside((self.number + 1) % len(self.others))

    async def action_previous_source(self) -> None:
        """The source before on the right."""
        await self._put_beside((self.number - 1) % len(self.others))

    def action_next_pane(self) -> None:
        """To the other article."""
        self.articles.to_other()

    def action_previous_pane(self) -> None:
        """To the other article."""
        self.articles.to_other()

    def action_side_by_side(self) -> None:
        """Close it with the key that opened it."""
        self.dismiss(None)

    def action_scroll_alone(self) -> None:
        """Let each article scroll alone, or both together again."""
        self.articles.toggle_free()
        self._say_how_far()

    def action_list_sources(self) -> None:
        """Choose the source on the right from a list."""
        from tui.reader.screens.choosing_source import ChoosingSource

        self.app.push_screen(ChoosingSource(self.others, self._sources), self._take_chosen)

    async def _take_chosen(self, number: int | None) -> None:
        if number is not None:
            await self._put_beside(number)

    # -- what the articles tell ---------------------------------------------------------------------------------------

    @on(PairedArticles.Moved)
    def _moved(self) -> None:
        self._say_heads()
        self._say_how_far()

    @on(ArticleView.Pointed)
    def _point(self, event: ArticleView.Pointed) -> None:
        event.stop()
        self._go_to(self._alignment.passage_at(self._side, event.offset) if self._alignment else None)

    @on(ArticleView.Chosen)
    def _choose(self, event: ArticleView.Chosen) -> None:
        event.stop()
        self.dismiss(self._place())

    # -- what is shown ------------------------------------------------------------------------------------------------

    async def _put_beside(self, number: int) -> None:
        """Show another article on the right; the left one stays where it is."""
        here, file = self._seen.opened, self.others[number][0]
        try:
            right = AnnotatedArticle(self._library.article(file), self._library.annotations(file))
        except KeyError:
            self.status_line.note = _("This article has been taken out of the library.")
            return
        first, self.number = self._alignment is None, number
        self._alignment = Alignment(AnnotatedArticle(here.article, here.annotations), right, here.facts)
        self.passage = self._kept_passage(self._alignment)
        facts = tuple(report.between_the_two for report in self._alignment.reports)
        left = OpenArticle(here.summary, here.article, here.annotations, (), facts)
        other = OpenArticle(self._sources.summaries[file], right.article, right.annotations, (), facts)
        with self.app.batch_update():
            if first:
                await self.articles.panes[LEFT].show(left, self._marking(LEFT), self._seen.top, None)
            else:
                self.articles.panes[LEFT].renew(left, self._marking(LEFT))
            await self.articles.panes[RIGHT].show(other, self._marking(RIGHT), None, None)
        matches = [passage.starts for passage in self._alignment.passages]
        self.articles.align(matches, self.passage.starts if self.passage else None)
        self._say_heads()
        self._say_where()

    def _kept_passage(self, alignment: Alignment) -> Passage | None:
        """The passage of the sentence on the left where the cursor stands, or stood beside the source before."""
        if self._kept is None and self._seen.at is not None:
            return alignment.passage_at(LEFT, self._seen.at)
        return alignment.passage(LEFT, self._kept) if self._kept else None

    def _marking(self, side: int) -> SideMarking:
        shown = self._alignment
        if shown is None:
            return SideMarking()
        return SideMarking(
            unmatched=shown.unmatched(side),
            claims=shown.differing_claims[side],
            words=shown.differing_words[side],
            passage=self.passage.spans[side] if self.passage else None,
            colour=not self.app.no_color,
        )

    @property
    def _side(self) -> int:
        return self.articles.side

    # -- going through the passages -----------------------------------------------------------------------------------

    def _step(self, direction: int, *, differing: bool = False) -> None:
        shown = self._alignment
        if shown is None:
            return
        ring, origin = (shown.differing_rings if differing else shown.rings)[self._side], self._origin(direction)
        index = ring.step(origin, direction)
        if index is None:
            self._say_where(no_difference(shown) if differing else "")
            return
        span = ring.spans[index]
        onward = span > origin if direction > 0 else span < origin
        self._go_to(shown.passage(self._side, span), 0 if onward else direction)

    def _origin(self, direction: int) -> Span:
        """From where a step counts: the passage at the cursor if it can be seen, else the edge of the view."""
        lead = self.articles.lead
        if self.passage and lead.shows(self.passage.spans[self._side][0]):
            return self.passage.spans[self._side]
        return (lead.top - 1, lead.top - 1) if direction > 0 else (lead.bottom, lead.bottom)

    def _go_to(self, passage: Passage | None, around: int = 0) -> None:
        """Put the cursor on a passage; `around` as in `side_words.where`."""
        self.passage = passage
        self._kept = passage.spans[LEFT] if passage else None
        for side in SIDES:
            self.articles.panes[side].mark(self._marking(side), reveal=False)
        self.articles.go_to(passage.starts if passage else None)
        self._say_where(around=around)

    def _place(self) -> Place:
        """Where the article with the focus is opened: at the passage at the cursor where that can be seen."""
        lead, file = self.articles.lead, self._files[self._side]
        if self.passage is None or not lead.shows(self.passage.spans[self._side][0]):
            return Place(file, lead.top)
        start, end = self.passage.spans[self._side]
        for fact in (*self.passage.differing, *self.passage.facts):
            for claim in fact.claims:
                if claim.file == file and start <= claim.start < end:
                    return place_of_claim(claim, fact)
        return Place(file, None, Cursor(CursorKind.TEXT, start, end))

    # -- words --------------------------------------------------------------------------------------------------------

    @property
    def _files(self) -> tuple[str, str]:
        return self._seen.opened.file, self.others[self.number][0]

    def _say_heads(self) -> None:
        for side in SIDES:
            more = other_source(self.number, self.others) if side == RIGHT else []
            words = side_head(self._files[side], self._sources, more, focused=side == self._side)
            self.articles.head(side, words)

    def _say_where(self, otherwise: str = "", around: int = 0) -> None:
        if self._alignment:
            self.status_line.note = otherwise or where(self._alignment, self._side, self.passage, around)
        self._say_how_far()

    def _say_how_far(self) -> None:
        if self._alignment:
            length = len(self._alignment.articles[self._side].text)
            self.status_line.position = how_far(max(0, self.articles.lead.top), length, free=self.articles.free)


def _keys() -> Content:
    """Both keys of what goes on and back, the first one of everything else."""
    pairs = [
        (f"{_key('next_fact')} {_key('previous_fact')}", _("passage")),
        (f"{_key('next_difference')} {_key('previous_difference')}", _("difference")),
        (f"{_key('next_source')} {_key('previous_source')}", _("source")),
        (_key("next_pane"), _("other side")), (_key("choose"), _("open")), (_key("list_sources"), _("sources")),
        (_key("scroll_alone"), _("scroll alone")), (_key("step_out"), _("close")),
    ]  # fmt: skip
    return keys_line(pairs)


def _key(action: str) -> str:
    return action_of(action).key_names.split()[0]
