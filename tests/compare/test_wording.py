"""Word differences and what counts as a changed word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.wording import changed_words, content_words, diff, stem


def parts(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_diff_marks_what_only_one_side_says() -> None:
    left, right = "Der Deich brach auf 40 Metern Länge.", "Der Damm brach auf rund 60 Metern."
    found = diff(left, right)
    assert parts(left, found.left) == ["Deich", "40", "Länge"]
    assert parts(right, found.right) == ["Damm", "rund 60"]


def test_diff_ignores_case_and_punctuation() -> None:
    found = diff("„Das reicht nicht“, sagte sie", "das reicht nicht sagte sie.")
    assert found.left == found.right == ()


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Das ist ein schwerer Schlag", "Das ist ein harter Schlag", True),
        ("Das ist ein schwerer Schlag", "ein schwerer Schlag", False),
        ("eine erhebliche Belastung", "einer erheblichen Belastung", False),
        ("Wir werden zustimmen", "Wir werden nicht zustimmen", True),
        ("So etwas hat das Tal nie gesehen", "So etwas hat das Tal nicht erlebt", True),
        ("Wir helfen, wo wir können", "Wir helfen wo wir können", False),
    ],
)
def test_changed_words(left: str, right: str, expected: bool) -> None:
    assert changed_words(left, right) is expected
    assert changed_words(right, left) is expected


def test_content_words_keep_negations_and_numbers() -> None:
    assert content_words("Das ist nicht die 3.000 wert") == ["nicht", "3.000", "wert"]


def test_stem_leaves_four_letters() -> None:
    assert stem("Soldaten") == "soldat"
    assert stem("oben") == "oben"


texts = st.text(alphabet="abc äß,.“ ", max_size=40)


@settings(max_examples=60)
@given(texts, texts)
def test_spans_of_a_difference_lie_in_their_text_and_do_not_overlap(left: str, right: str) -> None:
    found = diff(left, right)
    for text, spans in ((left, found.left), (right, found.right)):
        ends = [0, *(end for _, end in spans)]
        assert all(end <= start < stop <= len(text) for end, (start, stop) in zip(ends, spans, strict=False))


@settings(max_examples=30)
@given(texts)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert diff(text, text).left == ()
    assert not changed_words(text, text)
