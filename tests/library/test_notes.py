"""Notes: kept, changed, taken back, found, and tied to their words whatever becomes of the article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.made_up import FLOOD, claim, document, fact, full_document, linking, span, story
from tui.library import Library, NoteError, notes
from tui.library.database import FILE_NAME
from tui.library.note_placing import FoldedText
from tui.library.notes import written_note
from tui.model import (
    AnnotatedArticle,
    ClaimInFile,
    FactKind,
    NoteAnchor,
    NoteProblem,
    NoteState,
    NoteTarget,
    PlacedNote,
    Verdict,
    folded_words,
)
from tui.model.notes import LONGEST_NOTE

SENTENCE = "In Übersee sind nach dem Hochwasser mindestens 3.000 Menschen ohne Strom."
NUMBER = "mindestens 3.000 Menschen"


def on_sentence(file: str = "a.txt", words: str = SENTENCE) -> NoteAnchor:
    return NoteAnchor.on_sentence(file, FLOOD, *span(FLOOD, words))


def on_fact(file: str = "a.txt", words: str = NUMBER) -> NoteAnchor:
    return NoteAnchor.on_fact(ClaimInFile(file, FactKind.QUANTITY, *span(FLOOD, words), words))


def texts(found: tuple[PlacedNote, ...]) -> list[str]:
    return [each.note.text for each in found]


# -- keeping ----------------------------------------------------------------------------------------------------------


def test_a_note_is_kept_in_the_file(compared: Library) -> None:
    made = compared.notes.add(on_sentence(), "  Beim Amt\nnachfragen  #todo ")
    assert (made.text, made.tags) == ("Beim Amt nachfragen #todo", ("todo",))
    with Library.open(compared.folder) as again:
        assert again.notes.find() == (PlacedNote(made, NoteState.IN_PLACE, *span(FLOOD, SENTENCE), story="flood"),)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#todo", ("todo",)),
        ("#Todo, dann #prüfen-bald! #todo", ("Todo", "prüfen-bald")),
        ("Platz #1 und #2026wahl", ("2026wahl",)),
        ("https://example.org/a#teil &#38; ##x a#b", ()),
        ("(#wer) „#was“", ("wer", "was")),
    ],
)
def test_tags_are_words_behind_a_number_sign(compared: Library, text: str, tags: tuple[str, ...]) -> None:
    assert compared.notes.add(on_sentence(), text).tags == tags


def test_nothing_unseen_gets_into_a_note() -> None:
    assert written_note("\x1b[31mrot\x00\u202e\u00ad\ud800\u2028zwei") == "[31mrot zwei"
    assert written_note("u\u0308ber 🙂") == "über 🙂"


@pytest.mark.parametrize(
    ("text", "problem"),
    [("", NoteProblem.EMPTY), (" \x1b\u200b\n", NoteProblem.EMPTY), ("x" * (LONGEST_NOTE + 1), NoteProblem.TOO_LONG)],
)
def test_a_text_that_cannot_be_kept(compared: Library, text: str, problem: NoteProblem) -> None:
    kept = compared.notes.add(on_sentence(), "x" * LONGEST_NOTE)
    with pytest.raises(NoteError) as caught:
        compared.notes.add(on_sentence(), text)
    assert caught.value.problem is problem
    with pytest.raises(NoteError, match=problem.value):
        compared.notes.edit(kept.id, text)
    assert compared.notes.find()[0].note == kept


@pytest.mark.parametrize(
    "changes",
    [{"end": 0}, {"start": -1}, {"words": ""}, {"words": "\ud800"}, {"file": ""}, {"file": "\udcff"}, {"end": 2**40},
     {"kind": FactKind.QUOTE}, {"target": NoteTarget.FACT}],
)  # fmt: skip
def test_a_note_on_no_place(compared: Library, changes: dict[str, object]) -> None:
    with pytest.raises(NoteError, match="no place"):
        compared.notes.add(replace(on_sentence(), **changes), "Notiz")  # type: ignore[arg-type]


@pytest.mark.parametrize("note_id", [0, 7, -1, 10**30])
def test_a_note_that_there_is_not(compared: Library, note_id: int) -> None:
    compared.notes.add(on_sentence(), "eins")
    with pytest.raises(KeyError):
        compared.notes.edit(note_id, "zwei")
    with pytest.raises(KeyError):
        compared.notes.remove(note_id)


# -- taking back ------------------------------------------------------------------------------------------------------


def test_everything_done_to_notes_is_taken_back(compared: Library) -> None:
    states = [compared.notes.find()]
    first = compared.notes.add(on_sentence(), "eins")
    states.append(compared.notes.find())
    compared.notes.edit(first.id, "zwei #b")
    states.append(compared.notes.find())
    compared.notes.edit(first.id, "zwei  #b")  # changes nothing
    compared.notes.add(on_fact(), "drei")
    states.append(compared.notes.find())
    compared.notes.remove(first.id)
    taken_back = []
    while (change := compared.notes.undo()) is not None:
        assert compared.notes.find() == states.pop()
        taken_back.append(tuple(each and each.text for each in change))
    assert taken_back == [(None, "zwei #b"), ("drei", None), ("zwei #b", "eins"), ("eins", None)]
    assert states == []


def test_what_was_done_long_ago_is_not_kept(compared: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notes, "CHANGES_KEPT", 5)
    note = compared.notes.add(on_sentence(), "0")
    for number in range(15):
        compared.notes.edit(note.id, f"mal {number}")
    count = 0
    while compared.notes.undo():
        count += 1
    assert count == 5
    assert texts(compared.notes.find()) == ["mal 9"]


def test_articles_tell_how_many_notes_they_have(compared: Library) -> None:
    compared.notes.add(on_sentence("b.txt"), "eins")
    compared.notes.add(NoteAnchor.on_article("b.txt", "B"), "zwei")
    compared.notes.add(on_sentence("fort.txt"), "drei")
    assert {row.file: row.notes for row in compared.articles() if row.notes} == {"b.txt": 2}


# -- places -----------------------------------------------------------------------------------------------------------


def test_reading_order_with_the_article_s_own_notes_first(compared: Library) -> None:
    compared.notes.add(NoteAnchor.on_article("d.txt", "D"), "fünf")
    compared.notes.add(on_fact("b.txt"), "vier")
    compared.notes.add(on_sentence("a.txt", "Die Straße nach Köln bleibt gesperrt."), "drei")
    compared.notes.add(on_sentence("a.txt"), "zwei")
    compared.notes.add(NoteAnchor.on_article("a.txt", "A"), "eins")
    compared.notes.add(NoteAnchor.on_article("zz.txt", "Fort"), "sechs")
    assert texts(compared.notes.find()) == ["eins", "zwei", "drei", "vier", "fünf", "sechs"]
    assert texts(compared.notes.find(story="flood")) == ["eins", "zwei", "drei", "vier"]
    assert texts(compared.notes.find(file="d.txt")) == ["fünf"]


def test_a_note_on_a_fact_follows_its_claim(compared: Library) -> None:
    compared.notes.add(on_fact("c.txt"), "am Fakt")
    (placed,) = compared.notes.find()
    assert (placed.fact, placed.start, placed.end) == ("alone", *span(FLOOD, NUMBER))
    files = ("a.txt", "b.txt", "c.txt")
    new = {"flood": [replace(fact("other", files, Verdict.AGREE), claims=tuple(claim(file) for file in files))]}
    compared.save_comparison(linking(files), dict.fromkeys(files, "flood"), [story(*files)], new)
    assert compared.notes.find()[0].fact == "other"
    compared.save_comparison(linking(files), dict.fromkeys(files, "flood"), [story(*files)], {})
    (placed,) = compared.notes.find()
    assert (placed.fact, placed.state, placed.start) == (None, NoteState.IN_PLACE, FLOOD.index(NUMBER))


def test_a_note_keeps_its_fact_where_rules_draw_the_claim_otherwise(compared: Library) -> None:
    compared.notes.add(on_fact(words="3.000 Menschen"), "am Fakt")
    (placed,) = compared.notes.find()
    assert (placed.fact, placed.start) == ("differ", FLOOD.index("3.000"))
    compared.notes.add(on_fact(words="Köln"), "an keinem Fakt")
    assert [each.fact for each in compared.notes.find()] == ["differ", None]


def test_notes_follow_their_words_through_an_edit(compared: Library) -> None:
    compared.notes.add(on_sentence(), "Satz")
    compared.notes.add(on_fact(), "Fakt")
    text = f"Ein neuer Anfang.\n\n{FLOOD}"
    compared.save([document("a.txt", text)])
    assert [(each.state, text[each.start : each.end]) for each in compared.notes.find()] == [
        (NoteState.IN_PLACE, SENTENCE),
        (NoteState.IN_PLACE, NUMBER),
    ]


def test_the_nearest_of_equal_words_is_meant(compared: Library) -> None:
    text = "Er kam. Sie ging. Er kam. Es blieb. Er kam."
    compared.save([document("e.txt", text)])
    compared.notes.add(NoteAnchor.on_sentence("e.txt", text, 18, 25), "der mittlere")
    assert compared.notes.find()[0].start == 18
    compared.save([document("e.txt", f"Ach!\n\n{text}")])
    assert compared.notes.find()[0].start == 24


def test_a_reworded_sentence_keeps_its_note(compared: Library) -> None:
    compared.notes.add(on_sentence(), "Satz")
    compared.notes.add(on_fact(), "Fakt")
    stored = full_document("a.txt").annotated
    text = FLOOD.replace("3.000", "4.500")
    article = replace(stored.article, text=text)
    compared.save([replace(full_document("a.txt"), annotated=AnnotatedArticle(article, stored.annotations))])
    sentence, number = compared.notes.find()
    assert (sentence.state, text[sentence.start : sentence.end]) == (
        NoteState.REWORDED,
        SENTENCE.replace("3.000", "4.500"),
    )
    assert (number.state, number.start, number.fact, number.story) == (NoteState.LOOSE, 0, None, "flood")


def test_notes_of_an_article_that_goes_are_loose_and_come_back_with_it(compared: Library) -> None:
    compared.notes.add(on_sentence("d.txt"), "Satz")
    compared.notes.add(NoteAnchor.on_article("d.txt", "Titel D"), "Artikel")
    before = compared.notes.find()
    compared.remove(["d.txt"])
    assert {(each.state, each.story) for each in compared.notes.find()} == {(NoteState.LOOSE, None)}
    assert {each.note for each in compared.notes.find()} == {each.note for each in before}
    assert texts(compared.notes.find(text="titel d")) == ["Artikel"]
    compared.save([full_document("d.txt")])
    assert [each.state for each in compared.notes.find()] == [NoteState.IN_PLACE] * 2


@given(st.lists(st.sampled_from(["Er", "kam", "a", "ä-b", "„zu“", "3.000", "."]), min_size=1, max_size=8), st.data())
@settings(max_examples=40)
def test_folded_words_are_found_where_they_stand(words: list[str], data: st.DataObject) -> None:
    text = "".join(word + data.draw(st.sampled_from([" ", "\n\n", "\u00a0 "])) for word in words)
    first = data.draw(st.integers(0, len(words) - 1))
    wanted = " ".join(words[first : data.draw(st.integers(first + 1, len(words)))])
    found = list(FoldedText(text).spans(wanted))
    assert found
    assert all(folded_words(text[start:end]) == wanted for start, end in found)


def test_a_hostile_text_takes_no_time() -> None:
    text = "a " * 40_000
    assert list(FoldedText(text).spans("a " * 10_000 + "b")) == []


# -- finding ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("", ["eins"]), ("EINS", ["eins"]), ("uebersee", ["eins"]), ("Ubersee hochwasser", ["eins"]),
        ("blatt a", ["eins"]), ("eins zwei", []), ("Groß", []), ("  ", ["eins"]), ("\ud800", ["eins"]), ("%", []),
    ],
)  # fmt: skip
def test_notes_are_found_by_words(compared: Library, wanted: str, found: list[str]) -> None:
    compared.notes.add(on_sentence(), "eins")
    assert texts(compared.notes.find(text=wanted)) == found


@pytest.mark.parametrize(("tag", "found"), [("prüfen", 1), ("#PRUFEN", 1), ("prüf", 0), ("todo", 1), ("", 0)])
def test_notes_are_found_by_tag(compared: Library, tag: str, found: int) -> None:
    compared.notes.add(on_sentence(), "Das #Prüfen #todo")
    compared.notes.add(on_sentence(), "todo ohne Zeichen")
    assert len(compared.notes.find(tag=tag)) == found


def test_an_earlier_library_takes_notes(tmp_path: Path) -> None:
    import sqlite3

    old = Path(__file__).parent / "data" / "version_1.sql"
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.executescript(old.read_text(encoding="utf-8"))
    connection.close()
    with Library.open(tmp_path) as library:
        library.notes.add(on_sentence(), "neu")
        assert library.notes.find()[0].state is NoteState.IN_PLACE
