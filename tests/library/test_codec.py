from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library.codec import CodecError, decode, encode, from_data, to_data
from tui.library.rows import Columns
from tui.model import Article, Claim, Clause, Comparison, Fact, Hit, Linking, Quantity, Sentence, Snippet, Story

SETTINGS = settings(max_examples=8, deadline=None)
WHOLE_FLOATS = st.floats(allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize("kind", [Article, Claim, Clause, Comparison, Fact, Hit, Quantity, Sentence, Snippet, Story])
@SETTINGS
@given(data=st.data())
def test_everything_comes_back(kind: type, data: st.DataObject) -> None:
    st.register_type_strategy(float, WHOLE_FLOATS)
    value = data.draw(st.from_type(kind))
    assert decode(kind, encode(value)) == value


@pytest.mark.parametrize("kind", [Claim, Quantity, Sentence])
@SETTINGS
@given(data=st.data())
def test_rows_come_back(kind: type[Any], data: st.DataObject) -> None:
    st.register_type_strategy(float, WHOLE_FLOATS)
    value = data.draw(st.from_type(kind))
    columns = Columns(kind)
    row = columns.row(value)
    assert columns.value(row) == value
    assert len(row) == len(columns) == len(columns.names().split(", "))


def test_missing_fields_take_their_defaults_and_unknown_ones_do_not_count() -> None:
    assert from_data(Story, {"id": "1", "title": "T", "files": [], "new": 1}) == Story("1", "T", ())
    assert from_data(Linking, {}) == Linking()
    assert from_data(Clause, {"start": 0, "end": 9, "sentence": 2}) == Clause(0, 9, 2, meaning=b"")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Story, "{"),
        (Story, "[" * 100_000),
        (Story, "[]"),
        (Story, "{}"),
        (Story, '{"id": 1, "title": "T", "files": []}'),
        (Story, '{"id": "1", "title": "T", "files": "abc"}'),
        (Clause, '{"start": true, "end": 1, "sentence": 0}'),
        (Clause, '{"start": 0, "end": 1, "sentence": 0, "modality": "never"}'),
        (Clause, '{"start": 0, "end": 1, "sentence": 0, "meaning": "fh=*"}'),
        (Clause, '{"start": 0, "end": 1, "sentence": 0, "meaning": 5}'),
        (Clause, '{"start": 0, "end": 1, "sentence": 0, "meaning": "ä"}'),
        (date, '"2025-02-30"'),
        (date, "5"),
        (tuple[int, int], "[1, 2, 3]"),
        (float, '"3"'),
    ],
)
def test_data_that_does_not_fit_is_refused(kind: Any, text: str) -> None:
    with pytest.raises(CodecError):
        decode(kind, text)


def test_only_value_objects_have_a_json_form() -> None:
    with pytest.raises(TypeError):
        to_data({1, 2})
    with pytest.raises(TypeError):
        from_data(int | str, 1)  # type: ignore[arg-type]
