"""Who takes part in what a claim tells, by role and by entity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.compare.spans import Spans
from tui.compare.statements import overlap
from tui.model import Clause, LinkedMention, Participant


class Roles:
    """Tells the participants of any stretch of one article; `mentions` are the article's, linked."""

    def __init__(self, clauses: Sequence[Clause], mentions: Sequence[LinkedMention]) -> None:
        self._clauses = Spans(clauses)
        self._ends = {mention.end: mention for mention in mentions if not mention.part}

    def of(self, start: int, end: int) -> tuple[Participant, ...]:
        """The participants of the clause that has most of the stretch, and of those that mostly lie in it."""
        near = self._clauses.overlapping(start, end)
        shared = {clause.start: overlap(start, end, clause.start, clause.end) for clause in near}
        most = max(shared.values(), default=0)
        told = (c for c in near if shared[c.start] == most or 2 * shared[c.start] > c.end - c.start)
        return tuple(self._with_entity(each) for clause in told for each in clause.participants)

    def _with_entity(self, participant: Participant) -> Participant:
        """With the id of the entity whose name closes the phrase: *die Ministerin Lena Brandt*."""
        mention = self._ends.get(participant.end)
        named = mention is not None and mention.start >= participant.start
        return replace(participant, entity=mention.entity) if mention is not None and named else participant
