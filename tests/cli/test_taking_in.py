"""Taking articles in: twice is a no-op, a change replaces, a deletion removes, and bad input is told in one line."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tui.cli.group import gegenlese
from tui.cli.taking_in import take_in
from tui.library import Library

FIRST = """Nordblick24
Brand in Lagerhalle: 40 Menschen in Sicherheit gebracht

Bei einem Brand in einer Lagerhalle im Hafen von Emden sind am Dienstag 40 Menschen in Sicherheit gebracht worden. \
Das teilte die Feuerwehr mit. Nach Angaben der Polizei entstand ein Schaden von rund zwei Millionen Euro.

„Wir hatten großes Glück“, sagte Einsatzleiterin Wiebke Janssen am Abend. Verletzt wurde niemand.
"""
SECOND = """Küstenkurier
Feuer im Emder Hafen

Etwa 40 Menschen mussten am Dienstag eine brennende Lagerhalle im Hafen von Emden verlassen. Der Schaden beträgt nach \
Angaben der Polizei mindestens zwei Millionen Euro. Einsatzleiterin Wiebke Janssen sprach von großem Glück.

Die Ursache des Feuers ist noch unklar. Die Kriminalpolizei hat die Ermittlungen aufgenommen und sucht Zeugen.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "fire"
    place.mkdir()
    (place / "nordblick.txt").write_text(FIRST, encoding="utf-8")
    (place / "kurier.txt").write_text(SECOND, encoding="utf-8")
    return place


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", create=True) as opened:
        yield opened


def silent(step: str, done: int, total: int) -> None: ...


def test_the_life_of_a_folder(folder: Path, library: Library) -> None:
    first = take_in(library, [folder], silent)
    assert (len(first.added), first.failures) == (2, [])
    nordblick, kurier = (str(folder / name) for name in ("nordblick.txt", "kurier.txt"))

    steps: list[str] = []
    again = take_in(library, [folder], lambda step, done, total: steps.append(step))
    assert (len(again.unchanged), again.changed, steps) == (2, False, [])

    library.set_marks(nordblick, replace(library.marks(nordblick), starred=True))
    (folder / "nordblick.txt").write_text(FIRST.replace("40 Menschen", "50 Menschen"), encoding="utf-8")
    edited = take_in(library, [folder], silent)
    assert (edited.replaced, edited.unchanged) == ([nordblick], [kurier])
    assert "50 Menschen" in library.article(nordblick).text
    assert library.marks(nordblick).starred

    (folder / "kurier.txt").unlink()
    gone = take_in(library, [folder], silent)
    assert gone.removed == [kurier]
    assert [row.file for row in library.articles()] == [nordblick]


def test_a_file_outside_the_folder_is_never_removed(folder: Path, library: Library, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "single.txt").write_text(SECOND, encoding="utf-8")
    take_in(library, [other], silent)
    (other / "single.txt").unlink()
    outcome = take_in(library, [folder], silent)
    assert outcome.removed == []
    assert str(other / "single.txt") in library.known()


def invoke(library: Path, *arguments: object) -> Result:
    return CliRunner().invoke(gegenlese, ["--library", str(library), *map(str, arguments)])


def spoil(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("binary.txt", bytes(range(256)) * 40),
        ("huge.txt", b"Ein Satz aus Worten. " * 2_500_000),
        ("furniture.txt", b"Wir verwenden Cookies.\nJetzt Newsletter abonnieren!\nImpressum\nDatenschutz\n"),
    ],
    ids=["empty", "binary", "huge", "furniture"],
)
def test_one_bad_document_is_one_line_and_the_rest_goes_on(
    folder: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    spoil(folder, name, content)
    result = invoke(tmp_path / "library", "add", folder)
    assert result.exit_code == 1
    complaints = [line for line in result.stderr.splitlines() if line.startswith("gegenlese: ")]
    assert len(complaints) == 1
    assert name in complaints[0]
    assert "2 added, 1 failed" in result.stdout


def test_a_name_that_is_not_utf_8_is_one_line(folder: Path, tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/br\xe4nde.txt")).write_text(FIRST, encoding="utf-8")
    result = invoke(tmp_path / "library", "add", folder)
    assert result.exit_code == 1
    assert "the file's name is not UTF-8" in result.stderr
    assert "2 added, 1 failed" in result.stdout


def test_text_that_is_not_utf_8_is_decoded(folder: Path, library: Library) -> None:
    spoil(folder, "nordblick.txt", FIRST.encode("cp1252"))
    take_in(library, [folder], silent)
    assert "„Wir hatten großes Glück“" in library.article(str(folder / "nordblick.txt")).text


def test_an_empty_folder_and_a_missing_path_are_one_line_each(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = invoke(tmp_path / "library", "add", tmp_path / "empty", tmp_path / "missing")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 2


def test_a_folder_without_permission_is_one_line(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def refuse(path: object = ".") -> object:
        if str(path).startswith(str(folder)):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)  # type: ignore[call-overload]

    monkeypatch.setattr(os, "scandir", refuse)
    result = invoke(tmp_path / "library", "add", folder)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert "permission" in result.stderr.lower()


def test_a_document_that_went_bad_keeps_its_stored_article(folder: Path, library: Library) -> None:
    take_in(library, [folder], silent)
    spoil(folder, "nordblick.txt", b"\x00\x01\x02" * 500)
    outcome = take_in(library, [folder], silent)
    assert len(outcome.failures) == 1
    assert "40 Menschen" in library.article(str(folder / "nordblick.txt")).text


def test_a_broken_library_is_one_line_and_is_left_as_it_is(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "library"
    place.mkdir()
    (place / "library.sqlite").write_bytes(b"this is no database at all" * 100)
    result = invoke(place, "add", folder)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert (place / "library.sqlite").read_bytes().startswith(b"this is no database")
