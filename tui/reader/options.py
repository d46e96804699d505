"""What the user's settings ask of the reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReaderOptions:
    """How the reader looks and which keys it listens to; the defaults are those of the settings.

    `keys` gives actions, by their id, other keys, named as Textual names them (`reader.keymap.read_keys`).
    `text_width` is that of an article's lines in cells. `grouping` is "story", "source" or "date".
    """

    theme: str = "auto"
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    text_width: int = 76
    entity_letters: bool = False
    grouping: str = "story"
