"""How far an article has been read, and how long the rest takes."""

from __future__ import annotations

from math import ceil

from tui.language import _
from tui.phrases import how_many

WORDS_PER_MINUTE = 220
"""A little below the 238 of Brysbaert (2019, 10.1016/j.jml.2019.104047) for English: German words are longer."""


def reading_minutes(words: int) -> int:
    """The minutes that so many words take, at least one."""
    return max(1, round(words / WORDS_PER_MINUTE))


def minutes_left(words: int, seen: int, length: int) -> int:
    """The minutes for what stands after the character `seen` of an article of `length` characters, rounded up."""
    unseen = max(0, length - seen) / max(1, length)
    return ceil(words * unseen / WORDS_PER_MINUTE)


def progress(percent: int, minutes: int | None) -> str:
    """`37 % · 4 min left`; without the minutes where they are None, and at the end."""
    read = f"{percent} %"
    if not minutes or percent >= 100:
        return read
    return _("{read} · {minutes} left").format(read=read, minutes=how_many.minutes(minutes))
