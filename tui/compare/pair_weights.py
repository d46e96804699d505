"""The learned weights of pair scores: logistic regression over features, from `alignment.toml`.

`python -m training.alignment` learns them from the stories with gold. A score is the probability that two claims are
one.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np

from tui.compare.sparse_rows import Matrix

LIMIT = 30.0
"""Sums beyond this, either way, are as good as certain."""


@dataclass(frozen=True)
class PairWeights:
    """A bias and one weight for each feature, in the order of the features' names."""

    bias: float
    weights: tuple[float, ...]

    def probability(self, features: Sequence[float]) -> float:
        """The probability, from 0 to 1, that a pair with these features is one."""
        total = self.bias + sum(weight * value for weight, value in zip(self.weights, features, strict=True))
        return 1 / (1 + math.exp(-max(-LIMIT, min(LIMIT, total))))

    def probabilities(self, features: Sequence[Matrix]) -> Matrix:
        """The same for whole matrices of pairs, one matrix a feature."""
        total = sum((weight * value for weight, value in zip(self.weights, features, strict=True)), np.array(self.bias))
        likely: Matrix = 1 / (1 + np.exp(-np.clip(total, -LIMIT, LIMIT)))
        return likely


@cache
def weights_of(kind: str, names: tuple[str, ...]) -> PairWeights:
    """The weights of one kind of pairs (`numbers`, `events`) for the features of these names.

    Raises KeyError where the file has no such kind or lacks one of the features.
    """
    text = resources.files("tui").joinpath("resources/alignment.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)[kind]
    return PairWeights(float(table["bias"]), tuple(float(table["weights"][name]) for name in names))
