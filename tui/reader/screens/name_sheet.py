"""A sheet on which names can be corrected: the card and the index."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from tui.model import CorrectionKind
from tui.reader.actions import bindings_of
from tui.reader.history import Place
from tui.reader.screens.asked import CorrectionAsked, CorrectionsAsked, UndoAsked
from tui.reader.screens.sheet import Sheet

CORRECTING = ("join_names", "split_name", "rename", "undo_correction", "corrections")


class NameSheet(Sheet[Place | None]):
    """Asks the main screen to correct the name at hand; ends with the place that the user chose, or None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(*CORRECTING)

    @property
    def entity_at_hand(self) -> str | None:
        """The id of the entity that a correction would speak of."""
        return None

    def action_join_names(self) -> None:
        """Say that the name and another one mean the same."""
        self._ask(CorrectionKind.JOIN)

    def action_split_name(self) -> None:
        """Say that some mentions mean another thing."""
        self._ask(CorrectionKind.SPLIT)

    def action_rename(self) -> None:
        """Show the name otherwise."""
        self._ask(CorrectionKind.RENAME)

    def action_undo_correction(self) -> None:
        """Take the last correction back."""
        self.post_message(UndoAsked())

    def action_corrections(self) -> None:
        """Show all corrections."""
        self.post_message(CorrectionsAsked())

    def _ask(self, kind: CorrectionKind) -> None:
        if self.entity_at_hand is not None:
            self.post_message(CorrectionAsked(kind, self.entity_at_hand))
