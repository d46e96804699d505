"""Compares what several articles say: linked entities, stories, facts and verdicts. Pure functions over `tui.model`.

The heavy parts (scipy, rapidfuzz) are imported on first use, so that the reader can import
`tui.compare.verdicts`, `intervals`, `units` and `wording` for next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.compare.capitals import with_capitals
    from tui.compare.entities import link_entities
    from tui.compare.facts import compare_story
    from tui.compare.parts import link_parts
    from tui.compare.stories import group_stories, story_title

__all__ = ["compare_story", "group_stories", "link_entities", "link_parts", "story_title", "with_capitals"]

_HOME = {
    "compare_story": "tui.compare.facts",
    "group_stories": "tui.compare.stories",
    "link_entities": "tui.compare.entities",
    "link_parts": "tui.compare.parts",
    "story_title": "tui.compare.stories",
    "with_capitals": "tui.compare.capitals",
}


def __getattr__(name: str) -> object:
    """Import a public function from its module when it is first asked for (PEP 562)."""
    from importlib import import_module

    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
