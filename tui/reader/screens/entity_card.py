"""The card of an entity: its names, its company and every place that names it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from tui.language import N_
from tui.model import ArticleSummary, EntityProfile, NameInFile
from tui.reader.correcting import foremost_name
from tui.reader.entity_rows import EntityRow, EntityRows, entity_heading, entity_rows
from tui.reader.history import Place
from tui.reader.screens.name_sheet import NameSheet
from tui.reader.screens.sheet import foot_line, said_line
from tui.reader.widgets.long_list import LongList

if TYPE_CHECKING:
    from tui.reader.reading_library import ReadingLibrary

OWN_KEYS = (("Enter", N_("goes there")), (N_("Backspace"), N_("returns")))


@dataclass(frozen=True, slots=True)
class Card:
    """A card on the way: its entity, a name by which it is found again after a correction, and the row left."""

    entity: str
    name: NameInFile | None
    row: int | None


class EntityCard(NameSheet):
    """Shows one entity after the other: choosing another one opens its card, Backspace returns from it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("backspace", "one_back", "back", show=False),
        Binding("e,q", "dismiss(None)", "close", show=False),
    ]

    def __init__(
        self,
        library: ReadingLibrary,
        profile: EntityProfile,
        sources: Mapping[str, ArticleSummary],
        here: Place | None = None,
    ) -> None:
        """Take the profile to begin with; the row of the mention at `here` is highlighted."""
        super().__init__()
        self._library = library
        self._sources = sources
        self._here = here
        self._profile = profile
        self._rows = EntityRows(profile.entity, ())
        self._way: list[Card] = []
        self._heading = Static(classes="sheet-title", markup=False)
        self._list = LongList(id="entity-rows")

    def compose(self) -> ComposeResult:
        """Heading, rows, what was done, keys."""
        with Vertical(classes="sheet"):
            yield self._heading
            yield self._list
            yield said_line()
            yield foot_line("join_names", "split_name", "rename", "undo_correction", own=OWN_KEYS)

    def on_mount(self) -> None:
        """Begin at the mention that the card was opened on."""
        self._show(self._profile)
        self._list.focus()

    @property
    def entity_at_hand(self) -> str | None:
        """The entity whose card this is."""
        return self._profile.entity.id

    @property
    def row(self) -> EntityRow | None:
        """The row at the cursor."""
        at = self._list.highlighted
        return None if at is None else self._rows[at]

    def renew(self) -> None:
        """Show the entity as it is now, or what became of it; without it the card closes."""
        profile = self._find(self._card)
        if profile is None:
            self.dismiss(None)
        else:
            self._show(profile, self._list.highlighted)

    def action_one_back(self) -> None:
        """To the card before, or close."""
        while self._way:
            card = self._way.pop()
            profile = self._find(card)
            if profile:
                self._show(profile, card.row)
                return
        self.dismiss(None)

    @property
    def _card(self) -> Card:
        return Card(self._profile.entity.id, foremost_name(self._profile), self._list.highlighted)

    def _find(self, card: Card) -> EntityProfile | None:
        profile = self._library.profile(card.entity)
        if profile is None and card.name:
            now = self._library.entity_id_of(card.name)
            profile = self._library.profile(now) if now else None
        return profile

    def _show(self, profile: EntityProfile, row: int | None = None) -> None:
        country = profile.entity.stands_for
        self._profile = profile
        self._rows = entity_rows(profile, self._sources, self._library.entity(country) if country else None)
        self._heading.update(entity_heading(profile))
        if row is None and self._here:
            row = self._rows.row_of(self._here)
        self._list.show(self._rows, row if row is not None and self._leads(row) else None)

    def _leads(self, row: int) -> bool:
        return row < len(self._rows) and self._rows.can_choose(row)

    @on(LongList.Chosen)
    def _choose(self, event: LongList.Chosen) -> None:
        event.stop()
        chosen: EntityRow = self._rows[event.row]
        if chosen.place:
            self.dismiss(chosen.place)
        elif chosen.entity and (profile := self._library.profile(chosen.entity)):
            self._way.append(self._card)
            self.said = ""
            self._show(profile)
