from __future__ import annotations

import pytest

from tui.library.search.parsing import parse
from tui.library.search.unfinished import still_typed
from tui.library.search.written import written


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("person:Ann", "person:Ann*"),
        ("said:Ann", "said:Ann*"),
        ("Wasser said:Ann", "said:Ann* AND Wasser"),
        ("said:Ann ", "said:Ann"),
    ],
)
def test_the_name_that_is_typed_last_may_go_on(typed: str, read: str) -> None:
    query = still_typed(parse(typed).query, typed)
    assert written(query) == read
