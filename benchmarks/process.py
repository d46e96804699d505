"""Another process, what it took of time and memory, and what it said."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

EVERY = 0.05
"""Seconds between two looks at the memory."""


class Ran(NamedTuple):
    """What came of a process."""

    output: str
    seconds: float
    cpu: float
    """Seconds of the processor, its children's included."""
    peak: float
    """The most memory that it and all its children held at once, in MB; pages that they share count once."""


def run_python(*arguments: str | Path) -> Ran:
    """Run Python on `arguments` in the project's folder; raises `RuntimeError` with what it said where it fails."""
    command: Sequence[str | Path] = (sys.executable, *arguments)
    before, started = os.times(), time.perf_counter()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=Path(__file__).parent.parent
    ) as process:
        peaks = [0.0]
        watch = threading.Thread(target=_watch, args=(process, peaks), daemon=True)
        watch.start()
        output, errors = process.communicate()
        watch.join()
    seconds, after = time.perf_counter() - started, os.times()
    if process.returncode:
        raise RuntimeError(errors[-2000:])
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Ran(output, seconds, cpu, max(peaks))


def resident() -> tuple[float, float]:
    """Give the memory of this process now and at its most, in MB."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    now, most = (int(re.search(rf"{name}:\s+(\d+)", status)[1]) / 1024 for name in ("VmRSS", "VmHWM"))  # type: ignore[index]
    return now, most


def _watch(process: subprocess.Popen[str], peaks: list[float]) -> None:
    while process.poll() is None:
        peaks.append(sum(map(_share, _with_children(process.pid))))
        time.sleep(EVERY)


def _with_children(pid: int) -> list[int]:
    found, waiting = [], [pid]
    while waiting:
        found.append(waiting.pop())
        for children in Path(f"/proc/{found[-1]}/task").glob("*/children"):
            try:
                waiting += map(int, children.read_text(encoding="ascii").split())
            except OSError:  # it is gone
                continue
    return found


def _share(pid: int) -> float:
    """The memory of a process in MB, of each page that it shares with others its part; 0 for one that is gone."""
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    match = re.search(r"^Pss:\s+(\d+)", told, re.MULTILINE)
    return int(match[1]) / 1024 if match else 0.0
