"""What a person says of facts: not the same, the same, another verdict."""

from __future__ import annotations

from dataclasses import dataclass

from tui.language import N_, _
from tui.model import Claim, Fact, FactCorrectionKind
from tui.reader.actions import Pane
from tui.reader.judging import other_verdict, rejection
from tui.reader.screens.naming import Naming

NO_FACT = N_("No fact at the cursor: } goes to the next one")
ONLY_HERE = N_("Only one source reports it: there is nothing to compare")


@dataclass(frozen=True, slots=True)
class Selected:
    """The fact that a correction would speak of, and the claim of it that is meant."""

    fact: Fact
    claim: Claim


class Judging(Naming):
    """Corrects the fact at hand: that of the selected row of the comparison, or the one at the cursor."""

    def action_reject_claim(self) -> None:
        """Say that the selected report is not of the same thing as the others."""
        self._judge(FactCorrectionKind.REJECT, self._selected())

    def action_join_facts(self) -> None:
        """Say what else reports the same thing."""
        self._judge(FactCorrectionKind.JOIN, self._selected())

    def action_change_verdict(self) -> None:
        """Say that the sources agree, or that they differ."""
        self._judge(FactCorrectionKind.VERDICT, self._selected())

    def ask_judgement(self, kind: FactCorrectionKind, fact_id: str, file: str | None) -> None:
        """Correct a fact of the open article's story; `file` tells whose report of it is meant."""
        fact = next((fact for fact in self._story_facts() if fact.id == fact_id), None)
        if fact is None:
            return
        claim = next((claim for claim in fact.claims if claim.file == file), fact.claims[0])
        self._judge(kind, Selected(fact, claim))

    def _judge(self, kind: FactCorrectionKind, selected: Selected | None) -> None:
        if selected is None:
            self.tell(_(NO_FACT))
        elif kind is FactCorrectionKind.JOIN:
            from tui.reader.screens.fact_joining import FactJoining

            self._hold(selected.fact)
            sheet = FactJoining(self.library, self._story_facts(), selected.fact, selected.claim, self.sources)
            self.app.push_screen(sheet, self.carry_out)
        else:
            make = rejection if kind is FactCorrectionKind.REJECT else other_verdict
            correction = make(selected.fact, selected.claim, self.sources.text_of)
            if correction is None:
                self.tell(_(ONLY_HERE))
            else:
                self._hold(selected.fact)
                self.carry_out(correction)

    def _hold(self, fact: Fact) -> None:
        """Put the cursor on the article's own report of a fact, so that it stays in view when the facts change."""
        claim = self.opened.claim_of(fact, self.article_view.top) if self.opened else None
        if self.opened and claim and self.cursor is None:
            self.put_cursor(self.opened.fact_cursor(claim.start, claim.end))

    def _selected(self) -> Selected | None:
        row = self.panel.selected if self.pane is Pane.COMPARISON else None
        if row and row.claim and row.place and row.place.cursor:
            fact = next((fact for fact in self._story_facts() if fact.id == row.place.cursor.key), None)
            return Selected(fact, row.claim) if fact else None
        facts = self.facts_at_hand()
        if not facts or self.opened is None:
            return None
        near = self.cursor.start if self.cursor else self.article_view.top
        return Selected(facts[0], self.opened.claim_of(facts[0], near) or facts[0].claims[0])
