"""A program in a pseudo-terminal, and what stands on its screen: as much of a terminal as the reader needs.

A sequence that it does not know is an error, so that nothing which would change a real screen is passed over.
"""

from __future__ import annotations

import base64
import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rich.cells import cell_len

SEQUENCE = re.compile(
    r"\x1b\[(?P<values>[0-9;:<=>?]*)(?P<middle>[ -/]*)(?P<end>[@-~])"
    r"|\x1b[\]P](?P<string>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    r"|\x1b(?P<single>[()][AB0]|[=>78c])"
)
UNFINISHED = re.compile(r"\x1b(?:\[[0-9;:<=>? -/]*|[\]P][^\x07\x1b]*\x1b?|[()])?$")
WITHOUT_TRACE = "mhlnqtup"
"""Ends of sequences that leave all letters where they are: colours, modes, questions to the terminal."""
KEYS = {
    "Enter": "\r", "Esc": "\x1b", "Tab": "\t", "Backspace": "\x7f", "Space": " ", "↓": "\x1b[B", "↑": "\x1b[A",
}  # fmt: skip


class Screen:
    """The letters of a screen, by what was written to it."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.clipboard: list[str] = []
        """What was sent to the clipboard (OSC 52)."""
        self._cells = [[" "] * width for _ in range(height)]
        self._x = self._y = 0
        self._rest = ""

    @property
    def text(self) -> str:
        """All lines, without the blanks at their ends."""
        return "\n".join("".join(line).rstrip() for line in self._cells)

    def write(self, text: str) -> None:
        """Obey what a program writes; the end of it may be an unfinished sequence."""
        text = self._rest + text
        unfinished = UNFINISHED.search(text)
        self._rest = text[unfinished.start() :] if unfinished else ""
        text = text[: unfinished.start()] if unfinished else text
        at = 0
        for found in SEQUENCE.finditer(text):
            self._put(text[at : found.start()])
            self._obey(found)
            at = found.end()
        self._put(text[at:])

    def _obey(self, found: re.Match[str]) -> None:
        end, values, string = found["end"], found["values"], found["string"]
        if string is not None:
            if string.startswith("52;"):
                self.clipboard.append(base64.b64decode(string.split(";")[2]).decode())
        elif end == "H":
            row, column = (int(value or 1) for value in (f"{values};").split(";")[:2])
            self._y, self._x = row - 1, column - 1
        elif end == "J":
            self._cells = [[" "] * self.width for _ in range(self.height)]
        elif end and end not in WITHOUT_TRACE:
            raise ValueError(f"the screen does not know {found[0]!r}")

    def _put(self, text: str) -> None:
        for character in text:
            if character == "\r":
                self._x = 0
            elif character == "\n":
                self._y += 1
            elif character not in "\x07\x0f":
                if not character.isprintable():
                    raise ValueError(f"the screen does not know {character!r}")
                self._letter(character)

    def _letter(self, character: str) -> None:
        cells = cell_len(character)
        if not cells:  # it joins the letter before
            self._cells[self._y][self._x - 1] += character
        elif self._y < self.height and self._x + cells <= self.width:
            self._cells[self._y][self._x : self._x + cells] = [character, *[""] * (cells - 1)]
        self._x += cells


class Terminal:
    """A running program with its keyboard and screen."""

    def __init__(
        self, command: Sequence[str], folder: Path, environment: Mapping[str, str], width: int, height: int
    ) -> None:
        """Start a command in a folder."""
        self.screen = Screen(width, height)
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._child, self._file = pty.fork()
        if self._child == 0:
            os.chdir(folder)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
            os.execve(command[0], list(command), dict(environment))

    def press(self, keys: str) -> None:
        """Type keys: those of more than one letter by name (`Enter`), apart from one another by blanks."""
        for key in keys.split():
            os.write(self._file, KEYS.get(key, key).encode())
            if key == "Esc":  # with another key right behind it, a terminal means Alt
                self.wait(lambda: False, 0.3)

    def wait(self, until: Callable[[], bool], seconds: float) -> bool:
        """Follow what the program writes until something holds, at most so many seconds; whether it holds."""
        end = time.monotonic() + seconds
        while not (holds := until()) and (left := end - time.monotonic()) > 0:
            if not self._follow(left):
                return until()
        return holds

    def close(self, seconds: float) -> int | None:
        """Wait for the program's end, then end it; its exit status, None where it did not end by itself."""
        ended: list[int] = []

        def over() -> bool:
            found, status = os.waitpid(self._child, os.WNOHANG) if not ended else (0, 0)
            ended.extend([os.waitstatus_to_exitcode(status)] if found else [])
            return bool(ended)

        end = time.monotonic() + seconds
        while not over() and time.monotonic() < end:
            if not self._follow(0.05):
                time.sleep(0.01)
        if not ended:
            os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
        os.close(self._file)
        return ended[0] if ended else None

    def _follow(self, seconds: float) -> bool:
        """Take in what the program has written, waiting a while for it; False when it has hung up."""
        if not select.select([self._file], [], [], min(seconds, 0.05))[0]:
            return True
        try:
            written = os.read(self._file, 65536)
        except OSError:  # the program closed its side
            return False
        self.screen.write(self._decoder.decode(written))
        return bool(written)
