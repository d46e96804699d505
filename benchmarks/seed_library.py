"""A library of the shipped articles, built in a temporary folder for one benchmark run."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"


@contextmanager
def seed_library() -> Iterator[Path]:
    """The folder of a library built from `seeds/`; it is gone afterwards."""
    from tui.cli.taking_in import take_in
    from tui.library import Library

    with tempfile.TemporaryDirectory(prefix="gegenlese-bench-") as folder:
        with Library.open(Path(folder), create=True) as library:
            take_in(library, [SEEDS], lambda step, done, total: None)
        yield Path(folder)
