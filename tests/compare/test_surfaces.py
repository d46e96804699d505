from __future__ import annotations

import pytest

from tui.compare.surfaces import Surface, base_form, name_node, short_forms, state_meant
from tui.model import EntityKind

PLACE, ORGANISATION = EntityKind.PLACE, EntityKind.ORGANISATION


@pytest.mark.parametrize(
    ("surface", "attested", "before", "expected"),
    [
        ("Chiles", set(), "", "Chile"),
        ("Tunesiens", set(), "", "Tunesien"),
        ("Laos", set(), "", "Laos"),
        ("Paris", {"pari"}, "", "Paris"),
        ("Lodras", {"lodra"}, "", "Lodra"),
        ("Lodras", set(), "", "Lodras"),
        ("Nordrats", set(), "Beschluss des ", "Nordrat"),
        ("Nordrats", set(), "Beschluss des obersten ", "Nordrat"),
        ("Rotes\nKreuz", set(), "", "Rotes Kreuz"),
        ("Grünen", {"grüne"}, "", "Grünen"),
        ("Grünen", {"gruene"}, "", "Grüne"),
    ],
)
def test_base_forms(surface: str, attested: set[str], before: str, expected: str) -> None:
    assert base_form(surface, attested, before) == expected


def surfaces(kind: EntityKind, *names: str) -> list[Surface]:
    return [Surface(name, kind, name_node(name, kind)) for name in names]


def test_short_forms_go_to_their_one_long_form() -> None:
    assert short_forms(surfaces(ORGANISATION, "Rheinische Umschau", "Umschau")) == [
        ("ORG:umschau", "ORG:rheinisch umschau")
    ]
    long, short = surfaces(ORGANISATION, "Thüringer Landesamt für Umwelt", "Landesamtes für Umwelt")
    assert short_forms([long, short]) == [(short.node, long.node)]
    assert short_forms(surfaces(PLACE, "Neustadt am Rübenberge", "Neustadt")) != []
    assert short_forms(surfaces(PLACE, "New York", "York")) == []
    assert short_forms(surfaces(ORGANISATION, "Rheinische Umschau", "Bonner Umschau", "Umschau")) == []


def test_members_of_an_alliance_go_with_it() -> None:
    assert short_forms(surfaces(ORGANISATION, "Mercosur-Staaten", "Mercosur")) == [
        ("ORG:mercosur", "ORG:mercosur staat")
    ]


def test_governments_go_by_what_they_govern() -> None:
    assert name_node("Lind-Regierung", ORGANISATION) == name_node("Lind-Administration", ORGANISATION)
    assert name_node("Lind-Regierung", ORGANISATION) != name_node("Moser-Regierung", ORGANISATION)


def test_a_bare_form_of_state_is_the_last_such_country() -> None:
    earlier = surfaces(PLACE, "Schweden", "Bangladesch", "Peru")
    assert state_meant("Volksrepublik", earlier) == "territory:BD"
    assert state_meant("Königreich", earlier) == "territory:SE"
    assert state_meant("Kaiserreich", earlier) is None
    assert state_meant("Volksrepublik", surfaces(PLACE, "Peru")) is None
