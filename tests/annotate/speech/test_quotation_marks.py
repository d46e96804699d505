"""Pairing of quotation marks: every style, nested, mixed, broken."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.annotate.speech.quotation_marks import outermost, quoted_spans

PAIRS = [
    ("„Guten Tag“, sagte sie.", ["Guten Tag"]),
    ('"Guten Tag", sagte sie.', ["Guten Tag"]),
    ("»Guten Tag«, sagte sie.", ["Guten Tag"]),
    ("«Guten Tag», sagte sie.", ["Guten Tag"]),
    ("“Guten Tag”, sagte sie.", ["Guten Tag"]),
    ("„Guten Tag”, sagte sie.", ["Guten Tag"]),
    ('„Guten Tag", sagte sie.', ["Guten Tag"]),
    ("‚Guten Tag‘, sagte sie.", ["Guten Tag"]),
    # one character closes and opens
    ("„Erst dies“, sagte X, “dann das“.", ["Erst dies", "dann das"]),
    ('"Erst dies", sagte X, "dann das".', ["Erst dies", "dann das"]),
    # nested
    ("„Er sagte ‚nein‘ zu mir“", ["Er sagte ‚nein‘ zu mir", "nein"]),
    ('"Er sagte ‚nein‘ zu mir"', ["Er sagte ‚nein‘ zu mir", "nein"]),
    ('„Sie hat "nie" gesagt“, so X.', ['Sie hat "nie" gesagt', "nie"]),
    # punctuation
    ("„Wirklich?“, fragte er.", ["Wirklich?"]),
    ("„Das war's“, sagte er.", ["Das war's"]),
    ("„Guten Tag,“ sagte sie.", ["Guten Tag"]),
    ("Der „Bild“-Bericht und die („Welt“).", ["Bild", "Welt"]),
    # no closing mark
    ("„Wir gehen. Wir kommen wieder.", ["Wir gehen. Wir kommen wieder."]),
    ("Er nannte es „gefährlich, sagte aber nichts.", ["gefährlich"]),
    ("„Wir gehen jetzt, sagte Müller. „Wir bleiben“, sagte Maier.", ["Wir gehen jetzt", "Wir bleiben"]),
    # no opening mark
    ("Er nannte es gefährlich“. Dann ging er.", []),
    ("Er nannte es „gefährlich“. Sehr gefährlich.“", ["gefährlich"]),
    # no quotation
    ("Hans' Auto und Max' Haus", []),
    ("Das war's für heut'.", []),
    ('Ein Bildschirm mit 15" steht dort.', []),
    ("Dr. D'Angelo und O'Brien", []),
    ("", []),
    ("„“", []),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS, ids=[case[0] or "empty" for case in PAIRS])
def test_pairs(text: str, expected: list[str]) -> None:
    assert [text[span.start : span.end] for span in quoted_spans(text)] == expected


def test_nothing_reaches_over_the_paragraph() -> None:
    text = "„Wir gehen.\n\nSie kamen nie wieder“, hieß es."
    end = text.index("\n")
    assert [text[span.start : span.end] for span in quoted_spans(text, 0, end)] == ["Wir gehen."]
    assert quoted_spans(text, end + 2) == ()


def test_depth_tells_the_nested_ones() -> None:
    spans = quoted_spans("„Er sagte ‚nein‘ zu mir“")
    assert [span.depth for span in spans] == [0, 1]
    assert outermost(spans) == spans[:1]


def test_an_unclosed_quotation_says_so() -> None:
    assert [span.closed for span in quoted_spans("„Wir gehen.")] == [False]
    assert [span.closed for span in quoted_spans("„Wir gehen.“")] == [True]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="aB .,:!?\n\"'„“”‚‘’»«›‹-", max_size=60))
def test_spans_are_ordered_and_nest(text: str) -> None:
    spans = quoted_spans(text)
    for span in spans:
        assert 0 <= span.outer_start < span.start < span.end <= span.outer_end <= len(text)
        assert not text[span.start].isspace() and not text[span.end - 1].isspace()
    for first, second in pairwise(spans):
        assert first.outer_start < second.outer_start
        assert second.outer_end <= first.outer_end or second.outer_start >= first.outer_end
