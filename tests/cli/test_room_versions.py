"""What makes articles be read and compared anew, and what does not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.cli import room_versions
from tui.cli.room_versions import comparing_version, reading_version


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    # The name of a folder above the package decides nothing.
    package = tmp_path / "search" / "tui"
    for room in ("model", "intake", "annotate", "compare", "resources/search", "resources/languages"):
        (package / room).mkdir(parents=True)
    monkeypatch.setattr(room_versions, "PACKAGE", package)
    room_versions._digest.cache_clear()
    yield package
    room_versions._digest.cache_clear()


@pytest.mark.parametrize(
    ("changed", "read", "compared"),
    [
        ("model/article.py", True, True),
        ("intake/cleaning.py", True, False),
        ("annotate/names.py", True, False),
        ("compare/pairs.py", False, True),
        ("resources/places.tsv", True, True),
        ("resources/recogniser.onnx", True, True),
        ("resources/search/verbs.txt", False, False),
        ("resources/search/compounds.tsv.gz", False, False),
        ("resources/languages/de.mo", False, False),
    ],
)
def test_what_is_done_anew(package: Path, changed: str, read: bool, compared: bool) -> None:
    before = reading_version(None), comparing_version()
    (package / changed).write_text("new")
    room_versions._digest.cache_clear()
    assert (reading_version(None) != before[0], comparing_version() != before[1]) == (read, compared)


def test_all_that_only_searches_use_lies_apart() -> None:
    resources = room_versions.PACKAGE / "resources"
    assert {path.name for path in (resources / "search").iterdir()} == {
        "compounds.tsv.gz",
        "strong_verbs.tsv",
        "weak_verbs.txt",
    }


def test_the_users_own_pipeline_counts() -> None:
    assert reading_version("de_core_news_lg") != reading_version(None)
