"""Articles as long as wanted, and as many, in libraries made for one benchmark run.

A long article is one of `seeds/` again and again, with its names and facts, so that it has as many of them to the
thousand words as the news has. The other sources report in each of its copies what they report in the first.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from benchmarks.retold import moved
from tui.library import Library, StoredDocument
from tui.model import AnnotatedArticle, Annotations, Article, Block, BlockKind, Fact, Linking, Story

DAYS = 60
PER_STORY = 8
SOURCES = ("Küstenkurier", "Nordblick24", "Rheinische Umschau", "tagwerk.de", "Abendbote")
BREAK = "\n\n"
"""Between two blocks of an article's text."""
MATTERS = ("Brand", "Streik", "Hochwasser", "Wahl", "Stadion", "Studie", "Flughafen", "Brücke")
PLACES = ("Lübeck", "Kassel", "Köln", "Jena", "Emden", "Passau", "Görlitz")

Value = TypeVar("Value")


@contextmanager
def library_with_long_article(seeds: Path, file: str, times: int) -> Iterator[Library]:
    """An open library of what the library in the folder `seeds` holds, with one article so many times as long."""
    with Library.open(seeds) as short, tempfile.TemporaryDirectory(prefix="gegenlese-bench-") as folder:
        annotated = {each.file: each for each in short.annotated()}
        annotated[file] = _repeated(annotated[file], times)
        length = len(short.article(file).text) + len(BREAK)
        mentions = {each: short.mentions(each) for each in annotated}
        mentions[file] = tuple(each for copy in range(times) for each in _later(mentions[file], copy * length))
        entities = {entity.id: entity for entity in short.entities()}
        facts = {
            story.id: tuple(
                each for copy in range(times) for each in _facts(short.story_facts(story.id), file, copy, length)
            )
            for story in short.stories()
        }
        story_of = {each: story.id for story in short.stories() for each in story.files}
        with Library.open(Path(folder), create=True) as library:
            library.save(StoredDocument(each, "", "") for each in annotated.values())
            library.save_comparison(Linking(entities, mentions), story_of, short.stories(), facts)
            yield library


@contextmanager
def library_of_many(articles: int) -> Iterator[Library]:
    """An open library of so many short articles, eight to a story."""
    made = [_short_article(number) for number in range(articles)]
    files = [each.file for each in made]
    stories = [
        Story(f"story-{at}", made[at].article.title or "", tuple(files[at : at + PER_STORY]))
        for at in range(0, articles, PER_STORY)
    ]
    story_of = {file: story.id for story in stories for file in story.files}
    with (
        tempfile.TemporaryDirectory(prefix="gegenlese-bench-") as folder,
        Library.open(Path(folder), create=True) as library,
    ):
        library.save(StoredDocument(each, "", "") for each in made)
        library.save_comparison(Linking(), story_of, stories, {})
        yield library


def _repeated(annotated: AnnotatedArticle, times: int) -> AnnotatedArticle:
    """An article told so many times in a row."""
    article, found = annotated.article, annotated.annotations
    length = len(article.text) + len(BREAK)
    blocks: list[Block] = []
    layers: dict[str, list[object]] = {name: [] for name in ("sentences", "clauses", "quantities", "quotes")}
    for copy in range(times):
        later, before = copy * length, len(layers["sentences"])
        sentences = _later(found.sentences, later)
        layers["sentences"] += (replace(each, block=each.block + len(blocks)) for each in sentences)
        layers["clauses"] += (replace(each, sentence=each.sentence + before) for each in _later(found.clauses, later))
        layers["quantities"] += _later(found.quantities, later)
        layers["quotes"] += _later(found.quotes, later)
        blocks += _later(article.blocks, later)
    made = replace(article, text=BREAK.join([article.text] * times), blocks=tuple(blocks))
    return AnnotatedArticle(made, replace(found, **{name: tuple(layer) for name, layer in layers.items()}))


def _facts(facts: tuple[Fact, ...], file: str, copy: int, length: int) -> Iterator[Fact]:
    """The facts as a later copy of a file's text reports them, under ids of their own; those of others once."""
    for fact in facts:
        own = tuple(each for each in fact.claims if each.file == file)
        if own or not copy:
            moved_claims = iter(_later(own, copy * length))
            claims = tuple(next(moved_claims) if each.file == file else each for each in fact.claims)
            yield replace(fact, id=f"{fact.id}-{copy}", claims=claims)


def _later(values: tuple[Value, ...], characters: int) -> tuple[Value, ...]:
    """Values of the model as they stand so many characters later."""
    return moved(values, lambda offset: offset + characters)


def _short_article(number: int) -> AnnotatedArticle:
    matter, place = MATTERS[number // PER_STORY % len(MATTERS)], PLACES[number // PER_STORY % len(PLACES)]
    text = f"{matter} in {place}: Was bisher bekannt ist, steht in Bericht {number}."
    article = Article(
        f"/many/{number:05}.txt",
        text,
        (Block(BlockKind.PARAGRAPH, 0, len(text)),),
        title=f"{matter} in {place}, Bericht {number}",
        source=SOURCES[number % len(SOURCES)],
        published=date(2024, 10, 1) + timedelta(days=number % DAYS),
    )
    return AnnotatedArticle(article, Annotations())
