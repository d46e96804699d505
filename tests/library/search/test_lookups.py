"""What the store answers of a search, on three small reports about a dam."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from tests.library.made_up import fact
from tests.library.search.dam import ENTITIES, STORIES, STORY_OF, TEXTS, dam_library
from tui.library import Library, labels
from tui.library.database import Database
from tui.library.search import lookups as lookups_module
from tui.library.search.analysis import tokens
from tui.library.search.lookups import Lookups
from tui.library.search.query import (
    EVERYTHING,
    Amount,
    Days,
    FieldLeaf,
    FromSource,
    Having,
    InStory,
    Mark,
    Marked,
    Named,
    Said,
    Thing,
)
from tui.model import (
    Correction,
    CorrectionKind,
    EntityKind,
    Linking,
    Marks,
    NameInFile,
    NoteAnchor,
    Verdict,
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with dam_library(tmp_path / "library") as opened:
        yield opened


@contextmanager
def lookups(library: Library) -> Iterator[Lookups]:
    database = Database.open(library.folder, create=False)
    labels.bring_up_to_date(database)
    with database.reading() as db:
        yield Lookups(db)
    database.close()


@pytest.fixture(params=["by article", "by place"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How amounts are looked for, whatever their number."""
    monkeypatch.setattr(lookups_module, "_OFTEN", -1 if request.param == "by article" else 1000)
    return str(request.param)


def files(library: Library, leaf: FieldLeaf) -> str:
    """The articles found, by the letters of their files."""
    with lookups(library) as opened:
        return letters(opened.articles(leaf))


def letters(keys: Collection[int]) -> str:
    assert len(set(keys)) == len(keys)
    return "".join(" abc"[key] for key in sorted(keys))


def lit(library: Library, leaf: FieldLeaf, file: str = "a.txt") -> list[str]:
    with lookups(library) as opened:
        return words(opened.spans(leaf, " abc".index(file[0])), file)


def words(spans: Iterable[tuple[int, int]], file: str) -> list[str]:
    return [TEXTS[file][start:end] for start, end in spans]


def terms(typed: str, begins: bool = False) -> tuple[str, ...]:
    """The terms of a value, as a query has them: a word that is not finished is not stemmed."""
    found = list(tokens(typed))
    return tuple(token.word if begins and token is found[-1] else token.term for token in found)


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        (date(2025, 6, 1), date(2025, 6, 30), "ab"),
        (date(2025, 6, 2), None, "b"),
        (None, date(2025, 6, 1), "a"),
        (None, None, "ab"),
        (date(2026, 1, 1), None, ""),
    ],
)
def test_days(library: Library, first: date | None, last: date | None, found: str) -> None:
    assert files(library, Days(first, last, "")) == found


@pytest.mark.parametrize(
    ("typed", "begins", "found"),
    [
        ("Küstenkurier", False, "a"),
        ("kuestenkurier", False, "a"),
        ("Kurier", False, "b"),
        ("Abend Kurier", False, "b"),
        ("Kur", False, ""),
        ("Küs", True, "a"),
        ("Kurier Ab", True, "b"),
        ("c.txt", False, "c"),
    ],
)
def test_sources(library: Library, typed: str, begins: bool, found: str) -> None:
    assert files(library, FromSource(terms(typed, begins), typed, begins)) == found


@pytest.mark.parametrize(
    ("typed", "begins", "found"),
    [
        ("Damm", False, "ab"),
        ("Dämme", False, "ab"),
        ("Dam", False, ""),
        ("grunau", False, "ab"),
        ("s2", False, "c"),
        ("Gr", True, "ab"),
    ],
)
def test_stories(library: Library, typed: str, begins: bool, found: str) -> None:
    assert files(library, InStory(terms(typed, begins), typed, begins)) == found


