"""Rows of weighted features, most of them nought, and the inner products of any two of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, count
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Matrix = NDArray[np.float64]
Positions = Sequence[int] | NDArray[np.intp]
AT_ONCE = 2000
"""Up to so many rows all pairs are computed at once: 32 megabytes, and far less time than file by file."""


def numbering() -> defaultdict[str, int]:
    """A dictionary that gives each key the next number when it is first asked for, from 0 on."""
    return defaultdict(count().__next__)


def weighted_rows(weights: Sequence[Mapping[str, float]]) -> csr_array:
    """A sparse row for each mapping, with a column for each of the features that they name."""
    column_of = numbering()
    columns = [[column_of[feature] for feature in row] for row in weights]
    return _rows(columns, chain.from_iterable(row.values() for row in weights), len(column_of))


def counted_rows(columns: Sequence[Sequence[int]], width: int) -> csr_array:
    """A sparse row for each list of columns, with a one for each time that a column stands there."""
    return _rows(columns, np.ones(sum(map(len, columns))), width)


def _rows(columns: Sequence[Sequence[int]], values: Iterable[float], width: int) -> csr_array:
    ends = np.cumsum([0, *map(len, columns)])
    indices = np.fromiter(chain.from_iterable(columns), np.int32, ends[-1])
    return csr_array((np.fromiter(values, np.float64, ends[-1]), indices, ends), shape=(len(columns), max(width, 1)))


class InnerProducts:
    """The inner products of sparse rows, each pair asked for by the positions of its rows."""

    def __init__(self, rows: csr_array) -> None:
        self._rows: Any = rows
        self._all: Matrix | None = (rows @ rows.T).toarray() if rows.shape[0] <= AT_ONCE else None

    def between(self, rows: Positions, columns: Positions) -> Matrix:
        """The product of every one of the rows with every one of those named as columns."""
        chosen, others = np.asarray(rows, dtype=np.intp), np.asarray(columns, dtype=np.intp)
        if self._all is not None:
            known: Matrix = self._all[np.ix_(chosen, others)]
            return known
        products: Matrix = (self._rows[chosen] @ self._rows[others].T).toarray()
        return products
