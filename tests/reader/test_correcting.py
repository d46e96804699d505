"""Of which names a correction speaks, which entities are likely the same, and corrections in words."""

from __future__ import annotations

import pytest

from tests.reader.invented_articles import KUESTE, NORD
from tests.reader.memory import MemoryLibrary
from tui.model import Correction, CorrectionKind, Entity, EntityKind, EntityProfile, NameInFile
from tui.reader.correcting import (
    foremost_name,
    likely_first,
    names_in_files,
    shares,
    split,
)
from tui.reader.correction_words import correction_words, done_words
from tui.reader.index_rows import IndexEntry

PERSON, PLACE = EntityKind.PERSON, EntityKind.PLACE


def profile(entity_id: str) -> EntityProfile:
    found = MemoryLibrary().profile(entity_id)
    assert found
    return found


def test_names_are_those_of_each_article_without_parts_of_words() -> None:
    assert [(name.file, name.name) for name in names_in_files(profile("per-1"))] == [
        (KUESTE, "Maren Holthusen"), (KUESTE, "Holthusen"), (KUESTE, "Holthusens"), (NORD, "Maren Holthusen"),
    ]  # fmt: skip
    assert len(profile("loc-2").places) == 3
    assert len(names_in_files(profile("loc-2"))) == 2


def test_the_full_name_speaks_for_the_entity() -> None:
    assert foremost_name(profile("per-2")) == NameInFile(KUESTE, "Jens Brandt", PERSON)
    only_short = EntityProfile(Entity("x", "Jens Brandt", PERSON), profile("per-2").places[1:])
    assert foremost_name(only_short) == NameInFile(NORD, "Brandt", PERSON)
    assert foremost_name(EntityProfile(Entity("x", "X", PERSON), ())) is None


def test_what_can_be_split_off() -> None:
    offered = shares(profile("per-1"))
    assert [(share.words or share.file, share.mentions) for share in offered] == [
        ("Maren Holthusen", 2), ("Holthusen", 1), ("Holthusens", 1), (KUESTE, 3), (NORD, 1),
    ]  # fmt: skip
    assert split(profile("per-1"), []) is None
    correction = split(profile("per-1"), [offered[1], offered[4]])
    assert correction
    assert [(name.file, name.name) for name in correction.names] == [(KUESTE, "Holthusen"), (NORD, "Maren Holthusen")]


def entry(name: str, kind: EntityKind = PERSON, mentions: int = 1, *others: str) -> IndexEntry:
    folded = "\n".join((name, *others)).casefold()
    return IndexEntry(Entity(name, name, kind, (name, *others)), 1, mentions, folded)


@pytest.mark.parametrize(
    ("name", "names", "likely"),
    [
        ("Maren Holthusen", ("Anna Berg", "Holthusen", "Maren Klose"), "Holthusen"),
        ("Wolodymyr Selenskyj", ("Anna Berg", "Selenski", "Jens Brandt"), "Selenski"),
        ("Charkiw", ("Kiew", "Chartres Chor", "Charkow"), "Charkow"),
    ],
)
def test_similar_names_come_first(name: str, names: tuple[str, ...], likely: str) -> None:
    kind = PLACE if name == "Charkiw" else PERSON
    found = likely_first(Entity("own", name, kind, (name,)), [entry(one, kind, 9) for one in names])
    assert found[0].entity.name == likely


def test_then_the_same_kind_then_the_common() -> None:
    entries = [entry("Aaa", PLACE, 50), entry("Bbb", PERSON, 1), entry("Ccc", PERSON, 7), entry("Xyz")]
    found = likely_first(Entity("Xyz", "Xyz", PERSON, ("Xyz",)), entries)
    assert [one.entity.name for one in found] == ["Ccc", "Bbb", "Aaa"]


def test_a_name_of_one_letter_can_be_joined_too() -> None:
    assert likely_first(Entity("own", "X", PERSON), [entry("Y"), entry("X")])[0].entity.name == "X"


NAMES = (NameInFile("a", "Brandt", PERSON), NameInFile("b", "Jens Brandt", PERSON), NameInFile("c", "Brandt", PERSON))


@pytest.mark.parametrize(
    ("correction", "words", "done"),
    [
        (
            Correction(CorrectionKind.JOIN, NAMES[:2]),
            "joined Jens Brandt with Brandt",
            "Joined: Brandt and Jens Brandt are one now, S",
        ),
        (
            Correction(CorrectionKind.SPLIT, NAMES),
            "split off Brandt and Jens Brandt in 3 articles",
            "Split: S in 3 articles is a name of its own now",
        ),
        (
            Correction(CorrectionKind.RENAME, NAMES[:1], "S"),
            "renamed Brandt as S",
            "Renamed: Brandt is shown as S now",
        ),
    ],
)
def test_corrections_in_words(correction: Correction, words: str, done: str) -> None:
    assert correction_words(correction) == words
    assert done_words(correction, "S") == done
