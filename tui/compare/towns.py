"""The names of towns from ``places.tsv``: which are names of one town, and which are names of a town at all.

The table (GeoNames, CC BY 4.0) is made by ``training/places.py``; a name that two larger towns bear joins nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources

from tui.compare.names import fold, name_key


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    """The names of each town, the most usual in German texts first."""
    text = resources.files("tui").joinpath("resources/places.tsv").read_text(encoding="utf-8")
    return tuple(tuple(line.split("\t")) for line in text.splitlines() if not line.startswith("#"))


def _quick_key(name: str, key: Callable[[str], str]) -> str:
    """The key of the name; for the many of plain letters without the work that the others need."""
    return name.lower() if name.isascii() and name.isalpha() else key(name)


@cache
def town_names() -> frozenset[str]:
    """The single-word names of all towns of the table, folded."""
    return frozenset(_quick_key(name, fold) for row in _rows() for name in row if " " not in name)


@cache
def towns_by_key() -> Mapping[str, tuple[str, ...]]:
    """The names of each town that has several, by the key of each of them."""
    return {_quick_key(name, name_key): row for row in _rows() if len(row) > 1 for name in row}
