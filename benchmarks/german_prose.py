"""Libraries of as many articles as wanted, of real German prose.

    python -m benchmarks.german_prose 10000 --texts FOLDER     as files, for `gegenlese add`
    python -m benchmarks.german_prose 10000 --library FOLDER   as a library, without a recogniser
    python -m benchmarks.german_prose 10000                    the figures alone

The paragraphs come from `prose_sources`: 1.3 million words in 47,500 paragraphs, each once. One to three neighbours of
a manual stay together, so that words recur within an article as they do in the news; the runs are shuffled, and put
together to articles of 250 to 700 words, 324 in the middle. When all were used they are shuffled again: 10,000 articles
(3.4 million words, 112,000 different forms) use each paragraph twice or three times, 50,000 about eleven times, and
`varied_prose` gives them other names and numbers each time. The same packages and the same seed give the same articles,
and the first 1,000 of 10,000 are the same as 1,000 made alone.
It is technical prose: news has more names and compounds.
"""

from __future__ import annotations

import argparse
import math
import random
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from benchmarks.made_names import Names
from benchmarks.prose_sources import paragraphs
from benchmarks.varied_prose import Named, VariedText
from tui.model import AnnotatedArticle, Article

SEED = 20241
SHORTEST, MIDDLE, LONGEST = 250, 300, 640
"""Words after which an article gets no further paragraph; the one that reaches it is still added."""
TOO_LONG = 700
LONGEST_RUN = 3
SOURCES = (
    "Küstenkurier",
    "Nordblick24",
    "Rheinische Umschau",
    "tagwerk.de",
    "Abendbote",
    "Oderpost",
    "Der Landbote",
    "Süddeutsches Tagblatt",
    "Hauptstadtrundschau",
    "Morgenecho",
    "Alpenspiegel",
    "Fördezeitung",
)
FIRST_DAY = date(2023, 1, 1)
DAYS = 1095


class MadeArticle(NamedTuple):
    """An article with its annotations, the entities that it names, and how often its paragraphs were used before."""

    annotated: AnnotatedArticle
    named: tuple[Named, ...]
    uses: int


def made_articles(seed: int = SEED) -> Iterator[MadeArticle]:
    """Give articles without end, always the same; raises `ProseMissingError` where no prose can be had."""
    names = Names(seed)
    target = _lengths(random.Random(seed))
    prose = _shuffled(paragraphs(), seed)
    number, waiting = 0, next(prose)
    while True:
        wanted, text = next(target), VariedText(names, random.Random(f"{seed} {number}"))
        uses, words = waiting[1], 0
        while words < wanted and words + len(waiting[0].split()) <= TOO_LONG:
            text.add(waiting[0])
            words, waiting = len(text.text.split()), next(prose)
        yield MadeArticle(AnnotatedArticle(_article(text, number), text.annotations()), tuple(text.named), uses)
        number += 1


def _lengths(chance: random.Random) -> Iterator[int]:
    """Draw lengths without end, in words: their logarithms are normal, as those of articles about are."""
    while True:
        yield max(SHORTEST, min(LONGEST, round(chance.lognormvariate(math.log(MIDDLE), 0.28))))


def _shuffled(prose: Sequence[str], seed: int) -> Iterator[tuple[str, int]]:
    """Give paragraphs without end, in runs of neighbours, and how often all were given before."""
    uses = 0
    while True:
        chance = random.Random(f"{seed} pass {uses}")
        starts, at = [], 0
        while at < len(prose):
            starts.append(at)
            at += chance.randint(1, LONGEST_RUN)
        runs = [prose[start:end] for start, end in zip(starts, [*starts[1:], len(prose)], strict=True)]
        chance.shuffle(runs)
        for run in runs:
            yield from ((paragraph, uses) for paragraph in run)
        uses += 1


def _article(text: VariedText, number: int) -> Article:
    source = text.chance.choice(SOURCES)
    published = FIRST_DAY + timedelta(days=text.chance.randrange(DAYS))
    file = f"{number // 1000:03}/{number:06}.txt"
    return Article(file, text.text, tuple(text.blocks), _headline(text), source, published)


def _headline(text: VariedText) -> str:
    """Two long nouns of the first paragraph and a place, or its first words where it has none."""
    words = text.text[: text.blocks[0].end].split()
    nouns = dict.fromkeys(word for word in words[1:] if len(word) > 6 and word.isalpha() and word.istitle())
    if len(nouns) < 2:
        return " ".join(words[:7]).rstrip(" ,.;:")
    first, second = list(nouns)[:2]
    return f"{first} und {second} in {text.names.place(text.chance).name}"


def as_file(article: Article) -> str:
    """Give an article as a user's file has it: headline, source and day on top."""
    return f"---\ntitle: {article.title}\nsource: {article.source}\ndate: {article.published}\n---\n\n{article.text}\n"


def write_texts(folder: Path, count: int) -> None:
    """Write articles as files into a folder, a thousand to a subfolder."""
    for made in islice(made_articles(), count):
        path = folder / made.annotated.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_file(made.annotated.article), encoding="utf-8")


def print_figures(count: int) -> None:
    """Print what came out."""
    lengths_found, forms, uses = [], Counter[str](), Counter[int]()
    found: Counter[str] = Counter()
    for made in islice(made_articles(), count):
        words = made.annotated.article.text.split()
        lengths_found.append(len(words))
        forms.update(word.strip(".,;:!?()»«„“\"'") for word in words)
        uses[made.uses] += 1
        found["mentions"] += len(made.named)
        found["quantities"] += len(made.annotated.annotations.quantities)
        found["statements"] += len(made.annotated.annotations.attributions)
        found["sentences"] += len(made.annotated.annotations.sentences)
    print(f"{count:,} articles, {sum(lengths_found):,} words, {len(forms):,} different forms")
    print(f"{min(lengths_found)} to {max(lengths_found)} words, median {statistics.median(lengths_found):.0f}")
    print(", ".join(f"{number / count:.1f} {name}" for name, number in found.items()), "an article")
    print("articles by how often their paragraphs were used before:", dict(sorted(uses.items())))


def main() -> None:
    """Write what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int)
    parser.add_argument("--texts", type=Path, metavar="FOLDER")
    parser.add_argument("--library", type=Path, metavar="FOLDER")
    chosen = parser.parse_args()
    if chosen.texts:
        write_texts(chosen.texts, chosen.articles)
    if chosen.library:
        from benchmarks.made_library import fill_library

        fill_library(chosen.library, islice(made_articles(), chosen.articles))
    print_figures(chosen.articles)


if __name__ == "__main__":
    main()
