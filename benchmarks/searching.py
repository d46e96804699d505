"""Search on 1,000, 10,000 or 50,000 articles beside SQLite's FTS5, tantivy and grep, in one run on the same texts.

    python -m benchmarks searching [--articles N]        10,000 where nothing is said
    python -m benchmarks searching --large               50,000

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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from benchmarks.engine import Engine
from benchmarks.german_prose import MadeArticle
from benchmarks.made_run import made_run
from benchmarks.options import wanted_articles
from benchmarks.peers import Grep, engines
from benchmarks.process import run_python
from benchmarks.prose_sources import ProseMissingError
from benchmarks.query_kinds import Kind, Query

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
    """Print the tables for as many articles as the command line asks for."""
    articles = wanted_articles(ARTICLES, LARGE)
    try:
        with made_run(articles) as run:
            found = engines()
            _print_steps(run.folder, found, articles)
            for engine in found:
                engine.open(run.folder)
            _print_latencies(_race(found, run.queries))
            _print_adding(found, run.more, run.queries[Kind.COMMON][0])
    except ProseMissingError as error:
        print(f"nothing was measured: {error}")


def _print_steps(folder: Path, found: Sequence[Engine], articles: int) -> None:
    """Build, open and use each engine alone."""
    print(f"\n{'':12}{'build s':>9}{'docs/s':>9}{'CPU s':>8}{'peak MB':>9}{'disk MB':>9}", end="")
    print(f"{'open ms':>9}{'first ms':>10}{'in use MB':>11}")
    for engine in found:
        builds = [run_python("-m", "benchmarks.peer_process", engine.name, "build", folder) for _ in range(BUILDS)]
        best = min(_told(build.output)["build"] for build in builds)
        using = run_python("-m", "benchmarks.peer_process", engine.name, "use", folder)
        told = _told(using.output)
        size = engine.size(folder) / 1e6
        cpu, peak = min(build.cpu for build in builds), max(build.peak for build in builds)
        print(f"{engine.name:12}{best:9.2f}{articles / best:9.0f}{cpu:8.1f}{peak:9.0f}{size:9.1f}", end="")
        print(
            f"{1000 * told['open']:9.1f}{1000 * told['first']:10.1f}{max(told['resident'], using.peak):11.0f}", end=""
        )
        print(_reached(articles / best >= BUILD_RATE, f"{BUILD_RATE} docs/s") if engine is found[0] else "", flush=True)


def _told(output: str) -> dict[str, float]:
    told: dict[str, float] = json.loads(output.splitlines()[-1])
    return told


Latencies = dict[Kind, dict[str, list[float]]]
"""By kind and engine the milliseconds of each query, quickest round; an engine that cannot answer a kind is missing."""


@dataclass
class Race:
    """What came of asking all engines the same queries by turns."""

    quickest: Latencies = field(default_factory=dict)
    first: Latencies = field(default_factory=dict)
    """The same of the round to warm up: each query for the first time."""
    hits: dict[Kind, dict[str, int]] = field(default_factory=dict)
    """How many hits were shown for all queries of a kind."""


def _race(found: Sequence[Engine], queries: Mapping[Kind, Sequence[Query]]) -> Race:
    race = Race()
    for kind, its_queries in queries.items():
        times: dict[tuple[str, int], list[float]] = {}
        race.hits[kind] = dict.fromkeys((engine.name for engine in found), 0)
        for turn in range(ROUNDS + 1):
            for number, query in enumerate(its_queries):
                for engine in found:
                    if isinstance(engine, Grep) and turn > 1:
                        continue  # it takes long, and has nothing to warm up but the disk's cache
                    started = time.perf_counter()
                    hits = engine.search(query)
                    took = 1000 * (time.perf_counter() - started)
                    if hits is not None:
                        times.setdefault((engine.name, number), []).append(took)
                        race.hits[kind][engine.name] += hits * (turn == 0)
        for (name, _), rounds in times.items():
            race.first.setdefault(kind, {}).setdefault(name, []).append(rounds[0])
            race.quickest.setdefault(kind, {}).setdefault(name, []).append(min(rounds[1:]))
    return race


def _print_latencies(race: Race) -> None:
    names = list(race.hits[Kind.COMMON])
    print("\nmilliseconds, median / 95th percentile, ten hits with passages; in brackets the hits of all 20 queries")
    print(f"{'':20}" + "".join(f"{name:>23}" for name in names) + f"{'× FTS5':>9}  each first asked")
    for kind, by_engine in race.quickest.items():
        cells = "".join(f"{_cell(by_engine.get(name), race.hits[kind][name]):>23}" for name in names)
        ours = _high(by_engine[names[0]])
        ratio = ours / _high(by_engine["FTS5"]) if "FTS5" in by_engine else None
        told = f"{ratio:9.1f}" if ratio else f"{'–':>9}"
        print(f"{kind.value:20}{cells}{told}{_high(race.first[kind][names[0]]):10.1f}", end="")
        print(_reached(ours <= SLOWEST, f"{SLOWEST:.0f} ms"), end="")
        if ratio and kind in TIMES_FTS5:
            print(_reached(ratio <= TIMES_FTS5[kind], f"{TIMES_FTS5[kind]:.0f} × FTS5"), end="")
        print(flush=True)


def _cell(milliseconds: Sequence[float] | None, hits: int) -> str:
    if milliseconds is None:
        return "–"
    return f"{statistics.median(milliseconds):.2f} / {_high(milliseconds):.2f} ({hits})"


def _high(milliseconds: Sequence[float]) -> float:
    return statistics.quantiles(milliseconds, n=20, method="inclusive")[-1]


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
