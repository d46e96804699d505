from __future__ import annotations

import dataclasses
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from tests.library.made_up import FLOOD, annotations, article, document, fact, full_document, linking, span, story
from tui.library import Library, LibraryError
from tui.library.stored import StoredDocument
from tui.model import (
    AnnotatedArticle,
    Attribution,
    Clause,
    DocumentError,
    EntityKind,
    Evidential,
    Linking,
    Marks,
    Participant,
    Role,
    Stance,
    StanceMark,
    Story,
    Verdict,
)


def files(library: Library) -> list[str]:
    return [summary.file for summary in library.articles()]


def test_an_article_comes_back_as_it_was_saved(library: Library) -> None:
    stored = full_document(
        "a.txt",
        title="Hochwasser",
        source="Blatt",
        published=date(2025, 6, 3),
        authors=("A. Meier", "B. Groß"),
        agencies=("dpa",),
        url="https://example.org/a",
        truncated=True,
    )
    library.save([stored])
    assert library.article("a.txt") == stored.annotated.article
    assert library.annotations("a.txt") == annotations()
    assert list(library.annotated()) == [stored.annotated]


def test_a_comparison_comes_back_as_it_was_saved(compared: Library) -> None:
    names = ("a.txt", "b.txt", "c.txt")
    assert compared.mentions("b.txt") == linking(names).mentions["b.txt"]
    assert compared.entity("gross") == linking(names).entities["gross"]
    assert compared.stories() == (story(*names),)
    assert compared.story_facts("flood") == (
        fact("alone", ["c.txt"], Verdict.ALONE, silent=["a.txt", "b.txt"]),
        fact("differ", ["a.txt", "b.txt"], Verdict.DIFFER, silent=["c.txt"]),
        fact("agree", names, Verdict.AGREE),
    )
    assert [found.id for found in compared.facts("a.txt")] == ["differ", "agree"]
    assert compared.facts("d.txt") == ()


def test_the_summary_counts_what_other_sources_report(compared: Library) -> None:
    rows = {row.file: (row.story, row.shared_facts, row.differing_facts) for row in compared.articles()}
    assert rows == {"a.txt": ("flood", 2, 1), "b.txt": ("flood", 2, 1), "c.txt": ("flood", 1, 0), "d.txt": ("", 0, 0)}


@pytest.mark.parametrize(
    ("text", "title", "shown"),
    [
        ("Kurz.", "Schlagzeile", "Schlagzeile"),
        ("Kurz und\n\ngut.", None, "Kurz und gut."),
        ("Wort " * 40, None, "Wort " * 12 + "…"),
        ("x" * 100, None, "x" * 60 + " …"),
        ("", None, ""),
    ],
)
def test_a_missing_headline_is_replaced_by_the_first_words(
    library: Library, text: str, title: str | None, shown: str
) -> None:
    library.save([document("folder/a.txt", text, title=title)])
    summary = library.articles()[0]
    assert (summary.title, summary.source, summary.words) == (shown, "a.txt", len(text.split()))
    assert library.article("folder/a.txt").title == title


def test_articles_are_ordered_by_story_then_day_then_source(library: Library) -> None:
    days = {"late": date(2025, 6, 4), "early": date(2025, 6, 2), "undated": None, "other": date(2020, 1, 1)}
    library.save([document(file, published=day, source=file) for file, day in days.items()])
    library.save(
        [document("alone", published=date(2019, 1, 1)), document("same day", published=days["early"], source="a")]
    )
    order = [Story("two", "Zwei", ("early", "same day", "late", "undated")), Story("one", "Eins", ("other",))]
    story_of = {file: its.id for its in order for file in its.files}
    library.save_comparison(Linking(), story_of, order, {})
    assert files(library) == ["same day", "early", "late", "undated", "other", "alone"]
    assert library.stories() == tuple(order)


def test_saving_the_same_again_changes_nothing_that_is_shown(compared: Library) -> None:
    before = (compared.known(), compared.articles())
    compared.save([])
    compared.remove(["never stored"])
    assert (compared.known(), compared.articles()) == before
    assert not compared.needs_comparison()
    assert compared.needs_comparison("other rules")


def test_known_tells_what_need_not_be_read_again(library: Library) -> None:
    library.save([document("a.txt", content_hash="1", version="x")])
    library.save([document("a.txt", content_hash="2", version="y"), document("b.txt")])
    assert library.known() == {"a.txt": ("2", "y"), "b.txt": ("hash", "1")}


