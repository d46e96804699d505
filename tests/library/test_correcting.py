"""Corrections in the library: at once, for good, and taken back as if they had never been."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.made_up import document
from tests.library.test_corrections import CORRECTIONS, ENTITIES, LINKING, SURFACES, join, name, split
from tui.library import CorrectionError, Library
from tui.library.corrections import apply_corrections
from tui.model import Correction, CorrectionKind, EntityKind, Linking, NameInFile, Story

LOC, ORG = EntityKind.PLACE, EntityKind.ORGANISATION
STORY = Story("s", "Eine Geschichte", tuple(SURFACES))


def text(file: str) -> str:
    """The file's names, each ten characters behind the one before, as the mentions of `LINKING` have it."""
    return "".join(f"{words:10}" for words in SURFACES[file])


def compare(library: Library, linking: Linking = LINKING) -> None:
    library.save_comparison(linking, dict.fromkeys(SURFACES, "s"), [STORY], {}, "rules")


@pytest.fixture
def named(library: Library) -> Library:
    """A library with the articles and entities of `LINKING`."""
    library.save([document(file, text(file)) for file in SURFACES])
    compare(library)
    return library


def stored(library: Library) -> Linking:
    return Linking(
        {entity.id: entity for entity in library.entities()}, {file: library.mentions(file) for file in SURFACES}
    )


def test_a_join_is_seen_everywhere_at_once(named: Library) -> None:
    before = named.entity_counts()
    kept = named.correct(join(name("d", "J.   Weiß"), name("a", "Weiß")))
    assert named.corrections() == (kept,)
    assert kept.correction.names[0].name == "J. Weiß"
    assert datetime.fromisoformat(kept.made).tzinfo is not None
    assert named.entity("jana") is None
    assert named.entity_id_of(name("a", "Jana Weiß")) == "j-weiss"
    assert named.entity_counts()["j-weiss"] == (3, 4)
    assert [place.part for place in named.places("j-weiss")] == [False, False, False, True, False]
    assert [entity.id for entity in named.entities(text="jana")] == ["j-weiss"]
    named.undo_correction(kept.id)
    assert (stored(named), named.entity_counts(), named.corrections()) == (LINKING, before, ())


def test_any_correction_can_be_taken_back_alone(named: Library) -> None:
    joined = named.correct(join(name("a", "Weiß"), name("d", "J. Weiß")))
    renamed = named.correct(Correction(CorrectionKind.RENAME, (name("d", "J. Weiß"),), "Johanna Weiß"))
    named.correct(split(name("b", "Weiß")))
    named.undo_correction(joined.id)
    entity = named.entity("j-weiss")
    assert entity is not None
    assert entity.name == "Johanna Weiß"
    assert named.mentions("b")[0].entity.startswith("jana~")
    named.undo_correction(renamed.id)
    assert stored(named) == apply_corrections(LINKING, SURFACES, [split(name("b", "Weiß"))])
    with pytest.raises(KeyError):
        named.undo_correction(renamed.id)


def test_a_correction_that_cannot_be_made_changes_nothing(named: Library) -> None:
    for correction in (
        join(name("a", "Weiß"), name("a", "Jana Weiß")),
        join(name("a", "Weiß"), name("a", "Rom", LOC)),
        split(name("\ud800", "Weiß")),
        split(name("nowhere", "Weiß")),
    ):
        with pytest.raises(CorrectionError) as caught:
            named.correct(correction)
        assert len(str(caught.value).splitlines()) == 1
    assert (stored(named), named.corrections()) == (LINKING, ())
    assert not named.needs_comparison("rules")


def test_corrections_last(named: Library, tmp_path: Path) -> None:
    """Over saving the article again, comparing again with other ids, and opening the library again."""
    named.correct(join(name("a", "Weiß"), name("d", "J. Weiß")))
    named.save([document("d", text("d"))])
    assert named.mentions("d") == ()
    renumbered = Linking(
        {f"{key}-2": dataclasses.replace(e, id=f"{key}-2", stands_for=None) for key, e in ENTITIES.items()},
        {
            file: tuple(dataclasses.replace(mention, entity=f"{mention.entity}-2") for mention in mentions)
            for file, mentions in LINKING.mentions.items()
        },
    )
    compare(named, renumbered)
    with Library.open(named.folder) as again:
        assert again.entity_id_of(name("d", "J. Weiß")) == "jana-2"
        (kept,) = again.corrections()
        again.undo_correction(kept.id)
        assert stored(again) == renumbered


def test_an_article_that_comes_back_finds_its_corrections(named: Library) -> None:
    named.correct(split(name("b", "Weiß")))
    named.remove(["b"])
    assert [mention.entity for mention in named.mentions("a")] == ["jana", "jana", "rom"]
    assert not [entity.id for entity in named.entities() if "~" in entity.id]
    named.save([document("b", text("b"))])
    compare(named)
    assert named.mentions("b")[0].entity.startswith("jana~")


def test_facts_are_to_be_made_anew_after_a_correction(named: Library) -> None:
    assert not named.needs_comparison("rules")
    kept = named.correct(split(name("b", "Weiß")))
    assert named.needs_comparison("rules")
    compare(named)
    assert not named.needs_comparison("rules")
    named.undo_correction(kept.id)
    assert named.needs_comparison("rules")


def test_a_name_in_a_file_is_found_by_its_kind(named: Library) -> None:
    assert named.entity_id_of(name("c", "Rom", LOC)) == "rom"
    assert named.entity_id_of(name("c", " Rom", ORG)) == "as-rom"
    assert named.entity_id_of(name("c", "Mailand", LOC)) is None
    assert named.entity_id_of(name("e", "Rom", LOC)) is None
    assert named.entity_id_of(NameInFile("\ud800", "Rom", LOC)) is None


def test_a_comparison_with_unknown_entities_changes_nothing(named: Library) -> None:
    lost = {**ENTITIES, "rom": dataclasses.replace(ENTITIES["rom"], stands_for="nowhere")}
    with pytest.raises(KeyError):
        compare(named, Linking(lost, LINKING.mentions))
    assert stored(named) == LINKING


@given(st.lists(st.tuples(CORRECTIONS, st.booleans()), max_size=5))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_correcting_at_once_is_like_correcting_a_new_linking(
    named: Library, steps: list[tuple[Correction, bool]]
) -> None:
    """And so is taking back: each step makes a correction, and takes the oldest back where it says so."""
    for correction, take_back in steps:
        try:
            named.correct(correction)
        except CorrectionError:
            continue
        if take_back:
            named.undo_correction(named.corrections()[0].id)
    kept = [each.correction for each in named.corrections()]
    assert stored(named) == apply_corrections(LINKING, SURFACES, kept)
    counts = named.entity_counts()
    compare(named)
    assert (stored(named), named.entity_counts()) == (apply_corrections(LINKING, SURFACES, kept), counts)
    for each in named.corrections():
        named.undo_correction(each.id)
    assert stored(named) == LINKING
