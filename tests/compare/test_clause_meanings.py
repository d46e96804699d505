"""Nearness in meaning, on invented clause vectors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.invented import article
from tui.compare.meanings import ClauseMeanings, StoryMeanings
from tui.model import MEANING_VALUES, AnnotatedArticle


def axis(number: int, more: int | None = None) -> bytes:
    """A meaning along one axis, or between two."""
    values = np.zeros(MEANING_VALUES, np.int8)
    values[[number, number if more is None else more]] = 127
    return values.tobytes()


def told(file: str, text: str, meanings: Sequence[bytes]) -> AnnotatedArticle:
    """An article whose clauses have these meanings."""
    annotated = article(file, text)
    clauses = zip(annotated.annotations.clauses, meanings, strict=True)
    annotations = replace(
        annotated.annotations, clauses=tuple(replace(clause, meaning=meaning) for clause, meaning in clauses)
    )
    return replace(annotated, annotations=annotations)


def spans(annotated: AnnotatedArticle) -> list[tuple[str, int, int]]:
    return [(annotated.file, clause.start, clause.end) for clause in annotated.annotations.clauses]


def test_a_span_has_the_meanings_of_its_clauses_by_the_characters_it_shares() -> None:
    one = told("a", "Sechs da, vier.", [axis(0), axis(1)])
    meanings = ClauseMeanings([one])
    assert one.article.text[4:13] == "s da, vie"
    part = meanings.of("a", 4, 13)
    assert part is not None
    assert part[:3] == pytest.approx([6 / 9, 3 / 9, 0])
    inside = meanings.of("a", 11, 12)
    assert inside is not None
    assert inside[:3] == pytest.approx([0, 1, 0])


def test_a_span_outside_every_clause_or_file_has_none() -> None:
    meanings = ClauseMeanings([told("a", "Es regnet. Es schneit.", [axis(0), b""])])
    assert meanings.of("a", 11, 22) is None
    assert meanings.of("a", 40, 50) is None
    assert meanings.of("a", 3, 3) is None
    assert meanings.of("b", 0, 9) is None


def test_a_meaning_of_another_length_does_not_count() -> None:
    assert ClauseMeanings([told("a", "Es regnet.", [b"\x01" * (MEANING_VALUES - 1)])]).of("a", 0, 9) is None


def test_what_a_whole_story_shares_does_not_count() -> None:
    shared = 0
    first = told("a", "Es regnet. Er geht.", [axis(shared, 1), axis(shared, 2)])
    second = told("b", "Regen fällt. Sie singt.", [axis(shared, 1), axis(shared, 3)])
    nearness = StoryMeanings([first, second], [*spans(first), *spans(second)]).between((0, 1), (2, 3))
    assert nearness[0, 0] == pytest.approx(1)
    assert (nearness.ravel()[1:] < 0.45).all(), "what is shared alone would give 0.5"


def test_a_passage_without_meaning_is_near_to_nothing() -> None:
    one = told("a", "Es regnet. Er geht. Sie singt.", [axis(1), b"", axis(2)])
    nearness = StoryMeanings([one], spans(one)).between((0, 1, 2), (0, 1, 2))
    assert nearness.diagonal() == pytest.approx([1, 0, 1])
    assert not nearness[1].any()
    assert not nearness[:, 1].any()
    assert nearness[0, 2] < 0


def test_an_annotation_without_encoder_gives_zeros() -> None:
    one = article("a", "Es regnet. Er geht.")
    assert not StoryMeanings([one], spans(one)).between((0, 1), (1,)).any()
    assert StoryMeanings([], []).between((), ()).shape == (0, 0)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.binary(min_size=MEANING_VALUES, max_size=MEANING_VALUES), max_size=6))
def test_cosines_are_symmetric_and_bounded(meanings: list[bytes]) -> None:
    one = told("a", " ".join("Es regnet." for _ in meanings), meanings)
    everything = range(len(meanings))
    nearness = StoryMeanings([one], spans(one)).between(everything, everything)
    assert nearness == pytest.approx(nearness.T)
    assert (np.abs(nearness) <= 1 + 1e-9).all()
