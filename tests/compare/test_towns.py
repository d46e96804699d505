from __future__ import annotations

from tui.compare.names import fold, name_key
from tui.compare.towns import town_names, towns_by_key


def test_keys_are_those_that_names_are_looked_up_by() -> None:
    assert {name_key(name) for row in towns_by_key().values() for name in row} == set(towns_by_key())
    assert {fold(name) for name in town_names()} == town_names()


def test_no_name_belongs_to_two_towns() -> None:
    assert all(towns_by_key()[name_key(name)] is row for row in towns_by_key().values() for name in row)


def test_the_table_is_of_some_size() -> None:
    assert len(town_names()) > 7000
    assert len({row[0] for row in towns_by_key().values()}) > 1500
