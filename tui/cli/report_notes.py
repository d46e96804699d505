"""Which notes stand under which fact, report and source when a story is compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.model import Claim, Fact, NoteTarget, PlacedNote
from tui.phrases.notes import anchor_words, state_words


class ReportNotes:
    """A story's notes, each under what it is on; under its source where that is not shown."""

    def __init__(self, notes: Iterable[PlacedNote], facts: Sequence[Fact]) -> None:
        self._notes = tuple(notes)
        self._facts = {fact.id for fact in facts}
        self._claims = [claim for fact in facts for claim in fact.claims]

    def on_fact(self, fact: Fact) -> list[str]:
        """The notes on a fact, whichever source's report they were put on."""
        return [_told(each) for each in self._notes if each.fact == fact.id]

    def on_report(self, claim: Claim) -> list[str]:
        """The notes on the sentence around a claim."""
        return [_told(each) for each in self._notes if _lies_in(each, claim)]

    def on_source(self, file: str) -> list[str]:
        """The notes on an article itself, and those on it that stand nowhere else, with what they are on."""
        own = [each for each in self._notes if each.file == file and not self._elsewhere(each)]
        return [_told(each, where=each.note.anchor.target is not NoteTarget.ARTICLE) for each in own]

    def _elsewhere(self, note: PlacedNote) -> bool:
        return note.fact in self._facts or any(_lies_in(note, claim) for claim in self._claims)


def _lies_in(note: PlacedNote, claim: Claim) -> bool:
    on_sentence = note.note.anchor.target is NoteTarget.SENTENCE and note.file == claim.file
    return on_sentence and note.start < claim.sentence_end and claim.sentence_start < note.end


def _told(placed: PlacedNote, *, where: bool = False) -> str:
    """The text of a note, what it is on if `where`, and what became of that."""
    remarks = (anchor_words(placed.note.anchor) if where else "", state_words(placed.state))
    remark = "; ".join(part for part in remarks if part)
    return f"{placed.note.text} [{remark}]" if remark else placed.note.text
