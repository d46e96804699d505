"""Whose words a sentence without a frame is: a source is carried forward, not too far; else the text's own."""

from __future__ import annotations

import pytest

from tests.annotate.marked_text import attribution_of, document
from tui.model import Evidential

REPORTED, ACCORDING_TO = Evidential.REPORTED, Evidential.ACCORDING_TO
SUBJUNCTIVE, HEARSAY = Evidential.SUBJUNCTIVE, Evidential.HEARSAY


CARRIED = [
    (
        "Die Staatsanwaltschaft wirft <P Jan Horn> vor, Geld veruntreut zu haben. Er bestreitet die Vorwürfe.",
        "bestreitet die Vorwürfe",
        "Jan Horn",
        REPORTED,
    ),
    # Konjunktiv without a frame, one to three sentences after its source
    ("<P Olaf Scholz> sagte, die Lage sei ernst. Man werde handeln.", "Man werde handeln", "Olaf Scholz", SUBJUNCTIVE),
    (
        "Der Verband warnte vor Engpässen. Es fehle an Personal. Zudem sei das Geld knapp.",
        "Zudem sei das Geld knapp",
        "Verband",
        SUBJUNCTIVE,
    ),
    (
        "Die Polizei teilte mit, es gebe zwei Tote. Die Straße ist gesperrt. Der Fahrer sei flüchtig.",
        "Der Fahrer sei flüchtig",
        "Polizei",
        SUBJUNCTIVE,
    ),
    (
        "„Das ist gut“, sagte <P Anna Berger>. Es werde Jahre dauern.",
        "Es werde Jahre dauern",
        "Anna Berger",
        SUBJUNCTIVE,
    ),
    (
        "<P Anna Berger> sagte, man prüfe das. Die Folgen wären schwer.",
        "Die Folgen wären schwer",
        "Anna Berger",
        SUBJUNCTIVE,
    ),
    (
        "Der Sprecher sagte, man prüfe das.\n\nZudem habe die Stadt reagiert.",
        "Zudem habe die Stadt reagiert",
        "Sprecher",
        SUBJUNCTIVE,
    ),
    # pointing back
    (
        "Der Bericht der Behörde liegt vor, teilte das Amt mit. Demnach sinkt der Ausstoß.",
        "sinkt der Ausstoß",
        "Amt",
        ACCORDING_TO,
    ),
    (
        "Die Polizei gab Zahlen bekannt. Den Angaben zufolge gab es 30 Unfälle.",
        "gab es 30 Unfälle",
        "Polizei",
        ACCORDING_TO,
    ),
    (
        "Laut <O Greenpeace> ist der Fluss belastet. Demnach sterben Fische.",
        "sterben Fische",
        "Greenpeace",
        ACCORDING_TO,
    ),
    (
        "<P Kurt Lang> fuhr 40 Jahre Züge. „Ich warte ab“, sagt der frühere Lokführer.",
        "Ich warte ab",
        "Kurt Lang",
        Evidential.DIRECT_QUOTE,
    ),
    ("<P Jan Horn> sagte, man sei bereit.\n\nEr betonte, das Geld genüge.", "das Geld genüge", "Jan Horn", REPORTED),
    (
        "<P Jan Horn> sagte, man sei bereit.\n\n„Das Geld reicht“, sagte er.",
        "Das Geld reicht",
        "Jan Horn",
        Evidential.DIRECT_QUOTE,
    ),
    (
        "<P Nina Kohl> pflegt Alte. „Manchmal weine ich“, erzählt die 34-Jährige.",
        "Manchmal weine",
        "Nina Kohl",
        Evidential.DIRECT_QUOTE,
    ),
    ("<P Emma Roy> traf <P Jan Horn>. Der Kanzler sagte, man sei einig.", "man sei einig", "Kanzler", REPORTED),
    ("Der Bürgermeister kritisierte den Plan. Es sei ein Skandal.", "Es sei ein Skandal", "Bürgermeister", SUBJUNCTIVE),
    (
        "„Das darf uns nicht passieren“, ärgerte sich Torwart <P Max Voss>.",
        "Das darf",
        "Max Voss",
        Evidential.DIRECT_QUOTE,
    ),
    (
        "<P Jan Horn> schwieg. Es kam eine Botschaft von <P Max Voss>, in der dieser sagte, man sei einig.",
        "man sei einig",
        "Max Voss",
        REPORTED,
    ),
    # hearsay
    ("Der Mann soll drei Banken überfallen haben.", "drei Banken überfallen", None, HEARSAY),
    (
        "Die Polizei meldete einen Raub. Die Täter sollen Schmuck gestohlen haben.",
        "Schmuck gestohlen",
        "Polizei",
        HEARSAY,
    ),
    ("Die Ware, die aus <L Asien> eingeführt worden sein soll, ist verdorben.", "aus Asien eingeführt", None, HEARSAY),
    ("Er soll angeblich in <L Dubai> leben.", "in Dubai leben", None, HEARSAY),
    # pronouns and roles
    (
        "<P Karin Prien> kam nach <L Kiel>. Sie sagte, die Schulen öffneten bald.",
        "die Schulen öffneten bald",
        "Karin Prien",
        REPORTED,
    ),
    (
        "Ministerin <P Karin Prien> traf <P Robert Habeck>. Sie sagte, es gehe voran.",
        "es gehe voran",
        "Karin Prien",
        REPORTED,
    ),
    (
        "Finanzminister <P Christian Lindner> legte Zahlen vor. Der Minister sagte, die Lage sei ernst.",
        "die Lage sei ernst",
        "Christian Lindner",
        REPORTED,
    ),
    (
        "<P Robert Habeck> war in <L Kiel>. <P Habeck> betonte, der Ausbau gehe voran.",
        "der Ausbau gehe voran",
        "Robert Habeck",
        REPORTED,
    ),
    (
        "<P Robert Habeck> war da. Nach <P Habecks> Worten kommt der Ausbau voran.",
        "kommt der Ausbau voran",
        "Robert Habeck",
        ACCORDING_TO,
    ),
    ("Der Kanzler gab Auskunft. Ihm zufolge ist alles gesagt.", "ist alles gesagt", "Kanzler", ACCORDING_TO),
    ("Der Verband fordert ein Verbot. Es soll ab Mai gelten.", "ab Mai gelten", "Verband", REPORTED),
    (
        "Die Arbeitgeber legten ein Angebot vor. Demnach steigen die Löhne.",
        "steigen die Löhne",
        "Arbeitgeber",
        ACCORDING_TO,
    ),
    ("Zehn Läden schließen. Das bestätigte der Konzern am Abend.", "Zehn Läden schließen", "Konzern", REPORTED),
    (
        "Landwirt <P Jan Horn> melkt um fünf. „Das reicht nicht mehr“, sagt er.",
        "Das reicht",
        "Jan Horn",
        Evidential.DIRECT_QUOTE,
    ),
    (
        "<P Eva Roth> forscht in <L Jena>. „Das ist neu“, sagt die Biologin.",
        "Das ist neu",
        "Eva Roth",
        Evidential.DIRECT_QUOTE,
    ),
]


