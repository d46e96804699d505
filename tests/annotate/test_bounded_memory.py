"""What the annotation remembers of words is bounded, however many it meets."""

from __future__ import annotations

import functools
import gc

from tui.annotate import load_pipeline
from tui.annotate.territory_names import _names
from tui.model import Article, Block, BlockKind

MOST_REMEMBERED = 16384


def test_no_memory_of_words_grows_without_end() -> None:
    text = "Im Rathaus von Rostock sagte Anna Petersen, 12 Menschen seien in die Vereinigten Staaten gereist."
    list(load_pipeline().annotate([Article("a.txt", text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))]))
    memories = [each for each in gc.get_objects() if isinstance(each, functools._lru_cache_wrapper)]
    ours = [each for each in memories if each.__module__.startswith("tui.annotate")]
    assert _names in ours
    of_words = [each for each in ours if each.__wrapped__.__code__.co_argcount]
    assert of_words
    sizes = {each.__qualname__: each.cache_parameters()["maxsize"] for each in of_words}
    assert {name: size for name, size in sizes.items() if size is None or size > MOST_REMEMBERED} == {}
