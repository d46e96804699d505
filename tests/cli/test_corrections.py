"""Corrections on the command line, and that facts are made with them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tui.cli.comparing import compare_all
from tui.cli.group import gegenlese
from tui.compare.fact_corrections import claim_in_file, corrected_facts
from tui.library import Library
from tui.model import (
    Correction,
    CorrectionKind,
    EntityKind,
    Fact,
    FactCorrection,
    FactCorrectionKind,
    NameInFile,
    StoryCorrection,
)

PER, LOC = EntityKind.PERSON, EntityKind.PLACE


@pytest.fixture
def folder(seed_library_folder: Path, tmp_path: Path) -> Path:
    """A copy of the library of the shipped articles."""
    return Path(shutil.copytree(seed_library_folder, tmp_path / "library"))


def invoke(folder: Path, *arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(gegenlese, ["--library", str(folder), *map(str, arguments)], input=stdin)


def named(library: Library, words: str, kind: EntityKind = PER) -> NameInFile:
    """The first mention of these words."""
    for row in library.articles():
        text = library.article(row.file).text
        if any(text[each.start : each.end] == words and not each.part for each in library.mentions(row.file)):
            return NameInFile(row.file, words, kind)
    raise KeyError(words)


def speakers(library: Library) -> set[str]:
    return {fact.label for story in library.stories() for fact in library.story_facts(story.id)}


@pytest.fixture
def corrected(folder: Path) -> Path:
    """Two corrections: Lloyd Austin is renamed, Pjöngjang and Nordkorea are joined."""
    with Library.open(folder) as library:
        library.correct(Correction(CorrectionKind.RENAME, (named(library, "Lloyd Austin"),), "Minister Austin"))
        names = (named(library, "Nordkorea", LOC), named(library, "Pjöngjang", LOC))
        library.correct(Correction(CorrectionKind.JOIN, names))
    return folder


def exported(folder: Path) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = json.loads(invoke(folder, "corrections", "--json").stdout)
    return data


def test_a_library_without_corrections(folder: Path) -> None:
    result = invoke(folder, "corrections")
    assert (result.exit_code, result.stdout.startswith("No corrections")) == (0, True)
    assert exported(folder) == []


def test_the_list_tells_kind_names_and_files(corrected: Path) -> None:
    lines = invoke(corrected, "corrections").stdout.splitlines()
    assert lines[0].startswith("  1  rename Lloyd Austin to Minister Austin  [20")
    assert lines[2].startswith("  2  join Nordkorea = Pjöngjang  [20")
    assert lines[3].startswith("       LOC  Nordkorea in /")
    assert "not in the library" not in "".join(lines)


def test_what_was_exported_can_be_made_elsewhere_once(
    corrected: Path, seed_library_folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "who.json"
    moved = invoke(corrected, "corrections", "--json").stdout.replace(str(Path.cwd()), "/home/somebody")
    file.write_text(moved, encoding="utf-8")
    other = Path(shutil.copytree(seed_library_folder, tmp_path / "other"))
    first = invoke(other, "corrections", "--apply", file)
    assert (first.exit_code, first.stdout) == (0, "2 made\n")
    assert [each["names"] for each in exported(other)] == [each["names"] for each in exported(corrected)]
    again = invoke(other, "corrections", "--apply", file)
    assert (again.exit_code, again.stdout) == (0, "2 there already\n")
    with Library.open(other) as library:
        assert not library.entities(text="pjöngjang")[0].name.startswith("Pj")


def test_entries_that_cannot_be_made_are_a_line_each(folder: Path) -> None:
    with Library.open(folder) as library:
        austin = named(library, "Lloyd Austin")
    name = {"file": Path(austin.file).name, "name": " Lloyd\tAustin ", "kind": "PER"}
    entries = [
        {"kind": "rename", "names": [name], "new_name": "\x1b[31m"},
        {"kind": "fly", "names": [name]},
        {"names": []},
        "rename",
        {"kind": "split", "names": [{**name, "name": "Niemand"}]},
        {"kind": "rename", "names": [name], "new_name": "L. Austin"},
    ]
    result = invoke(folder, "corrections", "--apply", "-", stdin=json.dumps(entries))
    assert result.exit_code == 1
    assert result.stdout == "1 made, 5 failed\n"
    complaints = [line for line in result.stderr.splitlines() if line.startswith("gegenlese: ")]
    assert [line.split(": ")[2] for line in complaints] == [f"entry {number}" for number in range(1, 6)]
    assert complaints[4].endswith(f"“Niemand” is no name in {austin.file}")
    assert "\x1b" not in result.stderr


@pytest.mark.parametrize("content", [b"", b"[", b"{}", b"\xff\xfe", b"[" * 100_000, b'"rename"'])
def test_a_file_that_is_no_list_is_one_line(content: bytes, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_bytes(content)
    result = invoke(folder, "corrections", "--apply", tmp_path / "bad.json")
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert "bad.json" in result.stderr


def test_one_correction_is_taken_back(corrected: Path) -> None:
    result = invoke(corrected, "corrections", "--undo", 1)
    assert (result.exit_code, result.stdout) == (0, "Taken back: rename Lloyd Austin to Minister Austin\n")
    assert [each["id"] for each in exported(corrected)] == [2]
    gone = invoke(corrected, "corrections", "--undo", 1)
    assert (gone.exit_code, gone.stderr) == (
        1,
        "gegenlese: there is no correction 1. 'gegenlese corrections' lists them.\n",
    )
    assert invoke(corrected, "corrections", "--undo", 10**30).exit_code == 1


@pytest.mark.parametrize("arguments", [["--undo", "x"], ["--apply", "/nonexistent"], ["--apply", "-", "--undo", "1"]])
def test_wrong_usage(arguments: list[str], folder: Path) -> None:
    assert invoke(folder, "corrections", *arguments).exit_code == 2


def test_facts_are_made_with_the_corrections(corrected: Path) -> None:
    with Library.open(corrected) as library:
        compare_all(library, lambda step, done, total: None)
        claims = [c for row in library.articles() for fact in library.facts(row.file) for c in fact.claims]
        known = {entity.id for entity in library.entities()}
        assert {entity for claim in claims for entity in claim.entities} <= known
        assert any("Minister Austin" in label for label in speakers(library))
        assert not library.entities(text="Pjöngjang")[0].name.startswith("Pj")
        for each in library.corrections():
            library.undo_correction(each.id)
        assert library.entities(text="Pjöngjang")[0].name == "Pjöngjang"


def test_the_card_of_an_entity(folder: Path) -> None:
    shown = invoke(folder, "entities", "lloyd austin", "--card").stdout
    assert shown.startswith("Lloyd Austin  person\n")
    for word in ("also called:", "Austin", "named:", "sources:", "ntv (", "together with:", "Russland ("):
        assert word in shown
    assert "\n    Dafür gebe es Beweise, sagt US-Verteidigungsminister Lloyd Austin.\n" in shown


def test_cards_as_json(folder: Path) -> None:
    (card,) = json.loads(invoke(folder, "entities", "Lloyd Austin", "--card", "--json").stdout)
    assert card["entity"]["name"] == "Lloyd Austin"
    assert sum(source["mentions"] for source in card["sources"]) == len(
        [place for place in card["places"] if not place["part"]]
    )


def test_the_card_is_of_those_called_so_before_those_that_hold_it(folder: Path) -> None:
    heads = [line for line in invoke(folder, "entities", "korea", "--card").stdout.splitlines() if "  place" in line]
    assert len(heads) > 1
    assert invoke(folder, "entities", "nordkorea", "--card").stdout.count("  place\n") == 1


def test_a_card_of_nobody(folder: Path) -> None:
    assert invoke(folder, "entities", "Zwiebelkuchen", "--card").exit_code == 1
    assert json.loads(invoke(folder, "entities", "Zwiebelkuchen", "--card", "--json").stdout) == []
    assert invoke(folder, "entities", "--card").exit_code == 2


# -- facts and stories ------------------------------------------------------------------------------------------------


def a_shared_fact(library: Library) -> tuple[str, Fact]:
    """The id of the first story, and its first fact of two sources."""
    story = library.stories()[0]
    return story.id, next(fact for fact in library.story_facts(story.id) if len(fact.files) == 2)


def rejection(library: Library, fact: Fact) -> FactCorrection:
    claims = (next(claim for claim in fact.claims if claim.file == file) for file in fact.files)
    named = tuple(claim_in_file(claim, library.article(claim.file).text) for claim in claims)
    return FactCorrection(FactCorrectionKind.REJECT, named)


@pytest.fixture
def judged(folder: Path) -> Path:
    """A fact of two sources is parted, and an article is moved to a story of its own."""
    with Library.open(folder) as library:
        library.correct(rejection(library, a_shared_fact(library)[1]), corrected_facts)
        library.correct(StoryCorrection(library.articles()[-1].file))
    return folder


def test_corrections_of_facts_and_stories_are_told(judged: Path) -> None:
    lines = invoke(judged, "corrections").stdout.splitlines()
    assert lines[0].startswith("  1  not the same: “")
    assert [line.split()[0] for line in lines[1:3]] == [lines[1].split()[0]] * 2
    assert lines[-1].startswith("  2  move /")
    assert " to a story of its own  [20" in lines[-1]
    assert "not in the library" not in "".join(lines)


def test_facts_and_stories_are_exported_and_made_elsewhere(
    judged: Path, seed_library_folder: Path, tmp_path: Path
) -> None:
    assert invoke(judged, "compare-again").output == ""
    file = tmp_path / "all.json"
    file.write_text(invoke(judged, "corrections", "--json").stdout, encoding="utf-8")
    other = Path(shutil.copytree(seed_library_folder, tmp_path / "other"))
    assert invoke(other, "corrections", "--apply", file).stdout == "2 made\n"
    assert invoke(other, "corrections", "--apply", file).stdout == "2 there already\n"
    with Library.open(judged) as here, Library.open(other) as there:
        assert len(here.stories()) == 2
        assert here.stories() == there.stories()
        for story in here.stories():
            assert here.story_facts(story.id) == there.story_facts(story.id)
        assert [each.correction for each in here.corrections()] == [each.correction for each in there.corrections()]


def test_facts_and_stories_are_taken_back(judged: Path, seed_library_folder: Path) -> None:
    assert invoke(judged, "corrections", "--undo", 1).stdout.startswith("Taken back: not the same: “")
    assert invoke(judged, "corrections", "--undo", 2).stdout.startswith("Taken back: move /")
    with Library.open(judged) as library, Library.open(seed_library_folder) as untouched:
        assert library.stories() == untouched.stories()
        assert library.story_facts(library.stories()[0].id) == untouched.story_facts(untouched.stories()[0].id)
        assert library.articles() == untouched.articles()


def test_corrected_facts_outlast_comparing_everything_again(folder: Path) -> None:
    with Library.open(folder) as library:
        story, fact = a_shared_fact(library)
        library.correct(rejection(library, fact), corrected_facts)
        corrected = library.story_facts(story)
        compare_all(library, lambda step, done, total: None)
        assert library.story_facts(story) == corrected
        assert sum(each.corrected for each in corrected) == 2


def test_bad_entries_about_facts_and_stories_are_a_line_each(folder: Path) -> None:
    with Library.open(folder) as library:
        file = library.articles()[0].file
    claim = {"file": file, "kind": "quantity", "start": 0, "end": 3, "words": "Zwiebelkuchen"}
    entries: list[object] = [
        {"kind": "reject", "claims": [claim]},
        {"kind": "join", "claims": [claim, claim]},
        {"kind": "verdict", "claims": [claim], "verdict": "alone"},
        {"kind": "verdict", "claims": "\x1b[2J"},
        {"kind": "join", "claims": [{**claim, "start": "0"}, claim]},
        {"kind": "rename", "claims": []},
        {"file": 7},
        {"file": "nowhere.txt"},
        {"file": file, "beside": file},
    ]
    result = invoke(folder, "corrections", "--apply", "-", stdin=json.dumps(entries))
    assert (result.exit_code, result.stdout) == (1, "9 failed\n")
    complaints = [line for line in result.stderr.splitlines() if line.startswith("gegenlese: ")]
    assert [line.split(": ")[2] for line in complaints] == [f"entry {number}" for number in range(1, 10)]
    assert "\x1b" not in result.stderr
