"""How the terms of the index are written in the texts: `hochwass` as *Hochwasser*. A stem is no word to be shown.

The index tells in which sentence a term stands, so that only a few sentences are read for it.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator

import numpy as np

from tui.library.search.analysis import tokens
from tui.library.search.postings import Postings

_MOST_ARTICLES = 3
"""That are looked into for the ways in which a term is written."""
_BODY, _HEADLINE = "text", "title"


class SurfaceForms:
    """The written forms of the terms of one state of the index, looked up once each. For one thread at a time."""

    def __init__(self, postings: Postings) -> None:
        self.postings = postings
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, db: sqlite3.Connection, term: str) -> tuple[str, ...]:
        """Give ways in which texts write a term, commonest first; none where no text of the store has it any more.

        At the beginning of a sentence any word has a capital, so what stands there counts for less.
        """
        if term not in self._known:
            counted = Counter[str]()
            for form, weight in self._seen(db, term):
                counted[form] += weight
            self._known[term] = tuple(sorted(counted, key=lambda form: (-counted[form], len(form), form)))
        return self._known[term]

    def _seen(self, db: sqlite3.Connection, term: str) -> Iterator[tuple[str, int]]:
        found = self.postings.of(_BODY, term)
        if found is None:
            return
        spread = np.linspace(0, len(found.documents) - 1, min(_MOST_ARTICLES, len(found.documents))).astype(np.intp)
        documents = found.documents[spread]
        positions = self.postings.all_positions(_BODY, term, documents)
        for document, there in zip(documents.tolist(), positions, strict=True):
            key = int(self.postings.ids[document])
            if len(there):
                yield from self._in_body(db, key, document, int(there[0]), term)
            else:
                yield from _in_headline(db, key, term)

    def _in_body(
        self, db: sqlite3.Connection, key: int, document: int, position: int, term: str
    ) -> Iterator[tuple[str, int]]:
        sentences = self.postings.sentences(document)
        at = int(np.searchsorted(sentences[:, 0], position, side="right")) - 1
        if at < 0:
            return
        _, start, end = sentences[at].tolist()
        row = db.execute(
            "SELECT substr(text, ?, ?) FROM texts WHERE article_id = ?", (start + 1, end - start, key)
        ).fetchone()
        for token in tokens(row[0] if row else ""):
            if token.term == term:
                yield row[0][token.start : token.end], 2 if token.position else 1
                return


def _in_headline(db: sqlite3.Connection, key: int, term: str) -> Iterator[tuple[str, int]]:
    row = db.execute("SELECT coalesce(title, '') FROM articles WHERE id = ?", (key,)).fetchone()
    for token in tokens(row[0] if row else ""):
        if token.term == term:
            yield row[0][token.start : token.end], 1
            return
