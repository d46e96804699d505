"""Processes beside this one: results in order, a failure where one dies or hangs over a document."""

from __future__ import annotations

import os
import re
import time
from dataclasses import dataclass

import pytest

from tui.cli import workers as module
from tui.cli.tasks import LoadingError, Workplace
from tui.cli.workers import Workers
from tui.model import DocumentError


@dataclass(frozen=True)
class Trial:
    """A task of these tests: `deed` is what it does."""

    file: str
    deed: str = ""
    patience: float = 30.0

    def do(self, workplace: Workplace) -> str:
        if self.deed == "die":
            os._exit(3)
        if self.deed == "hang":
            time.sleep(60)
        if self.deed == "hold":
            re.match(r"(?:a+)+$", "a" * 40 + "b")  # for hours, and no other thread runs meanwhile
        if self.deed == "fail":
            raise DocumentError(self.file, "it is empty", "Leave it out.")
        if self.deed == "break":
            raise ValueError("nobody thought of that")
        if self.deed == "refuse":
            raise LoadingError(DocumentError("model", "it is not installed", "Install it."))
        return self.file + "." * 300_000 if self.deed == "long" else self.file


def done(trials: list[Trial], count: int = 2) -> list[str]:
    """Each result, or the problem in its place."""
    with Workers(count) as workers:
        return [each if isinstance(each, str) else each.problem for each in workers.do(trials, str)]


def test_results_come_in_order_and_what_goes_wrong_stands_in_its_place() -> None:
    trials = [Trial(str(number)) for number in range(200)]
    trials[7], trials[40], trials[41] = Trial("7", "fail"), Trial("40", "break"), Trial("41", "die")
    trials[100], trials[120] = Trial("100", "hang", patience=0.4), Trial("120", "die")
    wanted = [trial.file for trial in trials]
    wanted[7], wanted[40] = "it is empty", "it cannot be annotated (ValueError: nobody thought of that)"
    wanted[41] = wanted[120] = "the program broke down over it"
    wanted[100] = "it takes longer than 0 seconds"
    assert done(trials) == wanted


def test_long_tasks_and_results_never_block_each_other() -> None:
    trials = [Trial(f"{number}{'x' * 300_000}", "long") for number in range(6)]
    assert [len(each) for each in done(trials, 1)] == [600_001] * 6


def test_a_process_that_cannot_even_receive_is_given_up() -> None:
    trials = [Trial("0", "hold", patience=0.4), *(Trial("x" * 300_000 + str(number)) for number in range(5))]
    assert [each[-7:] for each in done(trials, 1)] == ["seconds", *(f"xxxxxx{number}" for number in range(5))]


@pytest.mark.parametrize(("deed", "problem"), [("refuse", "it is not installed"), ("die", "end at once")])
def test_processes_that_cannot_work_at_all_are_one_failure(deed: str, problem: str) -> None:
    with pytest.raises(DocumentError, match=problem):
        done([Trial(str(number), deed) for number in range(20)], 1)


def test_no_process_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(KeyboardInterrupt), Workers(2) as workers:
        for _ in workers.do([Trial("1"), Trial("2", "hang"), Trial("3")], str):
            processes = [each._process for each in workers._processes]
            raise KeyboardInterrupt
    assert [process.returncode for process in processes] == [-9, -9]


def test_tasks_that_nobody_waits_for_any_more_are_dropped() -> None:
    with Workers(2) as workers:
        assert next(workers.do(map(Trial, "abcdefgh"), str)) == "a"
        assert list(workers.do(map(Trial, "xyz"), str)) == ["x", "y", "z"]


def test_few_results_wait_for_a_slow_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_WINDOW", 6)
    given = []

    def trials() -> object:
        for number in range(30):
            given.append(number)
            yield Trial(str(number)) if number else Trial("0", "hang", patience=1.0)

    with Workers(2) as workers:
        results = workers.do(trials(), str)  # type: ignore[arg-type]
        assert isinstance(next(results), DocumentError)
        assert len(given) <= 6
        assert len(list(results)) == 29
