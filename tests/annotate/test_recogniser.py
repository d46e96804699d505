"""The shipped recogniser on invented news, and what it promises about offsets and batches."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import spacy
from numpy.typing import NDArray
from spacy.language import Language

from tui.annotate.network import Network, RecogniserFilesError, packaged_folder
from tui.annotate.recogniser import FACTORY

LARGEST = 48 * 1024 * 1024


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


def test_threads_change_nothing(nlp: Language) -> None:
    threaded = spacy.blank("de")
    threaded.add_pipe("sentencizer")
    threaded.add_pipe(FACTORY, config={"threads": 3})
    text = "In Graz regnet es. Petra Lang bleibt. " * 40
    assert found(threaded, text) == found(nlp, text)


class Session:
    """Stands in for both models: writes down the lengths of its inputs and answers noughts."""

    def __init__(self) -> None:
        self.lengths: list[int] = []

    def run(self, names: list[str], inputs: dict[str, NDArray[np.generic]]) -> list[NDArray[np.float32]]:
        (value,) = inputs.values()
        self.lengths.append(value.shape[1])
        return [np.zeros((1, value.shape[1], 64), dtype=np.float32) for _ in names]


@pytest.fixture
def network(monkeypatch: pytest.MonkeyPatch) -> Network:
    network = Network(packaged_folder())
    monkeypatch.setattr(network, "recogniser", Session())
    monkeypatch.setattr(network, "encoder", Session())
    return network


def test_an_input_is_read_once_until_it_is_forgotten(network: Network) -> None:
    reading = network.read(((5, 6, 7), (8,)))
    assert len(reading.scores) == len(reading.meanings) == 4
    network.read(((5, 6, 7), (8,)))
    network.read(((5, 6), (7, 8)))
    assert len(network.recogniser.lengths) == 2
    network.forget()
    network.read(((5, 6), (7, 8)))
    assert len(network.recogniser.lengths) == 3


def test_names_are_read_among_neighbours_and_meanings_alone(network: Network) -> None:
    network.read(((5, 6, 7), (8,)))
    assert network.recogniser.lengths == [6]
    assert network.encoder.lengths == [5, 3]


def test_memory_is_bounded(network: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.annotate.network.REMEMBERED", 2)
    for piece in (10, 11, 12):
        network.read(((piece,),))
    assert list(network._seen) == [((11,),), ((12,),)]


def test_text_of_any_kind_is_read(nlp: Language) -> None:
    for text in ["", " ", "\n\n", "…", "한국어 новости", "x" * 5000, "Wort " * 900, "😀 Köln 😀"]:
        assert nlp(text).text == text


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    nlp = spacy.blank("de")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe(FACTORY, config={"path": str(tmp_path)})
    with pytest.raises(RecogniserFilesError, match=r"config\.json"):
        nlp("Hallo Welt.")


def test_the_shipped_files_are_small_and_have_a_card() -> None:
    files = list(packaged_folder().iterdir())
    assert sum(file.stat().st_size for file in files) < LARGEST
    assert {"model.onnx", "encoder.onnx", "tokenizer.json", "config.json", "MODEL_CARD.md"} <= {
        file.name for file in files
    }
