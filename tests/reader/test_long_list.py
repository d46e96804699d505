"""The list of which only the rows on screen are drawn."""

from __future__ import annotations

from time import process_time

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.pilot import Pilot

from tui.reader.plain import plain
from tui.reader.theme import DARK, THEMES
from tui.reader.widgets.long_list import LongList, Rows


class Numbers:
    """Rows `0`, `1` and so on; those of `headings` have two lines and cannot be chosen."""

    def __init__(self, count: int, headings: frozenset[int] = frozenset()) -> None:
        self.count, self.headings, self.drawn = count, headings, list[int]()

    def __len__(self) -> int:
        return self.count

    def height(self, row: int, width: int) -> int:
        return 2 if row in self.headings else 1

    def content(self, row: int, width: int) -> Content:
        self.drawn.append(row)
        return plain(f"\n{row}" if row in self.headings else str(row))

    def can_choose(self, row: int) -> bool:
        return row not in self.headings


class Listing(App[None]):
    def __init__(self, rows: Rows) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK
        self.rows = rows
        self.chosen: list[int] = []
        self.list = LongList(id="rows")

    def compose(self) -> ComposeResult:
        yield self.list

    def on_mount(self) -> None:
        self.list.show(self.rows)
        self.list.focus()

    def on_long_list_chosen(self, event: LongList.Chosen) -> None:
        self.chosen.append(event.row)


def lines(app: Listing) -> list[str]:
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).strip(" ▁▂▃▄▅▆▇█") for strip in strips]


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
    await pilot.pause()


async def test_headings_are_passed_over_and_shown_again_at_the_top() -> None:
    app = Listing(Numbers(30, frozenset({0, 2})))
    async with app.run_test(size=(20, 8)) as pilot:
        await pilot.pause()
        assert app.list.highlighted == 1
        await press(pilot, "down")
        assert app.list.highlighted == 3
        await press(pilot, "G")
        assert app.list.highlighted == 29
        assert lines(app)[-1] == "29"
        await press(pilot, "g")
        assert app.list.highlighted == 1
        assert lines(app)[:3] == ["", "0", "1"]
        await press(pilot, "j", "k", "k", "enter")
        assert app.chosen == [1]


@pytest.mark.parametrize("keys", [("space",), ("pagedown",)])
async def test_pages(keys: tuple[str, ...]) -> None:
    app = Listing(Numbers(100))
    async with app.run_test(size=(20, 11)) as pilot:
        await press(pilot, *keys)
        assert app.list.highlighted == 10
        await press(pilot, *keys * 20)
        assert app.list.highlighted == 99
        await press(pilot, "b", "pageup")
        assert app.list.highlighted == 79


async def test_a_click_chooses_and_one_beside_the_rows_does_not() -> None:
    app = Listing(Numbers(4, frozenset({1})))
    async with app.run_test(size=(20, 11)) as pilot:
        await pilot.click(app.list, offset=(1, 3))
        await pilot.click(app.list, offset=(1, 1))
        await pilot.click(app.list, offset=(1, 9))
        assert app.chosen == [2]


async def test_without_rows_every_key_does_nothing() -> None:
    app = Listing(Numbers(0))
    async with app.run_test(size=(20, 11)) as pilot:
        await press(pilot, "j", "k", "space", "b", "g", "G", "enter")
        assert app.chosen == []


async def test_only_what_is_on_screen_is_drawn_whatever_the_length() -> None:
    rows = Numbers(20_000)
    app = Listing(rows)
    async with app.run_test(size=(20, 11)) as pilot:
        await pilot.pause()
        assert set(rows.drawn) <= set(range(12))
        rows.drawn.clear()
        await press(pilot, "G")
        assert set(rows.drawn) <= set(range(19_980, 20_000))


async def test_twenty_thousand_rows_cost_little_more_than_a_hundred() -> None:
    took = {}
    app = Listing(Numbers(1))
    async with app.run_test(size=(20, 11)) as pilot:
        await pilot.pause()
        for count in (100, 20_000):
            rows = Numbers(count)
            began = process_time()
            app.list.show(rows)
            took[count] = process_time() - began
    assert took[20_000] < took[100] + 0.1
