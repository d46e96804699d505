"""The keys that move in panes and between them, and those that act on an article."""

from __future__ import annotations

import pytest

from tests.reader.conftest import Reading
from tests.reader.invented_articles import KUESTE, NORD, TAGWERK, UMSCHAU
from tests.reader.memory import MemoryLibrary
from tui.model import DocumentError, Marks
from tui.reader import outside
from tui.reader.actions import Pane
from tui.reader.widgets.source_list import SourceList

THERE_AND_BACK = [("j", "k"), ("down", "up"), ("space", "b"), ("pagedown", "pageup"), ("G", "g"), ("end", "home")]


async def test_panes_go_round_in_both_directions(reading: Reading) -> None:
    async with reading(in_article=False) as reader:
        panes = []
        for key in ("tab", "right", "l", "shift+tab", "left", "h"):
            await reader.press(key)
            panes.append(reader.desk.pane)
        there = [Pane.ARTICLE, Pane.COMPARISON, Pane.SOURCES]
        assert panes == [*there, Pane.COMPARISON, Pane.ARTICLE, Pane.SOURCES]


async def test_scrolling_there_and_back(reading: Reading) -> None:
    async with reading(size=(100, 14)) as reader:
        view = reader.desk.article_view
        for there, back in THERE_AND_BACK:
            await reader.press(there)
            assert view.scroll_offset.y > 0, there
            await reader.press(back)
            assert view.scroll_offset.y == 0, back
            assert reader.desk.status_line.position == "0 % · 1 min left"


async def test_moving_in_the_list_opens_nothing(reading: Reading) -> None:
    async with reading(in_article=False, open_file=TAGWERK) as reader:
        for down, up in THERE_AND_BACK:
            await reader.press(down)
            assert reader.desk.source_list.selected not in (TAGWERK, None), down
            assert reader.file == TAGWERK
            await reader.press(up)
            assert reader.desk.source_list.selected == TAGWERK, up


async def test_enter_opens_the_article_and_begins_to_read(reading: Reading) -> None:
    async with reading(in_article=False, open_file=TAGWERK) as reader:
        await reader.press("j", "enter")
        assert any(isinstance(message, SourceList.Opened) for message in reader.messages)
        assert (reader.file, reader.desk.pane) == (KUESTE, Pane.ARTICLE)
        assert reader.library.marks(KUESTE).read
        assert not reader.library.marks(NORD).read


async def test_enter_in_the_comparison_opens_that_source_at_the_sentence(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}", "c", "j", "enter")
        assert (reader.file, reader.at_cursor) == (NORD, "110 Anwohner")
        assert reader.desk.pane is Pane.ARTICLE


async def test_enter_on_a_silent_source_opens_it(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}", "c", "j", "j", "j", "enter")
        assert reader.file in (TAGWERK, UMSCHAU)


async def test_enter_on_a_name_opens_its_card_and_on_a_fact_the_comparison(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("]", "enter")
        assert "EntityCard" in type(reader.app.screen).__name__
        await reader.press("escape", "}", "enter")
        assert reader.desk.pane is Pane.COMPARISON


async def test_comparison_key_shows_hides_and_shows_again(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("c")
        assert reader.desk.pane is Pane.COMPARISON
        await reader.press("c")
        assert not reader.desk.panel.display
        assert reader.desk.pane is Pane.ARTICLE
        await reader.press("c")
        assert reader.desk.panel.display


async def test_zen_shows_only_the_article_and_keeps_the_line(reading: Reading) -> None:
    async with reading(size=(120, 16)) as reader:
        await reader.press(*"jjjjjjjj")
        top = reader.desk.article_view.top
        await reader.press("z")
        assert not reader.desk.source_list.display
        assert not reader.desk.panel.display
        shown = reader.desk.article_view
        assert shown.top <= top < shown.bottom
        await reader.press("escape")
        assert reader.desk.source_list.display
        assert reader.desk.article_view.top == top


async def test_escape_goes_out_step_by_step(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}", "c", "escape")
        assert reader.desk.pane is Pane.ARTICLE
        await reader.press("escape")
        assert reader.desk.cursor is None
        await reader.press("escape")
        assert reader.desk.pane is Pane.SOURCES


async def test_sources_are_grouped_by_story_or_source(reading: Reading) -> None:
    async with reading(in_article=False) as reader:
        assert "Speicherbrand in " in reader.screen_text()
        await reader.press("v")
        assert "Speicherbrand in " not in reader.screen_text()
        assert reader.desk.source_list.selected == KUESTE


async def test_unread_and_star_are_kept(reading: Reading) -> None:
    async with reading() as reader:
        assert reader.library.marks(KUESTE).read
        await reader.press("u", "*")
        assert not reader.library.marks(KUESTE).read
        assert reader.library.marks(KUESTE).starred
        assert "★" in reader.screen_text()
        await reader.press("u", "*")
        assert reader.library.marks(KUESTE).read
        assert not reader.library.marks(KUESTE).starred


async def test_marks_in_the_list_are_those_of_the_selected_row(reading: Reading) -> None:
    async with reading(in_article=False) as reader:
        await reader.press("j", "*")
        assert reader.library.marks(NORD).starred
        assert not reader.library.marks(KUESTE).starred


async def test_copy_takes_the_quotation_with_its_source(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}", "}", "}", "y")
        assert reader.app.clipboard == (
            "„So ein Feuer haben wir hier seit Jahrzehnten nicht gesehen“ (Küstenkurier, »Lagerhaus in Lübeck brennt: "
            "Anwohner müssen raus«, 03.05.2024, https://kuestenkurier.example/brand)"
        )


