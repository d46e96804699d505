"""The days of the week that a sentence names."""

from __future__ import annotations

import pytest

from tui.compare.moments import weekdays


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am Sonnabend und am Sonntagabend, montags nie.", {0, 5, 6}),
        ("AM DIENSTAG", {1}),
        ("Am Dıenstag steht ein Buchstabe da, der nur aussieht wie ein i.", set()),
        ("Der Tag danach", set()),
    ],
)
def test_weekdays_are_named(text: str, expected: set[int]) -> None:
    assert weekdays(text) == expected