def test_replacing_an_article_keeps_its_marks(compared: Library) -> None:
    compared.set_marks("a.txt", Marks(read=True, starred=True, position=120))
    compared.save([document("a.txt", "Ein kürzerer Text.", source="Blatt A")])
    assert compared.article("a.txt").text == "Ein kürzerer Text."
    assert compared.marks("a.txt") == Marks(read=True, starred=True, position=18)
    assert compared.articles()[0].marks.starred
    assert compared.annotations("a.txt").mentions == ()


def test_replacing_an_article_takes_back_what_was_said_of_it(compared: Library) -> None:
    compared.save([document("a.txt", "Anderes.")])
    assert [found.id for found in compared.story_facts("flood")] == ["alone"]
    assert [silence.file for silence in compared.story_facts("flood")[0].silences] == ["b.txt"]
    assert compared.mentions("a.txt") == ()
    assert compared.entity_counts()["gross"] == (2, 2)
    assert {row.file: row.shared_facts for row in compared.articles() if row.shared_facts} == {}
    assert compared.needs_comparison()


def test_removing_articles_removes_all_that_hangs_on_them(compared: Library) -> None:
    compared.set_marks("a.txt", Marks(read=True))
    compared.remove(["a.txt", "b.txt", "c.txt", "never stored"])
    assert files(compared) == ["d.txt"]
    assert (compared.stories(), compared.entities(), compared.places("gross")) == ((), (), ())
    compared.save([document("a.txt")])
    assert compared.marks("a.txt") == Marks()


def test_a_save_that_fails_leaves_everything_as_it_was(compared: Library) -> None:
    before = (compared.articles(), compared.story_facts("flood"), compared.entities())
    broken = full_document("new.txt")
    object.__setattr__(broken.annotated.article, "text", None)
    with pytest.raises(TypeError):
        compared.save([document("other.txt"), broken], removed=["a.txt"])
    with pytest.raises(KeyError):
        compared.save_comparison(linking(["never stored"]), {}, [], {})
    assert (compared.articles(), compared.story_facts("flood"), compared.entities()) == before


@pytest.mark.parametrize(
    "comparison",
    [
        (linking(["missing"]), {}, [], {}),
        (Linking({}, linking(["a.txt"]).mentions), {}, [], {}),
        (Linking(), {"a.txt": "missing"}, [], {}),
        (Linking(), {"missing": "flood"}, [story("missing")], {}),
        (Linking(), {}, [], {"missing": [fact("x", ["a.txt"], Verdict.ALONE)]}),
        (Linking(), {}, [story("a.txt")], {"flood": [fact("x", ["missing"], Verdict.ALONE)]}),
    ],
)
def test_a_comparison_of_unknown_things_is_refused(compared: Library, comparison: tuple[object, ...]) -> None:
    with pytest.raises(KeyError):
        compared.save_comparison(*comparison)  # type: ignore[arg-type]
    assert len(compared.stories()) == 1


def test_unknown_keys(library: Library) -> None:
    for reading in (library.article, library.annotations, library.mentions, library.facts, library.marks):
        with pytest.raises(KeyError):
            reading("never stored")
    with pytest.raises(KeyError):
        library.set_marks("never stored", Marks())
    with pytest.raises(KeyError):
        library.story_facts("never stored")
    assert (library.entity("never stored"), library.places("never stored")) == (None, ())


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        (None, None, ["gross", "uebersee"]),
        (EntityKind.PLACE, None, ["uebersee"]),
        (EntityKind.ORGANISATION, None, []),
        (None, "ubersee", ["uebersee"]),
        (None, "UEBERSEE", ["uebersee"]),
        (None, "überseer land", ["uebersee"]),
        (None, "gross", ["gross"]),
        (None, "  Groß ", ["gross"]),
        (EntityKind.PLACE, "groß", []),
        (None, "%", []),
        (None, "'", []),
        (None, " ", ["gross", "uebersee"]),
    ],
)
def test_entities_by_kind_and_part_of_a_name(
    compared: Library, kind: EntityKind | None, text: str | None, found: list[str]
) -> None:
    assert [entity.id for entity in compared.entities(kind, text)] == found


def test_places_come_in_reading_order_with_their_sentences(compared: Library) -> None:
    places = compared.places("gross")
    assert [place.file for place in places] == ["a.txt", "b.txt", "c.txt"]
    start, end = span(FLOOD, "Änne Groß")
    sentence = annotations().sentences[1]
    assert {(p.start, p.end, p.sentence, p.sentence_start) for p in places} == {
        (start, end, FLOOD[sentence.start : sentence.end], sentence.start)
    }
    assert compared.entity_counts() == {"uebersee": (3, 3), "gross": (3, 3)}


