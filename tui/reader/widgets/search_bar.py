"""The search over all sources: answers appear while the user types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.content import Content, Span
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static
from textual.widgets.option_list import Option

from tui.language import N_, _
from tui.model import Hit, Snippet
from tui.phrases import how_many
from tui.phrases.reported import reported
from tui.phrases.values import short_date
from tui.reader.hits import Answers
from tui.reader.plain import joined, one_line, plain, styled
from tui.reader.reading_library import FoundArticles
from tui.reader.theme import FAINT, HIT_STYLE
from tui.reader.widgets.typed_choice import TypedChoice

DEBOUNCE = 0.1
"""Seconds without a key before a search starts."""
HOW_TO_SEARCH = N_('Words all count · "exact words" · OR · -without · begin* · source:name · title:word')


class SearchBar(TypedChoice):
    """Docked over the panes while open; arrow keys move in the answers, Enter opens one at its first hit."""

    DEFAULT_CSS = """
    SearchBar {
        layer: overlay; dock: top; height: auto; max-height: 80%; padding: 1 2 0 2; background: $surface;
        border-bottom: hkey $border;
        Input { background: $panel; }
        #search-note { color: $faint; height: auto; margin: 0 0 1 0; }
        ChoiceList { height: auto; max-height: 100%; }
        ChoiceList > .option-list--option-highlighted { background: $occurrence; }
    }
    """

    @dataclass
    class Asked(Message):
        """A search is to be run; its answer carries the same `generation`."""

        query: str
        generation: int

    @dataclass
    class Chosen(Message):
        """The user chose one of the answers to a query."""

        answers: Answers

    def __init__(self, *, id: str) -> None:
        super().__init__(_("search all sources"), id=id)
        self._note = Static(_(HOW_TO_SEARCH), id="search-note", markup=False)
        self._generation = 0
        self._hits: tuple[Hit, ...] = ()
        self._query = ""
        self._pause: Timer | None = None
        self._earlier: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """Input, a line about the answers, and the answers."""
        yield self.input
        yield self._note
        yield self.choices

    @property
    def wanted(self) -> str:
        """What the user has typed."""
        return self.input.value.strip()

    def open(self, earlier: Sequence[str] = ()) -> None:
        """Show the bar with the last search and give it the focus; `earlier` ones, oldest first, can be recalled."""
        self._earlier = tuple(earlier)
        self.display = True
        self.screen.set_focus(self.input)

    def close(self) -> None:
        """Hide the bar; the search stays for the next time."""
        self.display = False
        self._stop_pause()

    def show(self, generation: int, query: str, found: FoundArticles) -> None:
        """Show the answer to the search with this number; a late answer to an older one is dropped.

        `query` is what was searched in the end, where the library was asked twice.
        """
        if generation != self._generation:
            return
        self._hits, self._query = tuple(found.hits), query
        note = _note(self.wanted, len(self._hits), found.total, reported(found.understood))
        self._note.update(plain(note))
        self.choices.fill((Option(_answer(hit), id=str(number)), True) for number, hit in enumerate(self._hits))

    def looked_for(self) -> None:
        """Ask for a search as soon as the user pauses."""
        self._generation += 1
        self._stop_pause()
        if self.wanted:
            self._pause = self.set_timer(DEBOUNCE, self._ask)
        else:
            self._hits = ()
            self.choices.clear_options()
            self._note.update(plain(_(HOW_TO_SEARCH)))

    def action_line_up(self) -> None:
        """To the answer above; from the first one to the search before, and round from the first to the last."""
        typed = self.wanted
        own_words = bool(typed) and typed not in self._earlier  # not to be lost by a key too much
        if self.choices.highlighted or own_words or not self._earlier:
            super().action_line_up()
            return
        at = self._earlier.index(typed) if typed in self._earlier else 0
        self.input.value = self._earlier[at - 1]
        self.input.cursor_position = len(self.input.value)

    def chosen(self, option_id: str) -> None:
        """Tell which of the answers it is."""
        self.post_message(self.Chosen(Answers(self._query, self._hits, int(option_id))))

    def _ask(self) -> None:
        self.post_message(self.Asked(self.wanted, self._generation))

    def _stop_pause(self) -> None:
        if self._pause:
            self._pause.stop()
            self._pause = None


def _note(wanted: str, shown: int, total: int, understood: str) -> str:
    if not total:
        nothing = _("Nothing found for “{words}”.").format(words=wanted)
        advice = _("Try fewer words, or another spelling.")
        return one_line(" ".join(part for part in (nothing, understood, advice) if part))
    count = how_many.articles(total)
    if shown < total:
        count = _("{articles}, the best {shown}").format(articles=count, shown=how_many.number(shown))
    return one_line(f"{count} · {understood}" if understood else count)


def _answer(hit: Hit) -> Content:
    title = styled(
        (one_line(hit.title), "bold"), (f"  {one_line(hit.source)} · {short_date(hit.published)}", FAINT)
    )  # fmt: skip
    return joined([title, *map(_passage, hit.snippets)])


def _passage(snippet: Snippet) -> Content:
    lit = [Span(start, end, f"{HIT_STYLE} bold") for start, end in snippet.lit]
    return styled("  ") + plain(one_line(snippet.text), lit)
