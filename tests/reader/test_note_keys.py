"""Writing notes on what is at hand, seeing where they are, going through all of them."""

from __future__ import annotations

from textual.widgets import Input

from tests.reader.conftest import Reader, Reading
from tests.reader.invented_articles import KUESTE, NORD, STORY, TAGWERK
from tui.model import NoteAnchor, NoteTarget
from tui.phrases.notes import NOTE_SIGN
from tui.reader.actions import Pane
from tui.reader.screens.notes import NotesSheet


async def write(reader: Reader, text: str) -> None:
    """Write in the line that is open and press Enter."""
    await reader.press(*("space" if character == " " else character for character in text), "enter")


def line(reader: Reader) -> Input:
    assert reader.desk.note_bar
    return reader.desk.note_bar.query_one(Input)


async def to_words(reader: Reader, words: str) -> None:
    assert reader.desk.opened
    reader.desk.put_cursor(reader.desk.opened.cursor_at(reader.text.index(words)))
    await reader.pilot.pause()


def gutter_lines(reader: Reader) -> list[str]:
    return [row.strip(" │") for row in reader.screen_text().splitlines() if NOTE_SIGN in row]


async def test_a_note_on_a_sentence_is_marked_and_shown_beside_the_comparison(reading: Reading) -> None:
    async with reading(open_file=KUESTE) as reader:
        await to_words(reader, "Menschen")
        sentence = reader.desk.opened and reader.desk.opened.sentence_at(reader.text.index("Menschen"))
        assert sentence
        await reader.press("a")
        assert reader.app.focused is line(reader)
        await write(reader, "wer zahlt das #todo")
        (placed,) = reader.library.notes.find()
        assert (placed.start, placed.end) == (sentence.start, sentence.end)
        assert placed.note.tags == ("todo",)
        assert reader.status == "Note kept: wer zahlt das #todo"
        assert reader.desk.pane is Pane.ARTICLE
        assert any("wer zahlt das" in row for row in gutter_lines(reader))
        assert reader.desk.note_bar and not reader.desk.note_bar.display


