"""The line that says how far a long command has come."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

import pytest

from tui.cli.progress import Pace, ProgressLine, duration, per_second


@dataclass
class Clock:
    seconds: float = 0.0

    def __call__(self) -> float:
        return self.seconds


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@dataclass
class Shown:
    """A progress line on a stream, and what stands there."""

    stream: io.StringIO = field(default_factory=io.StringIO)
    clock: Clock = field(default_factory=Clock)

    def __post_init__(self) -> None:
        self.line = ProgressLine(self.stream, self.clock)

    def show(self, seconds: float, step: str, done: int, total: int) -> None:
        self.clock.seconds = seconds
        self.line.show(step, done, total)

    @property
    def lines(self) -> list[str]:
        return self.stream.getvalue().splitlines()


def test_a_pipe_gets_a_line_for_each_step_and_every_ten_seconds() -> None:
    shown = Shown()
    shown.show(0, "Loading", 0, 1)
    for second in range(1, 26):
        shown.show(second, "Annotating", 4 * second, 12_000)
    assert shown.lines == [
        "Loading …",
        "Annotating 4/12,000",
        "Annotating 44/12,000 · 4.0 a second · 50 minutes left",
        "Annotating 84/12,000 · 4.0 a second · 50 minutes left",
    ]


def test_a_terminal_gets_one_line_that_fits() -> None:
    shown = Shown(Terminal())
    for tenth in range(100):
        shown.show(tenth / 20, "Annotating " * 20, tenth, 1000)
    drawn = shown.stream.getvalue()
    assert "\n" not in drawn
    assert drawn.count("\r\x1b[2K") <= 50
    assert max(map(len, drawn.split("\r\x1b[2K"))) < 80
    shown.line.clear()
    assert shown.stream.getvalue().endswith("\r\x1b[2K")


def test_failures_are_counted() -> None:
    shown = Shown()
    shown.line.failed()
    shown.line.failed()
    shown.show(0, "Annotating", 5, 10)
    assert shown.lines == ["Annotating 5/10 · 2 failed"]


def test_the_rate_is_that_of_the_last_half_minute() -> None:
    pace = Pace()
    assert pace.rate() is None
    for second in range(100):
        pace.mark(second, 50 * second)
    for second in range(100, 140):
        pace.mark(second, 5000 + 2 * (second - 100))
    assert pace.rate() == pytest.approx(2)


def test_a_rate_is_told_only_when_it_is_known() -> None:
    pace = Pace()
    pace.mark(0, 1)
    pace.mark(1, 20)
    assert pace.rate() is None
    pace.mark(4, 1)
    assert pace.rate() is None


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, "1 second"),
        (59.4, "59 seconds"),
        (60, "1 minute"),
        (725, "12 minutes"),
        (3599, "1 hour"),
        (7500, "2 hours 5 minutes"),
    ],
)
def test_times_are_said_as_one_says_them(seconds: float, said: str) -> None:
    assert duration(seconds) == said


@pytest.mark.parametrize(("rate", "said"), [(0.25, "0.2 a second"), (7.44, "7.4 a second"), (1234.5, "1,234 a second")])
def test_rates_are_rounded(rate: float, said: str) -> None:
    assert per_second(rate) == said
