"""Two articles side by side: opening, going through passages and sources, scrolling together, choosing, leaving."""

from __future__ import annotations

import pytest
from textual.events import MouseScrollDown

from tests.reader.conftest import Reader, Reading
from tests.reader.invented_articles import HOSTILE, KUESTE, NORD, TAGWERK, UMSCHAU
from tests.reader.memory import MemoryLibrary
from tui.model import Article
from tui.reader.screens.choosing_source import ChoosingSource
from tui.reader.screens.reading import ReadingScreen
from tui.reader.screens.side_by_side import SideBySide

SHORT = (100, 16)
"""Little enough for the articles to be longer than their panes."""


def sides(reader: Reader) -> SideBySide:
    assert isinstance(reader.app.screen, SideBySide)
    return reader.app.screen


def said(reader: Reader) -> str:
    return sides(reader).status_line.note


def row(reader: Reader, words: str) -> int:
    """The row of the screen on which words stand."""
    return next(number for number, line in enumerate(reader.screen_text().splitlines()) if words in line)


def lines(reader: Reader) -> tuple[int, int]:
    """The lines at the top of both articles."""
    left, right = sides(reader).articles.panes
    return left.line, right.line


async def test_it_opens_beside_the_source_that_shares_most(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("w")
        shown = reader.screen_text()
        assert "▸ Küstenkurier  03.05.2024" in shown
        assert "Nordblick24  03.05.2024 · 1 of 3 · 4 shared facts" in shown
        assert said(reader) == "4 aligned passages · ≠ 3 of them differ"
        assert sides(reader).status_line.position == "0 / 938"
        line = shown.splitlines()[row(reader, "Mindestens 120")]
        assert line.startswith(" ≠2")


async def test_the_passage_at_the_cursor_stands_at_one_height_from_the_start(reading: Reading) -> None:
    async with reading(size=SHORT) as reader:
        await reader.press(")", ")", ")", "w")
        assert said(reader) == "aligned 4 of 4 · ≠ differs · Schaden in Euro"
        assert row(reader, "Den Schaden schätzt") == row(reader, "Der Schaden liegt")


async def test_from_the_comparison_it_opens_beside_the_source_chosen_there(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}", "}", "c", "G")
        row_chosen = reader.desk.panel.selected
        assert row_chosen and row_chosen.place
        await reader.press("w")
        assert reader.desk.summaries[row_chosen.place.file].source in reader.screen_text().splitlines()[0]
        await reader.press("escape", "g", "j", "j", "w")
        assert "Rheinische Umschau" in reader.screen_text().splitlines()[0]
        assert said(reader) == "aligned 1 of 1 · 200 Einsatzkräfte"


@pytest.mark.parametrize("size", [SHORT, (120, 40)])
async def test_each_step_brings_both_sentences_level_and_says_which_it_is(
    reading: Reading, size: tuple[int, int]
) -> None:
    pairs = [("Mindestens", "Beim Brand eines"), ("Rund 200", "200"), ("„So ein Feuer", "„So ein Feuer")]
    async with reading(size=size) as reader:
        await reader.press("w")
        for number, (left, right) in enumerate(pairs, 1):
            await reader.press("}")
            assert said(reader).startswith(f"aligned {number} of 4")
            own, other = (half(reader, side, words) for side, words in enumerate((left, right)))
            assert own == other
        await reader.press("}", "}")
        assert said(reader).startswith("aligned 1 of 4 · from the top · ≠ differs")
        await reader.press("{")
        assert said(reader).startswith("aligned 4 of 4 · from the end")
        await reader.press("(", "(")
        assert said(reader).startswith("aligned 1 of 4 · ≠")


def half(reader: Reader, side: int, words: str) -> int:
    """The row on which words stand in one of two articles beside each other."""
    middle = reader.app.size.width // 2
    shown = [line[:middle] if side == 0 else line[middle:] for line in reader.screen_text().splitlines()]
    return next(number for number, line in enumerate(shown) if words in line and number)


