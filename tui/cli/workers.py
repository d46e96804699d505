"""Processes that do tasks beside this one, one a core.

Each is started anew (a fork would copy threads' locks), in a process group of its own so that Ctrl+C reaches this
process alone, which then ends them. They are given a few tasks ahead and give the results back in the order of the
tasks, however many there are. A document over which a process dies, or that takes beyond all patience, is an error of
that document; another process takes the place of the first, and the rest goes on.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import TypeVar

from tui.cli.tasks import Annotate, Compare, Compared, Outline, Read, Task
from tui.cli.worker import Answer, Failure, Sent
from tui.model import AnnotatedArticle, DocumentError

Result = TypeVar("Result")

_AHEAD = 3
"""Tasks that a process is given before their turn: it goes on while this one stores."""
_WINDOW = 64
"""Results that may wait for an earlier one: the bound of what is held in memory."""
_LARGE = 16 * 1024
"""Bytes: larger tasks wait until a process is idle. A busy one may be unable to receive (a pattern that never ends lets
no other thread run), and sending more than the pipe holds would wait for it without an end."""
_MEMORY = 400 * 1024**2
"""Bytes that a process needs which annotates."""
_MOST_STILLBORN = 3
_CANNOT_START = ("the processes that annotate end at once", "Use --jobs 1.")
_START = "import sys, json; sys.path[:] = json.loads(sys.argv.pop()); from tui.cli.worker import main; main()"
_SINGLE_THREADED = dict.fromkeys(
    ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"), "1"
)
"""A core each: threads of their own would only take each other's."""


def usual_count() -> int:
    """How many processes there are if nobody says: one for each usable core, within half of the memory."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return max(1, min(cores, memory // 2 // _MEMORY))


def _places() -> list[str]:
    """Where this process imports from, for one that stands elsewhere."""
    return [place or os.getcwd() for place in sys.path]  # noqa: PTH109  strings go into the command line


class Workers:
    """`count` processes, started when they are first needed; leaving the context ends them at once.

    `model` is the user's own spaCy pipeline, if any.
    """

    def __init__(self, count: int, model: str | None = None) -> None:
        self.count = max(1, count)
        self._model = model
        self._processes: list[_Process] = []
        self._stillborn = 0

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for process in self._processes:
            process.end()
        self._processes.clear()

    def read(self, tasks: Iterable[Read]) -> Iterator[Outline | DocumentError]:
        """Clean documents, each by itself."""
        return self.do(tasks, Outline)

    def annotate(self, tasks: Iterable[Annotate]) -> Iterator[AnnotatedArticle | DocumentError]:
        """Annotate documents."""
        return self.do(tasks, AnnotatedArticle)

    def compare(self, tasks: Iterable[Compare]) -> Iterator[Compared | DocumentError]:
        """Compare stories."""
        return self.do(tasks, Compared)

    def do(self, tasks: Iterable[Task], kind: type[Result]) -> Iterator[Result | DocumentError]:
        """The results of the tasks, all of one `kind`, in their order, or what is wrong with a document in its place.

        Raises `DocumentError` where the processes cannot work at all.
        """
        self._start()
        numbered, again = iter(enumerate(tasks)), deque[Sent]()
        found: dict[int, object] = {}
        given = told = 0
        while True:
            for process in self._by_load():
                while len(process.given) < _AHEAD and (again or given - told < _WINDOW):
                    if (sent := again.popleft() if again else next(numbered, None)) is None:
                        break
                    given = max(given, sent[0] + 1)
                    if not process.give(sent):
                        again.appendleft(sent)
                        break
            if told == given:
                return
            for number, result in self._answers(again):
                found[number] = result
            while told in found:
                result = found.pop(told)
                assert isinstance(result, (kind, DocumentError))
                yield result
                told += 1

    def _start(self) -> None:
        """Have all processes, none of them busy with tasks of before."""
        for process in self._processes:
            if process.given:
                process.end()
        self._processes = [process for process in self._processes if not process.given]
        self._fill()

    def _fill(self) -> None:
        """Start as many processes as are missing, or as there is room for."""
        try:
            while len(self._processes) < self.count:
                self._processes.append(_Process(self._model))
        except OSError as error:
            if not self._processes:
                raise DocumentError("gegenlese", *_CANNOT_START) from error

    def _by_load(self) -> list[_Process]:
        return sorted(self._processes, key=lambda process: len(process.given))

    def _answers(self, again: deque[Sent]) -> Iterator[tuple[int, object]]:
        """What came back, or went wrong; what a process that is gone had not begun goes to `again`."""
        busy = {process.connection: process for process in self._processes if process.given}
        soonest = min(process.time_left() for process in busy.values())
        for ready in wait(list(busy), max(0.0, soonest)):
            process = busy.pop(ready)  # type: ignore[call-overload]  # it gives back what it was given
            try:
                number, result = process.take()
            except (EOFError, OSError):
                yield self._lost(process, again, "the program broke down over it")
                continue
            self._stillborn = 0
            if not isinstance(result, Failure):
                yield number, result
            elif result.fatal:
                raise DocumentError(*result[:3])
            else:
                yield number, DocumentError(*result[:3])
        for process in busy.values():
            if process.time_left() <= 0:
                seconds = round(process.given[0][1].patience)
                yield self._lost(process, again, f"it takes longer than {seconds} seconds")

    def _lost(self, process: _Process, again: deque[Sent], problem: str) -> tuple[int, DocumentError]:
        """End a process over the task that it had begun, and put another in its place."""
        (number, task), *rest = process.given
        process.end()
        self._stillborn += not process.has_answered
        if self._stillborn > _MOST_STILLBORN:
            raise DocumentError(task.file, *_CANNOT_START)
        again.extend(rest)
        self._processes.remove(process)
        self._fill()
        return number, DocumentError(task.file, problem, "Leave it out.")


class _Process:
    """One process, the tasks that it was given, and since when it is at the first of them."""

    def __init__(self, model: str | None) -> None:
        self.given: deque[Sent] = deque()
        self.has_answered = False
        self._since = 0.0
        ours, theirs = Pipe()
        self.connection: Connection[Sent, Answer] = ours
        with theirs:
            self._process = subprocess.Popen(
                # -P: nothing is imported from the folder that one happens to stand in.
                [sys.executable, "-P", "-c", _START, str(theirs.fileno()), model or "", json.dumps(_places())],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()], process_group=0, env=os.environ | _SINGLE_THREADED,
            )  # fmt: skip

    def give(self, sent: Sent) -> bool:
        """Let it do a task after those that it has; False where the task is too large to wait in the pipe."""
        content = pickle.dumps(sent)
        if self.given and len(content) > _LARGE:
            return False
        if not self.given:
            self._since = time.monotonic()
        self.given.append(sent)
        with suppress(OSError):  # it is gone, which is found when its answer is waited for
            self.connection.send_bytes(content)
        return True

    def take(self) -> Answer:
        """Its next answer; raises `EOFError` or `OSError` where it is gone."""
        answer = self.connection.recv()
        self.has_answered = True
        self._since = time.monotonic()
        self.given.popleft()
        return answer

    def time_left(self) -> float:
        """Seconds until the patience with its task is at an end."""
        return self._since + self.given[0][1].patience - time.monotonic()

    def end(self) -> None:
        """End it at once; it has nothing to put in order."""
        self._process.kill()
        self._process.wait()
        self.connection.close()
