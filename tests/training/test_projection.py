"""The projection of sentence vectors."""

from __future__ import annotations

import numpy as np
import pytest

from training.projection import VALUES, WHITENING, fitted


def test_the_mean_goes_to_zero_and_narrow_directions_are_stretched() -> None:
    chance = np.random.default_rng(0)
    spread = np.geomspace(10, 0.1, VALUES + 20)
    vectors = (3 + chance.normal(size=(2000, VALUES + 20)) * spread).astype(np.float32)
    weight, bias = fitted(vectors)
    projected = vectors @ weight.T + bias
    assert projected.shape == (2000, VALUES)
    assert projected.mean(axis=0) == pytest.approx(np.zeros(VALUES), abs=1e-2)
    found = projected.std(axis=0)
    assert found[0] == pytest.approx(10, rel=0.05)
    assert found / found[0] == pytest.approx((spread[:VALUES] / spread[0]) ** (1 - WHITENING), rel=0.1)


def test_components_do_not_go_together() -> None:
    chance = np.random.default_rng(1)
    vectors = (chance.normal(size=(500, 100)) @ chance.normal(size=(100, 100))).astype(np.float32)
    weight, bias = fitted(vectors)
    together = np.corrcoef(vectors @ weight.T + bias, rowvar=False)
    assert together == pytest.approx(np.eye(VALUES), abs=1e-3)
