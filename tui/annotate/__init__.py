"""The annotate room: mentions, numbers, dates, quotations, clauses and attributions of an article.

The only room that imports spaCy. `load_pipeline()` builds the pipeline, `Pipeline.annotate` runs it.
"""

from __future__ import annotations

from tui.annotate.pipeline import VERSION, ModelMissing, Pipeline, load_pipeline

__all__ = ["VERSION", "ModelMissing", "Pipeline", "load_pipeline"]
