from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.names import (
    abbreviates,
    fold,
    initials,
    is_acronym,
    name_key,
    nominative,
    without_genitive,
    words,
)


def test_titles_are_no_part_of_a_name() -> None:
    assert words("Prof. Dr. Eva Lind") == ("Eva", "Lind")
    assert words("Lord") == ("Lord",)


@pytest.mark.parametrize(
    ("name", "known", "expected"),
    [
        ("Norwegens", {"norwegen"}, "Norwegen"),
        ("Athens", {"norwegen"}, "Athens"),
        ("Bundestages", {"bundestag"}, "Bundestag"),
        ("Strauss", {"straus"}, "Strauss"),
        ("Max", {"ma"}, "Max"),
    ],
)
def test_a_genitive_goes_only_where_the_name_is_known_without(name: str, known: set[str], expected: str) -> None:
    assert without_genitive(name, known) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rotes Kreuz", "Roten Kreuzes"),
        ("Deutsche Bahn AG", "Deutschen Bahn"),
        ("Die Linke", "die Linke"),
        ("Robert-Koch-Institut", "Robert Koch-Institut"),
        ("UNICEF", "Unicef"),
    ],
)
def test_inflected_names_share_a_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Roten Meeres", "Rotes Meer"),
        ("Obersten Gerichtshofs", "Oberster Gerichtshof"),
        ("Oberste Gerichtshof", "Oberster Gerichtshof"),
        ("Deutschen Umwelthilfe", "Deutschen Umwelthilfe"),
        ("Europäischen Union", "Europäische Union"),
        ("Vereinten Nationen", "Vereinte Nationen"),
        ("Bad Ems", "Bad Ems"),
        ("Bremen", "Bremen"),
    ],
)
def test_the_dictionary_form_of_a_name_with_an_adjective(name: str, expected: str) -> None:
    assert nominative(name) == expected


def test_acronyms() -> None:
    assert [name for name in ("THW", "EuGH", "dpa", "F.A.Z.", "Bahn", "Ulm", "rot-grün") if is_acronym(name)] == [
        "THW",
        "EuGH",
        "dpa",
        "F.A.Z.",
    ]
    assert abbreviates("THW", "Technisches Hilfswerk")
    assert abbreviates("DRK", "Deutsches Rotes Kreuz")
    assert not abbreviates("CDU", "Deutsches Rotes Kreuz")
    assert not abbreviates("DRK", "DRKs")
    assert initials("Deutsches Rotes Kreuz") == "drk"


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=30))
def test_keys_of_any_text_are_strings_that_folding_leaves_alone(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert isinstance(name_key(text or "x") if text.split() else "", str)
