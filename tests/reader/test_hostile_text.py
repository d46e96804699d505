"""News text is data: nothing in it is parsed, run or obeyed."""

from __future__ import annotations

import ast
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import tui.reader
from tests.reader.conftest import Reading
from tests.reader.invented_articles import HOSTILE, KUESTE, TEXTS, article
from tui.reader.palette import ReaderCommands
from tui.reader.plain import one_line, plain, shown, styled

ROOM = Path(tui.reader.__file__).parent


async def test_brackets_are_shown_and_do_nothing(reading: Reading) -> None:
    async with reading(files=(HOSTILE, KUESTE), open_file=HOSTILE) as reader:
        shown_text = reader.screen_text()
        assert "Kiel [dpa] - Der Sender [/] meldet" in shown_text
        assert "[bold]Eilmeldung[/] [@click=app.quit]hier[/]" in shown_text
        for row, line in enumerate(shown_text.splitlines()):
            if "[" in line:
                await reader.pilot.click(offset=(line.index("[") + 2, row))
        assert reader.app.is_running


async def test_every_view_survives_hostile_names(reading: Reading) -> None:
    async with reading(files=(HOSTILE, KUESTE), open_file=HOSTILE) as reader:
        await reader.press("s")
        await reader.type("sender")
        await reader.searched()
        assert "[red]Falle" in reader.screen_text()
        await reader.press("enter", "y", "escape", "]", "e", "escape", "m", "escape", "u", "*", "v")
        assert "[dpa]" in reader.app.clipboard
        provider = ReaderCommands(reader.app.screen)
        assert [hit.text async for hit in provider.search("Eilmeldung")] == [
            "[red]Falle · no date · [bold]Eilmeldung[/] [@click=app.quit]hier[/]"
        ]


async def test_no_escape_character_reaches_the_terminal(reading: Reading) -> None:
    assert "\x1b" in TEXTS[HOSTILE]
    async with reading(files=(HOSTILE,), open_file=HOSTILE) as reader:
        on_screen = reader.screen_text()
        assert "\ufffd[2J" in on_screen
        assert not {"\x1b", "\x07", "\u202e"}.intersection(on_screen)
        assert "\x1b" in article(HOSTILE).text


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_shown_text_keeps_its_length_and_loses_every_control(text: str) -> None:
    safe = shown(text)
    assert len(safe) == len(text)
    assert not [c for c in safe if c != "\n" and (ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0)]
    assert plain(text).plain == safe
    assert styled((text, "bold"), text).plain == safe + safe
    assert "\n" not in one_line(text)


def test_content_is_made_in_one_place_only() -> None:
    """Outside `plain.py` no module of the reader builds content itself, where markup could slip in."""
    for path in ROOM.rglob("*.py"):
        if path.name == "plain.py":
            continue
        calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        names = {ast.unparse(call.func) for call in calls}
        assert not names & {"Content", "Content.from_markup", "Content.assemble", "Content.styled", "self.notify"}, path
        for call in calls:
            if ast.unparse(call.func) in ("Static", "ChoiceList"):
                markup = [keyword for keyword in call.keywords if keyword.arg == "markup"]
                assert markup and ast.unparse(markup[0].value) == "False", f"{path}:{call.lineno}"
