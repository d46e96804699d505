"""Letters for what is lit on screen, as a table and as properties."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reader.invented_articles import KUESTE, TAGWERK
from tests.reader.memory import MemoryLibrary
from tui.reader.history import CursorKind
from tui.reader.labels import HOME_ROW, codes, labels_in, matching
from tui.reader.open_article import OpenArticle

LIBRARY = MemoryLibrary()
SOURCES = {summary.file: summary for summary in LIBRARY.articles()}


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (0, []),
        (3, ["a", "s", "d"]),
        (9, list(HOME_ROW)),
        (10, [*HOME_ROW[:8], "la", "ls"]),
        (18, [*HOME_ROW[:7], *(f"k{letter}" for letter in HOME_ROW), "la", "ls"]),
    ],
)
def test_codes(count: int, expected: list[str]) -> None:
    assert codes(count) == expected


@settings(max_examples=80, deadline=None)
@given(st.integers(0, 600))
def test_no_code_is_the_beginning_of_another(count: int) -> None:
    made = codes(count)
    assert len(made) == min(count, 24 * 24) == len(set(made))
    assert all(1 <= len(code) <= 2 for code in made)
    singles = {code for code in made if len(code) == 1}
    assert not any(code[0] in singles for code in made if len(code) == 2)


def test_every_name_and_what_is_lit_of_the_facts_has_a_label() -> None:
    opened = OpenArticle.load(LIBRARY, SOURCES[KUESTE])
    labels = labels_in(opened, 0, len(opened.text))
    spans = {(label.cursor.kind, label.cursor.start, label.cursor.end) for label in labels}
    assert {(CursorKind.MENTION, *span) for span in opened.mention_ring.spans} <= spans
    assert {(CursorKind.FACT, *span) for span in opened.shared_ring.spans} <= spans


def test_a_label_stands_at_the_beginning_of_a_word_and_on_no_other_label() -> None:
    for file in SOURCES:
        opened = OpenArticle.load(LIBRARY, SOURCES[file])
        labels = labels_in(opened, 0, len(opened.text))
        assert labels
        for one, other in pairwise(labels):
            assert one.at + len(one.letters) <= other.at
        for label in labels:
            assert label.cursor.start <= label.at < label.cursor.end
            assert label.at in (0, label.cursor.start) or opened.text[label.at - 1].isspace()


def test_only_what_begins_in_the_stretch_has_a_label() -> None:
    opened = OpenArticle.load(LIBRARY, SOURCES[KUESTE])
    first = opened.mention_ring.spans[0]
    assert [label.cursor.start for label in labels_in(opened, first[0], first[0] + 1)] == [first[0]]
    assert labels_in(opened, first[0] + 1, first[0] + 2) == ()


def test_typing_leaves_the_labels_that_go_on_so() -> None:
    opened = OpenArticle.load(LIBRARY, SOURCES[TAGWERK])
    labels = labels_in(opened, 0, len(opened.text))
    assert matching(labels, "") == labels
    (one,) = matching(labels, labels[0].letters)
    assert (one.letters, one.cursor) == ("", labels[0].cursor)
    assert matching(labels, "ü") == ()
