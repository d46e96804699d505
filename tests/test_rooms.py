"""The walls of the house: which room may import which, and what an import costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_import_contracts_of_pyproject_are_kept() -> None:
    run = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout


HEAVY = {"spacy", "thinc", "whoosh", "trafilatura", "sklearn", "numpy", "scipy", "onnxruntime", "tokenizers", "babel"}


@pytest.mark.parametrize(
    ("module", "forbidden"),
    [
        ("tui.model", HEAVY | {"textual", "rich", "click"}),
        ("tui.cli.group", HEAVY | {"textual", "sqlite3"}),
        ("tui.reader.app", HEAVY),
        ("tui.phrases.claims, tui.phrases.facts, tui.phrases.kinds", HEAVY | {"textual", "rich", "click"}),
        ("tui.cli.compare", HEAVY | {"textual"}),
        ("tui.cli.compare_text, tui.cli.compare_markdown, tui.cli.compare_html", HEAVY | {"textual"}),
        ("tui.cli.compare_json", HEAVY | {"textual"}),
        ("tui.cli.compare_timeline", HEAVY | {"textual", "plotille"}),
        ("tui.library", HEAVY | {"textual"}),
        ("tui.compare.verdicts", HEAVY | {"rapidfuzz"}),
        ("tui.intake", {"spacy", "textual", "whoosh", "sklearn"}),
        ("tui.annotate", {"spacy", "textual", "whoosh", "sklearn"}),
    ],
)
def test_importing_a_room_loads_nothing_heavy(module: str, forbidden: set[str]) -> None:
    code = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert forbidden.isdisjoint(run.stdout.split())


def test_no_file_is_longer_than_one_idea() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / "tui").rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not long


def test_seeds_are_as_they_came_from_the_web() -> None:
    """Byte for byte: any change to a shipped raw file changes its SHA-256."""
    import hashlib

    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (ROOT / "seeds").glob("*.txt")}
    assert found == SEED_DIGESTS


SEED_DIGESTS = {
    "000_0ea227b319e12670.txt": "d814a4b5da221177543d0ba0a4d8fff0964f39b3761a05431d589e746a648eea",
    "001_4dd6f0f4c0100e32.txt": "76a00ecb59f6180401f773998b942b1b6525e5114a36a486b71cb7ec5f2745ce",
    "002_ecc5f5abaa923830.txt": "56e2c58b898730cf52e1c45acd52b4749588764944f08101703f09e567375cd5",
    "003_ebee99a0112f165b.txt": "001694b5f47e3b2f28ca4a18590aa3337e742cb43a14cc923e13be49a47a075b",
    "004_54e3470ac0bc4537.txt": "88186836872c0f72eb7cdcd9e30e5c8c5a50e26defd77e14f2119ca6d33e7271",
}
