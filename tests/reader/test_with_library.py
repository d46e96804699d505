"""The reader on a library on disk: what the one says of names, the other keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reader.conftest import first_article
from tests.reader.invented_articles import (
    ENTITIES,
    KUESTE,
    NORD,
    STORY,
    TAGWERK,
    UMSCHAU,
    annotations,
    article,
    mentions,
)
from tests.reader.invented_facts import facts
from tests.reader.memory import MemoryLibrary
from tui.library import Library
from tui.library.stored import StoredDocument
from tui.model import AnnotatedArticle, Linking
from tui.reader.app import ReaderApp
from tui.reader.screens.entity_card import EntityCard

FILES = (TAGWERK, KUESTE, NORD, UMSCHAU)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = Library.open(tmp_path, create=True)
    made.save(StoredDocument(AnnotatedArticle(article(file), annotations(file)), file, "1") for file in FILES)
    linking = Linking(ENTITIES, {file: mentions(file) for file in FILES})
    stories = MemoryLibrary(FILES).stories()
    made.save_comparison(linking, dict.fromkeys(FILES, STORY), stories, {STORY: facts()})
    return made


async def test_names_are_joined_shown_and_parted_again(library: Library) -> None:
    with library:
        app = ReaderApp(library, open_file=KUESTE)
        async with app.run_test(size=(120, 40)) as pilot:
            await first_article(pilot)
            await pilot.press(*"]]]]", "e")
            card = app.screen
            assert isinstance(card, EntityCard)
            await pilot.press("plus")
            await app.workers.wait_for_complete()
            await pilot.pause()
            await pilot.press(*"brandt", "enter")
            await pilot.pause()
            assert card.said == "Joined: Maren Holthusen and Jens Brandt are one now, Maren Holthusen · U takes it back"
            profile = library.profile("per-1")
            assert profile
            assert len(profile.places) == 6
            await pilot.press("U")
            await pilot.pause()
            assert card.said == "Taken back: joined Jens Brandt with Maren Holthusen"
            assert library.corrections() == ()


async def test_facts_are_parted_shown_and_joined_again(library: Library) -> None:
    with library:
        before = library.facts(KUESTE)
        app = ReaderApp(library, open_file=KUESTE)
        async with app.run_test(size=(120, 40)) as pilot:
            await first_article(pilot)
            await pilot.press("}", "tab", "down", "x")
            await pilot.pause()
            assert app.desk.status_line.note.startswith("Not the same: “110 Anwohner” stands for itself now")
            assert [fact.corrected for fact in library.facts(NORD)].count(True) == 1
            assert app.desk.summaries[KUESTE].differing_facts == 2
            await pilot.press("U")
            await pilot.pause()
            assert library.facts(KUESTE) == before
            assert app.desk.summaries[KUESTE].differing_facts == 3
