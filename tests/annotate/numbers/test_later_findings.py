"""Phrases that news sentences of other topics brought up after the first tables stood."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Span

import tui.annotate.sentences  # noqa: F401
from tui.annotate.tokenizer import german_news_tokenizer

FOUND = [
    ("Am Wald fielen 140 Liter auf den Quadratmeter.", [(140, "Liter pro Quadratmeter", "exact")]),
    ("Das Wasser steigt um drei Zentimeter pro Stunde.", [(3, "Zentimeter pro Stunde", "exact")]),
    ("Die Soforthilfe steigt von fünf auf zehn Millionen Euro.", [(5e6, "Euro", "exact"), (1e7, "Euro", "exact")]),
    ("Mit 311 zu 287 Stimmen lehnte das Haus ab.", [(311, "Stimme", "exact"), (287, "Stimme", "exact")]),
    ("Die CDU liegt bei 31 Prozent, die SPD bei 15.", [(31, "Prozent", "exact"), (15, "Prozent", "exact")]),
    ("Vier von fünf Zügen fielen aus.", [(80, "Prozent", "exact")]),
    ("18 von 22 Stockwerken sind fertig.", [(18, "Stockwerk", "exact"), (22, "Stockwerk", "exact")]),
    ("Etwa 1900 von 2400 Fahrten fielen aus.", [(1900, "Fahrt", "about"), (2400, "Fahrt", "exact")]),
    ("Sie fordert mindestens aber 350 Euro.", [(350, "Euro", "at_least")]),
    ("„Zwei solche Tage schaden uns.“", [(2, "Tag", "exact")]),
    ("Sie legten für einen Tag die Arbeit nieder.", [(1, "Tag", "exact")]),
    ("Gudrun Pohlmann (72) klagte.", [(72, "Jahr", "exact")]),
    ("Paul Holm, 92, tritt wieder an.", [(92, "Jahr", "exact")]),
    ("Teilnehmen kann, wer jünger als 60 Jahre ist.", [(60, "Jahr", "at_most")]),
    ("Befragt wurden 6204 Frauen und Männer.", [(6204, "Frauen und Männer", "exact")]),
    ("Drei Gutachten liegen vor, 200 Jobs fallen weg.", [(3, "Gutachten", "exact"), (200, "Job", "exact")]),
    ("Das Institut rechnet mit null Komma drei Prozent.", [(0.3, "Prozent", "exact")]),
    ("Die Schweizer stimmten über drei Vorlagen ab.", [(3, "Vorlage", "exact")]),
    ("Über drei Meter hohe Wellen schlugen auf.", [(3, "Meter", "at_least")]),
    ("Gegen vier Subunternehmer Ermittlungen einzuleiten, lehnte er ab.", [(4, "Subunternehmer", "exact")]),
    ("Der Schaden durch 40 METER HOHE WELLEN ist groß.", [(40, "Meter", "exact")]),
    ("Er kam mit einem Rucksack und 400 Euro.", [(400, "Euro", "exact")]),
    ("Der Mieter muss innerhalb eines Jahres ausziehen.", [(1, "Jahr", "exact")]),
    ("Sie kann binnen eines Tages widersprechen.", [(1, "Tag", "exact")]),
    ("Am Ende eines Monats fehlt Geld.", []),
    ("In der Nacht fiel das Thermometer auf 14 Grad unter null.", [(-14, "Grad", "exact")]),
    (
        "80 Kilometer pro Stunde maß das Amt, 95 die Werft.",
        [(80, "Kilometer pro Stunde", "exact"), (95, "Kilometer pro Stunde", "exact")],
    ),
    ("Die Wolke ist 80 Meter hoch. Erlaubt sind 60.", [(80, "Meter", "exact"), (60, "Meter", "exact")]),
    ("Er fuhr 80 Meter weit. Der Grenzwert liegt bei 60.", [(80, "Meter", "exact"), (60, "Meter", "exact")]),
    ("Er fuhr 80 Meter weit. Die Beteiligung liegt bei 60.", [(80, "Meter", "exact"), (60, None, "exact")]),
    ("Nach einer knappen Dreiviertelstunde war Schluss.", [(0.75, "Stunde", "at_most")]),
    ("Sie brauchte 12 Stunden und 30 Minuten.", [(12.5, "Stunde", "exact")]),
    ("Sie brauchte zwei Stunden 15 Minuten.", [(2.25, "Stunde", "exact")]),
    ("Sie brauchte zwei Stunden und rund 30 Minuten.", [(2, "Stunde", "exact"), (30, "Minute", "about")]),
    ("Es geht um zwei Tonnen und 30 Meter.", [(2, "Tonne", "exact"), (30, "Meter", "exact")]),
    (
        "Es kostet 12 Millionen Euro. Er geht. Sie kommt. Es regnet. Weg sind 640 Stellen. 14 Millionen fehlen.",
        [(12e6, "Euro", "exact"), (640, "Stelle", "exact"), (14e6, "Euro", "exact")],
    ),
    (
        "Es flohen 900.000 Menschen. Erwartet waren 1,2 Millionen.",
        [(900000, "Mensch", "exact"), (1.2e6, "Mensch", "exact")],
    ),
    ("Es kamen 428 Mio. Euro, geplant waren 520.", [(428e6, "Euro", "exact"), (520e6, "Euro", "exact")]),
    (
        "Es fehlen 250 Millionen Euro, nachdem die Prognose von 90 auf 140 Millionen stieg.",
        [(250e6, "Euro", "exact"), (90e6, "Euro", "exact"), (140e6, "Euro", "exact")],
    ),
    ("Das Museum sprach mit 12 Fachleuten.", [(12, "Fachleute", "exact")]),
    ("Der Bund gibt 40 der 90 Millionen Franken.", [(4e7, "Franken", "exact"), (9e7, "Franken", "exact")]),
    ("Gefunden sind 12 der 1.300 Gemälde.", [(12, "Gemälde", "exact"), (1300, "Gemälde", "exact")]),
    ("Gemessen wurden 61 Volt am Zaun, zulässig waren 48.", [(61, "Volt", "exact"), (48, "Volt", "exact")]),
    ("Die Mauer misst drei Meter, geplant waren fünf.", [(3, "Meter", "exact"), (5, "Meter", "exact")]),
    (
        "Die Fähre zählte 2,4 Millionen Gäste, drei Prozent mehr. Später sollen es 3,5 Millionen sein.",
        [(2.4e6, "Gast", "exact"), (3, "Prozent", "exact"), (3.5e6, "Gast", "exact")],
    ),
    ("Der Lastwagen war mit 48 Dezibel in der Nacht zu laut.", [(48, "Dezibel", "exact")]),
    ("Die Pumpe schafft 90 Liter in der Minute.", [(90, "Liter pro Minute", "exact")]),
    ("Um kurz nach sieben war der Bahnsteig leer.", []),
    ("Die Frühschicht beginnt um fünf.", []),
    ("Es gilt Warnstufe vier.", []),
    ("Der Bau von 1861 steht noch.", []),
    ("Merck kaufte 1668 eine Apotheke.", []),
    ("Der Rekord von 1994 lag bei 5,14 Metern.", [(5.14, "Meter", "exact")]),
    ("Der Konzern erzielt 2015 neue Bestwerte.", []),
    ("Franz Marc (1880-1916) malte Pferde.", []),
    ("Der Dax fiel auf 10 708,40 Punkte.", [(10708.4, "Punkt", "exact")]),
    ("Im Bus 20 Menschen zu zählen, fiel schwer.", [(20, "Mensch", "exact")]),
    ("Die Frauen liegen auf Platz acht der Tabelle.", []),
    ("Rufen Sie an: +41 61 467 36 50.", []),
    ("Die Kapelle von 1504 und jene, die 1807 brannte.", []),
    ("Es gab drei Abschlüsse und vier Beschlüsse.", [(3, "Abschluss", "exact"), (4, "Beschluss", "exact")]),
    ("Platz 2 und 3 gingen an Kenia.", []),
    ("Gesperrt ist von 22.30 – 6.40 Uhr.", []),
    ("Bei der Niederlage half Bergs Elf auch Glück nicht.", []),
    ("45.+2: Pfosten!", []),
    ("Die Elf von Uwe Berg verlor.", []),
    ("Stand 2015-11-24 war das so.", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_found_later(text: str, expected: list[object], short: Callable[[str], list[object]]) -> None:
    assert short(text) == expected


def test_a_number_inside_a_recognised_name_is_no_quantity() -> None:
    nlp = spacy.blank("de")
    nlp.tokenizer = german_news_tokenizer(nlp.vocab)
    nlp.add_pipe("gegenlese_sentences")
    doc = nlp("Die Netzbetreiber 50 Hertz und Drei Zinnen sowie 10117 Berlin nennen 40 Fälle.")
    doc.ents = (Span(doc, 2, 4, "ORG"), Span(doc, 5, 7, "ORG"), Span(doc, 9, 10, "LOC"))
    nlp.add_pipe("gegenlese_numbers")
    quantities = nlp.get_pipe("gegenlese_numbers")(doc)._.quantities
    assert [(quantity.value, quantity.unit) for quantity in quantities] == [(40, "Fall")]


def test_a_place_is_no_unit() -> None:
    nlp = spacy.blank("de")
    nlp.tokenizer = german_news_tokenizer(nlp.vocab)
    nlp.add_pipe("gegenlese_sentences")
    doc = nlp("Es kamen 300 Vellbacher Turner, 1.200 Vellbach zuliebe.")
    doc.ents = (Span(doc, 7, 8, "LOC"),)
    nlp.add_pipe("gegenlese_numbers")
    quantities = nlp.get_pipe("gegenlese_numbers")(doc)._.quantities
    assert [(quantity.value, quantity.unit) for quantity in quantities] == [(300, "Turner"), (1200, "Turner")]


def test_a_compound_in_the_plural_taken_for_a_place_is_counted() -> None:
    nlp = spacy.blank("de")
    nlp.tokenizer = german_news_tokenizer(nlp.vocab)
    nlp.add_pipe("gegenlese_sentences")
    doc = nlp("Gezählt wurden laut NABU 19 Kranichpaare.")
    doc.ents = (Span(doc, 5, 6, "LOC"),)
    nlp.add_pipe("gegenlese_numbers")
    quantities = nlp.get_pipe("gegenlese_numbers")(doc)._.quantities
    assert [(quantity.value, quantity.unit) for quantity in quantities] == [(19, "Kranichpaar")]
