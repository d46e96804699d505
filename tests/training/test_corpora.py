from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from training.corpora import Passage, apart, in_capitals, join, parse_inline, read_json_lines, without_overlap


def names(passage: Passage) -> list[tuple[str, str]]:
    return [(passage.text[start:end], label) for start, end, label in passage.spans]


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        ("Kein Name steht hier.", "Kein Name steht hier.", []),
        (
            "[[LOC|Genf]] wartet auf [[PER|Ada Lovelace]].",
            "Genf wartet auf Ada Lovelace.",
            [("Genf", "LOC"), ("Ada Lovelace", "PER")],
        ),
        ("[[ORG|IG Bau]][[LOC|Köln]]", "IG BauKöln", [("IG Bau", "ORG"), ("Köln", "LOC")]),
        ("Eckige [[Klammern]] bleiben.", "Eckige [[Klammern]] bleiben.", []),
    ],
)
def test_inline_marks_become_spans(line: str, text: str, expected: list[tuple[str, str]]) -> None:
    passage = parse_inline(line)
    assert passage.text == text
    assert names(passage) == expected


def test_joining_moves_the_spans() -> None:
    joined = join([parse_inline("[[LOC|Rom]] ruft."), parse_inline("Da kommt [[PER|Eva]].")])
    assert joined.text == "Rom ruft. Da kommt Eva."
    assert names(joined) == [("Rom", "LOC"), ("Eva", "PER")]


def test_capitals_keep_the_offsets_or_are_refused() -> None:
    shouted = in_capitals(parse_inline("[[LOC|Genf]] ruft."))
    assert shouted is not None and names(shouted) == [("GENF", "LOC")]
    assert in_capitals(parse_inline("Die [[LOC|Weiße Elster]] steigt.")) is None


def test_overlapping_spans_lose_the_later_one() -> None:
    assert list(without_overlap([(0, 5, "PER"), (3, 8, "LOC"), (5, 9, "ORG")])) == [(0, 5, "PER"), (5, 9, "ORG")]


def test_json_lines_keep_the_three_labels_only(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps({"text": "Der Faust in Ulm", "spans": [[13, 16, "LOC"], [4, 9, "OTH"]]}) + "\n")
    (passage,) = read_json_lines(path)
    assert names(passage) == [("Ulm", "LOC")]


def test_a_line_without_text_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps({"spans": [], "text": None}) + "\n")
    with pytest.raises(ValueError, match="text"):
        read_json_lines(path)


def test_a_line_loses_the_blank_at_its_end(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps({"text": "Graz ruft. \n", "spans": [[0, 4, "LOC"]]}) + "\n")
    (passage,) = read_json_lines(path)
    assert (passage.text, names(passage)) == ("Graz ruft.", [("Graz", "LOC")])


def test_the_last_tenth_is_held_out_in_one_piece() -> None:
    passages = [Passage(str(number), ()) for number in range(25)]
    kept, held_out = apart(passages)
    assert [passage.text for passage in held_out] == ["23", "24"]
    assert [*kept, *held_out] == passages
