"""How two claims of one fact stand to each other, and what that makes of the fact.

The table: intervals that overlap agree; one inside the other is the more exact report; disjoint ones differ; a denial
differs from an assertion; quotations differ when a content word was exchanged, not when one is shortened. A false
contradiction costs a reader more than a missed one, so everything doubtful agrees. Standard library only: the reader
imports this.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from enum import StrEnum
from itertools import combinations, product

from tui.compare.intervals import claim_interval, compatible, equal_values
from tui.compare.wording import changed_words, denies, share_of_common, words_of
from tui.model import Claim, Evidential, FactKind, Modality, Qualifier, Relation, Verdict

LOOSE_FACTOR = 2.0
"""From this factor on, a bound and a number are compatible but say little about each other."""

SAME_PASSAGE = 0.4
"""From this share of common content words on, two quotations are one passage of which words may have changed."""


class Finding(StrEnum):
    """How two claims stand to each other."""

    SAME = "same"
    """The same value, the same words, the same content."""
    COMPATIBLE = "compatible"
    """Values that can both be true."""
    MORE_EXACT = "more_exact"
    """The first claim narrows down what the second leaves open."""
    LESS_EXACT = "less_exact"
    LOOSE = "loose"
    """Compatible, but far apart: *at least 100* beside 300."""
    SHORTENED = "shortened"
    """The words of one are part of the other's."""
    VALUES_DIFFER = "values_differ"
    WORDING_DIFFERS = "wording_differs"
    DENIED = "denied"
    """One asserts what the other denies."""
    SPEAKERS_DIFFER = "speakers_differ"
    """The same words, given to two speakers."""


DIFFERING = frozenset({Finding.VALUES_DIFFER, Finding.WORDING_DIFFERS, Finding.DENIED, Finding.SPEAKERS_DIFFER})


def compare_claims(left: Claim, right: Claim, left_text: str = "", right_text: str = "") -> Finding:
    """How the first claim stands to the second; the texts are the words of the claims (numbers go without)."""
    if left.kind is FactKind.QUANTITY and right.kind is FactKind.QUANTITY:
        return _compare_values(left, right)
    if left.kind is FactKind.QUOTE and right.kind is FactKind.QUOTE:
        return _compare_words(left, right, left_text, right_text)
    one_denied = (left.modality is Modality.DENIED) != (right.modality is Modality.DENIED)
    return Finding.DENIED if one_denied and denies(left_text, right_text) else Finding.SAME


def compare_in_fact(verdict: Verdict, left: Claim, right: Claim, left_text: str = "", right_text: str = "") -> Finding:
    """How the first claim stands to the second inside a fact of that verdict.

    Comparing looks at all that a source says, so a fact may agree although these two claims alone would not.
    """
    finding = compare_claims(left, right, left_text, right_text)
    if verdict is not Verdict.DIFFER:
        return Finding.LOOSE if finding in DIFFERING else finding
    return Finding.SPEAKERS_DIFFER if finding not in DIFFERING and _two_speakers(left, right) else finding


def _two_speakers(left: Claim, right: Claim) -> bool:
    """Whether words in quotation marks are given to two names that have no word in common."""
    quoted = left.kind is FactKind.QUOTE and left.evidential is right.evidential is Evidential.DIRECT_QUOTE
    names, others = (set(words_of(claim.attribution or "")) for claim in (left, right))
    return quoted and bool(names) and bool(others) and not names & others


def fact_verdict(
    claims: Sequence[Claim],
    text_of: Callable[[Claim], str] = lambda claim: "",
    conflict: Callable[[Claim, Claim], bool] = lambda one, other: False,
) -> Verdict:
    """The verdict on a fact: alone when one file reports it, differ when claims of two files conflict.

    `text_of` gives the words of a claim; `conflict` tells of conflicts that only the story as a whole shows (two
    speakers, two days). Rival counts that one file sets side by side differ whatever the others say. A file that
    repeats itself may give an earlier value beside the present one; it then differs only from a file none of whose
    claims it can be squared with.
    """
    by_file: dict[str, list[Claim]] = {}
    for claim in claims:
        by_file.setdefault(claim.file, []).append(claim)
    if len(by_file) < 2:
        return Verdict.ALONE
    if any(_rivals(a, b) for told in by_file.values() for a, b in combinations(told, 2)):
        return Verdict.DIFFER
    for one, other in combinations(sorted(by_file), 2):
        pairs = product(by_file[one], by_file[other])
        if all(conflict(a, b) or compare_claims(a, b, text_of(a), text_of(b)) in DIFFERING for a, b in pairs):
            return Verdict.DIFFER
    return Verdict.AGREE


def _rivals(left: Claim, right: Claim) -> bool:
    """Whether two numbers of one file exclude each other, none of them given as an earlier or a vague one."""
    return (
        left.kind is right.kind is FactKind.QUANTITY
        and Relation.PRIOR not in (left.relation, right.relation)
        and Qualifier.VAGUE not in (left.qualifier, right.qualifier)
        and not equal_values(left, right)
        and not compatible(left, right)
    )


def _compare_values(left: Claim, right: Claim) -> Finding:
    if equal_values(left, right) and left.qualifier is right.qualifier:
        return Finding.SAME
    if not compatible(left, right):
        return Finding.VALUES_DIFFER
    first, second = claim_interval(left), claim_interval(right)
    if _far_apart(first.low, second.low) and (math.isinf(first.high) or math.isinf(second.high)):
        return Finding.LOOSE
    if second.contains(first) and first != second:
        return Finding.MORE_EXACT
    if first.contains(second) and first != second:
        return Finding.LESS_EXACT
    return Finding.COMPATIBLE


def _far_apart(one: float, other: float) -> bool:
    low, high = sorted((abs(one), abs(other)))
    return high > LOOSE_FACTOR * low


def _compare_words(left: Claim, right: Claim, left_text: str, right_text: str) -> Finding:
    """Only words in quotation marks on both sides can differ in wording; indirect speech is nobody's wording."""
    direct = left.evidential is right.evidential is Evidential.DIRECT_QUOTE
    words, others = words_of(left_text), words_of(right_text)
    if not direct or words == others:
        return Finding.SAME
    if _part_of(words, others) or _part_of(others, words):
        return Finding.SHORTENED
    same_passage = share_of_common(left_text, right_text) >= SAME_PASSAGE
    return Finding.WORDING_DIFFERS if same_passage and changed_words(left_text, right_text) else Finding.COMPATIBLE


def _part_of(words: list[str], others: list[str]) -> bool:
    """Whether the words stand in the others one after the other."""
    return any(others[i : i + len(words)] == words for i in range(len(others) - len(words) + 1))
