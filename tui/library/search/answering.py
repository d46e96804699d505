"""Searching the articles of a library: from what a user types to hits."""

from __future__ import annotations

import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from tui.library import labels
from tui.library.database import Database
from tui.library.reading import article_id, is_text
from tui.library.search.evaluation import Evaluation, Found, evaluate
from tui.library.search.expanding import PARTS, TEXT
from tui.library.search.hits import HitMaker
from tui.library.search.index import Index
from tui.library.search.inflections import with_verb_forms
from tui.library.search.lookups import Lookups
from tui.library.search.parsing import parse
from tui.library.search.postings import Postings
from tui.library.search.query import Query, is_empty
from tui.library.search.ranking import places_of, ranked
from tui.library.search.search_result import SearchResult
from tui.library.search.snippets import Span, matches
from tui.library.search.stored_answers import StoredAnswers, asks_the_store
from tui.library.search.synonymous import SynonymsOf, with_synonyms
from tui.library.search.unfinished import still_typed
from tui.library.search.widening import told_of_unknown, widen

Result = TypeVar("Result")

_MOST_REMEMBERED = 8


def _no_synonyms(_: str) -> tuple[str, ...]:
    return ()


class Narrowing(NamedTuple):
    """To which articles a search is restricted: those of a story (by id), of a source (as shown); None for any."""

    story: str | None = None
    source: str | None = None


EVERYWHERE = Narrowing()


class Searcher:
    """Answers the searches of one library, from any thread; they wait for each other.

    Remembers what the last few queries found for as long as index and store stay as they are: a list of hits, its
    facets and its next page are evaluated once.
    """

    def __init__(self, database: Database, index: Index, synonyms_of: SynonymsOf | None = None) -> None:
        self._database, self._index = database, index
        self._synonyms_of = synonyms_of or _no_synonyms
        self._remembered: _Remembered | None = None
        self._meanings = _Meanings()

    def search(
        self,
        typed: str,
        *,
        limit: int,
        narrowing: Narrowing = EVERYWHERE,
        newest_first: bool = False,
        unfinished: bool = False,
    ) -> SearchResult:
        """Find articles; see `Library.search`."""
        reading = parse(typed)
        if is_empty(reading.query) or limit < 1:
            return SearchResult(understood=reading.told)

        def answer(sources: _Sources) -> SearchResult:
            query = still_typed(reading.query, typed) if unfinished else reading.query
            answered = self._answered(sources, query)
            if not unfinished:
                self._meanings.keep(typed, answered.query)
            result = _result(sources, answered, limit, narrowing, newest_first)
            return replace(result, understood=_joined(reading.told, answered.told))

        return self._asking(answer)

    def warm_up(self) -> None:
        """Read what every search needs."""
        self._asking(lambda sources: (sources.newest_first(), sources.postings.lengths(TEXT)))

    def matching_keys(self, typed: str) -> NDArray[np.int64]:
        """Give the keys of all articles that `search` finds; none for a query that asks for nothing."""
        query = parse(typed).query
        if is_empty(query):
            return np.empty(0, np.int64)

        def keys(sources: _Sources) -> NDArray[np.int64]:
            return sources.postings.ids[self._answered(sources, query).evaluation.found.mask]

        return self._asking(keys)

    def count_as_typed(self, typed: str) -> int:
        """Give the number of articles that have the words as they were typed, and no others in their place."""
        query = parse(typed).query
        if is_empty(query):
            return 0
        return self._asking(lambda sources: int(sources.evaluation(self._beside(sources, query)[0]).found.mask.sum()))

    def matches(self, file: str, typed: str) -> list[Span]:
        """Give the spans of an article's text that `search` lights; raises `KeyError`.

        Waits for no other search where the query was among the last ones answered.
        """
        query = self._meanings.of(typed)
        if query is None:
            parsed = parse(typed).query
            query = self._asking(lambda sources: self._answered(sources, parsed).query)
        labels.bring_up_to_date(self._database)
        with self._database.reading() as db:
            key = article_id(db, file)
            text: str = db.execute("SELECT text FROM texts WHERE article_id = ?", (key,)).fetchone()[0]
            known = StoredAnswers(db, Lookups(db)).spans(query, key, text)
        return matches(text, query, [span for spans in known for span in spans])

    def _beside(self, sources: _Sources, query: Query) -> tuple[Query, str]:
        """Give the query with what is found beside its words: forms of verbs, words that mean the same."""
        return with_synonyms(sources.with_verb_forms(query), self._synonyms_of, sources.postings)

    def _answered(self, sources: _Sources, query: Query) -> _Answered:
        """Evaluate a query, or where it finds nothing, that with other words in place of those no article has."""
        query, told = self._beside(sources, query)
        evaluation = sources.evaluation(query)
        if evaluation.found.mask.any():
            return _Answered(query, evaluation, told)
        wider, widened = widen(query, sources.postings)
        instead = sources.evaluation(wider)
        if instead.found.mask.any():
            return _Answered(wider, instead, _joined(told, widened))
        return _Answered(query, evaluation, _joined(told, told_of_unknown(query, sources.postings)))

    def _asking(self, use: Callable[[_Sources], Result]) -> Result:
        labels.bring_up_to_date(self._database)

        def ask(postings: Postings) -> Result:
            if self._remembered is None or self._remembered.postings is not postings:
                self._remembered = _Remembered(postings)
            with self._database.reading() as db:
                return use(_Sources(db, self._remembered))

        return self._index.with_postings(ask)


