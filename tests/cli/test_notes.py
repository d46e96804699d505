"""Notes on the command line, and that every form of `compare` and `show` prints them where they belong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.library.made_up import fact, full_document, linking, story
from tui.cli.group import gegenlese
from tui.library import Library
from tui.model import Verdict

FILES = ("a.txt", "b.txt", "c.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three articles of one story, all of which report one number, and one article outside it."""
    with Library.open(tmp_path / "library", create=True) as library:
        library.save([full_document(file, source=f"Blatt {file[0].upper()}") for file in (*FILES, "d.txt")])
        facts = {"flood": [fact("shared", FILES, Verdict.AGREE)]}
        library.save_comparison(linking(FILES), dict.fromkeys(FILES, "flood"), [story(*FILES)], facts)
    return tmp_path / "library"


def invoke(folder: Path, *arguments: object) -> Result:
    return CliRunner().invoke(gegenlese, ["--library", str(folder), *map(str, arguments)])


@pytest.fixture
def noted(folder: Path) -> Path:
    """A note on an article, on a sentence with the number, on a sentence without facts, on the fact; one elsewhere."""
    for arguments in (
        ["a.txt", "Ganz", "lesen", "#todo"],
        ["a.txt", "--sentence", "ohne strom", "Wer zählt?"],
        ["a.txt", "--sentence", "nach Koeln", "Welche Straße?"],
        ["b.txt", "--fact", "3.000", "Amt fragen #Todo"],
        ["d.txt", "Anderes"],
    ):
        assert invoke(folder, "notes", "--add", *arguments).exit_code == 0
    return folder


def listed(folder: Path, *arguments: object) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = json.loads(invoke(folder, "notes", "--json", *arguments).stdout)
    return data


def texts(folder: Path, *arguments: object) -> list[str]:
    return [each["text"] for each in listed(folder, *arguments)]


# -- listing ----------------------------------------------------------------------------------------------------------


def test_a_library_without_notes(folder: Path) -> None:
    result = invoke(folder, "notes")
    assert (result.exit_code, result.stdout.startswith("No such note")) == (1, True)
    assert (invoke(folder, "notes", "--json").exit_code, listed(folder)) == (1, [])


def test_the_list_tells_text_place_and_source(noted: Path) -> None:
    lines = invoke(noted, "notes").stdout.splitlines()
    assert lines[0].startswith("  1  Ganz lesen #todo  [20")
    assert lines[3].startswith("  2  Wer zählt?  [20")
    assert lines[4].startswith("       on the sentence: In Übersee sind nach dem Hochwasser")
    assert lines[5].startswith("       Blatt A: In Übersee")
    assert lines[10] == "       on the fact: Fakt shared"
    assert len(lines) == 15


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["--story", "1"], 4), (["--article", "d.txt"], 1), (["--tag", "TODO"], 2), (["--tag", "#todo", "amt"], 1),
        (["strasse"], 1), (["blatt", "todo"], 2), (["--story", "1", "Anderes"], 0), (["#todo"], 2), (["zwiebel"], 0),
    ],
)  # fmt: skip
def test_notes_are_chosen_by_story_article_tag_and_words(arguments: list[str], found: int, noted: Path) -> None:
    assert len(texts(noted, *arguments)) == found
    assert invoke(noted, "notes", *arguments).exit_code == (0 if found else 1)


def test_json_has_place_and_fact(noted: Path) -> None:
    by_text = {each["text"]: each for each in listed(noted)}
    on_fact = by_text["Amt fragen #Todo"]
    assert (on_fact["fact"], on_fact["story"], on_fact["tags"]) == ("shared", "flood", ["Todo"])
    assert on_fact["anchor"]["words"] == "mindestens 3.000 Menschen"
    assert by_text["Ganz lesen #todo"]["start"] is None


def test_markdown_is_a_list_for_each_article(noted: Path) -> None:
    lines = invoke(noted, "notes", "--markdown").stdout.splitlines()
    assert [line[:12] for line in lines if line.startswith("#")] == [
        "# Notes",
        "## Blatt A: ",
        "## Blatt B: ",
        "## Blatt D: ",
    ]
    assert "- Amt fragen \\#Todo (on the fact: Fakt shared)" in lines


# -- changing ---------------------------------------------------------------------------------------------------------