@pytest.mark.parametrize(("marked", "words", "source", "evidential"), CARRIED, ids=[case[0][:60] for case in CARRIED])
def test_a_source_is_carried_forward(marked: str, words: str, source: str | None, evidential: Evidential) -> None:
    found = attribution_of(document(marked), words)
    assert found is not None
    assert (found.source, found.evidential) == (source, evidential)


def test_a_heading_ends_what_is_carried() -> None:
    doc = document("Der Verband sagte, es fehle an Personal.\n\n# Neue Regeln\n\nEs gebe bald mehr Geld.")
    assert attribution_of(doc, "Es gebe bald mehr Geld") is None


def test_nothing_is_carried_over_four_sentences() -> None:
    own = "Der Himmel war blau. Die Sonne schien. Ein Zug kam an. Kinder lachten."
    doc = document(f"Der Verband sagte, es fehle an Personal. {own} Es gebe bald mehr Geld.")
    assert attribution_of(doc, "Es gebe bald mehr Geld") is None


OWN_VOICE = [
    ("Hätte die Stadt früher gewarnt, wären alle gerettet.", "wären alle gerettet"),
    ("Der als „Doktor Tod“ bekannte Arzt steht vor Gericht.", "steht vor Gericht"),
    ("Das Stück „Der Besuch der alten Dame“ feierte Premiere.", "feierte Premiere"),
    ("Der Minister reiste am Montag nach <L Paris>.", "reiste"),
    ("So trägt das Land die Sanktionen mit.", "die Sanktionen"),
    ("So groß war die Not noch nie.", "war die Not"),
    ("Wenn es regnen würde, wären die Bauern froh.", "wären die Bauern froh"),
    ("Das Gericht wies die Klage zurück.", "die Klage"),
    ("Das Beben forderte 200 Tote.", "200 Tote"),
    ("Der Verein schwieg. Ich rechne mit einer Strafe.", "rechne mit einer Strafe"),
    ("Der Konzern wehrt sich gegen den Vorwurf, er habe Daten gefälscht.", "er habe Daten gefälscht"),
    ("Hätte der Fahrer gebremst, wäre nichts geschehen.", "wäre nichts geschehen"),
    ("Die Brücke soll 2027 fertig sein.", "Die Brücke soll 2027 fertig sein"),
    ("Der Soldat soll sich am Tor melden.", "soll sich am Tor melden"),
    ("Er sagte das Treffen ab.", "das Treffen"),
    ("Der Korrespondent berichtete aus <L Kairo>.", "aus Kairo"),
    ("Die Werke, die im Museum hängen, sind versichert.", "sind versichert"),
    ("Die Stadt baut ein Schwimmbad, das Familien anzieht.", "das Familien anzieht"),
    ("Nach der Erklärung des Ministers verließen alle den Saal.", "verließen alle den Saal"),
    ("Der Verdächtige wurde festgenommen, weil er geflohen war.", "weil er geflohen war"),
    ("Der Preis fiel, so dass Kunden profitierten.", "Kunden profitierten"),
]


@pytest.mark.parametrize(("marked", "words"), OWN_VOICE, ids=[case[0][:60] for case in OWN_VOICE])
def test_the_texts_own_voice_has_no_source(marked: str, words: str) -> None:
    assert attribution_of(document(marked), words) is None
