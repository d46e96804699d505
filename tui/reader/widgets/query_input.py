"""The line in which a query is typed, with completions of its last word."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import Reactive
from textual.suggester import Suggester
from textual.widgets import Input

from tui.reader.plain import one_line

PAUSE = 0.15
"""Seconds without a key before completions are looked for: the index serves one at a time, and a search comes first."""

Complete = Callable[[str], Sequence[str]]
"""Gives the whole queries that a typed text may be the beginning of, likeliest first; called in a thread."""


class QueryInput(Input):
    """Shows the likeliest completion behind the cursor; Tab takes it and goes through the others, → takes it too."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete(1)", show=False),
        Binding("shift+tab", "complete(-1)", show=False),
    ]

    virtual_size = Reactive(Size(0, 0))
    """As Textual's, but for the layout of the whole screen with every letter: the line stays as large as it is."""

    def __init__(self, placeholder: str, complete: Complete) -> None:
        super().__init__(placeholder=placeholder, compact=True, suggester=_Completions(self.completion_of))
        self.select_on_focus = False
        self._complete = complete
        self._offered: tuple[str, ...] = ()
        """What was typed, then its completions."""

    async def completion_of(self, typed: str) -> str | None:
        """Look for completions of a text, unless it is one itself or was typed on meanwhile."""
        if typed in self._offered:
            return None
        await asyncio.sleep(PAUSE)
        if typed != self.value:
            return None
        found = await asyncio.to_thread(self._complete, typed)
        if typed != self.value:
            return None
        whole = dict.fromkeys(map(one_line, found))
        self._offered = (typed, *(each for each in whole if each != typed))
        first = next(iter(self._offered[1:]), "")
        return first if first.casefold().startswith(typed.casefold()) else None

    def action_complete(self, direction: int) -> None:
        """Take the next or previous completion, in a circle with what was typed."""
        if self.value in self._offered:
            at = self._offered.index(self.value) + direction
            self.put(self._offered[at % len(self._offered)])

    def put(self, query: str) -> None:
        """Have this text in the line, to be typed on behind it."""
        self.value = query
        self.cursor_position = len(query)


class _Completions(Suggester):
    """Asks the input itself, which knows what was typed meanwhile."""

    def __init__(self, completion_of: Callable[[str], Awaitable[str | None]]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._completion_of = completion_of

    async def get_suggestion(self, value: str) -> str | None:
        """The whole query whose rest is shown behind the cursor."""
        return await self._completion_of(value)
