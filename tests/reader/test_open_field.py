"""An example behind a field that has no value yet."""

from __future__ import annotations

import pytest

from tui.library.search.fields import FIELDS
from tui.library.search.parsing import parse
from tui.library.search.query import is_empty
from tui.reader.open_field import example_behind


@pytest.mark.parametrize(
    ("query", "example"),
    [
        ("person:", 'person:"Anna Berg"'),
        ("feuer Zahl:", "Zahl:>=100"),
        ("feuer -(quelle:", "quelle:post"),
        ("person:Berg", ""),
        ("person: ", 'person:"Anna Berg"'),
        ("feuer", ""),
        ("minister:", ""),
        ("feuer:person", ""),
        ("  ", ""),
        ("", ""),
    ],
)
def test_only_a_field_at_the_end_has_an_example(query: str, example: str) -> None:
    assert example_behind(query) == example


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_each_example_can_be_searched(name: str) -> None:
    assert not is_empty(parse(example_behind(f"{name}:")).query)
