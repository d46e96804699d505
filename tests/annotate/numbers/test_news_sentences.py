"""Whole sentences as news desks write them: sport, elections, economy, disasters, crime, science, traffic.

Written before the rules that had to be added for some of them, and checked by hand.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

SENTENCES = [
    (
        "In der 73. Minute sah er Gelb-Rot, nach 34 Spieltagen hat der Klub 82 Punkte.",
        [(34, "Spieltag", "exact"), (82, "Punkt", "exact")],
    ),
    (
        "Mit 9,79 Sekunden über 100 Meter holte er Gold, 0,05 Sekunden vor dem Zweiten.",
        [(9.79, "Sekunde", "exact"), (100, "Meter", "at_least"), (0.05, "Sekunde", "exact")],
    ),
    (
        "Das Team liegt 12 Punkte vor dem Zweiten, bei noch fünf ausstehenden Spielen.",
        [(12, "Punkt", "exact"), (5, "Spiel", "exact")],
    ),
    (
        "Der 21-Jährige wechselt für 85 Millionen Euro Ablöse und erhält einen Fünfjahresvertrag bis 2029.",
        [(21, "Jahr", "exact"), (85000000, "Euro", "exact")],
    ),
    ("Sie gewann 6:4, 3:6, 7:6 (7:4) nach 2:45 Stunden.", []),
    (
        "Bei der Wahl wurden 49.649.512 Stimmen abgegeben, die Beteiligung lag bei 82,5 Prozent.",
        [(49649512, "Stimme", "exact"), (82.5, "Prozent", "exact")],
    ),
    (
        "Im neuen Bundestag sitzen 630 Abgeordnete, 105 weniger als bisher.",
        [(630, "Abgeordnete", "exact"), (105, "Abgeordnete", "exact")],
    ),
    ("Für eine Zweidrittelmehrheit fehlen 14 Stimmen.", [(14, "Stimme", "exact")]),
    (
        "Bei 55 Ja- und 12 Nein-Stimmen sowie drei Enthaltungen wurde der Antrag angenommen.",
        [(55, "Ja-Stimme", "exact"), (12, "Nein-Stimme", "exact"), (3, "Enthaltung", "exact")],
    ),
    ("Der Dax verliert 1,2 Prozent auf 18.235 Punkte.", [(1.2, "Prozent", "exact"), (18235, "Punkt", "exact")]),
    (
        "Der Umsatz stieg um 12 Prozent auf 3,4 Milliarden Euro, der Gewinn sank von 420 auf 310 Millionen Euro.",
        [
            (12, "Prozent", "exact"),
            (3400000000, "Euro", "exact"),
            (420000000, "Euro", "exact"),
            (310000000, "Euro", "exact"),
        ],
    ),
    (
        "VW will bis 2030 mehr als 35.000 der rund 120.000 Stellen in Deutschland streichen.",
        [(35000, "Stelle", "at_least"), (120000, "Stelle", "about")],
    ),
    (
        "Der Mindestlohn steigt zum 1. Januar 2025 von 12,41 Euro auf 12,82 Euro.",
        [(12.41, "Euro", "exact"), (12.82, "Euro", "exact")],
    ),
    (
        "Die Inflationsrate lag im Oktober bei 2,0 Prozent nach 1,6 Prozent im September.",
        [(2, "Prozent", "exact"), (1.6, "Prozent", "exact")],
    ),
    (
        "Die EZB senkt den Leitzins um 0,25 Prozentpunkte auf 3,25 Prozent.",
        [(0.25, "Prozentpunkt", "exact"), (3.25, "Prozent", "exact")],
    ),
    (
        "Ein Liter Benzin kostet im Schnitt 1,68 Euro, zwei Cent mehr als in der Vorwoche.",
        [(1, "Liter", "exact"), (1.68, "Euro", "exact"), (2, "Cent", "exact")],
    ),
    (
        "Das Erdbeben der Stärke 6,8 ereignete sich um 23.11 Uhr in 18,5 Kilometern Tiefe.",
        [(6.8, "Stärke", "exact"), (18.5, "Kilometer", "exact")],
    ),
    (
        "Nach offiziellen Angaben kamen 2.946 Menschen ums Leben, 5.674 wurden verletzt.",
        [(2946, "Mensch", "exact"), (5674, "Mensch", "exact")],
    ),
    (
        "Mehr als die Hälfte der 4,5 Millionen Einwohner ist auf Hilfe angewiesen.",
        [(50, "Prozent", "at_least"), (4500000, "Einwohner", "exact")],
    ),
    (
        "Der Hurrikan der Kategorie 5 erreichte Windgeschwindigkeiten von bis zu 285 Kilometern pro Stunde.",
        [(285, "Kilometer pro Stunde", "at_most")],
    ),
    (
        "Innerhalb weniger Stunden fielen 491 Liter Regen pro Quadratmeter, so viel wie sonst in einem ganzen Jahr.",
        [(491, "Liter pro Quadratmeter", "exact")],
    ),
    (
        "Mindestens ein Mensch kam ums Leben, zwei Dutzend weitere wurden verletzt.",
        [(1, "Mensch", "at_least"), (24, "Mensch", "exact")],
    ),
    (
        "Die Feuerwehr war mit 25 Fahrzeugen und 130 Kräften vor Ort.",
        [(25, "Fahrzeug", "exact"), (130, "Kraft", "exact")],
    ),
    (
        "Rund 1.000 Quadratmeter Dachfläche brannten, der Schaden liegt im siebenstelligen Bereich.",
        [(1000, "Quadratmeter", "about")],
    ),
    (
        "Die Polizei sucht einen etwa 1,80 Meter großen, 25 bis 30 Jahre alten Mann.",
        [(1.8, "Meter", "about"), ((25, 30), "Jahr", "exact")],
    ),
    (
        "Zwei Unbekannte erbeuteten Schmuck im Wert von mehreren Zehntausend Euro.",
        [(2, "Unbekannte", "exact"), (10000, "Euro", "vague")],
    ),
    (
        "Er wurde zu drei Jahren und sechs Monaten Haft verurteilt, der Staatsanwalt hatte fünf Jahre gefordert.",
        [(3, "Jahr", "exact"), (6, "Monat", "exact"), (5, "Jahr", "exact")],
    ),
    (
        "Die Ermittler stellten 2,3 Kilogramm Kokain, 40 000 Euro Bargeld und drei Waffen sicher.",
        [(2.3, "Kilogramm", "exact"), (40000, "Euro", "exact"), (3, "Waffe", "exact")],
    ),
    (
        "Bei Razzien in 14 Bundesländern durchsuchten 850 Beamte 70 Objekte.",
        [(14, "Bundesland", "exact"), (850, "Beamte", "exact"), (70, "Objekt", "exact")],
    ),
    (
        "Jede vierte Frau erlebt Gewalt, alle drei Minuten wird eine Tat angezeigt.",
        [(25, "Prozent", "exact"), (3, "Minute", "exact")],
    ),
    ("Der Planet ist 40 Lichtjahre entfernt und 1,5-mal so groß wie die Erde.", [(40, "Lichtjahr", "exact")]),
    (
        "Die Forscher untersuchten 3.500 Proben aus 45 Ländern über einen Zeitraum von zehn Jahren.",
        [(3500, "Probe", "exact"), (45, "Land", "exact"), (10, "Jahr", "exact")],
    ),
    (
        "Das Risiko sinkt um ein Drittel, bei den über 65-Jährigen sogar um die Hälfte.",
        [(33.333, "Prozent", "exact"), (65, "Jahr", "at_least"), (50, "Prozent", "exact")],
    ),
    (
        "Der Meeresspiegel steigt jährlich um 4,5 Millimeter, bis 2100 könnten es 77 Zentimeter sein.",
        [(4.5, "Millimeter", "exact"), (77, "Zentimeter", "exact")],
    ),
    ("Die globale Durchschnittstemperatur lag 1,55 Grad über dem vorindustriellen Niveau.", [(1.55, "Grad", "exact")]),
    ("Der CO2-Ausstoß betrug 37,4 Milliarden Tonnen.", [(37400000000, "Tonne", "exact")]),
    (
        "Gut jeder dritte Deutsche über 60 Jahre ist geimpft.",
        [(33.333, "Prozent", "at_least"), (60, "Jahr", "at_least")],
    ),
    ("Im Schnitt schlafen Deutsche 7 Stunden und 12 Minuten.", [(7, "Stunde", "exact"), (12, "Minute", "exact")]),
    (
        "Der ICE 1271 hatte 250 Menschen an Bord, vier Wagen entgleisten.",
        [(250, "Mensch", "exact"), (4, "Wagen", "exact")],
    ),
    ("Auf der A3 bei Kilometer 155 stauten sich die Autos auf 12 Kilometern.", [(12, "Kilometer", "exact")]),
    ("Flug LH 441 mit 312 Passagieren musste umkehren.", [(312, "Passagier", "exact")]),
    ("Das Gericht gab der Klage in 12 von 15 Punkten statt.", [(12, "Punkt", "exact"), (15, "Punkt", "exact")]),
    (
        "Der Bund stellt 100 Milliarden Euro bereit, davon 60 für die Länder.",
        [(100000000000, "Euro", "exact"), (60000000000, "Euro", "exact")],
    ),
    (
        "Die Koalition aus drei Parteien hat 63 von 120 Sitzen.",
        [(3, "Partei", "exact"), (63, "Sitz", "exact"), (120, "Sitz", "exact")],
    ),
    (
        "Sie leben zu dritt auf 45 Quadratmetern und zahlen 950 Euro Miete im Monat.",
        [(45, "Quadratmeter", "exact"), (950, "Euro", "exact")],
    ),
    (
        "Das Paket umfasst 14 Punkte und soll 2,4 Milliarden kosten.",
        [(14, "Punkt", "exact"), (2400000000, None, "exact")],
    ),
    (
        "Die 27 EU-Staaten einigten sich auf ein Kontingent von 30.000 Plätzen.",
        [(27, "EU-Staat", "exact"), (30000, "Platz", "exact")],
    ),
    ("UN-Angaben zufolge starben seit 2014 knapp 30.000 Migranten im Mittelmeer.", [(30000, "Migrant", "at_most")]),
    ("Von den 180 Insassen überlebten nur zwei.", [(180, "Insasse", "exact"), (2, "Insasse", "exact")]),
    (
        "Die Zahl der Arbeitslosen ging um 16.000 auf 2,79 Millionen zurück.",
        [(16000, "Arbeitslose", "exact"), (2790000, "Arbeitslose", "exact")],
    ),
    (
        "Nach Angaben der Veranstalter kamen 25.000 Menschen, die Polizei sprach von 12.000.",
        [(25000, "Mensch", "exact"), (12000, "Mensch", "exact")],
    ),
    ("Statt der erwarteten 500 Gäste kamen nur 180.", [(500, "Gast", "exact"), (180, "Gast", "exact")]),
    ("Der Streik begann um Mitternacht und dauert 24 Stunden.", [(24, "Stunde", "exact")]),
    (
        "Vor 35 Jahren fiel die Mauer, 1.300 Kilometer Grenze verschwanden.",
        [(35, "Jahr", "exact"), (1300, "Kilometer", "exact")],
    ),
    (
        "Der Konzern beschäftigt weltweit 684.000 Mitarbeiter, davon 120.000 in Deutschland.",
        [(684000, "Mitarbeiter", "exact"), (120000, "Mitarbeiter", "exact")],
    ),
    ("Der Euro kostete 1,0835 US-Dollar.", [(1.083, "US-Dollar", "exact")]),
    ("Das Lösegeld: 3 Mio. $ in Bitcoin.", [(3000000, "Dollar", "exact")]),
    ("Gefordert werden 7 % mehr Lohn, mindestens 170 €.", [(7, "Prozent", "exact"), (170, "Euro", "at_least")]),
    (
        "Der 2,10 Meter große Center kam auf 31 Punkte, 12 Rebounds und acht Assists.",
        [(2.1, "Meter", "exact"), (31, "Punkt", "exact"), (12, "Rebound", "exact"), (8, "Assist", "exact")],
    ),
    ("Die Sonde legte 4,8 Mrd. km zurück.", [(4800000000, "Kilometer", "exact")]),
    ("Die Lawine war 300 Meter breit und bis zu vier Meter hoch.", [(300, "Meter", "exact"), (4, "Meter", "at_most")]),
    (
        "Bis zum frühen Abend gingen 340 Notrufe ein, 60 Prozent mehr als an normalen Tagen.",
        [(340, "Notruf", "exact"), (60, "Prozent", "exact")],
    ),
    ("Ein Mann ist tot, drei weitere schweben in Lebensgefahr.", [(3, "Mann", "exact")]),
    (
        "Zwei Menschen starben, einer wurde schwer, zehn leicht verletzt.",
        [(2, "Mensch", "exact"), (10, "Mensch", "exact")],
    ),
    ("Der Vulkan spuckte Asche bis in 15 Kilometer Höhe.", [(15, "Kilometer", "exact")]),
    ("Sie hat 1,2 Millionen Follower bei Instagram.", [(1200000, "Follower", "exact")]),
    (
        "Die Impfquote liegt in Bremen bei 88, in Sachsen bei 65 Prozent.",
        [(88, "Prozent", "exact"), (65, "Prozent", "exact")],
    ),
    ("Der Bericht umfasst rund 800 Seiten, Seite 14 nennt die Namen.", [(800, "Seite", "about")]),
    (
        "Im ersten Halbjahr 2024 kamen 132.000 Asylsuchende, ein Fünftel weniger als ein Jahr zuvor.",
        [(132000, "Asylsuchende", "exact"), (20, "Prozent", "exact")],
    ),
    ("Am Freitagabend (20 Uhr) empfängt der HSV den 1. FC Köln.", []),
    ("Die dpa meldete unter Berufung auf Kreise, es gebe 15 bis 20 Verletzte.", [((15, 20), "Verletzte", "exact")]),
    ("Der Kanzler traf sich mit den 16 Ministerpräsidenten der Länder.", [(16, "Ministerpräsident", "exact")]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_news_sentence(text: str, expected: list[object], short: Callable[[str], list[object]]) -> None:
    assert short(text) == expected
