"""By what a fact is known, and where it stands among the facts of its story."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from tui.model import Claim, Fact


def identifier(claims: Iterable[Claim]) -> str:
    """A name for a set of claims that stays the same as long as the claims do."""
    places = sorted(f"{claim.kind} {claim.file} {claim.start} {claim.end}" for claim in claims)
    return sha256("\n".join(places).encode()).hexdigest()[:12]


def in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Differing facts first, then those of more sources, then by their place in the first article."""
    return tuple(sorted(facts, key=_place))


def _place(fact: Fact) -> tuple[int, int, str, int, str]:
    first = fact.claims[0]
    return fact.verdict.rank, -len(fact.files), first.file, first.start, fact.id
