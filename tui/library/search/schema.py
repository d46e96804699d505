"""What the index holds of each article, and the folder it lies in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tui.library.search.analysis import ANALYSIS_VERSION
from tui.library.search.engine import whoosh
from tui.library.search.segment_codec import Placed

KEYS = whoosh.columns.NumericColumn("q")
SENTENCES = whoosh.columns.VarBytesColumn()


def _words() -> Any:
    # Without an analyzer: `occurrences` gives Whoosh the terms.
    return whoosh.fields.FieldType(Placed(), None, scorable=True)


SCHEMA = whoosh.fields.Schema(
    id=whoosh.fields.COLUMN(KEYS),
    text=_words(),
    parts=_words(),
    title=_words(),
    title_parts=_words(),
    sentences=whoosh.fields.COLUMN(SENTENCES),
)
"""Nothing is stored: texts lie in SQLite. `id` is the article's key there; the text fields are what `occurrences` says;
`sentences` holds three numbers a sentence, the position of its first word, its start and its end."""

FORMAT = f"5 / {ANALYSIS_VERSION} / {whoosh.versionstring()}"
"""An index of another format is made again."""


def create_index(folder: Path) -> Any:
    """Make an empty index in an existing folder; gives Whoosh's index."""
    return whoosh.index.create_in(str(folder), SCHEMA)
