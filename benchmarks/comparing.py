"""Comparing a whole library, one article more, and the panel: `--large` for the 5,000 articles of the figures.

Everything is done as `gegenlese add` does it, in one process on one core; annotating is counted only for the article
more, whose text is new. Seconds are those of the processor.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from benchmarks.options import wanted_articles
from benchmarks.retold import annotated_stories, retelling, retold
from tui.cli.comparing import compare_all
from tui.cli.taking_in import take_in
from tui.library import Library, StoredDocument
from tui.model import AnnotatedArticle

ARTICLES, LARGE = 1000, 5000
ADDED = 5
OPENED = 200
BIG_STORY = 40


def main() -> None:
    """Print seconds for all, for one article more, for opening the panel, and for one big story."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    articles = wanted_articles(ARTICLES, LARGE)
    with tempfile.TemporaryDirectory(prefix="gegenlese-bench-") as name:
        with Library.open(Path(name) / "library", create=True) as library:
            _print_all(library, list(retold(articles)))
            _print_one_more(library, Path(name) / "new")
            _print_panel(library)
        with Library.open(Path(name) / "big", create=True) as library:
            _print_big_story(library)


class _Steps:
    """Seconds of the processor by step, as `progress` is told of them; storing counts to the step before it."""

    def __init__(self, first: str) -> None:
        self._seconds: dict[str, float] = {}
        self._step, self._last = first, time.process_time()

    def progress(self, step: str, done: int, total: int) -> None:
        """Count the time since the last call to the step that was under way."""
        now = time.process_time()
        self._seconds[self._step] = self._seconds.get(self._step, 0.0) + now - self._last
        self._step, self._last = step, now

    def finish(self) -> float:
        """The seconds of all steps, now that they are over."""
        self.progress("", 0, 0)
        return sum(self._seconds.values())

    def __str__(self) -> str:
        return ", ".join(f"{step.lower()} {seconds:.2f}" for step, seconds in self._seconds.items())


def _print_all(library: Library, made: Sequence[AnnotatedArticle]) -> None:
    library.save([StoredDocument(annotated, "", "") for annotated in made])
    steps = _Steps("Linking")
    compare_all(library, steps.progress)
    seconds = steps.finish()
    print(f"{len(made)} articles in {len(library.stories())} stories  {seconds:6.1f} s ({steps})")
    print(f"a thousand would take          {1000 * seconds / len(made):6.1f} s", flush=True)


def _print_one_more(library: Library, folder: Path) -> None:
    """Each time one file with a text that the library does not have: clean, annotate, store, index, compare."""
    folder.mkdir()
    story = annotated_stories()[1]
    seconds = []
    for number in range(ADDED + 1):
        annotated = next(islice(retelling(story, 9000 + number // 3), number % 3, None))
        path = folder / f"{number}.txt"
        path.write_text(f"{annotated.article.title}\n\n{annotated.article.text}\n", encoding="utf-8")
        steps = _Steps("Reading")
        take_in(library, [path], steps.progress)
        seconds.append(steps.finish())
    print(f"one article more               {statistics.median(seconds[1:]):6.2f} s, the first {seconds[0]:.2f} s")
    print(f"                   of the last {seconds[-1]:6.2f} s ({steps})", flush=True)


def _print_panel(library: Library) -> None:
    files = [row.file for row in library.articles()]
    seconds = []
    for file in files[:: max(1, len(files) // OPENED)]:
        started = time.process_time()
        library.facts(file)
        seconds.append(time.process_time() - started)
    middle, most = 1000 * statistics.median(seconds), 1000 * max(seconds)
    print(f"facts of an article            {middle:6.1f} ms, most {most:.1f} ms")


def _print_big_story(library: Library) -> None:
    """A story that very many sources tell, often in the same words."""
    story = annotated_stories()[3]
    made = [each for number in range(BIG_STORY) for each in story][:BIG_STORY]
    _print_all(library, [_copy(annotated, number) for number, annotated in enumerate(made)])


def _copy(annotated: AnnotatedArticle, number: int) -> AnnotatedArticle:
    return replace(annotated, article=replace(annotated.article, file=f"/big/{number:03}.txt"))


if __name__ == "__main__":
    main()
