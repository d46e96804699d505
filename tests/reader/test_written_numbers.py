"""A number is found however it is written."""

from __future__ import annotations

import pytest

from tui.reader.hits import hits_of_text
from tui.reader.written_numbers import spans_of_number

TEXT = "Rund 3.000 Helfer, 3000 Decken, dreitausend Betten; 13.000 Euro, 3.000.000 Liter, 3,5 Grad, 3.5., drei Tage."


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("3000", ["3.000", "3000", "dreitausend"]),
        (" 3.000 ", ["3.000", "3000", "dreitausend"]),
        ("Dreitausend", ["3.000", "3000", "dreitausend"]),
        ("3000000", ["3.000.000"]),
        ("3,5", ["3,5"]),
        ("3", ["drei"]),
        ("Helfer", []),
        ("ein", []),
        ("3.00", []),
        ("", []),
    ],
)
def test_the_same_value_is_found(wanted: str, found: list[str]) -> None:
    assert [TEXT[slice(*span)] for span in spans_of_number(TEXT, wanted)] == found


def test_a_number_is_found_as_typed_and_by_its_value() -> None:
    hits = hits_of_text(TEXT, "3000", 0)
    assert hits
    assert [TEXT[slice(*span)] for span in hits.ring.spans] == ["3.000", "3000", "dreitausend"]
