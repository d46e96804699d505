from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.library.made_up import document
from tests.library.search.test_index import cut_contents, cut_segment, forget_segment, garble_segment, remove_index
from tui.library import Library, LibraryError
from tui.library.search import engine
from tui.library.search.health import Health, IndexHealth


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of two articles, one of them stored twice."""
    with Library.open(tmp_path / "library", create=True) as library:
        library.save([document("a.txt"), document("b.txt")])
        library.save([document("b.txt", "Dürre")])
    return tmp_path / "library"


def health(folder: Path) -> Health:
    with Library.open(folder) as library:
        return library.index_health()


def store(folder: Path, statement: str) -> None:
    with sqlite3.connect(folder / "library.sqlite") as db:
        db.execute(statement)


def test_a_sound_library(folder: Path) -> None:
    found = health(folder)
    assert found.index_is_sound
    assert found.store_is_sound
    assert (found.store.articles, found.index.articles, found.index.deleted, found.index.segments) == (2, 2, 1, 2)
    assert found.index.size > 1_000 < found.store.size


def forget_article(folder: Path) -> None:
    """As a store that was put back from a copy."""
    store(folder, "DELETE FROM articles WHERE file = 'a.txt'")


def store_again(folder: Path) -> None:
    store(folder, "UPDATE articles SET generation = 9 WHERE file = 'a.txt'")
    store(folder, "UPDATE library SET generation = 9")


def store_unseen(folder: Path) -> None:
    store(folder, "INSERT INTO articles SELECT 77, 'c.txt', " + COLUMNS + " FROM articles WHERE file = 'a.txt'")
    store(folder, "UPDATE library SET generation = 9")


COLUMNS = """title, source, published, authors, agencies, url, truncated, shown_title, shown_source, words,
             content_hash, version, 9"""


def leave_something(folder: Path) -> None:
    (folder / "index.new").mkdir()
    (folder / "index" / "MAIN_0123456789abcdef.lists").write_bytes(b"left")


def double_segment(folder: Path) -> None:
    from tui.library.search.segments import commit, segments_in

    one = segments_in(folder / "index")
    commit(folder / "index", [*one, one[0]])


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        (remove_index, {"exists": False, "missing": ("a.txt", "b.txt"), "articles": 0, "generation": None}),
        (forget_article, {"gone": 1, "missing": ()}),
        (store_again, {"outdated": ("a.txt",), "generation": 2}),
        (store_unseen, {"missing": ("c.txt",), "outdated": ()}),
        (double_segment, {"repeated": 1}),
    ],
)
def test_differences_are_named(folder: Path, damage: Callable[[Path], None], found: dict[str, Any]) -> None:
    damage(folder)
    index: IndexHealth = health(folder).index
    assert {name: getattr(index, name) for name in found} == found
    assert not health(folder).index_is_sound


def cut_keys(folder: Path) -> None:
    cut_column(folder, "id")


def cut_sentences(folder: Path) -> None:
    cut_column(folder, "sentences")


def cut_column(folder: Path, name: str) -> None:
    column = next((folder / "index").glob(f"*.{name}.col"))
    column.write_bytes(column.read_bytes()[:-3])


def cut_stored(folder: Path) -> None:
    cut_column(folder, "_stored")


def garble_keys(folder: Path) -> None:
    garble_column(folder, "id")


def garble_sentences(folder: Path) -> None:
    garble_column(folder, "sentences")


def garble_column(folder: Path, name: str) -> None:
    """Change one bit of what looks like any number."""
    column = next((folder / "index").glob(f"*.{name}.col"))
    content = bytearray(column.read_bytes())
    content[0] ^= 1
    column.write_bytes(content)


def forget_sentences(folder: Path) -> None:
    next((folder / "index").glob("*.sentences.col")).unlink()


def forget_checks(folder: Path) -> None:
    next((folder / "index").glob("*.checks")).unlink()


DAMAGES = [
    cut_segment, garble_segment, forget_segment, cut_contents, cut_keys, cut_sentences, cut_stored, garble_keys,
    garble_sentences, forget_sentences, forget_checks,
]  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_broken_files_are_named(folder: Path, damage: Callable[[Path], None]) -> None:
    damage(folder)
    found = health(folder)
    assert found.index.broken
    assert not found.index_is_sound
    with Library.open(folder) as library:
        library.rebuild_index()
    assert health(folder).index_is_sound


def test_what_nothing_needs_is_named_and_does_no_harm(folder: Path) -> None:
    leave_something(folder)
    found = health(folder)
    assert found.index.leftovers == ("MAIN_0123456789abcdef.lists", "index.new")
    assert found.index_is_sound
    with Library.open(folder) as library:
        library.rebuild_index()
    assert health(folder).index.leftovers == ()


def test_a_store_with_loose_references_is_told(folder: Path) -> None:
    store(folder, "DELETE FROM articles WHERE file = 'a.txt'")
    found = health(folder)
    assert not found.store_is_sound
    assert "texts" in dict(found.store.loose_references)


def test_a_broken_store_is_told(folder: Path) -> None:
    path = folder / "library.sqlite"
    whole = bytearray(path.read_bytes())
    whole[len(whole) // 2 :] = bytes(len(whole) - len(whole) // 2)
    path.write_bytes(whole)
    try:
        found = health(folder)
    except LibraryError:
        return  # too broken for the articles to be counted
    assert found.store.problems


def test_searches_go_on_while_the_index_is_made_again(folder: Path) -> None:
    seen: list[int] = []
    with Library.open(folder) as library, ThreadPoolExecutor(1) as other:

        def progress(done: int, count: int) -> None:
            seen.append(other.submit(lambda: library.search("Hochwasser").total).result(timeout=20))

        before = {path.name for path in (folder / "index").iterdir()}
        library.rebuild_index(progress)
        assert seen
        assert set(seen) == {1}
        assert {path.name for path in (folder / "index").iterdir()} & before == {"stamp.json"}
        assert library.search("Hochwasser").total == 1
        assert not list(folder.glob("index.*[!k]"))


def test_what_is_stored_while_the_index_is_made_again_is_found(folder: Path) -> None:
    with Library.open(folder) as library, ThreadPoolExecutor(1) as other:
        library.rebuild_index(lambda *_: other.submit(library.save, [document("c.txt")]).result(timeout=20))
        assert library.search("Hochwasser").total == 2


def test_an_index_that_is_being_made_is_not_made_twice(folder: Path) -> None:
    with (
        Library.open(folder) as library,
        engine.locked(folder / "index.lock", 0),
        pytest.raises(LibraryError, match="being made"),
    ):
        library.rebuild_index()


def test_a_full_disk_leaves_the_old_index(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("whoosh.index.TOC.write", lambda *_, **__: (_ for _ in ()).throw(OSError(28, "full")))
    with Library.open(folder) as library:
        with pytest.raises(LibraryError, match=r"cannot be made \(full\)"):
            library.rebuild_index()
        assert library.search("Hochwasser").total == 1


def test_an_error_in_a_search_is_not_taken_for_a_broken_index(folder: Path) -> None:
    with Library.open(folder) as library:
        shutil.copytree(folder / "index", folder / "before")
        with pytest.raises(ZeroDivisionError):
            library._index.opened().with_postings(lambda postings: 1 // 0)
        assert {p.name for p in (folder / "index").iterdir()} == {p.name for p in (folder / "before").iterdir()}
