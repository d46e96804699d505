"""What taking articles in did, and how long each of its steps took."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from tui.model import DocumentError


class Step(StrEnum):
    """The steps of taking in, as the summary names them."""

    READING = "reading"
    ANNOTATING = "annotating"
    STORING = "storing"
    INDEXING = "indexing"
    COMPARING = "comparing"


class StepClock:
    """Seconds by step: one step is under way at a time."""

    def __init__(self, now: Callable[[], float] = time.perf_counter) -> None:
        self._now = now
        self.seconds: dict[Step, float] = {}
        self._step: Step | None = None
        self._since = 0.0

    def turn(self, step: Step | None) -> None:
        """Count the time from now on to `step`, to none where that is None."""
        now = self._now()
        if self._step is not None:
            self.seconds[self._step] = self.seconds.get(self._step, 0.0) + now - self._since
        self._step, self._since = step, now


@dataclass(slots=True)
class Outcome:
    """What taking in did: files by what became of them, and the documents that failed with the reason.

    `read` counts the documents that were cleaned, `words` those that were annotated; `jobs` is the number of processes
    that did it.
    """

    added: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failures: list[DocumentError] = field(default_factory=list)
    read: int = 0
    words: int = 0
    jobs: int = 1
    clock: StepClock = field(default_factory=StepClock)

    @property
    def changed(self) -> bool:
        """Whether the library is another than before."""
        return bool(self.added or self.replaced or self.removed)

    @property
    def stored(self) -> int:
        """How many articles were stored."""
        return len(self.added) + len(self.replaced)

    def rates(self) -> dict[Step, float]:
        """Articles a second by step, for the steps that took any."""
        counts = dict.fromkeys((Step.ANNOTATING, Step.STORING, Step.INDEXING, Step.COMPARING), self.stored)
        counts[Step.READING] = self.read
        seconds = self.clock.seconds
        return {step: counts[step] / seconds[step] for step in Step if counts[step] and seconds.get(step)}
