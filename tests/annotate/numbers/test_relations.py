"""What a number is to others of its kind, where it takes its unit from when it names none, and what it spans."""

from __future__ import annotations

import pytest

from tui.model import Quantity

RELATIONS = [
    ("Weitere 300 Helfer reisen an.", ["delta"]),
    ("Es reisen 300 weitere Helfer an.", ["delta"]),
    ("Zusätzlich 300 Helfer reisen an.", ["delta"]),
    ("300 zusätzliche Helfer reisen an.", ["delta"]),
    ("Die Preise stiegen um 10 Prozent.", ["delta"]),
    ("Die Preise stiegen um rund 10 Prozent.", ["delta"]),
    ("Das sind 300 Fälle mehr als im Vorjahr.", ["delta"]),
    ("Das entspricht einem Anstieg von 4,2 Prozent.", ["delta"]),
    ("Insgesamt kamen 300 Helfer.", ["total"]),
    ("Es kamen insgesamt rund 300 Helfer.", ["total"]),
    ("Zusammen haben sie 300 Sitze.", ["total"]),
    ("Es starben 300 Menschen, darunter 40 Kinder.", ["level", "part"]),
    ("Es starben 300 Menschen, davon 40 in Kassel.", ["level", "part"]),
    ("300 Menschen kamen, 40 von ihnen mit dem Zug.", ["level", "part"]),
    ("Zunächst war von 300 Toten die Rede.", ["prior"]),
    ("Zuvor hatten die Behörden 300 Tote gemeldet.", ["prior"]),
    ("Bislang war von 300 Toten die Rede gewesen.", ["prior"]),
    ("Die Inflation stieg von 8 auf 10 Prozent.", ["prior", "level"]),
    ("Es gab 300 Fälle nach 250 im Vorjahr.", ["level", "prior"]),
    ("Es starben 300 Menschen, darunter fünf Kinder und sieben Frauen.", ["level", "part", "part"]),
    ("Zwei davon sind Kinder.", ["part"]),
    ("Es sind 300 Helfer insgesamt.", ["total"]),
    ("Insgesamt legten 200 Mitarbeiter für zwei Stunden die Arbeit nieder.", ["total", "level"]),
    ("Am Abend war noch von 14 Verletzten die Rede gewesen.", ["prior"]),
    ("In zwei Schritten insgesamt 4,8 Prozent bietet sie.", ["level", "total"]),
    ("Sie verbuchte einen Verlust von 38 Millionen Euro.", ["level"]),
    ("Bislang starben 300 Menschen.", ["level"]),
    ("Der Landrat bangt um 300 Stellen.", ["level"]),
    ("Es geht um rund 300 Stellen.", ["level"]),
    ("Im Streit um 300 Stellen schlichtet ein Richter.", ["level"]),
    ("Die Zahl sank um 300 Stellen.", ["delta"]),
    ("Bergab ging es um 3 Prozent.", ["delta"]),
    ("Es geht um 300 Stellen, um 50 mehr als im Mai.", ["level", "delta"]),
    ("Es kamen 300 Helfer.", ["level"]),
]

STATING_WORDS = [
    ("Weitere 300 Helfer reisen an.", ["Weitere"]),
    ("Es reisen 300 zusätzliche Helfer an.", ["zusätzliche"]),
    ("Noch einmal 300 Helfer reisen an.", ["Noch einmal"]),
    ("Die Preise stiegen um rund 10 Prozent.", ["um"]),
    ("Das entspricht einem Anstieg von 4,2 Prozent.", ["Anstieg"]),
    ("Das sind 300 Fälle mehr als im Vorjahr.", ["mehr"]),
    ("Die Fahrt wird 40 Euro teurer.", ["teurer"]),
    ("Es starben 300 Menschen, darunter 40 Kinder, sieben von ihnen in Kassel.", [None, "darunter", "von ihnen"]),
    ("Verletzt wurden 300 Menschen, 40 davon schwer.", [None, "davon"]),
    ("Insgesamt kamen 300 Helfer.", ["Insgesamt"]),
    ("Die Inflation stieg von 8 auf 10 Prozent.", ["von", None]),
    ("Es gab 300 Fälle nach 250 im Vorjahr.", [None, "im Vorjahr"]),
    ("Es gab 300 Fälle (Vorjahr: 250).", [None, "Vorjahr"]),
    ("Zunächst war von 300 Toten die Rede.", ["Zunächst"]),
    ("Am Abend war noch von 14 Verletzten die Rede gewesen.", ["noch"]),
    ("Ursprünglich 300 Helfer waren da.", ["Ursprünglich"]),
    ("Es kamen 300 Helfer.", [None]),
]