@pytest.mark.parametrize(
    ("kind", "typed", "begins", "found"),
    [
        (EntityKind.PERSON, "Müller", False, "ab"),
        (EntityKind.PERSON, "Muellers", False, "ab"),
        (EntityKind.PERSON, "Jörg Müller", False, "a"),
        (EntityKind.PERSON, "müller jörg", False, "a"),
        (EntityKind.PERSON, "Grünau", False, ""),
        (EntityKind.PLACE, "Grünau", False, "a"),
        (None, "Grünau", False, "ab"),
        (EntityKind.ORGANISATION, "Stern", False, ""),
        (EntityKind.ORGANISATION, "Stern", True, "b"),
        (EntityKind.PERSON, "Petra Mü", True, "b"),
        (EntityKind.PERSON, "Petra Mueller", True, "b"),
        (EntityKind.ORGANISATION, "Sternwarte", True, "b"),
        (EntityKind.ORGANISATION, "Sternwarten", True, ""),
    ],
)
def test_names(library: Library, kind: EntityKind | None, typed: str, begins: bool, found: str) -> None:
    assert files(library, Named(kind, terms(typed, begins), typed, begins)) == found


def test_names_follow_corrections(library: Library) -> None:
    library.correct(
        Correction(CorrectionKind.RENAME, (NameInFile("a.txt", "Grünau", EntityKind.PLACE),), "Grünau (Oder)")
    )
    leaf = Named(EntityKind.PLACE, terms("Oder Grünau"), "")
    assert files(library, leaf) == "a"
    assert lit(library, leaf) == ["Grünau"]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    ("low", "high", "unit", "found"),
    [
        (3000, 3000, "", "ac"),
        (3000, 3000, "Soldaten", "a"),
        (3000.0000000005, 3000.0000000005, "Soldaten", "a"),
        (None, None, "Soldat", "a"),
        (None, None, "Sandsack", "c"),
        (None, None, "Stunde", ""),
        (None, None, "Kilowattstunden", "c"),
        (1000, 1100, "", "a"),
        (1200, None, "Häuser", "a"),
        (1201, None, "Häuser", ""),
        (None, 900, "Haus", "a"),
        (None, 899, "Haus", ""),
        (30, 50, "Prozent", "b"),
        (None, 3, "", "c"),
        (2.5, 2.5, "Euro", "c"),
    ],
)
def test_amounts(library: Library, low: float | None, high: float | None, unit: str, found: str) -> None:
    assert files(library, Amount(low, high, terms(unit), "")) == found


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open", "found"),
    [
        (3000, None, True, False, ""),
        (2999.9999999995, None, True, False, ""),
        (None, 40, False, True, "c"),
        (1200, 2000, True, False, ""),
        (1200, 2000, False, False, "a"),
        (40, 900, True, True, ""),
        (40, 900, True, False, "a"),
    ],
)
def test_amounts_with_open_ends(
    library: Library, low: float | None, high: float | None, low_open: bool, high_open: bool, found: str
) -> None:
    assert files(library, Amount(low, high, (), "", low_open, high_open)) == found


def test_what_stands_often_is_looked_for_in_each_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    with dam_library(tmp_path / "library") as library, lookups(library) as opened:
        monkeypatch.setattr(lookups_module, "_OFTEN", 1)
        opened._db.set_trace_callback(asked.append)
        assert letters(opened.articles(Amount(2, None, (), ""))) == "abc"
        assert "EXISTS" in asked[-1]
        assert letters(opened.articles(Amount(1000, None, (), ""))) == "ac"
        assert "EXISTS" not in asked[-1]


