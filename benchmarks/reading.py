"""How long a user waits in the reader: from a key to the frame, in articles of 600, 3,000 and 30,000 words.

The target for a key is one frame of the 60 a second. On a busy machine look at the last column, which says how much
more it took than the least that a key can do in Textual.
"""

from __future__ import annotations

import asyncio
import os
import statistics
from collections.abc import Iterable, Sequence
from functools import partial

from benchmarks.frames import WIDE, Reaction, TimedLine, TimedReader, timed_reader
from benchmarks.long_articles import library_of_many, library_with_long_article
from benchmarks.seed_library import seed_library
from tui.library import Library
from tui.reader.history import Place

RUNS = 16
OPENINGS = 6
LONG = "001_4dd6f0f4c0100e32.txt"
"""The article of `seeds/` that is made longer."""
TIMES_AS_LONG = {600: 1, 3000: 5, 30000: 46}
FEW, MANY = 8, 10_000
KEYS = {
    "a line down, j": "j",
    "a line up, k": "k",
    "next name, ]": "]",
    "next fact, }": "}",
    "a pane hidden or shown, c": "c",
    "only the article, z": "z",
}
FRAME, OPENING, LISTING, RESIZING, LONGER = 16, 60, 200, 100, 5
"""Targets: milliseconds, and how many times as long a jump may take in 30,000 words as in 600."""

Medians = tuple[float, ...]
"""Milliseconds to the first frame, to the last, and of the processor."""


def main() -> None:
    """Print medians beside their targets."""
    os.environ.pop("NO_COLOR", None)
    least = asyncio.run(_least())
    print(f"{'milliseconds, medians':38} target   first    last    work   times the least")
    _print("the least that a key can do", least, least)
    with seed_library() as seeds:
        with Library.open(seeds) as library:
            file = next(summary.file for summary in library.articles() if summary.file.endswith(LONG))
        jumps = {}
        for words, times in TIMES_AS_LONG.items():
            with library_with_long_article(seeds, file, times) as library:
                jumps[words] = asyncio.run(_article(library, file, words, least))
    ratio = jumps[30000][2] / jumps[600][2]
    print(f"a jump in 30,000 words is {ratio:.1f} times the work of one in 600 (target {LONGER})")
    with library_of_many(FEW) as few, library_of_many(MANY) as many:
        asyncio.run(_list(few, many, least))


async def _least() -> Medians:
    app = TimedLine()
    async with app.run_test(size=WIDE):
        return _medians([await app.press("space") for _ in range(RUNS + 1)][1:])


async def _article(library: Library, file: str, words: int, least: Medians) -> Medians:
    """Print what keys do in an article; the medians of jumping to the next name."""
    other = next(summary.file for summary in library.articles() if summary.file != file)
    show = partial(_print, least=least)
    async with timed_reader(library, file) as (app, _start):
        found = {name: await _pressed(app, [key]) for name, key in KEYS.items()}
        found["next source, >"] = await _pressed(app, [">"])
        sizes = [(100, 30), WIDE] * (RUNS // 2)
        resized = _medians([await app.resize(size) for size in sizes])
    for name, medians in found.items():
        show(f"{name} · {words} words", medians, target=OPENING if ">" in name else FRAME)
    show(f"another size · {words} words", resized, target=RESIZING)
    async with timed_reader(library, other) as (app, _start):
        app.call_later(app.desk.go, Place(file))
        await asyncio.sleep(1)
        await _pressed(app, ["backspace"], 1)
        reactions = [await app.press(key) for key in ("f", "backspace") * OPENINGS]
    show(f"an article opened · {words} words", _medians(reactions[::2]), target=OPENING)
    return found["next name, ]"]


async def _list(few: Library, many: Library, least: Medians) -> None:
    """Print what a long list of sources costs at the start, beside a short one, and at a key."""
    show = partial(_print, least=least)
    starts = [_medians([await _started(library) for _ in range(OPENINGS)]) for library in (few, many)]
    show(f"a start in this process · {FEW} articles", starts[0])
    show(
        f"what more it takes for {MANY}", tuple(more - less for less, more in zip(*starts, strict=True)), target=LISTING
    )
    async with timed_reader(many) as (app, _start):
        show(f"a row down, j · {MANY} articles", await _pressed(app, ["j"]), target=FRAME)
        show(f"grouped otherwise, v · {MANY} articles", await _pressed(app, ["v"], OPENINGS), target=LISTING)
        await app.press("slash")
        show(f"a letter of the filter · {MANY} articles", await _pressed(app, "bericht", 7), target=LISTING)


async def _started(library: Library) -> Reaction | None:
    async with timed_reader(library) as (_app, start):
        return start


async def _pressed(app: TimedReader, keys: Sequence[str], runs: int = RUNS) -> Medians:
    """Press keys by turns; what the first press has to prepare for all is not counted."""
    if runs > len(keys):
        await app.press(keys[0])
    return _medians([await app.press(keys[number % len(keys)]) for number in range(runs)])


def _medians(reactions: Iterable[Reaction | None]) -> Medians:
    """Of what was drawn."""
    drawn = [(each.first, each.last, each.work) for each in reactions if each]
    first, last, work = (1000 * statistics.median(column) for column in zip(*drawn, strict=True))
    return first, last, work


def _print(what: str, medians: Medians, least: Medians, target: int | None = None) -> None:
    numbers = "".join(f"{each:8.1f}" for each in medians)
    missed = "  missed" if target and medians[0] > target else ""
    print(f"{what:38} {target or '':6} {numbers} {medians[2] / least[2]:8.1f}{missed}", flush=True)


if __name__ == "__main__":
    main()
