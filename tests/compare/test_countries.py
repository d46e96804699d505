from __future__ import annotations

import subprocess
import sys

import pytest

from tui.compare.countries import forms_of_state, group_of, known_names, territories
from tui.model import EntityKind

PLACE, ORGANISATION = EntityKind.PLACE, EntityKind.ORGANISATION


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Tschechien", "Tschechische Republik", PLACE),
        ("Tschechien", "Tschechischen Republik", PLACE),
        ("Elfenbeinküste", "Côte d’Ivoire", PLACE),
        ("USA", "Vereinigten Staaten", PLACE),
        ("Lwiw", "Lemberg", PLACE),
        ("WHO", "Weltgesundheitsorganisation", ORGANISATION),
        ("Internationalen Währungsfonds", "IWF", ORGANISATION),
    ],
)
def test_names_of_one_thing_are_in_one_group(one: str, other: str, kind: EntityKind) -> None:
    assert group_of(one, kind) is not None
    assert group_of(one, kind) == group_of(other, kind)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kiew", "Kyjiw"),
        ("Kiew", "Kyiv"),
        ("Charkiw", "Charkow"),
        ("Charkiw", "Kharkiv"),
        ("Lemberg", "Lviv"),
        ("Breslau", "Wroclaw"),
        ("Danzig", "Gdańsk"),
        ("Mailand", "Milano"),
        ("Prag", "Praha"),
        ("Peking", "Beijing"),
        ("Kalkutta", "Kolkata"),
        ("Warschau", "Warszawa"),
        ("Lüttich", "Liège"),
        ("Teheran", "Tehran"),
        ("Bagdad", "Baghdad"),
        ("Pilsen", "Plzeň"),
        ("Pokrowsk", "Pokrovsk"),
        ("Cherson", "Kherson"),
        ("Klausenburg", "Cluj-Napoca"),
        ("Mexiko-Stadt", "Mexico City"),
    ],
)
def test_names_of_one_town_are_in_one_group(one: str, other: str) -> None:
    assert group_of(one, PLACE) is not None
    assert group_of(one, PLACE) == group_of(other, PLACE)


@pytest.mark.parametrize(
    "name", ["Frankfurt", "Frankfurt am Main", "Neustadt", "Newcastle", "Valencia", "Santiago", "San José", "Hamilton"]
)
def test_names_that_several_towns_bear_are_in_no_group(name: str) -> None:
    assert group_of(name, PLACE) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Athen", "Athens"),  # that of Georgia is large too
        ("Marburg", "Magdeburg"),
        ("Rostow", "Rostock"),
        ("Nischni Nowgorod", "Weliki Nowgorod"),
        ("Luxemburg", "Lüttich"),
        ("Essen", "Dorpat"),
    ],
)
def test_towns_that_only_sound_alike_stay_apart(one: str, other: str) -> None:
    assert group_of(one, PLACE) is None or group_of(one, PLACE) != group_of(other, PLACE)


def test_a_club_is_not_its_town() -> None:
    assert group_of("Milano", ORGANISATION) is None


def test_a_genitive_is_not_taken_for_a_name() -> None:
    assert "athen" in known_names()
    assert "athens" not in known_names()


def test_neighbours_in_name_are_not() -> None:
    assert group_of("Demokratische Republik Kongo", PLACE) != group_of("Republik Kongo", PLACE)
    assert group_of("Niger", PLACE) != group_of("Nigeria", PLACE)
    assert group_of("Kleinkleckersdorf", PLACE) is None


def test_a_mistaken_kind_does_not_hide_a_known_name() -> None:
    assert group_of("EU", PLACE) == group_of("Europäische Union", ORGANISATION)


def test_persons_belong_to_no_group() -> None:
    assert group_of("Jordan", EntityKind.PERSON) is None
    assert group_of("Washington", EntityKind.PERSON) is None


def test_every_country_of_the_file_is_one_of_cldr() -> None:
    names = territories()
    assert len(names) > 200
    assert all(len(group) == len(set(group)) for group in names.values())


def test_forms_of_state() -> None:
    assert "territory:BD" in forms_of_state()["volksrepublik"]
    assert "territory:SE" in forms_of_state()["koenigreich"]


def test_cities_and_continents_are_known() -> None:
    assert {"afrika", "lissabon", "norwegen", "dortmund", "bachmut"} <= known_names()


def test_babel_is_not_imported_before_it_is_needed() -> None:
    code = "import sys, tui.compare.entities; print('babel' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
