"""Comparing the library again, in a process of its own: it takes long, and needs much that the reader does not."""

from __future__ import annotations

import asyncio
import subprocess
from collections.abc import Awaitable, Callable, Sequence
from tempfile import TemporaryFile

from tui.language import _

CompareAgain = Callable[[], Awaitable[str | None]]
"""Compares the library that lies open again; gives the reason in one line if that failed."""
LOOKED_AFTER = 0.1
"""Seconds between two looks at whether the process has ended."""
MOST_READ, MOST_SHOWN = 4096, 200
"""Bytes at the end of what a failing process said that are read, and characters of its last line that are shown."""


def in_process(command: Sequence[str]) -> CompareAgain:
    """Give the function that runs a command line, without a shell, and waits for it.

    The process has a session of its own: it ends its work though the reader is left, or its terminal closed.
    """

    async def compare_again() -> str | None:
        with TemporaryFile() as said:
            try:
                process = subprocess.Popen(
                    command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said, start_new_session=True
                )
            except OSError as error:
                return error.strerror or str(error)
            while process.poll() is None:
                await asyncio.sleep(LOOKED_AFTER)
            said.seek(max(0, said.seek(0, 2) - MOST_READ))
            return None if process.returncode == 0 else _last_line(said.read())

    return compare_again


def _last_line(said: bytes) -> str:
    lines = said.decode(errors="replace").split("\n")
    return next((line.strip()[:MOST_SHOWN] for line in reversed(lines) if line.strip()), _("it was stopped"))
