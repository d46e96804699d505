"""What is asked of every search engine that is measured."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Protocol

from benchmarks.made_run import TEXTS
from benchmarks.query_kinds import Query

if TYPE_CHECKING:
    from benchmarks.german_prose import MadeArticle

HITS = 10


class Text(NamedTuple):
    """An article for an engine that knows no more of it."""

    file: str
    title: str
    text: str


class Engine(Protocol):
    """A search engine over the articles in a folder, which may hold its index beside those of others."""

    name: ClassVar[str]

    def build(self, folder: Path) -> None:
        """Make the index of all the articles; what lies there of an older one is gone."""

    def open(self, folder: Path) -> None:
        """Make ready to search."""

    def search(self, query: Query) -> int | None:
        """Give how many hits there are to show, ten at most; None where the engine cannot answer such a query."""

    def add(self, more: Sequence[MadeArticle]) -> None:
        """Take in more articles, so that the next search finds them."""

    def size(self, folder: Path) -> int:
        """Give the bytes on disk that searching needs."""


def texts(folder: Path) -> Iterator[Text]:
    """Give the articles of a run."""
    with (folder / TEXTS).open(encoding="utf-8") as lines:
        for line in lines:
            yield Text(*json.loads(line))


def size_of(folder: Path) -> int:
    """Give the bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
