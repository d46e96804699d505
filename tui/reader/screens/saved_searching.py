"""The searches kept under names, as the search lists, makes and removes them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.widgets import Input

from tui.language import _
from tui.library.errors import SearchError
from tui.model import DocumentError, SavedSearch
from tui.phrases.reported import problem_and_advice, reported
from tui.reader.hits import Answers
from tui.reader.screens.sheet import Sheet
from tui.reader.widgets.search_note import SearchNote

if TYPE_CHECKING:
    from tui.reader.reading_library import ReadingLibrary


class SavedSearching(Sheet[Answers | None]):
    """What the sheet of the search does with kept searches; all that runs them runs in a thread."""

    def __init__(self, library: ReadingLibrary) -> None:
        super().__init__()
        self.library = library
        self.saved: tuple[SavedSearch, ...] = ()
        self.name_line = Input(placeholder=_("a name for this search"), compact=True, id="search-name")
        self.name_line.display = False
        self.search_note = SearchNote()
        self._doomed: SavedSearch | None = None
        """The one that is removed if the user says yes."""

    @property
    def wanted(self) -> str:
        """What the user has typed."""
        raise NotImplementedError

    def say(self, words: str) -> None:
        """Tell what has just happened, in place of how much was found."""
        self.search_note.say(words)

    def saved_known(self) -> None:
        """The kept searches, or their new hits, are known anew."""
        raise NotImplementedError

    def chosen_search(self) -> SavedSearch | None:
        """The kept search that lies at the cursor or is being shown."""
        raise NotImplementedError

    def back_to_query(self) -> None:
        """Let the user type the query again."""
        raise NotImplementedError

    # -- looking at them ----------------------------------------------------------------------------------------------

    @work(thread=True, exclusive=True, group="saved")
    def load_saved(self, seen: str = "", said: str = "") -> None:
        """Read the kept searches with what they find anew; what the one named `seen` finds is not new any more."""
        try:
            if seen:
                self.library.saved_searches.look_at(seen)
            saved = self.library.saved_searches.all()
        except KeyError:
            saved = self.library.saved_searches.all()  # another process removed it
        except DocumentError as error:
            said, saved = _not_kept(error), self.saved
        self.app.call_from_thread(self._take, saved, said)

    def _take(self, saved: tuple[SavedSearch, ...], said: str) -> None:
        self.saved = saved
        self.saved_known()
        if said:
            self.say(said)

    # -- keeping one --------------------------------------------------------------------------------------------------

    def action_save_search(self) -> None:
        """Ask for a name for what is being searched."""
        if not self.wanted:
            self.say(_("Type what to search for, then it can be kept"))
            return
        known = next((one.name for one in self.saved if one.query == self.wanted), self.wanted)
        self.name_line.value = known
        self._show_name_line(True)
        self.name_line.focus()
        self.say(_("Enter keeps the search under this name, Esc leaves"))

    def keep_under(self, name: str) -> None:
        """Keep what is being searched under a name, unless that is empty."""
        query = self.wanted
        self.end_naming()
        if name.strip():
            self._save(name.strip(), query)

    @work(thread=True, group="save")
    def _save(self, name: str, query: str) -> None:
        try:
            kept = self.library.saved_searches.save(name, query)
        except SearchError as error:
            self.app.call_from_thread(self.say, _("Not kept: {problem}").format(problem=reported(str(error))))
        except DocumentError as error:
            self.app.call_from_thread(self.say, _not_kept(error))
        else:
            said = _("Kept as “{search}”: listed here before anything is typed").format(search=kept.name)
            self.app.call_from_thread(partial(self.load_saved, said=said))

    def end_naming(self) -> bool:
        """Close the line for the name; False if it was not open."""
        if not self.name_line.display:
            return False
        self._show_name_line(False)
        self.back_to_query()
        return True

    def _show_name_line(self, shown: bool) -> None:
        # It takes the place of a line of the note, so that nothing below moves.
        self.name_line.display = shown
        self.search_note.shorter = shown

    # -- removing one -------------------------------------------------------------------------------------------------

    def action_remove_search(self) -> None:
        """Ask whether the kept search at hand is to be removed."""
        self._doomed = self.chosen_search()
        if self._doomed is None:
            self.say(_("Choose a saved search to remove it: with nothing typed they are listed"))
        else:
            question = _("Remove the saved search “{search}”? Enter removes it, Esc leaves it")
            self.say(question.format(search=self._doomed.name))

    def answer_removal(self, yes: bool) -> bool:
        """Remove the search that was asked about, or leave it; False if nothing was asked."""
        doomed, self._doomed = self._doomed, None
        if doomed is None:
            return False
        said = ""
        if yes:
            said = _("Removed: {search}").format(search=doomed.name)
            try:
                self.library.saved_searches.remove(doomed.name)
            except KeyError:
                pass  # another process was faster
            except DocumentError as error:
                said = _("Not removed: {problem}").format(problem=problem_and_advice(error))
        self.load_saved(said=said)
        self.say(said)
        return True


def _not_kept(error: DocumentError) -> str:
    return _("Not kept: {problem}").format(problem=problem_and_advice(error))
