"""Words that somebody said, against reading every statement."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.made_up import article
from tui.library import Library, StoredDocument
from tui.model import AnnotatedArticle, Annotations, Attribution, Evidential, Sentence

WORDS = ["Haus", "Damm", "Pegel", "Strom", "Verfassungsgericht", "Gericht", "drei"]
Told = tuple[list[list[str]], list[tuple[int, int]]]
"""The words of the sentences of an article, and its statements: first word and the word behind the last."""

TOLD: st.SearchStrategy[Told] = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), min_size=1, max_size=4
).flatmap(
    lambda sentences: st.tuples(
        st.just(sentences),
        st.lists(st.tuples(*[st.integers(0, sum(map(len, sentences)))] * 2).map(sorted).map(tuple), max_size=2),
    )
)


def document(file: str, told: Told) -> StoredDocument:
    sentences, statements = told
    text = " ".join(" ".join(words) + "." for words in sentences)
    starts, ends = word_spans(sentences)
    bounds, at = [], 0
    for words in sentences:
        bounds.append(Sentence(starts[at], ends[at + len(words) - 1] + 1, 0))
        at += len(words)
    spoken = [(starts[first], ends[behind - 1]) for first, behind in statements if first < behind]
    attributions = tuple(Attribution(start, end, Evidential.REPORTED, "Anna") for start, end in dict.fromkeys(spoken))
    annotated = AnnotatedArticle(
        article(file, text, title="Kopf"), Annotations(sentences=tuple(bounds), attributions=attributions)
    )
    return StoredDocument(annotated, "hash", "1")


def word_spans(sentences: list[list[str]]) -> tuple[list[int], list[int]]:
    starts, ends, at = [], [], 0
    for words in sentences:
        for word in words:
            starts.append(at)
            ends.append(at + len(word))
            at += len(word) + 1
        at += 1
    return starts, ends


def says(told: Told, wanted: list[str]) -> bool:
    words = [word for sentence in told[0] for word in sentence]
    said = {word for first, behind in told[1] for word in words[first:behind]}
    return all(word in said or (word == "Gericht" and "Verfassungsgericht" in said) for word in wanted)


@settings(max_examples=15, deadline=None)
@given(st.lists(TOLD, min_size=1, max_size=6), st.lists(st.sampled_from(WORDS), min_size=1, max_size=2, unique=True))
def test_what_somebody_said_is_found(all_told: list[Told], wanted: list[str]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Library.open(Path(folder) / "library", create=True) as library,
    ):
        library.save([document(str(number), told) for number, told in enumerate(all_told)])
        found = {hit.file for hit in library.search("said:Anna " + " ".join(wanted)).hits}
        speaking = {str(number) for number, told in enumerate(all_told) if says(told, wanted)}
        assert found == speaking


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("said:Anna Damm", ["two"]),
        ('said:Anna "Pegel Strom"', ["over"]),
        ('said:Anna "Strom Damm"', []),
        ("said:Anna Strom Haus", ["over", "two"]),
        ("said:Anna drei", ["two"]),
        ("said:Anna 3 Haus", ["two"]),
        ("said:Anna Pegl~", ["over"]),
        ("said:Bert Haus", []),
    ],
)
def test_where_words_of_somebody_end(library: Library, query: str, found: list[str]) -> None:
    over: Told = ([["Haus", "Damm", "Pegel"], ["Strom", "Haus"]], [(2, 5)])
    two: Told = ([["Haus", "Strom", "Pegel", "Damm", "drei"]], [(0, 2), (3, 5)])
    library.save([document("over", over), document("two", two)])
    assert sorted(hit.file for hit in library.search(query).hits) == found
