"""The search as a place to work: groups, order, narrowing, completions, other queries, kept searches."""

from __future__ import annotations

import pytest
from textual._compositor import Compositor

from tests.reader.conftest import Reader, Reading, leave_undrawn
from tests.reader.invented_articles import KUESTE, NORD, TAGWERK, UMSCHAU
from tests.reader.memory import MemoryLibrary
from tui.reader.screens import live_search, searching
from tui.reader.screens.help import Help
from tui.reader.screens.query_help import QueryHelp

NARROW = (80, 24)


async def search(reader: Reader, words: str) -> None:
    await reader.press("s")
    await reader.type(words)
    await reader.searched()


async def test_hits_are_grouped_by_story_and_by_source(reading: Reading) -> None:
    async with reading() as reader:
        await search(reader, "polizei")
        await reader.press("ctrl+g")
        assert "best first, grouped by story" in reader.screen_text()
        assert "Speicherbrand in Lübeck  3" in reader.screen_text()
        await reader.press("ctrl+g")
        assert "Nordblick24  1" in reader.screen_text()
        await reader.press("down", "ctrl+g")
        assert "grouped" not in reader.screen_text()
        await reader.press("enter")
        assert reader.file == NORD


async def test_the_newest_come_first_by_a_key(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        await search(reader, "polizei")
        await reader.press("ctrl+t")
        await reader.searched()
        assert "newest first" in reader.screen_text()
        await reader.press("enter")
        assert reader.file == UMSCHAU


@pytest.mark.parametrize("size", [(120, 40), NARROW], ids=str)
async def test_a_value_narrows_the_search_and_is_taken_out_again(reading: Reading, size: tuple[int, int]) -> None:
    async with reading(size=size) as reader:
        await search(reader, "polizei")
        await reader.narrowable()
        await reader.press("ctrl+f", "down", "enter")
        assert reader.wanted == 'polizei source:"Nordblick24"'
        await reader.narrowable()
        assert "1 article" in reader.screen_text()
        await reader.press("ctrl+f")
        assert "✓ Nordblick24" in reader.screen_text()
        await reader.press("enter")
        assert reader.wanted == "polizei"


async def test_escape_leads_one_step_out(reading: Reading) -> None:
    async with reading() as reader:
        await search(reader, "polizei")
        await reader.narrowable()
        await reader.press("ctrl+f")
        assert reader.search.lists.narrowing
        await reader.press("escape")
        assert (reader.searching, reader.search.lists.narrowing) == (True, False)
        await reader.press("ctrl+f", "x")
        assert (reader.wanted, reader.search.lists.narrowing) == ("polizeix", False)
        await reader.press("backspace", "ctrl+s", "escape")
        assert reader.searching
        assert "3 articles" in reader.screen_text()
        await reader.press("escape")
        assert not reader.searching


async def test_tab_takes_a_completion_and_goes_through_the_others(reading: Reading) -> None:
    library = MemoryLibrary()
    library.searching.completions["bra"] = ("brandt", 'person:"Jens Brandt"')
    async with reading(library=library) as reader:
        await search(reader, "bra")
        assert "brandt" in reader.screen_text()
        seen = []
        for key in ("tab", "tab", "tab", "shift+tab"):
            await reader.press(key)
            await reader.searched()
            seen.append(reader.wanted)
        assert seen == ["brandt", 'person:"Jens Brandt"', "bra", 'person:"Jens Brandt"']


async def test_another_query_is_offered_and_taken(reading: Reading) -> None:
    library = MemoryLibrary()
    library.searching.suggestions["speichr*"] = library.searching.suggestions["speichr"] = ("speicher",)
    async with reading(library=library) as reader:
        await search(reader, "speichr")
        assert "Did you mean speicher?" in reader.screen_text()
        await reader.press("enter")
        await reader.searched()
        assert reader.wanted == "speicher"
        assert "Did you mean" not in reader.screen_text()


async def test_the_first_search_is_made_quick_when_the_sheet_is_seen(reading: Reading) -> None:
    library = MemoryLibrary()
    async with reading(library=library) as reader:
        assert not library.searching.warm
        await reader.press("s")
        await reader.searched()
        assert library.searching.warm


async def test_typing_lays_nothing_out_anew(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading() as reader:
        await search(reader, "p")
        laid_out = 0
        reflow = Compositor.reflow

        def counted(*of: object) -> object:
            nonlocal laid_out
            laid_out += 1
            return reflow(*of)  # type: ignore[arg-type]

        monkeypatch.setattr(Compositor, "reflow", counted)
        await reader.type("olizei")
        await reader.searched()
        assert "3 articles" in reader.screen_text()
        assert laid_out == 0


async def test_a_field_without_a_value_tells_what_may_follow(reading: Reading) -> None:
    async with reading() as reader:
        await search(reader, "person:")
        assert 'What to look for belongs behind the colon: person:"Anna Berg"' in reader.screen_text()
        assert "Nothing found" not in reader.screen_text()


async def test_enter_waits_for_the_answer_to_what_is_typed(reading: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(open_file=TAGWERK) as reader:
        await search(reader, "ufer")
        monkeypatch.setattr(live_search, "DEBOUNCE", 0.2)
        await reader.press(*["backspace"] * 4, *"Jahrzehnten", "enter")
        await reader.searched()
        assert reader.file == KUESTE


async def test_more_is_listed_at_the_end_of_the_list_and_of_the_walk(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (live_search, searching):
        monkeypatch.setattr(module, "PAGE", 1)
    monkeypatch.setattr(live_search.LiveSearch._ask, "__defaults__", (1,))
    async with reading() as reader:
        await search(reader, "polizei")
        assert "3 articles, the best 1" in reader.screen_text()
        await reader.press("down")
        await reader.searched()
        assert "3 articles, the best 2" in reader.screen_text()
        await reader.press("enter")
        assert reader.file == NORD
        assert reader.status.endswith("article 2 of 3 · n next, N before, Esc ends")
        await reader.press("n")
        assert (reader.file, "article 3 of 3" in reader.status) == (UMSCHAU, True)


async def test_a_search_is_kept_under_a_name_run_and_removed(reading: Reading) -> None:
    async with reading() as reader:
        await search(reader, "polizei")
        await reader.press("ctrl+s", *["backspace"] * 7)
        await reader.type("Die Polizei")
        await reader.press("enter")
        await reader.searched()
        assert "Kept as “Die Polizei”" in reader.screen_text()
        await reader.press("escape", "s", *["backspace"] * 7)
        reader.library.saved_searches.seen["Die Polizei"] = 1
        await reader.press("escape", "s")
        await reader.searched()
        assert "Die Polizei  2 new  polizei" in reader.screen_text()
        await reader.press("enter")
        await reader.searched()
        assert (reader.wanted, reader.library.saved_searches.all()[0].new_hits) == ("polizei", 0)
        await reader.press("ctrl+r", "escape")
        assert reader.library.saved_searches.all()
        await reader.press("ctrl+r", "enter")
        assert not reader.library.saved_searches.all()


async def test_a_name_that_cannot_be_kept_says_why(reading: Reading) -> None:
    async with reading() as reader:
        await search(reader, "polizei")
        await reader.press("ctrl+s", "home", "!", "enter")
        await reader.searched()
        assert "Not kept: the name is no readable text" in reader.screen_text()


async def test_what_kept_searches_find_anew_is_said_at_the_start(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "NEWS_PAUSE", 0.001)
    library = MemoryLibrary()
    library.saved_searches.save("Die Polizei", "polizei")
    library.saved_searches.seen["Die Polizei"] = 1
    async with reading(library=library) as reader:
        await reader.pilot.pause(0.01)
        await reader.searched()
        assert reader.status == "New in saved searches: 2 in “Die Polizei”"


async def test_the_examples_lie_behind_f1_and_all_keys_behind_them(reading: Reading) -> None:
    async with reading(size=NARROW) as reader:
        await reader.press("s", "f1")
        assert isinstance(reader.app.screen, QueryHelp)
        assert "has:conflict" in reader.screen_text()
        await reader.press("f1")
        assert isinstance(reader.app.screen, Help)
        await reader.press("escape", "?")
        assert reader.wanted == "?"


async def test_no_frame_is_without_hits_and_in_none_do_they_move(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading() as reader:
        await search(reader, "polizei")
        await reader.narrowable()
        seen: list[tuple[bool, int]] = []

        def look(compositor: Compositor, *arguments: object, **options: object) -> None:
            if reader.searching:
                lines = reader.screen_text().split("\n")
                first = next((number for number, line in enumerate(lines) if ".05.2024 " in line), 0)
                seen.append((any("05.2024" in line[80:] for line in lines), first))
            leave_undrawn(compositor)

        monkeypatch.setattr(Compositor, "render_update", look)
        await reader.type(" schaden")
        await reader.narrowable()
        await reader.press("ctrl+f", "ctrl+f", "ctrl+s", "escape", "ctrl+t")
        await reader.searched()
        monkeypatch.setattr(Compositor, "render_update", leave_undrawn)
        assert len(seen) > 9
        assert set(seen) == {(True, 5)}


async def test_articles_in_which_nothing_is_lit_are_walked_through_too(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        await search(reader, "date:2024-05")
        await reader.press("enter")
        assert reader.status == "article 1 of 4 · n next, N before, Esc ends"
        await reader.press("n")
        assert (reader.file, reader.status.split(" · ")[0]) == (KUESTE, "article 2 of 4")
        await reader.press("N", "N")
        assert (reader.file, reader.status.split(" · ")[0]) == (UMSCHAU, "article 4 of 4")
        await reader.press("escape", "n")
        assert reader.file == UMSCHAU


async def test_the_mouse_opens_narrows_and_leaves_the_keys_where_they_are(reading: Reading) -> None:
    async with reading() as reader:
        await search(reader, "polizei")
        await reader.narrowable()
        await reader.pilot.click("#facets", offset=(4, 1))
        assert reader.wanted == 'polizei source:"Küstenkurier"'
        await reader.searched()
        await reader.type(" x")
        assert reader.wanted.endswith('" x')
        await reader.press("backspace", "backspace")
        await reader.searched()
        await reader.pilot.click("#hits", offset=(4, 0))
        assert (reader.file, reader.searching) == (KUESTE, False)
