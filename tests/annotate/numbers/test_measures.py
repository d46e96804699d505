"""Money, shares, measures, ages: what stands after the number, or in one word with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

MONEY = [
    ("Der Schaden beträgt 2,5 Millionen Euro.", [(2500000, "Euro", "exact")]),
    ("Der Schaden beträgt 2,5 Mio. Euro.", [(2500000, "Euro", "exact")]),
    ("Der Schaden beträgt 2,5 Mio €.", [(2500000, "Euro", "exact")]),
    ("Der Schaden beträgt 1,5 Mrd. US-Dollar.", [(1.5e9, "US-Dollar", "exact")]),
    ("Der Etat umfasst 476,8 Milliarden Euro.", [(476.8e9, "Euro", "exact")]),
    ("Die Schulden betragen 36 Billionen Dollar.", [(36e12, "Dollar", "exact")]),
    ("Das Ticket kostet 0,99€.", [(0.99, "Euro", "exact")]),
    ("Das Ticket kostet 49 Euro.", [(49, "Euro", "exact")]),
    ("Er zahlte $500 bar.", [(500, "Dollar", "exact")]),
    ("Er zahlte € 500 bar.", [(500, "Euro", "exact")]),
    ("Er zahlte rund $5 Millionen.", [(5000000, "Dollar", "about")]),
    ("Die Strafe beträgt 20 Tsd. Franken.", [(20000, "Franken", "exact")]),
    ("Der Mindestlohn liegt bei 12,82 Euro pro Stunde.", [(12.82, "Euro", "exact")]),
    ("Der Ölpreis fiel auf 71,50 Dollar je Barrel.", [(71.5, "Dollar", "exact")]),
    ("Sie fordern 500 Millionen Pfund Entschädigung.", [(5e8, "Pfund", "exact")]),
    ("Es drohen 300 Euro Strafe.", [(300, "Euro", "exact")]),
    ("Ein 500-Millionen-Euro-Paket soll helfen.", [(5e8, "Euro", "exact")]),
    ("Die 30 Millionen dringend benötigten Euro fehlen.", [(3e7, "Euro", "exact")]),
]

RARE_UNITS = [
    ("Das kostet 26,5 Milliarden Złoty.", [(2.65e10, "Złoty", "exact")]),
    ("Das kostet 300 Millionen Riyal.", [(3e8, "Riyal", "exact")]),
    ("Das Land bot eine Bürgschaft über 80 Millionen Euro an.", [(8e7, "Euro", "exact")]),
    ("Sie reagieren binnen einer halben bis sechs Stunden.", [((0.5, 6), "Stunde", "exact")]),
    ("Zuletzt betrug das Minus 16 Prozent.", [(16, "Prozent", "exact")]),
    ("Das kostet nur 49,- Euro.", [(49, "Euro", "exact")]),
    ("Das kostet eine Viertelmilliarde Euro.", [(2.5e8, "Euro", "exact")]),
    ("Der Zins sinkt um 25 Basispunkte.", [(25, "Basispunkt", "exact")]),
    ("Verbrannt sind 350 Hektar, umgerechnet 1.400 Morgen.", [(350, "Hektar", "exact"), (1400, "Morgen", "exact")]),
    ("Windräder lieferten 138 TWh.", [(138, "Terawattstunde", "exact")]),
    ("Gemessen wurden 40 Mikrogramm pro Kubikmeter Luft.", [(40, "Mikrogramm pro Kubikmeter", "exact")]),
    ("Gemessen wurden 1.200 Becquerel je Kilogramm.", [(1200, "Becquerel pro Kilogramm", "exact")]),
    ("Die Leitung schafft 250 Megabit pro Sekunde.", [(250, "Megabit pro Sekunde", "exact")]),
    ("Die Leitung schafft 250 Mbit/s.", [(250, "Megabit pro Sekunde", "exact")]),
    ("Das Schiff fährt 18 Knoten.", [(18, "Knoten", "exact")]),
    ("Das Schiff ist zwölf Seemeilen entfernt.", [(12, "Seemeile", "exact")]),
    ("Die Maschine sank auf 33.000 Fuß.", [(33000, "Fuß", "exact")]),
    ("Eine Feinunze Gold kostet 2.735 Dollar.", [(1, "Feinunze", "exact"), (2735, "Dollar", "exact")]),
    ("Es wird minus 4 bis plus 2 Grad kalt.", [((-4, 2), "Grad", "exact")]),
    ("Die Luft kühlt auf 9 bis 3 Grad ab.", [((3, 9), "Grad", "exact")]),
]

RATES = [
    ("Das Labor fand 9.000 Einheiten je 100 Milliliter.", [(9000, "Einheit pro 100 Milliliter", "exact")]),
    ("Das Labor fand rund 50 Keime in 100 Millilitern.", [(50, "Keim pro 100 Milliliter", "about")]),
    ("Die Inzidenz liegt bei 35 Fällen pro 100.000 Einwohner.", [(35, "Fall pro 100.000 Einwohner", "exact")]),
    ("Zwei der drei Kranken wohnen hier.", [(2, "Kranke", "exact"), (3, "Kranke", "exact")]),
]

SHARES = [
    ("Die Partei kam auf 23,4 Prozent.", [(23.4, "Prozent", "exact")]),
    ("Die Partei kam auf 23,4%.", [(23.4, "Prozent", "exact")]),
    ("Das sind zwei Prozentpunkte mehr.", [(2, "Prozentpunkt", "exact")]),
    ("Fast zehn Prozent der Wähler blieben zu Hause.", [(10, "Prozent", "at_most")]),
    ("Jeder fünfte Jugendliche raucht.", [(20, "Prozent", "exact")]),
    ("Jede dritte Frau ist betroffen.", [(33.333, "Prozent", "exact")]),
    ("Fast jeder Zweite lehnt das ab.", [(50, "Prozent", "at_most")]),
    ("Jeder zehnte Euro fließt in Zinsen.", [(10, "Prozent", "exact")]),
    ("Ein Drittel der Befragten stimmte zu.", [(33.333, "Prozent", "exact")]),
    ("Zwei Drittel der Befragten stimmten zu.", [(66.667, "Prozent", "exact")]),
    ("Gut ein Drittel der Befragten stimmte zu.", [(33.333, "Prozent", "at_least")]),
    ("Ein gutes Drittel der Befragten stimmte zu.", [(33.333, "Prozent", "at_least")]),
    ("Ein knappes Viertel der Betriebe klagt.", [(25, "Prozent", "at_most")]),
    ("Drei Viertel der Betriebe klagen.", [(75, "Prozent", "exact")]),
    ("Ein Fünftel der Fläche ist verbrannt.", [(20, "Prozent", "exact")]),
    ("Die Hälfte der Ernte ist vernichtet.", [(50, "Prozent", "exact")]),
    ("Mehr als die Hälfte der Ernte ist vernichtet.", [(50, "Prozent", "at_least")]),
    ("Rund die Hälfte aller Schüler fehlte.", [(50, "Prozent", "about")]),
    ("Neun von zehn Deutschen sparen.", [(90, "Prozent", "exact")]),
    ("Drei von vier Kommunen sind verschuldet.", [(75, "Prozent", "exact")]),
    ("Drei von vier Insassen starben.", [(3, "Insasse", "exact"), (4, "Insasse", "exact")]),
    ("Zwei Drittel davon sind Frauen.", [(66.667, "Prozent", "exact")]),
    ("In der zweiten Hälfte fielen drei Tore.", [(3, "Tor", "exact")]),
    ("Sie erhält eine 40-prozentige Beteiligung.", [(40, "Prozent", "exact")]),
    ("Eine zehnprozentige Kürzung droht.", [(10, "Prozent", "exact")]),
    ("Die Wirtschaft wuchs um 0,3 Prozent.", [(0.3, "Prozent", "exact")]),
    ("Das Viertel der Stadt ist beliebt.", []),
    ("Sie treffen sich jeden zweiten Tag.", []),
]

MEASURES = [
    ("Der Ort liegt 40 km entfernt.", [(40, "Kilometer", "exact")]),
    ("Der Ort liegt 40 Kilometer nördlich von Kassel.", [(40, "Kilometer", "exact")]),
    ("Das Wasser steht zwei Meter hoch.", [(2, "Meter", "exact")]),
    ("Es fielen 120 Liter Regen pro Quadratmeter.", [(120, "Liter pro Quadratmeter", "exact")]),
    ("Es fielen 120 mm Regen.", [(120, "Millimeter", "exact")]),
    ("500 Hektar Wald brannten.", [(500, "Hektar", "exact")]),
    ("Rund 500 ha Wald brannten.", [(500, "Hektar", "about")]),
    ("Die Temperatur stieg auf 38,5 Grad.", [(38.5, "Grad", "exact")]),
    ("Die Temperatur stieg auf 38,5 Grad Celsius.", [(38.5, "Grad", "exact")]),
    ("Die Temperatur stieg auf 38,5 °C.", [(38.5, "Grad", "exact")]),
    ("Die Temperatur fiel auf minus zwölf Grad.", [(-12, "Grad", "exact")]),
    ("Die Temperatur fiel auf -12 Grad.", [(-12, "Grad", "exact")]),
    ("Der Park leistet 300 MW.", [(300, "Megawatt", "exact")]),
    ("Der Wind erreichte 130 km/h.", [(130, "Kilometer pro Stunde", "exact")]),
    ("Der Wind erreichte 130 Kilometer pro Stunde.", [(130, "Kilometer pro Stunde", "exact")]),
    ("Der Wind erreichte 130 Stundenkilometer.", [(130, "Stundenkilometer", "exact")]),
    ("Ermittler fanden 3,2 Tonnen Kokain.", [(3.2, "Tonne", "exact")]),
    ("Ermittler fanden 250 kg Kokain.", [(250, "Kilogramm", "exact")]),
    ("Ermittler fanden 250 Kilo Kokain.", [(250, "Kilo", "exact")]),
    ("Das Beben hatte die Stärke 6,2.", [(6.2, "Stärke", "exact")]),
    ("Das Beben der Stärke 7,4 richtete Schäden an.", [(7.4, "Stärke", "exact")]),
    ("Die Wohnung misst 85 m².", [(85, "Quadratmeter", "exact")]),
    ("Die Sitzung dauerte anderthalb Stunden.", [(1.5, "Stunde", "exact")]),
    ("Er lief die Strecke in 9,58 Sekunden.", [(9.58, "Sekunde", "exact")]),
    ("Er muss zweieinhalb Jahre in Haft.", [(2.5, "Jahr", "exact")]),
    ("Er bekam ein Jahr Haft auf Bewährung.", [(1, "Jahr", "exact")]),
    ("Nach mehr als einem Jahr Pause kehrt sie zurück.", [(1, "Jahr", "at_least")]),
    ("Das geschah vor einem Jahr.", []),
    ("Sie wartete eine Dreiviertelstunde.", [(0.75, "Stunde", "exact")]),
    ("Sie wartete drei Viertelstunden.", [(0.75, "Stunde", "exact")]),
    ("Es ging um 71 Millionen Euro und mehr als 9 Jahre.", [(7.1e7, "Euro", "exact"), (9, "Jahr", "at_least")]),
    ("Sie wartete eine halbe Stunde.", [(0.5, "Stunde", "exact")]),
    ("Der Speicher fasst 512 GB.", [(512, "Gigabyte", "exact")]),
    ("Das Kraftwerk liefert 1.400 Megawatt Strom.", [(1400, "Megawatt", "exact")]),
    ("Der Stern ist vier Lichtjahre entfernt.", [(4, "Lichtjahr", "exact")]),
]

IN_ONE_WORD = [
    ("Nach dreistündiger Sitzung gab es eine Einigung.", [(3, "Stunde", "exact")]),
    ("Nach dem 90-minütigen Gespräch reiste er ab.", [(90, "Minute", "exact")]),
    ("Der fast zweijährige Streit ist beendet.", [(2, "Jahr", "at_most")]),
    ("Ein 34-jähriger Mann wurde festgenommen.", [(34, "Jahr", "exact")]),
    ("Der 34-Jährige schweigt.", [(34, "Jahr", "exact")]),
    ("Ein 17 Jahre alter Schüler starb.", [(17, "Jahr", "exact")]),
    ("Ein Siebzehnjähriger starb.", [(17, "Jahr", "exact")]),
    ("Die 155-mm-Granaten fehlen.", [(155, "Millimeter", "exact")]),
    ("Die 105-mm- und 155-mm-Granaten fehlen.", [(105, "Millimeter", "exact"), (155, "Millimeter", "exact")]),
    ("Eine 20-Meter-Welle traf die Küste.", [(20, "Meter", "exact")]),
    ("Eine 250-Kilogramm-Bombe wurde entschärft.", [(250, "Kilogramm", "exact")]),
    ("Der einstündige Warnstreik ist vorbei.", [(1, "Stunde", "exact")]),
    ("Das zweieinhalbstündige Konzert begeisterte.", [(2.5, "Stunde", "exact")]),
    ("Nach einem 12-stündigen Einsatz war Schluss.", [(12, "Stunde", "exact")]),
    ("Die dreitägige Waffenruhe hält.", [(3, "Tag", "exact")]),
    ("Das sechswöchige Verfahren endet.", [(6, "Woche", "exact")]),
    ("Befragt wurden 14- bis 17-Jährige.", [((14, 17), "Jahr", "exact")]),
    ("Sie rief eine 72-stündige Feuerpause aus.", [(72, "Stunde", "exact")]),
]


@pytest.mark.parametrize(("text", "expected"), MONEY + SHARES + RARE_UNITS + RATES + MEASURES + IN_ONE_WORD)
def test_measures(text: str, expected: list[object], short: Callable[[str], list[object]]) -> None:
    assert short(text) == expected
