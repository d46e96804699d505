"""Checking a library and its index on the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.library.made_up import document
from tui.cli.group import gegenlese
from tui.library import Library

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with Library.open(tmp_path / "library", create=True) as library:
        library.save([document("a.txt", "Hochwasser."), document("b.txt", "Trockenheit.")])
    return tmp_path / "library"


def doctor(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(gegenlese, ["--library", str(folder), "doctor", *arguments])


def test_a_sound_library(folder: Path) -> None:
    checked = doctor(folder)
    assert (checked.exit_code, checked.stdout) == (0, "All is well: 2 articles, all in the index.\n")


def test_differences_are_told_and_mended(folder: Path) -> None:
    with Library.open(folder) as library:
        library.save([document("c.txt", "Neu."), document("a.txt", "Geändert.")], index=False)
    checked = doctor(folder)
    assert checked.exit_code == 1
    lines = checked.stdout.splitlines()
    assert {"Not in the index: c.txt", "Changed since it was indexed: a.txt"} < set(lines)
    assert lines[-1] == "Make the index anew: gegenlese doctor --rebuild"
    as_json = json.loads(doctor(folder, "--json").stdout)
    assert (as_json["sound"], as_json["index"]["missing"]) == (False, ["c.txt"])
    rebuilt = doctor(folder, "--rebuild")
    assert (rebuilt.exit_code, rebuilt.stdout) == (0, "All is well: 3 articles, all in the index.\n")
    assert "Indexing" in rebuilt.stderr


def test_a_damaged_index_is_told(folder: Path) -> None:
    (lists,) = (folder / "index").glob("*.lists")
    lists.write_bytes(lists.read_bytes()[:-10])
    checked = doctor(folder)
    assert checked.exit_code == 1
    assert "Not as it was written: " in checked.stdout


def test_what_cannot_be_checked_is_exit_status_2(folder: Path, tmp_path: Path) -> None:
    nothing = doctor(tmp_path / "none")
    assert (nothing.exit_code, nothing.stdout) == (2, "")
    (folder / "library.sqlite").write_bytes(b"no database" * 1000)
    assert doctor(folder).exit_code == 2


def test_the_index_is_made_anew_in_the_background(folder: Path) -> None:
    with Library.open(folder) as library:
        library.save([document("c.txt", "Neu.")], index=False)
    command = [sys.executable, "-m", "tui", "--library", str(folder), "doctor", "--rebuild", "--background"]
    environment = {**os.environ, "GEGENLESE_SETTINGS": "/nonexistent/settings.toml"}
    started = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (started.returncode, "anew in process" in started.stdout) == (0, True)
    until = time.monotonic() + 30
    while doctor(folder).exit_code and time.monotonic() < until:
        time.sleep(0.2)
    assert doctor(folder).exit_code == 0
