"""Narrow screens, themes, terminals without colour, and what is shown when there is nothing to show."""

from __future__ import annotations

import pytest

from tests.reader.conftest import Reading, first_article
from tests.reader.invented_articles import HOSTILE, KUESTE, NORD, TAGWERK
from tests.reader.memory import MemoryLibrary
from tui.model import Annotations, Article
from tui.reader.actions import Pane
from tui.reader.app import ReaderApp
from tui.reader.options import ReaderOptions
from tui.reader.theme import DARK, LIGHT
from tui.reader.widgets.article_text import ArticleText

NARROW = (60, 20)


async def test_a_narrow_screen_shows_one_pane_at_a_time(reading: Reading) -> None:
    async with reading(size=NARROW, in_article=False) as reader:
        panes = [reader.desk.source_list, reader.desk.article_view, reader.desk.panel]
        for shown in (0, 1, 2, 0):
            assert [pane.display for pane in panes] == [number == shown for number in range(3)]
            await reader.press("tab")


async def test_a_jump_from_the_list_shows_where_it_leads(reading: Reading) -> None:
    async with reading(size=NARROW, in_article=False) as reader:
        await reader.press("}")
        assert reader.desk.pane is Pane.ARTICLE
        view = reader.desk.article_view
        assert reader.desk.cursor and view.shows(reader.desk.cursor.start)
        await reader.press("g", "escape", "escape", "(")
        assert reader.desk.pane is Pane.ARTICLE
        left = view.scroll_offset.y
        await reader.press(">", "backspace")
        assert view.scroll_offset.y == left > 0


async def test_jumps_work_on_a_narrow_screen(reading: Reading) -> None:
    async with reading(size=NARROW) as reader:
        await reader.press("}", "}", "}", "}")
        view = reader.desk.article_view
        assert reader.at_cursor == "4,5 Millionen Euro"
        assert reader.desk.cursor and view.shows(reader.desk.cursor.start)
        await reader.press("c", "j", "enter")
        assert (reader.file, reader.desk.pane) == (NORD, Pane.ARTICLE)
        assert reader.at_cursor == "sechs Millionen Euro"
        assert view.shows(reader.desk.cursor.start)
        await reader.press("backspace")
        assert view.shows(reader.desk.cursor.start)


async def test_facts_are_compared_although_the_article_was_never_shown(reading: Reading) -> None:
    async with reading(size=NARROW, in_article=False) as reader:
        await reader.press("}", "c")
        assert reader.desk.pane is Pane.COMPARISON
        assert "110 Anwohner" in reader.screen_text()
        await reader.press("V")
        assert reader.status.startswith("The sources agree now on")
        await reader.press("c")
        assert reader.desk.cursor and reader.desk.article_view.shows(reader.desk.cursor.start)


async def test_the_first_step_begins_above_although_the_article_was_hidden(reading: Reading) -> None:
    async with reading(size=NARROW) as reader:
        await reader.press("]")
        assert reader.at_cursor == "Lübeck"
        assert reader.status.startswith("name 1 of")


async def test_a_screen_that_gets_narrow_keeps_the_pane_in_use(reading: Reading) -> None:
    async with reading() as reader:
        await reader.pilot.resize_terminal(*NARROW)
        await reader.pilot.pause()
        assert reader.desk.article_view.display
        assert not reader.desk.source_list.display


async def test_theme_key_switches_between_light_and_dark(reading: Reading) -> None:
    async with reading() as reader:
        assert reader.app.theme == DARK
        await reader.press("t")
        assert reader.app.theme == LIGHT
        await reader.press("t")
        assert reader.app.theme == DARK


def test_theme_is_the_one_asked_for_or_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ReaderApp(MemoryLibrary(), ReaderOptions(theme=LIGHT)).theme == LIGHT
    assert ReaderApp(MemoryLibrary(), ReaderOptions(theme="no such theme")).theme == DARK
    monkeypatch.setenv("TEXTUAL_THEME", LIGHT)
    assert ReaderApp(MemoryLibrary()).theme == LIGHT


