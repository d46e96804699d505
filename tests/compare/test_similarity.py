from __future__ import annotations

import math
from collections import Counter

import pytest

from tui.compare.similarity import EVERY_STORY, StorySimilarity
from tui.compare.statements import Statement
from tui.model import Claim, FactKind

TOLD = [
    ("3.000 Haushalte ohne Strom", "In Lodra sind 3.000 Haushalte ohne Strom."),
    ("3.000 Haushalte", "In Lodra sind 3.000 Haushalte ohne Strom."),
    ("der Strom fiel aus", "Der Strom fiel in Lodra aus."),
    ("", "Der Rat tagt am Montag."),
]


def statement(text: str, sentence: str) -> Statement:
    return Statement(Claim("a", FactKind.EVENT, 0, len(text), 0, len(sentence)), text, sentence)


def similarity(told: list[tuple[str, str]]) -> StorySimilarity:
    return StorySimilarity([statement(*each) for each in told])


def grams(text: str) -> Counter[str]:
    words = [f" {word} " for word in text.lower().split()]
    return Counter(word[i : i + n] for word in words for n in (3, 4) for i in range(len(word) - n + 1))


def cosine(one: str, other: str, sentences: set[str]) -> float:
    """TF-IDF as the books have it, gram by gram."""

    def vector(text: str) -> dict[str, float]:
        found = {}
        for gram, count in grams(text).items():
            having = sum(gram in grams(sentence) for sentence in sentences)
            if having:
                found[gram] = (1 + math.log(count)) * (1 + math.log((1 + len(sentences)) / (1 + having)))
        length = math.sqrt(sum(value * value for value in found.values())) or 1.0
        return {gram: value / length for gram, value in found.items()}

    left, right = vector(one), vector(other)
    return sum(value * right.get(gram, 0.0) for gram, value in left.items())


def test_likeness_is_the_tf_idf_of_the_storys_sentences() -> None:
    found, sentences = similarity(TOLD), {sentence for _, sentence in TOLD} | {EVERY_STORY}
    mixed, around = found.between(range(4), range(4)), found.sentences(range(4), range(4))
    for i, (text, sentence) in enumerate(TOLD):
        for j, (other_text, other_sentence) in enumerate(TOLD):
            expected = cosine(sentence, other_sentence, sentences)
            assert around[i, j] == pytest.approx(expected)
            assert mixed[i, j] == pytest.approx((cosine(text, other_text, sentences) + expected) / 2)


def test_chosen_statements_count_from_nought() -> None:
    found = similarity(TOLD)
    assert found.chosen([2, 0]).between([0], [1]).tolist() == found.between([2], [0]).tolist()


def test_a_story_without_statements_has_no_pairs() -> None:
    assert similarity([]).between([], []).shape == (0, 0)
    assert similarity([]).chosen([]).sentences([], []).shape == (0, 0)
