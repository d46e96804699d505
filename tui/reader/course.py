"""How two texts beside each other scroll together: which line of one belongs to which line of the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

Lines = tuple[int, int]
"""A line of the left text and the line of the right one that belongs to it."""


class Course:
    """Leads through matched lines, straight from one match to the next, and never back.

    Matches that cross others are left out, as few as can be; what is kept rises on both sides, so that going down on
    one side never goes up on the other.
    """

    def __init__(self, matches: Iterable[Lines], ends: Lines, through: Lines | None = None) -> None:
        """Take matched lines, the number of lines of both texts, and a match that is kept whatever it crosses.

        A match that is not between the first line and the end of both texts says nothing and is left out.
        """
        inner = [match for match in matches if _before((0, 0), match) and _before(match, ends)]
        fixed = [(0, 0), ends]
        if through and _before((0, 0), through) and _before(through, ends):
            fixed.insert(1, through)
            inner = [match for match in inner if _before(match, through) or _before(through, match)]
        self.anchors: tuple[Lines, ...] = tuple(sorted({*fixed, *rising(inner)}))

    def beside(self, side: int, line: int) -> int:
        """The line of the other text that belongs to a line of the text on a side, 0 for left and 1 for right.

        Above the beginning and below the end it goes on line by line.
        """
        own, others = ([anchor[each] for anchor in self.anchors] for each in (side, 1 - side))
        if line <= own[0]:
            return others[0] + line - own[0]
        if line >= own[-1]:
            return others[-1] + line - own[-1]
        after = bisect_right(own, line)
        start, end = own[after - 1], own[after]
        return others[after - 1] + (line - start) * (others[after] - others[after - 1]) // (end - start)


def rising(pairs: Iterable[Lines]) -> list[Lines]:
    """The longest run of pairs that rises strictly in both numbers (Fredman 1975, 10.1016/0012-365X(75)90103-X)."""
    # Of pairs with one left number at most one is taken, since their right numbers come in falling order.
    ordered = sorted(set(pairs), key=lambda pair: (pair[0], -pair[1]))
    last: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for number, (_, right) in enumerate(ordered):
        length = bisect_left(last, right)
        before.append(at[length - 1] if length else -1)
        if length == len(last):
            last.append(right)
            at.append(number)
        else:
            last[length], at[length] = right, number
    found = []
    number = at[-1] if at else -1
    while number >= 0:
        found.append(ordered[number])
        number = before[number]
    return found[::-1]


def level_row(lines: Lines, present: int, height: int) -> int:
    """The row of the screen at which both lines of a match are to stand, in panes of `height` rows.

    It is the `present` row of the one where that can be seen and the other can be brought there, else one in the upper
    third: neither text has lines above its first.
    """
    highest = min(lines)
    if 0 <= present <= min(highest, height - 2):
        return present
    return min(height // 3, highest)


def _before(one: Lines, other: Lines) -> bool:
    return one[0] < other[0] and one[1] < other[1]
