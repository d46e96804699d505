"""Searching the articles of a library."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.library.database import Database
from tui.library.reading import day, is_text
from tui.library.search.parsing import parse
from tui.library.search.query import Query, is_empty
from tui.library.search.search_result import SearchResult
from tui.library.search.snippets import snippets
from tui.library.search.widening import widen
from tui.model import Hit

if TYPE_CHECKING:
    from tui.library.search.index import Found, Index


def search(
    database: Database, index: Index, typed: str, *, limit: int, story: str | None, source: str | None
) -> SearchResult:
    """Find articles; see `Library.search`."""
    reading = parse(typed)
    if is_empty(reading.query) or limit < 1:
        return SearchResult(understood=reading.told)
    with database.reading() as db:
        allowed = _allowed(db, story, source)
    query, told = reading.query, reading.told
    found, total = index.find(query, allowed, limit)
    if not found:
        query, widened = index.with_vocabulary(lambda vocabulary: widen(reading.query, vocabulary))
        if widened:
            found, total = index.find(query, allowed, limit)
            told = "; ".join(line for line in (told, widened if found else "") if line)
    with database.reading() as db:
        hits = tuple(hit for one in found if (hit := _hit(db, one, query)) is not None)
    return SearchResult(hits, total, told)


def _allowed(db: sqlite3.Connection, story: str | None, source: str | None) -> frozenset[int] | None:
    """Give the keys of the articles of a story and a source, None for no restriction."""
    if story is None and source is None:
        return None
    if not is_text(story or "") or not is_text(source or ""):
        return frozenset()
    rows = db.execute(
        """SELECT id FROM articles LEFT JOIN story_articles ON article_id = id
           WHERE (:story IS NULL OR story = :story) AND (:source IS NULL OR shown_source = :source)""",
        {"story": story, "source": source},
    )
    return frozenset(row[0] for row in rows)


def _hit(db: sqlite3.Connection, found: Found, query: Query) -> Hit | None:
    row = db.execute(
        """SELECT file, shown_title, shown_source, published, text FROM articles
           JOIN texts ON article_id = id WHERE id = ?""",
        (found.article_id,),
    ).fetchone()
    if row is None:
        return None  # removed by another process since the index was asked
    file, title, source, published, text = row
    passages = snippets(text, _sentences(db, found.article_id), query)
    position = passages[0].start + passages[0].lit[0][0] if passages else 0
    return Hit(file, title, source, day(published), found.score, position, passages)


def _sentences(db: sqlite3.Connection, article_id: int) -> list[tuple[int, int]]:
    """Give the spans of an article's sentences, or of its blocks where it was not taken apart."""
    for table in ("sentences", "blocks"):
        rows: Iterable[tuple[int, int]] = db.execute(
            f'SELECT start, "end" FROM {table} WHERE article_id = ? ORDER BY position', (article_id,)
        )
        if spans := list(rows):
            return spans
    return []
