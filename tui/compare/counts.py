"""What the numbers inside clauses say about clauses that look alike."""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.statements import Statement
from tui.compare.wording import content_words
from tui.model import UnitClass

MAX_WORDS_BESIDE = 4
"""A clause with no more content words than this beside its number says little but the number."""
ADVERBIAL = frozenset({UnitClass.TIME})


class ClauseCounts:
    """The numbers in each clause of a story, and the shared facts that they belong to."""

    def __init__(
        self, clauses: Sequence[Statement], numbers: Sequence[Statement], facts: Sequence[Sequence[int]]
    ) -> None:
        """`facts` holds, for each shared number fact, the positions of its claims in `numbers`."""
        fact_of = {i: fact for fact, members in enumerate(facts) for i in members}
        by_file: dict[str, list[int]] = {}
        for i, number in enumerate(numbers):
            by_file.setdefault(number.claim.file, []).append(i)
        self._facts: list[frozenset[int]] = []
        self._classes: list[frozenset[UnitClass]] = []
        self._bare: list[bool] = []
        for clause in clauses:
            own = clause.claim
            inside = [i for i in by_file.get(own.file, ()) if own.start <= numbers[i].claim.start < own.end]
            counted = [i for i in inside if numbers[i].claim.unit_class not in ADVERBIAL]
            self._facts.append(frozenset(fact_of[i] for i in counted if i in fact_of))
            self._classes.append(frozenset(numbers[i].claim.unit_class for i in counted))
            length = sum(numbers[i].claim.end - numbers[i].claim.start for i in counted)
            self._bare.append(_words_beside(clause, length) <= MAX_WORDS_BESIDE)

    def contradict(self, one: int, other: int) -> bool:
        """Whether both clauses give numbers of one class, and none that is the same fact."""
        return bool(self._classes[one] & self._classes[other]) and not self._facts[one] & self._facts[other]

    def only_count(self, members: Sequence[int]) -> bool:
        """Whether the clauses say little more than one and the same number fact."""
        common = frozenset.intersection(*(self._facts[i] for i in members))
        return bool(common) and any(self._bare[i] for i in members)


def _words_beside(clause: Statement, counted: int) -> int:
    """How many content words a clause has, the numbers' share of its letters taken off."""
    share = counted / max(len(clause.text), 1)
    return round(len(content_words(clause.text)) * (1 - share))