async def test_scrolling_one_takes_the_other_along_unless_each_scrolls_alone(reading: Reading) -> None:
    async with reading(size=SHORT) as reader:
        await reader.press("w", *"jjjjjjjj")
        left, right = lines(reader)
        assert left == 8
        assert right > 0
        await reader.press("k")
        assert lines(reader)[1] <= right
        await reader.press("S", "space")
        assert lines(reader)[1] <= right
        assert sides(reader).status_line.position.endswith("each alone")
        alone = lines(reader)
        await reader.press("S")
        assert lines(reader)[0] == alone[0]
        assert lines(reader)[1] > alone[1]
        await reader.press("g")
        assert lines(reader) == (0, 0)
        await reader.press("G")
        assert "Glutnester zu löschen" in reader.screen_text()
        await reader.press("j", "j")
        assert "Glutnester zu löschen" in reader.screen_text()


async def test_a_step_brings_a_passage_level_though_each_scrolls_alone(reading: Reading) -> None:
    async with reading(size=SHORT) as reader:
        await reader.press("w", "S", "space", "(")
        assert said(reader).startswith("aligned 3 of 4 · ≠ differs")
        assert half(reader, 0, "„So ein Feuer") == half(reader, 1, "„So ein Feuer")


async def test_the_article_with_the_focus_leads(reading: Reading) -> None:
    async with reading(size=SHORT) as reader:
        await reader.press("w", "tab")
        assert "▸ Nordblick24" in reader.screen_text()
        await reader.press("}", "}", "}", "}")
        assert said(reader).startswith("aligned 4 of 4")
        right = lines(reader)[1]
        await reader.press("j", "j")
        assert lines(reader)[1] == right + 2 or lines(reader)[1] == right  # at its end
        await reader.press("shift+tab")
        assert "▸ Küstenkurier" in reader.screen_text()


async def test_the_wheel_over_an_article_lets_it_lead(reading: Reading) -> None:
    async with reading(size=SHORT) as reader:
        await reader.press("w")
        screen = sides(reader)
        await reader.pilot._post_mouse_events([MouseScrollDown], screen.articles.panes[1], offset=(5, 5))
        await reader.pilot.pause()
        assert screen.articles.side == 1
        assert lines(reader)[1] > 0
        assert lines(reader)[0] > 0


