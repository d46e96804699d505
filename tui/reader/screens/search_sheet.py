"""The search over all sources: what is found appears while the user types, and beside it by what it can be narrowed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from tui.language import N_, _
from tui.model import SavedSearch
from tui.reader.actions import Scope, bindings, bindings_of
from tui.reader.hit_order import Arrangement
from tui.reader.narrowing import narrowed
from tui.reader.plain import one_line
from tui.reader.screens.live_search import LiveSearch
from tui.reader.screens.sheet import foot_keys, foot_line
from tui.reader.widgets.found_lists import FoundLists

if TYPE_CHECKING:
    from tui.reader.reading_library import ReadingLibrary


class Keys(NamedTuple):
    """What the last line names: pairs of the sheet's own, marked for translation, and actions of the registry."""

    own: tuple[tuple[str, str], ...]
    actions: tuple[str, ...]


KEPT_KEYS = Keys(
    (("F1", N_("help")), ("Enter", N_("searches")), ("Esc", N_("closes"))),
    ("remove_search", "group_hits", "sort_hits"),
)
"""The keys that matter where the searches kept are listed."""
FOUND_KEYS = Keys(
    (("F1", N_("help")), ("Enter", N_("opens")), ("Tab", N_("completes")), ("Esc", N_("closes"))),
    ("narrow_search", "group_hits", "sort_hits", "save_search"),
)
"""The same where articles are listed."""


class SearchSheet(LiveSearch):
    """Keeps the last search for the next time; ends with the answers, the one that the user chose as the present one.

    The keys always go into the line at the top. The arrows move in what was found, or, after the key for it, in the
    values by which that can be narrowed.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-beside")]  # noqa: RUF012 (Textual's own declaration)
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.SEARCH),
        *bindings_of("help"),
        Binding("down", "list('line_down')", show=False),
        Binding("up", "list('line_up')", show=False),
        Binding("pagedown", "list('page_down')", show=False),
        Binding("pageup", "list('page_up')", show=False),
        Binding("escape", "out", show=False),
    ]

    def __init__(self, library: ReadingLibrary) -> None:
        super().__init__(library)
        self._keys, self._keys_told = foot_line(), Keys((), ())
        self._recent: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """Line to type in, how it was read, what was found, keys."""
        with Vertical(classes="sheet"):
            yield self.input
            yield self.name_line
            yield self.search_note
            yield self.lists
            yield self._keys

    def recall(self, recent: Sequence[str]) -> None:
        """Begin with the last search, to be typed over; `recent` ones, oldest first, can be recalled."""
        self._recent = tuple(recent)
        self.input.select_all()

    def on_screen_resume(self) -> None:
        """Let the user type."""
        self.input.focus()
        if not self.wanted:
            self._list_kept()
        self.load_saved()

    # -- typing -------------------------------------------------------------------------------------------------------

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if event.input is self.input:
            self.answer_removal(yes=False)
            self.lists.narrowing = False
            self.look_for()
            if not self.wanted:
                self._list_kept()

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        if event.input is self.name_line:
            self.keep_under(event.value)
        elif not self.answer_removal(yes=True):
            self.choose_when_answered()

    def action_out(self) -> None:
        """One step out: from the question, the name, the narrowing, and then from the search."""
        if self.answer_removal(yes=False) or self.end_naming():
            self.tell()
        elif self.lists.narrowing:
            self.lists.narrowing = False
        else:
            self.wait_no_more()
            self.dismiss(None)

    async def action_list(self, action: str) -> None:
        """Move in the list; from the first row of it upwards to the searches before."""
        typed = self.wanted
        own_words = bool(typed) and typed not in self._recent  # not to be lost by a key too much
        if action == "line_up" and self.lists.at_top and self._recent and not own_words:
            at = self._recent.index(typed) if typed in self._recent else 0
            self.input.put(self._recent[at - 1])
        else:
            await self.lists.move(action)

    def action_help(self) -> None:
        """Show what can be asked."""
        from tui.reader.screens.query_help import QueryHelp

        self.app.push_screen(QueryHelp())

    def _list_kept(self) -> None:
        self.lists.show_kept(self.saved, self._recent)
        self.tell()

    def tell(self) -> None:
        """Say how much was found, and which keys matter now."""
        super().tell()
        keys = KEPT_KEYS if self.lists.found is None else FOUND_KEYS
        if keys is not self._keys_told:
            self._keys_told, (own, actions) = keys, keys
            self._keys.update(foot_keys(*actions, own=own), layout=False)

    # -- what was found -----------------------------------------------------------------------------------------------

    @on(FoundLists.Opened)
    def _open(self, event: FoundLists.Opened) -> None:
        event.stop()
        self.dismiss(event.answers)

    @on(FoundLists.QueryChosen)
    def _take_query(self, event: FoundLists.QueryChosen) -> None:
        event.stop()
        self.input.put(one_line(event.query))
        if event.saved:
            self.load_saved(event.saved)

    @on(FoundLists.Narrowed)
    def _narrow(self, event: FoundLists.Narrowed) -> None:
        event.stop()
        self.input.put(one_line(narrowed(self.wanted, event.narrowing)))

    @on(FoundLists.MoreWanted)
    def _load_more(self, event: FoundLists.MoreWanted) -> None:
        event.stop()
        self.ask_for_more()

    def action_narrow_search(self) -> None:
        """Move in the values by which what was found can be narrowed, and back."""
        if self.lists.narrowing or self.lists.can_narrow:
            self.lists.narrowing = not self.lists.narrowing
        else:
            self.say(_("There is nothing to narrow by"))

    def action_group_hits(self) -> None:
        """Group by nothing, by story, by source."""
        arrangement = self.lists.arrangement
        self._arrange(replace(arrangement, grouping=arrangement.grouping.next))

    def action_sort_hits(self) -> None:
        """The best first, or the newest: the list stays until the answer comes."""
        arrangement = self.lists.arrangement
        self._arrange(replace(arrangement, order=arrangement.order.next))
        self.ask_anew()

    def _arrange(self, arrangement: Arrangement) -> None:
        self.lists.rearrange(arrangement)
        self.tell()
        if self.lists.found is None:
            self.say(arrangement.words)

    # -- kept searches ------------------------------------------------------------------------------------------------

    def saved_known(self) -> None:
        """List them anew, where they are listed now."""
        if not self.wanted:
            self._list_kept()

    def chosen_search(self) -> SavedSearch | None:
        """The one at the cursor, or the one whose query is being shown."""
        shown = next((one for one in self.saved if one.query == self.wanted), None)
        return self.lists.saved_at_cursor or shown

    def back_to_query(self) -> None:
        """Let the user type the query again."""
        self.input.focus()
