"""Searching and saved searches on the command line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tests.library.made_up import document, full_document, linking, story
from tui.cli.group import gegenlese
from tui.library import Library

FLOOD = ("a.txt", "b.txt", "c.txt")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three articles of one story from two sources on three days, and one on something else."""
    folder = tmp_path_factory.mktemp("made") / "library"
    with Library.open(folder, create=True) as library:
        documents = [
            full_document(file, title=f"Flut {file[0]}", source="Bote" if file == "b.txt" else "Neue Post",
                          published=date(2025, 6, day))
            for day, file in enumerate(FLOOD, 1)
        ]  # fmt: skip
        other = document("d.txt", "Die Brücke bleibt gesperrt.", title="Sanierung", source="Bote")
        library.save([*documents, other])
        library.save_comparison(linking(FLOOD), dict.fromkeys(FLOOD, "flood"), [story(*FLOOD)], {})
    return folder


def invoke(folder: Path, *arguments: object) -> Result:
    return CliRunner().invoke(gegenlese, ["--library", str(folder), *map(str, arguments)])


def found(folder: Path, *arguments: object) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(invoke(folder, "search", "--json", *arguments).stdout)
    return data


def files(folder: Path, *arguments: object) -> list[str]:
    return [hit["file"] for hit in found(folder, *arguments)["hits"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("gesperrt", ["a.txt", "b.txt", "c.txt", "d.txt"]),
        ("gesperrt -Wasser", ["d.txt"]),
        ("quelle:bote", ["b.txt", "d.txt"]),
        ("person:Groß source:post", ["a.txt", "c.txt"]),
        ("ort:Uebersee date:2025-06-02", ["b.txt"]),
        ("bis:1.6.2025", ["a.txt"]),
        ("zahl:1000..5000 menschen datum:Juni 2025", ["a.txt", "b.txt", "c.txt"]),
        ("number:>3000 unit:Mensch", []),
        ("dreitausend", ["a.txt", "b.txt", "c.txt"]),
        ('said:Groß "unter Wasser" since:2025-06-03', ["c.txt"]),
        ("said:Groß Brücke", []),
        ("thema:hochwasser titel:(a OR b)", ["a.txt", "b.txt"]),
        ("*brück*", ["d.txt"]),
        ("Bruecke~ Sanierung", ["d.txt"]),
    ],
)
def test_what_queries_find(made: Path, query: str, expected: list[str]) -> None:
    assert sorted(files(made, query)) == expected


def test_what_is_narrowed_and_sorted_by_options(made: Path) -> None:
    assert files(made, "Wasser", "--sort", "newest") == ["c.txt", "b.txt", "a.txt"]
    assert files(made, "gesperrt", "--source", "bote", "--sort", "newest") == ["b.txt", "d.txt"]
    assert sorted(files(made, "gesperrt", "--story", "Hochwasser")) == list(FLOOD)
    (months,) = [facet for facet in found(made, "gesperrt", "--source", "post")["facets"] if facet["kind"] == "month"]
    assert [(value["label"], value["count"]) for value in months["values"]] == [("2025-06", 2)]
    assert "no source is called 'Kurier'" in invoke(made, "search", "x", "--source", "Kurier").stderr


def test_json_has_all_there_is(made: Path) -> None:
    data = found(made, "Wasser number:3000 Menschen", "--limit", "1")
    assert data["query"] == "Wasser number:3000 Menschen"
    assert (data["total"], len(data["hits"])) == (3, 1)
    assert data["understood"] == "“Menschen” is read as what the number counts"
    assert data["hits"][0]["story_title"] == "Hochwasser in Übersee"
    assert data["hits"][0]["snippets"][0]["lit"]
    sources = next(facet for facet in data["facets"] if facet["kind"] == "source")
    assert [(value["label"], value["count"]) for value in sources["values"]] == [("Neue Post", 2), ("Bote", 1)]


def test_hits_stand_under_their_groups_with_facets_and_what_was_understood(made: Path) -> None:
    lines = invoke(made, "search", "gesperrt", "is:green", "--group", "story", "--facets").stdout.splitlines()
    assert {"Hochwasser in Übersee", "Without a story"} <= set(lines)
    assert any(line.startswith("  Bote, 2025-06-02: Flut b") for line in lines)
    assert any(line.split() == ["2", "Bote", "source:Bote"] for line in lines)
    assert lines[-1] == "There is no “is:green”: it is left out"
    by_source = invoke(made, "search", "gesperrt", "--group", "source", "--limit", "3").stdout.splitlines()
    assert {"Bote", "Neue Post"} <= set(by_source)
    assert by_source[-1] == "3 of 4 articles shown; --limit shows more."


def test_a_saved_search_counts_what_came_since(tmp_path: Path) -> None:
    with Library.open(tmp_path, create=True) as library:
        library.save([full_document("a.txt", title="Flut", source="Bote")])
    assert "Saved as Strom." in invoke(tmp_path, "search", "ohne Strom", "--save", "Strom").stdout
    assert invoke(tmp_path, "searches").stdout == "Strom: ohne Strom\n"
    with Library.open(tmp_path) as library:
        library.save([full_document("b.txt", title="Noch eine", source="Post")])
    assert invoke(tmp_path, "searches").stdout == "Strom: ohne Strom (1 new article)\n"
    assert json.loads(invoke(tmp_path, "searches", "--json").stdout)[0]["new_hits"] == 1
    run = invoke(tmp_path, "searches", "--run", "Strom").stdout
    assert run.startswith("Strom: ohne Strom (1 new article)\n")
    assert "Post: Noch eine" in run
    assert invoke(tmp_path, "searches").stdout == "Strom: ohne Strom\n"
    assert invoke(tmp_path, "searches", "--remove", "Strom").exit_code == 0
    assert invoke(tmp_path, "searches").exit_code == 1
    unknown = invoke(tmp_path, "searches", "--run", "Strom")
    assert (unknown.exit_code, "no search is called 'Strom'" in unknown.stderr) == (1, True)


def test_what_cannot_be_saved_is_said(made: Path) -> None:
    assert invoke(made, "search", "x", "--save", " ").stderr == "gegenlese: A search is kept under a name.\n"
    assert invoke(made, "search", "x", "--save", "x", "--source", "bote").exit_code == 2
