"""The commands as a user runs them: output, errors, exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tui.cli.group import gegenlese

ROOT = Path(__file__).parent.parent.parent


def run(*arguments: object, library: Path | None = None, **environment: str) -> Result:
    """A command in this process, which has loaded its libraries already."""
    shared = ["--library", str(library)] if library else []
    settings = {"GEGENLESE_SETTINGS": "/nonexistent/settings.toml", **environment}
    return CliRunner().invoke(gegenlese, [*shared, *map(str, arguments)], prog_name="gegenlese", env=settings)


@pytest.mark.parametrize(
    ("arguments", "status"), [(["list"], 0), (["search", "Zwiebelkuchen"], 1), (["entities", "--kind", "COLOUR"], 2)]
)
def test_a_process_ends_with_its_exit_status(arguments: list[str], status: int, seed_library_folder: Path) -> None:
    command = [sys.executable, "-m", "tui", "--library", str(seed_library_folder), *arguments]
    environment = {**os.environ, "GEGENLESE_SETTINGS": "/nonexistent/settings.toml"}
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == status
    assert bool(ended.stdout) is (status < 2)
    assert bool(ended.stderr) is (status == 2)


def test_help_lists_every_command_with_examples() -> None:
    shown = run("--help")
    assert shown.exit_code == 0
    for word in (
        "read",
        "add",
        "list",
        "search",
        "searches",
        "show",
        "compare",
        "entities",
        "corrections",
        "annotate",
        "doctor",
        "settings",
        "Examples:",
        "Exit status",
    ):
        assert word in shown.stdout


@pytest.mark.parametrize(
    "command",
    ["read", "add", "list", "search", "searches", "show", "compare", "entities", "corrections", "annotate", "doctor",
     "settings"],
)  # fmt: skip
def test_help_of_a_command_has_an_example(command: str) -> None:
    shown = run(command, "--help")
    assert shown.exit_code == 0
    assert f"gegenlese {command}" in shown.stdout.replace("--library ./archive ", "") or "  gegenlese\n" in shown.stdout


@pytest.mark.parametrize(
    "arguments", [["fly"], ["search"], ["add"], ["entities", "--kind", "COLOUR"], ["show", "--what"]]
)
def test_wrong_usage_is_exit_status_2(arguments: list[str]) -> None:
    shown = run(*arguments)
    assert shown.exit_code == 2
    assert shown.stdout == ""


@pytest.mark.parametrize(
    "arguments", [["list"], ["search", "x"], ["show", "1"], ["compare"], ["entities"], ["corrections"]]
)
def test_a_missing_library_is_one_clear_line(arguments: list[str], tmp_path: Path) -> None:
    shown = run(*arguments, library=tmp_path / "nowhere")
    assert shown.exit_code == 1
    assert len(shown.stderr.splitlines()) == 1
    assert "gegenlese add" in shown.stderr


def test_list_names_stories_and_articles(seed_library_folder: Path) -> None:
    shown = run("list", library=seed_library_folder)
    assert shown.exit_code == 0
    assert shown.stdout.startswith("Story 1:")
    assert "taz, 2024-10-18: " in shown.stdout


def test_list_as_json(seed_library_folder: Path) -> None:
    data = json.loads(run("list", "--json", library=seed_library_folder).stdout)
    assert len(data["articles"]) == 5
    assert {file for story in data["stories"] for file in story["files"]} == {row["file"] for row in data["articles"]}


def test_reading_without_a_terminal_prints_the_list(seed_library_folder: Path) -> None:
    shown = run(library=seed_library_folder)
    assert shown.exit_code == 0
    assert "Story 1:" in shown.stdout
    assert "no terminal" in shown.stderr


def test_search_finds_inflected_forms_in_all_sources(seed_library_folder: Path) -> None:
    shown = run("search", "Geheimdienst", "--json", library=seed_library_folder)
    assert shown.exit_code == 0
    hits = json.loads(shown.stdout)["hits"]
    assert len(hits) >= 3
    for hit in hits:
        for snippet in hit["snippets"]:
            lit = [snippet["text"][first:last] for first, last in snippet["lit"]]
            assert lit
            assert all("geheimdienst" in word.casefold() for word in lit)


def test_search_without_hits_is_exit_status_1(seed_library_folder: Path) -> None:
    shown = run("search", "Zwiebelkuchen", library=seed_library_folder)
    assert shown.exit_code == 1
    assert "Nothing found" in shown.stdout


@pytest.mark.parametrize("query", ['"', "AND", "((", "title:", "*", "a:b:c", "\x1b[31m", "[@click=x]"])
def test_no_query_fails(query: str, seed_library_folder: Path) -> None:
    shown = run("search", "--", query, library=seed_library_folder)
    assert shown.exit_code in (0, 1)
    assert shown.stderr == ""
    assert "\x1b" not in shown.stdout


def test_show_prints_the_article_unwrapped_in_a_pipe(seed_library_folder: Path) -> None:
    shown = run("show", "taz", library=seed_library_folder)
    assert shown.exit_code == 0
    assert "Kyjiw taz" not in shown.stdout.splitlines()[0]
    assert max(map(len, shown.stdout.splitlines())) > 200
    assert "\x1b" not in shown.stdout


def test_show_as_json_has_offsets_into_the_text(seed_library_folder: Path) -> None:
    data = json.loads(run("show", "taz", "--json", library=seed_library_folder).stdout)
    numbers = {data["text"][each["number_start"] : each["number_end"]] for each in data["quantities"]}
    assert "1.500" in numbers
    assert data["mentions"]
    assert data["facts"]


def test_show_names_the_candidates_of_a_vague_name(seed_library_folder: Path) -> None:
    shown = run("show", ".txt", library=seed_library_folder)
    assert shown.exit_code == 1
    assert "fits 5" in shown.stderr


def test_compare_prints_differences_first_with_sources(seed_library_folder: Path) -> None:
    shown = run("compare", library=seed_library_folder)
    assert shown.exit_code == 0
    signs = [line[0] for line in shown.stdout.splitlines() if line.endswith("]") and not line.startswith(" ")]
    assert signs == sorted(signs, key=["≠", "="].index)
    assert set(signs) <= {"≠", "="} and len(signs) > 10
    assert "taz" in shown.stdout
    assert "why: " in shown.stdout


def test_compare_as_json_carries_file_and_offsets(seed_library_folder: Path) -> None:
    stories = json.loads(run("compare", "--json", library=seed_library_folder).stdout)
    claims = [claim for story in stories for fact in story["facts"] for claim in fact["claims"]]
    assert all(claim["text"] in claim["sentence"] or claim["start"] >= 0 for claim in claims)
    assert {Path(claim["file"]).suffix for claim in claims} == {".txt"}


def test_entities_are_listed_by_kind(seed_library_folder: Path) -> None:
    shown = run("entities", "--kind", "per", "--json", library=seed_library_folder)
    people = json.loads(shown.stdout)
    assert {person["kind"] for person in people} == {"PER"}
    assert people == sorted(people, key=lambda person: (-person["mentions"], person["name"]))


def test_settings_with_an_unknown_key_name_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('librarry = "x"\n', encoding="utf-8")
    shown = run("list", GEGENLESE_SETTINGS=str(tmp_path / "settings.toml"))
    assert shown.exit_code == 1
    assert "Did you mean 'library'?" in shown.stderr


def test_a_word_can_be_excluded_without_quoting(seed_library_folder: Path) -> None:
    both = json.loads(run("search", "--json", "Container", library=seed_library_folder).stdout)["total"]
    without = json.loads(
        run("search", "--json", "Container", "-Gesichtserkennungssoftware", library=seed_library_folder).stdout
    )
    assert without["total"] == both - 1


@pytest.mark.parametrize("arguments", [["show", "6"], ["show", "0"], ["show", "²"], ["compare", "5"], ["show", "003"]])
def test_a_number_is_never_part_of_a_file_name(arguments: list[str], seed_library_folder: Path) -> None:
    shown = run(*arguments, library=seed_library_folder)
    assert shown.exit_code == (0 if arguments == ["show", "003"] else 1)
    assert arguments[1] in shown.stderr or not shown.exit_code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
def test_a_full_disk_is_one_line(seed_library_folder: Path) -> None:
    command = [sys.executable, "-m", "tui", "--library", str(seed_library_folder), "list"]
    environment = {**os.environ, "GEGENLESE_SETTINGS": "/nonexistent/settings.toml"}
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            command, cwd=ROOT, env=environment, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert ended.returncode == 1
    assert ended.stderr.startswith("gegenlese: ") and ended.stderr.count("\n") == 1
