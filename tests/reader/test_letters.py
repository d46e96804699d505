"""Letters before names and numbers: they stand on screen only."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from textual.content import Span

from tests.reader.conftest import Reading
from tests.reader.invented_articles import HOSTILE, KUESTE
from tui.reader.letters import LetteredText
from tui.reader.options import ReaderOptions

LETTERED = ReaderOptions(entity_letters=True)


def test_letters_stand_before_their_characters() -> None:
    text = LetteredText("Anna sah 12 Rehe", ((0, "P:"), (9, "#")))
    assert text.shown == "P:Anna sah #12 Rehe"
    assert [text.to_shown(at) for at in (0, 4, 8, 9, 16)] == [2, 6, 10, 12, 19]
    assert [text.to_text(at) for at in (0, 1, 2, 6, 10, 11, 12, 18)] == [0, 0, 0, 4, 8, 9, 9, 15]
    assert text.shown_spans([Span(0, 4, "bold"), Span(5, 9, "dim")]) == [Span(2, 6, "bold"), Span(7, 11, "dim")]
    assert text.letter_spans("dim") == [Span(0, 2, "dim"), Span(11, 12, "dim")]


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60), st.dictionaries(st.integers(0, 59), st.sampled_from(["P:", "#", "O:"]), max_size=8))
def test_every_character_is_found_again(text: str, wanted: dict[int, str]) -> None:
    letters = tuple(sorted((at, letter) for at, letter in wanted.items() if at < len(text)))
    lettered = LetteredText(text, letters)
    assert "".join(lettered.shown[lettered.to_shown(at)] for at in range(len(text))) == text
    assert all(lettered.to_text(lettered.to_shown(at)) == at for at in range(len(text)))
    assert len(lettered.blanked) == len(lettered.shown)
    for span in lettered.letter_spans(""):
        assert {lettered.blanked[at] for at in range(span.start, span.end)} == {"\0"}


async def test_letters_tell_the_kinds_and_move_no_offset(reading: Reading) -> None:
    async with reading(options=LETTERED) as reader:
        shown = reader.screen_text()
        for words in ("L:Lübeck", "P:Maren Holthusen", "#4,5 Millionen", "O:Hanse", "N:Salz"):
            assert words in shown, words
        places = []
        for _ in range(4):
            await reader.press("]")
            places.append(reader.at_cursor)
    async with reading() as reader:
        assert "L:Lübeck" not in reader.screen_text()
        for place in places:
            await reader.press("]")
            assert reader.at_cursor == place


async def test_a_click_points_at_what_is_under_the_mouse(reading: Reading) -> None:
    async with reading(options=LETTERED) as reader:
        lines = reader.screen_text().splitlines()
        row = next(number for number, line in enumerate(lines) if "L:Trave" in line)
        await reader.pilot.click(offset=(lines[row].index("L:Trave") + 4, row))
        await reader.pilot.pause()
        assert reader.at_cursor == "Trave"


async def test_what_is_selected_has_no_letters_in_it(reading: Reading) -> None:
    async with reading(options=LETTERED) as reader:
        reader.app.screen.text_select_all()
        selected = reader.app.screen.get_selected_text() or ""
        assert "Lagerhaus an der Trave abgebrannt" in selected
        assert "P:" not in selected


async def test_hostile_text_with_letters(reading: Reading) -> None:
    async with reading(options=LETTERED, files=(HOSTILE,), open_file=HOSTILE) as reader:
        assert "[@click=app.quit]x[/]" in reader.screen_text()


async def test_letters_follow_a_corrected_name(reading: Reading) -> None:
    async with reading(options=LETTERED, open_file=KUESTE) as reader:
        opened, view = reader.desk.opened, reader.desk.article_view
        assert opened
        opened.mentions = ()
        view.renew(opened, reader.desk.marking)
        await reader.pilot.pause()
        assert "L:Lübeck" not in reader.screen_text()
        assert "#4,5 Millionen" in reader.screen_text()