async def test_without_colour_kinds_differ_by_text_style(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ReaderApp(MemoryLibrary(), open_file=KUESTE)
    async with app.run_test(size=(120, 40)) as pilot:
        await first_article(pilot)
        segments = [segment for strip in app.screen._compositor.render_strips() for segment in strip if segment.style]
        colours = {segment.style.color for segment in segments if segment.style and segment.style.color}
        assert {colour.name for colour in colours} <= {"default"}
        styles = {}
        for word in ("Trave", "Hanse-Logistik", "Holthusen", "4,5"):
            style = next(segment.style for segment in segments if word in segment.text and segment.style)
            styles[word] = (bool(style.bold), bool(style.italic), bool(style.underline))
        assert len(set(styles.values())) == 4


async def test_remapped_keys(reading: Reading) -> None:
    app = ReaderApp(MemoryLibrary(), ReaderOptions(keys={"next_mention": ("x",)}), open_file=KUESTE)
    async with app.run_test(size=(120, 40)) as pilot:
        await first_article(pilot)
        await pilot.press("x")
        assert app.desk.cursor


async def test_an_empty_library_says_how_to_fill_it(reading: Reading) -> None:
    async with reading(files=(), open_file=None) as reader:
        assert "gegenlese add FOLDER" in reader.screen_text()
        keys = [
            "tab",
            "]",
            "}",
            "n",
            ">",
            "e",
            "c",
            "m",
            "y",
            "o",
            "u",
            "*",
            "slash",
            "escape",
            "backspace",
            "z",
            "enter",
        ]
        await reader.press(*keys)
        assert reader.app.is_running


async def test_what_needs_an_article_says_that_there_is_none(reading: Reading) -> None:
    async with reading(files=(), open_file=None) as reader:
        for key in "mTw":
            await reader.press("o", key)
            assert reader.status == "The library is empty"


async def test_an_empty_library_says_so_on_a_narrow_screen_too(reading: Reading) -> None:
    async with reading(files=(), open_file=None, size=(80, 24)) as reader:
        assert reader.app.focused is reader.desk.article_view
        assert "gegenlese add FOLDER" in reader.screen_text()
        await reader.press("tab", "tab")
        assert reader.desk.pane is Pane.SOURCES
        assert "gegenlese add FOLDER" in reader.screen_text()


@pytest.mark.parametrize(("columns", "cells"), [(120, 54), (140, 76), (200, 76)])
async def test_the_text_is_given_the_room(reading: Reading, columns: int, cells: int) -> None:
    async with reading(size=(columns, 40)) as reader:
        assert cells <= reader.app.screen.query_one(ArticleText).text_width <= 76


async def test_who_asks_for_an_article_reads_at_once() -> None:
    for file, pane in ((NORD, Pane.ARTICLE), (None, Pane.SOURCES), ("no such file", Pane.SOURCES)):
        app = ReaderApp(MemoryLibrary(), open_file=file)
        async with app.run_test(size=NARROW) as pilot:
            await first_article(pilot)
            assert app.desk.pane is pane
            assert app.focused is app.desk.pane_target(pane)


async def test_control_c_says_which_key_quits(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("ctrl+c")
        assert reader.status.startswith("q quits")
        assert reader.app.is_running


async def test_an_article_without_headline(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        assert "Without a headline" in reader.screen_text()
        assert "Lübeck. Ein Feuer hat am frühen Morgen einen" in reader.status


async def test_nothing_to_compare_is_said_where_it_is_the_case(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("G", "[")
        assert reader.at_cursor == "Holthusens"
        assert "Nothing to compare at the" in reader.screen_text()
    async with reading(files=(HOSTILE,), open_file=HOSTILE) as reader:
        assert "No fact of this article was" in reader.screen_text()


async def test_the_end_of_a_text_that_was_cut_short_says_so(reading: Reading) -> None:
    async with reading(open_file="umschau.html") as reader:
        assert "The text is cut short here" in reader.screen_text()


async def test_an_article_without_text_can_be_opened(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    library = MemoryLibrary()
    monkeypatch.setattr(library, "article", lambda file: Article(file, "", (), title="Leer"))
    monkeypatch.setattr(library, "annotations", lambda file: Annotations())
    monkeypatch.setattr(library, "mentions", lambda file: ())
    monkeypatch.setattr(library, "facts", lambda file: ())
    async with reading(library=library) as reader:
        await reader.press("j", "G", "space", "]", "}", "n", ">", "y", "enter", "c", "slash", "a", "escape", "q")
        assert not reader.app.return_code
