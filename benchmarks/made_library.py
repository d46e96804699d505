"""Libraries of made articles, through the same door as those of a user: `Library.save` and `save_comparison`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from benchmarks.german_prose import MadeArticle
from benchmarks.made_names import Name
from tui.library import Library, StoredDocument
from tui.model import Entity, LinkedMention, Linking, Story

BATCH = 500
"""Articles that are in memory at once."""
PER_STORY = 5


def fill_library(folder: Path, made_articles: Iterable[MadeArticle]) -> None:
    """Save made articles in a new library, linked, and in stories of five that share nothing; no facts are compared."""
    names: dict[Name, dict[str, None]] = {}
    mentions: dict[str, tuple[LinkedMention, ...]] = {}
    titles: dict[str, str] = {}
    with Library.open(folder, create=True) as library:
        for batch in _batches(iter(made_articles)):
            library.save(stored(made) for made in batch)
            for made in batch:
                titles[made.annotated.file] = made.annotated.article.title or ""
                mentions[made.annotated.file] = _linked(made, names)
        entities = {_key(name): Entity(_key(name), name.name, name.kind, tuple(shown)) for name, shown in names.items()}
        stories = _stories(titles)
        story_of = {file: story.id for story in stories for file in story.files}
        library.save_comparison(Linking(entities, mentions), story_of, stories, {})


def stored(made: MadeArticle) -> StoredDocument:
    """Give a made article as the library takes it."""
    return StoredDocument(made.annotated, content_hash="", version="")


def _batches(made: Iterator[MadeArticle]) -> Iterator[list[MadeArticle]]:
    while batch := list(islice(made, BATCH)):
        yield batch


def _linked(made: MadeArticle, names: dict[Name, dict[str, None]]) -> tuple[LinkedMention, ...]:
    """Link the names of an article; `names` learns by which strings each entity is called, its full name first."""
    text, file, linked = made.annotated.article.text, made.annotated.file, []
    for mention, name in made.named:
        names.setdefault(name, {name.name: None})[text[mention.start : mention.end]] = None
        linked.append(LinkedMention(file, mention.start, mention.end, mention.kind, _key(name)))
    return tuple(linked)


def _key(name: Name) -> str:
    return f"{name.kind.value}:{name.name}"


def _stories(titles: dict[str, str]) -> list[Story]:
    files = list(titles)
    groups = (tuple(files[start : start + PER_STORY]) for start in range(0, len(files), PER_STORY))
    return [Story(f"story-{number}", titles[group[0]], group) for number, group in enumerate(groups)]
