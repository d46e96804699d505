"""A process that does tasks for the one that started it, until that one ends: see `tui.cli.workers`.

One thread receives, so that a task can be sent while another is done, and the process ends at once when the pipe does.
"""

from __future__ import annotations

import os
import sys
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread
from typing import NamedTuple

from tui.cli.tasks import LoadingError, Task, Workplace
from tui.model import DocumentError


class Failure(NamedTuple):
    """What is wrong with a document, or, if `fatal`, with the program; a `DocumentError` as plain data."""

    file: str
    problem: str
    advice: str
    fatal: bool = False


Sent = tuple[int, Task]
Answer = tuple[int, object]
"""The number of the task and its result, or a `Failure`."""


def main() -> None:
    """Do the tasks that come through the pipe whose file descriptor is the first argument; the second names a model."""
    connection: Connection[Answer, Sent] = Connection(int(sys.argv[1]))
    tasks: SimpleQueue[Sent] = SimpleQueue()
    Thread(target=_receive, args=(connection, tasks), daemon=True).start()
    workplace = Workplace(sys.argv[2] or None, threads=1)
    while True:
        number, task = tasks.get()
        connection.send((number, _done(workplace, task)))


def _receive(connection: Connection[Answer, Sent], tasks: SimpleQueue[Sent]) -> None:
    try:
        while True:
            tasks.put(connection.recv())
    except (EOFError, OSError):
        os._exit(0)


def _done(workplace: Workplace, task: Task) -> object:
    try:
        return task.do(workplace)
    except LoadingError as error:
        return Failure(error.problem.file, error.problem.problem, error.problem.advice, fatal=True)
    except DocumentError as error:
        return Failure(error.file, error.problem, error.advice)
    except Exception as error:  # the process goes on with its other tasks
        return Failure(task.file, f"it cannot be annotated ({type(error).__name__}: {error})", "Leave it out.")
