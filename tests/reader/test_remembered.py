"""What the reader takes from the settings, and what it remembers from the last time."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reader.conftest import Reading
from tests.reader.invented_articles import KUESTE, NORD, TAGWERK, UMSCHAU
from tests.reader.memory import MemoryLibrary
from tui.reader.actions import Pane, action_of, key_shown
from tui.reader.options import ReaderOptions
from tui.reader.source_rows import Grouping, grouping_named
from tui.reader.theme import DARK, LIGHT
from tui.reader.theme_choice import theme_at_start, theme_names, wrong_theme
from tui.reader.widgets.article_text import ArticleText
from tui.state import KeptState, State


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state.json"


async def test_the_article_read_last_is_opened_again_where_it_was(reading: Reading, file: Path) -> None:
    library = MemoryLibrary((TAGWERK, KUESTE, NORD, UMSCHAU))
    async with reading(size=(60, 12), library=library, open_file=KUESTE, state=KeptState(file, "/a")) as reader:
        await reader.press("space", "space")
        top = reader.desk.article_view.top
        assert top > 0
    async with reading(size=(60, 12), library=library, open_file=None, state=KeptState(file, "/a")) as reader:
        assert (reader.file, reader.desk.pane) == (KUESTE, Pane.ARTICLE)
        assert reader.desk.article_view.top == top
    async with reading(library=library, open_file=NORD, state=KeptState(file, "/a")) as reader:
        assert reader.file == NORD


async def test_an_article_of_another_library_or_one_that_is_gone_is_not_looked_for(
    reading: Reading, file: Path
) -> None:
    async with reading(open_file=KUESTE, state=KeptState(file, "/a")):
        pass
    async with reading(open_file=None, in_article=False, state=KeptState(file, "/b")) as reader:
        assert reader.file == TAGWERK
    async with reading(open_file=None, files=(TAGWERK, NORD), in_article=False, state=KeptState(file, "/a")) as reader:
        assert reader.file == TAGWERK


async def test_an_article_that_was_only_laid_open_is_not_the_one_read_last(reading: Reading, file: Path) -> None:
    async with reading(open_file=None, in_article=False, state=KeptState(file, "/a")):
        pass
    assert KeptState(file, "/a").last_read is None


async def test_theme_grouping_and_panes_are_as_they_were_left(reading: Reading, file: Path) -> None:
    async with reading(state=KeptState(file)) as reader:
        await reader.press("t", "v", "c", "c", "z")
    async with reading(open_file=None, state=KeptState(file)) as reader:
        desk = reader.desk
        assert reader.app.theme == LIGHT
        assert desk.source_list.grouping is Grouping.SOURCE
        assert desk.zen
        assert desk.comparison_hidden
        assert desk.pane is Pane.ARTICLE
        assert not desk.source_list.display
        await reader.press("t", "v", "v", "z", "c")
    assert KeptState(file).now.zen is False
    async with reading(state=KeptState(file)) as reader:
        assert reader.app.theme == DARK
        assert reader.desk.source_list.grouping is Grouping.STORY
        assert reader.desk.panel.display


async def test_a_changed_setting_counts_more_than_what_was_toggled(reading: Reading, file: Path) -> None:
    async with reading(state=KeptState(file)) as reader:
        await reader.press("t", "v")
    options = ReaderOptions(theme="nord", grouping="source")
    async with reading(options=options, state=KeptState(file)) as reader:
        assert reader.app.theme == "nord"
        await reader.press("v")
    assert KeptState(file).now.choice("grouping", "source") == "date"


async def test_a_state_of_no_use_does_no_harm(reading: Reading, file: Path) -> None:
    state = KeptState(file)
    state.now = State(chosen={"theme": ("auto", "no such"), "grouping": ("story", "colour")})
    async with reading(state=state) as reader:
        assert reader.app.theme == DARK
        assert reader.desk.source_list.grouping is Grouping.STORY


@pytest.mark.parametrize(("columns", "wanted", "cells"), [(160, 40, 40), (240, 120, 120), (60, 120, 52)])
async def test_the_text_is_as_wide_as_asked_for_and_centred(
    reading: Reading, columns: int, wanted: int, cells: int
) -> None:
    async with reading(size=(columns, 30), options=ReaderOptions(text_width=wanted)) as reader:
        view = reader.desk.article_view
        text = view.query_one(ArticleText)
        assert cells - 4 <= text.text_width <= wanted
        left = text.region.x - view.scrollable_content_region.x
        right = view.scrollable_content_region.right - text.region.right
        assert abs(left - right) <= 1


async def test_remapped_keys_work_and_are_shown_everywhere(reading: Reading) -> None:
    options = ReaderOptions(keys={"search": ("f",), "forward": ("s",), "next_mention": ("ö", "f5")})
    async with reading(options=options) as reader:
        await reader.press("ö")
        assert reader.at_cursor
        assert "f search" in reader.screen_text()
        assert "ö name" in reader.screen_text()
        assert action_of("next_mention").key_names == "ö F5"
        await reader.press("s")
        assert not reader.searching
        await reader.press("f")
        assert reader.searching
        await reader.press("escape", "question_mark")
        await reader.type("all sources")
        assert "f                 Search all sources" in reader.screen_text()
    async with reading() as reader:
        assert "s search" in reader.screen_text()


@pytest.mark.parametrize(
    ("key", "shown"),
    [("ctrl+x", "Ctrl+X"), ("shift+left", "Shift+←"), ("f5", "F5"), ("left_curly_bracket", "{"), ("comma", ","),
     ("ö", "ö"), ("delete", "Del"), ("at", "@"), ("underscore", "_")],
)  # fmt: skip
def test_keys_are_shown_as_a_user_reads_them(key: str, shown: str) -> None:
    assert key_shown(key) == shown


@pytest.mark.parametrize(
    ("wanted", "environment", "theme"),
    [
        ("auto", {}, DARK),
        ("paper", {"TEXTUAL_THEME": "nord", "COLORFGBG": "15;0"}, LIGHT),
        ("auto", {"TEXTUAL_THEME": "nord"}, "nord"),
        ("auto", {"TEXTUAL_THEME": "none", "COLORFGBG": "0;15"}, LIGHT),
        ("auto", {"COLORFGBG": "0;default;15"}, LIGHT),
        ("auto", {"COLORFGBG": "15;0"}, DARK),
        ("auto", {"COLORFGBG": "x"}, DARK),
        ("none", {}, DARK),
    ],
)
def test_the_theme_at_start(wanted: str, environment: dict[str, str], theme: str) -> None:
    assert theme_at_start(wanted, environment) == theme


def test_names_of_themes_are_checked() -> None:
    assert all(wrong_theme(name) is None for name in ("auto", *theme_names()))
    assert wrong_theme("Papper") == ("there is no theme 'Papper'", "Did you mean 'paper'?")
    said = wrong_theme("zzz")
    assert said
    assert "night, paper" in said[1]


def test_a_grouping_is_known_by_its_name() -> None:
    assert [grouping_named(name) for name in ("date", "colour")] == [Grouping.DATE, Grouping.STORY]
