"""Finding spans by place gives what looking at all of them gives."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.spans import Spans
from tui.compare.statements import overlap
from tui.model import Sentence

PLACES = st.integers(0, 40)
STRETCHES = st.tuples(PLACES, PLACES).map(sorted)


@settings(max_examples=150)
@given(st.lists(STRETCHES, max_size=12), STRETCHES)
def test_spans_are_found_as_by_looking_at_all(places: list[list[int]], asked: list[int]) -> None:
    all_spans = [Sentence(start, end, number) for number, (start, end) in enumerate(places)]
    spans, (start, end) = Spans(all_spans), asked
    assert spans.overlapping(start, end) == [s for s in all_spans if overlap(start, end, s.start, s.end)]
    assert spans.starting_in(start, end) == [s for s in all_spans if start <= s.start < end]
    assert spans.at(start) == next((s for s in all_spans if s.start <= start < s.end), None)


def test_no_spans_hold_nothing() -> None:
    nothing: Spans[Sentence] = Spans(())
    assert nothing.at(0) is None
    assert nothing.overlapping(0, 100) == nothing.starting_in(0, 100) == []
