"""A running reader over the library in memory."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field

import pytest
import textual.app
import textual.pilot
from textual._compositor import Compositor
from textual._context import active_app
from textual.message import Message
from textual.pilot import Pilot
from textual.widgets import Input

from tests.reader.invented_articles import KUESTE, NORD, TAGWERK, UMSCHAU
from tests.reader.memory import MemoryLibrary
from tui.reader.actions import Pane
from tui.reader.app import ReaderApp
from tui.reader.comparing_again import CompareAgain
from tui.reader.options import ReaderOptions
from tui.reader.screens.reading import ReadingScreen
from tui.reader.screens.search_sheet import SearchSheet
from tui.state import KeptState

os.environ["TZ"] = "UTC"  # the snapshots show when corrections were made
time.tzset()

FILES = (TAGWERK, KUESTE, NORD, UMSCHAU)
WIDE = (120, 40)
DEFAULT = ReaderOptions()


@dataclass
class Reader:
    """A reader under test."""

    app: ReaderApp
    pilot: Pilot[None]
    library: MemoryLibrary
    messages: list[Message] = field(default_factory=list)

    @property
    def desk(self) -> ReadingScreen:
        return self.app.desk

    @property
    def text(self) -> str:
        """The text of the open article."""
        assert self.desk.opened
        return self.desk.opened.text

    @property
    def at_cursor(self) -> str:
        """The words at the cursor."""
        assert self.desk.cursor
        return self.text[self.desk.cursor.start : self.desk.cursor.end]

    @property
    def file(self) -> str:
        assert self.desk.opened
        return self.desk.opened.file

    @property
    def status(self) -> str:
        return self.desk.status_line.note

    @property
    def searching(self) -> bool:
        return self.desk.search_sheet is not None and self.app.screen is self.desk.search_sheet

    @property
    def wanted(self) -> str:
        """What was typed into the search."""
        return self.search.wanted

    @property
    def search(self) -> SearchSheet:
        """The search that was opened."""
        assert self.desk.search_sheet
        return self.desk.search_sheet

    @property
    def finding(self) -> bool:
        return bool(self.desk.find_bar and self.desk.find_bar.display)

    @property
    def find_count(self) -> str:
        assert self.desk.find_bar
        return self.desk.find_bar.count

    async def press(self, *keys: str) -> None:
        """Press keys one after the other and wait until the screen has settled."""
        for key in keys:
            await self.pilot.press(key)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(*("space" if letter == " " else letter for letter in text))

    async def searched(self) -> None:
        """Wait for the answers to what was typed."""
        await answered(self.pilot)

    async def narrowable(self) -> None:
        """Wait for the answers, and for what they can be narrowed by."""
        await answered(self.pilot, narrowable=True)

    def screen_text(self) -> str:
        """Everything on screen."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)


PATIENCE = 60.0
"""Seconds after which a reader that is still not ready will never be: a test that fails, and none that hangs."""


def leave_undrawn(compositor: Compositor, *arguments: object, **options: object) -> None:
    """Stands for `Compositor.render_update`: takes note of what changed and draws nothing.

    Drawing every frame that nobody looks at took half the time of these tests. `Reader.screen_text` draws the whole
    screen as it is, and so does the end of each test.
    """
    compositor._dirty_regions.clear()


async def come_to_rest(*times: float) -> None:
    """Wait until every message has been dealt with and the screen is laid out; only timers and threads go on.

    Textual's own waiting sleeps 20 ms at a time until the process seems idle, three times a key: longer than all work,
    and a guess on a busy machine. The event loop knows whether anything is left to do.
    """
    app, loop = active_app.get(), asyncio.get_running_loop()
    end = loop.time() + PATIENCE
    while True:
        assert loop.time() < end, "the reader does not come to rest"
        await asyncio.sleep(0)
        if loop._ready:  # type: ignore[attr-defined]
            continue
        if app._resize_timer:
            app._check_resize()
            continue
        screen = app.screen
        if not screen.is_current or not (screen._layout_required or screen._scroll_required or screen._callbacks):
            return
        screen._on_timer_update()


def wait_no_longer_than_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pilots come to rest by what is left to do."""
    for module in (textual.app, textual.pilot):
        monkeypatch.setattr(module, "wait_for_idle", come_to_rest)


async def first_article(pilot: Pilot[None]) -> None:
    """Wait until the first article lies open: it comes a little after the first frame."""
    desk = pilot.app.screen
    assert isinstance(desk, ReadingScreen)
    end = asyncio.get_running_loop().time() + PATIENCE
    while desk.summaries and desk.opened is None:
        assert asyncio.get_running_loop().time() < end, "no article opens"
        await pilot.pause(0.01)
    await pilot.pause()


async def answered(pilot: Pilot[None], *, narrowable: bool = False) -> None:
    """Wait for the answers to what was typed, and where wanted for the values by which they can be narrowed."""
    sheet, end = pilot.app.screen, asyncio.get_running_loop().time() + PATIENCE
    if isinstance(sheet, SearchSheet):
        await pilot.pause()
        while not (sheet.narrowable if narrowable else sheet.answered):
            assert asyncio.get_running_loop().time() < end, "no answer comes"
            await pilot.pause(0.01)
    else:
        await pilot.pause(0.15)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


Reading = Callable[..., AbstractAsyncContextManager[Reader]]


@pytest.fixture
def reading(monkeypatch: pytest.MonkeyPatch) -> Reading:
    """Starts a reader: `async with reading(size=…, files=…, open_file=…) as reader`."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("TEXTUAL_THEME", raising=False)
    monkeypatch.setattr(Input, "cursor_blink", False)
    monkeypatch.setattr(Compositor, "render_update", leave_undrawn)
    wait_no_longer_than_needed(monkeypatch)

    @asynccontextmanager
    async def start(
        *,
        size: tuple[int, int] = WIDE,
        files: Sequence[str] = FILES,
        open_file: str | None = KUESTE,
        library: MemoryLibrary | None = None,
        in_article: bool = True,
        options: ReaderOptions = DEFAULT,
        state: KeptState | None = None,
        tour: bool = False,
        compare_again: CompareAgain | None = None,
    ) -> AsyncIterator[Reader]:
        library = library or MemoryLibrary(tuple(files))
        app = ReaderApp(library, options, open_file=open_file, state=state, tour=tour, compare_again=compare_again)
        app.animation_level = "none"
        seen: list[Message] = []
        async with app.run_test(size=size, message_hook=seen.append) as pilot:
            reader = Reader(app, pilot, library, seen)
            await first_article(pilot)
            if files and in_article != (reader.desk.pane is Pane.ARTICLE):
                await reader.press("tab" if in_article else "shift+tab")
            yield reader
            assert reader.screen_text()

    return start
