"""Adding a narrowing to a typed query and taking it out again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reader.narrowing import holds, narrowed

ONE = 'source:"Küstenkurier"'


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ONE),
        ("  feuer   hafen ", f"feuer hafen {ONE}"),
        (f"feuer {ONE}", "feuer"),
        (f"{ONE} feuer", "feuer"),
        ("feuer OR sturm", f"(feuer OR sturm) {ONE}"),
        ("feuer ODER sturm", f"(feuer ODER sturm) {ONE}"),
        ("(feuer OR sturm) hafen", f"(feuer OR sturm) hafen {ONE}"),
        ('"feuer OR sturm"', f'"feuer OR sturm" {ONE}'),
        ('"am Hafen', f'"am Hafen" {ONE}'),
        ("feuer) OR sturm", f"(feuer) OR sturm) {ONE}"),
    ],
)
def test_a_narrowing_is_added_for_all_that_is_asked_or_taken_out(query: str, expected: str) -> None:
    assert narrowed(query, ONE) == expected


@settings(max_examples=50)
@given(st.text(alphabet='ab"() ORD', max_size=20))
def test_what_was_added_is_there_and_can_be_taken_out(query: str) -> None:
    added = narrowed(query, ONE)
    assert holds(added, ONE)
    assert not holds(narrowed(added, ONE), ONE)
