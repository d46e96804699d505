"""Names of sources as a reader would write them, and persons by their full names."""

from __future__ import annotations

import pytest

from tests.annotate.marked_text import document
from tui.annotate.speech.frames import reading_of
from tui.annotate.speech.passages import passages
from tui.annotate.speech.source_names import conveyed_source, source_name
from tui.annotate.speech.speakers import Roster, roster_of

NOMINATIVES = [
    ("Nach Angaben des südkoreanischen Geheimdienstes ging es weiter.", "südkoreanischer Geheimdienst"),
    ("Nach Angaben des Deutschen Roten Kreuzes ging es weiter.", "Deutsches Rotes Kreuz"),
    ("Nach Angaben des zuständigen Ministeriums ging es weiter.", "zuständiges Ministerium"),
    ("Nach Angaben des Statistischen Bundesamtes ging es weiter.", "Statistisches Bundesamt"),
    ("Nach Angaben der örtlichen Polizei ging es weiter.", "örtliche Polizei"),
    ("Nach Angaben westlicher Regierungen ging es weiter.", "westliche Regierungen"),
    ("Nach Angaben des Präsidenten ging es weiter.", "Präsident"),
    ("Nach Angaben der Behörden ging es weiter.", "Behörden"),
    ("Nach Angaben des Finanzamtes Saalekreis ging es weiter.", "Finanzamt Saalekreis"),
    ("Nach Angaben des Bundesverbandes der Apotheker ging es weiter.", "Bundesverband der Apotheker"),
    ("Nach Angaben des <O Münchner Sportverbandes> ging es weiter.", "Münchner Sportverband"),
    ("Laut dem Deutschen Wetterdienst regnet es.", "Deutscher Wetterdienst"),
    ("Laut einem Sprecher der Stadt regnet es.", "Sprecher der Stadt"),
    ("Laut Experten regnet es.", "Experten"),
    ("Laut einer neuen Studie regnet es.", "neue Studie"),
    ("Laut hochrangigen Beamten regnet es.", "hochrangige Beamten"),
    ("Laut der <O NATO> regnet es.", "NATO"),
    ("Laut den <L USA> regnet es.", "USA"),
    ("Laut Ministerin <P Karin Prien> regnet es.", "Karin Prien"),
    ("Nach Angaben von Kanzler <P Olaf Scholz> regnet es.", "Olaf Scholz"),
    ("Laut <P Scholz> regnet es. <P Olaf Scholz> kam.", "Olaf Scholz"),
]


@pytest.mark.parametrize(("marked", "name"), NOMINATIVES, ids=[case[1] for case in NOMINATIVES])
def test_an_oblique_source_comes_back_in_the_nominative(marked: str, name: str) -> None:
    doc = document(marked)
    readings = [reading_of(passage) for passage in passages(doc)]
    roster = roster_of((reading.passage, reading.phrases) for reading in readings)
    words, phrase = readings[0].words, readings[0].phrases[0]
    assert source_name(words, conveyed_source(words, phrase) or phrase, roster, oblique=True) == name


def roster(marked: str) -> Roster:
    readings = [reading_of(passage) for passage in passages(document(marked))]
    return roster_of((reading.passage, reading.phrases) for reading in readings)


def test_a_surname_means_the_namesake_named_last() -> None:
    found = roster("<P Anna Berger> kam. Später kam <P Uwe Berger>.")
    assert found.full_name("Berger", 10) == "Anna Berger"
    assert found.full_name("Berger", 50) == "Uwe Berger"


def test_a_genitive_is_no_other_person() -> None:
    found = roster("<P Anna Berger> kam. <P Bergers> Plan gefiel.")
    assert [person.name for person in found.persons] == ["Anna Berger"]
    assert found.full_name("Bergers", 30) == "Anna Berger"


def test_roles_tell_the_gender() -> None:
    found = roster("Ministerin <P Kim Roth> traf Minister <P Kim Berg>. Der Abgeordnete <P Kai Lang> kam.")
    assert [person.feminine for person in found.persons] == [True, False, None]


def test_a_role_stands_for_the_person_introduced_with_it() -> None:
    found = roster("Innenministerin <P Nancy Faeser> kam nach <L Kiel>.")
    person = found.in_role("ministerin", 40)
    assert person is not None and person.name == "Nancy Faeser"
    assert found.in_role("kanzlerin", 40) is None


def test_an_unknown_name_stays_as_it_is() -> None:
    assert roster("Niemand kam.").full_name("Berger", 5) == "Berger"
