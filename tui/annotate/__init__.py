"""The annotate room: mentions, numbers, dates, quotations, clauses and attributions of an article.

The only room that imports spaCy, and only when one of its names is first used: `load_pipeline()` builds the pipeline,
`Pipeline.annotate` runs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.annotate.pipeline import ModelMissing, Pipeline, load_pipeline

__all__ = ["ModelMissing", "Pipeline", "load_pipeline"]


def __getattr__(name: str) -> object:
    """Import a public name from the pipeline's module when it is first asked for (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tui.annotate import pipeline

    return getattr(pipeline, name)
