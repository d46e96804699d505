"""Two sides of one sentence: *Während die Polizei 2.100 zählte, sprachen die Veranstalter von 5.000*.

A clause with *während* or *wohingegen* that sets a number against that of the main clause has a speaker of its own:
neither side's frame reaches over into the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.speech.frames import Reading, states_number
from tui.annotate.speech.segments import Segment
from tui.annotate.word_lists import word_set

_OPENERS = word_set("während wohingegen")

Range = tuple[int, int]


def side_of(reading: Reading, number: int) -> Range | None:
    """The words, as a range, of the side on which segment `number` stands; None where the sentence has no two sides."""
    sides = _sides(reading)
    if sides is None:
        return None
    place = reading.segments[number].start
    return next((side for side in sides if side[0] <= place < side[1]), None)


def within(ranges: Sequence[Range], side: Range) -> tuple[Range, ...]:
    """What of the ranges lies on the side."""
    clipped = ((max(start, side[0]), min(end, side[1])) for start, end in ranges)
    return tuple((start, end) for start, end in clipped if start < end)


def _sides(reading: Reading) -> tuple[Range, Range] | None:
    """Both sides in the order of the text, where each states a number."""
    end = reading.segments[-1].end
    parting = _main_clause(reading) if _opens(reading, reading.segments[0]) else _last_clause(reading)
    if parting is None:
        return None
    sides = (reading.segments[0].start, parting), (parting, end)
    return sides if all(states_number(reading.words[start:end]) for start, end in sides) else None


def _main_clause(reading: Reading) -> int | None:
    """Where the main clause begins behind an opening *während*: with its verb."""
    later = reading.segments[1:]
    return next((each.start for each in later if each.divider == "," and each.finite == each.start), None)


def _last_clause(reading: Reading) -> int | None:
    """Where a *während* begins that closes the sentence."""
    last = reading.segments[-1]
    return last.start if len(reading.segments) > 1 and _opens(reading, last) else None


def _opens(reading: Reading, segment: Segment) -> bool:
    # *Während des Streiks zählte die Polizei 300* is the preposition: the verb does not close its clause.
    closing = segment.finite is not None and segment.finite >= segment.end - 2
    return reading.words[segment.start].lower in _OPENERS and closing
