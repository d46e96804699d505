"""Search with snippets on 1,000 articles, beside SQLite's FTS5 on the same texts.

The articles are the seeds' paragraphs, recombined: honest for the cost of a query, not for the size of a vocabulary.
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tui.intake import find_documents, read_articles
from tui.library import Library, StoredDocument
from tui.model import AnnotatedArticle, Annotations, Article, Block, BlockKind

SEEDS = Path(__file__).parent.parent / "seeds"
ARTICLES = 1000
QUERIES = (
    "Soldaten",
    "Präsident",
    "Behörde Bericht",
    "Waffen Ukraine",
    "Beweise",
    "Minister",
    "Brigaden",
    "Container",
)


def main() -> None:
    """Print build times, and the median and 95th percentile of the queries of both."""
    texts = _texts()
    with tempfile.TemporaryDirectory(prefix="gegenlese-bench-") as folder:
        started = time.perf_counter()
        with Library.open(Path(folder), create=True) as library:
            library.save([StoredDocument(AnnotatedArticle(text, Annotations()), "", "") for text in texts])
            library.search("Soldaten")  # the index is complete when the first search answers
            print(f"library  built in {time.perf_counter() - started:6.2f} s")
            ours = _times(lambda query: library.search(query, limit=10))
        peer = _fts5(texts)
        theirs = _times(lambda query: peer(query))
    for name, seconds in (("library", ours), ("FTS5", theirs)):
        middle, high = statistics.median(seconds), statistics.quantiles(seconds, n=20)[-1]
        print(f"{name:8} p50 {1000 * middle:6.2f} ms, p95 {1000 * high:6.2f} ms, ten hits with snippets")
    print(f"ratio    {statistics.median(ours) / statistics.median(theirs):6.1f} at p50")


def _texts() -> list[Article]:
    seeds = [item for item in read_articles(find_documents(SEEDS)) if isinstance(item, Article)]
    paragraphs = [article.text[block.start : block.end] for article in seeds for block in article.blocks]
    chance = random.Random(1)
    made = []
    for number in range(ARTICLES):
        chosen = chance.sample(paragraphs, 8)
        text, blocks = "", []
        for paragraph in chosen:
            text += "\n\n" * bool(text)
            blocks.append(Block(BlockKind.PARAGRAPH, len(text), len(text) + len(paragraph)))
            text += paragraph
        made.append(
            Article(f"{number}.txt", text, tuple(blocks), title=f"Meldung {number}", source=f"Blatt {number % 7}")
        )
    return made


def _fts5(texts: list[Article]) -> Callable[[str], object]:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE article USING fts5(title, text, tokenize='unicode61 remove_diacritics 2')")
    db.executemany("INSERT INTO article VALUES (?, ?)", [(text.title, text.text) for text in texts])
    statement = (
        "SELECT title, snippet(article, 1, '[', ']', '…', 24) FROM article WHERE article MATCH ? ORDER BY rank LIMIT 10"
    )
    return lambda query: db.execute(statement, (query,)).fetchall()


def _times(search: Callable[[str], object], rounds: int = 20) -> list[float]:
    seconds = []
    for _ in range(rounds):
        for query in QUERIES:
            started = time.perf_counter()
            search(query)
            seconds.append(time.perf_counter() - started)
    return seconds
