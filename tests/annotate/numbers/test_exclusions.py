"""Numbers that state no quantity: dates, clock times, years, ordinals, scores, laws, names, identifiers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

NOT_A_QUANTITY = [
    "Das geschah am 23. Oktober.",
    "Das geschah am 23. Oktober 2024.",
    "Das geschah am 23.10.2024.",
    "Das geschah am 3. und 4. Mai.",
    "Das Fest geht vom 1. bis 3. Mai.",
    "Das war im Jahr 2015.",
    "2015 war ein heißes Jahr.",
    "Seit 2014 ist sie Ministerin.",
    "Ende 2023 trat er zurück.",
    "Im Sommer 2022 war es trocken.",
    "Von 1950 bis 1953 herrschte Krieg.",
    "Die Jahre 1998 bis 2005 waren prägend.",
    "Zwischen 2010 und 2020 wuchs die Stadt.",
    "Die Saison 2024/25 beginnt.",
    "In den 1990er Jahren boomte die Stadt.",
    "In den 80er-Jahren war das üblich.",
    "Im 19. Jahrhundert entstand das Schloss.",
    "Der Zug fährt um 8 Uhr ab.",
    "Der Zug fährt um 8.30 Uhr ab.",
    "Der Zug fährt um 12:45 Uhr ab.",
    "Zwischen 8 und 10 Uhr ist gesperrt.",
    "Gegen 15 Uhr brach das Feuer aus.",
    "Bayern gewann 2:1.",
    "Das 3:0 fiel spät.",
    "Das Spiel endete 2:1 (1:0).",
    "Das regelt Paragraf 218.",
    "Das steht in § 5 Absatz 2 Satz 1.",
    "Das steht in Artikel 5 des Vertrags.",
    "Das steht in Art. 20 Abs. 3 GG.",
    "Auf der A 7 staut es sich.",
    "Auf der B 96 staut es sich.",
    "Auf der A7 staut es sich.",
    "Die Autobahn 9 ist gesperrt.",
    "Flug MH 370 verschwand.",
    "Die Boeing 737 stürzte ab.",
    "Der Airbus A320 landete.",
    "Die Gruppe der 20 tagt.",
    "Die G7 tagt, die G20 auch.",
    "Mainz 05 verlor.",
    "Schalke 04 verlor gegen Hannover 96.",
    "Die U21 gewann.",
    "Sie wohnt in der Hauptstraße 12.",
    "Seite 12 zeigt ein Foto.",
    "Das sagte sie [1].",
    "Telefon 030 123456 ist besetzt.",
    "Die Nummer 110 ist der Notruf.",
    "Platz 3 ging an Kenia.",
    "Sie gewann den dritten Preis.",
    "Zum zweiten Mal siegte er.",
    "Der 1. FC Köln siegte.",
    "Covid-19 breitet sich aus.",
    "Die Agenda 2030 ist beschlossen.",
    "Die Formel 1 kommt.",
    "Apollo 11 landete.",
    "Gleis 5 ist gesperrt.",
    "Das Gesetz gilt rund um die Uhr, 24/7.",
    "Die Chancen stehen 50:50.",
    "Kein Mensch war dort.",
    "Er war außer Acht geraten.",
    "Die deutsche Elf verlor.",
    "Die beiden Minister trafen sich, einige viele Male.",
    "Doppelt so viele kamen, dreimal mehr als sonst.",
    "Einen Tag später war es vorbei.",
    "Eines Tages kommt er.",
    "Das zweite Gesetz trat in Kraft.",
    "Die Zweitstimme zählt.",
    "Sie kam als Erste an.",
    "Eins ist klar.",
    "Zum einen fehlt Geld, zum anderen Zeit.",
    "Er kam mit einem Freund.",
    "Der Wecker klingelt um halb sechs.",
    "Nachts um halb vier bellte der Hund.",
    "Das Oberlandesgericht verhandelt (Az.: 3 U 217/23).",
    "Der Beschluss (Az. 2 BvR 88/19) liegt vor.",
    "Das Aktenzeichen lautet 5 StR 31/22.",
]

STILL_A_QUANTITY = [
    ("2015 starben dort 300 Menschen.", [(300, "Mensch", "exact")]),
    ("Im Jahr 2015 starben 2000 Menschen.", [(2000, "Mensch", "exact")]),
    ("Am 3. Mai kamen 2020 Besucher.", [(2020, "Besucher", "exact")]),
    ("Um 8 Uhr waren es 30 Grad.", [(30, "Grad", "exact")]),
    ("Bis 2030 sollen 400 Windräder entstehen.", [(400, "Windrad", "exact")]),
    ("Die A 7 ist auf zwölf Kilometern gesperrt.", [(12, "Kilometer", "exact")]),
    ("Nach Artikel 5 sind drei Staaten beigetreten.", [(3, "Staat", "exact")]),
    ("In der Boeing 737 saßen 180 Passagiere.", [(180, "Passagier", "exact")]),
    ("Im Stall stehen um halb sechs neun Pferde.", [(9, "Pferd", "exact")]),
    ("Der Motor hat 3 PS.", [(3, "PS", "exact")]),
    ("Es kamen 1848 Gäste.", [(1848, "Gast", "exact")]),
    ("Laut Polizei waren 1900 Beamte im Einsatz.", [(1900, "Beamte", "exact")]),
]


@pytest.mark.parametrize("text", NOT_A_QUANTITY)
def test_states_no_quantity(text: str, short: Callable[[str], list[object]]) -> None:
    assert short(text) == []


@pytest.mark.parametrize(("text", "expected"), STILL_A_QUANTITY)
def test_quantity_beside_other_numbers(text: str, expected: list[object], short: Callable[[str], list[object]]) -> None:
    assert short(text) == expected