async def test_other_sources_come_to_stand_beside_it(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("w", "}", "}", ">")
        assert "Rheinische Umschau  04.05.2024 · 2 of 3 · 1 shared fact" in reader.screen_text()
        assert said(reader) == "aligned 1 of 1 · 200 Einsatzkräfte"
        assert row(reader, "Uhr im alten Salzspeicher aus. Rund 200") == row(reader, "waren gut 200")
        await reader.press(")")
        assert said(reader) == "The two articles differ on nothing that both tell"
        await reader.press(">")
        assert "tagwerk.de" in reader.screen_text()
        await reader.press("}")
        assert said(reader) == "The two articles have no passage in common"
        await reader.press(">")
        assert said(reader).startswith("aligned 2 of 4")  # where the cursor stood before
        await reader.press("<")
        assert "tagwerk.de" in reader.screen_text()


async def test_the_list_of_sources_leads_to_each(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("w", "L")
        assert isinstance(reader.app.screen, ChoosingSource)
        await reader.type("umschau")
        await reader.press("enter")
        assert "Rheinische Umschau  04.05.2024 · 2 of 3" in reader.screen_text()
        await reader.press("L", "escape")
        assert "2 of 3" in reader.screen_text()


async def test_enter_opens_the_article_with_the_focus_at_the_passage(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("w", "}", "tab", "enter")
        assert isinstance(reader.app.screen, ReadingScreen)
        assert (reader.file, reader.at_cursor) == (NORD, "110 Anwohner")
        await reader.press("backspace")
        assert reader.file == KUESTE


async def test_enter_without_a_passage_opens_it_at_the_line_seen(reading: Reading) -> None:
    async with reading(size=SHORT) as reader:
        await reader.press("w", "S", "tab", "j", "j", "j", "enter")
        assert reader.file == NORD
        assert reader.desk.cursor is None
        assert "Beim Brand eines" in reader.screen_text()


async def test_it_closes_and_leaves_the_article_as_it_was(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}")
        here = reader.desk.here
        for key in ("escape", "w", "q", "backspace"):
            await reader.press("w", "}", "tab", key)
            assert isinstance(reader.app.screen, ReadingScreen)
            assert reader.desk.here == here


async def test_a_click_puts_the_cursor_on_a_sentence_of_either_article(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("w")
        line = reader.screen_text().splitlines()[row(reader, "Der Schaden liegt")]
        await reader.pilot.click(offset=(line.index("Der Schaden liegt") + 2, row(reader, "Der Schaden liegt")))
        await reader.pilot.pause()
        assert said(reader) == "aligned 4 of 4 · ≠ differs · Schaden in Euro"
        assert sides(reader).articles.side == 1
        assert row(reader, "Den Schaden schätzt") == row(reader, "Der Schaden liegt")


@pytest.mark.parametrize("size", [(40, 20), (60, 20), (80, 24)])
async def test_where_it_is_narrow_one_stands_above_the_other(reading: Reading, size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.press("w", ")")
        shown = reader.screen_text()
        assert row(reader, "Küstenkurier  03.05.") == 0
        assert row(reader, "Nordblick24  03.05.") == (size[1] - 2) // 2
        assert "Mindestens" in shown
        assert "110 Anwohner" in shown
        heads, words = ("Küstenkurier  0", "Nordblick24  0"), ("Mindestens", "Beim Brand")
        assert row(reader, words[0]) - row(reader, heads[0]) == row(reader, words[1]) - row(reader, heads[1])
        assert shown.splitlines()[-2].startswith(" aligned 1 of 4")


async def test_turning_the_terminal_keeps_the_passage_level(reading: Reading) -> None:
    async with reading(size=(120, 20)) as reader:
        await reader.press("w", ")", ")", ")")
        for size in ((94, 20), (140, 18), (200, 30)):
            await reader.pilot.resize_terminal(*size)
            await reader.pilot.pause()
            assert row(reader, "Den Schaden schätzt") == row(reader, "Der Schaden liegt")


async def test_an_article_alone_in_its_story_says_so(reading: Reading) -> None:
    async with reading(files=(KUESTE,)) as reader:
        await reader.press("w")
        assert isinstance(reader.app.screen, ReadingScreen)
        assert reader.status == "The story has no other source"


async def test_an_article_taken_out_meanwhile_is_said(reading: Reading) -> None:
    class Shrinking(MemoryLibrary):
        def article(self, file: str) -> Article:
            if file == UMSCHAU:
                raise KeyError(file)
            return super().article(file)

    async with reading(library=Shrinking((TAGWERK, KUESTE, NORD, UMSCHAU))) as reader:
        await reader.press("w", ">")
        assert said(reader) == "This article has been taken out of the library."
        assert "1 of 3" in reader.screen_text()


async def test_hostile_articles_are_shown_and_obeyed_in_nothing(reading: Reading) -> None:
    async with reading(files=(HOSTILE, KUESTE), open_file=HOSTILE) as reader:
        await reader.press("w", "}", ")", "tab", "L")
        assert "Küstenkurier" in reader.screen_text()
        await reader.press("escape", "escape")
        await reader.press("shift+tab", "j", "enter", "w")
        shown = reader.screen_text()
        assert "[red]Falle" in shown
        assert "Kiel [dpa] - Der Sender [/] meldet" in shown
        assert not {"\x1b", "\x07", "\u202e"}.intersection(shown)
