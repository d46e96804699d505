from __future__ import annotations

import json
import os
import pickle
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.library.made_up import document
from tui.library import Library, LibraryError
from tui.library.database import FILE_NAME
from tui.library.search import engine, index

ROOT = Path(__file__).parents[3]


def files(library: Library, query: str = "Hochwasser") -> list[str]:
    return sorted(hit.file for hit in library.search(query).hits)


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """The folder of a closed library of two articles with their index."""
    with Library.open(tmp_path / "filled", create=True) as library:
        library.save([document("a.txt"), document("b.txt")])
    return tmp_path / "filled"


def stamp(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "index" / "stamp.json").read_text())
    return loaded


def segment(folder: Path) -> Path:
    return next(path for path in (folder / "index").iterdir() if path.suffix == ".lists")


def test_the_index_follows_saves_and_removals(library: Library) -> None:
    library.save([document("a.txt"), document("b.txt", "Dürre")])
    assert (files(library), files(library, "Dürre")) == (["a.txt"], ["b.txt"])
    library.save([document("a.txt", "Dürre"), document("c.txt")], removed=["b.txt"])
    assert (files(library), files(library, "Dürre")) == (["c.txt"], ["a.txt"])
    library.remove(["a.txt", "c.txt"])
    assert (files(library), files(library, "Dürre"), files(library, "-nichts")) == ([], [], [])


def test_many_small_saves_stay_in_few_segments(library: Library) -> None:
    for number in range(30):
        library.save([document(f"{number}.txt")], removed=[f"{number - 5}.txt"])
    assert files(library) == sorted(f"{number}.txt" for number in range(25, 30))
    segments = list((library.folder / "index").glob("*.lists"))
    assert len(segments) <= 10


def test_searches_in_the_order_of_saves_see_each_state(library: Library) -> None:
    for number in range(12):
        library.save([document(f"{number}.txt")])
        assert len(files(library)) == number + 1
        library.save([document(f"{number}.txt", "Dürre")])
        assert len(files(library)) == number
        library.save([document(f"{number}.txt")])


def remove_index(folder: Path) -> None:
    for path in (folder / "index").iterdir():
        path.unlink()
    (folder / "index").rmdir()


