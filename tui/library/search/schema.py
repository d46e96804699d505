"""What the index holds of each article, and the folder it lies in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tui.library.search.analysis import ANALYSIS_VERSION
from tui.library.search.engine import GermanAnalyzer, whoosh
from tui.library.search.segment_codec import Placed

KEYS = whoosh.columns.NumericColumn("q")
SENTENCES = whoosh.columns.VarBytesColumn()


class _Words(whoosh.fields.TEXT):  # type: ignore[misc]
    def __init__(self) -> None:
        super().__init__(analyzer=GermanAnalyzer())
        self.format = Placed()


SCHEMA = whoosh.fields.Schema(
    id=whoosh.fields.COLUMN(KEYS),
    text=_Words(),
    parts=_Words(),
    title=_Words(),
    sentences=whoosh.fields.COLUMN(SENTENCES),
    source=_Words(),
    published=whoosh.fields.ID(),
)
"""Nothing is stored: texts lie in SQLite. `id` is the article's key there; the text fields are what `occurrences` says;
`sentences` holds three numbers a sentence, the position of its first word, its start and its end."""

FORMAT = f"2 / {ANALYSIS_VERSION} / {whoosh.versionstring()}"
"""An index of another format is made again."""


def create_index(folder: Path) -> Any:
    """Make an empty index in an existing folder; gives Whoosh's index."""
    return whoosh.index.create_in(str(folder), SCHEMA)


def open_index(folder: Path) -> Any:
    """Open the index in `folder`; raises whatever Whoosh raises where it is missing or broken."""
    # With a schema given, Whoosh skips the pickled one in the folder.
    return whoosh.index.open_dir(str(folder), schema=SCHEMA)
