from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare import sparse_rows
from tui.compare.sparse_rows import InnerProducts, counted_rows, numbering, weighted_rows

ROWS = st.lists(st.dictionaries(st.sampled_from("abcdef"), st.floats(-5, 5)), max_size=6)


@given(ROWS)
@settings(max_examples=40, deadline=None)
def test_products_are_those_of_the_shared_features(rows: list[dict[str, float]]) -> None:
    everything = range(len(rows))
    found = InnerProducts(weighted_rows(rows)).between(everything, everything)
    for i, one in enumerate(rows):
        for j, other in enumerate(rows):
            assert found[i, j] == pytest.approx(sum(one[key] * other[key] for key in one.keys() & other.keys()))


def test_many_rows_are_multiplied_when_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = weighted_rows([{"a": 1.0}, {}, {"a": 2.0, "b": 1.0}, {"b": 3.0}])
    at_once = InnerProducts(rows).between([0, 2], [2, 3, 1])
    monkeypatch.setattr(sparse_rows, "AT_ONCE", 3)
    assert InnerProducts(rows).between([0, 2], [2, 3, 1]).tolist() == at_once.tolist() == [[2, 0, 0], [5, 3, 0]]


def test_a_column_counts_as_often_as_it_stands_in_the_row() -> None:
    assert counted_rows([[0, 2, 2], []], 3).toarray().tolist() == [[1, 0, 2], [0, 0, 0]]


def test_numbers_are_given_in_the_order_of_asking() -> None:
    number_of = numbering()
    assert [number_of[key] for key in ("b", "a", "b", "c")] == [0, 1, 0, 2]
