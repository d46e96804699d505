"""Clauses get their meaning, and what it says: two tellings of one event are nearer than two events."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
import spacy
from numpy.typing import NDArray

from tests.annotate.marked_text import document
from tui.annotate import Pipeline, load_pipeline
from tui.annotate.meanings import WordMeanings, set_meanings
from tui.annotate.windows import Stretch
from tui.model import MEANING_VALUES, AnnotatedArticle, Article, Block, BlockKind

PARAPHRASES = [
    ("Wegen des Sturms stellte die Bahn den Verkehr ein.", "Aufgrund der Orkanböen fuhren keine Züge mehr."),
    ("Der Konzern streicht 300 Stellen.", "Das Unternehmen baut hunderte Arbeitsplätze ab."),
    ("Die Polizei nahm zwei Verdächtige fest.", "Zwei mutmaßliche Täter kamen in Haft."),
    ("Das Parlament verabschiedete den Haushalt.", "Die Abgeordneten stimmten für den Etat."),
    ("Bei dem Erdbeben starben vierzig Menschen.", "Das Beben forderte vierzig Todesopfer."),
    ("Die Ministerin trat am Abend zurück.", "Sie legte ihr Amt nieder."),
]
"""Pairs that share hardly a word."""


def along(*axes: int) -> NDArray[np.float16]:
    """A vector for each piece, along one axis each."""
    return np.eye(MEANING_VALUES, dtype=np.float16)[list(axes)]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load_pipeline()


def annotated(pipeline: Pipeline, text: str) -> AnnotatedArticle:
    (result,) = pipeline.annotate([Article("a", text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))])
    return result


def vectors(found: AnnotatedArticle) -> NDArray[np.float64]:
    raw = b"".join(clause.meaning for clause in found.annotations.clauses)
    values = np.frombuffer(raw, np.int8).reshape(-1, MEANING_VALUES).astype(float)
    unit: NDArray[np.float64] = values / np.linalg.norm(values, axis=1, keepdims=True)
    return unit


def test_pieces_belong_to_the_word_begun_last() -> None:
    words = WordMeanings(6)
    words.add(Stretch(0, (1, 2, 4), (7, 7, 7, 7), (0, 2, 3)), along(0, 1, 2, 3))
    assert words.of(0, 1) == b""
    assert np.frombuffer(words.of(1, 2), np.int8)[:3].tolist() == [127, 127, 0]
    assert np.frombuffer(words.of(2, 6), np.int8)[:4].tolist() == [0, 0, 127, 127]


def test_words_that_share_a_piece_have_it_once() -> None:
    words = WordMeanings(3)
    words.add(Stretch(0, (0, 1), (7,), (0, 0)), along(5))
    assert [len(words.of(number, number + 1)) for number in range(3)] == [0, MEANING_VALUES, 0]


def test_the_largest_value_uses_the_whole_byte() -> None:
    words = WordMeanings(1)
    words.add(Stretch(0, (0,), (7,), (0,)), along(9) * np.float16(-1e-3))
    assert np.frombuffer(words.of(0, 1), np.int8)[9] == -127


def test_without_an_encoder_clauses_have_no_meaning() -> None:
    doc = document("Er ging, weil es regnete.")
    assert [clause.meaning for clause in set_meanings(doc)._.clauses] == [b"", b""]


def test_another_pipeline_gives_no_meaning(tmp_path: Path) -> None:
    spacy.blank("de").to_disk(tmp_path)
    found = annotated(load_pipeline(str(tmp_path)), "Er ging, weil es regnete.")
    assert [clause.meaning for clause in found.annotations.clauses] == [b"", b""]


def test_every_clause_with_words_has_a_meaning(pipeline: Pipeline) -> None:
    found = annotated(
        pipeline, "Der Minister sagte, dass die Mittel reichen. – Die Brücke ist, wie er sagte, gesperrt."
    )
    assert {len(clause.meaning) for clause in found.annotations.clauses} == {MEANING_VALUES}
    assert len(found.annotations.clauses) > 2


def test_paraphrases_are_nearer_than_what_has_nothing_in_common(pipeline: Pipeline) -> None:
    found = vectors(annotated(pipeline, " ".join(sentence for pair in PARAPHRASES for sentence in pair)))
    assert len(found) == 2 * len(PARAPHRASES)
    found = found - found.mean(axis=0)
    cosines = found @ found.T / np.outer(*[np.linalg.norm(found, axis=1)] * 2)
    alike = [cosines[2 * number, 2 * number + 1] for number in range(len(PARAPHRASES))]
    others = [cosines[i, j] for i, j in combinations(range(len(found)), 2) if i // 2 != j // 2]
    assert min(alike) > np.mean(others)
    assert sum(one > other for one in alike for other in others) > 0.95 * len(alike) * len(others)


def test_neighbouring_sentences_do_not_change_a_meaning_much(pipeline: Pipeline) -> None:
    sentence = "Die Polizei nahm zwei Verdächtige fest."
    alone = vectors(annotated(pipeline, sentence))
    among = vectors(annotated(pipeline, f"Das Parlament verabschiedete den Haushalt. {sentence} Am Abend regnete es."))
    assert (alone[0] @ among.T).argmax() == 1
    assert alone[0] @ among[1] > 0.8
