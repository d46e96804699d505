"""The search over all sources: answers appear while the user types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content, Span
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input, Static
from textual.widgets.option_list import Option

from tui.model import Hit, Snippet
from tui.phrases.values import short_date
from tui.reader.actions import Scope, bindings
from tui.reader.hits import Answers
from tui.reader.plain import joined, one_line, plain, styled
from tui.reader.reading_library import FoundArticles
from tui.reader.theme import FAINT, HIT_STYLE
from tui.reader.widgets.choice_list import ChoiceList

DEBOUNCE = 0.1
"""Seconds without a key before a search starts."""
HOW_TO_SEARCH = 'Words all count · "exact words" · OR · -without · begin* · source:name · title:word'


class SearchBar(Vertical):
    """Docked over the panes while open; arrow keys move in the answers, Enter opens one at its first hit."""

    DEFAULT_CSS = """
    SearchBar {
        layer: overlay; dock: top; height: auto; max-height: 80%; padding: 1 2 0 2; background: $surface;
        border-bottom: hkey $border;
        Input { background: $panel; }
        #search-note { color: $faint; height: auto; margin: 0 0 1 0; }
        #search-hits { height: auto; max-height: 100%; }
        #search-hits > .option-list--option-highlighted { background: $occurrence; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = bindings(Scope.PANE)

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
        super().__init__(id=id)
        self._generation = 0
        self._hits: tuple[Hit, ...] = ()
        self._query = ""
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """Input, answers, and a line about them."""
        yield Input(placeholder="search all sources", compact=True)
        yield Static(HOW_TO_SEARCH, id="search-note", markup=False)
        yield ChoiceList(id="search-hits", markup=False)

    @property
    def wanted(self) -> str:
        """What the user has typed."""
        return self.query_one(Input).value.strip()

    def open(self) -> None:
        """Show the bar with the last search and give it the focus."""
        self.display = True
        self.query_one(Input).focus()

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
        note = _note(self.wanted, len(self._hits), found.total, found.understood)
        self.query_one("#search-note", Static).update(plain(note))
        self.query_one(ChoiceList).fill(
            (Option(_answer(hit), id=str(number)), True) for number, hit in enumerate(self._hits)
        )

    def action_line_down(self) -> None:
        """To the next answer."""
        self.query_one(ChoiceList).action_cursor_down()

    def action_line_up(self) -> None:
        """To the answer before."""
        self.query_one(ChoiceList).action_cursor_up()

    def action_page_down(self) -> None:
        """A page of answers down."""
        self.query_one(ChoiceList).action_page_down()

    def action_page_up(self) -> None:
        """A page of answers up."""
        self.query_one(ChoiceList).action_page_up()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._generation += 1
        self._stop_pause()
        if self.wanted:
            self._pause = self.set_timer(DEBOUNCE, self._ask)
        else:
            self._hits = ()
            self.query_one(ChoiceList).clear_options()
            self.query_one("#search-note", Static).update(plain(HOW_TO_SEARCH))

    @on(Input.Submitted)
    def _open(self, event: Input.Submitted) -> None:
        event.stop()
        option = self.query_one(ChoiceList).highlighted_option
        if option and option.id:
            self.post_message(self.Chosen(Answers(self._query, self._hits, int(option.id))))

    @on(ChoiceList.OptionSelected)
    def _choose(self, event: ChoiceList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(Answers(self._query, self._hits, int(event.option_id or 0))))

    def _ask(self) -> None:
        self.post_message(self.Asked(self.wanted, self._generation))

    def _stop_pause(self) -> None:
        if self._pause:
            self._pause.stop()
            self._pause = None


def _note(wanted: str, shown: int, total: int, understood: str) -> str:
    if not total:
        advice = "Try fewer words, or another spelling."
        return one_line(f"Nothing found for “{wanted}”. {understood} {advice}".replace("  ", " "))
    count = f"{total} article{'' if total == 1 else 's'}" + (f", the best {shown}" if shown < total else "")
    return one_line(f"{count} · {understood}" if understood else count)


def _answer(hit: Hit) -> Content:
    title = styled(
        (one_line(hit.title), "bold"), (f"  {one_line(hit.source)} · {short_date(hit.published)}", FAINT)
    )  # fmt: skip
    return joined([title, *map(_passage, hit.snippets)])


def _passage(snippet: Snippet) -> Content:
    lit = [Span(start, end, f"{HIT_STYLE} bold") for start, end in snippet.lit]
    return styled("  ") + plain(one_line(snippet.text), lit)
