from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.library.made_up import document
from tui.library import Library, LibraryError
from tui.library.database import FILE_NAME, SCHEMA_VERSION
from tui.model import DocumentError, Marks

ROOT = Path(__file__).parents[2]


def stored(folder: Path, *files: str) -> None:
    with Library.open(folder, create=True) as library:
        library.save([document(file) for file in files])


def test_a_missing_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no library here") as caught:
        Library.open(tmp_path / "nowhere")
    assert isinstance(caught.value, DocumentError)
    assert caught.value.file == str(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for create in (True, False):
        with pytest.raises(LibraryError):
            Library.open(tmp_path / "file", create=create)


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("content", [b"no database at all, only some text " * 50, b"SQLite format 3\0" + b"\0" * 4000])
def test_a_broken_file_is_reported_and_never_touched(tmp_path: Path, content: bytes, create: bool) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(LibraryError) as caught:
        Library.open(tmp_path, create=create)
    assert "\n" not in str(caught.value)
    assert (tmp_path / FILE_NAME).read_bytes() == content


def test_a_library_cut_in_half_is_reported_when_it_is_read(tmp_path: Path) -> None:
    stored(tmp_path, *(f"{number}.txt" for number in range(200)))
    whole = (tmp_path / FILE_NAME).read_bytes()
    (tmp_path / FILE_NAME).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(LibraryError, match="broken"), Library.open(tmp_path) as library:
        list(library.annotated())


def test_an_empty_file_is_no_library_but_can_become_one(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).touch()
    with pytest.raises(LibraryError, match="empty"):
        Library.open(tmp_path)
    stored(tmp_path, "a.txt")


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        (f"PRAGMA user_version = {SCHEMA_VERSION + 1}", "newer"),
        ("PRAGMA user_version = 0", "older"),
        ("PRAGMA application_id = 7", "not a library"),
    ],
)
def test_libraries_of_other_versions_and_programs(tmp_path: Path, statement: str, problem: str) -> None:
    stored(tmp_path, "a.txt")
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.execute(statement)
    connection.close()
    for create in (True, False):
        with pytest.raises(LibraryError, match=problem):
            Library.open(tmp_path, create=create)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_library_without_permission(tmp_path: Path) -> None:
    stored(tmp_path, "a.txt")
    tmp_path.chmod(0)
    try:
        with pytest.raises(LibraryError, match="permission"):
            Library.open(tmp_path)
    finally:
        tmp_path.chmod(0o700)


def test_a_locked_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.library.database._WAIT_FOR_LOCK", 0.05)
    stored(tmp_path, "a.txt")
    other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Library.open(tmp_path) as library:
        with pytest.raises(LibraryError, match="writing"):
            library.set_marks("a.txt", Marks(read=True))
        assert library.article("a.txt").file == "a.txt"
        other.execute("ROLLBACK")
        library.set_marks("a.txt", Marks(read=True))
        assert library.marks("a.txt").read
    other.close()


def test_a_full_disk_keeps_what_was_stored(tmp_path: Path) -> None:
    stored(tmp_path, "a.txt")
    with Library.open(tmp_path) as library:
        with library._database.reading() as db:
            db.execute("PRAGMA max_page_count = 1")  # as many as there are: SQLite never goes below
        with pytest.raises(LibraryError, match="disk is full"):
            library.save([document(f"{number}.txt", "Wort " * 500) for number in range(50)], removed=["a.txt"])
        assert [row.file for row in library.articles()] == ["a.txt"]
    with Library.open(tmp_path) as library:
        library.save([document("b.txt")])
        assert [row.file for row in library.articles()] == ["a.txt", "b.txt"]


def test_a_library_named_relatively_stays_open_in_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with Library.open(Path("here"), create=True) as library, ThreadPoolExecutor(1) as pool:
        library.save([document("a.txt")])
        monkeypatch.chdir("/")
        assert pool.submit(library.search, "Hochwasser").result().total == 1


def test_the_folder_is_private(tmp_path: Path) -> None:
    stored(tmp_path / "library", "a.txt")
    assert (tmp_path / "library").stat().st_mode & 0o077 == 0
    assert (tmp_path / "library" / FILE_NAME).stat().st_mode & 0o077 == 0


def test_a_closed_library_says_so(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    library.close()
    library.close()
    with pytest.raises(LibraryError, match="closed"):
        library.articles()


CLOSE_IN_USE = """
import sys, threading, time
from pathlib import Path
from tests.library.made_up import full_document
from tui.library import Library, LibraryError

def use(library, ended):
    try:
        while True:
            list(library.annotated())
            library.search("Haus")
    except LibraryError as error:
        ended.append(error.problem)

for attempt in range(12):
    library = Library.open(Path(sys.argv[1]) / str(attempt), create=True)
    library.save([full_document(f"{number}.txt") for number in range(5)])
    ended = []
    threads = [threading.Thread(target=use, args=(library, ended)) for _ in range(3)]
    for thread in threads:
        thread.start()
    time.sleep(0.01 + attempt / 500)
    library.close()
    for thread in threads:
        thread.join()
    print(set(ended))
"""


def test_a_library_can_be_closed_while_threads_use_it(tmp_path: Path) -> None:
    """In a process of its own: what goes wrong here is a crash of Python."""
    run = subprocess.run(
        [sys.executable, "-c", CLOSE_IN_USE, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout == "{'the library is closed'}\n" * 12


def test_threads_read_and_write_side_by_side(library: Library) -> None:
    library.save([document("a.txt"), document("b.txt")])

    def use(number: int) -> int:
        for position in range(6):
            library.set_marks("a.txt", Marks(position=position))
            library.save([document(f"{number}.txt")])
            assert {row.file for row in library.articles()} >= {"a.txt", "b.txt", f"{number}.txt"}
            library.remove([f"{number}.txt"])
        return number

    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(use, range(3))) == [0, 1, 2]
    assert [row.file for row in library.articles()] == ["a.txt", "b.txt"]


SAVE_FOR_EVER = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tests.library.made_up import full_document
from tui.library import Library
with Library.open(Path(sys.argv[1]), create=True) as library:
    for number in range(10_000):
        library.save([full_document(f"{number}-{part}.txt") for part in range(3)])
        print(number, flush=True)
"""


def test_a_kill_loses_nothing_that_was_reported_done(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", SAVE_FOR_EVER, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    done = [int(process.stdout.readline()) for _ in range(5)]
    process.send_signal(signal.SIGKILL)
    done += [int(line) for line in process.stdout.read().split()]
    process.wait()
    with Library.open(tmp_path) as library:
        files = {row.file for row in library.articles()}
        assert files >= {f"{number}-{part}.txt" for number in done for part in range(3)}
        assert len(files) % 3 == 0
        assert all(library.annotations(file).quotes for file in files)
