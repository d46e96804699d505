"""`gegenlese add` on files of real German prose: articles a second, memory, and where the time goes.

    python -m benchmarks adding [--articles N] [--large]        200 where nothing is said, 2,000 with --large

Each time a process of its own, as a user starts it; its memory is that of all its processes together. What loading the
models takes is measured by adding one article, and taken off where articles a second are told.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.german_prose import MadeArticle, as_file, made_articles
from benchmarks.options import wanted_articles
from benchmarks.process import Ran, run_python
from benchmarks.prose_sources import ProseMissingError

ARTICLES, LARGE = 200, 2000
MORE = 10


class Added(NamedTuple):
    """What a run of `gegenlese add` took, and what it told of itself."""

    ran: Ran
    told: dict[str, Any]


def main() -> None:
    """Print the rates, the memory and the seconds of each step."""
    count = wanted_articles(ARTICLES, LARGE)
    with tempfile.TemporaryDirectory(prefix="gegenlese-bench-") as name:
        folder, made = Path(name), made_articles()
        try:
            _write(folder / "one", islice(made, 1))
        except ProseMissingError as error:
            print(f"nothing was measured: {error}")
            return
        start = _add(folder, "one").ran
        _write(folder / "many", islice(made, count))
        added = _add(folder, "many")
        _print_rates(added, start, count)
        _print_steps(added.told)
        again = _add(folder, "many").ran
        print(f"again, nothing has changed: {again.seconds:.2f} s, {again.peak:.0f} MB")
        _write(folder / "many", islice(made, MORE))
        more = _add(folder, "many")
        print(f"{MORE} articles more: {more.ran.seconds:.2f} s, {more.ran.peak:.0f} MB")
        _print_steps(more.told)


def _write(folder: Path, articles: Iterator[MadeArticle]) -> None:
    for made in articles:
        path = folder / made.annotated.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_file(made.annotated.article), encoding="utf-8")


def _add(folder: Path, articles: str) -> Added:
    """Add the files in a folder to the library beside it that is named as they are."""
    library, files = folder / f"library of {articles}", folder / articles
    ran = run_python("-m", "tui", "--library", library, "add", "--json", files)
    return Added(ran, json.loads(ran.output))


def _print_rates(added: Added, start: Ran, count: int) -> None:
    ran, cores = added.ran, len(os.sched_getaffinity(0))
    seconds, cpu = ran.seconds - start.seconds, ran.cpu - start.cpu
    print(f"one article: {start.seconds:.1f} s, {start.peak:.0f} MB; what follows is without these seconds")
    print(f"{count:,} articles: {seconds:.1f} s on {cores} cores with {added.told['jobs']} processes", end="")
    print(f", {count / seconds:.1f} articles a second, {count / cpu:.1f} for each second of a core", end="")
    print(f", {added.told['words'] / seconds:,.0f} words a second; {ran.peak:.0f} MB at most")


def _print_steps(told: dict[str, Any]) -> None:
    whole = sum(told["seconds"].values())
    for step, seconds in told["seconds"].items():
        rate = told["articles_per_second"].get(step)
        print(
            f"  {step:12}{seconds:8.2f} s {seconds / whole:5.0%}" + (f"{rate:9.1f} articles a second" if rate else "")
        )
