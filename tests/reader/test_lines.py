"""Offsets and the lines that show them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.content import Content

from tui.reader.lines import WrappedText
from tui.reader.plain import plain

TEXT = "Das Feuer brach gegen zwei Uhr aus, sagte Maren Holthusen."


def wrapped(text: str, width: int) -> WrappedText:
    return WrappedText(text, [line.plain for line in plain(text).wrap(width)])


def test_lines_begin_where_the_screen_breaks_them() -> None:
    lines = wrapped(TEXT, 22)
    assert [TEXT[start:].split()[0] for start in lines.starts] == ["Das", "zwei", "Maren"]


@pytest.mark.parametrize(("word", "line"), [("Das", 0), ("gegen", 0), ("zwei", 1), ("Holthusen", 2)])
def test_line_of_a_word(word: str, line: int) -> None:
    assert wrapped(TEXT, 22).line_of(TEXT.index(word)) == line


def test_beyond_the_end_the_last_line_counts() -> None:
    lines = wrapped(TEXT, 22)
    assert lines.line_of(9999) == 2
    assert lines.start_of(99) == lines.starts[-1]


@pytest.mark.parametrize(
    ("line", "cell", "expected"),
    [(0, 0, "Das"), (1, 5, "Uhr"), (2, 6, "Holthusen"), (2, 99, "")],
)
def test_offset_of_a_cell(line: int, cell: int, expected: str) -> None:
    assert TEXT[wrapped(TEXT, 22).offset_at(line, cell) :].split(" ")[0].rstrip(".") == expected


def test_wide_characters_take_two_cells() -> None:
    lines = wrapped("家家 abc", 40)
    assert [lines.offset_at(0, cell) for cell in (0, 1, 2, 3, 5)] == [0, 0, 1, 1, 3]


def test_a_word_longer_than_the_line_is_broken_inside() -> None:
    text = "ein Donaudampfschifffahrtsgesellschaftskapitän"
    lines = wrapped(text, 12)
    assert lines.starts == (0, 4, 16, 28, 40)


def test_an_empty_text_has_one_line() -> None:
    assert WrappedText("", []).starts == (0,)


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("ab ä家-"), max_size=60), st.integers(4, 20))
def test_every_visible_character_is_on_the_line_that_shows_it(text: str, width: int) -> None:
    shown = [line.plain for line in Content(text).wrap(width)]
    lines = WrappedText(text, shown)
    assert list(lines.starts) == sorted(lines.starts)
    for offset, character in enumerate(text):
        if character != " ":
            line = lines.line_of(offset)
            assert character in shown[line]
            assert lines.start_of(line) <= offset
