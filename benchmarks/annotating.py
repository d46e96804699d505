"""Words annotated a second, beside the same text through spaCy's blank German tokenizer, on one core each."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.annotate.pipeline import Pipeline
    from tui.model import Article

SEEDS = Path(__file__).parent.parent / "seeds"
ROUNDS = 3


def main() -> None:
    """Print words a second of each, the ratio, and how long loading the pipeline took."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    from tui.intake import find_documents, read_articles
    from tui.model import Article, Block, BlockKind

    articles = [item for item in read_articles(find_documents(SEEDS)) if isinstance(item, Article)]
    words = sum(len(article.text.split()) for article in articles)
    started = time.perf_counter()
    import spacy

    from tui.annotate import load_pipeline

    pipeline = load_pipeline()
    greeting = "Guten Tag."
    list(pipeline.annotate([Article("", greeting, (Block(BlockKind.PARAGRAPH, 0, len(greeting)),))]))
    print(f"until the first sentence {time.perf_counter() - started:5.2f} s, imports and weights included")
    full = _best(lambda: _annotate(pipeline, articles))
    blank = spacy.blank("de")
    tokens = _best(lambda: list(blank.pipe(article.text for article in articles)))
    print(f"whole pipeline       {words / full:7.0f} words/s on one core, best of {ROUNDS}")
    print(f"blank tokenizer      {words / tokens:7.0f} words/s, {full / tokens:.0f} times as fast")


def _annotate(pipeline: Pipeline, articles: list[Article]) -> None:
    """As if the articles were seen for the first time."""
    from tui.annotate.recogniser import FACTORY, Recogniser

    recogniser = pipeline.nlp.get_pipe(FACTORY)
    assert isinstance(recogniser, Recogniser)
    recogniser.network.forget()
    list(pipeline.annotate(articles))


def _best(work: Callable[[], object]) -> float:
    seconds = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return min(seconds)
