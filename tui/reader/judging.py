"""Corrections of facts as the reader makes them: of which claims they speak, and what may well be the same thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from tui.compare.fact_corrections import claim_in_file
from tui.compare.intervals import equal_values
from tui.compare.wording import content_words, stem
from tui.model import (
    Claim,
    ClaimInFile,
    Fact,
    FactCorrection,
    FactCorrectionKind,
    FactKind,
    Sentence,
    Verdict,
)

TextOf = Callable[[str], str]
SAME_KIND, SAME_UNIT, SAME_VALUE, NEW_SOURCE = 0.2, 0.3, 0.3, 0.1
"""What counts for a candidate besides the words that it shares: kind, unit, number, and a source that is missing."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a claim can be joined with: a fact of the story, or a sentence that stands in none (`fact` is None)."""

    claim: ClaimInFile
    fact: Fact | None = None


def rejection(fact: Fact, claim: Claim, text_of: TextOf) -> FactCorrection | None:
    """The claim does not report what the others do; None where there are no others."""
    others = [each for each in _one_a_file(fact) if each.file != claim.file]
    if not others:
        return None
    return FactCorrection(FactCorrectionKind.REJECT, _named([claim, *others], text_of))


def other_verdict(fact: Fact, claim: Claim, text_of: TextOf) -> FactCorrection | None:
    """The sources agree where they were said to differ, or differ; None where only one of them reports it."""
    if fact.verdict is Verdict.ALONE:
        return None
    verdict = Verdict.AGREE if fact.verdict is Verdict.DIFFER else Verdict.DIFFER
    return FactCorrection(FactCorrectionKind.VERDICT, _named([claim], text_of), verdict)


def joining(claim: Claim, candidate: Candidate, text_of: TextOf) -> FactCorrection:
    """The claim and the candidate report one thing."""
    return FactCorrection(FactCorrectionKind.JOIN, (*_named([claim], text_of), candidate.claim))


def candidates(
    fact: Fact, claim: Claim, facts: Iterable[Fact], sentences: Iterable[tuple[str, Sentence]], text_of: TextOf
) -> tuple[Candidate, ...]:
    """What a claim of a fact can be joined with, the most similar first.

    These are the story's other `facts`, and of the `sentences`, each with its file, those of sources that the fact
    lacks.
    """
    stems_of = cache(lambda file, start, end: _stems(text_of(file)[start:end]))
    own = stems_of(claim.file, claim.sentence_start, claim.sentence_end)
    found: list[tuple[float, Candidate]] = []
    for other in facts:
        if other.id != fact.id:
            best = max(other.claims, key=lambda each: _likeness(claim, each, own, stems_of))
            new = sum(file not in fact.files for file in other.files) / len(other.files)
            score = _likeness(claim, best, own, stems_of) + NEW_SOURCE * new
            found.append((score, Candidate(claim_in_file(best, text_of(best.file)), other)))
    for file, sentence in sentences:
        if file not in fact.files:
            words = stems_of(file, sentence.start, sentence.end)
            made = Claim(file, FactKind.EVENT, sentence.start, sentence.end, sentence.start, sentence.end)
            score = _shared(own, words) + NEW_SOURCE + SAME_KIND * (claim.kind is FactKind.EVENT)
            found.append((score, Candidate(claim_in_file(made, text_of(file)))))
    return tuple(candidate for _, candidate in sorted(found, key=lambda each: -each[0]))


def _likeness(
    claim: Claim, other: Claim, own: frozenset[str], stems_of: Callable[[str, int, int], frozenset[str]]
) -> float:
    shared = _shared(own, stems_of(other.file, other.sentence_start, other.sentence_end))
    if claim.kind is not other.kind:
        return shared
    numbers = claim.kind is FactKind.QUANTITY and claim.unit_class is other.unit_class
    return shared + SAME_KIND + SAME_UNIT * numbers + SAME_VALUE * (numbers and equal_values(claim, other))


def _shared(stems: frozenset[str], others: frozenset[str]) -> float:
    """The share of common stems (Dice)."""
    return 2 * len(stems & others) / (len(stems) + len(others)) if stems and others else 0.0


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in content_words(text))


def _one_a_file(fact: Fact) -> list[Claim]:
    """The first claim of every file."""
    return [next(claim for claim in fact.claims if claim.file == file) for file in fact.files]


def _named(claims: Iterable[Claim], text_of: TextOf) -> tuple[ClaimInFile, ...]:
    return tuple(claim_in_file(claim, text_of(claim.file)) for claim in claims)
