"""What a person said of facts, laid over what the comparison found: claims taken out, facts joined, verdicts changed.

Pure, and the only place that knows what such a correction does. The comparison's own facts stay as they are, so every
correction can be taken back. Standard library only: the reader imports this.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from tui.compare.conflicts import two_counts, two_days, two_times
from tui.compare.fact_keys import identifier, in_order
from tui.compare.fact_parts import common_silences, joined_origins, origins_among, silences_without
from tui.compare.labels import label_of
from tui.compare.statements import Statement
from tui.compare.verdicts import Finding, compare_claims, fact_verdict
from tui.model import (
    Claim,
    ClaimInFile,
    Fact,
    FactCorrection,
    FactCorrectionKind,
    FactKind,
    Linking,
    Verdict,
)

TextOf = Callable[[str], str]
Wording = tuple[str, FactKind, str]
"""A claim's file, kind and words."""
Place = tuple[str, int, int, str]
"""What no two claims have in common: file, offsets and kind."""
REPEATED = frozenset({Finding.SAME, Finding.SHORTENED})
"""What an article says again leaves a fact together with the claim that was rejected."""


def corrected_facts(facts: Iterable[Fact], corrections: Iterable[FactCorrection], text_of: TextOf) -> tuple[Fact, ...]:
    """Give a story's facts as the corrections, in order, change them, in the order of `compare_story`.

    `text_of` gives the text of each of the story's articles and raises `KeyError` for any other file. A correction
    whose claims the story does not have is left out. No claim is lost, none stands in two facts: what was rejected is a
    fact of its own. A rejected claim takes along what its article says again in the same fact. A joined claim that
    stands in no fact is made from its words.
    """
    work = _CorrectedFacts(facts, text_of)
    for correction in corrections:
        work.apply(correction)
    return work.facts()


