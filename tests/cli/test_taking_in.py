"""Taking articles in: twice is a no-op, a change replaces, a deletion removes, and bad input is told in one line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tui.cli import hands, taking_in, tasks
from tui.cli.group import gegenlese
from tui.cli.outcome import Step
from tui.cli.taking_in import Stopped, take_in
from tui.library import Library
from tui.model import AnnotatedArticle, Annotations, Article, DocumentError

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
    assert not list(library.folder.glob("unfinished*"))
    assert "40 Menschen" in library.article(str(folder / "nordblick.txt")).text


def test_a_broken_library_is_one_line_and_is_left_as_it_is(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "library"
    place.mkdir()
    (place / "library.sqlite").write_bytes(b"this is no database at all" * 100)
    result = invoke(place, "add", folder)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert (place / "library.sqlite").read_bytes().startswith(b"this is no database")


REPORT = """Nordufer-Bote
Bericht {number} aus dem Rat

Der Rat hat am {number}. Mai über den Haushalt der Stadt beraten und ihn am Abend mit {number} Stimmen beschlossen.

Hinter uns liegt ein Jahr voller Arbeit, und ohne die Treue des Publikums ginge es nicht weiter.

Die Sitzung Nummer {number} dauerte bis in die Nacht, sagte ein Sprecher der Verwaltung, der von Streit berichtete.
"""
SHARED = "Treue des Publikums"


class Quick:
    """A pipeline that finds nothing, breaks over one word, and calls `after` when it has done so many articles."""

    def __init__(self, model: str | None = None, *, threads: int | None = None) -> None:
        self.left, self.after = 10**9, sys.exit

    def annotate(self, articles: Iterable[Article]) -> Iterator[AnnotatedArticle]:
        for article in articles:
            if "Unaussprechliches" in article.text:
                raise ValueError("nobody thought of that")
            if not self.left:
                self.after()
            self.left -= 1
            yield AnnotatedArticle(article, Annotations(version="quick"))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Quick:
    pipeline = Quick()
    monkeypatch.setattr(tasks.Workplace, "pipeline", lambda workplace: pipeline)
    monkeypatch.setattr(tasks, "_TOGETHER", 2)
    monkeypatch.setattr(taking_in, "BATCH", 2)
    monkeypatch.setattr(taking_in, "reading_version", lambda model: "quick")
    return pipeline


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    place = tmp_path / "reports"
    place.mkdir()
    for number in range(7):
        (place / f"{number}.txt").write_text(REPORT.format(number=number + 2), encoding="utf-8")
    return place


def texts(library: Library) -> dict[str, str]:
    return {row.file: library.article(row.file).text for row in library.articles()}


def in_one_go(folder: Path, place: Path) -> dict[str, str]:
    with Library.open(place, create=True) as other:
        take_in(other, [folder], silent)
        return texts(other)


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.cli.test_taking_in import Quick, silent
from tui.cli import taking_in, tasks
from tui.library import Library

pipeline = Quick()
pipeline.left, pipeline.after = 5, lambda: os.kill(os.getpid(), signal.SIGKILL)
tasks.Workplace.pipeline = lambda workplace: pipeline
tasks._TOGETHER = taking_in.BATCH = 2
taking_in.reading_version = lambda model: "quick"
with Library.open(Path(sys.argv[1]), create=True) as library:
    taking_in.take_in(library, [Path(sys.argv[2])], silent)
"""


def test_a_killed_run_goes_on_where_it_was_and_to_the_same_end(reports: Path, tmp_path: Path, quick: Quick) -> None:
    place = tmp_path / "library"
    killed = subprocess.run([sys.executable, "-c", KILLED, place, reports], check=False)
    assert killed.returncode == -signal.SIGKILL
    with Library.open(place) as library:
        assert len(library.articles()) == 4
        outcome = take_in(library, [reports], silent)
        assert (len(outcome.unchanged), len(outcome.added)) == (4, 3)
        assert texts(library) == in_one_go(reports, tmp_path / "other")
        assert not any(SHARED in text for text in texts(library).values())
        assert {hit.file for hit in library.search("Haushalt").hits} == texts(library).keys()
    assert not list(place.glob("unfinished*"))


def interrupt() -> None:
    raise KeyboardInterrupt


def test_ctrl_c_stores_what_is_done_and_says_so(reports: Path, library: Library, tmp_path: Path, quick: Quick) -> None:
    quick.left, quick.after = 5, interrupt
    with pytest.raises(Stopped) as stopped:
        take_in(library, [reports], silent)
    assert stopped.value.outcome.stored == len(library.articles()) == 4
    stopped_again = invoke(library.folder, "add", reports)
    assert stopped_again.exit_code == 130
    assert stopped_again.stderr.splitlines()[-1] == (
        "gegenlese: stopped; 0 articles stored in this run, and the same command goes on from there"
    )
    quick.left = 99
    assert len(take_in(library, [reports], silent).added) == 3
    assert texts(library) == in_one_go(reports, tmp_path / "other")


def test_another_folder_leaves_the_stopped_run_alone(
    folder: Path, reports: Path, library: Library, tmp_path: Path, quick: Quick
) -> None:
    quick.left, quick.after = 3, interrupt
    with pytest.raises(Stopped):
        take_in(library, [reports], silent)
    quick.left = 99
    assert take_in(library, [folder], silent).read == 2
    assert take_in(library, [reports], silent).read == 5
    wanted = in_one_go(reports, tmp_path / "other")
    assert {file: text for file, text in texts(library).items() if file in wanted} == wanted


def test_a_document_that_breaks_the_pipeline_fails_alone(reports: Path, library: Library, quick: Quick) -> None:
    bad = spoil(reports, "3.txt", REPORT.format(number="Unaussprechliches").encode())
    failures: list[DocumentError] = []
    outcome = take_in(library, [reports], silent, failed=failures.append)
    assert (len(outcome.added), outcome.failures) == (6, failures)
    assert [(each.file, each.problem) for each in failures] == [
        (str(bad), "it cannot be annotated (ValueError: nobody thought of that)")
    ]


def test_seconds_and_rates_are_told_by_step(reports: Path, tmp_path: Path, quick: Quick) -> None:
    told = json.loads(invoke(tmp_path / "library", "add", reports, "--json").stdout)
    assert list(told["seconds"]) == [step.value for step in Step]
    assert told["articles_per_second"].keys() == told["seconds"].keys()
    (reports / "0.txt").write_text(REPORT.format(number=99), encoding="utf-8")
    words = invoke(tmp_path / "library", "add", reports, "--timings").stdout.splitlines()
    assert words[0] == "1 replaced, 6 unchanged"
    assert [line.split(":")[0] for line in words[1:]] == [step.value for step in Step]


def test_several_processes_come_to_what_one_comes_to(
    folder: Path, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(folder, "menu.txt", b"Home\nSport\nImpressum\n")
    alone = take_in(library, [folder], silent, jobs=1)
    monkeypatch.setattr(hands, "FEW", 0)
    with Library.open(tmp_path / "other", create=True) as other:
        together = take_in(other, [folder], silent, jobs=2)
        assert (together.jobs, together.added, len(together.failures)) == (2, alone.added, len(alone.failures))
        assert list(other.annotated()) == list(library.annotated())
