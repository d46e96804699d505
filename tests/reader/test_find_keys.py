"""Finding in the article, filtering the list."""

from __future__ import annotations

from tests.reader.conftest import Reading
from tests.reader.invented_articles import NORD
from tui.reader.history import CursorKind
from tui.reader.widgets.find_bar import FindBar


async def test_find_lights_all_hits_and_counts(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("slash")
        await reader.type("lubeck")
        assert any(isinstance(message, FindBar.Changed) for message in reader.messages)
        assert reader.find_count == "1/2"
        assert reader.at_cursor == "Lübeck"
        assert reader.desk.cursor and reader.desk.cursor.kind is CursorKind.HIT
        await reader.press("enter", "n")
        assert reader.find_count == "2/2"
        await reader.press("n")
        assert reader.find_count == "1/2"
        await reader.press("N")
        assert reader.find_count == "2/2"
        await reader.press("escape")
        assert reader.desk.hits is None
        assert not reader.finding


async def test_the_prompt_names_what_is_looked_through(reading: Reading) -> None:
    for size in ((120, 40), (40, 20)):
        async with reading(size=size) as reader:
            await reader.press("slash")
            assert "Find in Küst" in reader.screen_text()


async def test_arrow_keys_step_through_the_hits_while_typing(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("slash")
        await reader.type("lübeck")
        await reader.press("down")
        assert (reader.find_count, reader.finding) == ("2/2", True)
        assert reader.status == "hit 2 of 2 · n next, N before, Esc ends"
        await reader.press("down")
        assert (reader.find_count, reader.status) == ("1/2", "hit 1 of 2 · begun again from the top")
        await reader.press("up")
        assert (reader.find_count, reader.status) == ("2/2", "hit 2 of 2 · begun again from the end")


async def test_what_is_typed_on_is_looked_for_from_where_one_read(reading: Reading) -> None:
    async with reading(size=(100, 14)) as reader:
        await reader.press("slash")
        await reader.type("holthusens")
        assert reader.find_count == "1/1"
        await reader.press("backspace")
        assert reader.find_count == "1/3"
        await reader.type("x")
        assert reader.desk.article_view.scroll_offset.y == 0


async def test_a_step_to_the_next_hit_begins_at_the_view(reading: Reading) -> None:
    async with reading(size=(100, 12)) as reader:
        await reader.press("slash")
        await reader.type("holthusen")
        assert reader.find_count == "1/3"
        await reader.press("enter", "g", "G", "N")
        assert reader.find_count == "3/3"


async def test_find_begins_at_the_view(reading: Reading) -> None:
    async with reading(size=(100, 14)) as reader:
        await reader.press("G", "slash")
        await reader.type("holthusen")
        assert reader.at_cursor == "Holthusen"
        assert reader.find_count == "3/3"


async def test_find_without_hits_says_so_and_stays(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("slash")
        await reader.type("xyz")
        assert reader.find_count == "not in this article"
        await reader.press("enter")
        assert not reader.finding


async def test_the_list_is_filtered_while_typing(reading: Reading) -> None:
    async with reading(in_article=False) as reader:
        await reader.press("slash")
        await reader.type("nord")
        assert reader.desk.source_list.selected == NORD
        assert [article.file for article in reader.desk.source_list.rows.articles] == [NORD]
        await reader.press("enter", "enter")
        assert reader.file == NORD


async def test_a_filter_without_match_says_so(reading: Reading) -> None:
    async with reading(in_article=False) as reader:
        await reader.press("slash")
        await reader.type("xyz")
        assert "No article" in reader.screen_text()
        await reader.press("escape")
        assert reader.desk.source_list.selected
        assert not reader.desk.source_list.filtering


async def test_hits_stay_as_long_as_the_find_bar_is_open(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("slash")
        await reader.type("lübeck")
        await reader.press("enter", "]")
        assert reader.desk.hits and reader.finding
        await reader.press("}", ">")
        assert reader.file == NORD
        assert reader.desk.hits is None and not reader.finding
