"""A library of made articles in a folder that is gone afterwards, and queries drawn from its words."""

from __future__ import annotations

import json
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from benchmarks.german_prose import MadeArticle, made_articles
from benchmarks.made_library import fill_library
from benchmarks.query_kinds import Kind, Query, draw
from tui.model import Article, EntityKind

TEXTS = "texts.jsonl"
"""In the folder of a run: of each article file, headline and text, one article a line."""
QUERIES = "queries.json"
"""In the folder of a run: kind and words of every query."""


@dataclass
class Run:
    """Where everything of a run lies, what is asked, and the articles that could follow those in the library."""

    folder: Path
    more: Iterator[MadeArticle]
    queries: dict[Kind, list[Query]] = field(default_factory=dict)

    @property
    def library(self) -> Path:
        """The library's folder."""
        return self.folder / "library"


@contextmanager
def made_run(articles: int) -> Iterator[Run]:
    """Make and store so many articles, and say so; raises `ProseMissingError` where no prose can be had."""
    with tempfile.TemporaryDirectory(prefix="gegenlese-bench-") as folder:
        run = Run(Path(folder), made_articles())
        started, kept = time.perf_counter(), _Kept()
        fill_library(run.library, kept.passing(islice(run.more, articles), run.folder / TEXTS))
        words = sum(len(article.text.split()) for article in kept.articles)
        print(f"{articles:,} articles of {words:,} words, made and stored in {time.perf_counter() - started:.0f} s")
        run.queries = draw(kept.articles, [name for name, _ in kept.persons.most_common()])
        del kept
        every = [(query.kind, query.words) for kind in run.queries.values() for query in kind]
        (run.folder / QUERIES).write_text(json.dumps(every))
        yield run


def queries_in(folder: Path) -> Sequence[Query]:
    """Give the queries of a run, kind by kind."""
    return [Query(Kind(kind), tuple(words)) for kind, words in json.loads((folder / QUERIES).read_text())]


@dataclass
class _Kept:
    """What the queries are drawn from."""

    articles: list[Article] = field(default_factory=list)
    persons: Counter[str] = field(default_factory=Counter)

    def passing(self, made: Iterable[MadeArticle], texts: Path) -> Iterator[MadeArticle]:
        """Note of each article on its way into the library what others need, and write its text down."""
        with texts.open("w", encoding="utf-8") as lines:
            for each in made:
                article = each.annotated.article
                lines.write(json.dumps((article.file, article.title, article.text), ensure_ascii=False) + "\n")
                self.articles.append(article)
                self.persons.update(name.name for _, name in each.named if name.kind is EntityKind.PERSON)
                yield each
