"""The places kept under letters: to go to one, to look through them, to give a letter up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui.language import N_, _
from tui.model import ArticleSummary, Bookmark, DocumentError
from tui.phrases.reported import problem_and_advice
from tui.phrases.values import short_date
from tui.reader.actions import Scope, action_of, bindings
from tui.reader.plain import one_line, styled
from tui.reader.screens.sheet import Sheet, foot_line, said_line
from tui.reader.theme import FAINT
from tui.reader.widgets.filtered_list import Entry, EntryRows, entry
from tui.reader.widgets.long_list import LongList

if TYPE_CHECKING:
    from tui.reader.reading_library import ReadingLibrary


class BookmarksSheet(Sheet[Bookmark | None]):
    """Lists the places; ends with the one whose letter was pressed, or that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.BOOKMARKS),
        Binding("down", "list('line_down')", show=False),
        Binding("up", "list('line_up')", show=False),
        Binding("pagedown", "list('page_down')", show=False),
        Binding("pageup", "list('page_up')", show=False),
        Binding("enter", "list('choose')", show=False),
        Binding("backspace,apostrophe", "dismiss(None)", show=False),
    ]

    def __init__(self, library: ReadingLibrary, articles: Mapping[str, ArticleSummary]) -> None:
        super().__init__()
        self._library = library
        self._articles = articles
        self._bookmarks: tuple[Bookmark, ...] = ()
        self._empty = Static(classes="sheet-line", markup=False)
        self._list = LongList(id="bookmarks")
        self._list.can_focus = False  # letters are not its keys here

    def compose(self) -> ComposeResult:
        """Heading, places, what was done, keys."""
        own = ((N_("letter"), N_("goes there")), ("Enter", N_("too")), ("Esc", N_("closes")))
        with Vertical(classes="sheet"):
            heading = styled((_("Places kept under letters"), "$headline bold"))
            yield Static(heading, classes="sheet-title", markup=False)
            yield self._empty
            yield self._list
            yield said_line()
            yield foot_line("remove_bookmark", own=own)

    def on_mount(self) -> None:
        """List them."""
        hint = _("None yet. {key} and a letter keep the place at the cursor; {this} and the letter lead back.")
        keys = {"key": action_of("set_bookmark").key_names, "this": action_of("bookmarks").key_names}
        self._empty.update(styled((hint.format(**keys), FAINT)))
        self._show(0)

    def on_key(self, event: events.Key) -> None:
        """A letter or digit leads to what is kept under it."""
        if event.character and event.character.isalnum():
            event.stop()
            event.prevent_default()
            self._go(next((one for one in self._bookmarks if one.letter == event.character), None), event.character)

    async def action_list(self, action: str) -> None:
        """Move in the list."""
        await self._list.run_action(action)

    def action_remove_bookmark(self) -> None:
        """Give the letter of the selected place up."""
        row = self._list.highlighted
        if row is None:
            return
        bookmark = self._bookmarks[row]
        try:
            self._library.bookmarks.remove(bookmark.letter)
        except DocumentError as error:
            self.said = _("Not removed: {problem}").format(problem=problem_and_advice(error))
            return
        self._show(row)
        self.said = _("Nothing is kept under {letter} any more").format(letter=bookmark.letter)

    @on(LongList.Chosen)
    def _chosen(self, event: LongList.Chosen) -> None:
        event.stop()
        bookmark = self._bookmarks[event.row]
        self._go(bookmark, bookmark.letter)

    def _go(self, bookmark: Bookmark | None, letter: str) -> None:
        if bookmark is None:
            self.said = _("Nothing is kept under {letter}").format(letter=letter)
        elif bookmark.file not in self._articles:
            self.said = _("The article is not in the library any more")
        else:
            self.dismiss(bookmark)

    def _show(self, row: int) -> None:
        try:
            self._bookmarks = self._library.bookmarks.all()
        except DocumentError as error:
            self._bookmarks = ()
            self.said = problem_and_advice(error)
        count = len(self._bookmarks)
        entries = [_row(each, self._articles.get(each.file)) for each in self._bookmarks]
        self._list.show(EntryRows(enumerate(entries)), min(row, count - 1) if count else None)
        self._list.display, self._empty.display = bool(count), not count


def _row(bookmark: Bookmark, article: ArticleSummary | None) -> Entry:
    """A place in the list: its letter and whose article it is in, above the words there."""
    source = (
        f"{article.source} · {short_date(article.published)} · {article.title}" if article else _("not in the library")
    )
    return entry(
        styled((bookmark.letter, "$primary bold"), (f"  {one_line(source)}", "bold")),
        styled((f"   {one_line(bookmark.words)}", FAINT)),
    )
