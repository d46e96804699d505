"""How long one waits while typing a search: from a key to the frame with what is found, among 10,000 articles.

    python -m benchmarks live_search [--articles N] [--large]

The reader runs without a terminal in a process of its own. Thirty queries of all kinds are typed letter by letter, as
fast as a quick typist does, so that searches for the letters before are under way; the clock runs from the last letter.
The pause before a search starts is in the figures; what it is of them stands beside.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from textual import events
from textual.keys import _character_to_key

from benchmarks.frames import TimedReader, timed_reader
from benchmarks.made_run import made_run, queries_in
from benchmarks.options import wanted_sizes
from benchmarks.process import resident, run_python
from benchmarks.prose_sources import ProseMissingError
from benchmarks.query_kinds import Kind, Query
from tui.library import Library

ARTICLES, LARGE = 10_000, 50_000
TYPED = 30
SLOWEST = 4
GAP = 0.12
"""Seconds between two letters: a hundred words a minute."""
PATIENCE = 10.0
"""Seconds after which an answer that never came is given up."""
WAIT, MEMORY = 50, 250
"""Targets: milliseconds at the 95th percentile, and MB."""


@dataclass(frozen=True)
class Answer:
    """Milliseconds from the last letter of a query: until it is asked for, answered, taken up, and on screen.

    `work` is what the processor did meanwhile, in all threads: on a busy machine it says more than the clock.
    """

    query: str
    asked: float
    answered: float
    taken: float
    painted: float
    work: float


def main() -> None:
    """Print the waits and the reader's memory beside their targets, for each size that the command line asks for."""
    try:
        for articles in wanted_sizes(ARTICLES, LARGE):
            with made_run(articles) as run:
                with Library.open(run.library) as library:
                    library.search("Haus")  # the index is made
                ran = run_python("-m", "benchmarks.live_search", run.folder)
            _print_all(json.loads(ran.output.splitlines()[-1]))
    except ProseMissingError as error:
        print(f"nothing was measured: {error}")


def _print_all(told: dict[str, Any]) -> None:
    answers = [Answer(**each) for each in told["answers"]]
    print(f"{'milliseconds':42}  median     95 %")
    _print("from the last letter to the frame", [each.painted for each in answers], WAIT)
    _print("  of these until it was asked for", [each.asked for each in answers])
    _print("  for the search", [each.answered - each.asked for each in answers])
    _print("  until the reader took it up", [each.taken - each.answered for each in answers])
    _print("  until it was on screen", [each.painted - each.taken for each in answers])
    _print("the processor's work meanwhile", [each.work for each in answers])
    slowest = sorted(answers, key=lambda each: -each.painted)[:SLOWEST]
    print("the slowest:", ", ".join(f"{each.query} {each.painted:.0f}" for each in slowest))
    before, after, most = told["memory"]
    print(f"the reader holds {before:.0f} MB before it, {after:.0f} MB after, {most:.0f} MB at most", end="")
    print(_reached(most, MEMORY, "MB"))


def _print(what: str, milliseconds: Sequence[float], target: int | None = None) -> None:
    high = statistics.quantiles(milliseconds, n=20, method="inclusive")[-1]
    reached = _reached(high, target, "ms") if target else ""
    print(f"{what:42}{statistics.median(milliseconds):8.1f} {high:8.1f}{reached}")


def _reached(figure: float, target: int, unit: str) -> str:
    return f"  {target} {unit}: {'reached' if figure <= target else 'MISSED'}"


# -- in the reader's process ------------------------------------------------------------------------------------------


async def _measure(folder: Path) -> dict[str, Any]:
    with Library.open(folder / "library") as library:
        clock = _Clock(library)
        async with timed_reader(library) as (app, _start):
            before = resident()[0]
            app.desk.action_search()
            await asyncio.sleep(1)
            clock.watch(app)
            first, *typed = _chosen(queries_in(folder))
            await clock.typed(app, first.typed)  # it opens the index
            answers = [await clock.typed(app, query.typed) for query in typed]
            after = resident()
    return {"answers": [asdict(each) for each in answers], "memory": (before, *after)}


def _chosen(queries: Sequence[Query]) -> list[Query]:
    """Some of every kind, by turns, and one more."""
    by_kind = [[query for query in queries if query.kind is kind] for kind in Kind]
    return [query for turn in zip(*by_kind, strict=True) for query in turn][: TYPED + 1]


class _Clock:
    """Notes when the library is asked and has answered, and when the reader has taken an answer up."""

    def __init__(self, library: Library) -> None:
        self._asked: list[tuple[str, float, float]] = []
        self._taken: list[float] = []
        self._search, library.search = library.search, self._timed_search  # type: ignore[method-assign,assignment]

    def _timed_search(self, query: str, **how: Any) -> object:
        started = time.perf_counter()
        found = self._search(query, **how)
        self._asked.append((query, started, time.perf_counter()))
        return found

    def watch(self, app: TimedReader) -> None:
        """Note when the search on screen shows something."""
        sheet: Any = app.screen
        show = sheet.show_found

        def shown(*what: object) -> None:
            show(*what)
            self._taken.append(time.perf_counter())

        sheet.show_found = shown

    async def typed(self, app: TimedReader, query: str) -> Answer:
        """Type a query over the one before, and wait for its answer."""
        sheet: Any = app.screen
        sheet.input.value = ""
        await app.rest(time.perf_counter())
        for letter in query:
            await asyncio.sleep(GAP)
            self._asked.clear()
            self._taken.clear()
            app._frames.clear()
            pressed, worked = time.perf_counter(), time.process_time()
            app.post_message(events.Key(_character_to_key(letter), letter))
        return await self._answer(app, query, pressed, worked)

    async def _answer(self, app: TimedReader, query: str, pressed: float, worked: float) -> Answer:
        while time.perf_counter() < pressed + PATIENCE:
            await asyncio.sleep(0.002)
            taken = next(iter(self._taken[-1:]), None)
            painted = next((frame for frame in app._frames if taken and frame[0] > taken), None)
            own = [each for each in self._asked if each[0].startswith(query)]
            if own and taken and painted and taken > own[-1][2]:
                moments = (own[0][1], own[-1][2], taken, painted[0])
                asked, answered, took, showed = (1000 * (moment - pressed) for moment in moments)
                return Answer(query, asked, answered, took, showed, 1000 * (painted[1] - worked))
        raise RuntimeError(f"no answer to {query!r} in {PATIENCE:.0f} s")


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_measure(Path(sys.argv[1])))))
