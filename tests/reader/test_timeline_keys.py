"""A story over time: opening, moving along the points, other figures, going to the sentence and coming back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reader.conftest import Reader, Reading
from tests.reader.invented_articles import KUESTE, NORD, TAGWERK, UMSCHAU, article
from tests.reader.invented_facts import facts
from tests.reader.memory import MemoryLibrary
from tui.compare.story_timeline import story_timeline
from tui.model import Fact
from tui.reader.fact_view import Sources
from tui.reader.screens.overview import Overview
from tui.reader.screens.reading import ReadingScreen
from tui.reader.screens.story_timeline import TimelineSheet
from tui.reader.timeline_rows import ArticleRows, PointRows

PEOPLE = "in Sicherheit gebrachte Anwohner"
NO_FIGURE = "No figure is told for more than one time."


def timeline(reader: Reader) -> TimelineSheet:
    assert isinstance(reader.app.screen, TimelineSheet)
    return reader.app.screen


def sources() -> Sources:
    library = MemoryLibrary()
    return Sources({one.file: one for one in library.articles()}, lambda file: article(file).text)


async def test_it_opens_at_the_fact_at_the_cursor_and_leads_to_the_sentence(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}", "T")
        sheet = timeline(reader)
        shown = reader.screen_text()
        assert f"Figure 1 of 1  {PEOPLE}" in shown
        assert "B 03.05.2024  ≥ 120  Küstenkurier · at least" in shown
        assert sheet.rows.highlighted == sheet.plot.lit == 1
        await reader.press("k")
        assert sheet.rows.highlighted == sheet.plot.lit == 0
        await reader.press("enter")
        assert (reader.file, reader.at_cursor) == (TAGWERK, "Etwa 80 Bewohner")
        await reader.press("backspace")
        assert reader.file == KUESTE


async def test_behind_the_last_figure_stand_the_articles(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("T")
        for key in ("}", "{", "tab", "l", "shift+tab"):
            shown = timeline(reader).figure
            await reader.press(key)
            assert (timeline(reader).figure is None) == (shown is not None)
        assert "4 articles by day" in reader.screen_text()
        assert NO_FIGURE not in reader.screen_text()
        await reader.press("j", "j", "enter")
        assert reader.file == NORD


async def test_a_story_without_figures_shows_its_articles_and_says_so(reading: Reading) -> None:
    async with reading(files=(KUESTE, UMSCHAU)) as reader:
        await reader.press("T")
        assert f"2 articles by day  {NO_FIGURE}" in reader.screen_text()
        assert timeline(reader).figure is None
        await reader.press("}")
        assert "2 articles by day" in reader.screen_text()


async def test_it_closes_and_leaves_the_article_as_it_was(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}")
        here = reader.desk.here
        for key in ("escape", "T", "q", "backspace"):
            await reader.press("T")
            assert timeline(reader)
            await reader.press(key)
            assert isinstance(reader.app.screen, ReadingScreen)
            assert reader.desk.here == here


async def test_from_the_overview_it_opens_at_the_report_there_and_closes_back_to_it(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}", "m", "l", "T")
        sheet = timeline(reader)
        assert sheet.figure
        assert sheet.rows.highlighted is not None
        assert sheet.figure.points[sheet.rows.highlighted].claim.file == NORD
        await reader.press("escape")
        assert isinstance(reader.app.screen, Overview)
        await reader.press("T", "enter")
        assert isinstance(reader.app.screen, ReadingScreen)
        assert (reader.file, reader.at_cursor) == (NORD, "110 Anwohner")


async def test_a_click_on_a_letter_moves_the_cursor_there(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("T")
        sheet = timeline(reader)
        lines = str(sheet.plot.render()).split("\n")
        row = next(number for number, line in enumerate(lines) if "C" in line)
        await reader.pilot.click(sheet.plot, offset=(lines[row].index("C"), row))
        await reader.pilot.pause()
        assert sheet.rows.highlighted == sheet.plot.lit == 2


@pytest.mark.parametrize("size", [(40, 20), (80, 24)])
async def test_plot_and_rows_are_seen_at_every_size(reading: Reading, size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.press("T")
        shown = reader.screen_text()
        assert "02.05." in shown
        assert "150┤" in shown or "200┤" in shown or "120┤" in shown
        assert "≈ 80" in shown
        assert "Esc" in shown or size[0] < 60
        await reader.press("G")
        assert "Nordblick24" in reader.screen_text()


async def test_corrected_facts_are_shown_as_they_are_now(reading: Reading) -> None:
    now: list[Fact] = list(facts())
    async with reading() as reader:
        desk = reader.desk
        files = [one.file for one in desk.summaries.values()]
        reader.app.push_screen(TimelineSheet("", files, desk.sources, lambda: now, ("f-people", NORD)))
        await reader.pilot.pause()
        sheet = timeline(reader)
        assert sheet.rows.highlighted == 2
        now[:] = [replace(fact, claims=fact.claims[1:]) if fact.id == "f-people" else fact for fact in now]
        sheet.renew()
        assert sheet.figure
        assert [point.claim.file for point in sheet.figure.points] == [TAGWERK, NORD]
        assert sheet.rows.highlighted == 1
        now[:] = [replace(fact, series=None) for fact in now]
        sheet.renew()
        assert sheet.figure is None


@pytest.mark.parametrize("width", [1, 12, 30, 74, 200])
def test_rows_have_the_height_that_they_say(width: int) -> None:
    known = sources()
    found = story_timeline(list(known.summaries), facts(), known)
    for rows in (PointRows(found.figures[0].points, known), ArticleRows(found.articles, known)):
        for row in range(len(rows)):
            lines = rows.content(row, width).plain.split("\n")
            assert len(lines) == rows.height(row, width)
            assert all(len(line) <= max(width, 3) for line in lines)


def test_of_a_long_sentence_the_lines_with_the_number_are_shown() -> None:
    known = sources()
    long = "Nach vielen Stunden und noch mehr Worten waren es am Ende, wie jemand sagte, 110 Anwohner."
    claim = replace(facts()[0].claims[1], start=long.index("110"), end=len(long) - 1, sentence_start=0)
    claim = replace(claim, sentence_end=len(long))
    fact = replace(facts()[0], claims=(claim,))
    told = Sources(known.summaries, lambda file: long)
    point = story_timeline([NORD], [fact, replace(fact, id="other")], known).figures[0].points[0]
    lines = PointRows([point], told).content(0, 30).plain.split("\n")
    assert lines[1].startswith("…")
    assert " ".join(lines[1:]).endswith("sagte, 110 Anwohner.")
