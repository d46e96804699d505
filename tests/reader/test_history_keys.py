"""Back and forward lead to the very line and cursor, from wherever one comes."""

from __future__ import annotations

import pytest

from tests.reader.conftest import Reader, Reading
from tests.reader.invented_articles import KUESTE, NORD, TAGWERK
from tui.reader.history import Place

Picture = tuple[Place | None, int, str]


def picture(reader: Reader) -> Picture:
    """The place, the line at the top and what is on screen, without the status line and the comparison."""
    lines = reader.screen_text().splitlines()[:-2]
    return reader.desk.here, reader.desk.article_view.scroll_offset.y, "\n".join(lines)


@pytest.mark.parametrize("lines", range(14))
async def test_every_line_is_found_again(reading: Reading, lines: int) -> None:
    async with reading(size=(60, 12)) as reader:
        await reader.press(*"j" * lines)
        left = picture(reader)
        assert left[1] == min(lines, reader.desk.article_view.max_scroll_y)
        await reader.desk.go(Place(TAGWERK))
        await reader.press("j", "j", "j")
        arrived = picture(reader)
        await reader.press("alt+left")
        assert picture(reader) == left
        await reader.press("alt+right")
        assert picture(reader) == arrived


@pytest.mark.parametrize(
    "away",
    [
        (">",),
        ("n", "n", "n"),
        ("e", "enter"),
        ("i", "enter", "1"),
        ("m", "down", "enter"),
        ("apostrophe", "a"),
        ("c", "down", "enter"),
    ],
    ids=lambda keys: "-".join(keys),
)
async def test_back_from_sheets_and_steps(reading: Reading, away: tuple[str, ...]) -> None:
    async with reading(size=(100, 14)) as reader:
        reader.library.bookmarks.set("a", NORD, 120)
        await reader.press(*"jjjj]]]")
        if away == (">",):
            await reader.press("}")
        left = picture(reader)
        await reader.press(*away)
        if reader.desk.here == left[0]:  # the first choice was this very place
            await reader.press(*away)
        while reader.desk.history.behind:
            await reader.press("backspace")
        place, line, _ = picture(reader)
        assert (place, line) == left[:2]


async def test_back_from_a_search_and_from_finding(reading: Reading) -> None:
    async with reading(size=(100, 14), open_file=TAGWERK) as reader:
        await reader.press("j", "j", "j", "]")
        left = picture(reader)
        await reader.press("s")
        await reader.type("Jahrzehnten")
        await reader.searched()
        await reader.press("enter")
        assert reader.file == KUESTE
        await reader.press("escape", "backspace")
        assert picture(reader)[:2] == left[:2]
        await reader.press("slash")
        await reader.type("turnhalle")
        await reader.press("enter", "escape")
        assert reader.desk.article_view.scroll_offset.y >= left[1]
        await reader.press("ctrl+o")
        assert picture(reader)[:2] == left[:2]


async def test_back_says_where_that_is_and_what_is_left(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}", "}", ">", ">", "backspace")
        assert reader.status == "back · Nordblick24 · fact 3 of 4 · = agrees · 3 sources · 200 Kräfte · 1 more"
        await reader.press("backspace")
        assert reader.status.startswith("back · Küstenkurier · fact 2 of ") and reader.status.endswith(" · no more")
        await reader.press("backspace")
        assert reader.status == "There is nothing to go back to"
        await reader.press("f", "f")
        assert reader.status.startswith("forward · ") and reader.status.endswith(" · no more")
        await reader.press("f")
        assert reader.status == "There is nothing to go forward to"
