"""Versions of the rooms that make what the library keeps: digests of their source files and resources.

Nobody has to remember to count a version up, and a library made by other rules is brought up to date by itself.
"""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

PACKAGE = Path(__file__).parent.parent
UNREAD = {"__pycache__", "languages", "search"}
"""Folders that decide nothing of what is kept: what the reader is told in, and by what words are searched."""
RULES = (".py", ".cfg", ".toml", ".json", ".tsv", ".txt")


def reading_version(model: str | None) -> str:
    """The version of everything that cleans and annotates; `model` is the user's own spaCy pipeline, if any."""
    return f"{_digest('model', 'intake', 'annotate', 'resources')}/{model or 'built-in'}"


def comparing_version() -> str:
    """The version of everything that links and compares."""
    return _digest("model", "compare", "resources")


@cache
def _digest(*rooms: str) -> str:
    found = sha256()
    for room in rooms:
        for path in sorted((PACKAGE / room).rglob("*")):
            name = path.relative_to(PACKAGE)
            if path.is_file() and not UNREAD.intersection(name.parts):
                # Weights are tens of megabytes: their size tells one training from another well enough.
                content = path.read_bytes() if path.suffix in RULES else str(path.stat().st_size).encode()
                found.update(name.as_posix().encode() + b"\0" + content + b"\0")
    return found.hexdigest()[:12]
