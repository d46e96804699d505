"""How the values of two claims fit, said in a few words: *at least 3,000 holds 3,400*. Standard library only."""

from __future__ import annotations

from tui.compare.intervals import claim_interval, compatible, equal_values
from tui.compare.units import commensurable, conversion_slack, in_base, same_but_for_base, unit_of
from tui.compare.verdicts import Finding, compare_claims
from tui.model import Claim, Qualifier, UnitClass

_BEFORE = {Qualifier.ABOUT: "about ", Qualifier.AT_LEAST: "at least ", Qualifier.AT_MOST: "at most "}


def values_standing(left: Claim, right: Claim, words: str, other_words: str) -> str:
    """How two quantity claims stand by their values; the words are the texts' own, shown where units are converted."""
    if left.value is None or right.value is None:
        return ""
    if equal_values(left, right):
        return _equal(left, right, words, other_words)
    own = _shown(left, words, right)
    other = _shown(right, other_words, left)
    if not compatible(left, right):
        return f"{own} against {other}"
    fit = _fit(left, right, own, other)
    return f"{fit}, but far apart" if compare_claims(left, right) is Finding.LOOSE else fit


def shared_unit(left: Claim, right: Claim) -> str:
    """Whether the units are one; empty where a text leaves its unit open."""
    if not left.unit or not right.unit:
        return ""
    if left.unit.casefold() == right.unit.casefold():
        return "same unit"
    return f"units that fit ({left.unit}, {right.unit})"


def number_words(claim: Claim) -> str:
    """The value, or both ends of a range, with English separators: `3,000`, `10 to 12`."""
    ends = [claim.value or 0.0] if claim.high is None else [claim.value or 0.0, claim.high]
    return " to ".join(f"{round(end, 3):,.15g}" for end in ends)


def _equal(left: Claim, right: Claim, words: str, other_words: str) -> str:
    if unit_of(left.unit).factor == unit_of(right.unit).factor:
        return "same number"
    exact = abs(in_base(left.value or 0, left.unit) - in_base(right.value or 0, right.unit)) < 1e-6
    kind = "are" if exact or not conversion_slack(left.unit, right.unit) else "are about"
    return f"“{words}” {kind} “{other_words}”"


def _fit(left: Claim, right: Claim, own: str, other: str) -> str:
    """Which of two values that can both be true leaves room for which."""
    if left.unit_class is right.unit_class is UnitClass.MONEY and not commensurable(left.unit, right.unit):
        how = "on two bases" if same_but_for_base(left.unit, right.unit) else "in two currencies"
        return f"{own} and {other}, {how}"
    holds_right, holds_left = _holds(left, right), _holds(right, left)
    if holds_right and holds_left:
        claim = min(left, right, key=lambda each: (each.qualifier is not Qualifier.EXACT, each.value or 0))
        return (
            f"both allow {number_words(claim)}" if _one_factor(left, right) else f"{own} and {other} allow each other"
        )
    if holds_right:
        return f"{own} holds {number_words(right) if _one_factor(left, right) else other}"
    if holds_left:
        return f"{other} holds {number_words(left) if _one_factor(left, right) else own}"
    if Qualifier.EXACT is left.qualifier is right.qualifier and left.high is right.high is None:
        return f"{own} and {other} are one number, rounded"
    return f"{own} and {other} overlap"


def _holds(one: Claim, other: Claim) -> bool:
    """Whether the stated value of the other lies in what the first leaves open."""
    room = claim_interval(one)
    ends = [other.value or 0.0, other.value or 0.0 if other.high is None else other.high]
    return all(room.low <= in_base(end, other.unit) <= room.high for end in ends)


def _one_factor(left: Claim, right: Claim) -> bool:
    return unit_of(left.unit).factor == unit_of(right.unit).factor


def _shown(claim: Claim, words: str, other: Claim) -> str:
    """The value with its hedge; the text's own words for vague ones and where the other is told in another unit."""
    if words and (claim.qualifier is Qualifier.VAGUE or not _one_factor(claim, other)):
        return f"“{words}”"
    return f"{_BEFORE.get(claim.qualifier, '')}{number_words(claim)}"
