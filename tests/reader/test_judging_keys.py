"""Saying that reports are not the same, the same, or agree, from the article and the comparison, and taking it back."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from tests.reader.conftest import Reader, Reading
from tests.reader.invented_articles import KUESTE, NORD, STORY, TAGWERK
from tests.reader.invented_facts import facts
from tests.reader.memory import MemoryLibrary
from tui.library.errors import LibraryError
from tui.model import AnyCorrection, Fact, StoryCorrection, Verdict
from tui.reader.comparing_again import in_process
from tui.reader.screens.correcting import COMPARED, LATER, NOTHING_TO_UNDO
from tui.reader.screens.corrections import Corrections
from tui.reader.screens.fact_joining import FactJoining
from tui.reader.screens.judging import NO_FACT, ONLY_HERE
from tui.reader.screens.moving import Moving
from tui.reader.screens.overview import Overview


def with_words(reader: Reader, words: str) -> Fact:
    """The fact of the story in which a report has these words."""
    texts = reader.library
    (found,) = (
        fact for fact in texts.story_facts(STORY)
        if any(texts.article(each.file).text[each.start : each.end] == words for each in fact.claims)
    )  # fmt: skip
    return found


async def settle(reader: Reader) -> None:
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()


async def to_fact(reader: Reader, words: str) -> None:
    """Put the cursor on a report of the open article."""
    assert reader.desk.opened
    start = reader.text.index(words)
    reader.desk.put_cursor(reader.desk.opened.fact_cursor(start, start + len(words)))
    await reader.pilot.pause()


async def test_the_selected_report_leaves_the_fact(reading: Reading) -> None:
    async with reading() as reader:
        await to_fact(reader, "Mindestens 120 Menschen")
        await reader.press("tab", "down", "x")
        assert reader.status == "Not the same: “110 Anwohner” stands for itself now · U takes it back"
        assert with_words(reader, "110 Anwohner").files == (NORD,)
        assert with_words(reader, "Mindestens 120 Menschen").verdict is Verdict.ALONE
        assert reader.at_cursor == "Mindestens 120 Menschen"
        assert reader.desk.facts_at_hand()[0].files == (KUESTE,)
        assert "≠ 2" in reader.screen_text()
        await reader.press("U")
        assert reader.status.startswith("Taken back: said that “110 Anwohner” is not the same as “Mindestens")
        assert with_words(reader, "110 Anwohner").verdict is Verdict.DIFFER
        assert "≠ 3" in reader.screen_text()


async def test_the_open_article_s_own_report_leaves_from_the_article(reading: Reading) -> None:
    async with reading() as reader:
        await to_fact(reader, "Rund 200 Einsatzkräfte")
        await reader.press("x")
        assert with_words(reader, "Rund 200 Einsatzkräfte").files == (KUESTE,)
        assert len(with_words(reader, "200 Kräfte").files) == 2


async def test_what_only_one_source_has_cannot_be_rejected_or_judged(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        for key in "xV":
            await reader.press("}", key)
            assert reader.status == ONLY_HERE
        assert reader.library.corrections() == ()


async def test_without_a_fact_that_is_said(reading: Reading) -> None:
    async with reading(files=()) as reader:
        for key in "xJV":
            await reader.press(key)
            assert reader.status == NO_FACT
        await reader.press("M")
        assert reader.library.corrections() == ()


async def test_the_verdict_is_changed_and_changed_back(reading: Reading) -> None:
    async with reading() as reader:
        await to_fact(reader, "4,5 Millionen Euro")
        await reader.press("V")
        assert reader.status == "The sources agree now on “4,5 Millionen Euro” · U takes it back"
        assert with_words(reader, "4,5 Millionen Euro").verdict is Verdict.AGREE
        await reader.press("V")
        assert with_words(reader, "4,5 Millionen Euro").verdict is Verdict.DIFFER
        await reader.press("U", "U")
        assert reader.library.corrections() == ()


async def test_facts_are_joined_the_most_similar_first(reading: Reading) -> None:
    async with reading() as reader:
        await to_fact(reader, "Mindestens 120 Menschen")
        await reader.press("J")
        await settle(reader)
        sheet = reader.app.screen
        assert isinstance(sheet, FactJoining)
        assert sheet.list.shown[0] == "· 80 Bewohner in der Turnhalle"
        assert "“Mindestens 120 Menschen” is the same as …" in reader.screen_text()
        await reader.press("enter")
        assert reader.status == (
            "The same: “Mindestens 120 Menschen” and “Etwa 80 Bewohner” are one fact now · U takes it back"
        )
        assert with_words(reader, "Etwa 80 Bewohner").files == (KUESTE, NORD, TAGWERK)


async def test_a_sentence_is_found_by_typing_and_joined(reading: Reading) -> None:
    async with reading() as reader:
        await to_fact(reader, "4,5 Millionen Euro")
        await reader.press("J")
        await settle(reader)
        sheet = reader.app.screen
        assert isinstance(sheet, FactJoining)
        await reader.type("verk")
        assert sheet.list.shown == ("  Zeitweise musste der Verkehr auf der Trave eingestellt werden.",)
        await reader.type("z")
        assert "Nothing matches." in reader.screen_text()
        await reader.press("backspace", "tab", "enter")
        assert len(with_words(reader, "4,5 Millionen Euro").files) == 3
        assert "Zeitweise musste der Verkehr" in reader.screen_text()


async def test_facts_are_corrected_in_the_overview(reading: Reading) -> None:
    async with reading() as reader:
        await to_fact(reader, "4,5 Millionen Euro")
        await reader.press("m")
        overview = reader.app.screen
        assert isinstance(overview, Overview)
        await reader.press("V")
        assert overview.said == "The sources agree now on “4,5 Millionen Euro” · U takes it back"
        assert "= 2" in reader.screen_text()
        await reader.press("x")
        assert with_words(reader, "4,5 Millionen Euro").verdict is Verdict.ALONE
        await reader.press("U", "U")
        assert reader.library.corrections() == ()
        await reader.press("J")
        await settle(reader)
        assert isinstance(reader.app.screen, FactJoining)
        await reader.press("enter")
        assert overview.is_current
        assert overview.said.startswith("The same: “4,5 Millionen Euro” and “")


async def test_sheets_can_be_left_and_corrections_are_listed_in_words(reading: Reading) -> None:
    async with reading() as reader:
        await to_fact(reader, "4,5 Millionen Euro")
        for key in "JM":
            await reader.press(key, "escape")
        await reader.press("V", "C")
        assert isinstance(reader.app.screen, Corrections)
        assert "said that the sources agree on “4,5 Millionen Euro”" in reader.screen_text()
        await reader.press("enter")
        assert reader.library.corrections() == ()
        assert "x says that a report is not" in reader.screen_text()


async def test_a_library_that_is_written_to_is_said(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*args: object) -> None:
        raise LibraryError(Path("library"), "another program is writing to the library", "Wait until it is done")

    async with reading() as reader:
        await to_fact(reader, "4,5 Millionen Euro")
        monkeypatch.setattr(reader.library, "correct", locked)
        await reader.press("V")
        assert reader.status.startswith("Not corrected: another program is writing to the library. Wait")


# -- moving an article ------------------------------------------------------------------------------------------------


class Comparing:
    """Compares when the test says so; moves the articles of the library as its corrections say."""

    def __init__(self, library: MemoryLibrary, problem: str | None = None) -> None:
        self.library, self.problem = library, problem
        self.runs, self.go_on = 0, asyncio.Event()

    async def __call__(self) -> str | None:
        self.runs += 1
        await self.go_on.wait()
        moves: list[AnyCorrection] = [one.correction for one in self.library.recorded]
        self.library.apart = {one.file for one in moves if isinstance(one, StoryCorrection)}
        return self.problem


async def move_apart(reader: Reader) -> None:
    await reader.press("M")
    assert isinstance(reader.app.screen, Moving)
    assert reader.app.screen.list.shown == ("A story of its own",)
    await reader.press("enter")


async def test_an_article_is_moved_while_one_reads_on(reading: Reading) -> None:
    library = MemoryLibrary()
    comparing = Comparing(library)
    async with reading(library=library, compare_again=comparing) as reader:
        await reader.press("shift+tab")
        await move_apart(reader)
        assert reader.status.startswith(
            "Comparing again, read on meanwhile · Moved: Küstenkurier · Lagerhaus in Lübeck"
        )
        assert reader.status.endswith("to a story of its own")
        await reader.press("tab", "]")
        assert reader.at_cursor == "Lübeck"
        comparing.go_on.set()
        await settle(reader)
        assert reader.status == COMPARED
        assert reader.desk.summaries[KUESTE].story == "own"
        assert "Etwas anderes" in reader.screen_text()
        assert (reader.at_cursor, comparing.runs) == ("Lübeck", 1)
        await reader.press("U")
        await settle(reader)
        assert (reader.desk.summaries[KUESTE].story, comparing.runs) == (STORY, 2)


async def test_what_is_moved_meanwhile_is_compared_once_more(reading: Reading) -> None:
    library = MemoryLibrary()
    comparing = Comparing(library)
    async with reading(library=library, compare_again=comparing) as reader:
        await move_apart(reader)
        await reader.press("U", "U")
        assert reader.status == NOTHING_TO_UNDO
        comparing.go_on.set()
        await settle(reader)
        assert (comparing.runs, reader.desk.summaries[KUESTE].story) == (2, STORY)


async def test_a_story_that_is_being_made_anew_does_no_harm(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(story_id: str) -> None:
        raise KeyError(story_id)

    async with reading() as reader:
        monkeypatch.setattr(reader.library, "story_facts", gone)
        monkeypatch.setattr(reader.library, "facts", lambda file: facts()[:1])
        await to_fact(reader, "Mindestens 120 Menschen")
        await reader.press("J")
        await settle(reader)
        await reader.press("escape", "m", "escape")
        assert reader.at_cursor == "Mindestens 120 Menschen"


async def test_a_comparison_that_fails_is_said(reading: Reading) -> None:
    library = MemoryLibrary()
    comparing = Comparing(library, "the disk is full")
    comparing.go_on.set()
    async with reading(library=library, compare_again=comparing) as reader:
        await move_apart(reader)
        await settle(reader)
        assert reader.status == "Not compared again: the disk is full"


async def test_without_a_way_to_compare_it_waits(reading: Reading) -> None:
    async with reading() as reader:
        await move_apart(reader)
        assert reader.status.startswith(LATER)


@pytest.mark.parametrize(
    ("command", "problem"),
    [
        ([sys.executable, "-c", "print('x')"], None),
        ([sys.executable, "-c", "import sys; sys.exit('one\\ntwo\\n\\n')"], "two"),
        ([sys.executable, "-c", "import os; os.abort()"], "it was stopped"),
        (["/nonexistent/program"], "No such file or directory"),
    ],
)
async def test_a_process_ends_well_or_says_why_not(command: list[str], problem: str | None) -> None:
    assert await in_process(command)() == problem
