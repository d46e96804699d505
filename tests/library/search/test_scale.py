"""What one article costs must not grow with the library: ten times the articles, about the same time."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.library.made_up import document, fact, linking
from tui.library import Library
from tui.model import Linking, Marks, Story, Verdict

SMALL, LARGE = 200, 2_000
WORDS = [
    f"{first}{second}" for first in ("haus", "berg", "wasser", "brücken") for second in ("bau", "weg", "amt", "fest")
]


def filled(folder: Path, size: int) -> Library:
    chance = random.Random(size)
    library = Library.open(folder, create=True)
    names = [f"{number}.txt" for number in range(size)]
    library.save(
        document(name, f"Fall{number} {' '.join(chance.choices(WORDS, k=12))}. In Übersee. Änne Groß.")
        for number, name in enumerate(names)
    )
    stories = [Story(f"s{at}", "Titel", tuple(names[at : at + 5])) for at in range(0, size, 5)]
    facts = {story.id: [fact(f"{story.id}-{n}", story.files, Verdict.DIFFER) for n in range(4)] for story in stories}
    story_of = {name: story.id for story in stories for name in story.files}
    linked = linking(names[:20])
    library.save_comparison(Linking(linked.entities, linked.mentions), story_of, stories, facts)
    return library


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, Library]]:
    with (
        filled(tmp_path_factory.mktemp("small"), SMALL) as small,
        filled(tmp_path_factory.mktemp("large"), LARGE) as large,
    ):
        yield small, large


def quickest(do: Callable[[], object], times: int) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        do()
        taken.append(time.perf_counter() - start)
    return min(taken)


@pytest.mark.parametrize(
    ("do", "times"),
    [
        (lambda library: library.article("7.txt"), 50),
        (lambda library: library.annotations("7.txt"), 50),
        (lambda library: library.facts("7.txt"), 30),
        (lambda library: library.story_facts("s5"), 30),
        (lambda library: library.mentions("7.txt"), 50),
        (lambda library: library.places("gross"), 30),
        (lambda library: library.marks("7.txt"), 50),
        (lambda library: library.set_marks("7.txt", Marks(position=3)), 20),
        (lambda library: library.entities(text="gross"), 30),
        (lambda library: library.search("Fall7"), 20),
        (lambda library: library.save([document("new.txt", "Neu.")]), 4),
    ],
    ids=[
        "article",
        "annotations",
        "facts",
        "story",
        "mentions",
        "places",
        "marks",
        "mark",
        "entities",
        "search",
        "save",
    ],
)
def test_the_price_of_one_article(
    libraries: tuple[Library, Library], do: Callable[[Library], object], times: int
) -> None:
    small, large = libraries
    assert quickest(lambda: do(large), times) < 4 * quickest(lambda: do(small), times) + 0.002


def test_both_libraries_are_whole(libraries: tuple[Library, Library]) -> None:
    assert [library.search("Übersee -neu").total for library in libraries] == [SMALL, LARGE]
