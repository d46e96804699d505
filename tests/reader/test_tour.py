"""The tour: it walks along with what the user does, and is never in the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reader.conftest import Reading
from tests.reader.invented_articles import KUESTE, NORD
from tui.reader.actions import Pane, use_keys
from tui.reader.options import ReaderOptions
from tui.reader.tour import STEPS, Tour
from tui.state import KeptState


def test_there_are_five_steps_and_each_names_its_key() -> None:
    use_keys({"next_fact": ("ö",)})
    try:
        assert len(STEPS) == 5
        assert [step.said().split()[0] for step in STEPS] == ["Enter", "ö", ">", "s", "m"]
    finally:
        use_keys({})


def test_a_step_is_walked_by_its_own_action_only() -> None:
    tour = Tour()
    assert tour.after("zen") == tour
    for number, step in enumerate(STEPS, 1):
        tour = tour.after(step.action)
        assert tour.at == number
    assert tour.step is None
    assert tour.after("choose") == tour


@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
async def test_the_tour_walks_along_with_real_keys(reading: Reading, tmp_path: Path, size: tuple[int, int]) -> None:
    state = KeptState(tmp_path / "state.json")
    async with reading(size=size, open_file=None, in_article=False, tour=True, state=state) as reader:
        for number, key in enumerate(("enter", "}", ">", "s"), 1):
            shown = reader.screen_text()
            assert f"Tour {number} of 5" in shown
            assert "Esc skip" in shown
            assert STEPS[number - 1].said().split()[-1] in shown, "the words are cut off"
            await reader.press(key)
        assert reader.searching
        assert reader.desk.cursor
        await reader.press("escape")
        assert not reader.searching
        assert "Tour 5 of 5" in reader.screen_text()
        assert not state.now.tour_seen
        await reader.press("m", "escape")
        assert "Tour" not in reader.screen_text()
    assert KeptState(tmp_path / "state.json").now.tour_seen


async def test_enter_goes_on_without_doing_anything_else(reading: Reading) -> None:
    async with reading(tour=True, open_file=KUESTE) as reader:
        await reader.press("]")
        before = reader.desk.cursor
        for number in range(2, 6):
            await reader.press("enter")
            assert f"Tour {number} of 5" in reader.screen_text()
        await reader.press("enter")
        assert "Tour" not in reader.screen_text()
        assert (reader.desk.cursor, reader.desk.pane) == (before, Pane.ARTICLE)
        await reader.press("enter")
        assert reader.app.screen is not reader.desk, "Enter opens the card of the name again"


async def test_escape_skips_the_tour_and_nothing_else(reading: Reading) -> None:
    async with reading(tour=True) as reader:
        await reader.press("]", "escape")
        assert "Tour" not in reader.screen_text()
        assert reader.desk.state.now.tour_seen
        assert reader.desk.cursor
        await reader.press("escape")
        assert not reader.desk.cursor


async def test_typing_belongs_to_the_text_field(reading: Reading) -> None:
    async with reading(tour=True) as reader:
        await reader.press("slash", "B", "enter")
        assert "Tour 1 of 5" in reader.screen_text()
        assert reader.finding
        await reader.press("escape")
        assert not reader.finding
        assert "Tour 1 of 5" in reader.screen_text()


async def test_the_mouse_goes_on(reading: Reading) -> None:
    async with reading(tour=True) as reader:
        await reader.pilot.click("#tour")
        await reader.pilot.pause()
        assert "Tour 2 of 5" in reader.screen_text()


async def test_the_tour_can_be_asked_for_and_is_not_shown_unasked(reading: Reading) -> None:
    async with reading() as reader:
        assert "Tour" not in reader.screen_text()
        await reader.press("f2")
        assert "Tour 1 of 5" in reader.screen_text()
        await reader.press("f2")
        assert len(reader.desk.query("#tour")) == 1


async def test_an_empty_library_has_no_tour(reading: Reading) -> None:
    async with reading(tour=True, files=(), open_file=None) as reader:
        assert "Tour" not in reader.screen_text()


async def test_the_tour_shows_the_users_own_keys(reading: Reading) -> None:
    options = ReaderOptions(keys={"next_fact": ("ö",)})
    async with reading(tour=True, files=(KUESTE, NORD), options=options) as reader:
        await reader.press("enter")
        assert "ö goes to the next fact" in reader.screen_text()
        await reader.press("ö")
        assert "Tour 3 of 5" in reader.screen_text()
