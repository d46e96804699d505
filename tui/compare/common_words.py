"""How much it says that two texts share a word: nothing for a common one, most for one that few texts use.

The weights are inverse frequencies (Spärck Jones 1972) in German texts at large and not in the library, so the likeness
of two articles is the same whatever else the library holds, and a new article changes none of the others'.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib import resources

MILLION = 1_000_000
SAYS_NOTHING = 5.0
"""Logarithm of how many words a word stands among, from which on it says anything: one in about 150."""
SAYS_MOST = 6.0
"""What a word weighs at most: one in 60,000, and every word that is not listed."""


def weight_of(stem: str) -> float:
    """From 0 for the commonest stems to 1 for rare ones."""
    per_million = _per_million().get(stem)
    if per_million is None:
        return 1.0
    return min(1.0, max(0.0, (math.log(MILLION / per_million) - SAYS_NOTHING) / SAYS_MOST))


@cache
def _per_million() -> Mapping[str, int]:
    text = resources.files("tui").joinpath("resources/common_words.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {stem: int(count) for stem, count in lines}
