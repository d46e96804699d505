"""The keys that lead through names, facts and sources."""

from __future__ import annotations

import pytest

from tests.reader.conftest import Reader, Reading
from tests.reader.invented_articles import KUESTE, NORD, TAGWERK, UMSCHAU
from tui.reader.history import CursorKind
from tui.reader.widgets.article_text import GUTTER, ArticleText


async def test_next_and_previous_name_walk_in_a_circle(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("]")
        assert reader.at_cursor == "Lübeck"
        await reader.press("]")
        assert reader.at_cursor == "Trave"
        assert reader.status.startswith("name 2 of 9")
        await reader.press("[", "[")
        assert reader.at_cursor == "Holthusens"


async def test_name_steps_begin_where_the_reader_is(reading: Reading) -> None:
    async with reading(size=(100, 14)) as reader:
        await reader.press("G", "]")
        assert reader.at_cursor == "Holthusens"


async def test_next_and_previous_fact(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}")
        assert reader.at_cursor == "Mindestens 120 Menschen"
        await reader.press("}")
        assert reader.at_cursor == "Rund 200 Einsatzkräfte"
        assert "sources agree" in reader.screen_text()
        await reader.press("{")
        assert "sources differ" in reader.screen_text()
        assert reader.desk.cursor and reader.desk.cursor.key == "f-people"


async def test_same_name_goes_on_in_the_next_source(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("]", "]", "]", "]")
        assert reader.at_cursor == "Maren Holthusen"
        await reader.press("n", "n", "n")
        assert reader.file == NORD
        assert reader.at_cursor == "Maren Holthusen"
        assert reader.status == "4 of 4 · Maren Holthusen · now Nordblick24"
        await reader.press("N")
        assert reader.file == KUESTE
        assert reader.at_cursor == "Holthusens"


async def test_beyond_the_last_mention_it_begins_again_and_says_so(reading: Reading) -> None:
    async with reading(open_file=NORD) as reader:
        await reader.press("]", "]", "n")
        assert (reader.file, reader.at_cursor) == (KUESTE, "Maren Holthusen")
        assert reader.status == "1 of 4 · Maren Holthusen · now Küstenkurier · from the top"
        await reader.press("N")
        assert reader.file == NORD
        assert reader.status == "4 of 4 · Maren Holthusen · now Nordblick24 · from the end"


async def test_a_name_that_stands_only_once_says_so(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press(*"]]]", "n")
        assert (reader.at_cursor, reader.status) == ("Salzspeicher", "1 of 1 · Salzspeicher · named only here")


async def test_names_inside_other_words_are_passed_by_name_steps_but_not_by_those_of_the_same_name(
    reading: Reading,
) -> None:
    async with reading(open_file=UMSCHAU) as reader:
        await reader.press("]", "]", "]")
        assert reader.status.startswith("name 1 of 2")
        await reader.press("]", "n")
        assert reader.at_cursor == "Trave"
        assert reader.text[reader.desk.cursor.start :].startswith("Trave-Brücke")  # type: ignore[union-attr]
        assert reader.status == "3 of 3 · Trave"
        await reader.press("n")
        assert (reader.file, reader.status) == (KUESTE, "1 of 3 · Trave · now Küstenkurier · from the top")


async def test_a_click_on_a_part_of_a_word_is_one_on_its_name(reading: Reading) -> None:
    async with reading(open_file=UMSCHAU) as reader:
        await _click(reader, "Trave-Brücke", 1)
        assert reader.desk.cursor and reader.desk.cursor.key == "loc-2"
        assert reader.at_cursor == "Trave"


async def test_next_match_without_a_name_goes_to_the_first_one(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("n")
        assert reader.at_cursor == "Lübeck"


async def test_same_fact_in_the_next_and_previous_source(reading: Reading) -> None:
    async with reading() as reader:
        await reader.press("}", "}", ">")
        assert (reader.file, reader.at_cursor) == (NORD, "200 Kräfte")
        assert reader.status == "2 of 3 sources · now Nordblick24 · 200 Einsatzkräfte"
        await reader.press(">")
        assert (reader.file, reader.at_cursor) == (UMSCHAU, "gut 200 Einsatzkräfte")
        await reader.press(">")
        assert reader.file == KUESTE
        await reader.press("<")
        assert reader.file == UMSCHAU


async def test_a_fact_of_one_source_stays_there_and_says_so(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        await reader.press("}", ">")
        assert reader.file == TAGWERK
        assert reader.status == "Only this source reports it: 80 Bewohner in der Turnhalle"


async def test_back_and_forward_return_to_the_very_line(reading: Reading) -> None:
    async with reading(size=(100, 14)) as reader:
        await reader.press("j", "j", "j", "j", "j", "}", "}")
        left = reader.desk.here
        assert left and left.top
        await reader.press(">")
        assert reader.file != KUESTE
        arrived = reader.desk.here
        await reader.press("backspace")
        assert reader.desk.here == left
        await reader.press("f")
        assert reader.desk.here == arrived
        await reader.press("ctrl+o")
        assert reader.desk.here == left


@pytest.mark.parametrize(("key", "words"), [("backspace", "go back"), ("f", "go forward")])
async def test_no_way_back_is_said(reading: Reading, key: str, words: str) -> None:
    async with reading() as reader:
        await reader.press(key)
        assert words in reader.status


async def test_next_and_previous_difference(reading: Reading) -> None:
    async with reading() as reader:
        found = []
        for key in (")", ")", ")", "("):
            await reader.press(key)
            found.append(reader.at_cursor.split()[-1])
        assert found == ["Menschen", "gesehen", "Euro", "gesehen"]
        assert reader.status.startswith("difference 2 of 3 · ≠ differs · 2 sources")


@pytest.mark.parametrize(
    ("key", "words"),
    [("]", "No name"), ("}", "No fact"), (")", "The sources differ on no"), (">", "No fact"), ("e", "No name")],
)
async def test_an_article_with_nothing_in_it_explains_itself(reading: Reading, key: str, words: str) -> None:
    async with reading(files=(TAGWERK,), open_file=TAGWERK) as reader:
        opened = reader.desk.opened
        assert opened
        opened.mentions, opened.facts, opened.claims = (), (), ()
        await reader.press(key)
        assert reader.status.startswith(words)


async def test_a_click_puts_the_cursor_on_name_fact_and_text(reading: Reading) -> None:
    async with reading() as reader:
        await _click(reader, "Lübeck")
        assert reader.at_cursor == "Lübeck"
        await _click(reader, "Mindestens 120", 3)
        assert reader.desk.cursor and reader.desk.cursor.kind is CursorKind.FACT
        await _click(reader, "Lübeck ist", 8)
        assert reader.desk.cursor.kind is CursorKind.TEXT
        assert reader.at_cursor.startswith("In Lübeck ist in der Nacht")


async def test_moving_the_cursor_repaints_only_the_paragraphs_it_touches(
    reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading() as reader:
        await reader.press("]")
        painted: list[int] = []
        monkeypatch.setattr(ArticleText, "repaint", lambda text, numbers: painted.extend(numbers))
        await reader.press("]")
        assert reader.at_cursor == "Trave"
        assert 0 < len(painted) <= 3


async def _click(reader: Reader, words: str, further: int = 0) -> None:
    """Click on the first of these words of the article, or so many characters further on."""
    text = reader.desk.article_view.query_one(ArticleText)
    at = reader.text.index(words) + further
    number = next(n for n, paragraph in enumerate(text.paragraphs) if at < paragraph.block.end)
    paragraph, line = text.paragraphs[number], text.line_of(number, at)
    begins = paragraph.lines(text.text_width).start_of(line - text.starts[number])
    await reader.pilot.click(text, offset=(GUTTER + paragraph.indent + paragraph.place_of(at) - begins, line))
