"""The gold itself: every string of it stands in the raw files, and its shape is right."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.stories import stories


@pytest.mark.parametrize("name", stories.names(held_out=True))
def test_gold_fits_its_raw_files(name: str) -> None:
    run = subprocess.run(
        [
            sys.executable,
            stories.HERE / "check_gold.py",
            stories.HERE / name,
            "--raw",
            stories.raw_folder(name),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout
