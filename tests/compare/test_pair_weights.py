"""The learned weights: those that are shipped fit the features, and a score is a probability."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare import event_features, number_features
from tui.compare.pair_weights import PairWeights, weights_of

values = st.lists(st.floats(-5, 5), min_size=3, max_size=3)


@pytest.mark.parametrize(("kind", "names"), [("numbers", number_features.NAMES), ("events", event_features.NAMES)])
def test_the_shipped_weights_fit_the_features(kind: str, names: tuple[str, ...]) -> None:
    assert len(weights_of(kind, names).weights) == len(names) == len(set(names))


def test_an_unknown_kind_or_feature_is_an_error() -> None:
    with pytest.raises(KeyError):
        weights_of("colours", ())
    with pytest.raises(KeyError):
        weights_of("numbers", ("colour",))


@given(values, values, st.floats(-50, 50))
@settings(max_examples=50)
def test_matrices_and_single_pairs_have_one_score(weights: list[float], features: list[float], bias: float) -> None:
    known = PairWeights(bias, tuple(weights))
    single = known.probability(features)
    assert 0 <= single <= 1
    matrices = [np.full((2, 3), value) for value in features]
    assert known.probabilities(matrices) == pytest.approx(np.full((2, 3), single))


def test_equal_telling_numbers_in_like_words_are_likelier_one_than_unequal_ones() -> None:
    weights = weights_of("numbers", number_features.NAMES)
    likeness = {"clause": 0.6, "sentence": 0.6, "meaning": 0.7, "noun": 1.0, "near_day": 1.0}
    equal = {"equal": 1.0, "equal_certain": 1.0, "equal_certain_noun": 1.0}
    unequal = {"excluding": 1.0, "excluding_sentence": 0.6, "excluding_meaning": 0.7, "ratio": 1.0}

    def score(found: dict[str, float]) -> float:
        return weights.probability([found.get(name, 0.0) for name in number_features.NAMES])

    assert score(likeness | equal) > 0.9 > score(likeness | unequal)
