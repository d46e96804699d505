"""What rooms that know no language report, in German."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from tui.library.search.parsing import parse
from tui.model import DocumentError
from tui.phrases.reported import problem_and_advice, reported, whole_report

TUI = Path(__file__).parent.parent.parent / "tui"
REPORTS = {"DocumentError", "LibraryError", "CorrectionError", "SearchError"}
SENTENCE = re.compile(r"(?:[A-Z][a-z]*|\{\})(?: (?:[a-z]+|\{\})){2}")
FILLINGS = ("“x”", "7", "")
"""What can stand in the places of a sentence: something quoted, a number or other words, nothing."""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("there is no library here", "hier ist kein Bestand"),
        ("the file has 12.5 MiB, the limit is 8 MiB", "die Datei hat 12,5 MiB, die Grenze liegt bei 8 MiB"),
        ("files of kind '.pdf' are not read", "Dateien der Art '.pdf' werden nicht gelesen"),
        ("Free some space; what was stored before is safe", "Platz schaffen; was vorher gespeichert war, ist sicher"),
        ("“Lund” is a place, “Berg” is a person", "„Lund“ ist ein Ort, „Berg“ ist eine Person"),
        ("Read as (a OR b) NOT c", "Gelesen als (a OR b) NOT c"),
        (
            "Read as Hafn; No article has “Hafn”: shown are words spelled like it",
            "Gelesen als Hafn; Kein Artikel hat „Hafn“: gezeigt sind ähnlich geschriebene Wörter",
        ),
        ("the moon is in the way", "the moon is in the way"),
        ("{name} has this name already", "{name} has this name already"),
        ("", ""),
    ],
)
def test_reports_in_german(line: str, expected: str, german: None) -> None:
    assert reported(line) == expected


def test_a_failure_is_told_whole(german: None) -> None:
    error = DocumentError("taz.txt", "the file is empty", "Leave it out, or fetch the article again.")
    assert problem_and_advice(error) == "die Datei ist leer. Weglassen oder den Artikel neu holen."
    assert whole_report(error) == f"taz.txt: {problem_and_advice(error)}"


def test_english_is_what_the_rooms_say() -> None:
    error = DocumentError("taz.txt", "the file is empty", "Leave it out, or fetch the article again.")
    assert whole_report(error) == str(error)


def said_in(room: str) -> Iterator[str]:
    """The texts that a room gives its failures, and those that it words in `*_problems.py`."""
    for path in sorted((TUI / room).rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = dict(constants_of(tree))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in REPORTS:
                yield from (each.value for each in node.args if isinstance(each, ast.Constant))
                yield from (named[each.id] for each in node.args if isinstance(each, ast.Name) and each.id in named)
            if (
                path.stem.endswith("_problems")
                and isinstance(node, ast.Return)
                and isinstance(node.value, ast.Constant)
            ):
                yield node.value.value or ""


def constants_of(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The texts that a module gives names, in capitals."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield from ((each.id, node.value.value) for each in node.targets if isinstance(each, ast.Name))


def sentences(tree: ast.AST) -> Iterator[str]:
    """The texts of a tree that read as a sentence, with empty braces for their places; no documentation."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "RuntimeError":
            continue  # no user sees it
        text = written(node)
        if SENTENCE.match(text):
            yield text
        if not text:
            yield from sentences(node)


def written(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(written(each) if isinstance(each, ast.Constant) else "{}" for each in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def is_known(sentence: str) -> bool:
    """Whether it is said in another language, however its places are filled."""
    several = (sentence.format(*filled) for filled in product(FILLINGS, repeat=sentence.count("{}")))
    return any(reported(each) != each for each in several)


@pytest.mark.parametrize("room", ["intake", "library"])
def test_every_report_of_a_room_is_known(room: str, german: None) -> None:
    said = {text for text in said_in(room) if text}
    assert len(said) > 10
    assert not {text for text in said if reported(text) == text}


def test_every_sentence_of_the_search_is_known(german: None) -> None:
    files = sorted((TUI / "library" / "search").glob("*.py"))
    said = {text for path in files for text in sentences(ast.parse(path.read_text(encoding="utf-8")))}
    assert len(said) > 15
    assert not {text for text in said if not is_known(text)}


@pytest.mark.parametrize(
    "typed",
    [
        "a AND", "()", "colour:green", "persn:Anna", "is:green", "date:2025-13", "date:wann", "seit:gestern",
        "number:many", "number:3 Schafe", "said:Anna Krieg", "a " * 2000, 'is:green "a; b" date:wann OR c d',
    ],
)  # fmt: skip
def test_every_remark_on_a_search_is_known(typed: str, german: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.phrases.recognising._", lambda message: f"§{message}")
    told = parse(typed).told
    assert reported(told).count("§") == len(told.split("; ")) > 0
