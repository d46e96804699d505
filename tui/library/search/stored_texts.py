"""What the index takes from the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence

from tui.library.search.occurrences import IndexedText
from tui.model import BlockKind

_TOLD_EVERY = 100

Told = Callable[[int], None]
"""Called with the number of articles that are done more."""


def counted(articles: Iterable[IndexedText], told: Told) -> Iterator[IndexedText]:
    """Give the articles, and tell of every hundred that were taken."""
    taken = 0
    for article in articles:
        yield article
        taken += 1
        if taken == _TOLD_EVERY:
            told(taken)
            taken = 0
    told(taken)


def stored_texts(db: sqlite3.Connection, keys: Sequence[int]) -> Iterator[IndexedText]:
    """Give what is indexed of articles, in the order of `keys`; keys without an article are left out."""
    for key in keys:
        row = db.execute(_ARTICLE, (key,)).fetchone()
        if row is not None:
            yield _text(db, key, row)


def _text(db: sqlite3.Connection, key: int, row: tuple[str, str]) -> IndexedText:
    title, body = row
    blocks = db.execute(_BLOCKS, (key,)).fetchall()
    leads = [end for kind, _, end in blocks if kind == BlockKind.LEAD]
    leads += [end for kind, _, end in blocks if kind == BlockKind.PARAGRAPH]
    sentences = db.execute(_SENTENCES, (key,)).fetchall() or [(start, end) for _, start, end in blocks]
    return IndexedText(key, title, body, leads[0] if leads else 0, sentences)


_ARTICLE = """SELECT coalesce(title, ''), text FROM articles JOIN texts ON article_id = id WHERE id = ?"""
_BLOCKS = 'SELECT kind, start, "end" FROM blocks WHERE article_id = ? ORDER BY position'
_SENTENCES = 'SELECT start, "end" FROM sentences WHERE article_id = ? ORDER BY position'
