"""What the index finds is what reading every article would find: all of it, whatever the limit."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import groupby

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.made_up import document
from tui.library import Library
from tui.library.search.analysis import Token, tokens
from tui.library.search.parsing import parse
from tui.library.search.query import AllOf, AnyOf, Compound, Not, Number, Phrase, Prefix, Query, Term

WORDS = ["Haus", "Häuser", "Hausbau", "E-Mail", "Email", "mail", "3.000", "der", "nicht", "Berg", "Bergbau", "Übung"]
SIZE = 150


def holds(found: list[Token], query: Query) -> bool:
    match query:
        case AllOf(parts):
            return all(holds(found, part) for part in parts)
        case AnyOf(parts):
            return any(holds(found, part) for part in parts)
        case Not(part):
            return not holds(found, part)
        case Compound(whole, parts):
            return holds(found, whole) or holds(found, parts)
        case Term(term, _, whole):
            return any(token.term == term or (not whole and term in token.parts) for token in found)
        case Number(term):
            return any(token.term == term for token in found)
        case Prefix(word, term, _):
            return any(token.term.startswith(word) or token.term == term for token in found)
        case Phrase(terms, _):
            places = [{token.term for token in there} for _, there in groupby(found, lambda token: token.position)]
            return any(
                all(term in there for term, there in zip(terms, places[at:], strict=False))
                for at in range(len(places) - len(terms) + 1)
            )
    raise AssertionError(query)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, dict[str, list[Token]]]]:
    """Articles in several segments of the index, some of them replaced and some removed."""
    chance = random.Random(7)
    texts: dict[str, str] = {}
    with Library.open(tmp_path_factory.mktemp("corpus"), create=True) as library:
        for start in range(0, SIZE, 30):
            new = {f"{at}": " ".join(chance.choices(WORDS, k=chance.randint(1, 9))) for at in range(start, start + 30)}
            new |= {old: "Ersatz " + texts[old] for old in chance.sample(sorted(texts), k=min(5, len(texts)))}
            gone = chance.sample(sorted(set(texts) - set(new)), k=min(3, len(texts)))
            library.save([document(file, text, title=None) for file, text in new.items()], removed=gone)
            texts = {file: text for file, text in (texts | new).items() if file not in gone}
        yield library, {file: list(tokens(text)) for file, text in texts.items()}


OPERANDS = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(["Haus*", "Berg*", "mai*", "ü*", "nichts"]),
    st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(lambda words: f'"{" ".join(words)}"'),
)
QUERIES = st.recursive(
    OPERANDS,
    lambda parts: st.one_of(
        st.lists(parts, min_size=2, max_size=4).map(lambda some: f"({' '.join(some)})"),
        st.lists(parts, min_size=2, max_size=4).map(lambda some: f"({' OR '.join(some)})"),
        parts.map(lambda part: f"(NOT {part})"),
    ),
    max_leaves=6,
)


@settings(max_examples=50, deadline=None)
@given(typed=QUERIES, limit=st.integers(1, 40))
def test_the_index_finds_what_reading_finds(
    corpus: tuple[Library, dict[str, list[Token]]], typed: str, limit: int
) -> None:
    library, articles = corpus
    query = parse(typed).query
    expected = {file for file, found in articles.items() if holds(found, query)}
    result = library.search(typed, limit=SIZE)
    if expected:
        assert {hit.file for hit in result.hits} == expected
        assert result.total == len(expected)
    fewer = library.search(typed, limit=limit)
    assert [hit.file for hit in fewer.hits] == [hit.file for hit in result.hits][:limit]
    assert fewer.total == result.total
