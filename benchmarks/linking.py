"""Linking one article more into a library of 5,000, beside linking all of them.

The articles are recombined from the paragraphs of the seeds and of the stories under `tests/`, six from one story
and two from any, with the annotations that these have. Every story told anew has persons of its own: their names are
made of common given names and of syllables, so that the number of entities grows with the number of articles. Three in
ten persons keep their names, as those of whom every story tells do, and so do all places and organisations, which is
harder than life: few libraries name the same ones so often. Seconds are those of the processor.
"""

from __future__ import annotations

import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from tui.compare.article_names import article_names
from tui.compare.linker import Linker
from tui.model import AnnotatedArticle, Annotations, Article, Block, BlockKind, EntityKind, Mention

ROOT = Path(__file__).parent.parent
STORIES = ("seeds", "flood", "strike", "study", "stadium", "airport")
ARTICLES = 5000
PER_STORY = 8
ADDED = 100
GIVEN = (
    "Anna",
    "Peter",
    "Maria",
    "Thomas",
    "Julia",
    "Andreas",
    "Sabine",
    "Stefan",
    "Claudia",
    "Martin",
    "Petra",
    "Frank",
)
NEW_NAMES = 0.7
SYLLABLES = (
    "ba",
    "ri",
    "ton",
    "mel",
    "ku",
    "san",
    "der",
    "lo",
    "wich",
    "fen",
    "hof",
    "gal",
    "mar",
    "stei",
    "nor",
    "pel",
    "dam",
)

T = TypeVar("T")
Piece = tuple[str, tuple[Mention, ...]]
"""A paragraph with its mentions, by offsets in the paragraph."""


def main() -> None:
    """Print the time for all, for one more, for taking one out, and from stored articles to a linker that is ready."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    made = list(recombined(ARTICLES + ADDED))
    stored, added = made[:ARTICLES], made[ARTICLES:]
    started = time.process_time()
    names = [article_names(annotated) for annotated in stored]
    told = time.process_time() - started
    linker = Linker()
    for each in names:
        linker.add_names(each)
    linking = linker.linking()
    whole = time.process_time() - started
    mentions = sum(map(len, linking.mentions.values()))
    print(f"all {ARTICLES} articles {whole:6.1f} s, {told:.1f} s of it article by article; ", end="")
    print(f"{mentions} mentions, {len(linking.entities)} entities")
    linker.changes()
    one_more = _times(linker, linker.add, added)
    one_less = _times(linker, linker.remove, [annotated.file for annotated in added])
    for what, seconds in (("one article more", one_more), ("one article less", one_less)):
        middle, high = statistics.median(seconds), statistics.quantiles(seconds, n=20)[-1]
        print(f"{what:20} p50 {1000 * middle:6.1f} ms, p95 {1000 * high:6.1f} ms, most {1000 * max(seconds):6.1f} ms")
    _print_cold(stored)


def _print_cold(stored: list[AnnotatedArticle]) -> None:
    """From a library on disk to a linker that can take in one more."""
    from tui.library import Library, StoredDocument

    with tempfile.TemporaryDirectory(prefix="gegenlese-bench-") as folder:
        with Library.open(Path(folder), create=True) as library:
            library.save([StoredDocument(annotated, "", "") for annotated in stored])
        with Library.open(Path(folder)) as library:
            started = time.process_time()
            articles = list(library.annotated())
            read = time.process_time() - started
            linker = Linker()
            for annotated in articles:
                linker.add(annotated)
            linker.changes()
            print(f"linker made from the library {time.process_time() - started:6.1f} s, {read:.1f} s of it reading")


def recombined(number: int) -> Iterator[AnnotatedArticle]:
    """So many articles, the same in every run."""
    chance = random.Random(1)
    stories = _stories()
    pieces = [piece for story in stories for piece in story]
    for count in range(number):
        if count % PER_STORY == 0:
            story, words = chance.choice(stories), dict[str, str]()
        chosen = [*chance.sample(story, 6), *chance.sample(pieces, 2)]
        yield _article(f"{count:05}.txt", [_renamed(piece, words, chance) for piece in chosen])


def _stories() -> list[list[Piece]]:
    """The paragraphs of each story, annotated once."""
    from tui.annotate import load_pipeline
    from tui.intake import find_documents, read_articles

    pipeline = load_pipeline()
    stories = []
    for name in STORIES:
        folder = ROOT / "seeds" if name == "seeds" else ROOT / "tests" / "stories" / name / "raw"
        articles = [item for item in read_articles(find_documents(folder)) if isinstance(item, Article)]
        stories.append([piece for annotated in pipeline.annotate(articles) for piece in _pieces(annotated)])
    return stories


def _pieces(annotated: AnnotatedArticle) -> Iterator[Piece]:
    for block in annotated.article.blocks:
        inside = [
            each for each in annotated.annotations.mentions if block.start <= each.start and each.end <= block.end
        ]
        moved = (Mention(each.start - block.start, each.end - block.start, each.kind) for each in inside)
        yield annotated.article.text[block.start : block.end], tuple(moved)


def _renamed(piece: Piece, words: dict[str, str], chance: random.Random) -> Piece:
    """The paragraph with other persons; ``words`` are the new names of this story, and grow."""
    text, mentions = piece
    made, at, moved = "", 0, []
    for mention in mentions:
        name = text[mention.start : mention.end]
        if mention.kind is EntityKind.PERSON:
            *given, last = name.split()
            name = " ".join([*(_new(word, words, chance, given=True) for word in given), _new(last, words, chance)])
        made += text[at : mention.start]
        moved.append(Mention(len(made), len(made) + len(name), mention.kind))
        made, at = made + name, mention.end
    return made + text[at:], tuple(moved)


def _new(word: str, words: dict[str, str], chance: random.Random, *, given: bool = False) -> str:
    stem = word.removesuffix("s")
    if stem not in words:
        other = chance.choice(GIVEN) if given else "".join(chance.sample(SYLLABLES, 3)).capitalize()
        words[stem] = other if chance.random() < NEW_NAMES else stem
    return words[stem] + word[len(stem) :]


def _article(file: str, pieces: list[Piece]) -> AnnotatedArticle:
    text, blocks, mentions = "", [], []
    for words, found in pieces:
        text += "\n\n" * bool(text)
        blocks.append(Block(BlockKind.PARAGRAPH, len(text), len(text) + len(words)))
        mentions += [Mention(len(text) + each.start, len(text) + each.end, each.kind) for each in found]
        text += words
    return AnnotatedArticle(Article(file, text, tuple(blocks), title=file), Annotations(mentions=tuple(mentions)))


def _times(linker: Linker, step: Callable[[T], None], items: Sequence[T]) -> list[float]:
    """Seconds until the linker has told what each step changed."""
    seconds = []
    for item in items:
        started = time.process_time()
        step(item)
        linker.changes()
        seconds.append(time.process_time() - started)
    return seconds
