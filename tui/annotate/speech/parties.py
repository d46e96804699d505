"""Several parties in one sentence: who of them says which part of it.

News reports set figures of two sides against each other in one breath: *die Gewerkschaft zählte 3.800 Teilnehmer, das
Unternehmen 2.100*; *laut Polizei kamen 2.100, laut Veranstaltern 3.800*; *Moskau zufolge wurden 91 Drohnen
abgeschossen, Kiew sprach von zwölf*. Each frame then speaks for its own clause alone, and a clause that leaves out the
verb of saying takes it over from the one before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.annotate.speech.frames import Frame, FrameKind, Reading, holds_konjunktiv_one, holds_quote, states_number
from tui.annotate.speech.segments import Segment
from tui.annotate.speech.subjects import may_be_nominative, plausibility
from tui.annotate.speech.verbs import is_surely_finite

_CAN_SPEAK = 4.0
_DIVIDERS = frozenset({",", ";", "und", "aber", "doch", "–"})


def parted(reading: Reading, frames: Sequence[Frame]) -> list[Frame]:
    """The frames with those of verbless clauses beside them, each over the words of its own party."""
    every = [*frames, *(gapped for frame in frames for gapped in _gapped(reading, frame))]
    return [_own_words(reading, frame, every) for frame in every]


def _gapped(reading: Reading, frame: Frame) -> Iterator[Frame]:
    """The frames of the clauses behind this one that leave out its verb (*…, das Unternehmen 2.100*)."""
    own = reading.segments[frame.segment]
    if frame.kind is not FrameKind.VERB or frame.backward or frame.relative or not _speaks_in(frame, own):
        return
    if not states_number(reading.words[own.start : own.end]):
        return
    for number in range(frame.segment + 1, len(reading.segments)):
        segment = reading.segments[number]
        phrases = reading.phrases_in(segment)
        party = phrases[0] if phrases and phrases[0].start == segment.start else None
        if party is None or segment.finite is not None or segment.divider not in _DIVIDERS:
            return
        if not may_be_nominative(reading.words, party) or plausibility(reading.words, party) < _CAN_SPEAK:
            return
        if not states_number(reading.words[party.end : segment.end]):
            return
        content = ((party.end, segment.end),)
        yield replace(frame, segment=number, content=content, source=party, pronoun=None, oblique=False, origin=None)


def _speaks_in(frame: Frame, segment: Segment) -> bool:
    """Whether the frame passes on something of its own clause, so that it waits for no other."""
    return any(segment.start <= start < segment.end for start, _ in frame.content)


def _own_words(reading: Reading, frame: Frame, every: Sequence[Frame]) -> Frame:
    """The frame without the clauses of other parties, and without those before it that it does not reach."""
    own = reading.segments[frame.segment]
    later = [reading.segments[other.segment].start for other in every if _is_other_party(reading, frame, other)]
    end = min(later, default=reading.segments[-1].end)
    start = own.start if _opens_statement(reading, frame) else 0
    parts = [(max(first, start), min(last, end)) for first, last in frame.content]
    return replace(frame, content=tuple((first, last) for first, last in parts if first < last))


def _is_other_party(reading: Reading, frame: Frame, other: Frame) -> bool:
    """Whether another frame stands beside this one in a later clause, not inside what this one passes on."""
    segment = reading.segments[other.segment]
    if other.segment <= frame.segment or segment.divider not in _DIVIDERS or other.relative or other.backward:
        return False
    if other.kind is FrameKind.ADPOSITION:
        return frame.kind is FrameKind.ADPOSITION and not frame.relative and _opens_segment(reading, other)
    if other.kind is not FrameKind.VERB or not _speaks_in(other, segment):
        return False
    if holds_konjunktiv_one(reading.words, [(segment.start, segment.end)]) or not states_number(
        reading.words[segment.start : segment.end]
    ):
        return False
    waits = frame.kind is FrameKind.VERB and not _speaks_in(frame, reading.segments[frame.segment])
    return not waits and not frame.backward and not holds_quote(reading.words, [(segment.start, segment.end)])


def _opens_segment(reading: Reading, frame: Frame) -> bool:
    return frame.extent is not None and frame.extent[0] == reading.segments[frame.segment].start


def _opens_statement(reading: Reading, frame: Frame) -> bool:
    """*Der Markt brach ein, laut Polizei kamen 2.100*: an adposition before its own verb says nothing of what went
    before.
    """
    own = reading.segments[frame.segment]
    if frame.kind is not FrameKind.ADPOSITION or frame.segment == 0 or not _opens_segment(reading, frame):
        return False
    before = reading.segments[frame.segment - 1]
    behind = frame.extent[1] if frame.extent is not None else own.end
    main = behind < own.end and (own.finite == behind or is_surely_finite(reading.words[behind].text))
    verbless = own.finite is None and states_number(reading.words[behind : own.end])
    return own.divider in _DIVIDERS and before.finite is not None and (main or verbless)
