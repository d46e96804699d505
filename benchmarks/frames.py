"""Apps without a terminal, and a clock on their frames.

Textual's own pilot waits until the processor idles, at least 22 ms a key: longer than what is measured. Here the clock
runs from the moment at which a key comes in, as the terminal's driver hands it over, to the frame, with the work of
turning it into what a terminal is sent; only the sending is left out. Textual shows at most 60 frames a second, so a
second frame for the same key comes up to 17 ms after the first however little it takes.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from rich.console import RenderableType
from textual import events
from textual._compositor import CompositorUpdate
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

import tui.reader
from tui.library import Library
from tui.reader.app import ReaderApp
from tui.reader.options import ReaderOptions

WIDE = (120, 40)
QUIET = 0.12
"""Seconds without a frame after which no further one is expected."""
PATIENCE = 5.0
"""Seconds after which a frame that never came is given up: some keys change nothing."""


@dataclass(frozen=True)
class Reaction:
    """What came of a key: seconds until the first frame and until the last, and the processor's seconds till then."""

    first: float
    last: float
    work: float


class TimedApp(App[None]):
    """Notes when each frame is complete."""

    _frames: list[tuple[float, float]]
    """Of each frame since the last event the time, and that of the processor, in seconds."""

    async def press(self, key: str) -> Reaction | None:
        """Press a key, named as Textual does or the character itself, and wait until it has had all its effect."""
        character = key if len(key) == 1 else None
        return await self.react(events.Key(_character_to_key(key) if character else key, character))

    async def resize(self, size: tuple[int, int]) -> Reaction | None:
        """Give the terminal another size."""
        return await self.react(events.Resize(Size(*size), Size(*size)))

    async def react(self, event: Message) -> Reaction | None:
        """Hand an event over as the driver does; None where nothing was drawn for it."""
        self._frames.clear()
        started, worked = time.perf_counter(), time.process_time()
        self.post_message(event)
        await self.rest(started)
        return self.reaction(started, worked)

    async def rest(self, since: float) -> None:
        """Wait until a frame has come after a moment, and then none for a while."""
        while (waited := time.perf_counter() - (self._frames[-1][0] if self._frames else since)) < QUIET or (
            not self._frames and waited < PATIENCE
        ):
            await asyncio.sleep(QUIET / 4)

    def reaction(self, started: float, worked: float) -> Reaction | None:
        """What came since a moment and a time of the processor; None where nothing was drawn."""
        if not self._frames:
            return None
        (first, _), (last, work) = self._frames[0], self._frames[-1]
        return Reaction(first - started, last - started, work - worked)

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        super()._display(screen, renderable)
        if renderable is not None:
            if isinstance(renderable, CompositorUpdate):
                renderable.render_segments(self.console)
            self._frames.append((time.perf_counter(), time.process_time()))


class TimedReader(TimedApp, ReaderApp):
    """The reader with a clock."""

    # Textual looks for a style sheet beside the class that it starts.
    CSS_PATH = str(Path(tui.reader.__file__).with_name("reader.tcss"))

    def __init__(self, library: Library, open_file: str | None) -> None:
        self._frames = []
        super().__init__(library, ReaderOptions(theme="dark"), open_file=open_file)
        self.animation_level = "none"


class TimedLine(TimedApp):
    """The least that a key can do: another text in one line of a screen with nothing else."""

    BINDINGS = [("space", "turn", "turn")]  # noqa: RUF012 (Textual's own declaration)

    def __init__(self) -> None:
        self._frames = []
        super().__init__()
        self._turned = 0

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static("0")

    def action_turn(self) -> None:
        """Show the next number."""
        self._turned += 1
        self.query_one(Static).update(str(self._turned), layout=False)


@asynccontextmanager
async def timed_reader(
    library: Library, open_file: str | None = None, size: tuple[int, int] = WIDE
) -> AsyncIterator[tuple[TimedReader, Reaction | None]]:
    """A reader that runs, with its first article open, and how it started."""
    started, worked = time.perf_counter(), time.process_time()
    app = TimedReader(library, open_file)
    async with app.run_test(size=size):
        while app.desk.opened is None:
            await asyncio.sleep(QUIET / 4)
        await app.rest(started)
        yield app, app.reaction(started, worked)
