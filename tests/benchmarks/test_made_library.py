from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from benchmarks import german_prose
from benchmarks.german_prose import LONGEST, SHORTEST, TOO_LONG, as_file, made_articles
from benchmarks.made_library import fill_library
from benchmarks.query_kinds import Kind, draw
from tests.benchmarks.prose import PARAGRAPHS
from tui.intake import read_articles
from tui.library import Library
from tui.model import Article, EntityKind


@pytest.fixture(autouse=True)
def prose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(german_prose, "paragraphs", lambda: PARAGRAPHS)


def test_fewer_articles_are_the_first_of_more() -> None:
    assert list(islice(made_articles(), 5)) == list(islice(made_articles(), 12))[:5]


def test_articles_are_as_long_as_those_of_the_news() -> None:
    lengths = [len(made.annotated.article.text.split()) for made in islice(made_articles(), 40)]
    assert min(lengths) >= SHORTEST
    assert max(lengths) <= max(LONGEST, TOO_LONG) + 50


def test_a_library_has_the_articles_their_names_and_stories(tmp_path: Path) -> None:
    made = list(islice(made_articles(), 12))
    fill_library(tmp_path, iter(made))
    with Library.open(tmp_path) as library:
        assert {each.file for each in library.articles()} == {each.annotated.file for each in made}
        assert [len(story.files) for story in library.stories()] == [5, 5, 2]
        named = {name.name for each in made for _, name in each.named if name.kind is EntityKind.PERSON}
        assert {each.name for each in library.entities(EntityKind.PERSON)} == named
        assert library.search("Bildschirm").total == 12


def test_a_file_is_read_as_the_article_it_was_made_from(tmp_path: Path) -> None:
    made = next(made_articles()).annotated.article
    (tmp_path / "made.txt").write_text(as_file(made), encoding="utf-8")
    (article,) = read_articles([tmp_path / "made.txt"])
    assert isinstance(article, Article)
    assert (article.title, article.source, article.published) == (made.title, made.source, made.published)
    assert article.text == made.text


def test_queries_are_drawn_from_the_articles_and_always_the_same() -> None:
    made = list(islice(made_articles(), 60))
    articles = [each.annotated.article for each in made]
    drawn = draw(articles, ["Anna Feldhuber"] * 50)
    assert drawn == draw(articles, ["Anna Feldhuber"] * 50)
    texts = [article.text for article in articles]
    for query in (*drawn[Kind.COMMON], *drawn[Kind.PHRASE]):
        assert any(" ".join(query.words) in text for text in texts)
    for query in drawn[Kind.PREFIX]:
        assert any(query.words[0] in text for text in texts)
