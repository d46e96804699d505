"""The articles found as a reader is shown them: headline, source, day, story, and the passages that show why.

Word positions choose the passages; a text is read only for an article that is shown, and only the sentences shown are
taken apart again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from tui.library.reading import day
from tui.library.search.passages import Passage, WordPlaces, choose_passages, known_places
from tui.library.search.postings import Postings
from tui.library.search.query import Query
from tui.library.search.scoring import Documents, Scores
from tui.library.search.snippets import Span, matches_within, snippet
from tui.library.search.sought import Sought, each_word
from tui.library.search.stored_answers import StoredAnswers
from tui.model import Hit

_SHOWN = """SELECT articles.id, file, shown_title, shown_source, published, text,
                   coalesce(stories.id, ''), coalesce(stories.title, '')
            FROM articles JOIN texts ON texts.article_id = articles.id
            LEFT JOIN story_articles ON story_articles.article_id = articles.id
            LEFT JOIN stories ON stories.id = story_articles.story
            WHERE articles.id IN (SELECT value FROM json_each(?))"""

_TEXT = 4
"""The place of the text in what is shown."""


class _Row(NamedTuple):
    """What of an article's text the fields of the query ask for, and what is shown of it, as the store has it."""

    document: int
    known: list[list[Span]]
    file: str
    title: str
    source: str
    published: str | None
    text: str
    story: str
    story_title: str


class HitMaker:
    """Makes hits of documents that `query` finds, of one state of store and index."""

    def __init__(self, db: sqlite3.Connection, postings: Postings, answers: StoredAnswers, query: Query) -> None:
        self._db, self._postings, self._answers, self._query = db, postings, answers, query

    def hits(self, documents: Documents, scores: Scores, sought: Sequence[Sought]) -> tuple[Hit, ...]:
        """Give a hit for each document, in the same order; those that the store has no longer are left out."""
        rows = self._rows(documents)
        score_of = dict(zip(documents.tolist(), scores.tolist(), strict=True))
        passages = self._passages(rows, sought)
        return tuple(self._hit(row, score_of[row.document], of) for row, of in zip(rows, passages, strict=True))

    def _rows(self, documents: Documents) -> list[_Row]:
        keys = self._postings.ids[documents].tolist()
        stored = {key: shown for key, *shown in self._db.execute(_SHOWN, (json.dumps(keys),))}
        return [
            _Row(document, self._answers.spans(self._query, key, stored[key][_TEXT]), *stored[key])
            for document, key in zip(documents.tolist(), keys, strict=True)
            if key in stored  # or another process removed it since the index was asked
        ]

    def _passages(self, rows: Sequence[_Row], sought: Sequence[Sought]) -> list[tuple[Passage, ...]]:
        documents = np.array([row.document for row in rows], np.uint32)
        order = np.argsort(documents)
        ascending = documents[order]
        words = []
        for word in each_word(sought):
            places = word.places(self._postings, ascending)
            articles = order[np.searchsorted(ascending, places.documents)]
            words.append(WordPlaces(articles, places.positions.astype(np.int64), word.width, word.rarity))
        # One column for each field of the query, as many in every row.
        for column in zip(*(row.known for row in rows), strict=True):
            words.append(known_places((number, span) for number, spans in enumerate(column) for span in spans))
        return choose_passages([self._postings.sentences(row.document) for row in rows], words)

    def _hit(self, row: _Row, score: float, passages: Sequence[Passage]) -> Hit:
        known = [span for spans in row.known for span in spans]
        snippets, position = [], 0
        for start, end, best in passages:
            lit = matches_within(row.text, start, end, self._query, known)
            if lit:
                snippets.append(snippet(row.text, start, end, lit))
                position = lit[0][0] if best or not position else position
        return Hit(
            row.file,
            row.title,
            row.source,
            day(row.published),
            score,
            position,
            tuple(snippets),
            row.story,
            row.story_title,
        )
