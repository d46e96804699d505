"""The story at a glance: facts by sources, narrowed and sorted as the user likes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui.language import N_, _
from tui.model import ArticleSummary, Claim, Fact, FactKind, Verdict
from tui.phrases import how_many
from tui.phrases.explanations import explanation_words
from tui.phrases.facts import VERDICT_WORDS, breadth, verdict_words
from tui.phrases.signs import VERDICT_SIGNS
from tui.reader.actions import Scope, bindings, bindings_of
from tui.reader.history import Place
from tui.reader.jumps import place_of_claim
from tui.reader.matrix import Matrix, Order, Selection, after
from tui.reader.plain import joined, one_line, plain, styled
from tui.reader.screens.asked import TimelineAsked
from tui.reader.screens.fact_sheet import FactSheet
from tui.reader.screens.sheet import foot_line, said_line
from tui.reader.theme import FAINT, VERDICT_STYLES
from tui.reader.widgets.fact_grid import FactGrid
from tui.reader.widgets.long_list import LongList

NOTHING = N_("No facts were found in this story yet. They appear as soon as two sources report the same thing.")
NO_MATCH = N_("No fact matches. d and p show other ones, / changes the words.")
FILTER = N_("filter: words of the fact or of its reports, or a name")
WORDS_FROM = 100
"""Columns of the terminal from which on the counts are told in words too."""
OWN_KEYS = (("Enter", N_("sentence")), ("/", N_("filter")))
VERDICTS = (None, *Verdict)
KINDS = (None, *FactKind)
_COUNTED = {Verdict.DIFFER: N_("differ"), Verdict.AGREE: N_("agree"), Verdict.ALONE: N_("in one source only")}
_ONLY = {
    FactKind.QUANTITY: N_("only numbers"),
    FactKind.QUOTE: N_("only quotations"),
    FactKind.EVENT: N_("only events"),
}


@dataclass
class OverviewState:
    """How a story's overview was left: what was selected, and the fact and source at the cursor."""

    selection: Selection = field(default_factory=Selection)
    fact: str | None = None
    file: str | None = None


@dataclass(frozen=True, slots=True)
class StoryAtHand:
    """What the overview asks of the story: its title and articles, its facts as they are now, texts and names.

    `here` is the open article; `names_of` gives every name of an entity by its id.
    """

    title: str
    columns: Sequence[ArticleSummary]
    here: str
    facts: Callable[[], Sequence[Fact]]
    text_of: Callable[[str], str]
    names_of: Callable[[str], Sequence[str]]


