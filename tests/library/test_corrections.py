"""What a correction does to a linking, by examples and by properties."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library.correction_problems import problem_with
from tui.library.corrections import CorrectedLinking, apply_corrections
from tui.model import Correction, CorrectionKind, Entity, EntityKind, LinkedMention, Linking, NameInFile

PER, LOC, ORG = EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANISATION
JOIN, SPLIT, RENAME = CorrectionKind.JOIN, CorrectionKind.SPLIT, CorrectionKind.RENAME

# file -> (words, kind, entity, part)
TEXTS: dict[str, list[tuple[str, EntityKind, str, bool]]] = {
    "a": [("Jana Weiß", PER, "jana", False), ("Weiß", PER, "jana", False), ("Rom", LOC, "rom", False)],
    "b": [
        ("Weiß", PER, "jana", False),
        ("Weiß", PER, "jana", True),
        ("Italien", LOC, "italien", False),
        ("Italia", LOC, "italia", False),
    ],
    "c": [("Rom", LOC, "rom", False), ("Rom", ORG, "as-rom", False), ("AS Rom", ORG, "as-rom", False)],
    "d": [("J. Weiß", PER, "j-weiss", False), ("Italien", LOC, "italien", True)],
}
ENTITIES = {
    "jana": Entity("jana", "Jana Weiß", PER, ("Jana Weiß", "Weiß")),
    "j-weiss": Entity("j-weiss", "J. Weiß", PER, ("J. Weiß",)),
    "rom": Entity("rom", "Rom", LOC, ("Rom",), stands_for="italien"),
    "as-rom": Entity("as-rom", "AS Rom", ORG, ("AS Rom", "Rom")),
    "italien": Entity("italien", "Italien", LOC, ("Italien",)),
    "italia": Entity("italia", "Italia", LOC, ("Italia",)),
}
SURFACES = {file: [words for words, *_ in found] for file, found in TEXTS.items()}
LINKING = Linking(
    ENTITIES,
    {
        file: tuple(
            LinkedMention(file, 10 * at, 10 * at + len(words), kind, entity, part)
            for at, (words, kind, entity, part) in enumerate(found)
        )
        for file, found in TEXTS.items()
    },
)


def name(file: str, words: str, kind: EntityKind = PER) -> NameInFile:
    return NameInFile(file, words, kind)


def corrected(*corrections: Correction) -> Linking:
    return apply_corrections(LINKING, SURFACES, corrections)


def entities_in(linking: Linking, file: str) -> list[str]:
    return [mention.entity for mention in linking.mentions[file]]


def join(*names: NameInFile) -> Correction:
    return Correction(JOIN, names)


def split(*names: NameInFile) -> Correction:
    return Correction(SPLIT, names)


def test_a_join_keeps_the_first_id_and_all_names() -> None:
    done = corrected(join(name("d", "J. Weiß"), name("a", "Weiß")))
    assert done.entities["j-weiss"] == Entity("j-weiss", "J. Weiß", PER, ("J. Weiß", "Jana Weiß", "Weiß"))
    assert "jana" not in done.entities
    assert entities_in(done, "b")[:2] == ["j-weiss", "j-weiss"]  # the part of a word follows


def test_a_capital_stands_for_the_country_it_was_joined_to() -> None:
    done = corrected(join(name("b", "Italia", LOC), name("b", "Italien", LOC)))
    assert done.entities["rom"].stands_for == "italia"
    assert entities_in(done, "d")[1] == "italia"
    done = corrected(join(name("b", "Italien", LOC), name("a", "Rom", LOC)))
    assert done.entities["italien"].stands_for is None


def test_a_split_moves_a_name_in_one_file_with_its_parts() -> None:
    done = corrected(split(name("b", "Weiß")))
    new = done.mentions["b"][0].entity
    assert new.startswith("jana~")
    assert entities_in(done, "b")[1] == new
    assert done.entities[new] == Entity(new, "Weiß", PER, ("Weiß",))
    assert done.entities["jana"].names == ("Jana Weiß", "Weiß")


def test_parts_stay_where_mentions_stay() -> None:
    surfaces = {**SURFACES, "b": ["Weiß", "Weiß", "Jana Weiß", "Italia"]}
    mentions = list(LINKING.mentions["b"])
    mentions[2] = LinkedMention("b", 20, 29, PER, "jana")
    linking = Linking(ENTITIES, {**LINKING.mentions, "b": tuple(mentions)})
    done = apply_corrections(linking, surfaces, [split(name("b", "Weiß"))])
    assert done.mentions["b"][0].entity != "jana"
    assert entities_in(done, "b")[1:3] == ["jana", "jana"]


def test_a_split_takes_the_names_that_only_it_bears() -> None:
    done = corrected(split(name("a", "Jana Weiß")))
    assert done.entities["jana"] == Entity("jana", "Weiß", PER, ("Weiß",))


def test_splits_have_ids_of_their_own_whatever_else_is_split() -> None:
    alone = corrected(split(name("b", "Weiß"))).mentions["b"][0].entity
    both = corrected(split(name("a", "Weiß")), split(name("b", "Weiß")))
    assert both.mentions["b"][0].entity == alone
    assert both.mentions["a"][1].entity not in (alone, "jana")


def test_a_renaming_keeps_id_and_names() -> None:
    done = corrected(Correction(RENAME, (name("a", "Weiß"),), "Johanna Weiß"))
    assert done.entities["jana"] == Entity("jana", "Johanna Weiß", PER, ("Johanna Weiß", "Jana Weiß", "Weiß"))


def test_the_kind_tells_names_of_one_file_apart() -> None:
    work = CorrectedLinking(LINKING, SURFACES)
    for kind, wanted in ((LOC, "rom"), (ORG, "as-rom"), (PER, "rom")):
        found = work.entity_of(name("c", "Rom", kind))
        assert found is not None
        assert found.id == wanted


@pytest.mark.parametrize(
    "correction",
    [
        join(name("a", "Weiß"), name("gone", "Weiß")),
        join(name("a", "Niemand"), name("b", "Niemand")),
        split(name("a", "Niemand")),
        split(name("a", "Jana Weiß"), name("a", "Weiß"), name("b", "Weiß")),
        Correction(RENAME, (name("gone", "Weiß"),), "Neu"),
    ],
)
def test_what_no_longer_fits_is_left_out(correction: Correction) -> None:
    assert corrected(correction) == LINKING


@pytest.mark.parametrize(
    ("correction", "problem"),
    [
        (join(name("a", "Weiß")), "two names"),
        (join(name("a", "Weiß"), name("b", "Weiß")), "“Jana Weiß” is one and the same already"),
        (join(name("a", "Weiß"), name("a", "Rom", LOC)), "“Jana Weiß” is a person, “Rom” is a place"),
        (join(name("a", "Weiß"), name("a", "Weis")), "“Weis” is no name in a"),
        (join(name("a", "Weiß"), name("a\nb", "Weiß")), "“Weiß” is no name in a b"),
        (split(), "A split needs a name"),
        (Correction(RENAME, (), "Neu"), "A renaming needs one name"),
        (split(name("a", "Weiß"), name("a", "Rom", LOC)), "not the same anyway"),
        (split(name("a", "Rom", LOC), name("c", "Rom", LOC)), "That is all of “Rom”"),
        (Correction(SPLIT, (name("a", "Weiß"),), "Neu"), "Only a renaming"),
        (Correction(RENAME, (name("a", "Weiß"), name("b", "Weiß")), "Neu"), "one name"),
        (Correction(RENAME, (name("a", "Weiß"),), ""), "empty"),
        (Correction(RENAME, (name("a", "Weiß"),)), "empty"),
        (Correction(RENAME, (name("a", "Weiß"),), "x" * 201), "longer"),
        (Correction(RENAME, (name("a", "Weiß"),), "\x1b[31mNeu"), "cannot be shown"),
        (Correction(RENAME, (name("a", "Weiß"),), "Jana Weiß"), "has this name already"),
    ],
)
def test_problems_are_told_in_one_line(correction: Correction, problem: str) -> None:
    told = problem_with(CorrectedLinking(LINKING, SURFACES), correction)
    assert told is not None
    assert problem in told
    assert "\n" not in told


def test_places_and_organisations_may_be_one() -> None:
    assert problem_with(CorrectedLinking(LINKING, SURFACES), join(name("a", "Rom", LOC), name("c", "Rom", ORG))) is None


# -- properties -------------------------------------------------------------------------------------------------------

NAMES = [name(file, words, kind) for file, found in TEXTS.items() for words, kind, _, part in found if not part]
CORRECTIONS = st.one_of(
    st.builds(join, st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=3).map(lambda names: split(*names)),
    st.builds(lambda at, to: Correction(RENAME, (at,), to), st.sampled_from(NAMES), st.sampled_from(["Neu", "Weiß"])),
)


def persons_only(correction: Correction) -> bool:
    return all(each.kind is PER for each in correction.names)


@given(st.lists(CORRECTIONS, max_size=5))
@settings(max_examples=100, deadline=None)
def test_every_mention_keeps_its_place_and_has_an_entity(corrections: Sequence[Correction]) -> None:
    done = corrected(*corrections)
    for file, mentions in LINKING.mentions.items():
        assert [(m.start, m.end, m.kind, m.part) for m in mentions] == [
            (m.start, m.end, m.kind, m.part) for m in done.mentions[file]
        ]
    named = {mention.entity for mentions in done.mentions.values() for mention in mentions if not mention.part}
    assert named == done.entities.keys()
    assert all(key == entity.id and entity.names[0] == entity.name for key, entity in done.entities.items())
    assert all(entity.stands_for in {None, *(done.entities.keys() - {key})} for key, entity in done.entities.items())


@given(st.lists(CORRECTIONS, max_size=4))
@settings(max_examples=50, deadline=None)
def test_corrections_of_persons_and_of_places_do_not_touch_each_other(corrections: Sequence[Correction]) -> None:
    apart = [each for each in corrections if len({each.kind is PER for each in each.names}) == 1]
    sorted_by_kind = sorted(apart, key=persons_only)
    assert corrected(*apart) == corrected(*sorted_by_kind)


def test_applying_nothing_changes_nothing() -> None:
    assert corrected() == LINKING
