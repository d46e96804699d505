"""What rooms that know no language report, in German."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.library.search.parsing import parse
from tui.model import DocumentError
from tui.phrases.reported import problem_and_advice, reported, whole_report

TUI = Path(__file__).parent.parent.parent / "tui"
REPORTS = {"DocumentError", "LibraryError", "CorrectionError"}


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
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in REPORTS:
                yield from (each.value for each in node.args if isinstance(each, ast.Constant))
            if (
                path.stem.endswith("_problems")
                and isinstance(node, ast.Return)
                and isinstance(node.value, ast.Constant)
            ):
                yield node.value.value or ""


@pytest.mark.parametrize("room", ["intake", "library"])
def test_every_report_of_a_room_is_known(room: str, german: None) -> None:
    said = {text for text in said_in(room) if text}
    assert len(said) > 10
    assert not {text for text in said if reported(text) == text}


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
