"""The story at a glance: facts by sources, what a user narrows them to and how they are ordered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from tui.compare.verdicts import compare_in_fact
from tui.language import N_, _
from tui.library.folding import both_folds, holds
from tui.model import ArticleSummary, Claim, Fact, FactKind, Modality, SilenceReason, Verdict
from tui.phrases.claims import hedges, origin
from tui.phrases.facts import NOT_FOUND, SILENCES
from tui.phrases.signs import PRESENT, finding_sign

Choice = TypeVar("Choice")

NOTHING = "–"
_SILENT = {
    SilenceReason.SILENT: NOTHING,
    SilenceReason.UNCLEAR: N_("unclear"),
    SilenceReason.EARLIER: N_("earlier"),
    SilenceReason.CUT_SHORT: N_("cut short"),
}
_STANDING = {
    Modality.DENIED: N_("denied"),
    Modality.PLANNED: N_("planned"),
    Modality.POSSIBLE: N_("possible"),
    Modality.UNCONFIRMED: N_("unconfirmed"),
}


class Order(StrEnum):
    """What the facts are sorted by."""

    DIFFERENCE = N_("differences first")
    SOURCES = N_("most sources first")
    ARTICLE = N_("in the order of the article")


@dataclass(frozen=True, slots=True)
class Selection:
    """What a user wants to see of the facts: typed words, a kind, a verdict, None for all of them; in which order."""

    typed: str = ""
    kind: FactKind | None = None
    verdict: Verdict | None = None
    order: Order = Order.DIFFERENCE


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says of one fact: words for the cell, more words for the line below, and where it stands.

    `sign` tells, where the sources differ, how it stands to the open article's report.
    """

    words: str
    detail: str
    claim: Claim | None = None
    sign: str = ""


class Matrix:
    """The facts of a story by its articles; nothing is worked out before it is asked for, there may be thousands."""

    def __init__(
        self,
        facts: Sequence[Fact],
        columns: Sequence[ArticleSummary],
        text_of: Callable[[str], str],
        here: str,
        names_of: Callable[[str], Sequence[str]],
    ) -> None:
        """Take facts and articles; `here` is the open article, `names_of` gives all names of an entity by its id."""
        self.facts = facts
        self.columns = columns
        self._text_of = text_of
        self._here = here
        self._names_of = lru_cache(maxsize=None)(names_of)
        self._folded: dict[str, str] = {}

    def select(self, wanted: Selection) -> tuple[Fact, ...]:
        """The facts that are wanted, in the wanted order."""
        found = (
            fact
            for fact in self.facts
            if wanted.kind in (None, fact.kind)
            and wanted.verdict in (None, fact.verdict)
            and (not wanted.typed or holds(self._looked_for(fact), wanted.typed))
        )
        return tuple(sorted(found, key=self._key(wanted.order)))

    def cell(self, fact: Fact, column: int) -> Cell:
        """What the source in a column says of a fact, or why it says nothing."""
        file = self.columns[column].file
        claim = _claim_in(fact, file)
        if claim is not None:
            return Cell(self._words(claim), self._detail(claim), claim, self._sign(fact, claim))
        reason = next((silence.reason for silence in fact.silences if silence.file == file), None)
        return Cell(_(_SILENT[reason]), _(SILENCES[reason])) if reason else Cell(NOTHING, _(NOT_FOUND))

    def claim(self, fact: Fact, column: int | None) -> Claim | None:
        """The claim in a column; without a column the open article's, or else the first."""
        if column is not None:
            return _claim_in(fact, self.columns[column].file)
        return _claim_in(fact, self._here) or next(iter(fact.claims), None)

    def _looked_for(self, fact: Fact) -> str:
        """The words by which a fact is found: its label, the sentences of its claims, every name of its entities."""
        if fact.id not in self._folded:
            entities = dict.fromkeys(entity for claim in fact.claims for entity in claim.entities)
            names = [name for entity in entities for name in self._names_of(entity)]
            self._folded[fact.id] = both_folds("\n".join([fact.label, *map(self._sentence, fact.claims), *names]))
        return self._folded[fact.id]

    def _key(self, order: Order) -> Callable[[Fact], tuple[object, ...]]:
        if order is Order.SOURCES:
            return lambda fact: (-len(fact.files), fact.verdict.rank, fact.label, fact.id)
        if order is Order.DIFFERENCE:
            return _by_difference
        return lambda fact: (*self._place(fact), *_by_difference(fact))

    def _place(self, fact: Fact) -> tuple[bool, int]:
        """Where the open article tells of a fact; behind its end where it does not."""
        starts = [claim.start for claim in fact.claims if claim.file == self._here]
        return not starts, min(starts, default=0)

    def _said(self, claim: Claim) -> str:
        return " ".join(self._text_of(claim.file)[claim.start : claim.end].split())

    def _words(self, claim: Claim) -> str:
        if claim.kind is FactKind.QUOTE:
            return f"„{self._said(claim)}“"
        # Clauses show for themselves what is planned or denied; a number does not.
        numbered = claim.kind is FactKind.QUANTITY and claim.modality in _STANDING
        return f"{_(_STANDING[claim.modality])}: {self._said(claim)}" if numbered else self._said(claim)

    def _sentence(self, claim: Claim) -> str:
        return " ".join(self._text_of(claim.file)[claim.sentence_start : claim.sentence_end].split())

    def _detail(self, claim: Claim) -> str:
        return f"{self._sentence(claim)}  ({' · '.join(part for part in (hedges(claim), origin(claim)) if part)})"

    def _sign(self, fact: Fact, claim: Claim) -> str:
        """How a claim stands to the open article's, where the sources differ; `▸` for that one itself."""
        if fact.verdict is not Verdict.DIFFER:
            return ""
        base = _claim_in(fact, self._here) or fact.claims[0]
        if base == claim:
            return PRESENT
        return finding_sign(compare_in_fact(fact.verdict, claim, base, self._said(claim), self._said(base)))


def after(present: Choice, choices: Sequence[Choice]) -> Choice:
    """The next of some choices, in a circle."""
    return choices[(choices.index(present) + 1) % len(choices)]


def _by_difference(fact: Fact) -> tuple[object, ...]:
    return fact.verdict.rank, -len(fact.files), fact.label, fact.id


def _claim_in(fact: Fact, file: str) -> Claim | None:
    return next((claim for claim in fact.claims if claim.file == file), None)