async def test_a_note_is_changed_and_removed_where_it_stands(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        await reader.press("a")
        await write(reader, "eins")
        await reader.press("a")
        assert line(reader).value == "eins"
        await write(reader, " zwei")
        assert [each.note.text for each in reader.library.notes.find()] == ["eins zwei"]
        await reader.press("a")
        line(reader).value = " "
        await reader.press("enter")
        assert reader.library.notes.find() == ()
        assert reader.status.startswith("Note removed")
        assert gutter_lines(reader) == []


async def test_escape_keeps_nothing(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        await reader.press("a", "x", "escape")
        assert reader.library.notes.find() == ()
        assert reader.desk.pane is Pane.ARTICLE
        assert reader.app.focused is reader.desk.article_view
        await reader.press("a", "enter")
        assert reader.library.notes.find() == ()


async def test_a_note_on_the_fact_in_the_comparison_is_seen_from_every_source(reading: Reading) -> None:
    async with reading(open_file=KUESTE) as reader:
        await reader.press("}", "tab")
        fact = reader.desk.facts_at_hand()[0]
        await reader.press("a")
        await write(reader, "am fakt")
        (placed,) = reader.library.notes.find()
        assert (placed.note.anchor.target, placed.fact) == (NoteTarget.FACT, fact.id)
        await reader.press("tab", "tab", ">")
        assert reader.file != KUESTE
        assert any("am fakt" in row for row in gutter_lines(reader))
        await reader.press("tab", "a")
        assert line(reader).value == "am fakt"
        await reader.press("escape", "tab", "tab")
        assert (reader.desk.pane, reader.desk.cursor and reader.desk.cursor.key) == (Pane.ARTICLE, fact.id)
        await reader.press("a")
        assert line(reader).value == "am fakt"
        await reader.press("escape", "]", "a")
        assert line(reader).value == ""


async def test_a_note_on_the_article_in_the_list_stands_beside_its_headline(reading: Reading) -> None:
    async with reading(in_article=False) as reader:
        await reader.press("a")
        await write(reader, "ganz lesen")
        (placed,) = reader.library.notes.find()
        assert (placed.note.anchor.target, placed.file) == (NoteTarget.ARTICLE, reader.file)
        assert reader.desk.summaries[reader.file].notes == 1
        rows = gutter_lines(reader)
        assert len(rows) >= 2
        assert any("ganz lesen" in row for row in rows)


async def test_a_note_that_is_too_long_stays_in_the_line(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        await reader.press("a")
        line(reader).max_length = None
        line(reader).value = "x" * 5000
        await reader.press("enter")
        assert reader.status == "Not kept: a note has at most 4000 characters"
        assert reader.app.focused is line(reader)


async def list_three(reader: Reader) -> None:
    """Open the list of three notes: on a sentence of another article, on an article, on one that is gone."""
    text = reader.library.article(KUESTE).text
    reader.library.notes.add(NoteAnchor.on_sentence(KUESTE, text, 0, text.index(".") + 1), "Zweite #todo")
    reader.library.notes.add(NoteAnchor.on_article(NORD, "Nord"), "Dritte")
    reader.library.notes.add(NoteAnchor.on_article("fort.txt", "Fort"), "Erste")
    await reader.press("A")


def sheet(reader: Reader) -> NotesSheet:
    assert isinstance(reader.app.screen, NotesSheet)
    return reader.app.screen


async def test_all_notes_are_filtered_and_lead_to_their_place(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as three:
        await list_three(three)
        assert len(sheet(three).list.shown) == 3
        await three.press(*"#todo")
        assert sheet(three).list.shown == (f"{NOTE_SIGN} Zweite #todo",)
        await three.press("enter")
        assert (three.file, three.desk.pane) == (KUESTE, Pane.ARTICLE)
        assert three.desk.cursor
        assert three.desk.cursor.start == 0


async def test_a_loose_note_leads_nowhere_and_says_so(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as three:
        await list_three(three)
        await three.press(*"erste", "enter")
        assert sheet(three).said == "The article is not in the library any more"


async def test_a_note_is_removed_from_the_list_and_taken_back(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as three:
        await list_three(three)
        await three.press(*"dritte", "tab", "delete")
        assert {each.note.text for each in three.library.notes.find()} == {"Zweite #todo", "Erste"}
        assert sheet(three).said == "Removed: Dritte · U takes it back"
        assert three.desk.summaries[NORD].notes == 0
        await three.press("U")
        assert len(three.library.notes.find()) == 3
        assert sheet(three).said == "As it was: Dritte"
        assert three.desk.summaries[NORD].notes == 1
        await three.press("escape")
        assert three.app.screen is three.desk


async def test_the_list_without_notes_says_how_to_write_one(reading: Reading) -> None:
    async with reading(open_file=TAGWERK, size=(40, 20)) as reader:
        await reader.press("A")
        assert "No notes yet" in reader.screen_text()
        await reader.press("escape", "a")
        await write(reader, "kurz")
        await reader.press("A")
        assert any("kurz" in row for row in reader.screen_text().splitlines())


async def test_a_note_is_never_more_than_text(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        hostile = "[bold red]x[/] \\[ [@click=app.quit]y[/]"
        reader.library.notes.add(NoteAnchor.on_article(TAGWERK, "T"), hostile)
        reader.desk.renew_notes()
        await reader.pilot.pause()
        assert any("[bold red]x[/]" in row for row in gutter_lines(reader))
        await reader.press("A")
        assert "[@click=app.quit]y[/]" in reader.screen_text()
        assert reader.library.story_of(TAGWERK) == STORY


async def test_the_key_line_says_what_keys_do_while_a_note_is_written(reading: Reading) -> None:
    async with reading(open_file=TAGWERK) as reader:
        await reader.press("a")
        assert "Enter keep   Esc leave" in reader.screen_text()
        await reader.press("escape", "slash")
        assert "Enter take it   ↑ ↓ choose" in reader.screen_text()