def test_edit_remove_and_undo(noted: Path) -> None:
    assert invoke(noted, "notes", "--edit", 2, "Wer", "zählte?").stdout == "Changed: Wer zählte?\n"
    assert invoke(noted, "notes", "--remove", 5).stdout == "Removed: Anderes\n"
    assert texts(noted)[1:] == ["Wer zählte?", "Welche Straße?", "Amt fragen #Todo"]
    assert invoke(noted, "notes", "--undo").stdout == "As it was: Anderes\n"
    assert invoke(noted, "notes", "--undo").stdout == "As it was: Wer zählt?\n"
    assert invoke(noted, "notes", "--undo").stdout == "Removed again: Anderes\n"
    assert texts(noted) == ["Ganz lesen #todo", "Wer zählt?", "Welche Straße?", "Amt fragen #Todo"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--remove", 9], "there is no note 9"),
        (["--edit", 10**30, "x"], "there is no note 1000"),
        (["--undo"], "nothing was done to notes"),
        (["--add", "zwiebel", "x"], "no article is called 'zwiebel'"),
        (["--add", "a.txt", "--sentence", "Zwiebelkuchen", "x"], "'Zwiebelkuchen' does not stand in Blatt A"),
        (["--add", "a.txt", "--fact", "Köln", "x"], "no fact of Blatt A lies in 'Köln'"),
        (["--add", "a.txt", "\x1b\u200b"], "nothing is written in the note"),
        (["--add", "a.txt", "x" * 4001], "a note has at most 4000 characters"),
    ],
)
def test_what_cannot_be_done_is_one_line(arguments: list[object], told: str, folder: Path) -> None:
    result = invoke(folder, "notes", *arguments)
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert told in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [["--add", "a.txt"], ["--remove", "1", "x"], ["--undo", "--remove", "1"], ["--add", "a.txt", "x", "--tag", "y"],
     ["--sentence", "x"], ["--add", "a.txt", "--sentence", "x", "--fact", "y", "z"], ["--edit", "x"], ["--undo", "x"]],
)  # fmt: skip
def test_wrong_usage(arguments: list[str], folder: Path) -> None:
    assert invoke(folder, "notes", *arguments).exit_code == 2


def test_notes_of_an_article_that_goes_are_listed_as_loose(noted: Path) -> None:
    with Library.open(noted) as library:
        library.remove(["a.txt"])
    assert {each["state"] for each in listed(noted, "a.txt")} == {"loose"}
    lines = invoke(noted, "notes", "Welche").stdout.splitlines()
    assert lines[1].endswith("on the sentence: Die Straße nach Köln bleibt gesperrt. [loose: its words are gone]")
    assert lines[2] == "       a.txt"


# -- with the comparison ----------------------------------------------------------------------------------------------


def test_compare_prints_each_note_once_in_its_place(noted: Path) -> None:
    lines = invoke(noted, "compare").stdout.splitlines()
    at = {line.strip(): number for number, line in enumerate(lines)}
    assert lines[2] == "  note on Blatt A: Ganz lesen #todo"
    assert "note on Blatt A: Welche Straße? [on the sentence: Die Straße nach Köln bleibt gesperrt.]" in at
    assert lines[at["note: Wer zählt?"] - 1].startswith("    Blatt A (")
    assert at["note: Amt fragen #Todo"] > at["note: Wer zählt?"]
    assert "Anderes" not in "".join(lines)


def test_a_note_on_a_fact_that_is_not_shown_stands_under_its_source(noted: Path) -> None:
    shown = invoke(noted, "compare", "--kind", "quote", "1", "--json").stdout
    assert json.loads(shown) == []
    with Library.open(noted) as library:
        library.save_comparison(linking(FILES), dict.fromkeys(FILES, "flood"), [story(*FILES)], {})
    assert (
        "  note on Blatt B: Amt fragen #Todo [on the fact: mindestens 3.000 Menschen]"
        in invoke(noted, "compare").stdout.splitlines()
    )


def test_markdown_html_and_json_have_the_notes(noted: Path) -> None:
    table = invoke(noted, "compare", "--markdown").stdout
    assert "  - **Note:** Ganz lesen \\#todo" in table.splitlines()
    assert "<br>**Note:** Wer zählt? | a.txt" in table
    assert "- **Notes:** Amt fragen \\#Todo" in table.splitlines()
    page = invoke(noted, "compare", "--html").stdout
    assert '<p class="note">Wer zählt?</p></td></tr>' in page
    assert "<dt>Notes</dt><dd>Amt fragen #Todo</dd>" in page
    (data,) = json.loads(invoke(noted, "compare", "--json").stdout)
    assert data["notes"] == listed(noted, "--story", "1")


def test_show_prints_notes_beside_what_they_are_on(noted: Path) -> None:
    lines = [line for line in invoke(noted, "show", "a.txt").stdout.splitlines() if line]
    assert [line[:24] for line in lines if line.startswith("    note")] == [
        "    note on the article:",
        "    note on the sentence",
        "    note on the sentence",
    ]
    assert lines[-1].endswith("Die Straße nach Köln bleibt gesperrt.: Welche Straße?")
    data = json.loads(invoke(noted, "show", "a.txt", "--json").stdout)
    assert data["notes"] == listed(noted, "--article", "a.txt")


HOSTILE = '<script>alert(1)</script> \x1b[31m | *fett* [b]rot[/b] [link](http://x.de) \u202e&"'


@pytest.mark.parametrize("arguments", [["notes"], ["notes", "--markdown"], ["compare"], ["compare", "--markdown"],
                                       ["compare", "--html"], ["show", "a.txt"]])  # fmt: skip
def test_the_text_of_a_note_is_never_more_than_text(arguments: list[str], folder: Path) -> None:
    invoke(folder, "notes", "--add", "a.txt", "--sentence", "Strom", HOSTILE)
    shown = invoke(folder, *arguments).stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "alert(1)" in shown
    if {"--markdown", "--html"} & set(arguments):
        assert "<script" not in shown
    else:
        assert "[b]rot[/b] [link](http://x.de)" in shown
