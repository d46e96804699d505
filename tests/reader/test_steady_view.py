"""The text stays where it is, whatever opens, closes or changes its width around it."""

from __future__ import annotations

import pytest
from textual._compositor import Compositor, ReflowResult
from textual.geometry import Size
from textual.widget import Widget

from tests.reader.conftest import Reader, Reading, leave_undrawn
from tests.reader.invented_articles import KUESTE, NORD
from tests.reader.test_layouts import NARROW
from tui.reader.history import Place
from tui.reader.options import ReaderOptions
from tui.reader.widgets.article_text import ArticleText


def line_at_top(reader: Reader) -> tuple[int, int]:
    """From where to where the article's text reaches on the first line on screen."""
    view = reader.desk.article_view
    text = view.query_one(ArticleText)
    line = view.scroll_offset.y - text.virtual_region.y
    return text.offset_of(line), text.offset_of(line + 1)


@pytest.mark.parametrize("size", [(120, 14), (200, 14)], ids=str)
async def test_the_line_at_the_top_is_kept_whatever_opens_or_closes(reading: Reading, size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await reader.press(*"jjjjjjj")
        view, top = reader.desk.article_view, reader.desk.article_view.exact_top
        assert top > 0
        for key in ("z", "z", "c", "c", "c", "c", "K", "K", "m", "escape", "f2", "escape", "t", "t"):
            await reader.press(key)
            start, end = line_at_top(reader)
            assert start <= top <= end, key
        assert view.exact_top == top


async def test_no_frame_shows_another_place(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(size=(120, 14)) as reader:
        await reader.press(*"jjjjjjj")
        top, seen = reader.desk.article_view.exact_top, []

        def look(compositor: Compositor, *arguments: object, **options: object) -> None:
            if reader.app.screen is reader.desk:
                seen.append(line_at_top(reader))
            leave_undrawn(compositor)

        monkeypatch.setattr(Compositor, "render_update", look)
        for key in ("z", "z", "c", "c", "c", "c", "K", "K"):
            await reader.press(key)
        await reader.pilot.resize_terminal(60, 14)
        await reader.pilot.pause()
        monkeypatch.setattr(Compositor, "render_update", leave_undrawn)
        assert len(seen) >= 9
        assert all(start <= top <= end for start, end in seen)


async def test_the_line_at_the_top_is_kept_when_the_terminal_gets_narrow_and_wide_again(reading: Reading) -> None:
    async with reading(size=(140, 14)) as reader:
        await reader.press(*"jjjjjjj")
        top = reader.desk.article_view.exact_top
        for size in (NARROW, (40, 14), (200, 14), (140, 14)):
            await reader.pilot.resize_terminal(*size)
            await reader.pilot.pause()
            start, end = line_at_top(reader)
            assert start <= top <= end, size
        assert reader.desk.article_view.exact_top == top


async def test_a_text_as_long_as_the_one_before_stands_at_its_own_place(reading: Reading) -> None:
    async with reading(size=(120, 14)) as reader:
        await reader.press(*"jjjjjjj")
        view, top = reader.desk.article_view, reader.desk.article_view.exact_top
        for wanted in (len(reader.text) // 2, 0, top):
            await reader.desk.lay_open(Place(reader.file, wanted))
            await reader.pilot.pause()
            start, end = line_at_top(reader)
            assert start <= wanted <= end
            assert view.exact_top == wanted
        await reader.press("j")
        assert view.exact_top > top


async def test_the_screen_is_laid_out_once_for_another_article(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(size=(120, 14)) as reader:
        reflow, layouts = Compositor.reflow, []

        def count(compositor: Compositor, parent: Widget, size: Size) -> ReflowResult:
            layouts.append(size)
            return reflow(compositor, parent, size)

        monkeypatch.setattr(Compositor, "reflow", count)
        for file in (NORD, KUESTE):
            await reader.desk.go(Place(file))
            await reader.pilot.pause()
            assert len(layouts) == 1
            layouts.clear()


async def test_scrolling_counts_after_the_panes_changed_around_a_text_of_the_same_width(reading: Reading) -> None:
    async with reading(size=(200, 14)) as reader:
        await reader.press("z", "j", "j", "j", "j", "j")
        scrolled = reader.desk.article_view.exact_top
        assert scrolled > 0
        assert line_at_top(reader)[0] == scrolled


async def test_letters_are_put_in_by_a_key_and_remembered(reading: Reading) -> None:
    async with reading() as reader:
        assert "L:Lübeck" not in reader.screen_text()
        await reader.press("K")
        assert "L:Lübeck" in reader.screen_text()
        state = reader.desk.state
    async with reading(state=state) as reader:
        assert "L:Lübeck" in reader.screen_text()
        await reader.press("K")
        assert "L:Lübeck" not in reader.screen_text()


async def test_zen_is_only_the_article(reading: Reading) -> None:
    async with reading(options=ReaderOptions(), open_file=KUESTE) as reader:
        await reader.press("z")
        desk = reader.desk
        shown = [child for child in desk.query_one("#panes").children if child.display]
        assert shown == [desk.article_view]
        assert not desk.key_line.display
        assert (desk.status_line.note, desk.status_line.position) == ("", "")
        await reader.press("]")
        assert "name 1 of" in desk.status_line.note


async def test_the_status_line_says_how_long_the_rest_takes(reading: Reading) -> None:
    async with reading(size=(80, 10)) as reader:
        assert reader.desk.status_line.position == "0 % · 1 min left"
        await reader.press("G")
        assert reader.desk.status_line.position == "100 %"
        await reader.pilot.resize_terminal(50, 10)
        await reader.press("g")
        assert reader.desk.status_line.position == "0 %"
