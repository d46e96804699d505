"""`gegenlese settings` as a user runs it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tui.cli.group import gegenlese


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "conf" / "settings.toml"


def run(file: Path, *arguments: str) -> Result:
    return CliRunner().invoke(gegenlese, arguments, prog_name="gegenlese", env={"GEGENLESE_SETTINGS": str(file)})


def test_the_default_is_written_once_and_never_over_a_file(file: Path) -> None:
    assert str(file) in run(file, "settings", "--init").stdout
    written = file.read_text("utf-8")
    assert "#text_width = 76" in written
    file.write_text("text_width = 60\n", encoding="utf-8")
    again = run(file, "settings", "--init")
    assert again.exit_code == 1
    assert "there already" in again.stderr
    assert file.read_text("utf-8") == "text_width = 60\n"


def test_what_holds_is_printed_as_toml(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('text_width = 60\n[keys]\nsearch = "x"\nfind = ["F3", "/"]\n', encoding="utf-8")
    shown = CliRunner().invoke(gegenlese, ["--library", "/tmp/lib", "settings"], env={"GEGENLESE_SETTINGS": str(file)})
    assert shown.stdout.startswith(f"# {file}\n")
    values = tomllib.loads(shown.stdout)
    assert (values["text_width"], values["theme"], values["library"]) == (60, "auto", "/tmp/lib")
    assert values["keys"] == {"search": "x", "find": ["F3", "/"]}
    assert 'theme = "auto"  # default' in shown.stdout
    assert "text_width = 60\n" in shown.stdout


def test_without_a_file_it_says_how_to_get_one(file: Path) -> None:
    shown = run(file, "settings")
    assert shown.exit_code == 0
    assert "--init" in shown.stdout


def test_check_says_everything_that_is_wrong(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(
        'text_width = 200\ntheme = "nigth"\n[keys]\nzen = "s"\nserch = "x"\nfind = "ctrl+i"\n', encoding="utf-8"
    )
    checked = run(file, "settings", "--check")
    assert checked.exit_code == 1
    lines = checked.stderr.splitlines()
    assert [line.partition(": ")[2].partition(": ")[0].rpartition(" ")[2] for line in lines] == [
        "1",
        "2",
        "5",
        "6",
        "4",
    ]
    assert "Did you mean 'night'?" in checked.stderr
    assert "both search" in checked.stderr
    assert "serch" in checked.stderr
    assert "Tab" in checked.stderr
    assert not checked.stdout


def test_check_of_a_right_file_says_so(file: Path) -> None:
    run(file, "settings", "--init")
    checked = run(file, "settings", "--check")
    assert checked.exit_code == 0
    assert "nothing is wrong" in checked.stdout


def test_other_commands_end_at_the_first_wrong_line(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("text_width = 200\n", encoding="utf-8")
    listed = run(file, "list")
    assert listed.exit_code == 1
    assert listed.stderr == (
        f"gegenlese: {file}, line 1: text_width is 200, right is a whole number from 40 to 120."
        " Write text_width = 120.\n"
    )


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    written = run(tmp_path / "file" / "settings.toml", "settings", "--init")
    assert written.exit_code == 1
    assert len(written.stderr.splitlines()) == 1
