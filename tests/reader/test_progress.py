"""How far an article has been read."""

from __future__ import annotations

import pytest

from tui.reader.progress import minutes_left, progress, reading_minutes


@pytest.mark.parametrize(
    ("words", "seen", "length", "minutes"),
    [(880, 0, 1000, 4), (880, 500, 1000, 2), (880, 501, 1000, 2), (880, 1000, 1000, 0), (0, 0, 0, 0)],
)  # fmt: skip
def test_minutes_left(words: int, seen: int, length: int, minutes: int) -> None:
    assert minutes_left(words, seen, length) == minutes


def test_a_short_article_takes_a_minute() -> None:
    assert [reading_minutes(words) for words in (0, 100, 440)] == [1, 1, 2]


def test_the_minutes_are_said_until_the_end() -> None:
    assert progress(37, 4) == "37 % · 4 min left"
    assert progress(37, None) == "37 %"
    assert progress(100, 0) == progress(100, 1) == "100 %"
