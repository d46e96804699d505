"""What leaves the reader: the clipboard, files, the pager and the browser."""

from __future__ import annotations

import asyncio
import shutil
import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.reader.conftest import Reading
from tests.reader.invented_articles import KUESTE
from tests.reader.memory import MemoryLibrary
from tui.reader import outside
from tui.reader.app import ReaderApp
from tui.reader.reports import ReportForm, Reports, save_report
from tui.reader.screens.exporting import EXPORTS, Exporting

REPORTS = Reports(lambda file: f"article {file}\n", lambda story, form: f"{form.value} of {story} – ä\n")


async def test_the_report_at_the_cursor_is_quoted_from_its_own_source(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}", "c", "j", "y")
        assert reader.app.clipboard.endswith("(Nordblick24, »Speicherbrand: 110 Anwohner in Sicherheit gebracht«, "
                                             "03.05.2024)")  # fmt: skip
        assert "110 Anwohner" in reader.app.clipboard
        assert reader.status == f"Copied, if the terminal allows it: {reader.app.clipboard}"


async def test_markdown_is_copied_by_the_other_key(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("y")
        plain = reader.app.clipboard
        await reader.press("Y")
        assert reader.app.clipboard.startswith(f"> {plain.split('“')[0]}")
        assert "](<https://kuestenkurier.example/brand>), 03.05.2024\n" in reader.app.clipboard


async def test_in_the_list_the_article_itself_is_copied(reading: Reading) -> None:
    async with reading(in_article=False) as reader:
        await reader.press("y")
        assert reader.app.clipboard == (
            "Küstenkurier, »Lagerhaus in Lübeck brennt: Anwohner müssen raus«, 03.05.2024, "
            "https://kuestenkurier.example/brand"
        )


async def test_the_comparison_is_copied_or_saved_in_the_form_chosen(
    reading: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with reading() as reader:
        reader.desk.reports = REPORTS
        await reader.press("E")
        assert isinstance(reader.app.screen, Exporting)
        await reader.press("j", "enter")
        await reader.app.workers.wait_for_complete()
        await reader.pilot.pause()
        assert reader.app.clipboard.startswith("md of ")
        assert reader.status == (
            f"Copied, if the terminal allows it: the comparison as Markdown, {len(reader.app.clipboard)} characters"
        )
        for _ in range(2):
            await reader.press("E", *"jjjj", "enter")
            await reader.app.workers.wait_for_complete()
            await reader.pilot.pause()
        assert reader.status == f"Saved: {tmp_path / 'speicherbrand-in-luebeck-2.html'}"
        assert EXPORTS[4].form is ReportForm.HTML
        assert {path.name for path in tmp_path.iterdir()} == {
            "speicherbrand-in-luebeck.html", "speicherbrand-in-luebeck-2.html"
        }  # fmt: skip


async def test_a_comparison_that_cannot_be_written_is_told(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(story: str, form: ReportForm) -> str:
        raise KeyError(story)

    async with reading() as reader:
        reader.desk.reports = Reports(REPORTS.article, gone)
        await reader.press("E", "enter")
        await reader.app.workers.wait_for_complete()
        await reader.pilot.pause()
        assert reader.status == "Not written: it has been taken out of the library"
        await reader.press("E", "escape")
        reader.desk.reports = None
        await reader.press("E")
        assert reader.status.startswith("Only the commands can do that")


async def test_the_pager_gets_the_article_or_in_the_comparison_that(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    paged: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(ReaderApp, "suspend", lambda app: nullcontext())
    monkeypatch.setattr(outside, "show_in_pager", lambda text, command: paged.append((text, command)))
    monkeypatch.setenv("PAGER", "less -S 'a b'")
    async with reading() as reader:
        reader.desk.reports = REPORTS
        await reader.press("P", "}", "c", "P")
        command = ["less", "-S", "a b"]
        assert paged == [
            (f"article {KUESTE}\n", command),
            (f"txt of {MemoryLibrary().story_of(KUESTE)} – ä\n", command),
        ]


async def test_a_terminal_that_cannot_be_lent_and_a_pager_that_is_not_there_are_told(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading() as reader:
        reader.desk.reports = REPORTS
        monkeypatch.setenv("PAGER", "cat")
        await reader.press("P")
        assert reader.status.startswith("This terminal cannot be lent to a pager")
        monkeypatch.setattr(ReaderApp, "suspend", lambda app: nullcontext())
        monkeypatch.setenv("PAGER", "/no/such/pager")
        await reader.press("P")
        assert reader.status == "The pager /no/such/pager cannot be started: No such file or directory"


def test_the_pager_reads_the_text_and_its_interrupts_are_its_own(tmp_path: Path) -> None:
    import signal

    before, file = signal.getsignal(signal.SIGINT), tmp_path / "read.txt"
    script = (
        "import os, signal, sys; ours = signal.getsignal(signal.SIGINT); os.kill(os.getppid(), signal.SIGINT); "
        f"open({str(file)!r}, 'wb').write(sys.stdin.buffer.read() + str(ours is signal.SIG_IGN).encode())"
    )
    outside.show_in_pager("eine lange Zeile – ä ", [sys.executable, "-c", script])
    assert file.read_text("utf-8") == "eine lange Zeile – ä False"
    assert signal.getsignal(signal.SIGINT) is before


def test_a_pager_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/more" if name == "more" else None)
    assert outside.pager({}) == ["more"]
    assert outside.pager({"PAGER": "  "}) == ["more"]
    assert outside.pager({"PAGER": "vim -"}) == ["vim", "-"]
    assert outside.pager({"PAGER": "broken 'quote"}) == ["more"]


@pytest.mark.parametrize(("browser", "opened"), [(f"{sys.executable} -c pass %s &", True), ("/no/such %s &", False)])
def test_the_browser_is_started_in_a_process_of_its_own(
    browser: str, opened: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BROWSER", browser)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("DISPLAY", raising=False)
    assert asyncio.run(outside.open_in_background("https://a.example/")) is opened


def test_a_saved_comparison_is_called_after_its_story_and_writes_over_nothing(tmp_path: Path) -> None:
    for title, name in (
        ("Öl-Preis: 3/4 \x1b[1m ../../etc", "oel-preis-3-4-1m-etc.md"), ("", "comparison.md"), ("…", "comparison-2.md"),
    ):  # fmt: skip
        assert save_report("x", title, ReportForm.MARKDOWN, tmp_path) == tmp_path / name
