from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.made_up import fact, full_document, linking, story
from tui.library import Library
from tui.model import Verdict


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", create=True) as opened:
        yield opened


@pytest.fixture
def compared(library: Library) -> Library:
    """A library of three articles of one story, in which `a` and `b` differ, and one article outside it."""
    files = ("a.txt", "b.txt", "c.txt")
    library.save([full_document(file, source=f"Blatt {file[0].upper()}") for file in (*files, "d.txt")])
    facts = [
        fact("alone", ["c.txt"], Verdict.ALONE, silent=["a.txt", "b.txt"]),
        fact("differ", ["a.txt", "b.txt"], Verdict.DIFFER, silent=["c.txt"]),
        fact("agree", files, Verdict.AGREE),
    ]
    library.save_comparison(linking(files), dict.fromkeys(files, "flood"), [story(*files)], {"flood": facts})
    return library
