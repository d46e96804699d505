"""Searching all sources, finding in the article, filtering the list."""

from __future__ import annotations

import pytest

from tests.reader.conftest import Reading
from tests.reader.invented_articles import KUESTE, NORD, TAGWERK
from tests.reader.memory import Found
from tui.model import DocumentError
from tui.reader.actions import Pane
from tui.reader.history import CursorKind
from tui.reader.widgets.find_bar import FindBar
from tui.reader.widgets.search_bar import SearchBar


async def test_answers_appear_while_typing_and_open_at_the_hit(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        await reader.press("s")
        await reader.type("Jahrzehnten")
        await reader.searched()
        assert "1 article" in reader.screen_text()
        await reader.press("enter")
        assert (reader.file, reader.at_cursor) == (KUESTE, "Jahrzehnten")
        assert not reader.searching
        assert reader.desk.pane is Pane.ARTICLE
        await reader.press("escape", "backspace")
        assert reader.file == TAGWERK


async def test_only_the_last_of_fast_keys_is_searched(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("s")
        await reader.type("feuer")
        await reader.searched()
        assert reader.library.searches == ["feuer"]


async def test_a_word_that_is_not_finished_finds_what_begins_with_it(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("s")
        await reader.type("jahrzeh")
        await reader.searched()
        assert reader.library.searches == ["jahrzeh", "jahrzeh*"]
        assert "1 article" in reader.screen_text()


async def test_a_late_answer_is_dropped(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("s")
        await reader.type("feuer")
        await reader.searched()
        before = reader.screen_text()
        bar = reader.desk.search_bar
        assert bar
        bar.show(0, "fe", Found((), 0, ""))
        await reader.pilot.pause()
        assert reader.screen_text() == before


async def test_arrow_keys_choose_among_the_answers(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        await reader.press("s")
        await reader.type("Feuer")
        await reader.searched()
        await reader.press("down", "down", "up", "pagedown", "pageup", "down", "enter")
        assert any(isinstance(message, SearchBar.Chosen) for message in reader.messages)
        assert reader.file == KUESTE
        assert reader.desk.hits and len(reader.desk.hits.ring) > 1
        first = reader.desk.cursor
        await reader.press("n")
        assert reader.desk.cursor != first
        assert reader.status.startswith("hit 2 of ")


async def test_next_goes_on_to_the_next_article_of_the_search_and_round(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        await reader.press("s")
        await reader.type("Polizei")
        await reader.searched()
        await reader.press("enter")
        assert reader.desk.answers and len(reader.desk.answers.hits) > 1
        seen = []
        while not seen or (reader.file, reader.desk.cursor) != seen[0]:
            seen.append((reader.file, reader.desk.cursor))
            assert reader.at_cursor.casefold().startswith("polizei")
            assert f"article {reader.desk.answers.index + 1} of {len(reader.desk.answers.hits)}" in reader.status
            await reader.press("n")
        assert {file for file, _ in seen} == {hit.file for hit in reader.desk.answers.hits}
        await reader.press("N")
        assert (reader.file, reader.desk.cursor) == seen[-1]
        await reader.press("escape")
        assert reader.desk.hits is None


async def test_the_last_hit_of_the_only_article_says_that_it_begins_again(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        await reader.press("s")
        await reader.type("Jahrzehnten")
        await reader.searched()
        await reader.press("enter", "n")
        assert reader.status == "hit 1 of 1 · begun again from the top"


async def test_letters_are_typed_while_searching(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("s")
        await reader.type("quz mein")
        assert reader.wanted == "quz mein"
        assert reader.app.is_running
        assert not reader.desk.zen


async def test_nothing_found_says_what_to_try(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("s")
        await reader.type("Xylophon")
        await reader.searched()
        assert "Nothing found for “Xylophon”" in reader.screen_text()
        assert "Try fewer words" in reader.screen_text()
        await reader.press("enter")
        assert reader.searching


async def test_escape_closes_the_search_and_keeps_the_article(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("s", "a", "escape")
        assert not reader.searching
        assert (reader.file, reader.desk.pane) == (KUESTE, Pane.ARTICLE)


async def test_an_emptied_search_shows_how_to_search(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("s")
        await reader.type("ab")
        await reader.searched()
        await reader.press("backspace", "backspace")
        assert "begin*" in reader.screen_text()


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


async def test_a_search_that_fails_is_told(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(query: str, **options: object) -> Found:
        raise DocumentError("index", "the index cannot be read", "Build it again")

    async with reading() as reader:
        monkeypatch.setattr(reader.library, "search", broken)
        await reader.press("s")
        await reader.type("feuer")
        await reader.searched()
        assert reader.status == "Not searched: the index cannot be read. Build it again"


async def test_the_searches_before_are_recalled_from_above_the_answers(reading: Reading) -> None:
    async with reading() as reader:
        for query in ("feuer", "holthusen"):
            await reader.press("s", *["backspace"] * 12)
            await reader.type(query)
            await reader.searched()
            await reader.press("enter")
        await reader.press("s", *["backspace"] * 12)
        seen = []
        for _ in range(3):
            await reader.press("up")
            seen.append(reader.wanted)
        assert seen == ["holthusen", "feuer", "holthusen"]
        await reader.searched()
        await reader.press("down", "up")
        assert reader.wanted == "holthusen"
