"""Choosing what else reports the same thing as a claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static
from textual.worker import get_current_worker

from tui.language import N_, _
from tui.model import Claim, DocumentError, Fact, FactCorrection
from tui.phrases.reported import problem_and_advice
from tui.phrases.signs import VERDICT_SIGNS
from tui.phrases.values import quoted
from tui.reader.judging import Candidate, candidates, joining
from tui.reader.plain import filled, one_line, styled
from tui.reader.screens.sheet import Sheet, foot_line, said_line
from tui.reader.theme import FAINT, VERDICT_STYLES
from tui.reader.widgets.filtered_list import Entry, FilteredList, entry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.reader.fact_view import Sources
    from tui.reader.reading_library import ReadingLibrary

OWN_KEYS = (("Enter", N_("joins")), ("Tab", N_("to the list")), ("Esc", N_("leaves it")))
FILTER = N_("filter: words of the fact or the sentence, source, date")


class FactJoining(Sheet[FactCorrection | None]):
    """Lists the story's other facts and the sentences of the sources that lack this one; ends with the correction."""

    def __init__(
        self, library: ReadingLibrary, facts: Sequence[Fact], fact: Fact, claim: Claim, sources: Sources
    ) -> None:
        """Take the story's facts, the one to be joined and the claim of it that speaks for it."""
        super().__init__()
        self._library = library
        self._facts = facts
        self._fact = fact
        self._claim = claim
        self._sources = sources
        self._candidates: tuple[Candidate, ...] = ()
        self.list = FilteredList(_(FILTER), id="candidates")

    def compose(self) -> ComposeResult:
        """What is joined, the candidates, keys."""
        said = self._sources.words(self._claim.file, self._claim.start, self._claim.end)
        with Vertical(classes="sheet"):
            yield Static(
                filled(_("{claim} is the same as …  {article}"), claim=(quoted(said), "bold"),
                       article=(self._article(self._claim.file), FAINT)),
                classes="sheet-title", markup=False,
            )  # fmt: skip
            yield self.list
            yield said_line()
            yield foot_line(own=OWN_KEYS)

    def on_mount(self) -> None:
        """Let the user type while the candidates come."""
        self.list.start()
        self._read()

    @on(FilteredList.Chosen)
    def _join(self, event: FilteredList.Chosen) -> None:
        event.stop()
        self.dismiss(joining(self._claim, self._candidates[event.number], self._sources.text_of))

    @work(thread=True, exclusive=True, group="candidates")
    def _read(self) -> None:
        """Read the sentences of the whole story in a thread: there may be dozens of articles."""
        worker = get_current_worker()
        story = self._sources.summaries[self._claim.file].story
        try:
            files = [file for file, row in self._sources.summaries.items() if story and row.story == story]
            lacking = [file for file in files if file not in self._fact.files]
            sentences = [(file, each) for file in lacking for each in self._library.annotations(file).sentences]
            texts = {file: self._library.article(file).text for file in {*files, *self._fact.files}}
            found = candidates(self._fact, self._claim, self._facts, sentences, texts.__getitem__)
        except (DocumentError, KeyError) as error:
            gone = _("an article is not in the library any more")
            problem = problem_and_advice(error) if isinstance(error, DocumentError) else gone
            self.app.call_from_thread(setattr, self, "said", _("Not read: {problem}").format(problem=problem))
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._take, found)

    def _take(self, found: tuple[Candidate, ...]) -> None:
        self._candidates = found
        self.list.show([self._entry(candidate) for candidate in found])

    def _entry(self, candidate: Candidate) -> Entry:
        fact = candidate.fact
        if fact is None:
            detail = f"  {self._article(candidate.claim.file)} · {_('a sentence')}"
            return entry(styled(f"  {one_line(candidate.claim.words)}"), styled((detail, FAINT)))
        head = styled((f"{VERDICT_SIGNS[fact.verdict]} ", VERDICT_STYLES[fact.verdict]), one_line(fact.label))
        names = ", ".join(one_line(self._sources.name(file)) for file in fact.files)
        return entry(head, styled((f"  {names}", FAINT)))

    def _article(self, file: str) -> str:
        return f"{one_line(self._sources.name(file))} · {self._sources.day(file)}"