def test_a_place_without_a_sentence_shows_the_mention(library: Library) -> None:
    library.save([document("a.txt")])
    library.save_comparison(linking(["a.txt"]), {}, [], {})
    assert [place.sentence for place in library.places("gross")] == ["Änne Groß"]


def test_text_from_outside_is_kept_to_the_letter(library: Library, tmp_path: Path) -> None:
    hostile = "[dpa] [/] [@click=app.quit]x '; DROP TABLE articles; -- \x1b[31m rot 😀 \\ \" %s {0}"
    library.save([document("'; DROP TABLE marks; --", hostile, title=hostile, source=hostile)])
    expected = article("'; DROP TABLE marks; --", hostile, title=hostile, source=hostile)
    assert library.article("'; DROP TABLE marks; --") == expected


def test_names_that_are_not_unicode(library: Library) -> None:
    with pytest.raises(DocumentError, match="Rename"):
        library.save([document("a.txt"), document("b\udcff.txt")])
    library.remove(["b\udcff.txt"])
    with pytest.raises(KeyError):
        library.article("b\udcff.txt")
    assert library.articles() == ()
    assert library.entities(text="\udcff") == ()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE quantities SET qualifier = 'never heard of'",
        "UPDATE annotations SET dates = '[{}]'",
        "UPDATE annotations SET clauses = 'x'",
        "UPDATE sentences SET lemmas = '{'",
        "UPDATE blocks SET kind = 7",
        "UPDATE articles SET published = 'gestern'",
        "DROP TABLE quotes",
    ],
)
def test_rows_that_make_no_sense_are_reported(tmp_path: Path, damage: str) -> None:
    with Library.open(tmp_path, create=True) as library:
        library.save([full_document("a.txt")])
        with sqlite3.connect(tmp_path / "library.sqlite") as connection:
            connection.execute(damage)
        connection.close()
        with pytest.raises(LibraryError, match="add the articles again"):
            list(library.annotated())


def test_everything_survives_closing(tmp_path: Path) -> None:
    with Library.open(tmp_path, create=True) as library:
        library.save([full_document("a.txt")])
        library.set_marks("a.txt", Marks(position=3))
    with Library.open(tmp_path) as library:
        assert library.article("a.txt") == article("a.txt")
        assert library.marks("a.txt").position == 3


NEWER = ("relation_start", "relation_end", "stance_start", "stance_end")
"""Fields that the store of version 1, which holds the same layers, does not have; see `test_newer_fields`."""


def test_newer_fields(tmp_path: Path) -> None:
    quantities = tuple(dataclasses.replace(each, relation_start=3, relation_end=9) for each in annotations().quantities)
    mark, participant = StanceMark(0, 5, Stance.DISTANCING, 0, 3), Participant(Role.AGENT, 0, 5)
    newer = dataclasses.replace(
        annotations(),
        quantities=quantities,
        attributions=(Attribution(0, 5, Evidential.REPORTED, stance=Stance.CONCEDING, stance_start=1, stance_end=2),),
        clauses=(Clause(0, 5, 0, reserves=(mark,), participants=(participant,)),),
    )
    with Library.open(tmp_path, create=True) as library:
        library.save([StoredDocument(AnnotatedArticle(article("a.txt"), newer), "hash", "1")])
        assert library.annotations("a.txt") == newer


def test_newer_fields_of_claims(library: Library) -> None:
    library.save([full_document("a.txt")])
    found = fact("alone", ["a.txt"], Verdict.ALONE)
    participant = Participant(Role.AGENT, 0, 5, "gross")
    newer = dataclasses.replace(
        found.claims[0], stance=Stance.DOUBTING, stance_start=1, stance_end=4, participants=(participant,)
    )
    known = dataclasses.replace(found, claims=(newer,))
    library.save_comparison(linking(["a.txt"]), {"a.txt": "flood"}, [story("a.txt")], {"flood": [known]})
    assert library.story_facts("flood")[0].claims == (newer,)


def test_every_value_object_is_stored_in_full() -> None:
    """The made-up layers fill every field somewhere, so the round trips above would notice a forgotten column."""
    for layer in (annotations().quantities, annotations().quotes, annotations().attributions, annotations().dates):
        for field in dataclasses.fields(layer[0]):
            if field.name not in ("high", "source_start", "source_end", "cue_start", "cue_end", *NEWER):
                assert any(getattr(item, field.name) is not None for item in layer), field.name
