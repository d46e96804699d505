"""The commands in German: what people read is translated, what programs read is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tui.language import choose_language

GERMAN = {"LANGUAGE": "de"}


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    choose_language("en")


@pytest.mark.parametrize(
    "arguments",
    [["compare", "1", "--json"], ["list", "--json"], ["show", "1", "--json"], ["search", "Soldaten", "--json"]],
)
def test_json_is_the_same_in_every_language(arguments: list[str], seed_library_folder: Path) -> None:
    german = run(*arguments, library=seed_library_folder, **GERMAN)
    assert german.stdout == run(*arguments, library=seed_library_folder, LANGUAGE="en").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["compare", "1"], "Quellen: "),
        (["compare", "1", "--explain"], "gleiche Zahl"),
        (["compare", "1", "--markdown"], "| Quelle | Tag | Aussage | Wer es sagt | Satz | Stelle |"),
        (["compare", "1", "--html"], '<html lang="de">'),
        (["compare", "--timeline"], "Artikel"),
        (["list"], "Thema 1: "),
        (["list"], "(ungelesen, "),
        (["entities", "Austin", "--card"], "auch genannt:"),
        (["search", "Soldatn"], "gezeigt sind ähnlich geschriebene Wörter"),
        (["corrections"], "Keine Korrekturen."),
        (["search", "Zwiebelkuchen"], "Nichts gefunden zu 'Zwiebelkuchen'."),
    ],
)
def test_what_people_read_is_german(arguments: list[str], said: str, seed_library_folder: Path) -> None:
    assert said in run(*arguments, library=seed_library_folder, **GERMAN).stdout


def test_failures_are_told_in_german(tmp_path: Path) -> None:
    said = run("list", library=tmp_path / "none", **GERMAN).stderr
    assert said.endswith(": hier ist kein Bestand. Einen anlegen mit `gegenlese add PFAD`\n")
