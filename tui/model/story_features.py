"""What of an article decides which story it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class StoryFeatures:
    """An article's names and words, each weighted by how much it says; the squares of the weights add up to 1.

    `keys` are those by which articles about the same thing find each other: two that share fewer than two are never
    compared.
    """

    file: str
    published: date | None = None
    names: Mapping[str, float] = field(default_factory=dict)
    words: Mapping[str, float] = field(default_factory=dict)
    keys: tuple[str, ...] = ()
