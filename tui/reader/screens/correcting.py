"""Carrying corrections out, taking them back, and letting everything on screen follow them."""

from __future__ import annotations

from textual import work

from tui.language import N_, _
from tui.library.errors import CorrectionError
from tui.model import AnyCorrection, Correction, DocumentError, RecordedCorrection, StoryCorrection
from tui.phrases.reported import problem_and_advice, reported
from tui.reader.correction_words import correction_words, done_words
from tui.reader.history import CursorKind
from tui.reader.open_article import OpenArticle
from tui.reader.screens.searching import Searching
from tui.reader.screens.sheet import Sheet

NOTHING_TO_UNDO = N_("There is no correction to take back")
COMPARING = N_("Comparing again, read on meanwhile")
COMPARED = N_("Compared again: stories and facts are those of your corrections")
LATER = N_("Counts when articles are added the next time")


class Correcting(Searching):
    """What is done with a correction, whatever it corrects."""

    _comparing = False
    _compare_once_more = False

    def carry_out(self, correction: AnyCorrection | None) -> None:
        """Make a correction and say what was done, or why it could not be."""
        if correction is None:
            return
        from tui.compare.fact_corrections import corrected_facts

        try:
            self.library.correct(correction, corrected_facts)
        except CorrectionError as error:
            self.tell(_("Not corrected: {problem}").format(problem=reported(str(error))))
        except DocumentError as error:
            self.tell(_("Not corrected: {problem}").format(problem=problem_and_advice(error)))
        else:
            self._follow_correction(correction)
            done = done_words(correction, self._shown_name(correction), self.article_name)
            self.tell(self._with_what_follows(done, correction))

    def take_back(self, correction_id: int | None) -> None:
        """Take back a correction, the last one without an id, and say which."""
        recorded = self.library.corrections()
        chosen = [one for one in recorded if one.id == correction_id] if correction_id is not None else recorded[-1:]
        if chosen:
            self._take_back(chosen[0])
        else:
            self.tell(_(NOTHING_TO_UNDO))

    def _take_back(self, chosen: RecordedCorrection) -> None:
        from tui.compare.fact_corrections import corrected_facts

        try:
            self.library.undo_correction(chosen.id, corrected_facts)
        except KeyError:
            self.tell(_(NOTHING_TO_UNDO))
        except DocumentError as error:
            self.tell(_("Not taken back: {problem}").format(problem=problem_and_advice(error)))
        else:
            self._follow_correction(chosen.correction)
            words = correction_words(chosen.correction, self.article_name)
            done = _("Taken back: {correction}").format(correction=words)
            moved = isinstance(chosen.correction, StoryCorrection)
            self.tell(self._with_what_follows(done, chosen.correction) if moved else done)

    def tell(self, text: str) -> None:
        """Say something in the status line, and on the sheet that lies above it."""
        self.note(text)
        if isinstance(self.app.screen, Sheet):
            self.app.screen.said = text

    def article_name(self, file: str) -> str:
        """A few words for an article: its source and its headline."""
        row = self.summaries.get(file)
        return f"{row.source} · {row.title}" if row else file

    # -- what follows -------------------------------------------------------------------------------------------------

    def _follow_correction(self, correction: AnyCorrection) -> None:
        if isinstance(correction, StoryCorrection):
            self._begin_comparing()
        self._renew(listed=not isinstance(correction, Correction))

    def _with_what_follows(self, done: str, correction: AnyCorrection) -> str:
        """What was done, with what comes of it: of long words the end is cut, so what matters more comes first."""
        if not isinstance(correction, StoryCorrection):
            return _("{done} · U takes it back").format(done=done)
        return f"{_(COMPARING if self.compare_again else LATER)} · {done}"

    def _shown_name(self, correction: AnyCorrection) -> str:
        if not isinstance(correction, Correction):
            return ""
        name = correction.names[0]
        entity = self.library.entity(self.library.entity_id_of(name) or "")
        return entity.name if entity else name.name

    def _renew(self, *, listed: bool = False) -> None:
        """Show names and facts as they are now: in the article, the comparison, on every sheet. The place stays.

        `listed` asks for the list of sources too, with its stories and counts.
        """
        if listed:
            self.summaries = {summary.file: summary for summary in self.library.articles()}
            selected = self.source_list.selected
            self.source_list.show(tuple(self.summaries.values()), self.library.stories(), selected)
        if self.opened and self.opened.file in self.summaries:
            self.opened = OpenArticle.load(self.library, self.summaries[self.opened.file])
            cursor = self.opened.renewed(self.cursor)
            if cursor and cursor.kind is CursorKind.FACT:
                cursor = self.opened.fact_cursor(cursor.start, cursor.end)
            self.cursor = cursor
            self.article_view.renew(self.opened, self.marking)
            self.refresh_comparison()
        for screen in self.app.screen_stack:
            if isinstance(screen, Sheet):
                screen.renew()

    # -- comparing again ----------------------------------------------------------------------------------------------

    def _begin_comparing(self) -> None:
        """Compare again; what is corrected while that goes on is compared once more afterwards."""
        if self._comparing:
            self._compare_once_more = True
        elif self.compare_again:
            self._comparing = True
            self._compare()

    @work(group="comparing")
    async def _compare(self) -> None:
        assert self.compare_again
        problem: str | None = None
        try:
            self._compare_once_more = True
            while self._compare_once_more and problem is None:
                self._compare_once_more = False
                problem = await self.compare_again()
        finally:
            self._comparing = False
        if problem is None:
            self._renew(listed=True)
        self.tell(_("Not compared again: {problem}").format(problem=problem) if problem else _(COMPARED))