class Overview(FactSheet):
    """Ends with the place that the user chose, or None; writes into its state how it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.OVERVIEW),
        *bindings_of("story_timeline"),
        Binding("slash", "filter", "filter", show=False),
        Binding("down", "to_facts", "facts", show=False),
        Binding("escape", "step_out", "close", show=False),
        Binding("backspace,m,q", "dismiss(None)", "close", show=False),
    ]

    def __init__(self, story: StoryAtHand, state: OverviewState) -> None:
        super().__init__()
        self._story = story
        self._state = state
        self._matrix = self._read()
        self._heading = Static(classes="sheet-title", markup=False)
        self._filter = Input(state.selection.typed, placeholder=_(FILTER), compact=True)
        self._heads = Static(id="overview-heads", markup=False)
        self._nothing = Static(id="overview-nothing", markup=False)
        self._detail = Static(id="overview-detail", markup=False)
        self.grid = FactGrid(id="facts")

    def compose(self) -> ComposeResult:
        """Heading, filter, facts, the sentence behind the cell at the cursor, keys."""
        with Vertical(classes="sheet"):
            yield self._heading
            yield self._filter
            yield self._heads
            yield self._nothing
            yield self.grid
            yield self._detail
            yield said_line()
            yield foot_line(
                "sort_facts",
                "narrow_verdict",
                "narrow_kind",
                "story_timeline",
                "reject_claim",
                "join_facts",
                own=OWN_KEYS,
            )

    def on_mount(self) -> None:
        """Begin where the overview was left; at first with the open article's report of the first fact."""
        files = [column.file for column in self._story.columns]
        file = self._state.file if self._state.file in files else self._story.here
        self.grid.set_reactive(FactGrid.at, files.index(file) if file in files else None)
        self._filter.display = bool(self._state.selection.typed)
        self._fill()
        self.grid.focus()

    def renew(self) -> None:
        """Facts or names have changed: show them as they are now; the cursor stays on what was said."""
        fact = self.grid.fact
        claim = self._claim or (fact.claims[0] if fact else None)
        self._matrix = self._read()
        self._state.fact = next((each.id for each in self._matrix.facts if claim in each.claims), self._state.fact)
        self._fill()

    @property
    def fact_at_hand(self) -> tuple[str, str | None] | None:
        """The id of the fact at the cursor, and the file whose report of it is meant: at the label any."""
        fact, claim = self.grid.fact, self._claim
        if fact is None or (claim is None and self.grid.at is not None):
            return None
        return fact.id, None if claim is None or self.grid.at is None else claim.file

    def action_sort_facts(self) -> None:
        """By difference, by number of sources, in the order of the open article."""
        self._select(replace(self._state.selection, order=after(self._state.selection.order, tuple(Order))))

    def action_narrow_verdict(self) -> None:
        """Only facts of one verdict, one after the other, then all again."""
        self._select(replace(self._state.selection, verdict=after(self._state.selection.verdict, VERDICTS)))

    def action_narrow_kind(self) -> None:
        """Only numbers, quotations or events, one after the other, then all again."""
        self._select(replace(self._state.selection, kind=after(self._state.selection.kind, KINDS)))

    def action_story_timeline(self) -> None:
        """The story over time, from the report at the cursor."""
        fact, file = self.fact_at_hand or (None, None)
        self.post_message(TimelineAsked(fact, file))

    def action_filter(self) -> None:
        """Let the user type."""
        self._filter.display = True
        self._filter.focus()

    def action_to_facts(self) -> None:
        """From the filter to the facts."""
        self.grid.focus()
        self._filter.display = bool(self._filter.value)

    def action_step_out(self) -> None:
        """From the filter to all facts, from the facts back to the article."""
        if self._filter.has_focus:
            self._filter.value = ""
            self.action_to_facts()
        else:
            self.dismiss(None)

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        if event.value != self._state.selection.typed:
            self._select(replace(self._state.selection, typed=event.value))

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_to_facts()

    @on(FactGrid.Moved)
    def _show_cell(self) -> None:
        fact, at = self.grid.fact, self.grid.at
        if fact:
            self._state.fact = fact.id
        self._state.file = None if at is None else self._story.columns[at].file
        self._heads.update(self.grid.heads)
        self._detail.update(self._behind(fact, at) if fact else plain(""))

    @on(LongList.Chosen)
    def _choose(self, event: LongList.Chosen) -> None:
        event.stop()
        fact, claim = self.grid.fact, self._claim
        if fact and claim:
            self.dismiss(place_of_claim(claim, fact))
        elif self.grid.at is not None:
            self.dismiss(Place(self._story.columns[self.grid.at].file))

    @property
    def _claim(self) -> Claim | None:
        """The claim at the cursor: the cell's, at the label the open article's or the first; None for silence."""
        fact = self.grid.fact
        return self._matrix.claim(fact, self.grid.at) if fact else None

    def _read(self) -> Matrix:
        story = self._story
        return Matrix(story.facts(), story.columns, story.text_of, story.here, story.names_of)

    def _select(self, selection: Selection) -> None:
        self._state.selection = selection
        self._fill()

    def _fill(self) -> None:
        facts = self._matrix.select(self._state.selection)
        self._heading.update(self._title(len(facts)))
        self._nothing.update(plain(_(NO_MATCH if self._matrix.facts else NOTHING)))
        self._nothing.display = not facts
        self.grid.show_facts(self._matrix, facts, self._state.fact)

    def _title(self, shown: int) -> Content:
        """The story and its counts; below them what is shown of it, and in which order."""
        facts, wanted = self._matrix.facts, self._state.selection
        short = self.app.size.width < WORDS_FROM
        words = {verdict: "" if short else f" {_(told)}" for verdict, told in _COUNTED.items()}
        counts = [
            (f"   {VERDICT_SIGNS[verdict]} {count}{words[verdict]}", VERDICT_STYLES[verdict])
            for verdict in Verdict
            if (count := sum(fact.verdict is verdict for fact in facts))
        ]
        told = how_many.facts(len(facts))
        if shown < len(facts):
            told = _("{shown} of {facts}").format(shown=how_many.number(shown), facts=told)
        only = _(_ONLY[wanted.kind]) if wanted.kind else ""
        parts = [told, only, _(VERDICT_WORDS[wanted.verdict]) if wanted.verdict else "", _(wanted.order.value)]
        rest = [(" · ".join(part for part in parts if part), FAINT)]
        title = one_line(self._story.title) or _("This story")
        return joined([styled((title, "$headline bold")), styled(*rest, *counts)])

    def _behind(self, fact: Fact, at: int | None) -> Content:
        """The sentence behind a cell; behind the label who reports the fact and why the reports are one."""
        if at is not None:
            source = one_line(self._story.columns[at].source)
            return styled((f"{source}  ", "bold"), one_line(self._matrix.cell(fact, at).detail))
        told = " · ".join(part for part in (verdict_words(fact), breadth(fact), explanation_words(fact.why)) if part)
        return styled((one_line(fact.label), "bold"), (f"\n{one_line(told)}", FAINT))
