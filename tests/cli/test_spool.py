"""The queue on the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.cli.spool import Spool
from tui.model import DocumentError


def test_what_was_put_aside_comes_back_in_any_order(tmp_path: Path) -> None:
    contents = [b"", b"one", b"\0" * 100_000, b"last"]
    with Spool(tmp_path) as spool:
        places = [spool.put(content) for content in contents]
        assert [spool.get(place) for place in reversed(places)] == contents[::-1]
        assert spool.get(spool.put(b"more")) == b"more"
        assert not list(tmp_path.iterdir())


def test_a_disk_that_fails_is_told(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="the disk reported an error"):
        Spool(tmp_path / "missing")
