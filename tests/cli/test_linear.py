"""Linear output: `show` and `compare` say in lines what the panes of the reader show by colour and place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tui.cli.reader_reports import reports
from tui.library import Library
from tui.reader.reports import ReportForm


@pytest.fixture(scope="module")
def linear(seed_library_folder: Path) -> str:
    return run("show", "taz", "--linear", library=seed_library_folder).stdout


def test_names_and_facts_stand_below_their_sentences(seed_library_folder: Path) -> None:
    lines = run("show", "taz", "--mentions", "--facts", library=seed_library_folder).stdout.splitlines()
    named = next(at for at, line in enumerate(lines) if line.startswith("    names: ") and "(person" in line)
    name = lines[named].removeprefix("    names: ").split(" (")[0]
    assert name in lines[named - 1]
    shared = next(at for at, line in enumerate(lines) if line.startswith("    = "))
    assert "sources agree" in lines[shared]
    assert any(line.startswith("        taz, ") for line in lines[shared + 1 : shared + 9])


def test_no_word_of_the_text_is_lost_by_sentences(linear: str, seed_library_folder: Path) -> None:
    plain = run("show", "taz", library=seed_library_folder).stdout
    own = (line.removeprefix("Heading: ").removeprefix("Lead: ") for line in linear.splitlines() if line[:1] != " ")
    assert " ".join(own).split() == plain.split()


def test_kinds_of_blocks_are_words(linear: str, seed_library_folder: Path) -> None:
    plain = run("show", "taz", library=seed_library_folder).stdout
    assert any(line.startswith(("Heading: ", "Lead: ")) for line in linear.splitlines())
    assert not any(line.startswith(("Heading: ", "Lead: ")) for line in plain.splitlines())


def test_marks_are_words(seed_library_folder: Path) -> None:
    shown = run("show", "taz", library=seed_library_folder).stdout.splitlines()
    standing = next(line for line in shown if line.startswith("unread · "))
    assert "shared facts" in standing
    assert "(unread, " in run("list", library=seed_library_folder).stdout


def test_the_reader_is_given_what_the_commands_print(linear: str, seed_library_folder: Path) -> None:
    with Library.open(seed_library_folder) as library:
        written = reports(library)
        taz = next(row for row in library.articles() if row.source == "taz")
        number = 1 + next(at for at, story in enumerate(library.stories()) if story.id == taz.story)
        assert written.article(taz.file) == linear
        texts = {form: written.comparison(taz.story, form) for form in ReportForm}
        with pytest.raises(KeyError):
            written.comparison("no such", ReportForm.TEXT)
        with pytest.raises(KeyError):
            written.article("no such")
    for form, option in (
        (ReportForm.TEXT, "--linear"),
        (ReportForm.MARKDOWN, "--markdown"),
        (ReportForm.JSON, "--json"),
    ):
        printed = run("compare", number, option, library=seed_library_folder).stdout
        assert texts[form].strip() == printed.strip()
    assert texts[ReportForm.HTML].lower().startswith("<!doctype html>")
    assert json.loads(texts[ReportForm.JSON])[0]["story"]["id"] == taz.story


@pytest.mark.parametrize(
    ("words", "sources"),
    [
        (["source:taz"], ["taz"]), (["source:washington post"], ["Washington Post"]), (["is:read"], []),
        (["date:2024-10-18"], ["taz"]), (["-source:taz", "-source:ntv", "-ozd", "-post"], ["AP/Reuters"]),
    ],
)  # fmt: skip
def test_the_list_is_narrowed_as_in_the_reader(words: list[str], sources: list[str], seed_library_folder: Path) -> None:
    shown = run("list", "--", *words, library=seed_library_folder)
    rows = [line for line in shown.stdout.splitlines() if line.startswith("  ")]
    assert [row.split(maxsplit=1)[1].split(",")[0] for row in rows] == sources
    assert shown.exit_code == (0 if sources else 1)
    assert all(row in run("list", library=seed_library_folder).stdout for row in rows)


def test_a_field_that_makes_no_sense_is_told(seed_library_folder: Path) -> None:
    shown = run("list", "is:red", library=seed_library_folder)
    assert (shown.stderr, shown.stdout) == ("gegenlese: read as words: is:red\n", "No article fits.\n")
