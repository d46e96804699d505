"""What the index finds is what reading every article would find: all of it, whatever the limit."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.made_up import document
from tui.library import Library
from tui.library.search.analysis import Token, tokens
from tui.library.search.parsing import parse
from tui.library.search.query import (
    AllOf,
    AnyOf,
    Compound,
    Fuzzy,
    Not,
    Number,
    Pattern,
    Phrase,
    Prefix,
    Query,
    SearchField,
    Term,
    Within,
)

WORDS = ["Haus", "Häuser", "Hausbau", "E-Mail", "Email", "mail", "3.000", "der", "nicht", "Berg", "Bergbau", "Übung"]
WORDS += ["Verfassungsgericht", "Gericht"]
SIZE = 150


class Read(NamedTuple):
    """The words of an article."""

    title: list[Token]
    body: list[Token]


def holds(article: Read, query: Query) -> bool:
    match query:
        case AllOf(parts):
            return all(holds(article, part) for part in parts)
        case AnyOf(parts):
            return any(holds(article, part) for part in parts)
        case Not(part):
            return not holds(article, part)
        case Within(SearchField.TITLE, part):
            return holds(Read(article.title, []), part)
        case Compound(whole, parts):
            return holds(article, whole) or holds(article, parts)
        case Phrase(terms, _):
            return any(in_order(part, terms) for part in article)
    return any(is_meant(token, query) for part in article for token in part)


def in_order(found: list[Token], terms: tuple[str, ...]) -> bool:
    places = [{token.term for token in there} for _, there in groupby(found, lambda token: token.position)]
    return any(
        all(term in there for term, there in zip(terms, places[at:], strict=False))
        for at in range(len(places) - len(terms) + 1)
    )


def is_meant(token: Token, query: Query) -> bool:
    match query:
        case Term(term, _, whole):
            return token.term == term or (not whole and term in token.parts)
        case Number(term):
            return token.term == term
        case Prefix(word, term, _):
            return token.term.startswith(word) or token.term == term
        case Pattern(pattern):
            return re.fullmatch(".*".join(map(re.escape, pattern.split("*"))), token.term) is not None
        case Fuzzy(term, distance):
            return letters_apart(token.term, term) <= distance
    raise AssertionError(query)


def letters_apart(one: str, other: str) -> int:
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, there in enumerate(other, 1):
            now.append(min(before[column] + 1, now[-1] + 1, before[column - 1] + (letter != there)))
        before = now
    return before[-1]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, dict[str, Read]]]:
    """Articles in several segments of the index, some of them replaced and some removed."""
    chance = random.Random(7)
    texts: dict[str, tuple[str, str]] = {}

    def some(least: int, most: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(least, most)))

    with Library.open(tmp_path_factory.mktemp("corpus"), create=True) as library:
        for start in range(0, SIZE, 30):
            new = {f"{at}": (some(0, 2), some(1, 9)) for at in range(start, start + 30)}
            new |= {old: ("Ersatz", texts[old][1]) for old in chance.sample(sorted(texts), k=min(5, len(texts)))}
            gone = chance.sample(sorted(set(texts) - set(new)), k=min(3, len(texts)))
            library.save([document(file, text, title=title) for file, (title, text) in new.items()], removed=gone)
            texts = {file: text for file, text in (texts | new).items() if file not in gone}
        yield library, {file: Read(*(list(tokens(text)) for text in both)) for file, both in texts.items()}


OPERANDS = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(
        ["Haus*", "Berg*", "mai*", "ü*", "nichts", "*bau", "h*s", "b*g*", "Haust~", "emails~2", "title:Haus"]
    ),
    st.sampled_from(['"Gericht"', "title:(Berg OR Gericht)", 'title:"Häuser Berg"', "title:e-mail", "title:ber*"]),
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
def test_the_index_finds_what_reading_finds(corpus: tuple[Library, dict[str, Read]], typed: str, limit: int) -> None:
    library, articles = corpus
    query = parse(typed).query
    expected = {file for file, article in articles.items() if holds(article, query)}
    result = library.search(typed, limit=SIZE)
    if expected:
        assert {hit.file for hit in result.hits} == expected
        assert result.total == len(expected)
    fewer = library.search(typed, limit=limit)
    assert [hit.file for hit in fewer.hits] == [hit.file for hit in result.hits][:limit]
    assert fewer.total == result.total
