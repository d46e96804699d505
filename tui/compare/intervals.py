"""The values that a number leaves open: `rund 3.000` is not one number but a stretch of the number line.

Numbers of two sources are compared by interval arithmetic, which beats learned entailment on quantities (EQUATE,
Ravichander et al. 2019, arXiv 1901.03735). Standard library only: the reader imports this.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from tui.compare.units import commensurable, conversion_slack, in_base, unit_of
from tui.model import Claim, Qualifier, UnitClass

ABOUT_SHARE, ABOUT_LIMIT = 0.05, 0.20
ROUNDED_FROM = 10
"""From here on a whole number may stand for one with decimals."""
ROUNDING_FROM = 1_000_000
"""From here on exact numbers are given to two or three digits as a rule (`2,5 Millionen`)."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included; `high` may be infinite."""

    low: float
    high: float

    def overlaps(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return self.low <= other.high and other.low <= self.high

    def contains(self, other: Interval) -> bool:
        """Whether every number of the other lies in this one."""
        return self.low <= other.low and other.high <= self.high

    def widened(self, share: float) -> Interval:
        """The interval with each end moved outwards by a share of itself."""
        if not share:
            return self
        return Interval(self.low - abs(self.low) * share, self.high + abs(self.high) * share)


def interval(value: float, high: float | None, qualifier: Qualifier) -> Interval:
    """What a number phrase leaves open, in its own unit.

    `value` is the number or the lower end of a range, `high` the upper end. *about* reaches 5 per cent or half a unit
    of the last digit that is not zero to either side, at most 20 per cent; a vague word runs to the next larger one.
    """
    top = value if high is None else high
    match qualifier:
        case Qualifier.ABOUT:
            return Interval(value - _slack(value), top + _slack(top))
        case Qualifier.AT_LEAST:
            return Interval(value, math.inf)
        case Qualifier.AT_MOST:
            return Interval(min(0.0, top), top)
        case Qualifier.VAGUE:
            return Interval(value, max(top, _vague_end(value)))
        case Qualifier.EXACT:
            return Interval(min(value, top), max(value, top))


def claim_interval(claim: Claim) -> Interval:
    """The interval of a quantity claim in the base unit of its class; everything for a claim without a value."""
    if claim.value is None:
        return Interval(-math.inf, math.inf)
    return _interval_in_base(claim.value, claim.high, claim.qualifier, claim.unit)


@lru_cache(maxsize=16384)  # each number is held against all the others of its story
def _interval_in_base(value: float, high: float | None, qualifier: Qualifier, unit: str | None) -> Interval:
    own = interval(value, high, qualifier)
    return Interval(in_base(own.low, unit), in_base(own.high, unit))


def compatible(left: Claim, right: Claim) -> bool:
    """Whether one number can satisfy both claims; the caller has seen to it that their units can be compared.

    Amounts in two currencies, or on two bases (a month, a share), cannot exclude each other: no text tells the rate.
    """
    if left.unit_class is right.unit_class is UnitClass.MONEY and not commensurable(left.unit, right.unit):
        return True
    slack = conversion_slack(left.unit, right.unit) / 2
    first, second = claim_interval(left).widened(slack), claim_interval(right).widened(slack)
    return first.overlaps(second) or _rounds_to(left, right) or _rounds_to(right, left)


def equal_values(left: Claim, right: Claim) -> bool:
    """Whether both name the same number, whatever their hedges (`rund 1.500`, `mindestens 1.500`)."""
    if left.value is None or right.value is None or (left.high is None) != (right.high is None):
        return False
    slack = conversion_slack(left.unit, right.unit) or 1e-9
    if not math.isclose(in_base(left.value, left.unit), in_base(right.value, right.unit), rel_tol=slack):
        return False
    if left.high is None or right.high is None:
        return True
    return math.isclose(in_base(left.high, left.unit), in_base(right.high, right.unit), rel_tol=slack)


@lru_cache(maxsize=16384)
def significant_digits(value: float) -> int:
    """How many digits a number shows before its trailing zeros: 1500 shows two, 2.48 three."""
    digits = f"{value:.6g}".replace(".", "").split("e")[0].lstrip("-0")
    return len(digits.rstrip("0")) or 1


def _rounds_to(short: Claim, long: Claim) -> bool:
    """Whether the one number is the other, rounded: 2.5 and 2.48 million, 71 and 71.3 years, 11 and 11.1 per cent."""
    if short.value is None or long.value is None or short.high is not None or long.high is not None:
        return False
    a, b = in_base(short.value, short.unit), in_base(long.value, long.unit)
    if unit_of(short.unit).factor == unit_of(long.unit).factor and long.value % 1 and not short.value % 1:
        return short.value >= ROUNDED_FROM and abs(short.value - long.value) <= 0.5
    if min(abs(a), abs(b)) < ROUNDING_FROM or significant_digits(a) < 2:
        return False
    step = 10.0 ** (math.floor(math.log10(abs(a))) - significant_digits(a) + 1)
    return math.isclose(round(b / step) * step, a, rel_tol=1e-9)


def _slack(value: float) -> float:
    """How far *about* reaches to either side of a number."""
    if value == 0:
        return 0.0
    last_digit = 10.0 ** (math.floor(math.log10(abs(value))) - significant_digits(value) + 1)
    return min(max(abs(value) * ABOUT_SHARE, last_digit / 2), abs(value) * ABOUT_LIMIT)


def _vague_end(value: float) -> float:
    """Where a vague word ends: *Dutzende* below the hundred, *Tausende* below the hundred thousand, else tenfold."""
    if value == 24:
        return 100.0
    return value * (100 if value == 1000 else 10)
