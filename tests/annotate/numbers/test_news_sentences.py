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
    (
        "„Wir haben 15 Kollegen verloren“, sagte der 52 Jahre alte Bürgermeister.",
        [(15, "Kollege", "exact"), (52, "Jahr", "exact")],
    ),
    (
        "Zwei Drittel (66 Prozent) der 1.003 Befragten befürworten das Vorhaben.",
        [(66.667, "Prozent", "exact"), (66, "Prozent", "exact"), (1003, "Befragte", "exact")],
    ),
    (
        "Das Parlament stimmte mit 331 Ja-Stimmen gegen 244 Nein-Stimmen bei 18 Enthaltungen dafür.",
        [(331, "Ja-Stimme", "exact"), (244, "Nein-Stimme", "exact"), (18, "Enthaltung", "exact")],
    ),
    ("Der Bundesrat beschloss ein 12 Milliarden Franken schweres Paket.", [(12000000000, "Franken", "exact")]),
    (
        "Die 1,4 Millionen Einwohner zählende Stadt ist von der Außenwelt abgeschnitten.",
        [(1400000, "Einwohner", "exact")],
    ),
    ("Das 3.798 Meter hohe Bergmassiv ist gesperrt.", [(3798, "Meter", "exact")]),
    ("Für Strom zahlen Haushalte im Schnitt 41,35 Cent je Kilowattstunde.", [(41.35, "Cent", "exact")]),
    ("Die Miete stieg von 8,50 auf 11,20 Euro pro Quadratmeter.", [(8.5, "Euro", "exact"), (11.2, "Euro", "exact")]),
    (
        "In den ersten neun Monaten exportierte das Land Waren für 1,2 Billionen Euro.",
        [(9, "Monat", "exact"), (1200000000000, "Euro", "exact")],
    ),
    (
        "Der Angeklagte soll 49 Frauen missbraucht haben, die jüngste war zwölf Jahre alt.",
        [(49, "Frau", "exact"), (12, "Jahr", "exact")],
    ),
    (
        "Gegen den 43-Jährigen und zwei Komplizen (31 und 29) wurde Haftbefehl erlassen.",
        [(43, "Jahr", "exact"), (2, "Komplize", "exact"), (31, "Jahr", "exact"), (29, "Jahr", "exact")],
    ),
    (
        "Ein Großaufgebot von rund 700 Polizistinnen und Polizisten durchsuchte 27 Wohnungen.",
        [(700, "Polizist", "about"), (27, "Wohnung", "exact")],
    ),
    ("Die Sozialdemokraten verlieren 11 ihrer 46 Mandate.", [(11, "Mandat", "exact"), (46, "Mandat", "exact")]),
    ("Binnen weniger Minuten stand das Wasser einen Meter hoch in den Kellern.", [(1, "Meter", "exact")]),
    ("Über Nacht sank das Thermometer auf minus 18,7 Grad.", [(-18.7, "Grad", "exact")]),
    ("Seit Beginn der Aufzeichnungen 1881 war es nie so warm.", []),
    ("Am 11. September 2001 starben fast 3.000 Menschen.", [(3000, "Mensch", "at_most")]),
    (
        "Rund 60 bis 70 Häuser sind unbewohnbar, etwa ein Dutzend stürzte ein.",
        [((60, 70), "Haus", "about"), (12, "Haus", "about")],
    ),
    ("Weit mehr als hundert Menschen werden noch vermisst.", [(100, "Mensch", "at_least")]),
    (
        "Die Bahn rechnet mit Kosten von deutlich über 10 Milliarden Euro statt ursprünglich 2,5 Milliarden.",
        [(10000000000, "Euro", "at_least"), (2500000000, "Euro", "exact")],
    ),
    (
        "Laut WHO haben sich mindestens 14.000 Menschen infiziert, 524 starben.",
        [(14000, "Mensch", "at_least"), (524, "Mensch", "exact")],
    ),
    (
        "Jedes fünfte Kind in Deutschland lebt in Armut, das sind 2,1 Millionen.",
        [(20, "Prozent", "exact"), (2100000, None, "exact")],
    ),
    ("Nur knapp jeder Zehnte traut der Regierung.", [(10, "Prozent", "at_most")]),
    ("Nach zweieinhalbstündiger Debatte stimmten die Abgeordneten ab.", [(2.5, "Stunde", "exact")]),
    (
        "Die Rakete flog 1.000 Kilometer weit und erreichte eine Höhe von 6.000 Kilometern.",
        [(1000, "Kilometer", "exact"), (6000, "Kilometer", "exact")],
    ),
    (
        "Die Ukraine schoss nach eigenen Angaben 61 von 73 Drohnen und alle fünf Raketen ab.",
        [(61, "Drohne", "exact"), (73, "Drohne", "exact"), (5, "Rakete", "exact")],
    ),
    (
        "Moskau meldete den Abschuss von 19 Drohnen über vier Regionen.",
        [(19, "Drohne", "exact"), (4, "Region", "exact")],
    ),
    (
        "Im Gegenzug kamen 95 Kriegsgefangene frei, unter ihnen 48 Verletzte.",
        [(95, "Kriegsgefangene", "exact"), (48, "Verletzte", "exact")],
    ),
    (
        "Hisbollah feuerte 165 Geschosse ab, sieben Menschen erlitten Verletzungen.",
        [(165, "Geschoss", "exact"), (7, "Mensch", "exact")],
    ),
    (
        "Die Behörde sprach von 34 Toten, zuvor waren 29 gemeldet worden.",
        [(34, "Tote", "exact"), (29, "Tote", "exact")],
    ),
    ("Bislang war die Zahl der Opfer mit 29 angegeben worden.", [(29, "Opfer", "exact")]),
    (
        "Der 38. Präsident gewann 312 Wahlleute, 270 sind nötig.",
        [(312, "Wahlleute", "exact"), (270, "Wahlleute", "exact")],
    ),
    ("Harris kommt auf 226, Trump auf 312 Wahlleute.", [(226, "Wahlleute", "exact"), (312, "Wahlleute", "exact")]),
    ("Die ersten 100 Tage im Amt sind vorbei.", [(100, "Tag", "exact")]),
    (
        "Der Kader umfasst 26 Spieler, darunter vier Torhüter und acht Debütanten.",
        [(26, "Spieler", "exact"), (4, "Torhüter", "exact"), (8, "Debütant", "exact")],
    ),
    (
        "Verstappen siegte mit 19 Sekunden Vorsprung und führt mit 393 Punkten vor Norris (331).",
        [(19, "Sekunde", "exact"), (393, "Punkt", "exact"), (331, "Punkt", "exact")],
    ),
    ("In 90 Minuten gab es 24 Ecken, aber kein Tor.", [(90, "Minute", "exact"), (24, "Ecke", "exact")]),
    ("Der Marathon über 42,195 Kilometer endete nach 2:01:09 Stunden.", [(42.195, "Kilometer", "exact")]),
    (
        "Die Temperatur auf dem Exoplaneten beträgt 1.200 Grad Celsius, ein Jahr dauert dort nur 18 Stunden.",
        [(1200, "Grad", "exact"), (18, "Stunde", "exact")],
    ),
    ("Das Virus hat eine Sterblichkeit von 50 bis 90 Prozent.", [((50, 90), "Prozent", "exact")]),
    (
        "Das Medikament senkte den Cholesterinwert um bis zu 60 Prozent gegenüber 20 Prozent beim Placebo.",
        [(60, "Prozent", "at_most"), (20, "Prozent", "exact")],
    ),
    (
        "Die Aktie kostet 1.034,50 Euro, ein Plus von 3,2 Prozent.",
        [(1034.5, "Euro", "exact"), (3.2, "Prozent", "exact")],
    ),
    (
        "Der Konzern zahlt 5,40 Euro Dividende je Aktie, 20 Cent mehr als 2023.",
        [(5.4, "Euro", "exact"), (20, "Cent", "exact")],
    ),
    (
        "Die Zahl der Firmenpleiten stieg um 23 Prozent auf 1.761.",
        [(23, "Prozent", "exact"), (1761, "Firmenpleite", "exact")],
    ),
    (
        "2,3 Prozent der Deutschen leben vegan, vor zehn Jahren war es 1 Prozent.",
        [(2.3, "Prozent", "exact"), (10, "Jahr", "exact"), (1, "Prozent", "exact")],
    ),
    (
        "Der Verein mit seinen 1.200 Mitgliedern feiert sein 125-jähriges Bestehen.",
        [(1200, "Mitglied", "exact"), (125, "Jahr", "exact")],
    ),
    (
        "Tausend Soldaten und hundert Panzer nehmen an der Übung teil.",
        [(1000, "Soldat", "exact"), (100, "Panzer", "exact")],
    ),
    ("Einige hundert Meter weiter brannten zwei Autos.", [(100, "Meter", "vague"), (2, "Auto", "exact")]),
    (
        "In mehr als 100 Städten gingen Hunderttausende auf die Straße.",
        [(100, "Stadt", "at_least"), (100000, None, "vague")],
    ),
    ("Die Anlage kann bis zu 500.000 Haushalte mit Strom versorgen.", [(500000, "Haushalt", "at_most")]),
    (
        "Das entspricht etwa der dreifachen Fläche Berlins oder 375.000 Fußballfeldern.",
        [(375000, "Fußballfeld", "exact")],
    ),
    ("Ein Viertel der Befragten, also 250 Personen, lehnte ab.", [(25, "Prozent", "exact"), (250, "Person", "exact")]),
    ("Die Ampel-Parteien kommen zusammen auf 31 Prozent.", [(31, "Prozent", "exact")]),
    ("Er legte die 8.000 Kilometer in 66 Tagen zurück.", [(8000, "Kilometer", "exact"), (66, "Tag", "exact")]),
    (
        "Auf einer Länge von 1,5 Kilometern soll die Mauer auf sechs Meter erhöht werden.",
        [(1.5, "Kilometer", "exact"), (6, "Meter", "exact")],
    ),
    (
        "In Halle 4 zeigen 300 Aussteller auf 20.000 Quadratmetern ihre Produkte.",
        [(300, "Aussteller", "exact"), (20000, "Quadratmeter", "exact")],
    ),
    ("Nach Paragraf 129 drohen bis zu fünf Jahre Haft.", [(5, "Jahr", "at_most")]),
    (
        "Um 6.30 Uhr rückten 30 Feuerwehrleute mit acht Fahrzeugen aus.",
        [(30, "Feuerwehrleute", "exact"), (8, "Fahrzeug", "exact")],
    ),
    ("Der Flug dauerte eine Stunde und 40 Minuten.", [(1, "Stunde", "exact"), (40, "Minute", "exact")]),
    ("Ab 2026 gilt ein Rentenniveau von 48 Prozent.", [(48, "Prozent", "exact")]),
    (
        "Die Regierung stellte 1,5 Milliarden Euro Soforthilfe in Aussicht, 500 Millionen mehr als geplant.",
        [(1500000000, "Euro", "exact"), (500000000, "Euro", "exact")],
    ),
    (
        "Das Paar hat drei Kinder im Alter von 4, 7 und 11 Jahren.",
        [(3, "Kind", "exact"), (4, "Jahr", "exact"), (7, "Jahr", "exact"), (11, "Jahr", "exact")],
    ),
    ("Im Finale setzte sich die an Nummer drei gesetzte Polin in drei Sätzen durch.", [(3, "Satz", "exact")]),
    ("Sie wurde Achte, ihr Rückstand betrug zwei Zehntelsekunden.", [(2, "Zehntelsekunde", "exact")]),
    ("Mehr als eineinhalb Millionen Pilger reisten an.", [(1500000, "Pilger", "at_least")]),
    ("Das Kartell schmuggelte tonnenweise Kokain, allein 2022 waren es 16 Tonnen.", [(16, "Tonne", "exact")]),
    ("Die Maschine vom Typ Airbus A321 mit 67 Insassen verschwand vom Radar.", [(67, "Insasse", "exact")]),
    ("Es ist der siebte Angriff binnen einer Woche.", [(1, "Woche", "exact")]),
    (
        "Innerhalb von 24 Stunden registrierte das RKI 12.345 Neuinfektionen und 98 Todesfälle.",
        [(24, "Stunde", "exact"), (12345, "Neuinfektion", "exact"), (98, "Todesfall", "exact")],
    ),
    ("Die Sieben-Tage-Inzidenz lag bei 120,5.", [(120.5, None, "exact")]),
    (
        "Der Leitindex SMI gab 0,4 Prozent nach und schloss bei 12.012 Zählern.",
        [(0.4, "Prozent", "exact"), (12012, "Zähler", "exact")],
    ),
    ("Der Kläger fordert 100.000 Franken Schmerzensgeld.", [(100000, "Franken", "exact")]),
    (
        "Die Waldbrandfläche beläuft sich auf über 900 Quadratkilometer, 13.000 Menschen mussten fliehen.",
        [(900, "Quadratkilometer", "at_least"), (13000, "Mensch", "exact")],
    ),
    (
        "Ein 5,8 Kilogramm schwerer Goldklumpen wurde für 240.000 US-Dollar versteigert.",
        [(5.8, "Kilogramm", "exact"), (240000, "US-Dollar", "exact")],
    ),
    (
        "„Es werden nicht 10.000, sondern 12.000 Soldaten sein“, sagte er.",
        [(10000, "Soldat", "exact"), (12000, "Soldat", "exact")],
    ),
    ("Mit einem Abstand von nur 0,2 Punkten lag sie vorn.", [(0.2, "Punkt", "exact")]),
    (
        "Die AfD erreichte 20,8 Prozent - 10,4 Punkte mehr als 2021.",
        [(20.8, "Prozent", "exact"), (10.4, "Punkt", "exact")],
    ),
    ("Die Wiener Polizei nahm 42 Klimaaktivistinnen und -aktivisten fest.", [(42, "Klimaaktivist", "exact")]),
    (
        "Im Nationalrat stimmten 104 zu 91 Abgeordnete für die Vorlage, bei 3 Enthaltungen.",
        [(104, "Abgeordnete", "exact"), (91, "Abgeordnete", "exact"), (3, "Enthaltung", "exact")],
    ),
    ("Der Bund rechnet 2025 mit einem Defizit von 1,9 Mrd. Franken.", [(1900000000, "Franken", "exact")]),
    (
        "Der Airbus war auf dem Weg von Doha nach Dublin, 12 Menschen wurden verletzt: sechs Passagiere und sechs Crewmitglieder.",
        [(12, "Mensch", "exact"), (6, "Passagier", "exact"), (6, "Crewmitglied", "exact")],
    ),
    (
        "Seit Jahresbeginn wurden schon 1.200 Masernfälle registriert – im gesamten Vorjahr waren es 58.",
        [(1200, "Masernfall", "exact"), (58, "Masernfall", "exact")],
    ),
    (
        "Pro Jahr sterben in Deutschland rund 127.000 Menschen an den Folgen des Rauchens.",
        [(127000, "Mensch", "about")],
    ),
    (
        "Der Tatverdächtige (24) soll mit einem 15 Zentimeter langen Messer zugestochen haben.",
        [(24, "Jahr", "exact"), (15, "Zentimeter", "exact")],
    ),
    ("Auf Twitter (heute X) folgen ihm 200 Millionen Nutzer.", [(200000000, "Nutzer", "exact")]),
    ("Die Ernte fiel um ein Viertel geringer aus als im langjährigen Mittel.", [(25, "Prozent", "exact")]),
    ("Zehn der elf Geiseln sind frei, eine starb.", [(10, "Geisel", "exact"), (11, "Geisel", "exact")]),
    (
        "Gesucht werden 25 bis 30 Freiwillige, die mindestens 18 Jahre alt sind.",
        [((25, 30), "Freiwillige", "exact"), (18, "Jahr", "at_least")],
    ),
    (
        "Der Preis für 1.000 Kubikmeter Gas stieg auf über 500 Dollar.",
        [(1000, "Kubikmeter", "exact"), (500, "Dollar", "at_least")],
    ),
    (
        "Die Polizei geht von einem Schaden in Höhe von rund 80.000 bis 100.000 Euro aus.",
        [((80000, 100000), "Euro", "about")],
    ),
    ("Das Feuer griff auf fünf weitere Häuser über.", [(5, "Haus", "exact")]),
    (
        "Die Bundeswehr hat 181.383 Soldatinnen und Soldaten, das Ziel sind 203.000.",
        [(181383, "Soldat", "exact"), (203000, "Soldat", "exact")],
    ),
    (
        "Der Sturm entwurzelte Hunderte Bäume, in 70.000 Haushalten fiel der Strom aus.",
        [(100, "Baum", "vague"), (70000, "Haushalt", "exact")],
    ),
    ("Von 1.000 Kindern sind acht betroffen.", [(1000, "Kind", "exact"), (8, "Kind", "exact")]),
    ("Das Durchschnittsalter liegt bei 44,6 Jahren.", [(44.6, "Jahr", "exact")]),
    (
        "Er erhielt 98,3 Prozent der Delegiertenstimmen, 12 Prozentpunkte mehr als bei seiner ersten Wahl.",
        [(98.3, "Prozent", "exact"), (12, "Prozentpunkt", "exact")],
    ),
    (
        "Der Zug war mit Tempo 160 unterwegs, erlaubt waren 80 Kilometer pro Stunde.",
        [(80, "Kilometer pro Stunde", "exact")],
    ),
    ("Nach dem 2:2 im Hinspiel siegte Dortmund mit 3:1 und steht zum elften Mal im Viertelfinale.", []),
    ("Die Vulkanasche stieg 4.000 Meter auf.", [(4000, "Meter", "exact")]),
    (
        "Die Kommission stellte 10,4 Millionen Euro für fünf Projekte in vier Ländern bereit.",
        [(10400000, "Euro", "exact"), (5, "Projekt", "exact"), (4, "Land", "exact")],
    ),
    (
        "Ein Todesopfer ist noch nicht identifiziert, zwei Leichen wurden geborgen.",
        [(1, "Todesopfer", "exact"), (2, "Leiche", "exact")],
    ),
    ("In den USA infizierten sich 66 Menschen mit H5N1.", [(66, "Mensch", "exact")]),
    (
        "Das Tempolimit von 130 km/h spart 4,2 Millionen Tonnen CO2.",
        [(130, "Kilometer pro Stunde", "exact"), (4200000, "Tonne", "exact")],
    ),
    (
        "Am Vormittag waren noch 5.000, am Nachmittag 1.500 Haushalte ohne Strom.",
        [(5000, "Haushalt", "exact"), (1500, "Haushalt", "exact")],
    ),
    ("Der 6,5-Tonnen-Satellit stürzte in den Pazifik.", [(6.5, "Tonne", "exact")]),
    ("Mit 1,3 Promille fuhr ein 19-Jähriger gegen einen Baum.", [(1.3, "Promille", "exact"), (19, "Jahr", "exact")]),
    (
        "Die Kandidatin der Grünen erhielt 8 Prozent, der Amtsinhaber 52.",
        [(8, "Prozent", "exact"), (52, "Prozent", "exact")],
    ),
    (
        "Bei der Explosion der Stufe 3 wurden drei Arbeiter getötet und mindestens neun weitere verletzt, zwei davon lebensgefährlich.",
        [(3, "Arbeiter", "exact"), (9, "Arbeiter", "at_least"), (2, "Arbeiter", "exact")],
    ),
    (
        "Die Auflage sank von einer Million auf 800.000 Exemplare.",
        [(1000000, "Exemplar", "exact"), (800000, "Exemplar", "exact")],
    ),
    ("Es ist das teuerste Gemälde der Welt: 450,3 Millionen Dollar.", [(450300000, "Dollar", "exact")]),
    ("Die Waffenruhe soll zunächst 60 Tage gelten.", [(60, "Tag", "exact")]),
    (
        "In Spanien wurden 47,8 Grad gemessen, 0,2 Grad mehr als beim alten Rekord von 2021.",
        [(47.8, "Grad", "exact"), (0.2, "Grad", "exact")],
    ),
    ("Unter den Toten sind sieben Kinder, das jüngste drei Monate alt.", [(7, "Kind", "exact"), (3, "Monat", "exact")]),
    (
        "Die Bauzeit verlängert sich um anderthalb Jahre, die Kosten steigen auf fast das Doppelte.",
        [(1.5, "Jahr", "exact")],
    ),
    ("Acht Stunden lang verhörten die Ermittler den Verdächtigen.", [(8, "Stunde", "exact")]),
    (
        "Die Stadt mit 85.000 Einwohnern meldete 17 Brände in zwei Wochen.",
        [(85000, "Einwohner", "exact"), (17, "Brand", "exact"), (2, "Woche", "exact")],
    ),
    (
        "Die 193 Mitgliedstaaten verabschiedeten die Resolution mit 141 Ja-Stimmen.",
        [(193, "Mitgliedstaat", "exact"), (141, "Ja-Stimme", "exact")],
    ),
    (
        "Rund 4.000 Menschen, so die Veranstalter, folgten dem Aufruf; die Polizei zählte 2.200.",
        [(4000, "Mensch", "about"), (2200, "Mensch", "exact")],
    ),
    ("Von den 16 Verletzten schweben drei in Lebensgefahr.", [(16, "Verletzte", "exact"), (3, "Verletzte", "exact")]),
    (
        "Rentner erhalten ab Juli 3,74 Prozent mehr Geld, das sind bei 1.500 Euro Rente 56 Euro.",
        [(3.74, "Prozent", "exact"), (1500, "Euro", "exact"), (56, "Euro", "exact")],
    ),
    ("Das Mineral ist 4,4 Milliarden Jahre alt.", [(4400000000, "Jahr", "exact")]),
    ("Die Zahl der Zuschauer lag 20 Prozent unter der des Vorjahres.", [(20, "Prozent", "exact")]),
    ("Zwischen 2.000 und 3.000 Fans ohne Karten drängten in das Stadion.", [((2000, 3000), "Fan", "exact")]),
    (
        "Nach Schätzungen zwischen 40 und 60 Milliarden Euro kostet der Umbau.",
        [((40000000000, 60000000000), "Euro", "exact")],
    ),
    (
        "Die Lieferung umfasst 88 Leopard-1-Panzer und 20 Marder.",
        [(88, "Leopard-1-Panzer", "exact"), (20, "Marder", "exact")],
    ),
    (
        "Sie zahlten 1,5 Prozent Zinsen auf ein Darlehen über 250.000 Euro.",
        [(1.5, "Prozent", "exact"), (250000, "Euro", "exact")],
    ),
    (
        "Der Anschlag vom 11. März forderte 193 Tote und rund 2.000 Verletzte.",
        [(193, "Tote", "exact"), (2000, "Verletzte", "about")],
    ),
    (
        "Die Aktien von BASF (+2,3 Prozent) und Bayer (-1,1 Prozent) zeigten sich uneinheitlich.",
        [(2.3, "Prozent", "exact"), (-1.1, "Prozent", "exact")],
    ),
    ("„Das sind 20, vielleicht 30 Leute“, sagte der Trainer.", [(20, "Leute", "exact"), (30, "Leute", "exact")]),
    ("Jeder Zweite der über 80-Jährigen lebt allein.", [(50, "Prozent", "exact"), (80, "Jahr", "at_least")]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_news_sentence(text: str, expected: list[object], short: Callable[[str], list[object]]) -> None:
    assert short(text) == expected