def test_no_amount_stands_in_no_article(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library", create=True) as library:
        assert files(library, Amount(None, None, (), "")) == ""


def test_marks(library: Library) -> None:
    library.visits.end(2)
    library.set_marks("a.txt", Marks(read=True))
    library.set_marks("b.txt", Marks(starred=True))
    assert {mark: files(library, Marked(mark, "")) for mark in Mark} == {
        Mark.UNREAD: "bc",
        Mark.READ: "a",
        Mark.STARRED: "b",
        Mark.NEW: "c",
    }


def test_nothing_is_new_before_the_first_visit(library: Library) -> None:
    assert files(library, Marked(Mark.NEW, "")) == ""


def test_things(library: Library) -> None:
    facts = {"s1": [fact("f", ["a.txt", "b.txt"], Verdict.DIFFER)], "s2": []}
    library.save_comparison(Linking(ENTITIES, {}), STORY_OF, STORIES, facts)
    library.notes.add(NoteAnchor.on_article("c.txt", "Kopf"), "Nachfragen")
    assert {thing: files(library, Having(thing, "")) for thing in Thing} == {
        Thing.CONFLICT: "ab",
        Thing.NUMBER: "abc",
        Thing.QUOTE: "ac",
        Thing.NOTE: "c",
        Thing.STORY: "ab",
    }


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Müller", "a"),
        ("Jörg Müller", "a"),
        ("Petra Müller", ""),
        ("Landesamt", "b"),
        ("Sternwarte", "b"),
        ("Feuerwehr", ""),
    ],
)
def test_speakers(library: Library, typed: str, found: str) -> None:
    assert files(library, Said(terms(typed), EVERYTHING, typed)) == found


def test_others_of_a_name_speak_where_they_are_named(library: Library) -> None:
    with Database.open(library.folder, create=False).writing() as db:
        mention = "article_id = 1 AND entity IN (SELECT id FROM entities WHERE name = 'Jörg Müller')"
        db.execute("UPDATE statements SET speaker = 'Müller' WHERE article_id = 1")
        assert db.execute(f"SELECT count(*) FROM linked_mentions WHERE {mention}").fetchone()[0]
    assert files(library, Said(terms("Jörg Müller"), EVERYTHING, "")) == "a"
    with Database.open(library.folder, create=False).writing() as db:
        db.execute(f"DELETE FROM linked_mentions WHERE {mention}")
    assert files(library, Said(terms("Jörg Müller"), EVERYTHING, "")) == ""


def test_the_beginning_of_a_speaker(library: Library) -> None:
    assert files(library, Said(terms("Stern", True), EVERYTHING, "Stern", begins=True)) == "b"


def test_a_surname_speaks_for_the_full_name(library: Library) -> None:
    with lookups(library) as opened:
        statements = opened.statements(Said(terms("Jörg Müller"), EVERYTHING, ""))
        assert letters(statements) == "a"
        assert words(statements[1], "a.txt") == [
            "Der Damm bei Grünau hält",
            "Wir haben 3.000 Bundeswehr-Soldaten im Einsatz",
        ]
        assert opened.statements(Said(terms("Müller"), EVERYTHING, ""), among=[2, 3]) == {}


@pytest.mark.parametrize(
    ("leaf", "found"),
    [
        (Named(EntityKind.PERSON, terms("Müller"), ""), ["Jörg Müller"]),
        (Named(None, ("gr",), "", begins=True), ["Grünau"]),
        (Amount(1000, 5000, (), ""), ["3.000 Bundeswehr-Soldaten", "900 und 1.200 Häuser"]),
        (Days(None, None, ""), []),
        (FromSource(terms("Küstenkurier"), ""), []),
        (Having(Thing.NUMBER, ""), []),
        (Said(terms("Landesamt"), EVERYTHING, ""), []),
    ],
)
def test_what_is_lit(library: Library, leaf: FieldLeaf, found: list[str]) -> None:
    assert lit(library, leaf) == found


@pytest.mark.parametrize(
    "leaf",
    [
        Named(None, ("x",) * 5000, "", begins=True),
        FromSource(tuple(f"w{number}" for number in range(5000)), ""),
        InStory((), "\ud800"),
        InStory(("'",), "' OR 1 = 1 --"),
        Amount(float("inf"), None, ("%",), ""),
    ],
)
def test_what_nobody_would_ask_finds_nothing(library: Library, leaf: FieldLeaf) -> None:
    if leaf == InStory((), "\ud800"):
        assert files(library, leaf) == "abc"  # every title holds no term at all
    else:
        assert files(library, leaf) == ""
