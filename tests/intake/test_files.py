"""Finding and reading documents on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.intake import MAX_BYTES, content_hash, find_documents
from tui.intake.files import read_document
from tui.model import DocumentError


def fill(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text", encoding="utf-8")


def test_documents_are_found_in_order_below_a_folder(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a/c.HTML", "a/d.htm", "a/e.pdf", ".hidden.txt", ".git/f.txt")
    found = [path.relative_to(tmp_path).as_posix() for path in find_documents(tmp_path)]
    assert found == ["a/c.HTML", "a/d.htm", "b.txt"]


def test_a_file_is_its_own_document(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt")
    assert find_documents(tmp_path / "a.txt") == [tmp_path / "a.txt"]


def test_links_that_lead_out_are_not_followed(tmp_path: Path) -> None:
    fill(tmp_path, "outside/secret.txt", "inside/a.txt")
    (tmp_path / "inside" / "link.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (tmp_path / "inside" / "folder").symlink_to(tmp_path / "outside")
    (tmp_path / "inside" / "near.txt").symlink_to(tmp_path / "inside" / "a.txt")
    assert [path.name for path in find_documents(tmp_path / "inside")] == ["a.txt", "near.txt"]


@pytest.mark.parametrize(
    ("name", "problem"), [("missing", "no such"), ("empty", "holds no article"), ("a.pdf", "'.pdf' are not read")]
)
def test_nothing_to_read_is_an_error(tmp_path: Path, name: str, problem: str) -> None:
    (tmp_path / "empty").mkdir()
    fill(tmp_path, "a.pdf")
    with pytest.raises(DocumentError, match=problem):
        find_documents(tmp_path / name)


def test_a_file_over_the_limit_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    with pytest.raises(DocumentError, match=r"5\.0 MiB, the limit is 5 MiB") as caught:
        read_document(path, "a.txt")
    assert "\n" not in str(caught.value)


def test_the_hash_tells_contents_apart(tmp_path: Path) -> None:
    fill(tmp_path, "a.txt", "b.txt")
    assert content_hash(tmp_path / "a.txt") == content_hash(tmp_path / "b.txt")
    (tmp_path / "b.txt").write_text("Text.", encoding="utf-8")
    assert content_hash(tmp_path / "a.txt") != content_hash(tmp_path / "b.txt")
