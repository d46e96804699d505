"""A sheet on which facts can be corrected: the overview."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from tui.language import N_, _
from tui.model import FactCorrectionKind
from tui.reader.actions import bindings_of
from tui.reader.history import Place
from tui.reader.screens.asked import CorrectionsAsked, JudgementAsked, UndoAsked
from tui.reader.screens.sheet import Sheet

NO_REPORT = N_("No report of a fact stands at the cursor")
JUDGING = ("reject_claim", "join_facts", "change_verdict", "undo_correction", "corrections")


class FactSheet(Sheet[Place | None]):
    """Asks the main screen to correct the fact at hand; ends with the place that the user chose, or None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(*JUDGING)

    @property
    def fact_at_hand(self) -> tuple[str, str | None] | None:
        """The id of the fact that a correction would speak of, and the file whose report of it is meant."""
        return None

    def action_reject_claim(self) -> None:
        """Say that the report is not of the same thing as the others."""
        self._ask(FactCorrectionKind.REJECT)

    def action_join_facts(self) -> None:
        """Say what else reports the same thing."""
        self._ask(FactCorrectionKind.JOIN)

    def action_change_verdict(self) -> None:
        """Say that the sources agree, or that they differ."""
        self._ask(FactCorrectionKind.VERDICT)

    def action_undo_correction(self) -> None:
        """Take the last correction back."""
        self.post_message(UndoAsked())

    def action_corrections(self) -> None:
        """Show all corrections."""
        self.post_message(CorrectionsAsked())

    def _ask(self, kind: FactCorrectionKind) -> None:
        if self.fact_at_hand is not None:
            self.post_message(JudgementAsked(kind, *self.fact_at_hand))
        else:
            self.said = _(NO_REPORT)