def cut_segment(folder: Path) -> None:
    whole = segment(folder).read_bytes()
    segment(folder).write_bytes(whole[: len(whole) // 2])


def garble_segment(folder: Path) -> None:
    segment(folder).write_bytes(random.Random(1).randbytes(5_000))


def forget_segment(folder: Path) -> None:
    segment(folder).unlink()


def cut_contents(folder: Path) -> None:
    for path in (folder / "index").glob("*.toc"):
        path.write_bytes(path.read_bytes()[:40])


def forget_stamp(folder: Path) -> None:
    (folder / "index" / "stamp.json").unlink()


def garble_stamp(folder: Path) -> None:
    (folder / "index" / "stamp.json").write_text('["no stamp"]')


def file_for_folder(folder: Path) -> None:
    remove_index(folder)
    (folder / "index").write_text("a file")


def other_format(folder: Path) -> None:
    changed = {**stamp(folder), "format": "0"}
    (folder / "index" / "stamp.json").write_text(json.dumps(changed))


def other_store(folder: Path) -> None:
    changed = {**stamp(folder), "identity": "another"}
    (folder / "index" / "stamp.json").write_text(json.dumps(changed))


def from_the_future(folder: Path) -> None:
    changed = {**stamp(folder), "generation": 99}
    (folder / "index" / "stamp.json").write_text(json.dumps(changed))


@pytest.mark.parametrize(
    "damage",
    [
        remove_index,
        cut_segment,
        garble_segment,
        forget_segment,
        cut_contents,
        forget_stamp,
        garble_stamp,
        file_for_folder,
        other_format,
        other_store,
        from_the_future,
    ],
)
def test_a_broken_index_is_made_again(filled: Path, damage: Any) -> None:
    good = stamp(filled)
    damage(filled)
    with Library.open(filled) as library:
        assert files(library) == ["a.txt", "b.txt"]
        library.save([document("c.txt")])
        assert files(library) == ["a.txt", "b.txt", "c.txt"]
    assert stamp(filled)["identity"] == good["identity"]
    assert (filled / "index").stat().st_mode & 0o077 == 0


def test_an_index_that_breaks_while_it_is_open_is_made_again(filled: Path) -> None:
    with Library.open(filled) as library:
        assert files(library) == ["a.txt", "b.txt"]
        remove_index(filled)
        library.save([document("c.txt")])
        assert files(library) == ["a.txt", "b.txt", "c.txt"]


class Trap:
    def __reduce__(self) -> tuple[Any, ...]:
        return (os.mkdir, ("sprung",))


def test_an_index_runs_no_code(filled: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A hostile pickle in the table of contents, where Whoosh looks for its schema and its segments."""
    monkeypatch.chdir(tmp_path)
    hostile = pickle.dumps(Trap(), 2)
    contents = next((filled / "index").glob("*.toc"))
    whole = contents.read_bytes()
    at = whole.rindex(b"\x80", 0, whole.rindex(b"W3Segment"))
    contents.write_bytes(whole[:at] + hostile)
    with Library.open(filled) as library:
        assert files(library) == ["a.txt", "b.txt"]
    assert not (tmp_path / "sprung").exists()
    for load in (engine.loads_plain, engine.whoosh.codec.whoosh3.loads, engine.whoosh.columns.loads):
        with pytest.raises(pickle.UnpicklingError, match=r"posix\.mkdir|nt\.mkdir"):
            load(hostile)


def test_a_failed_commit_frees_the_lock(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.save([document("a.txt")])
    monkeypatch.setattr("whoosh.index.TOC.write", lambda *_, **__: (_ for _ in ()).throw(OSError(28, "full")))
    library.save([document("b.txt")])  # is stored, though the index could not follow
    assert [row.file for row in library.articles()] == ["a.txt", "b.txt"]
    with pytest.raises(LibraryError, match="index cannot be made"):
        library.search("Hochwasser")
    monkeypatch.undo()
    assert files(library) == ["a.txt", "b.txt"]


def test_a_death_between_store_and_index_is_repaired(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(filled) as library:
        monkeypatch.setattr(index.Index, "update", lambda _: None)
        library.save([document("c.txt")], removed=["a.txt"])
    with Library.open(filled) as library:
        assert files(library) == ["b.txt", "c.txt"]


def test_a_death_between_index_and_stamp_is_repaired(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library.open(filled) as library:
        before = (filled / "index" / "stamp.json").read_text()
        library.save([document("c.txt")], removed=["a.txt"])
    (filled / "index" / "stamp.json").write_text(before)
    with Library.open(filled) as library:
        assert files(library) == ["b.txt", "c.txt"]


def test_another_process_changes_the_library_while_it_is_open(filled: Path) -> None:
    code = """
import sys
from pathlib import Path
from tests.library.made_up import document
from tui.library import Library
with Library.open(Path(sys.argv[1])) as library:
    library.save([document("c.txt")], removed=["a.txt"])
"""
    with Library.open(filled) as library:
        assert files(library) == ["a.txt", "b.txt"]
        subprocess.run([sys.executable, "-c", code, str(filled)], cwd=ROOT, check=True)
        assert files(library) == ["b.txt", "c.txt"]


def test_while_another_process_indexes_the_old_index_serves(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "_WAIT_FOR_OTHERS", 0.0)
    with Library.open(filled) as library, engine.locked(filled / "index.lock", 0) as held:
        assert held
        library.save([document("c.txt")])
        assert files(library) == ["a.txt", "b.txt"]
        remove_index(filled)
        with pytest.raises(LibraryError, match="being made"):
            library.search("Hochwasser")
    with Library.open(filled) as library:
        assert files(library) == ["a.txt", "b.txt", "c.txt"]


def test_threads_search_while_one_saves(library: Library) -> None:
    library.save([document("a.txt")])

    def look(_: int) -> int:
        return library.search("Hochwasser").total

    with ThreadPoolExecutor(4) as pool:
        counts = pool.map(look, range(40))
        for number in range(5):
            library.save([document(f"{number}.txt")])
        assert set(counts) <= set(range(1, 7))
    assert library.search("Hochwasser").total == 6


SAVE_FOR_EVER = """
import sys
from pathlib import Path
from tests.library.made_up import document
from tui.library import Library
with Library.open(Path(sys.argv[1]), create=True) as library:
    for number in range(10_000):
        library.save([document(f"{number}.txt")], removed=[f"{number - 10}.txt"])
        print(number, flush=True)
"""


@pytest.mark.parametrize("moment", range(3))
def test_after_a_kill_searches_find_what_the_store_holds(tmp_path: Path, moment: int) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", SAVE_FOR_EVER, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    for _ in range(3 + moment):
        process.stdout.readline()
    time.sleep(0.007 * moment)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    with Library.open(tmp_path) as library:
        assert files(library) == sorted(row.file for row in library.articles()) != []


def test_a_library_that_was_copied_without_its_index(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / FILE_NAME).write_bytes((filled / FILE_NAME).read_bytes())
    with Library.open(tmp_path / "copy") as library:
        assert files(library) == ["a.txt", "b.txt"]


def test_importing_the_library_does_not_import_whoosh() -> None:
    code = "import sys, tui.library; print(sum(name.startswith(('whoosh', 'Stemmer')) for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True).stdout == "0\n"


def test_whoosh_is_imported_without_a_warning(tmp_path: Path) -> None:
    # A prefix for byte code that is empty makes Python compile Whoosh again, which is when it warned.
    run = [sys.executable, "-W", "always", "-X", f"pycache_prefix={tmp_path}", "-c", "import tui.library.search.engine"]
    assert subprocess.run(run, cwd=ROOT, capture_output=True, text=True).stderr == ""
