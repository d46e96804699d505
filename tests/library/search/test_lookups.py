"""What the store answers of a search, on three small reports about a dam."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from tests.library.made_up import article, fact, span
from tui.library import Library, StoredDocument, labels
from tui.library.database import Database
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
    AnnotatedArticle,
    Annotations,
    Attribution,
    Correction,
    CorrectionKind,
    Entity,
    EntityKind,
    Evidential,
    LinkedMention,
    Linking,
    Marks,
    NameInFile,
    NoteAnchor,
    Qualifier,
    Quantity,
    Quote,
    Story,
    Verdict,
)

A = (
    "Der Damm bei Grünau hält, sagte Jörg Müller. „Wir haben 3.000 Bundeswehr-Soldaten im Einsatz“, sagte Müller. "
    "Zwischen 900 und 1.200 Häuser sind bedroht."
)
B = (
    "Nach Angaben des Landesamts unter Verweis auf die Sternwarte Grünau sank der Pegel um 40 Prozent. "
    "Petra Müller schwieg."
)
C = "Die Feuerwehr zählte 3000 Sandsäcke, jeder kostete 2,5 Euro. „Gut“, hieß es. Leistung: 12 Kilowattstunden."


def amount(text: str, words: str, value: float, unit: str | None, high: float | None = None) -> Quantity:
    return Quantity(*span(text, words), value, high, unit, Qualifier.EXACT)


ANNOTATED = {
    "a.txt": Annotations(
        quantities=(
            amount(A, "3.000 Bundeswehr-Soldaten", 3000, "Bundeswehr-Soldat"),
            amount(A, "900 und 1.200 Häuser", 900, "Haus", 1200),
        ),
        quotes=(Quote(*span(A, "Wir haben 3.000 Bundeswehr-Soldaten im Einsatz"), "Müller"),),
        attributions=(
            Attribution(*span(A, "Der Damm bei Grünau hält"), Evidential.REPORTED, "Jörg Müller"),
            Attribution(*span(A, "Wir haben 3.000 Bundeswehr-Soldaten"), Evidential.DIRECT_QUOTE, "Müller"),
        ),
    ),
    "b.txt": Annotations(
        quantities=(amount(B, "40 Prozent", 40, "Prozent"),),
        attributions=(
            Attribution(*span(B, "sank der Pegel"), Evidential.ACCORDING_TO, "Landesamt", chain=("Sternwarte Grünau",)),
        ),
    ),
    "c.txt": Annotations(
        quantities=(
            amount(C, "3000 Sandsäcke", 3000, "Sandsack"),
            amount(C, "2,5 Euro", 2.5, "Euro"),
            amount(C, "12 Kilowattstunden", 12, "Kilowattstunde"),
        ),
        quotes=(Quote(*span(C, "Gut"), fragment=True),),
    ),
}
TEXTS = {"a.txt": A, "b.txt": B, "c.txt": C}
SOURCES = {"a.txt": "Küstenkurier", "b.txt": "Der Kurier am Abend", "c.txt": None}
DAYS = {"a.txt": date(2025, 6, 1), "b.txt": date(2025, 6, 30), "c.txt": None}
ENTITIES = {
    "joerg": Entity("joerg", "Jörg Müller", EntityKind.PERSON, ("Jörg Müller", "Müller")),
    "petra": Entity("petra", "Petra Müller", EntityKind.PERSON, ("Petra Müller", "Müller")),
    "gruenau": Entity("gruenau", "Grünau", EntityKind.PLACE, ("Grünau",)),
    "warte": Entity("warte", "Sternwarte Grünau", EntityKind.ORGANISATION, ("Sternwarte Grünau",)),
}
NAMED = {
    "a.txt": (("Grünau", "gruenau"), ("Jörg Müller", "joerg")),
    "b.txt": (("Sternwarte Grünau", "warte"), ("Petra Müller", "petra")),
    "c.txt": (),
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library", create=True) as opened:
        opened.save(
            StoredDocument(
                AnnotatedArticle(
                    article(file, text, source=SOURCES[file], published=DAYS[file], title="Kopf"), ANNOTATED[file]
                ),
                "hash",
                "1",
            )
            for file, text in TEXTS.items()
        )
        mentions = {
            file: tuple(LinkedMention(file, *span(TEXTS[file], words), ENTITIES[key].kind, key) for words, key in named)
            for file, named in NAMED.items()
        }
        stories = [Story("s1", "Der Damm von Grünau", ("a.txt", "b.txt")), Story("s2", "Säcke", ("c.txt",))]
        story_of = {"a.txt": "s1", "b.txt": "s1", "c.txt": "s2"}
        opened.save_comparison(Linking(ENTITIES, mentions), story_of, stories, {})
        yield opened


@contextmanager
def lookups(library: Library) -> Iterator[Lookups]:
    database = Database.open(library.folder, create=False)
    labels.bring_up_to_date(database)
    with database.reading() as db:
        yield Lookups(db)
    database.close()


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


def terms(typed: str) -> tuple[str, ...]:
    return tuple(token.term for token in tokens(typed))


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
    assert files(library, FromSource(terms(typed), typed, begins)) == found


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
    assert files(library, InStory(terms(typed), typed, begins)) == found


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
    ],
)
def test_names(library: Library, kind: EntityKind | None, typed: str, begins: bool, found: str) -> None:
    assert files(library, Named(kind, terms(typed), typed, begins)) == found


def test_names_follow_corrections(library: Library) -> None:
    library.correct(
        Correction(CorrectionKind.RENAME, (NameInFile("a.txt", "Grünau", EntityKind.PLACE),), "Grünau (Oder)")
    )
    leaf = Named(EntityKind.PLACE, terms("Oder Grünau"), "")
    assert files(library, leaf) == "a"
    assert lit(library, leaf) == ["Grünau"]


@pytest.mark.parametrize(
    ("low", "high", "unit", "found"),
    [
        (3000, 3000, "", "ac"),
        (3000, 3000, "Soldaten", "a"),
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


@pytest.mark.parametrize(
    ("low", "high", "low_open", "high_open", "found"),
    [
        (3000, None, True, False, ""),
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
    stories = [Story("s1", "Der Damm von Grünau", ("a.txt", "b.txt")), Story("s2", "Säcke", ("c.txt",))]
    story_of = {"a.txt": "s1", "b.txt": "s1", "c.txt": "s2"}
    facts = {"s1": [fact("f", ["a.txt", "b.txt"], Verdict.DIFFER)], "s2": []}
    library.save_comparison(Linking(ENTITIES, {}), story_of, stories, facts)
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
