"""Advertisements, raffles, traffic and weather inside an article, and lines of reports that look like them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.intake import read_article
from tui.intake.context import weigh_all
from tui.intake.evidence import weigh
from tui.intake.lines import Line
from tui.intake.offers import offers

TITLE = "Stadtrat streitet über Haushalt"
FIRST = (
    "Der Stadtrat von Musterstadt hat am Dienstag über den Haushalt für das kommende Jahr beraten. Nach Angaben der"
    " Kämmerin Anna Jansen fehlen rund 12 Millionen Euro, die größte Lücke seit Jahrzehnten. Die Sitzung dauerte bis"
    " nach Mitternacht, weil drei Fraktionen eigene Anträge zu den Schwimmbädern vorgelegt hatten."
)
LAST = (
    "Die Fraktionen wollen nun im Januar weiter verhandeln, wie ihre Sprecher nach der Sitzung erklärten. Auf der A 3"
    " stauen sich unterdessen die Lastwagen, weil die Brücke bei minus 12 Grad vereist ist. Ein Beschluss soll bis zum"
    " 15. Februar fallen, sonst droht eine Haushaltssperre."
)
OFFERS = """
Hörgeräte zum Nulltarif: jetzt Termin vereinbaren
Kaminöfen ab 1.290 Euro – jetzt Prospekt anfordern
Gartenmöbel Lorenz: Jetzt Sommerrabatt sichern!
Fachtagung Wasserstoff 2027 Jetzt Ticket buchen
Hausratversicherung wechseln? Jetzt Tarife vergleichen »
Kreuzfahrt Norwegen, 8 Tage ab 899 €
Glasfaser bis ins Haus für nur 29,99 Euro im Monat
Matratzen: bis zu 40 Prozent sparen
20 % Rabatt auf alle Wintermäntel
Weinpaket statt 89 Euro nur 49,90 Euro
Sichern Sie sich jetzt Ihren Platz im Seniorenstift Lindenhof!
Noch heute Balkonkraftwerk bestellen
Solange der Vorrat reicht: Rasenmäher und Trimmer
Jetzt 3 x 2 Karten für das Musical gewinnen!
Gewinnen Sie ein Wellness-Wochenende in der Therme!
Mitmachen und gewinnen: Freikarten für den Zirkus
Wir verlosen fünf Gutscheine für den Kletterpark.
Der Rechtsweg ist ausgeschlossen, Mitarbeiter dürfen nicht teilnehmen.
Jetzt Kino-Gutscheine abstauben und gewinnen
Stau: 7 km auf der A 99 vor Kirchheim
Blitzer heute: B 27 Höhe Tankstelle, A 81 Rasthof
A 44: Richtung Kassel 20 Minuten Verzögerung
Verkehr: Vollsperrung der B 9 nach Unfall
Stau 5 Kilometer, A 61 Koblenz Richtung Ludwigshafen
Treppenlifte zum Festpreis - hier informieren!
E-Bike-Leasing für Selbstständige. Jetzt beraten lassen!
Lesereise Andalusien: 8 Tage, Halbpension, ab 1.149 Euro p. P.
Stellenangebot: Pflegefachkraft (m/w/d) gesucht
1000 Euro gewinnen: Das geheime Geräusch
Bis 30. November teilnehmen und ein E-Bike gewinnen
Herbstaktion: 2 Monate gratis
"""
REPORTED = """
Jetzt will die Verwaltung bei den Kitas sparen
Was Rentner jetzt beantragen können
Wie Familien jetzt Strom sparen
Jetzt müssen die Pendler mehr bezahlen.
Die Oppositionsführerin will mit dem Thema Wähler gewinnen.
Die Parole der Partei lautet: Jetzt Haltung zeigen und mitmachen.
Wer jetzt eine Wohnung kauft, zahlt 20 Prozent weniger als vor drei Jahren.
Das Deutschlandticket gibt es von Januar an ab 63 Euro im Monat.
Ein Platz im Heim kostet nun ab 2.900 Euro im Monat, sagte die Heimleiterin.
Die Kommission verlangt 15 Prozent Rabatt auf alle Insulinpräparate.
Bestellen Sie keine Medikamente im Ausland, rät die Apothekerkammer jetzt.
Fordern Sie das Geld schriftlich zurück, empfiehlt die Verbraucherzentrale.
„Jetzt bloß keine neuen Schulden machen und sparen“, rief ein Zuhörer.
Der Verein verlost unter den Helfern drei Reisen nach Rom.
Zu gewinnen war bei der Wahl für die kleine Partei wenig.
Den Rechtsweg wollen die Eltern nicht ausschließen.
Stau auf der Brücke: Lastwagen stehen bis zu 40 Minuten
Die Polizei stellte an der B 27 einen Blitzer auf, der in der ersten Woche 400 Fahrer erfasste.
Der Stau war nach Angaben der Polizei 12 Kilometer lang.
Heute sind es im Saal kaum 15 Grad, sagte der Hausmeister.
Für nur einen Euro verkaufte die Gemeinde das Schloss an den Investor.
Ab 100 Euro Schaden muss der Betrieb den Vorfall melden.
Neubau für nur 4 Millionen Euro
Jetzt heißt es warten.
Hier kürzen, dort sparen
Stau im Sitzungssaal
Jetzt klagen Anwohnerinnen
Die Händler hätten 30 Prozent Nachlass gewährt, berichtete die Zeugin.
"""


def _rows(table: str) -> list[str]:
    return [row for row in table.splitlines() if row]


def _read(order: tuple[str, ...], gap: str, folder: Path) -> str:
    path = folder / "a.txt"
    path.write_text(gap.join(order), encoding="utf-8")
    return read_article(path).text


@pytest.mark.parametrize("line", _rows(OFFERS))
def test_the_offer_goes(line: str, tmp_path: Path) -> None:
    for gap in ("\n", "\n\n"):
        text = _read((TITLE, FIRST, line, LAST), gap, tmp_path)
        assert text == f"{FIRST}\n\n{LAST}"


@pytest.mark.parametrize("line", _rows(REPORTED))
def test_the_report_stays(line: str, tmp_path: Path) -> None:
    for gap in ("\n", "\n\n"):
        assert line in _read((TITLE, FIRST, line, LAST), gap, tmp_path)


@pytest.mark.parametrize("line", ["Stau: 3 km auf der A 3 vor der Brücke", "Wetter: minus 12 Grad auf der Brücke"])
def test_what_the_report_tells_too_is_no_service(line: str) -> None:
    lines = [Line(FIRST), Line(line), Line(LAST)]
    assert offers(lines, weigh_all(lines, [*map(weigh, lines)])) == [0.0, 0.0, 0.0]


def test_the_weather_of_the_page_goes(tmp_path: Path) -> None:
    for line in ("Wetter: 12 Grad, Regen", "Musterburg 14 °C", "Heute: sonnig, 3 bis 9 Grad"):
        text = _read((line, TITLE, FIRST, LAST.replace("bei minus 12 Grad ", "")), "\n", tmp_path)
        assert text.startswith(FIRST)


def test_a_service_above_the_report_is_no_headline(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Stau: 7 km auf der A 99 vor Kirchheim\n\n{FIRST}\n\n{LAST}", encoding="utf-8")
    assert read_article(path).title is None


def test_what_stands_below_the_label_of_an_advertisement_goes(tmp_path: Path) -> None:
    sold = "Mit dem Treppenlift von Wagner bleiben Sie im Eigenheim beweglich."
    assert _read((TITLE, FIRST, "Anzeige", sold, LAST), "\n\n", tmp_path) == f"{FIRST}\n\n{LAST}"
    told = "Die Lücke im Haushalt will die Kämmerin mit Krediten schließen."
    assert told in _read((TITLE, FIRST, "Anzeige", told, LAST), "\n\n", tmp_path)
