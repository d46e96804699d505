"""Choosing the other name of a thing that goes by two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static
from textual.worker import get_current_worker

from tui.language import N_, _
from tui.model import Correction, CorrectionKind, DocumentError, EntityProfile
from tui.phrases.reported import problem_and_advice
from tui.reader.correcting import foremost_name, likely_first
from tui.reader.index_rows import IndexEntry, index_entries
from tui.reader.plain import filled, one_line
from tui.reader.screens.sheet import Sheet, foot_line, said_line
from tui.reader.theme import ENTITY_STYLES, FAINT
from tui.reader.widgets.name_list import NameList

if TYPE_CHECKING:
    from tui.reader.reading_library import ReadingLibrary

OWN_KEYS = (("Enter", N_("joins")), ("Esc", N_("leaves it")))
NOT_ALONE = N_("This name stands only inside other words: there is nothing to join")


class Joining(Sheet[Correction | None]):
    """Lists the other names, likely ones first; ends with the correction."""

    def __init__(self, library: ReadingLibrary, profile: EntityProfile) -> None:
        super().__init__()
        self._library = library
        self._profile = profile
        self.names = NameList(id="others")

    def compose(self) -> ComposeResult:
        """What is joined, the names, keys."""
        entity = self._profile.entity
        with Vertical(classes="sheet"):
            yield Static(
                filled(
                    _("{name} means the same as …  {consequence}"),
                    name=(one_line(entity.name), ENTITY_STYLES[entity.kind]),
                    consequence=(_("what you choose takes this name"), FAINT),
                ),
                classes="sheet-title", markup=False,
            )  # fmt: skip
            yield self.names
            yield said_line()
            yield foot_line(own=OWN_KEYS)

    def on_mount(self) -> None:
        """Let the user type while the names come."""
        self.names.start()
        self._read()

    @on(NameList.Chosen)
    def _join(self, event: NameList.Chosen) -> None:
        event.stop()
        other = self._library.profile(event.entity)
        first, second = foremost_name(self._profile), foremost_name(other) if other else None
        if first and second:
            self.dismiss(Correction(CorrectionKind.JOIN, (first, second)))
        else:
            self.said = _(NOT_ALONE)

    @work(thread=True, exclusive=True, group="names")
    def _read(self) -> None:
        """Ask the library in a thread, as the index does."""
        worker = get_current_worker()
        try:
            entries = likely_first(self._profile.entity, index_entries(self._library))
        except DocumentError as error:
            self.app.call_from_thread(setattr, self, "said", problem_and_advice(error))
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._take, entries)

    def _take(self, entries: tuple[IndexEntry, ...]) -> None:
        self.names.show(entries)
