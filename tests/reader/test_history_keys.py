"""Back and forward lead to the very line and cursor, from wherever one comes."""

from __future__ import annotations

from tests.reader.conftest import Reader, Reading
from tests.reader.invented_articles import KUESTE, NORD, TAGWERK
from tui.reader.history import Place

Picture = tuple[Place | None, int, str]


def picture(reader: Reader) -> Picture:
    """The place, the line at the top and what is on screen, without the status line and the comparison."""
    lines = reader.screen_text().splitlines()[:-2]
    return reader.desk.here, reader.desk.article_view.scroll_offset.y, "\n".join(lines)


async def test_every_line_is_found_again(reading: Reading) -> None:
    async with reading(size=(60, 12)) as reader:
        reader.library.bookmarks.set("a", TAGWERK, 200)
        for line in range(14):
            left = picture(reader)
            assert left[1] == line
            await reader.press("apostrophe", "a", "j", "j", "j")
            arrived = picture(reader)
            await reader.press("alt+left")
            assert picture(reader) == left
            await reader.press("alt+right")
            assert picture(reader) == arrived
            await reader.press("ctrl+o", "j")


AWAY = (
    (">",), ("e", "down", "enter"), ("m", "l", "enter"),
    ("apostrophe", "a"), ("c", "down", "enter"),
)  # fmt: skip


async def test_back_from_sheets_and_steps(reading: Reading) -> None:
    async with reading(size=(100, 14)) as reader:
        reader.library.bookmarks.set("a", NORD, 120)
        led_away = []
        for away in AWAY:
            await reader.press("escape", "g", *"jjjj]]]]")
            left = picture(reader)
            await reader.press(*away)
            led_away.append(reader.desk.history.behind)
            while reader.desk.history.behind:
                await reader.press("backspace")
            assert picture(reader)[:2] == left[:2], away
        assert all(led_away), led_away


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
