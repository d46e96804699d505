"""Search on 1,000, 10,000 or 50,000 articles beside SQLite's FTS5, tantivy and grep, in one run on the same texts.

    python -m benchmarks searching [--articles N]        10,000 where nothing is said
    python -m benchmarks searching --large               10,000, then 50,000

Building, opening and memory are measured with each engine alone in a process, three of them for building (the best
counts). Latencies are measured in one process that asks all engines the same query, one after the other, before the
next query, so that a machine that slows down slows all: 20 queries of each kind, one round to warm up, then `ROUNDS`
rounds; of each query the quickest answer counts, and of these the median and the 95th percentile over the 20. Every
answer is ten hits with titles and passages.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.engine import Engine
from benchmarks.german_prose import MadeArticle
from benchmarks.made_run import made_run
from benchmarks.options import wanted_sizes
from benchmarks.peers import engines
from benchmarks.process import Ran, run_python
from benchmarks.prose_sources import ProseMissingError
from benchmarks.query_kinds import Kind, Query
from benchmarks.race import Race, Results, race

ARTICLES, LARGE = 10_000, 50_000
ROUNDS, BUILDS = 5, 3
MORE, ADDINGS = 10, 3
"""How many articles are added at once, and how many times."""
SLOWEST = 20.0
"""Milliseconds: the target for every kind at the 95th percentile."""
TIMES_FTS5 = {Kind.COMMON: 4.0, Kind.RARE: 4.0, Kind.PHRASE: 12.0}
BUILD_RATE, ADDING = 1000, 1.0
"""Targets: articles a second, and seconds."""


def main() -> None:
    """Print the tables for each size that the command line asks for."""
    try:
        for articles in wanted_sizes(ARTICLES, LARGE):
            _measure(articles)
    except ProseMissingError as error:
        print(f"nothing was measured: {error}")


def _measure(articles: int) -> None:
    with made_run(articles) as run:
        found = engines()
        _print_steps(run.folder, found, articles)
        for engine in found:
            engine.open(run.folder)
        _print_race(race(found, run.queries, ROUNDS))
        _print_adding(found, run.more, run.queries[Kind.COMMON][0])


def _print_steps(folder: Path, found: Sequence[Engine], articles: int) -> None:
    """Build, open and use each engine alone."""
    columns = ("build s", "docs/s", "CPU s", "peak MB", "disk MB", "open ms", "first ms", "in use MB")
    print(f"\n{'':12}" + "".join(f"{column:>10}" for column in columns))
    for engine in found:
        builds = [run_python("-m", "benchmarks.peer_process", engine.name, "build", folder) for _ in range(BUILDS)]
        seconds = min(_told(build)["build"] for build in builds)
        using = run_python("-m", "benchmarks.peer_process", engine.name, "use", folder)
        told = _told(using)
        figures = (
            (seconds, 2),
            (articles / seconds, 0),
            (min(build.cpu for build in builds), 1),
            (max(build.peak for build in builds), 0),
            (engine.size(folder) / 1e6, 1),
            (1000 * told["open"], 1),
            (1000 * told["first"], 1),
            (max(told["resident"], using.peak), 0),
        )
        reached = _reached(articles / seconds >= BUILD_RATE, f"{BUILD_RATE} docs/s") if engine is found[0] else ""
        print(
            f"{engine.name:12}" + "".join(f"{figure:10.{places}f}" for figure, places in figures) + reached, flush=True
        )


def _told(ran: Ran) -> dict[str, float]:
    told: dict[str, float] = json.loads(ran.output.splitlines()[-1])
    return told


def _print_race(found: Race) -> None:
    names = list(found[Kind.COMMON])
    print("\nmilliseconds, median / 95th percentile, ten hits with passages; in brackets the hits of all 20 queries;")
    print("then Gegenlese's 95th percentile: times FTS5's, by the processor alone, and when asked for the first time")
    print(f"{'':20}" + "".join(f"{name:>23}" for name in names) + f"{'× FTS5':>9}{'CPU':>8}{'first':>8}")
    for kind, by_engine in found.items():
        ours, fts5 = by_engine[names[0]], by_engine.get("FTS5")
        ratio = ours.high / fts5.high if fts5 else None
        cells = "".join(f"{_cell(by_engine.get(name)):>23}" for name in names)
        cells += f"{f'{ratio:.1f}' if ratio else '–':>9}{ours.high_cpu:8.1f}{ours.high_first:8.1f}"
        reached = _reached(ours.high <= SLOWEST, f"{SLOWEST:.0f} ms")
        if ratio and kind in TIMES_FTS5:
            reached += _reached(ratio <= TIMES_FTS5[kind], f"{TIMES_FTS5[kind]:.0f} × FTS5")
        print(f"{kind.value:20}{cells}{reached}", flush=True)


def _cell(results: Results | None) -> str:
    return f"{results.median:.2f} / {results.high:.2f} ({results.hits})" if results else "–"


def _print_adding(found: Sequence[Engine], source: Iterator[MadeArticle], query: Query) -> None:
    """Add articles that are new to all, and search for them at once."""
    times: dict[str, list[float]] = {engine.name: [] for engine in found}
    for _ in range(ADDINGS):
        more = list(islice(source, MORE))
        for engine in found:
            started = time.perf_counter()
            engine.add(more)
            engine.search(query)
            times[engine.name].append(1000 * (time.perf_counter() - started))
    told = ", ".join(f"{name} {min(each):.0f} ({statistics.median(each):.0f})" for name, each in times.items())
    ours = min(times[found[0].name]) / 1000
    print(f"\nadding {MORE} articles and the first search after, best (median) ms: {told}", end="")
    print(_reached(ours <= ADDING, f"{ADDING:.0f} s"))


def _reached(good: bool, target: str) -> str:
    return f"  {target}: {'reached' if good else 'MISSED'}"
