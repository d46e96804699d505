"""One engine alone in a process of its own: `python -m benchmarks.peer_process ENGINE build|use FOLDER`.

Prints the seconds that each step took as JSON; who started it measures the memory.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from benchmarks.engine import Engine
from benchmarks.made_run import queries_in
from benchmarks.peers import engines
from benchmarks.process import resident


def main(name: str, step: str, folder: Path) -> None:
    """Take the step."""
    engine = next(each for each in engines() if each.name == name)
    started = time.perf_counter()
    found = _build(engine, folder, started) if step == "build" else _use(engine, folder, started)
    found["resident"] = resident()[1]
    print(json.dumps(found))


def _build(engine: Engine, folder: Path, started: float) -> dict[str, float]:
    engine.build(folder)
    return {"build": time.perf_counter() - started}


def _use(engine: Engine, folder: Path, started: float) -> dict[str, float]:
    """Open, answer a first query, then each query once, as one who searches for a while."""
    queries = queries_in(folder)
    engine.open(folder)
    opened = time.perf_counter()
    engine.search(queries[0])
    first = time.perf_counter()
    for query in queries:
        engine.search(query)
    return {"open": opened - started, "first": first - started}


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
