"""Comparing the library again, in a process of its own: it takes long, and needs much that the reader does not."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Awaitable, Callable, Sequence

CompareAgain = Callable[[], Awaitable[str | None]]
"""Compares the library that lies open again; gives the reason in one line if that failed."""
MOST_SAID = 200
"""Characters of a failing process's last words that are shown."""


def in_process(command: Sequence[str]) -> CompareAgain:
    """Give the function that runs a command line, without a shell, and waits for it."""

    async def compare_again() -> str | None:
        try:
            process = await asyncio.create_subprocess_exec(*command, stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE)
        except OSError as error:
            return error.strerror or str(error)
        _, said = await process.communicate()
        return None if process.returncode == 0 else _last_line(said)

    return compare_again


def _last_line(said: bytes) -> str:
    lines = said.decode(errors="replace").split("\n")
    return next((line.strip()[:MOST_SAID] for line in reversed(lines) if line.strip()), "it was stopped")
