"""The same queries asked of several engines by turns, in one process.

The next query is asked when all engines have answered this one, so that a machine that slows down slows all of them.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from benchmarks.engine import Engine
from benchmarks.peers import Grep
from benchmarks.query_kinds import Kind, Query


class Asked(NamedTuple):
    """What a query took: milliseconds by the clock and by the processor, and the hits that it showed."""

    wall: float
    cpu: float
    hits: int


@dataclass
class Results:
    """What one engine did with the queries of one kind: of each query every round, the first one to warm up."""

    rounds: list[list[Asked]] = field(default_factory=list)

    @property
    def hits(self) -> int:
        """How many hits were shown for all queries together."""
        return sum(rounds[0].hits for rounds in self.rounds)

    @property
    def median(self) -> float:
        """Milliseconds of the middle query, of each its quickest round."""
        return statistics.median(self._quickest())

    @property
    def high(self) -> float:
        """Milliseconds of the 95th percentile of the queries, of each its quickest round."""
        return percentile_95(self._quickest())

    @property
    def high_cpu(self) -> float:
        """The same by the processor, which says more on a busy machine."""
        return percentile_95([min(each.cpu for each in rounds[1:]) for rounds in self.rounds])

    @property
    def high_first(self) -> float:
        """The same of the round to warm up: what asking for something new takes."""
        return percentile_95([rounds[0].wall for rounds in self.rounds])

    def _quickest(self) -> list[float]:
        return [min(each.wall for each in rounds[1:]) for rounds in self.rounds]


Race = Mapping[Kind, Mapping[str, Results]]
"""By kind and engine; an engine that cannot answer a kind is missing there."""


def race(engines: Sequence[Engine], queries: Mapping[Kind, Sequence[Query]], rounds: int) -> Race:
    """Ask every engine every query, once to warm up and so many times more."""
    return {kind: _race_of(engines, of_kind, rounds) for kind, of_kind in queries.items()}


def percentile_95(values: Sequence[float]) -> float:
    """Give the value that one in twenty is above."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def _race_of(engines: Sequence[Engine], queries: Sequence[Query], rounds: int) -> dict[str, Results]:
    asked: dict[str, list[list[Asked]]] = {}
    for turn in range(rounds + 1):
        for number, query in enumerate(queries):
            for engine in engines:
                if isinstance(engine, Grep) and turn > 1:
                    continue  # it takes long, and has nothing to warm up but the disk's cache
                answer = _ask(engine, query)
                if answer is not None:
                    of_engine = asked.setdefault(engine.name, [[] for _ in queries])
                    of_engine[number].append(answer)
    return {name: Results(of_engine) for name, of_engine in asked.items()}


def _ask(engine: Engine, query: Query) -> Asked | None:
    started, worked = time.perf_counter(), time.process_time()
    hits = engine.search(query)
    wall, cpu = time.perf_counter() - started, time.process_time() - worked
    return None if hits is None else Asked(1000 * wall, 1000 * cpu, hits)
