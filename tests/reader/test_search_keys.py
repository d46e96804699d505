"""Searching all sources."""

from __future__ import annotations

from threading import Event

import pytest

from tests.reader.conftest import Reading
from tests.reader.invented_articles import KUESTE, TAGWERK
from tests.reader.memory_searches import Found
from tui.model import DocumentError
from tui.reader.actions import Pane
from tui.reader.hit_order import HitOrder
from tui.reader.screens import live_search
from tui.reader.screens.live_search import Question


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


async def test_only_the_last_of_fast_keys_is_searched(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_search, "DEBOUNCE", 0.3)  # as long as a busy machine takes for a key
    async with reading() as reader:
        await reader.press("s")
        await reader.type("feuer")
        await reader.searched()
        assert reader.library.searching.asked == ["feuer"]


async def test_one_question_is_asked_at_a_time_and_the_last_in_the_end(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading() as reader:
        searching, may_answer = reader.library.searching, Event()
        search = searching.search

        def slow(query: str, limit: int, *, newest: bool, unfinished: bool) -> Found:
            found = search(query, limit, newest=newest, unfinished=unfinished)
            assert may_answer.wait(60)
            return found

        monkeypatch.setattr(searching, "search", slow)
        await reader.press("s", "f")
        while not searching.asked:
            await reader.pilot.pause(0.01)
        await reader.type("euer")
        await reader.pilot.pause(0.05)
        assert searching.asked == ["f"]
        may_answer.set()
        await reader.searched()
        assert searching.asked == ["f", "feuer"]
        assert "3 articles" in reader.screen_text()


async def test_a_word_that_is_not_finished_finds_what_begins_with_it(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("s")
        await reader.type("jahrzeh")
        await reader.searched()
        assert "1 article" in reader.screen_text()


async def test_a_late_answer_is_dropped(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("s")
        await reader.type("feuer")
        await reader.narrowable()
        before = reader.screen_text()
        reader.search.show_found(Question("fe", True, HitOrder.BEST, 0), Found())
        await reader.pilot.pause()
        assert reader.screen_text() == before


async def test_arrow_keys_choose_among_the_answers(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        await reader.press("s")
        await reader.type("Feuer")
        await reader.searched()
        await reader.press("down", "down", "up", "pagedown", "pageup", "down", "enter")
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


async def test_a_search_that_fails_is_told(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(query: str, **options: object) -> Found:
        raise DocumentError("index", "the index cannot be read", "Build it again")

    async with reading() as reader:
        monkeypatch.setattr(reader.library, "search", broken)
        await reader.press("s")
        await reader.type("feuer")
        await reader.searched()
        assert "Not searched: the index cannot be read. Build it again" in reader.screen_text()


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
