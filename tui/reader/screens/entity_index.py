"""The index: all names of the library, with how often each is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static
from textual.worker import get_current_worker

from tui.language import N_, _
from tui.model import DocumentError, EntityKind
from tui.phrases import how_many
from tui.phrases.kinds import ENTITY_WORDS
from tui.phrases.reported import problem_and_advice
from tui.reader.actions import Scope, bindings
from tui.reader.history import Cursor, CursorKind, Place
from tui.reader.index_rows import IndexEntry, Order, by_count, index_entries
from tui.reader.plain import styled
from tui.reader.screens.asked import CardAsked
from tui.reader.screens.name_sheet import NameSheet
from tui.reader.screens.sheet import foot_line, said_line
from tui.reader.theme import ENTITY_STYLES, FAINT
from tui.reader.widgets.name_list import NameList

if TYPE_CHECKING:
    from tui.reader.reading_library import ReadingLibrary

OWN_KEYS = (("Enter", N_("card")), ("Tab", N_("keys/filter")))
KINDS = (None, *EntityKind)


class EntityIndex(NameSheet):
    """Filters as the user types; opens cards over itself. Letters are keys when the list has the focus (Tab)."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(Scope.INDEX),
        Binding("backspace,i,q", "dismiss(None)", "close", show=False),
    ]

    def __init__(self, library: ReadingLibrary) -> None:
        super().__init__()
        self._library = library
        self._entries: dict[Order, tuple[IndexEntry, ...]] = {}
        self._order = Order.COUNT
        self._kind: EntityKind | None = None
        self._heading = Static(classes="sheet-title", markup=False)
        self.names = NameList(id="index")

    def compose(self) -> ComposeResult:
        """Heading, filter and names, what was done, keys."""
        with Vertical(classes="sheet"):
            yield self._heading
            yield self.names
            yield said_line()
            yield foot_line(
                "first_mention", "sort_names", "narrow_names", "join_names", "split_name", "rename", own=OWN_KEYS
            )

    def on_mount(self) -> None:
        """Let the user type while the names come."""
        self.names.start()
        self.renew()

    @property
    def entity_at_hand(self) -> str | None:
        """The name at the cursor."""
        return self.names.selected.entity.id if self.names.selected else None

    def renew(self) -> None:
        """Read the names anew."""
        self._read()

    def action_first_mention(self) -> None:
        """To the first mention of the name at the cursor."""
        entity = self.entity_at_hand
        places = self._library.places(entity) if entity else ()
        if entity and places:
            first = places[0]
            self.dismiss(Place(first.file, None, Cursor(CursorKind.MENTION, first.start, first.end, entity)))

    def action_sort_names(self) -> None:
        """By count or by name."""
        self._order = Order.NAME if self._order is Order.COUNT else Order.COUNT
        self._fill()

    def action_narrow_names(self) -> None:
        """Only names of one kind, one kind after the other, then all again."""
        self._kind = KINDS[(KINDS.index(self._kind) + 1) % len(KINDS)]
        self._fill()

    @on(NameList.Chosen)
    def _open(self, event: NameList.Chosen) -> None:
        event.stop()
        self.post_message(CardAsked(event.entity))

    @work(thread=True, exclusive=True, group="names")
    def _read(self) -> None:
        """Ask the library in a thread: there may be tens of thousands."""
        worker = get_current_worker()
        try:
            entries = index_entries(self._library)
        except DocumentError as error:
            self.app.call_from_thread(setattr, self, "said", problem_and_advice(error))
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._take, entries)

    def _take(self, entries: tuple[IndexEntry, ...]) -> None:
        self._entries = {Order.NAME: entries, Order.COUNT: by_count(entries)}
        self._fill()

    def _fill(self) -> None:
        entries = self._entries.get(self._order)
        if entries is None:
            return
        kind = (_(ENTITY_WORDS[self._kind]), ENTITY_STYLES[self._kind]) if self._kind else (_("all kinds"), FAINT)
        rest = f"  {how_many.names(len(entries))} · {_(self._order.value)} · "
        self._heading.update(styled((_("Names"), "$headline bold"), (rest, FAINT), kind))
        self.names.show(entries, self._kind)
