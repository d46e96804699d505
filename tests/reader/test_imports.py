"""What the reader must not load before its first frame."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("spacy", "whoosh", "trafilatura", "sklearn", "numpy", "onnxruntime", "rapidfuzz", "babel", "lxml", "plotille")
LATE = (
    "tui.reader.screens.help", "tui.reader.screens.overview", "tui.reader.screens.story_timeline",
    "tui.reader.screens.entity_card", "tui.reader.palette",
    "tui.reader.screens.search_sheet", "tui.reader.widgets.find_bar", "tui.reader.comparison_rows", "tui.annotate",
)  # fmt: skip


def loaded_after(statement: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after a statement."""
    command = [sys.executable, "-c", f"import sys\n{statement}\nprint(*sys.modules)"]
    return set(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())


def test_the_app_loads_no_heavy_library_and_no_late_screen() -> None:
    loaded = loaded_after("import tui.reader.app")
    assert "textual.app" in loaded
    assert not loaded.intersection((*HEAVY, *LATE))


def test_the_room_itself_does_not_load_textual() -> None:
    assert "textual" not in loaded_after("import tui.reader")


def test_the_comparison_in_the_reader_needs_the_standard_library_only() -> None:
    assert not loaded_after("import tui.reader.comparison_rows").intersection(HEAVY)
