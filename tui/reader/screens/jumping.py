"""Going where letters lead: to what is lit on screen, and to places that were kept."""

from __future__ import annotations

from tui.language import _
from tui.model import Bookmark, DocumentError
from tui.phrases.reported import problem_and_advice
from tui.reader.actions import Pane, action_of
from tui.reader.history import Cursor, CursorKind, Place
from tui.reader.labels import Label, labels_in, matching
from tui.reader.screens.noting import Noting
from tui.reader.widgets.status_line import Question, StatusLine


class Jumping(Noting):
    """Lays labels over the article, keeps places under letters; the status line asks for the letters."""

    _labels: tuple[Label, ...] = ()

    def action_jump(self) -> None:
        """Lay letters over every name and fact in view, to go to one by typing them."""
        if self.opened is None:
            return
        self.pane = Pane.ARTICLE
        if self.article_view.size.height:
            self._lay_labels()
        else:  # on a narrow screen another pane was shown
            self.call_after_refresh(self._lay_labels)

    def action_set_bookmark(self) -> None:
        """Keep the place at the cursor, or at the top of the view, under a letter."""
        if self.opened is None:
            self.note(_("There is no place to keep"))
            return
        words = _("Keep this place under which letter or digit?")
        if kept := self._bookmarks():
            words += " · " + _("In use: {letters}").format(letters=" ".join(one.letter for one in kept))
        self._ask(Question.BOOKMARK, words)

    def action_bookmarks(self) -> None:
        """Show the places kept, to go to one by its letter."""
        from tui.reader.screens.bookmarks import BookmarksSheet

        self.app.push_screen(BookmarksSheet(self.library, self.summaries), self._go_to_bookmark)

    async def on_status_line_typed(self, event: StatusLine.Typed) -> None:
        """An answer, or a part of one."""
        if event.question is not self.status_line.question:
            return
        if event.question is Question.JUMP:
            self._narrow(event.letters.lower())
        elif event.letters:
            self.status_line.end()
            self._keep_place(event.letters)

    def on_status_line_left(self) -> None:
        """Nothing is asked any more: take the labels away and give the keys back."""
        self.key_line.asked = False
        self._labels = ()
        self.article_view.put_labels(())
        if self.focused in (None, self.status_line):
            self.show_pane(self.pane)

    def _ask(self, question: Question, words: str) -> None:
        self.key_line.asked = True
        self.status_line.ask(question, words)

    # -- labels -------------------------------------------------------------------------------------------------------

    def _lay_labels(self) -> None:
        view, opened = self.article_view, self.opened
        if opened is None:
            return
        end = next((at for at in range(view.bottom, len(opened.text)) if not view.shows(at)), len(opened.text))
        self._labels = labels_in(opened, max(0, view.top), end)
        if not self._labels:
            self.note(_("There is no name and no fact in view"))
            return
        view.put_labels(self._labels)
        self._ask(Question.JUMP, _("To which name or fact? Type its letters"))

    def _narrow(self, letters: str) -> None:
        """Show the labels that are left; go where the only one leads."""
        left = matching(self._labels, letters)
        if not left:
            self.status_line.refuse(_("No label with {letters}. Type its letters").format(letters=letters))
        elif left[0].letters:
            self.article_view.put_labels(left)
        else:
            self.status_line.end()
            self.drop_hits()
            self.put_cursor(left[0].cursor)
            self.note(self.standing)

    # -- places kept --------------------------------------------------------------------------------------------------

    def _bookmarks(self) -> tuple[Bookmark, ...]:
        """All places kept; none where the library cannot tell."""
        try:
            return self.library.bookmarks.all()
        except DocumentError:
            return ()

    def _keep_place(self, letter: str) -> None:
        if self.opened is None:
            return
        view, cursor = self.article_view, self.cursor
        start = cursor.start if cursor and view.shows(cursor.start) else max(0, view.top)
        before = next((one for one in self._bookmarks() if one.letter == letter), None)
        try:
            self.library.bookmarks.set(letter, self.opened.file, start)
        except DocumentError as error:
            self.note(_("Not kept: {problem}").format(problem=problem_and_advice(error)))
            return
        except KeyError:
            self.note(_("Not kept: the article is not in the library any more"))
            return
        key = action_of("bookmarks").key_names
        said = _("This place is kept under {letter}: {key} {letter} leads here").format(letter=letter, key=key)
        if before:
            row = self.summaries.get(before.file)
            said += " · " + _("no longer to {source}: {words}").format(
                source=row.source if row else before.file, words=before.words
            )
        self.note(said)

    async def _go_to_bookmark(self, bookmark: Bookmark | None) -> None:
        if bookmark is None:
            return
        self.drop_hits()
        await self.go_from_sheet(
            Place(bookmark.file, None, Cursor(CursorKind.TEXT, bookmark.start, bookmark.start + 1))
        )
        if self.opened and self.opened.file == bookmark.file:
            # Only now it is known what stands there.
            self.put_cursor(self.opened.cursor_at(bookmark.start))
            place = _("the place kept under {letter}").format(letter=bookmark.letter)
            self.note(" · ".join((place, self.opened.summary.source, self.standing or bookmark.words)))
