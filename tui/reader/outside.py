"""Programs beside the reader: the browser for an article's original, the pager for long text."""

from __future__ import annotations

import asyncio
import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

_OPEN = "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))"
_LOOKED_AFTER = 0.1
"""Seconds between two looks at whether the browser was started."""
_PAGERS = ("less", "more")


def browser_takes_terminal() -> bool:
    """Whether the browser of this machine is one that runs in a terminal, such as lynx."""
    import webbrowser

    try:
        # The others are subclasses of this one or of another class: they run in the background.
        return type(webbrowser.get()) is webbrowser.GenericBrowser
    except webbrowser.Error:
        return False


async def open_in_background(address: str) -> bool:
    """Open an address of the web in the browser without waiting for it; False where none could be started.

    In a process of its own: some browsers block whoever starts them, and write to the terminal.
    """
    process = subprocess.Popen(
        [sys.executable, "-c", _OPEN, address],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    while process.poll() is None:
        await asyncio.sleep(_LOOKED_AFTER)
    return process.returncode == 0


def open_in_terminal(address: str) -> bool:
    """Open an address in a browser that takes the terminal, and wait for it; False where that failed."""
    import webbrowser

    with _interrupts_left_to_the_other():
        return webbrowser.open(address)


def pager(environ: Mapping[str, str]) -> list[str]:
    """The command line of the user's pager: `$PAGER`, else the first of the usual ones; empty where there is none."""
    try:
        wanted = shlex.split(environ.get("PAGER", ""))
    except ValueError:
        wanted = []
    return wanted or [name for name in _PAGERS if shutil.which(name)][:1]


def show_in_pager(text: str, command: list[str]) -> None:
    """Hand a text to a pager and wait until the user leaves it; raises `OSError` where it cannot be started."""
    with _interrupts_left_to_the_other():
        environ = os.environ | {"LESSCHARSET": "utf-8"}
        subprocess.run(command, input=text.encode("utf-8", "replace"), check=False, env=environ)


@contextmanager
def _interrupts_left_to_the_other() -> Iterator[None]:
    """Ctrl+C is for the program that has the terminal. A handler, unlike ignoring, is not inherited by it."""
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
