"""The articles found as a reader is shown them: headline, source, day, story, and the passages that show why.

Word positions choose the passages; a text is read only for an article that is shown, and only the sentences shown are
taken apart again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

import numpy as np

from tui.library.reading import day
from tui.library.search.passages import Passage, WordPlaces, choose_passages
from tui.library.search.postings import Postings
from tui.library.search.query import Query
from tui.library.search.scoring import Documents, Scores
from tui.library.search.snippets import Span, matches_within, snippet
from tui.library.search.sought import Sought, by_document, each_word
from tui.library.search.stored_answers import StoredAnswers
from tui.model import Hit, Snippet

_SHOWN = """SELECT file, shown_title, shown_source, published, text,
                   coalesce(stories.id, ''), coalesce(stories.title, '')
            FROM articles JOIN texts ON texts.article_id = articles.id
            LEFT JOIN story_articles ON story_articles.article_id = articles.id
            LEFT JOIN stories ON stories.id = story_articles.story
            WHERE articles.id = ?"""


class HitMaker:
    """Makes hits of documents that `query` finds, of one state of store and index."""

    def __init__(self, db: sqlite3.Connection, postings: Postings, answers: StoredAnswers, query: Query) -> None:
        self._db, self._postings, self._answers, self._query = db, postings, answers, query

    def hits(self, documents: Documents, scores: Scores, sought: Sequence[Sought]) -> tuple[Hit, ...]:
        """Give a hit for each document, in the same order; those that the store has no longer are left out."""
        ascending = np.sort(documents)
        words = list(each_word(sought))
        columns = [by_document(word.places(self._postings, ascending), ascending) for word in words]
        places = {
            int(document): [WordPlaces(at, word.width, word.rarity) for word, at in zip(words, found, strict=True)]
            for document, *found in zip(ascending, *columns, strict=True)
        }
        made = (
            self._hit(document, score, places[document])
            for document, score in zip(documents.tolist(), scores.tolist(), strict=True)
        )
        return tuple(hit for hit in made if hit is not None)

    def _hit(self, document: int, score: float, places: Sequence[WordPlaces]) -> Hit | None:
        key = int(self._postings.ids[document])
        row = self._db.execute(_SHOWN, (key,)).fetchone()
        if row is None:
            return None  # removed by another process since the index was asked
        file, title, source, published, text, story, story_title = row
        known = self._answers.spans(self._query, key, text)
        passages = choose_passages(self._postings.sentences(document), places, known)
        snippets, position = self._snippets(text, passages, [span for spans in known for span in spans])
        return Hit(file, title, source, day(published), score, position, snippets, story, story_title)

    def _snippets(
        self, text: str, passages: Sequence[Passage], known: Sequence[Span]
    ) -> tuple[tuple[Snippet, ...], int]:
        """Give the passages with what is sought lit, and where it first stands in the best of them."""
        snippets, position = [], 0
        for start, end, best in passages:
            lit = matches_within(text, start, end, self._query, known)
            if lit:
                snippets.append(snippet(text, start, end, lit))
                position = lit[0][0] if best or not position else position
        return tuple(snippets), position
