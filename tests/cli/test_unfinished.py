"""The note of a run that was stopped."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.cli.unfinished import NAME, Lines, Unfinished

READ = {"a.txt": Lines("Ufer-Bote", (1, 2**63)), "b.txt": Lines(None, ())}


def test_a_run_goes_on_with_those_that_share_a_file(tmp_path: Path) -> None:
    noted = Unfinished(tmp_path, "1")
    assert noted.begin(["a.txt", "b.txt"]) == {"a.txt": None, "b.txt": None}
    noted.note(READ)
    assert noted.begin(["x.txt"]) == {"x.txt": None}
    assert noted.begin(["b.txt", "c.txt"]) == {**READ, "b.txt": None, "c.txt": None}
    noted.end(["c.txt"])
    assert noted.begin(["x.txt"]) == {"x.txt": None}
    noted.end(["x.txt"])
    assert not list(tmp_path.iterdir())


def test_other_rules_begin_anew(tmp_path: Path) -> None:
    Unfinished(tmp_path, "1").begin(["a.txt"])
    assert Unfinished(tmp_path, "2").begin(["a.txt", "b.txt"]) == {"a.txt": None, "b.txt": None}


@pytest.mark.parametrize(
    "note",
    [
        "", "[]", "{", '{"version": "1"}', '{"version": "1", "runs": 3}', '{"version": "1", "runs": [["a.txt"]]}',
        '{"version": "1", "runs": [{"a.txt": [1]}]}', '{"version": "1", "runs": [{"a.txt": ["x", ["y"]]}]}',
        "[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_note_counts_as_none(note: str, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(note, encoding="utf-8")
    assert Unfinished(tmp_path, "1").begin(["a.txt"]) == {"a.txt": None}


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    assert Unfinished(tmp_path / "missing", "1").begin(["a.txt"]) == {"a.txt": None}
