"""The story at a glance: a table of facts by sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tui.model import ArticleSummary, Claim, Fact, FactKind, SilenceReason, Verdict
from tui.reader.phrases import SILENCES, hedges

_ORDER = {Verdict.DIFFER: 0, Verdict.AGREE: 1, Verdict.ALONE: 2}
_SILENT = {
    SilenceReason.SILENT: "–",
    SilenceReason.UNCLEAR: "unclear",
    SilenceReason.EARLIER: "earlier",
    SilenceReason.CUT_SHORT: "cut short",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says of one fact: words for the cell, more words for the line below, and where it stands."""

    words: str
    detail: str
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A fact with one cell a source."""

    fact: Fact
    cells: tuple[Cell, ...]


def matrix(
    facts: Iterable[Fact], columns: Sequence[ArticleSummary], text_of: Callable[[str], str]
) -> tuple[MatrixRow, ...]:
    """The rows of the table: differences first, then what agrees, then what only one has; widely told facts first."""
    ordered = sorted(facts, key=lambda fact: (_ORDER[fact.verdict], -len(fact.files), fact.label, fact.id))
    return tuple(MatrixRow(fact, tuple(_cell(fact, column.file, text_of) for column in columns)) for fact in ordered)


def _cell(fact: Fact, file: str, text_of: Callable[[str], str]) -> Cell:
    claims = [claim for claim in fact.claims if claim.file == file]
    if claims:
        return _report(claims[0], text_of(file))
    reason = next((silence.reason for silence in fact.silences if silence.file == file), SilenceReason.SILENT)
    return Cell(_SILENT[reason], SILENCES[reason])


def _report(claim: Claim, text: str) -> Cell:
    said = " ".join(text[claim.start : claim.end].split())
    if claim.kind is FactKind.QUOTE:
        said = f"„{said}“"
    hedge = hedges(claim)
    sentence = " ".join(text[claim.sentence_start : claim.sentence_end].split())
    return Cell(said, f"{sentence}  ({hedge})" if hedge else sentence, claim)
