from __future__ import annotations

import pytest

from tui.compare.sources import Origin, Speakers
from tui.model import Entity, EntityKind, LinkedMention, Linking

TEXT = "Die Polizei in Lodra, so Ida Moser"
POLICE, TOWN, PERSON = EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.PERSON
ENTITIES = {
    "town": Entity("town", "Lodra", TOWN, ("Lodra",)),
    "moser": Entity("moser", "Ida Moser", PERSON, ("Ida Moser", "Moser")),
    "amoser": Entity("amoser", "Ben Moser", PERSON, ("Ben Moser", "Moser")),
}
MENTIONS = (LinkedMention("a", 15, 20, TOWN, "town"), LinkedMention("a", 25, 34, PERSON, "moser"))


@pytest.mark.parametrize(
    ("origin", "entity"),
    [
        pytest.param(Origin(source="Ida Moser", start=25, end=34), "moser", id="the mention inside its words"),
        pytest.param(Origin(source="Polizei und Moser", start=0, end=34), "moser", id="a person before a place"),
        pytest.param(Origin(source="Polizei in Lodra", start=4, end=20), None, id="a place is not all of the source"),
        pytest.param(Origin(source="Lodra", start=15, end=20), "town", id="a place alone speaks"),
        pytest.param(Origin(source="ida moser"), "moser", id="by its name, whatever its case"),
        pytest.param(Origin(source="Moser"), "amoser", id="of several the first by its id"),
        pytest.param(Origin(source="Anna Berg"), None, id="an unknown name"),
        pytest.param(Origin(), None, id="nobody"),
    ],
)
def test_the_entity_behind_a_source(origin: Origin, entity: str | None) -> None:
    assert Speakers(MENTIONS, Linking(ENTITIES, {"a": MENTIONS})).entity(origin) == entity
