"""Going where letters lead: labels over what is lit, and places kept."""

from __future__ import annotations

import pytest

from tests.reader.conftest import Reader, Reading
from tests.reader.invented_articles import KUESTE, NORD, TAGWERK
from tui.library import LibraryError
from tui.reader.actions import Pane
from tui.reader.history import CursorKind
from tui.reader.labels import labels_in
from tui.reader.screens.bookmarks import BookmarksSheet

SIZES = [(120, 40), (100, 30), (80, 24), (60, 20), (40, 20)]


def without_labels(screen: str, labelled: str) -> list[tuple[str, str]]:
    """The cells that differ between two pictures of the same size."""
    assert [len(line) for line in screen.splitlines()] == [len(line) for line in labelled.splitlines()]
    lines = zip(screen.splitlines()[:-2], labelled.splitlines()[:-2], strict=True)
    return [(a, b) for one, other in lines for a, b in zip(one, other, strict=True) if a != b]


def letters_of(reader: Reader, words: str) -> str:
    """The label at these words."""
    at = reader.text.index(words)
    return next(label.letters for label in reader.desk._labels if label.cursor.start == at)


@pytest.mark.parametrize("size", SIZES)
async def test_labels_lie_over_the_text_and_move_nothing(reading: Reading, size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        before = reader.screen_text()
        await reader.press("comma")
        assert reader.desk._labels
        changed = without_labels(before, reader.screen_text())
        assert changed and all(letter.isalpha() and letter.islower() for _, letter in changed)
        view = reader.desk.article_view
        assert all(view.shows(label.cursor.start) for label in reader.desk._labels)
        await reader.press("escape")
        assert reader.screen_text() == before
        assert reader.desk.pane is Pane.ARTICLE and reader.desk.focused is view


async def test_the_letters_of_a_name_lead_to_it_and_it_is_said_where_that_is(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("semicolon")
        await reader.press(*letters_of(reader, "Maren Holthusen"))
        assert reader.at_cursor == "Maren Holthusen"
        assert reader.status.startswith("name ") and reader.status.endswith("· Maren Holthusen")
        assert not reader.desk._labels and reader.desk.focused is reader.desk.article_view


async def test_the_letters_of_a_fact_lead_to_it(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("comma")
        await reader.press(*letters_of(reader, "Mindestens 120 Menschen").upper())
        assert reader.desk.cursor and reader.desk.cursor.kind is CursorKind.FACT
        assert reader.status.startswith("fact 1 of ")


async def test_letters_that_lead_nowhere_are_refused_and_one_can_be_taken_back(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("comma", "ü")
        assert "No label with ü" in reader.screen_text()
        labels = reader.desk._labels
        two = next(label.letters for label in labels if len(label.letters) == 2)
        await reader.press(two[0])
        shown = reader.screen_text()
        await reader.press("backspace")
        assert reader.screen_text() != shown
        await reader.press(*two)
        assert reader.desk.cursor == next(label.cursor for label in labels if label.letters == two)


@pytest.mark.parametrize("key", ["escape", "backspace", "down", "f1", "ctrl+c"])
async def test_any_other_key_leaves_the_labels(reading: Reading, key: str) -> None:
    async with reading() as reader:
        await reader.press("comma", key)
        assert reader.desk.status_line.question is None and not reader.desk._labels
        await reader.press("]")
        assert reader.at_cursor == "Lübeck"


async def test_a_click_elsewhere_leaves_the_labels(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("comma")
        await reader.pilot.click("#article", offset=(10, 12))
        assert reader.desk.status_line.question is None and not reader.desk._labels
        assert reader.desk.focused is reader.desk.article_view


async def test_nothing_in_view_is_said(reading: Reading) -> None:
    async with reading(files=(TAGWERK,), open_file=TAGWERK) as reader:
        opened = reader.desk.opened
        assert opened
        opened.mentions, opened.facts, opened.claims = (), (), ()
        await reader.press("comma")
        assert reader.status == "There is no name and no fact in view"


async def test_labels_from_another_pane_of_a_narrow_screen(reading: Reading) -> None:
    async with reading(size=(60, 20), in_article=False) as reader:
        await reader.press("comma")
        assert reader.desk.pane is Pane.ARTICLE and reader.desk._labels
        await reader.press(*reader.desk._labels[0].letters)
        assert reader.desk.cursor


async def test_labels_begin_where_the_view_begins(reading: Reading) -> None:
    async with reading(size=(60, 14)) as reader:
        await reader.press("G", "comma")
        view = reader.desk.article_view
        assert reader.desk._labels and reader.desk._labels[0].at >= view.top > 0
        assert reader.desk.opened
        assert len(reader.desk._labels) < len(labels_in(reader.desk.opened, 0, len(reader.text)))


# -- places kept ------------------------------------------------------------------------------------------------------


async def test_a_place_is_kept_under_a_letter_and_found_from_another_article(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}", "full_stop", "a")
        assert reader.status == "This place is kept under a: ' a leads here"
        left = reader.desk.cursor
        await reader.press("}", "}", ">", "apostrophe")
        assert isinstance(reader.app.screen, BookmarksSheet)
        assert "Küstenkurier" in reader.screen_text() and "Mindestens 120" in reader.screen_text()
        away = reader.desk.here
        await reader.press("a")
        assert reader.app.screen is reader.desk
        assert (reader.file, reader.desk.cursor) == (KUESTE, left)
        assert reader.status.startswith("the place kept under a · Küstenkurier · fact 1 of ")
        await reader.press("backspace")
        assert reader.desk.here == away


async def test_without_a_cursor_the_top_of_the_view_is_kept(reading: Reading) -> None:
    async with reading(size=(60, 14)) as reader:
        await reader.press("space", "full_stop", "7")
        assert reader.library.bookmarks.kept["7"].start == reader.desk.article_view.top > 0


async def test_a_letter_used_again_says_what_it_led_to(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("full_stop", "ä", "}", "}", ">", "full_stop")
        assert "In use: ä" in reader.screen_text()
        await reader.press("ä")
        assert reader.library.bookmarks.kept["ä"].file == NORD
        assert "no longer to Küstenkurier: " in reader.status


async def test_the_list_chooses_removes_and_says_what_is_not_there(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("full_stop", "a", "G", "full_stop", "q", "apostrophe", "x")
        assert "Nothing is kept under x" in reader.screen_text()
        await reader.press("down", "up", "pagedown", "delete")
        assert "Nothing is kept under q any more" in reader.screen_text()
        assert list(reader.library.bookmarks.kept) == ["a"]
        await reader.press("enter")
        assert reader.app.screen is reader.desk and reader.status.startswith("the place kept under a")
        await reader.press("apostrophe", "delete")
        assert "None yet" in reader.screen_text()
        await reader.press("delete", "apostrophe")
        assert reader.app.screen is reader.desk


async def test_a_place_in_an_article_that_is_gone(reading: Reading) -> None:
    async with reading(files=(KUESTE, NORD)) as reader:
        reader.library.bookmarks.set("a", NORD, 10)
        del reader.desk.summaries[NORD]
        await reader.press("apostrophe", "a")
        assert "not in the library" in reader.screen_text()
        await reader.press("escape")
        assert reader.file == KUESTE


async def test_a_library_that_cannot_be_written_to_is_said(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*arguments: object) -> None:
        raise LibraryError("library", "it is locked", "Try again")

    async with reading() as reader:
        for name in ("all", "set"):
            monkeypatch.setattr(reader.library.bookmarks, name, broken)
        await reader.press("full_stop", "a")
        assert reader.status == "Not kept: it is locked. Try again"
        await reader.press("apostrophe")
        assert "it is locked" in reader.screen_text()


async def test_leaving_the_question_keeps_nothing(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("full_stop", "escape")
        assert reader.library.bookmarks.kept == {}
        assert reader.desk.focused is reader.desk.article_view


async def test_letters_lead_away_from_the_hits_of_a_search(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        await reader.press("s")
        await reader.type("Jahrzehnten")
        await reader.searched()
        await reader.press("enter", "comma")
        await reader.press(*letters_of(reader, "Maren Holthusen"))
        assert reader.desk.hits is None
        await reader.press("n")
        assert reader.status.startswith("2 of 4 · Maren Holthusen")
