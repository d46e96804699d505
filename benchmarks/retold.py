"""As many articles as wanted: the stories under `seeds/` and `tests/` told again, each time of others and elsewhere.

Names become words made of syllables, the same one throughout a retelling, so that each is an event of its own; the days
of publication move together, within two months. All annotations stay what they are, at their new offsets.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import TypeVar

from benchmarks.linking import SYLLABLES
from tui.model import AnnotatedArticle, Article

ROOT = Path(__file__).parent.parent
DAYS = 60
LETTERS = "BDFGHKLMNPRST"

Value = TypeVar("Value")


def retold(articles: int) -> Iterator[AnnotatedArticle]:
    """So many articles, story by story, the same in every run."""
    stories = annotated_stories()
    made = 0
    for number in count():
        for story in stories:
            for annotated in retelling(story, number):
                if made == articles:
                    return
                made += 1
                yield annotated


def retelling(story: Sequence[AnnotatedArticle], number: int) -> Iterator[AnnotatedArticle]:
    """One story told again; the same number always gives the same."""
    chance = random.Random(f"{story[0].file} {number}")
    words: dict[str, str] = {}
    later = timedelta(days=chance.randrange(DAYS))
    for annotated in story:
        made = _renamed(annotated, words, chance)
        published = annotated.article.published
        day = published + later if published is not None else None
        file = f"/library/{number:04}/{annotated.file.rpartition('/tests/')[2]}"
        yield replace(made, article=replace(made.article, file=file, published=day))


def annotated_stories() -> list[list[AnnotatedArticle]]:
    """The stories that there are, annotated."""
    from tui.annotate import load_pipeline
    from tui.intake import find_documents, read_articles

    pipeline = load_pipeline()
    folders = [ROOT / "seeds", *sorted((ROOT / "tests" / "stories").glob("*/raw"))]
    read = [[each for each in read_articles(find_documents(folder)) if isinstance(each, Article)] for folder in folders]
    return [list(pipeline.annotate(articles)) for articles in read]


def _renamed(annotated: AnnotatedArticle, words: dict[str, str], chance: random.Random) -> AnnotatedArticle:
    text, at, pieces, moves = annotated.article.text, 0, list[str](), _Moves()
    for mention in annotated.annotations.mentions:
        name = " ".join(_new(word, words, chance) for word in text[mention.start : mention.end].split(" "))
        pieces += [text[at : mention.start], name]
        at = mention.end
        moves.add(mention.start, mention.end, len(name))
    article = replace(moved(annotated.article, moves.offset), text="".join([*pieces, text[at:]]))
    return AnnotatedArticle(article, moved(annotated.annotations, moves.offset))


def _new(word: str, words: dict[str, str], chance: random.Random) -> str:
    stem = word.removesuffix("s")
    if not word[:1].isupper() or len(word) < 3:
        return word
    if stem not in words:
        made = "".join(chance.sample(SYLLABLES, 3)).capitalize()
        words[stem] = "".join(chance.choices(LETTERS, k=len(stem))) if stem.isupper() else made
    return words[stem] + word[len(stem) :]


class _Moves:
    """Where offsets go when names become longer or shorter."""

    def __init__(self) -> None:
        self._names: list[tuple[int, int, int, int]] = []
        """Start and end of each name before; end and start after."""

    def add(self, start: int, end: int, length: int) -> None:
        longer = self._names[-1][2] - self._names[-1][1] if self._names else 0
        self._names.append((start, end, start + longer + length, start + longer))

    def offset(self, old: int) -> int:
        position = bisect_right(self._names, old, key=lambda name: name[0]) - 1
        if position < 0:
            return old
        start, end, new_end, new_start = self._names[position]
        return new_end + old - end if old >= end else min(new_end, new_start + old - start)


def moved(value: Value, place: Callable[[int], int]) -> Value:
    """The value, a tuple or one of the model's, with every offset in it where `place` puts it."""
    if isinstance(value, tuple):
        return tuple(moved(each, place) for each in value)  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes: dict[str, object] = {}
    for each in fields(value):
        inner = getattr(value, each.name)
        if isinstance(inner, int) and (each.name in ("start", "end") or each.name.endswith(("_start", "_end"))):
            changes[each.name] = place(inner)
        elif isinstance(inner, tuple):
            changes[each.name] = moved(inner, place)
    return replace(value, **changes)
