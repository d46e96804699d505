"""The posting lists of random small libraries, against reading every article; and against Whoosh's own queries."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import whoosh.index
import whoosh.query
import whoosh.scoring
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library.search import postings as postings_module
from tui.library.search.analysis import Token, tokens
from tui.library.search.occurrences import IndexedText
from tui.library.search.postings import Postings
from tui.library.search.schema import SCHEMA, create_index
from tui.library.search.segments import commit, join_segments, segments_in, storage_in, without, write_segment

WORDS = ["Haus", "Häuser", "Hausbau", "Verfassungsgericht", "Gericht", "E-Mail", "3.000", "Übung", "und", "Bergbau"]
TEXTS = st.lists(st.sampled_from([*WORDS, "."]), max_size=12).map(" ".join)


@dataclass
class Naive:
    """What an index holds, by key."""

    articles: dict[int, IndexedText] = field(default_factory=dict)

    def read(self, name: str, key: int) -> list[tuple[str, float, int | None]]:
        """Give term, weight and position of every occurrence in a field of an article."""
        article = self.articles[key]
        title, body = list(tokens(article.title)), list(tokens(article.body))
        if name in ("title", "title_parts"):
            found = [(token, 1.0, token.position) for token in title]
        else:
            found = [(token, 3.0, None) for token in title]
            found += [(token, 1.5 if token.start < article.lead_end else 1.0, token.position) for token in body]
        if name in ("text", "title"):
            return [(token.term, weight, position) for token, weight, position in found]
        return [(part, weight, position) for token, weight, position in found for part in token.parts]


def article(key: int, title: str, body: str) -> IndexedText:
    """An article whose lead ends before its fourth word; sentences end with full stops."""
    sentences, start = [], 0
    for part in body.split("."):
        sentences.append((start, start + len(part)))
        start += len(part) + 1
    return IndexedText(key, title, body, len(" ".join(body.split()[:3])), sentences)


@contextmanager
def index() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        create_index(Path(folder))
        yield Path(folder)


def store(folder: Path, naive: Naive, articles: Sequence[IndexedText], gone: Sequence[int] = ()) -> None:
    """Add or replace articles, and take others out."""
    naive.articles = {key: old for key, old in naive.articles.items() if key not in gone}
    naive.articles |= {one.article_id: one for one in articles}
    segments = without(folder, segments_in(folder), {*gone, *(one.article_id for one in articles)})
    if new := write_segment(folder, articles):
        segments.append(new)
    commit(folder, segments)


def opened(folder: Path) -> Postings:
    return Postings(storage_in(folder), segments_in(folder))


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("store"), st.lists(st.tuples(st.integers(1, 12), TEXTS, TEXTS), max_size=4)),
        st.tuples(st.just("remove"), st.lists(st.integers(1, 12), max_size=4)),
        st.tuples(st.just("join"), st.integers(2, 3)),
    ),
    min_size=1,
    max_size=7,
)


def take(folder: Path, naive: Naive, step: tuple[str, Any]) -> None:
    match step:
        case ("store", some):
            unique = {key: article(key, title, body) for key, title, body in some}
            store(folder, naive, list(unique.values()))
        case ("remove", keys):
            store(folder, naive, [], keys)
        case ("join", most):
            segments = segments_in(folder)
            chosen, rest = segments[:most], segments[most:]
            commit(folder, [join_segments(folder, chosen), *rest] if len(chosen) > 1 else segments)


@settings(max_examples=25, deadline=None)
@given(steps=STEPS)
def test_postings_hold_what_reading_finds(steps: list[tuple[str, Any]]) -> None:
    with index() as folder:
        naive = Naive()
        for step in steps:
            take(folder, naive, step)
        postings = opened(folder)
        assert sorted(key for key in postings.ids.tolist() if key) == sorted(naive.articles)
        for name in ("text", "parts", "title", "title_parts"):
            check_field(postings, naive, name)
        check_sentences(postings, naive)


def check_field(postings: Postings, naive: Naive, name: str) -> None:
    documents = {key: document for document, key in enumerate(postings.ids.tolist()) if key}
    read = {documents[key]: naive.read(name, key) for key in documents}
    there = {term for found in read.values() for term, _, _ in found}
    assert there <= set(postings.terms(name))
    assert list(postings.terms(name)) == sorted(set(postings.terms(name)))
    for term in {*there, "nirgends"}:
        weights: Counter[int] = Counter()
        places = []
        for document in sorted(read):
            for found, weight, position in read[document]:
                if found == term:
                    weights[document] += weight  # type: ignore[assignment]
                    places += [] if position is None else [(document, position)]
        check_term(postings, name, term, dict(weights), places)
    for prefix in ("h", "verf", "zzz"):
        beginning = postings.beginning(name, prefix)
        expected = Counter(
            {
                document: sum(weight for term, weight, _ in found if term.startswith(prefix))
                for document, found in read.items()
            }
        )
        assert dict(zip(*map(list, beginning), strict=True) if beginning else ()) == +expected
        found = postings.places_beginning(name, prefix)
        places = sorted(
            (document, position)
            for document, found in read.items()
            for term, _, position in found
            if term.startswith(prefix) and position is not None
        )
        assert list(zip(*map(np.ndarray.tolist, found), strict=True)) == places
    for document, found in read.items():
        assert postings.lengths(name)[document] == len(found)


def check_term(
    postings: Postings, name: str, term: str, weights: dict[int, float], places: list[tuple[int, int]]
) -> None:
    found = postings.of(name, term)
    assert dict(zip(*map(list, found), strict=True) if found else ()) == weights
    assert postings.frequency(name, term) == len(weights)
    if found:
        assert found.documents.tolist() == sorted(weights)
    assert list(zip(*map(np.ndarray.tolist, postings.places(name, term)), strict=True)) == places
    wanted = np.arange(0, postings.count, 2, dtype=np.uint32)
    for document, positions in zip(wanted.tolist(), postings.all_positions(name, term, wanted), strict=True):
        expected = [position for there, position in places if there == document]
        assert positions.tolist() == postings.positions(name, term, document).tolist() == expected


def check_sentences(postings: Postings, naive: Naive) -> None:
    for document, key in enumerate(postings.ids.tolist()):
        if key:
            body = list(tokens(naive.articles[key].body))
            expected = [
                (next((token.position for token in body if token.start >= start), after(body)), start, end)
                for start, end in naive.articles[key].sentences
            ]
            assert [tuple(row) for row in postings.sentences(document).tolist()] == expected


def after(body: list[Token]) -> int:
    return body[-1].position + 1 if body else 0


def test_whoosh_answers_its_own_queries_from_the_same_lists() -> None:
    with index() as folder:
        naive = Naive()
        for start in range(1, 25, 6):
            texts = [
                article(key, WORDS[key % 7], " ".join(WORDS[key % 3 :: key % 4 + 1])) for key in range(start, start + 6)
            ]
            store(folder, naive, texts, gone=[start - 2])
        postings = opened(folder)
        searcher = whoosh.index.open_dir(str(folder), schema=SCHEMA).searcher(weighting=whoosh.scoring.Frequency())
        for term in postings.terms("text"):
            found = postings.of("text", term)
            hits = searcher.search(whoosh.query.Term("text", term), limit=None)
            assert sorted(hits.docs()) == (found.documents.tolist() if found else [])
        for prefix in ("h", "ve"):
            found = postings.beginning("text", prefix)
            assert found is not None
            hits = searcher.search(whoosh.query.Prefix("text", prefix), limit=None)
            assert sorted(hits.docs()) == found.documents.tolist()
        phrase = searcher.search(whoosh.query.Phrase("text", ["gericht", "email"]), limit=None)
        expected = [
            document
            for document, key in enumerate(postings.ids.tolist())
            if key and {"Gericht E-Mail"} & {naive.articles[key].body[at:][:14] for at in range(200)}
        ]
        assert sorted(phrase.docs()) == expected


def test_keys_that_are_not_indexed_have_no_documents() -> None:
    with index() as folder:
        store(folder, Naive(), [article(key, "", "Haus") for key in (3, 5, 8)], gone=[5])
        store(folder, Naive(), [], gone=[5])
        postings = opened(folder)
        assert postings.documents_of([8, 3, 5, 99, 0, -1]).tolist() == [0, 2]
        assert postings.ids.tolist() == [3, 0, 8]


def test_an_empty_index_answers() -> None:
    with index() as folder:
        postings = opened(folder)
        assert (postings.count, postings.of("text", "haus"), list(postings.terms("text"))) == (0, None, [])
        assert len(postings.lengths("text")) == len(postings.ids) == len(postings.documents_of([1])) == 0


def test_what_is_kept_made_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings_module, "_MOST_KEPT", 1_000)
    with index() as folder:
        store(folder, Naive(), [article(key, "", " ".join(WORDS)) for key in range(1, 50)])
        postings = opened(folder)
        for term in postings.terms("text"):
            first, again = postings.of("text", term), postings.of("text", term)
            assert first is again
        assert len(postings._kept) == 1
