"""The text of an article: what is drawn of it, and the way between characters and cells."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reader.conftest import Reading
from tests.reader.invented_articles import KUESTE, NORD, article
from tests.reader.memory import MemoryLibrary
from tui.model import Article, Block, BlockKind
from tui.reader.history import Place
from tui.reader.paragraph import LIST_INDENT, Paragraph
from tui.reader.widgets.article_text import ArticleText

KINDS = list(BlockKind)


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=80), st.sampled_from(KINDS), st.integers(1, 30), st.integers(0, 500))
def test_every_line_begins_where_it_is_found_again(text: str, kind: BlockKind, width: int, start: int) -> None:
    paragraph = Paragraph(Block(kind, start, start + len(text)), text)
    lines = len(paragraph.lines(width).starts)
    offsets = [paragraph.offset_of(line, width) for line in range(lines)]
    assert offsets == sorted(offsets)
    assert all(start <= offset <= start + len(text) for offset in offsets)
    for offset in range(start, start + len(text)):
        line = paragraph.line_of(offset, width)
        assert 0 <= line < lines
        assert line == 0 or offsets[line] <= offset


def test_items_of_lists_stand_in() -> None:
    text = "eins zwei drei vier"
    item, other = (Paragraph(Block(kind, 0, len(text)), text) for kind in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH))
    assert (item.indent, other.indent) == (LIST_INDENT, 0)
    assert item.offset_at(0, LIST_INDENT + 5, 19) == other.offset_at(0, 5, 19) == 5
    assert len(item.lines(19).starts) == 2 > len(other.lines(19).starts)


def long_article(repeated: int) -> Article:
    """The invented report, so many times."""
    one = article(KUESTE)
    step = len(one.text) + 2
    blocks = [replace(b, start=b.start + step * n, end=b.end + step * n) for n in range(repeated) for b in one.blocks]
    return replace(one, text="\n\n".join([one.text] * repeated), blocks=tuple(blocks))


async def test_of_a_long_article_only_what_is_on_screen_is_drawn(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, made = MemoryLibrary(), long_article(60)
    monkeypatch.setattr(library, "article", lambda file: made if file == KUESTE else article(file))
    drawn: list[int] = []
    draw = ArticleText._draw
    monkeypatch.setattr(ArticleText, "_draw", lambda text, number: (drawn.append(number), draw(text, number))[1])
    async with reading(library=library) as reader:
        assert "Lagerhaus an der Trave" in reader.screen_text()
        assert 0 < len(set(drawn)) < 20 < len(made.blocks)
        await reader.press("G")
        shown = reader.screen_text()
        assert "Glutnester zu löschen" in shown
        assert max(drawn) == len(made.blocks) - 1
        assert len(set(drawn)) < 40


async def test_what_is_selected_over_paragraphs_is_the_text(reading: Reading) -> None:
    async with reading() as reader:
        reader.app.screen.text_select_all()
        selected = reader.app.screen.get_selected_text() or ""
        paragraphs = [part for part in reader.text.split("\n\n") if part]
        assert "\n".join(paragraphs) in selected
        assert reader.screen_text()


async def test_nothing_is_selected_in_another_article(reading: Reading) -> None:
    async with reading() as reader:
        reader.app.screen.text_select_all()
        assert reader.app.screen.get_selected_text()
        await reader.desk.go(Place(NORD))
        assert not reader.app.screen.get_selected_text()


async def test_dragging_selects_from_word_to_word(reading: Reading) -> None:
    async with reading() as reader:
        lines = reader.screen_text().splitlines()
        row = next(number for number, line in enumerate(lines) if "Lagerhaus an der" in line)
        column = lines[row].index("Lagerhaus an der")
        await reader.pilot.mouse_down(offset=(column, row))
        await reader.pilot.hover(offset=(column + 11, row))
        await reader.pilot.mouse_up(offset=(column + 11, row))
        await reader.pilot.pause()
        selected = reader.app.screen.get_selected_text() or ""
        assert selected.startswith("Lagerhaus an")
        assert len(selected) <= 14
