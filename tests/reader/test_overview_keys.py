"""The overview of a story: moving, narrowing, sorting, going to the sentence and coming back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reader.conftest import Reader, Reading
from tests.reader.invented_articles import HOSTILE, KUESTE, NORD, UMSCHAU
from tests.reader.invented_facts import claim
from tests.reader.memory import MemoryLibrary
from tui.model import Annotations, Article, ArticleSummary, Fact, FactKind, LinkedMention, Verdict
from tui.reader.actions import Pane
from tui.reader.matrix import Cell, Matrix
from tui.reader.screens.overview import Overview


def overview(reader: Reader) -> Overview:
    assert isinstance(reader.app.screen, Overview)
    return reader.app.screen


def at(reader: Reader) -> tuple[str, int | None]:
    """The fact and the source at the cursor."""
    grid = overview(reader).grid
    assert grid.fact
    return grid.fact.id.removeprefix("f-"), grid.at


def heading(reader: Reader) -> str:
    return reader.screen_text().split("Speicherbrand in Lübeck")[1]


class ManyFacts(MemoryLibrary):
    """A story of twelve sources with facts that from one to all of them report."""

    def __init__(self, count: int) -> None:
        super().__init__()
        own = claim(KUESTE, "Rund 200 Einsatzkräfte", value=200, unit="Einsatzkraft")
        claims = [replace(own, file=KUESTE if number == 0 else f"{number}.txt") for number in range(12)]
        self.many = tuple(
            Fact(f"f{number}", f"Fakt {number}", FactKind.QUANTITY, Verdict.AGREE, tuple(claims[: 1 + number % 12]))
            for number in range(count)
        )

    def articles(self) -> tuple[ArticleSummary, ...]:
        own = self.summary(KUESTE)
        return (own, *(replace(own, file=f"{number}.txt", source=f"Quelle {number}") for number in range(1, 12)))

    def article(self, file: str) -> Article:
        return replace(super().article(KUESTE), file=file)

    def annotations(self, file: str) -> Annotations:
        return super().annotations(KUESTE)

    def mentions(self, file: str) -> tuple[LinkedMention, ...]:
        return ()

    def facts(self, file: str) -> tuple[Fact, ...]:
        return self.many

    def story_facts(self, story_id: str) -> tuple[Fact, ...]:
        return self.many


async def test_differences_come_first_and_lead_to_the_sentence_and_back(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("m")
        shown = reader.screen_text()
        assert "6 facts · differences first   ≠ 3 differ" in shown
        assert shown.index("Schaden in Euro") < shown.index("200 Einsatzkräfte") < shown.index("80 Bewohner in der")
        assert "Den Schaden schätzt die Polizei auf 4,5 Millionen Euro." in shown
        await reader.press("l", "enter")
        assert (reader.file, reader.at_cursor) == (NORD, "sechs Millionen Euro")
        await reader.press("backspace")
        assert reader.file == KUESTE


async def test_the_cursor_moves_over_facts_and_sources(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("m")
        cells = []
        for key in ("j", "k", "G", "g", "h", "h", "h", "right"):
            await reader.press(key)
            cells.append(at(reader))
        assert cells == [
            ("people", 1), ("damage", 1), ("arson", 1), ("damage", 1), ("damage", 0), ("damage", None),
            ("damage", None), ("damage", 0),
        ]  # fmt: skip
        await reader.press("left", "enter")
        assert reader.desk.pane is Pane.ARTICLE
        assert reader.desk.cursor and reader.desk.cursor.key == "f-damage"
        assert reader.file == KUESTE


@pytest.mark.parametrize(("size", "facts"), [((60, 20), 5), ((80, 24), 6)])
async def test_a_short_screen_belongs_to_the_facts(reading: Reading, size: tuple[int, int], facts: int) -> None:
    async with reading(size=size) as reader:
        await reader.press("m")
        grid = overview(reader).grid
        lines = reader.screen_text().splitlines()[grid.region.y : grid.region.bottom]
        assert sum(line.strip()[:2] in {"≠ ", "= ", "· "} for line in lines) >= facts
        assert "4,5 Millionen Euro." in " ".join(reader.screen_text().split())


async def test_a_silent_cell_says_why_and_opens_the_article(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("m", "l", "l")
        assert "text cut short, cannot tell" in reader.screen_text()
        await reader.press("enter")
        assert reader.file == UMSCHAU


async def test_facts_are_corrected_from_the_overview_and_silence_cannot_be(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("m", "x")
        assert "Not the same" in reader.status
        assert at(reader)[0] != "damage"
        await reader.press("U")
        assert "6 facts · differences first   ≠ 3 differ" in heading(reader)
        await reader.press("g", "l", "l", "x")
        assert "No report of a fact stands at the cursor" in reader.screen_text()


async def test_a_story_without_facts_says_so(reading: Reading) -> None:
    async with reading(files=(HOSTILE,), open_file=HOSTILE) as reader:
        await reader.press("m")
        assert "No facts were found in this story yet" in reader.screen_text()
        await reader.press("enter", "escape")
        assert reader.app.screen is reader.desk


async def test_keys_narrow_to_kinds_and_verdicts_and_count_what_is_left(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("m", "d")
        assert "3 of 6 facts · sources differ · differences first" in heading(reader)
        await reader.press("p", "p")
        assert "1 of 6 facts · only quotations · sources differ" in heading(reader)
        assert at(reader)[0] == "quote"
        await reader.press("d")
        assert "0 of 6 facts" in heading(reader)
        assert "No fact matches" in reader.screen_text()
        await reader.press("enter", "d", "d", "p", "p")
        assert "  6 facts · differences first" in heading(reader)


async def test_typed_words_narrow_and_escape_gives_all_back(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("m", "slash")
        await reader.type("euro")
        assert "1 of 6 facts" in heading(reader)
        await reader.press("enter")
        assert at(reader)[0] == "damage"
        await reader.press("slash", "escape")
        assert "  6 facts" in heading(reader)
        await reader.press("escape")
        assert reader.app.screen is reader.desk


async def test_letters_are_words_while_the_user_types(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("m", "slash")
        await reader.type("dmq")
        assert "No fact matches" in reader.screen_text()
        await reader.press("backspace", "backspace", "backspace", "down", "j")
        assert at(reader)[0] == "people"


async def test_sorting_goes_round_and_keeps_the_fact(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("m", "j", "S")
        assert "most sources first" in heading(reader)
        assert at(reader)[0] == "people"
        await reader.press("S", "g")
        assert "in the order of the article" in heading(reader)
        assert at(reader)[0] == "people"
        await reader.press("S", "g")
        assert at(reader)[0] == "damage"


async def test_the_overview_begins_at_the_fact_at_the_cursor(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("m", "G", "escape", "}", "}", "m")
        assert at(reader) == ("crew", 1)


async def test_the_overview_is_found_as_it_was_left(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("m", "d", "S", "j", "l", "slash", "e", "enter")
        left = at(reader), heading(reader)
        await reader.press("escape", "m")
        assert (at(reader), heading(reader)) == left
        await reader.press("slash", "escape")
        assert "3 of 6 facts" in heading(reader)


async def test_many_sources_move_along_on_a_narrow_screen(reading: Reading) -> None:
    async with reading(size=(80, 24), library=ManyFacts(24)) as reader:
        await reader.press("m")
        assert "1–3 of 12 sources" in reader.screen_text()
        await reader.press(*"lllll")
        shown = reader.screen_text()
        assert "4–6 of 12 sources" in shown
        assert "Quelle 5" in shown and "Quelle 6" not in shown
        await reader.press(*"lllllllll")
        assert "10–12 of 12 sources" in reader.screen_text()
        await reader.press(*"hh", "enter")
        assert reader.file == "9.txt"


async def test_a_change_of_size_keeps_the_cell(reading: Reading) -> None:
    async with reading(size=(160, 40), library=ManyFacts(24)) as reader:
        await reader.press("m", *"jjjlllllllllll")
        left = at(reader)
        await reader.pilot.resize_terminal(80, 24)
        await reader.pilot.pause()
        assert at(reader) == left
        assert "10–12 of 12 sources" in reader.screen_text()


async def test_of_many_facts_only_those_on_screen_are_worked_out(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(Matrix, "cell", lambda self, fact, column: asked.append(fact.id) or Cell("words", "detail"))
    async with reading(library=ManyFacts(1000)) as reader:
        await reader.press("m", "j", "l", "S")
    assert 0 < len(set(asked)) < 50