class _Remembered:
    """What was found in one state of the index."""

    def __init__(self, postings: Postings) -> None:
        self.postings = postings
        self.evaluations: OrderedDict[tuple[object, ...], Evaluation] = OrderedDict()
        self.newest_first: NDArray[np.intp] | None = None


class _Answered(NamedTuple):
    """The query that was answered, what it finds, and a line that tells how it differs from the one that was asked."""

    query: Query
    evaluation: Evaluation
    told: str


class _Meanings:
    """The queries that answered the last few typed ones; from any thread."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Query] = OrderedDict()
        self._lock = threading.Lock()

    def keep(self, typed: str, query: Query) -> None:
        with self._lock:
            self._known[typed] = query
            self._known.move_to_end(typed)
            while len(self._known) > _MOST_REMEMBERED:
                self._known.popitem(last=False)

    def of(self, typed: str) -> Query | None:
        with self._lock:
            return self._known.get(typed)


class _Sources:
    """One state of store and index."""

    def __init__(self, db: sqlite3.Connection, remembered: _Remembered) -> None:
        self.db, self.postings = db, remembered.postings
        self.answers = StoredAnswers(db, Lookups(db))
        self._remembered = remembered

    def evaluation(self, query: Query) -> Evaluation:
        """Evaluate a query, or remember what it found."""
        key = (query, *(self._state_of_store() if asks_the_store(query) else ()))
        known = self._remembered.evaluations
        if key not in known:
            known[key] = evaluate(query, self.postings, self.answers)
        known.move_to_end(key)
        while len(known) > _MOST_REMEMBERED:
            known.popitem(last=False)
        return known[key]

    def with_verb_forms(self, query: Query) -> Query:
        """Give a query with the forms of its verbs that articles have."""
        postings = self.postings
        return with_verb_forms(
            query, lambda term: any(postings.frequency(field, term) for field in (TEXT, PARTS[TEXT]))
        )

    def newest_first(self) -> NDArray[np.intp]:
        """Give each document's place when the newest articles come first, then those of the first file."""
        if self._remembered.newest_first is None:
            rows = self.db.execute("SELECT id FROM articles ORDER BY published DESC, file").fetchall()
            self._remembered.newest_first = places_of(self.postings, np.array(rows, np.int64).ravel())
        return self._remembered.newest_first

    def narrowed(self, found: Found, narrowing: Narrowing) -> Found:
        """Keep of what was found the articles of a story and a source."""
        if narrowing == EVERYWHERE:
            return found
        rows = []
        if all(is_text(name or "") for name in narrowing):
            statement = """SELECT id FROM articles LEFT JOIN story_articles ON article_id = id
                           WHERE (:story IS NULL OR story = :story) AND (:source IS NULL OR shown_source = :source)"""
            rows = self.db.execute(statement, narrowing._asdict()).fetchall()
        mask = np.zeros_like(found.mask)
        mask[self.postings.documents_of(key for (key,) in rows)] = True
        return Found(found.mask & mask, found.scores)

    def _state_of_store(self) -> tuple[int, int, int]:
        """Give numbers that change with every commit, of this connection or of another one."""
        return id(self.db), self.db.execute("PRAGMA data_version").fetchone()[0], self.db.total_changes


def _result(sources: _Sources, answered: _Answered, limit: int, narrowing: Narrowing, newest: bool) -> SearchResult:
    found = sources.narrowed(answered.evaluation.found, narrowing)
    evaluation = answered.evaluation._replace(found=found)
    documents, scores = ranked(evaluation, sources.postings, sources.newest_first(), by_place=newest, limit=limit)
    making = HitMaker(sources.db, sources.postings, sources.answers, answered.query)
    return SearchResult(making.hits(documents, scores, evaluation.sought), int(np.count_nonzero(found.mask)))


def _joined(*lines: str) -> str:
    return "; ".join(line for line in lines if line)
