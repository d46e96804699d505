"""Says in one English line why all claims of a fact were put together: what the grounds of its pairs have in common.

Standard library only: whoever lays corrections over facts says the reasons anew.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from tui.compare.explanation import Grounds, grounds_of, two_clocks
from tui.compare.verdicts import DIFFERING, compare_claims
from tui.model import Claim, FactKind, Verdict

ALONE = "only one source reports it"
TWO_BY_TWO = "alike two by two, with nothing that all of them name"
MIXED = {
    FactKind.QUANTITY: "numbers that can all be true",
    FactKind.QUOTE: "words that correspond",
    FactKind.EVENT: "",
}
"""The standing of a fact whose pairs stand to each other in several ways."""
APART = {
    FactKind.QUANTITY: "numbers that exclude each other",
    FactKind.QUOTE: "same words for different speakers",
    FactKind.EVENT: "reports that exclude each other",
}
"""The standing of a fact that differs though the values or words of no pair show it."""


def why_of(verdict: Verdict, claims: Sequence[Claim], text_of: Callable[[Claim], str], names: Mapping[str, str]) -> str:
    """What the claims of one fact (of one kind, at least one) have in common and, where they differ, in what.

    `text_of` gives the words of a claim, `names` the names of entities by id. Each file stands with its first claim.
    """
    first, *others = {claim.file: claim for claim in reversed(claims)}.values()
    if verdict is Verdict.ALONE or not others:
        return ALONE
    ordered = sorted([first, *others], key=claims.index)
    pairs = [grounds_of(ordered[0], other, text_of(ordered[0]), text_of(other), names) for other in ordered[1:]]
    standing = _apart(claims, text_of, names) if verdict is Verdict.DIFFER else _together(claims[0].kind, pairs)
    return _in_common(standing, pairs).line("both" if len(pairs) == 1 else "all") or TWO_BY_TWO


def _together(kind: FactKind, pairs: Sequence[Grounds]) -> str:
    found = {pair.general for pair in pairs}
    return found.pop() if len(found) == 1 else MIXED[kind]


def _apart(claims: Sequence[Claim], text_of: Callable[[Claim], str], names: Mapping[str, str]) -> str:
    """How the first claims that exclude each other stand, by their values and words or else by the times they name."""
    pairs = [(one, other) for one, other in combinations(claims, 2) if one.file != other.file]
    for one, other in pairs:
        if compare_claims(one, other, text_of(one), text_of(other)) in DIFFERING:
            return grounds_of(one, other, text_of(one), text_of(other), names).general
    times = (two_clocks(text_of(one), text_of(other)) for one, other in pairs if one.kind is FactKind.EVENT)
    return next(filter(None, times), APART[claims[0].kind])


def _in_common(standing: str, pairs: Sequence[Grounds]) -> Grounds:
    """The grounds that every pair has, in the order of the first; one unit in several words only fits."""
    units = {pair.unit for pair in pairs}
    unit = units.pop() if len(units) == 1 else "units that fit" if all(units) else ""
    return Grounds(
        standing,
        standing,
        unit,
        words=_everywhere([pair.words for pair in pairs]),
        names=_everywhere([pair.names for pair in pairs]),
        common=_everywhere([pair.common for pair in pairs]),
    )


def _everywhere(lists: Sequence[Sequence[str]]) -> tuple[str, ...]:
    return tuple(each for each in lists[0] if all(each in other for other in lists[1:]))
