"""A library of an earlier version is brought up to date where it lies, and nothing in it is lost."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.library.made_up import annotations, fact, full_document, linking, story
from tui.library import Library, LibraryError, migrations
from tui.library.database import FILE_NAME, SCHEMA_VERSION
from tui.model import Annotations, Correction, CorrectionKind, EntityKind, Marks, NameInFile, Verdict

DATA = Path(__file__).parent / "data"
FILES = ("a.txt", "b.txt", "c.txt")


def library_of(version: int, folder: Path) -> Path:
    """Lay a library as an earlier version made it into a folder."""
    folder.mkdir(exist_ok=True)
    with sqlite3.connect(folder / FILE_NAME) as connection:
        connection.executescript((DATA / f"version_{version}.sql").read_text(encoding="utf-8"))
    connection.close()
    return folder


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The folder of a library that version 1 made."""
    return library_of(1, tmp_path)


def schema(folder: Path) -> dict[str, object]:
    """What the store's tables and indexes consist of, however their statements are written."""
    connection = sqlite3.connect(folder / FILE_NAME)
    found: dict[str, object] = {}
    names = connection.execute("SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
    for kind, name in names:
        pragmas = ("table_xinfo", "foreign_key_list", "index_list") if kind == "table" else ("index_xinfo",)
        found[name] = [sorted(connection.execute(f"PRAGMA {pragma}({name})").fetchall()) for pragma in pragmas]
    connection.close()
    return found


def rows_of(folder: Path, table: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(folder / FILE_NAME)
    found = connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
    connection.close()
    return found


def without_meanings(found: Annotations) -> Annotations:
    """The annotations as versions before the sentence encoder knew them."""
    return replace(found, clauses=tuple(replace(clause, meaning=b"") for clause in found.clauses))


def test_nothing_is_lost(old: Path) -> None:
    with Library.open(old) as library:
        assert [row.file for row in library.articles()] == [*FILES, "d.txt"]
        assert library.article("a.txt").published == date(2025, 6, 2)
        assert library.annotations("b.txt") == without_meanings(annotations())
        assert library.marks("a.txt") == Marks(read=True, starred=True, position=20)
        assert [library.mentions(file) for file in FILES] == list(linking(FILES).mentions.values())
        assert {entity.id: entity for entity in library.entities()} == linking(FILES).entities
        assert library.entity_counts() == {"gross": (3, 3), "uebersee": (3, 3)}
        assert library.stories() == (story(*FILES),)
        assert library.story_facts("flood")[1] == fact("differ", ["a.txt", "b.txt"], Verdict.DIFFER, silent=["c.txt"])
        assert not library.needs_comparison("rules 1")
        assert library.places("gross")[0].sentence.startswith("„Die Häuser stehen")
        assert library.search("Hochwasser").total == 4


def test_an_old_library_takes_corrections_at_once(old: Path) -> None:
    with Library.open(old) as library:
        kept = library.correct(Correction(CorrectionKind.SPLIT, (NameInFile("a.txt", "Änne Groß", EntityKind.PERSON),)))
        assert len(library.places("gross")) == 2
        library.undo_correction(kept.id)
        assert {entity.id: entity for entity in library.entities()} == linking(FILES).entities


@pytest.mark.parametrize("version", [1, 4])
def test_an_upgraded_store_is_like_a_new_one(version: int, tmp_path: Path) -> None:
    old, new = library_of(version, tmp_path / "old"), tmp_path / "new"
    for folder in (old, new):
        Library.open(folder, create=True).close()
    assert schema(old) == schema(new)


def test_what_a_person_did_is_kept_from_version_4_on(tmp_path: Path) -> None:
    with Library.open(library_of(4, tmp_path)) as library:
        assert [row.file for row in library.articles() if row.new] == ["d.txt"]
        assert library.marks("a.txt") == Marks(read=True, starred=True, position=20)
        assert [each.note.text for each in library.notes.find()] == ["Nachfragen #amt"]
        assert [each.letter for each in library.bookmarks.all()] == ["k"]
        rename = NameInFile("a.txt", "Übersee", EntityKind.PLACE)
        assert [each.correction for each in library.corrections()] == [
            Correction(CorrectionKind.RENAME, (rename,), "Übersee am Chiemsee")
        ]
        assert library.story_facts("flood")[1] == fact("differ", ["a.txt", "b.txt"], Verdict.DIFFER, silent=["c.txt"])
        assert library.annotations("a.txt") == annotations()


@pytest.mark.parametrize("version", [1, 4])
def test_what_search_asks_for_is_filled_in_as_if_it_were_saved_today(version: int, tmp_path: Path) -> None:
    folder = library_of(version, tmp_path)
    with Library.open(folder):
        before = rows_of(folder, "statements")
    with Library.open(folder) as library:
        library.save([full_document(row.file, source=row.source) for row in library.articles()])
    assert before == rows_of(folder, "statements") != []
    labels = {(kind, label) for _, kind, label in rows_of(folder, "labels")}
    assert {("name", "Änne Groß"), ("name", "Amt"), ("unit", "Mensch"), ("source", "Blatt A")} <= labels


def test_every_version_has_its_migration() -> None:
    assert list(migrations.MIGRATIONS) == list(range(migrations.OLDEST + 1, SCHEMA_VERSION + 1))


def test_a_migration_that_fails_leaves_the_old_library(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setitem(migrations.MIGRATIONS, 2, migrations.MIGRATIONS[2] + "INSERT INTO nowhere VALUES (1);")
        with pytest.raises(LibraryError, match="nowhere"):
            Library.open(old)
    with Library.open(old) as library:
        assert library.marks("a.txt").starred


def test_two_who_open_an_old_library_at_once(old: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        for library in pool.map(Library.open, [old, old]):
            assert len(library.corrections()) == 0
            library.close()
