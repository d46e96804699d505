"""From starting the process to the first frame on the terminal: the reader beside an empty Textual app.

Both run in a real pseudo-terminal of 120 by 40, in turn, so that a machine that slows down slows both. Textual sends
`Ready` when the first frame has been displayed; both leave at that moment.
"""

from __future__ import annotations

import fcntl
import os
import pty
import statistics
import struct
import sys
import termios
import time
from pathlib import Path

from benchmarks.seed_library import seed_library

RUNS = 9
EMPTY = """
from textual.app import App
class Empty(App):
    def on_ready(self): self.exit()
Empty().run()
"""
READER = """
import sys
import tui.reader.app
tui.reader.app.ReaderApp.on_ready = lambda self: self.exit()
sys.argv = ["gegenlese", "--library", {folder!r}, "read"]
from tui.cli import main
main()
"""


def main() -> None:
    """Print both medians and the ratio, pair by pair."""
    with seed_library() as folder:
        programs = {"empty app": EMPTY, "reader": READER.format(folder=str(folder))}
        times: dict[str, list[float]] = {name: [] for name in programs}
        for run in range(RUNS + 1):
            for name, program in programs.items():
                seconds = _timed(program)
                if run:  # the first pair warms the disk's cache
                    times[name].append(seconds)
    for name, seconds_each in times.items():
        print(f"{name:10} {1000 * statistics.median(seconds_each):7.0f} ms, median of {RUNS}")
    ratios = [reader / empty for reader, empty in zip(times["reader"], times["empty app"], strict=True)]
    print(f"ratio      {statistics.median(ratios):7.2f}, median of pairs (from {min(ratios):.2f} to {max(ratios):.2f})")


def _timed(program: str) -> float:
    """Seconds from the fork until the program has shown its first frame and left."""
    started = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", PYTHONDONTWRITEBYTECODE="")
        os.chdir(Path(__file__).parent.parent)
        os.execv(sys.executable, [sys.executable, "-c", program])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    output = bytearray()
    try:
        while chunk := os.read(terminal, 65536):
            output += chunk
    except OSError:  # the child closed its side
        pass
    status = os.waitpid(child, 0)[1]
    os.close(terminal)
    if os.waitstatus_to_exitcode(status) != 0:
        raise RuntimeError(output.decode(errors="replace")[-2000:])
    return time.perf_counter() - started