class _CorrectedFacts:
    """The facts of a story while corrections are applied to them."""

    def __init__(self, facts: Iterable[Fact], text_of: TextOf) -> None:
        self._text_of = text_of
        self._facts: dict[str, Fact] = {}
        self._fact_of: dict[Place, str] = {}
        self._claims: dict[Wording, list[Claim]] = defaultdict(list)
        for fact in facts:
            self._keep(fact)

    def facts(self) -> tuple[Fact, ...]:
        """The facts as they are now."""
        return in_order(self._facts.values())

    def apply(self, correction: FactCorrection) -> None:
        """Change the facts as one correction says."""
        if not correction.claims:
            return
        if correction.kind is FactCorrectionKind.REJECT:
            self._reject(correction.claims[0], correction.claims[1:])
        elif correction.kind is FactCorrectionKind.JOIN:
            self._join(correction.claims)
        else:
            self._judge(correction.claims[0], correction.verdict)

    # -- the three kinds ----------------------------------------------------------------------------------------------

    def _reject(self, rejected: ClaimInFile, others: Sequence[ClaimInFile]) -> None:
        found = self._find(rejected)
        if found is None:
            return
        fact, claim = found
        gone = [other for other in fact.claims if other == claim or self._repeats(other, claim)]
        beside = [at for other in others if (at := self._find(other)) is not None]
        if not any(other_fact.id == fact.id and other not in gone for other_fact, other in beside):
            return
        kept = [other for other in fact.claims if other not in gone]
        del self._facts[fact.id]
        self._keep(replace(self._part(fact, gone), series=None, why="a person took it out of another fact"))
        rest = self._part(fact, kept)
        why = "only one source reports it" if rest.verdict is Verdict.ALONE else fact.why
        self._keep(replace(rest, why=_after(why, "a person took a claim out")))

    def _join(self, named: Sequence[ClaimInFile]) -> None:
        facts: dict[str, Fact] = {}
        made: list[Claim] = []
        for each in named:
            if (found := self._find(each)) is not None:
                facts[found[0].id] = found[0]
            elif (claim := self._made(each)) is not None and claim not in made:
                made.append(claim)
        if len(facts) + len(made) < 2:
            return
        claims = sorted([*(claim for fact in facts.values() for claim in fact.claims), *made], key=_place)
        for key in facts:
            del self._facts[key]
        self._keep(self._joined(list(facts.values()), claims))

    def _judge(self, named: ClaimInFile, verdict: Verdict | None) -> None:
        found = self._find(named)
        if found is None or verdict in (None, Verdict.ALONE) or found[0].verdict in (verdict, Verdict.ALONE):
            return
        fact = found[0]
        word = "differ" if verdict is Verdict.DIFFER else "agree"
        why = _after(fact.why, f"a person said that they {word}")
        self._keep(replace(fact, verdict=verdict, why=why, corrected=True))

    # -- facts --------------------------------------------------------------------------------------------------------

    def _keep(self, fact: Fact) -> None:
        self._facts[fact.id] = fact
        for claim in fact.claims:
            if _place(claim) not in self._fact_of:
                self._claims[claim.file, claim.kind, _folded(self._words(claim))].append(claim)
            self._fact_of[_place(claim)] = fact.id

    def _part(self, fact: Fact, claims: Sequence[Claim]) -> Fact:
        """A fact of some of a fact's claims."""
        files = {claim.file for claim in claims}
        label = self._label(fact.kind, claims)
        return replace(
            fact,
            id=identifier(claims),
            label=fact.label if label == self._label(fact.kind, fact.claims) else label,
            verdict=self._verdict(claims),
            claims=tuple(claims),
            silences=silences_without(fact, files),
            shared_origins=origins_among(fact.shared_origins, files),
            corrected=True,
        )

    def _joined(self, facts: Sequence[Fact], claims: Sequence[Claim]) -> Fact:
        """One fact of several, or of none, with all these claims; it takes the first one's name and kind."""
        kind = facts[0].kind if facts else claims[0].kind
        return Fact(
            id=identifier(claims),
            label=facts[0].label if facts else self._label(kind, claims),
            kind=kind,
            verdict=self._verdict(claims),
            claims=tuple(claims),
            why="a person joined them",
            series=next((fact.series for fact in facts if fact.series), None),
            silences=common_silences(facts, {claim.file for claim in claims}),
            shared_origins=joined_origins(facts),
            corrected=True,
        )

    def _verdict(self, claims: Sequence[Claim]) -> Verdict:
        return fact_verdict(claims, self._words, self._conflict)

    def _conflict(self, one: Claim, other: Claim) -> bool:
        """Whether two clauses give one thing two times, days or counts; the names behind quotations are not known."""
        if not one.kind is other.kind is FactKind.EVENT:
            return False
        left, right = self._statement(one), self._statement(other)
        return two_times(left, right) or two_days(left, right) or two_counts(left, right)

    def _label(self, kind: FactKind, claims: Sequence[Claim]) -> str:
        telling = [claim for claim in claims if claim.kind is kind] or list(claims)
        statements = [self._statement(claim) for claim in telling]
        return label_of(kind, statements, [statement.text for statement in statements], Linking())

    # -- claims -------------------------------------------------------------------------------------------------------

    def _find(self, named: ClaimInFile) -> tuple[Fact, Claim] | None:
        """The claim that is meant, with its fact: of those with these words the one nearest to where they stood."""
        alike = self._claims.get((named.file, named.kind, named.words), ())
        claim = min(alike, key=lambda claim: (abs(claim.start - named.start), claim.start), default=None)
        return None if claim is None else (self._facts[self._fact_of[_place(claim)]], claim)

    def _made(self, named: ClaimInFile) -> Claim | None:
        """A claim of the words where they stand in the article, nearest to where they stood."""
        try:
            text = self._text_of(named.file)
        except KeyError:
            return None
        if not named.words:
            return None
        pattern = r"\s+".join(map(re.escape, named.words.split()))
        spans = [hit.span() for hit in re.finditer(pattern, text)]
        span = min(spans, key=lambda at: (abs(at[0] - named.start), at[0]), default=None)
        return None if span is None else Claim(named.file, named.kind, *span, *span)

    def _repeats(self, claim: Claim, other: Claim) -> bool:
        """Whether an article says one thing twice."""
        if claim.file != other.file or claim.kind is not other.kind:
            return False
        return compare_claims(claim, other, self._words(claim), self._words(other)) in REPEATED

    def _statement(self, claim: Claim) -> Statement:
        sentence = self._text_of(claim.file)[claim.sentence_start : claim.sentence_end]
        days = (claim.first_day, claim.last_day) if claim.first_day and claim.last_day else None
        return Statement(claim, self._words(claim), sentence, days=days)

    def _words(self, claim: Claim) -> str:
        return self._text_of(claim.file)[claim.start : claim.end]


def claim_in_file(claim: Claim, text: str) -> ClaimInFile:
    """What a correction calls a claim; `text` is its article's."""
    return ClaimInFile(claim.file, claim.kind, claim.start, claim.end, _folded(text[claim.start : claim.end]))


def _folded(words: str) -> str:
    return " ".join(words.split())


def _after(why: str, more: str) -> str:
    return f"{why}; {more}" if why else more


def _place(claim: Claim) -> Place:
    return claim.file, claim.start, claim.end, claim.kind