INHERITED = [
    ("Die Behörden melden 300 Tote. Zuvor war von 120 die Rede.", [(300, "Tote"), (120, "Tote")]),
    ("Es kamen 300 Soldaten. Tausende weitere sollen folgen.", [(300, "Soldat"), (1000, "Soldat")]),
    ("300 Menschen wurden gerettet, 40 werden vermisst.", [(300, "Mensch"), (40, "Mensch")]),
    (
        "34 Menschen wurden getötet und 117 verletzt, darunter 15 Kinder.",
        [(34, "Mensch"), (117, "Mensch"), (15, "Kind")],
    ),
    ("Der Bund zahlt 60, das Land 40 Prozent der Kosten.", [(60, "Prozent"), (40, "Prozent")]),
    ("Die Gewerkschaft zählte 380 Teilnehmer, der Betrieb 210.", [(380, "Teilnehmer"), (210, "Teilnehmer")]),
    ("Der Umsatz liegt bei 3 Milliarden Euro. Erwartet waren 4 Milliarden.", [(3e9, "Euro"), (4e9, "Euro")]),
    ("In Fulda gibt es 200 Plätze, in Kassel 130.", [(200, "Platz"), (130, "Platz")]),
    ("Das Amt nennt vier Stunden, die Firma anderthalb.", [(4, "Stunde"), (1.5, "Stunde")]),
    ("Das sind 840 Gläser aus drei Chargen. 280 davon sind weg.", [(840, "Glas"), (3, "Charge"), (280, "Glas")]),
    ("Es kamen 700 Gäste, die Polizei spricht von 450. Viele blieben.", [(700, "Gast"), (450, "Gast")]),
    ("Krank sind 27 Kinder, am Mittwoch waren es noch 19. Mehr folgt.", [(27, "Kind"), (19, "Kind")]),
    ("Auf die SPD fallen 24 Sitze, auf die CDU 19, auf die FDP zwölf.", [(24, "Sitz"), (19, "Sitz"), (12, "Sitz")]),
    (
        "Es klagen 310 Anleger, drei Viertel von hier. Rund 80 kamen.",
        [(310, "Anleger"), (75, "Prozent"), (80, "Anleger")],
    ),
    ("Auf dieselben 36 kommen Grüne.", [(36, None)]),
    ("Tote: 14, Verletzte: 63.", [(14, "Tote"), (63, "Verletzte")]),
    ("Verletzt wurden 120 Menschen, 19 davon schwer.", [(120, "Mensch"), (19, "Mensch")]),
    ("Die Zahl der Unfälle ging um 5 auf 212 zurück.", [(5, "Unfall"), (212, "Unfall")]),
    ("Es gab 300 Festnahmen, davon 40 in Kassel.", [(300, "Festnahme"), (40, "Festnahme")]),
    ("Die Quote liegt bei 5 Prozent. Es kamen 40.", [(5, "Prozent"), (40, None)]),
    ("Es kamen 300 Gäste. Das Wetter war gut. Es regnete nicht. Am Ende waren es 400.", [(300, "Gast"), (400, None)]),
]

SPANS = [
    ("Dort kamen mindestens 300 junge Helfer an.", "mindestens 300 junge Helfer", "300"),
    ("Dort fehlen rund 2,5 Millionen Euro im Etat.", "rund 2,5 Millionen Euro", "2,5 Millionen"),
    ("Es kamen zwischen 200 und 300 Gäste.", "zwischen 200 und 300 Gäste", "200 und 300"),
    ("Nach 90-minütigem Gespräch ging er.", "90-minütigem", "90"),
    ("Er nannte „mindestens 300“ und ging.", "mindestens 300", "300"),
    ("Er zahlte $500 bar.", "$500", "500"),
    ("Das kostet 40€ im Jahr.", "40€", "40"),
]


@pytest.mark.parametrize(("text", "expected"), RELATIONS)
def test_relation(text: str, expected: list[str], read: object) -> None:
    assert [quantity.relation.value for quantity in _quantities(read, text)] == expected


@pytest.mark.parametrize(("text", "expected"), STATING_WORDS)
def test_the_words_that_state_the_relation(text: str, expected: list[str | None], read: object) -> None:
    found = [
        None if quantity.relation_start is None else text[quantity.relation_start : quantity.relation_end]
        for quantity in _quantities(read, text)
    ]
    assert found == expected


@pytest.mark.parametrize(("text", "expected"), INHERITED)
def test_unit_from_before(text: str, expected: list[tuple[float, str | None]], read: object) -> None:
    assert [(quantity.value, quantity.unit) for quantity in _quantities(read, text)] == expected


@pytest.mark.parametrize(("text", "phrase", "number"), SPANS)
def test_span(text: str, phrase: str, number: str, read: object) -> None:
    (quantity,) = _quantities(read, text)
    assert text[quantity.start : quantity.end] == phrase
    assert text[quantity.number_start : quantity.number_end] == number


def _quantities(read: object, text: str) -> list[Quantity]:
    assert callable(read)
    return list(read(text))
