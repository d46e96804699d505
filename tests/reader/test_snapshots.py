"""Pictures of the reader.

After a look at a change accept it with `pytest tests/reader/test_snapshots.py --snapshot-update`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.reader.conftest import answered, first_article, wait_no_longer_than_needed
from tests.reader.invented_articles import HOSTILE, KUESTE, NORD, TAGWERK, UMSCHAU
from tests.reader.memory import MemoryLibrary
from tui.reader.app import ReaderApp
from tui.reader.options import ReaderOptions
from tui.reader.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT

WIDE, MIDDLE, NARROW, TINY = (120, 40), (80, 24), (48, 30), (40, 20)
Compare = Callable[..., bool]


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    """No blinking, no theme or colour of the environment."""
    monkeypatch.setattr(Input, "cursor_blink", False)
    monkeypatch.delenv("TEXTUAL_THEME", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    wait_no_longer_than_needed(monkeypatch)


def app(theme: str = DARK, files: tuple[str, ...] = (TAGWERK, KUESTE, NORD, UMSCHAU), file: str = KUESTE) -> ReaderApp:
    reader = ReaderApp(MemoryLibrary(files), ReaderOptions(theme=theme or "auto"), open_file=file)
    reader.animation_level = "none"
    return reader


def after(
    *keys: str, search: str = "", narrowable: bool = False, then: tuple[str, ...] = ()
) -> Callable[[Pilot[None]], Awaitable[None]]:
    """Press keys, type a search, wait until everything is there, press other keys."""

    async def run(pilot: Pilot[None]) -> None:
        await first_article(pilot)
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        for letter in search:
            await pilot.press("space" if letter == " " else letter)
        if search:
            await answered(pilot, narrowable=narrowable)
        for key in then:
            await pilot.press(key)
        await pilot.pause()

    return run


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_three_panes(snap_compare: Compare, theme: str) -> None:
    assert snap_compare(app(theme), terminal_size=WIDE, run_before=after("}"))


def test_name_at_the_cursor(snap_compare: Compare) -> None:
    assert snap_compare(app(LIGHT), terminal_size=WIDE, run_before=after(*"]]]]"))


def test_without_colour(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(app(), terminal_size=WIDE, run_before=after(*"]]]]"))


@pytest.mark.parametrize("size", [MIDDLE, NARROW], ids=["80x24", "48x30"])
def test_one_pane_at_a_time(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(app(), terminal_size=size, run_before=after("}"))


def test_comparison_on_a_narrow_screen(snap_compare: Compare) -> None:
    assert snap_compare(app(LIGHT), terminal_size=NARROW, run_before=after("}", "c"))


def test_search(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=WIDE, run_before=after("s", search="feuer", narrowable=True))


def test_search_narrowed_by_a_key(snap_compare: Compare) -> None:
    run = after("s", search="polizei", narrowable=True, then=("ctrl+f", "down"))
    assert snap_compare(app(LIGHT), terminal_size=WIDE, run_before=run)


def test_search_grouped(snap_compare: Compare) -> None:
    run = after("s", search="polizei", then=("ctrl+g", "down"))
    assert snap_compare(app(), terminal_size=MIDDLE, run_before=run)


def test_search_without_hits(snap_compare: Compare) -> None:
    assert snap_compare(app(LIGHT), terminal_size=MIDDLE, run_before=after("s", search="xylophon"))


def test_find_in_the_article(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=MIDDLE, run_before=after("slash", search="holthusen"))


def test_entity_card(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=WIDE, run_before=after("]", "]", "e"))


def test_entity_index(snap_compare: Compare) -> None:
    assert snap_compare(app(LIGHT), terminal_size=MIDDLE, run_before=after("i", search="r"))


def test_splitting_a_name(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=MIDDLE, run_before=after(*"]]]]", "minus", "down", "space"))


def test_overview(snap_compare: Compare) -> None:
    assert snap_compare(app(LIGHT), terminal_size=WIDE, run_before=after("m"))


def test_timeline(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=MIDDLE, run_before=after("}", "T"))


def test_notes(snap_compare: Compare) -> None:
    """One on a sentence, one on a fact, and the line in which a third is written."""
    keys = ("a", *"todo", "enter", "}", "}", "tab", "a", *"who", "enter", "shift+tab", "]", "a", *"why")
    assert snap_compare(app(), terminal_size=WIDE, run_before=after(*keys))


def test_list_of_notes(snap_compare: Compare) -> None:
    assert snap_compare(app(LIGHT), terminal_size=MIDDLE, run_before=after("a", *"todo", "enter", "A"))


def test_side_by_side(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=WIDE, run_before=after(*")))w"))


def test_help(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=WIDE, run_before=after("question_mark"))


def test_empty_library(snap_compare: Compare) -> None:
    assert snap_compare(app(LIGHT, ()), terminal_size=WIDE, run_before=after())


def test_hostile_text(snap_compare: Compare) -> None:
    assert snap_compare(app(DARK, (HOSTILE, KUESTE), HOSTILE), terminal_size=WIDE, run_before=after())


MAIN_SCREENS: dict[str, tuple[str, tuple[int, int], str | tuple[str, ...]]] = {
    "high-contrast": (CONTRAST_DARK, WIDE, "]}"),
    "high-contrast-light": (CONTRAST_LIGHT, MIDDLE, "}"),
    "letters": (LIGHT, MIDDLE, "K"),
    "zen": (DARK, WIDE, "z"),
    "tiny-overview": (LIGHT, TINY, "m"),
    "tiny-help": (DARK, TINY, ("f1",)),
    "tiny-card": (LIGHT, TINY, "]]e"),
    "tiny-corrections": (DARK, TINY, "}cVC"),
    "tiny-side-by-side": (LIGHT, TINY, "w"),
}


@pytest.mark.parametrize("name", MAIN_SCREENS)
def test_main_screens(snap_compare: Compare, name: str) -> None:
    theme, size, keys = MAIN_SCREENS[name]
    assert snap_compare(app(theme), terminal_size=size, run_before=after(*keys))


@pytest.mark.parametrize("keys", ["m", "i", "T", "]]e"], ids=["overview", "index", "timeline", "card"])
def test_main_screens_without_colour(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch, keys: str) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(app(), terminal_size=MIDDLE, run_before=after(*keys))


def test_tour_on_a_tiny_screen(snap_compare: Compare) -> None:
    assert snap_compare(app(), terminal_size=TINY, run_before=after("f2"))
