"""Breaking texts into lines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.reader.breaking import broken, lines_of
from tui.reader.plain import plain


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, [""]),
        ("kurz", 5, ["kurz"]),
        ("ein Lagerhaus brennt", 13, ["ein Lagerhaus", "brennt"]),
        ("ein Lagerhaus", 12, ["ein", "Lagerhaus"]),
        ("Hochwasserschutz", 6, ["Hochwa", "ssersc", "hutz"]),
        ("ab Hochwasser", 6, ["ab", "Hochwa", "sser"]),
        ("日本語の本 ja", 6, ["日本語", "の本", "ja"]),
        ("x", 0, ["x"]),
    ],
)
def test_lines(text: str, width: int, lines: list[str]) -> None:
    assert [text[start:end] for start, end in lines_of(text, width)] == lines


@settings(max_examples=60)
@given(st.text(st.sampled_from("ab cd äß日 -"), max_size=60), st.integers(2, 20))
def test_no_letter_is_lost_and_no_line_is_too_long(text: str, width: int) -> None:
    spans = lines_of(text, width)
    lines = [text[start:end] for start, end in spans]
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cell_len(line.rstrip()) <= width for line in lines)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert broken(plain(text), width).plain == "\n".join(lines)
