"""Find, read, jump, compare, export: the five jobs in a real terminal by keys alone, as `walk.txt` shows them."""

from __future__ import annotations

from functools import partial
from itertools import zip_longest
from pathlib import Path

import pytest

from tests.reader.terminal import Screen, Terminal
from tests.reader.walk import PATIENCE, STEPS, Step, seen, start, told, transcript


def as_kept(terminal: Terminal, step: Step, kept: str) -> bool:
    return told(step, seen(terminal)) == kept


def test_the_walk_shows_what_the_transcript_shows(tmp_path: Path) -> None:
    """Where it should: `python -m tests.reader.walk` writes the transcript anew."""
    terminal = start(tmp_path)
    try:
        for step, kept in zip_longest(STEPS, transcript()):
            assert step and kept and step.sign in kept
            terminal.press(step.keys)
            terminal.wait(partial(as_kept, terminal, step, kept), PATIENCE)
            assert told(step, seen(terminal)) == kept
        terminal.press("q")
    finally:
        status = terminal.close(PATIENCE)
    assert status == 0
    (copied,) = terminal.screen.clipboard
    assert copied.startswith("„Beim Brand eines Speichers in Lübeck sind nach Angaben der Polizei 110 Anwohner")
    saved = (tmp_path / "speicherbrand-in-luebeck.md").read_text(encoding="utf-8")
    assert "110 Anwohner" in saved and "Mindestens 120 Menschen" in saved


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (["ab\x1b[1;3Hc"], "abc"),
        (["\x1b[?1049h\x1b[2J\x1b[38;2;1;2;3mü\x1b[0m"], "ü"),
        (["ab\x1b", "[1;", "2Hx"], "ax"),
        (["漢x"], "漢x"),
        (["ab\r\ncd"], "ab\ncd"),
        (["\x1b[2;1Hcd\x1b[Hab"], "ab\ncd"),
        (["\x1b]0;title\x07a\x1b]52;c;YmM=\x1b\\"], "a"),
    ],
)
def test_the_screen_shows_what_was_written(written: list[str], shown: str) -> None:
    screen = Screen(5, 2)
    for text in written:
        screen.write(text)
    assert screen.text.rstrip("\n") == shown


@pytest.mark.parametrize("unknown", ["\x1b[3A", "\x1b[2K", "a\x08b", "a\tb"])
def test_what_the_screen_does_not_know_is_an_error(unknown: str) -> None:
    with pytest.raises(ValueError, match="does not know"):
        Screen(5, 2).write(unknown)
