"""Recognising English phrases, to say them in another language."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.language import choose_language
from tui.phrases.explanations import PHRASES, explanation_words
from tui.phrases.recognising import ClosedSet
from tui.phrases.reported import reported

HOSTILE = st.lists(
    st.sampled_from(["“", "”", ", ", "; ", " and ", " to ", "both name ", " here", "{", "}", "{0}", "%", *PHRASES])
    | st.text()
).map("".join)


@settings(max_examples=60, deadline=None)
@given(HOSTILE)
def test_no_text_stops_it(text: str) -> None:
    choose_language("de")
    try:
        explanation_words(text)
        reported(text)
    finally:
        choose_language("en")


def test_a_long_line_takes_no_time(german: None) -> None:
    began = time.process_time()
    for piece in ("“", ", ", "; ", "both name ", "a, “b"):
        explanation_words(piece * 2000)
        reported(piece * 2000)
    assert time.process_time() - began < 2


def test_the_first_phrase_that_fits_is_meant(german: None) -> None:
    phrases = ClosedSet(("only here", "no {word}", "{word} date"), {"word": r"\w+"})
    assert phrases.said("only here") == "nur hier"
    assert phrases.said("no date", lambda place, words: f"<{place}:{words}>") == "no <word:date>"
    assert phrases.said("no such phrase") == ""
