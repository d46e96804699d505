"""The keys of the source list: filtering, grouping, what is unread."""

from __future__ import annotations

import pytest

from tests.reader.conftest import Reading
from tests.reader.invented_articles import KUESTE, NORD, TAGWERK, UMSCHAU
from tests.reader.memory import MemoryLibrary
from tests.reader.memory_visits import MemoryVisits
from tui.model import DocumentError, Marks
from tui.reader.actions import Pane
from tui.reader.source_rows import Grouping


def listed(reader: object) -> list[str]:
    return [one.file for one in reader.desk.source_list.rows.articles]  # type: ignore[attr-defined]


async def test_the_filter_narrows_while_one_types_and_opens_again(reading: Reading) -> None:
    async with reading(in_article=False) as reader:
        await reader.press("slash")
        assert reader.status.startswith("Words, is:")
        await reader.type("is:unread kuesten")
        assert listed(reader) == []
        assert "No article matches" in reader.screen_text()
        for _ in range(7):
            await reader.press("backspace")
        assert listed(reader) == [TAGWERK, NORD, UMSCHAU] or listed(reader) == [TAGWERK, KUESTE, NORD, UMSCHAU]
        await reader.press("down", "enter", "enter")
        assert reader.desk.pane is Pane.ARTICLE
        await reader.press("escape", "escape")
        assert len(listed(reader)) == 4
        assert not reader.desk.source_list.filtering


async def test_what_was_misread_is_told(reading: Reading) -> None:
    async with reading(in_article=False) as reader:
        await reader.press("slash")
        await reader.type("is:red")
        assert reader.status.startswith("Read as words: is:red · Words, is:")
        await reader.press("backspace", "backspace", "backspace")
        assert reader.status.startswith("Words, is:")
        await reader.press("escape")
        assert not reader.status.startswith("Words")


async def test_what_one_reads_stays_in_a_list_of_what_is_unread(reading: Reading) -> None:
    library = MemoryLibrary()
    async with reading(in_article=False, library=library) as reader:
        await reader.press("slash")
        await reader.type("is:unread")
        before = listed(reader)
        await reader.press("enter", "g", "enter")
        assert library.marks(reader.file).read
        assert listed(reader) == before


async def test_grouping_goes_round_and_keeps_the_cursor(reading: Reading) -> None:
    async with reading(in_article=False) as reader:
        for grouping in (Grouping.SOURCE, Grouping.DATE, Grouping.STORY):
            await reader.press("v")
            assert reader.desk.source_list.grouping is grouping
            assert reader.status == f"Grouped by {grouping.value}"
            assert reader.desk.source_list.selected == KUESTE


async def test_the_next_unread_is_opened_across_sources_and_round_the_end(reading: Reading) -> None:
    library = MemoryLibrary()
    library.kept[NORD] = Marks(read=True)
    async with reading(library=library) as reader:
        await reader.press("F")
        assert (reader.file, reader.desk.pane) == (UMSCHAU, Pane.ARTICLE)
        assert reader.status == "1 more is unread"
        await reader.press("F")
        assert reader.file == TAGWERK
        await reader.press("F")
        assert (reader.file, reader.status) == (TAGWERK, "Nothing else is unread in the list")
        await reader.press("backspace")
        assert reader.file == UMSCHAU


async def test_all_that_is_listed_is_marked_as_read_and_taken_back(reading: Reading) -> None:
    library = MemoryLibrary()
    async with reading(in_article=False, library=library) as reader:
        unread = [file for file in library.files if not library.marks(file).read]
        await reader.press("slash")
        await reader.type("umschau")
        await reader.press("enter", "R")
        assert reader.status == "Marked as read: 1 article · R takes it back"
        assert [file for file in unread if library.marks(file).read] == [UMSCHAU]
        await reader.press("escape", "R")
        assert all(library.marks(file).read for file in library.files)
        await reader.press("R")
        assert [file for file in library.files if not library.marks(file).read] == unread[:-1]
        assert reader.status == f"Unread again: {len(unread) - 1} articles"


async def test_with_nothing_to_mark_or_take_back_that_is_said(reading: Reading) -> None:
    library = MemoryLibrary()
    library.kept |= {file: Marks(read=True) for file in library.files}
    async with reading(library=library) as reader:
        await reader.press("R")
        assert reader.status == "Nothing is unread in the list"


async def test_marking_in_a_library_that_cannot_be_written_to_is_told(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(self: MemoryVisits, files: object, read: bool = True) -> tuple[str, ...]:
        raise DocumentError("library", "the library is being written to", "Try again in a moment")

    async with reading() as reader:
        monkeypatch.setattr(MemoryVisits, "mark_read", locked)
        monkeypatch.setattr(MemoryVisits, "end", locked)
        await reader.press("R")
        assert reader.status == "Not marked: the library is being written to. Try again in a moment"


async def test_the_head_counts_and_what_is_new_is_so_until_the_reader_is_left(reading: Reading) -> None:
    library = MemoryLibrary()
    library.visits.end(3)
    async with reading(in_article=False, library=library, size=(200, 40)) as reader:
        assert "4 articles · 3 unread · 1 new" in reader.screen_text()
        assert "new" in reader.screen_text().split("Rheinische Umschau")[1]
        await reader.press("R")
        assert "4 articles · 1 new" in reader.screen_text()
    assert library.visits.seen == 4
    async with reading(in_article=False, library=library, size=(200, 40)) as reader:
        assert "4 articles  " in reader.screen_text()


async def test_marks_are_said_since_the_list_may_be_hidden(reading: Reading) -> None:
    async with reading(open_file=KUESTE) as reader:
        said = []
        for key in ("asterisk", "asterisk", "u", "u"):
            await reader.press(key)
            said.append(reader.status)
        assert said == ["The star is set", "The star is taken away", "Marked as unread", "Marked as read"]
