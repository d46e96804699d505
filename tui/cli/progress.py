"""How far a long command has come, how quickly it goes on, and when it will be through."""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Callable
from shutil import get_terminal_size
from typing import TextIO

import click

from tui.language import _, ngettext
from tui.phrases import how_many

_REMEMBERED = 30.0
"""Seconds over which the rate is taken: steady, yet true to what goes on now."""
_LEAST = 2.0
"""Seconds before a rate is told."""
_REDRAWN = 0.1
_TOLD = 10.0
"""Seconds between two lines on a pipe."""


class Pace:
    """The rate of a step over the last half minute."""

    def __init__(self) -> None:
        self._marks: deque[tuple[float, int]] = deque()

    def mark(self, now: float, done: int) -> None:
        """Note how many were done at a moment, in seconds."""
        self._marks.append((now, done))
        while len(self._marks) > 2 and now - self._marks[1][0] >= _REMEMBERED:
            self._marks.popleft()

    def rate(self) -> float | None:
        """How many are done in a second; None as long as that cannot be told."""
        if not self._marks:
            return None
        (begin, before), (end, after) = self._marks[0], self._marks[-1]
        return (after - before) / (end - begin) if end - begin >= _LEAST and after > before else None


class ProgressLine:
    """One line on standard error that is rewritten in place; on a pipe, a line every ten seconds and for each step."""

    def __init__(self, stream: TextIO | None = None, now: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream or sys.stderr
        self._terminal = self._stream.isatty()
        self._now = now
        self._step = ""
        self._pace = Pace()
        self._shown_at = 0.0
        self._failures = 0

    def failed(self, failure: object = None) -> None:
        """Count a document that failed; which one is told at the end."""
        self._failures += 1

    def show(self, step: str, done: int, total: int) -> None:
        """Say how far a step has come: `done` of `total`."""
        now, is_new = self._now(), step != self._step
        if is_new:
            self._step, self._pace = step, Pace()
        self._pace.mark(now, done)
        if is_new or now - self._shown_at >= (_REDRAWN if self._terminal else _TOLD):
            self._shown_at = now
            self._write(self._line(done, total))

    def clear(self) -> None:
        """Take the line away."""
        if self._terminal and self._step:
            click.echo("\r\x1b[2K", nl=False, file=self._stream)

    def _write(self, line: str) -> None:
        if self._terminal:
            line = f"\r\x1b[2K{line[: get_terminal_size().columns - 1]}"  # a line that wraps cannot be rewritten
        click.echo(line, nl=not self._terminal, file=self._stream)

    def _line(self, done: int, total: int) -> str:
        if total <= 1:
            return f"{self._step} …"
        parts = [f"{self._step} {how_many.number(done)}/{how_many.number(total)}"]
        if (rate := self._pace.rate()) is not None:
            parts.append(per_second(rate))
            if done < total:
                parts.append(_("{time} left").format(time=duration((total - done) / rate)))
        if self._failures:
            parts.append(_("{count} failed").format(count=how_many.number(self._failures)))
        return " · ".join(parts)


def duration(seconds: float) -> str:
    """A time as one says it: 40 seconds, 12 minutes, 2 hours 5 minutes."""
    if seconds < 60:
        count = max(1, round(seconds))
        return ngettext("{count} second", "{count} seconds", count).format(count=count)
    hours, minutes = divmod(round(seconds / 60), 60)
    said = ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
    if not hours:
        return said
    long = ngettext("{count} hour", "{count} hours", hours).format(count=hours)
    return f"{long} {said}" if minutes else long


def per_second(rate: float) -> str:
    """A rate in the form of the language: `1,200 a second`, `7.4 a second`."""
    # Translators: the sign before decimals.
    number = how_many.number(round(rate)) if rate >= 10 else f"{rate:.1f}".replace(".", _("."))
    return _("{rate} a second").format(rate=number)