async def test_copy_without_a_cursor_takes_the_first_sentence_on_screen(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("y")
        assert reader.app.clipboard.startswith("„In Lübeck ist in der Nacht ein Lagerhaus an der Trave abgebrannt.“")


async def test_only_web_addresses_are_opened(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    async def in_background(address: str) -> bool:
        opened.append(address)
        return len(opened) > 1

    monkeypatch.setattr(outside, "browser_takes_terminal", lambda: False)
    monkeypatch.setattr(outside, "open_in_background", in_background)
    async with reading() as reader:
        await reader.press("o")
        assert opened == ["https://kuestenkurier.example/brand"]
        assert reader.status == "No browser could be started for https://kuestenkurier.example/brand"
        await reader.press("o")
        assert reader.status == "Opening https://kuestenkurier.example/brand"
        await reader.press("h", "j", "o")
        assert reader.file == KUESTE
        assert len(opened) == 2
        assert "No web address" in reader.status


async def test_position_is_kept_over_restarts(reading: Reading) -> None:
    library = MemoryLibrary()
    async with reading(size=(100, 14), library=library) as reader:
        await reader.press(*"jjjjjjjj")
        top = reader.desk.article_view.top
        await reader.press("q")
    assert library.marks(KUESTE).position == top > 0
    async with reading(size=(100, 14), library=library) as reader:
        assert reader.desk.article_view.top == top


async def test_position_is_kept_when_the_width_changes(reading: Reading) -> None:
    async with reading(size=(140, 14)) as reader:
        await reader.press(*"jjjjjjj")
        top = reader.desk.article_view.top
        await reader.pilot.resize_terminal(70, 14)
        await reader.pilot.pause()
        view = reader.desk.article_view
        assert view.top <= top < view.bottom
        await reader.pilot.resize_terminal(140, 14)
        await reader.pilot.pause()
        assert reader.desk.article_view.top == top


async def test_reading_marks_are_kept_beside_the_position(reading: Reading) -> None:
    library = MemoryLibrary()
    library.kept[KUESTE] = Marks(starred=True)
    async with reading(library=library) as reader:
        await reader.press("q")
    assert library.marks(KUESTE) == Marks(read=True, starred=True)


async def test_a_library_that_cannot_be_written_is_told_and_not_fatal(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(file: str, marks: Marks) -> None:
        raise DocumentError(file, "the library is being written to", "Try again in a moment")

    async with reading() as reader:
        monkeypatch.setattr(reader.library, "set_marks", locked)
        await reader.press("*")
        assert reader.status == "Not marked: the library is being written to. Try again in a moment"
        assert "★" not in reader.screen_text()
        await reader.press("q")


async def test_an_article_that_was_taken_out_meanwhile_is_told(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(file: str) -> None:
        raise KeyError(file)

    async with reading(in_article=False) as reader:
        monkeypatch.setattr(reader.library, "article", gone)
        await reader.press("j", "enter")
        assert reader.status.startswith("This article has been taken out of the library")
        assert reader.file == KUESTE


async def test_rows_can_be_clicked(reading: Reading) -> None:
    async with reading() as reader:
        sources = reader.desk.source_list.choices
        row = reader.desk.source_list.rows.row_of(NORD)
        await reader.pilot.click(sources, offset=(4, sources._tops[row]))
        await reader.pilot.pause()
        assert reader.file == NORD
        await reader.press("}")
        panel = reader.desk.panel
        other = next(row for row in range(len(panel.rows)) if "Küstenkurier" in panel.rows.content(row, 80).plain)
        await reader.pilot.click(panel.choices, offset=(4, panel.choices._tops[other]))
        await reader.pilot.pause()
        assert (reader.file, reader.at_cursor) == (KUESTE, "Mindestens 120 Menschen")


async def test_the_comparison_is_there_before_one_goes_into_it(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}")
        desk = reader.desk
        before = desk.panel.rows
        await desk.action_next_fact()
        assert desk.panel.rows is before
        desk.show_pane(Pane.COMPARISON)
        shown = desk.panel.rows
        assert shown is not before
        await reader.pilot.pause()
        assert desk.panel.rows is shown
