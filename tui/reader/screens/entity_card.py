"""The card of an entity: its names and every place that names it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static
from textual.widgets.option_list import Option

from tui.model import ArticleSummary, Entity, MentionPlace
from tui.reader.entity_rows import entity_heading, entity_rows
from tui.reader.history import Place
from tui.reader.plain import plain
from tui.reader.widgets.choice_list import ChoiceList

FOOT = "Enter goes there · Backspace returns"


class EntityCard(ModalScreen[Place | None]):
    """Ends with the place that the user chose, or None."""

    CSS_PATH = "sheet.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,backspace,e,q", "dismiss(None)", "back", show=False)]

    def __init__(
        self,
        entity: Entity,
        places: Sequence[MentionPlace],
        sources: Mapping[str, ArticleSummary],
        here: Place | None = None,
    ) -> None:
        """Take the entity and its mentions in reading order; the row of the mention at `here` is highlighted."""
        super().__init__()
        self._heading = entity_heading(entity, places)
        self._rows = entity_rows(entity, places, sources)
        self._here = here

    def compose(self) -> ComposeResult:
        """Heading, mentions, keys."""
        with Vertical(classes="sheet"):
            yield Static(self._heading, classes="sheet-title", markup=False)
            yield ChoiceList(id="entity-mentions", markup=False)
            yield Static(plain(FOOT), classes="sheet-foot", markup=False)

    def on_mount(self) -> None:
        """Highlight the mention that the card was opened on."""
        choices = self.query_one(ChoiceList)
        choices.fill(
            (Option(row.content, id=str(number), disabled=row.place is None), row.place is None)
            for number, row in enumerate(self._rows)
        )
        choices.focus()
        for number, row in enumerate(self._rows):
            if row.place and self._here and (row.place.file, row.place.cursor) == (self._here.file, self._here.cursor):
                choices.highlight(str(number))

    @on(ChoiceList.OptionSelected)
    def _choose(self, event: ChoiceList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._rows[int(event.option_id or 0)].place)
