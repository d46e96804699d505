from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.annotate.tag_paths import best_path, tagged_spans, transitions

TAGS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")


def decoded(scores: list[list[float]]) -> list[str]:
    return [TAGS[number] for number in best_path(np.array(scores, dtype=np.float32), transitions(TAGS))]


def test_the_best_tags_are_taken_where_the_scheme_allows_them() -> None:
    assert decoded([[0, 5, 0, 0, 0], [0, 0, 5, 0, 0], [5, 0, 0, 0, 0]]) == ["B-PER", "I-PER", "O"]


def test_an_inside_tag_cannot_begin_a_sentence_or_follow_another_label() -> None:
    assert decoded([[0, 1, 5, 0, 0]]) == ["B-PER"]
    assert decoded([[0, 0, 0, 5, 0], [0, 0, 4, 0, 3]]) == ["B-LOC", "I-LOC"]


def test_no_words_give_no_tags() -> None:
    assert best_path(np.zeros((0, len(TAGS)), dtype=np.float32), transitions(TAGS)) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.floats(-9, 9, width=32), min_size=5, max_size=5), min_size=1, max_size=12))
def test_every_path_is_allowed(scores: list[list[float]]) -> None:
    path = decoded(scores)
    for before, tag in zip(["O", *path], path, strict=False):
        if tag.startswith("I-"):
            assert before[2:] == tag[2:]


def test_tags_become_spans() -> None:
    tags = ["B-PER", "I-PER", "B-PER", "O", "B-LOC", "I-LOC"]
    assert tagged_spans(tags) == [(0, 2, "PER"), (2, 3, "PER"), (4, 6, "LOC")]
    assert tagged_spans(["O", "I-LOC", "I-PER"]) == [(1, 2, "LOC"), (2, 3, "PER")]
