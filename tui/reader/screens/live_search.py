"""Asking the library while the user types: one question at a time, and only the answer to the last one counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.timer import Timer
from textual.worker import get_current_worker

from tui.language import _
from tui.library.search.search_result import SearchResult
from tui.model import DocumentError, Facet
from tui.phrases.reported import problem_and_advice
from tui.reader.hit_order import HitOrder
from tui.reader.screens.saved_searching import SavedSearching
from tui.reader.widgets.found_lists import FoundLists
from tui.reader.widgets.query_input import QueryInput

if TYPE_CHECKING:
    from tui.reader.reading_library import FoundArticles, ReadingLibrary

DEBOUNCE = 0.005
"""Seconds without a key before a search starts: keys that come at once, as of a held key, ask once."""
PATIENCE = 0.5
"""Seconds without an answer after which the user is told that it is being looked for."""
FACETS_PAUSE = 0.2
"""Seconds from an answer to the question by what it can be narrowed: a key meanwhile makes that needless."""
FIRST = 20
"""Articles asked for at each letter: more than a tall screen shows, and found in half the time of a page."""
PAGE = 50
"""Articles asked for at once where the list is gone on with."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the library, and the generation of what is typed."""

    query: str
    unfinished: bool
    order: HitOrder
    generation: int

    @property
    def widest(self) -> str:
        """The query as a finished one that finds as much."""
        return f"{self.query}*" if self.unfinished else self.query


class LiveSearch(SavedSearching):
    """Has the lists, and fills them from the library without ever keeping the keys waiting."""

    def __init__(self, library: ReadingLibrary) -> None:
        super().__init__(library)
        self.input = QueryInput(_("search all sources"), self._completions)
        self.lists = FoundLists(id="search-lists")
        self._generation = 0
        """Raised with every change of what is typed: what is found for an older one is not shown any more."""
        self._answered = self._narrowable = 0
        self._asking = self._open_due = False
        self._pause: Timer | None = None

    def on_mount(self) -> None:
        """Make the first search as quick as the others, once the sheet is seen."""
        self.call_after_refresh(self._warm_up)

    @work(thread=True, group="search")
    def _warm_up(self) -> None:
        self.library.warm_up_search()

    @property
    def wanted(self) -> str:
        """What the user has typed."""
        return self.input.value.strip()

    @property
    def answered(self) -> bool:
        """Whether what is listed is the answer to what is typed."""
        return not self.wanted or self._answered == self._generation

    @property
    def narrowable(self) -> bool:
        """Whether the values to narrow by are those of what is typed."""
        return self.answered and self._narrowable == self._generation

    def look_for(self) -> None:
        """Search as soon as the user pauses; what was found before stays until then."""
        self._generation += 1
        self._open_due = False
        self.wait_no_more()
        if self.wanted:
            self._pause = self.set_timer(DEBOUNCE, partial(self._ask_if_last, self._generation))

    def choose_when_answered(self) -> None:
        """Choose what is at the cursor; where what is typed has no answer yet, its first one when it comes."""
        self._open_due = not self.answered
        if not self._open_due:
            self.lists.choose()

    def ask_for_more(self) -> None:
        """List more of what was found."""
        if self.lists.found and self.answered:
            self._ask(len(self.lists.found.hits) + PAGE)

    def ask_anew(self) -> None:
        """Ask again, for the same in another order."""
        if self.lists.found and self.answered:
            self._answered = 0  # listed anew, not gone on with
            self._ask()

    def wait_no_more(self) -> None:
        """Leave what was to be asked unasked."""
        if self._pause:
            self._pause.stop()
            self._pause = None

    def tell(self) -> None:
        """Say how much was found."""
        lists = self.lists
        self.search_note.tell(self.wanted, lists.found, lists.arrangement, unfinished=lists.unfinished)

    def _completions(self, typed: str) -> Sequence[str]:
        try:
            return self.library.completions(typed)
        except DocumentError:
            return ()  # the search itself says what is wrong

    def _ask_if_last(self, generation: int) -> None:
        # A timer that ran out before it was stopped still calls.
        if generation == self._generation:
            self._ask()

    def _ask(self, limit: int = FIRST) -> None:
        self._pause = self.set_timer(PATIENCE, self._say_that_it_takes_long)
        if self._asking:
            return  # the last of what is typed meanwhile is asked for when the answer has come
        self._asking = True
        order, unfinished = self.lists.arrangement.order, self.input.value[-1:].isalnum()
        self._search(Question(self.wanted, unfinished, order, self._generation), limit)

    def _say_that_it_takes_long(self) -> None:
        if not self.answered:
            self.say(_("Searching …"))

    @work(thread=True, group="search")
    def _search(self, question: Question, limit: int) -> None:
        answer: FoundArticles | DocumentError
        try:
            answer = self.library.search(
                question.query, limit=limit, sort=question.order.value, unfinished=question.unfinished
            )
        except DocumentError as error:
            answer = error
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._take_answer, question, answer)

    def _take_answer(self, question: Question, answer: FoundArticles | DocumentError) -> None:
        self._asking = False
        if self.wanted and (question.generation, question.order) != (self._generation, self.lists.arrangement.order):
            self._ask()
        elif isinstance(answer, DocumentError):
            self.show_found(question, SearchResult())
            self.say(_("Not searched: {problem}").format(problem=problem_and_advice(answer)))
        else:
            self.show_found(question, answer)

    def show_found(self, question: Question, found: FoundArticles) -> None:
        """Show the answer to a question; a late answer to an older one is dropped."""
        if question.generation != self._generation:
            return
        self.wait_no_more()
        if self._answered == self._generation:
            self.lists.show_more(found)
        else:
            self._answered = self._generation
            self.lists.show_found(found, question.query, unfinished=question.unfinished)
            if found.total:
                self._pause = self.set_timer(FACETS_PAUSE, partial(self._find_facets, question))
            else:
                self._show_facets(question, ())
        self.tell()
        if self._open_due:
            self.lists.choose()

    @work(thread=True, exclusive=True, group="facets")
    def _find_facets(self, question: Question) -> None:
        worker = get_current_worker()
        try:
            facets = self.library.facets(question.widest)
        except DocumentError:
            return  # what was found stands there all the same
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show_facets, question, facets)

    def _show_facets(self, question: Question, facets: Sequence[Facet]) -> None:
        if question.generation == self._generation:
            self._narrowable = self._generation
            self.lists.show_facets(facets, self.wanted)
