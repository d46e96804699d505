"""The shipped recogniser on invented news, and what it promises about offsets and batches."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from tui.annotate.recogniser import FACTORY, RecogniserFilesError, packaged_folder

LARGEST = 45 * 1024 * 1024


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe(FACTORY, config={"threads": 1})
    return nlp


def found(nlp: Language, text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.label_) for mention in nlp(text).ents]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Bürgermeisterin Katharina Vogelsang sprach am Dienstag in Osnabrück mit der Deutschen Bahn.",
            [("Katharina Vogelsang", "PER"), ("Osnabrück", "LOC"), ("Deutschen Bahn", "ORG")],
        ),
        (
            "Frankreich und Portugal liefern Löschflugzeuge nach Griechenland, teilte das Auswärtige Amt mit.",
            [("Frankreich", "LOC"), ("Portugal", "LOC"), ("Griechenland", "LOC"), ("Auswärtige Amt", "ORG")],
        ),
        ("Der portugiesische Minister sagte nichts, die Gespräche wurden vertagt.", []),
        ("Am Abend schloss das Museum, und der Regen ließ nach.", []),
    ],
)
def test_names_are_found_and_nothing_else(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(nlp, text) == expected


def test_a_genitive_belongs_to_the_mention(nlp: Language) -> None:
    assert ("Finnlands", "LOC") in found(nlp, "Der Präsident Finnlands reiste nach Oslo.")


def test_mentions_begin_and_end_with_tokens_of_the_text(nlp: Language) -> None:
    text = "„Wir warten“, sagte Ines Holm (Grüne).\n\nBürgermeister Jan-Ole Petersen aus Husum schwieg."
    doc = nlp(text)
    assert doc.text == text
    for mention in doc.ents:
        assert text[mention.start_char : mention.end_char] == mention.text == mention.text.strip()


def test_batches_give_what_single_documents_give(nlp: Language) -> None:
    texts = ["In Graz regnet es. Petra Lang bleibt.", "", "Ganz ohne Namen.", "Die SPD tagt in Kassel. " * 12]
    together = [[(m.start, m.end, m.label_) for m in doc.ents] for doc in nlp.pipe(texts, batch_size=3)]
    assert together == [[(m.start, m.end, m.label_) for m in nlp(text).ents] for text in texts]


def test_text_of_any_kind_is_read(nlp: Language) -> None:
    for text in ["", " ", "\n\n", "…", "한국어 новости", "x" * 5000, "Wort " * 900, "😀 Köln 😀"]:
        assert nlp(text).text == text


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe(FACTORY, config={"path": str(tmp_path)})
    with pytest.raises(RecogniserFilesError, match=r"tokenizer\.json"):
        nlp("Hallo Welt.")


def test_the_shipped_files_are_small_and_have_a_card() -> None:
    files = list(packaged_folder().iterdir())
    assert sum(file.stat().st_size for file in files) < LARGEST
    assert {"model.onnx", "tokenizer.json", "config.json", "MODEL_CARD.md"} <= {file.name for file in files}
