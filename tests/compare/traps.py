"""Small stories in the words of news agencies in which comparing facts goes wrong easily."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tui.model import FactKind, Verdict

DAY = date(2031, 5, 6)
Words = tuple[str, str]
"""The file of an article and words in it."""


@dataclass(frozen=True)
class Trap:
    """A story's texts by file, and what is to be found in it.

    `together` and `apart` hold words of two articles (or one) that do and do not report one thing; `verdict` is that
    of the first pair that is together.
    """

    name: str
    texts: dict[str, str]
    together: tuple[tuple[Words, Words], ...] = ()
    apart: tuple[tuple[Words, Words], ...] = ()
    verdict: Verdict = Verdict.AGREE
    kind: FactKind = FactKind.QUANTITY
    days: dict[str, date | None] = field(default_factory=dict)


def pair(one: str, other: str) -> tuple[Words, Words]:
    """Words of the articles `a` and `b`."""
    return ("a", one), ("b", other)


TRAPS = [
    Trap(
        "an addition is not the count of the same number",
        {
            "a": "Am Freitag hatte die Marine 1.500 Soldaten mit dem Schiff in die Hafenstadt gebracht.",
            "b": "Am Mittwoch brachte die Marine weitere 1.500 Soldaten mit dem Schiff in die Hafenstadt.",
        },
        apart=(pair("1.500 Soldaten", "1.500 Soldaten"),),
    ),
    Trap(
        "parts do not stand for their sum",
        {
            "a": "Zuerst kamen 1.500 Helfer in das Tal, später weitere 1.500 Helfer.",
            "b": "Insgesamt sind damit 3.000 Helfer in das Tal gekommen.",
        },
        apart=(pair("1.500 Helfer in", "3.000 Helfer"), pair("weitere 1.500 Helfer", "3.000 Helfer")),
    ),
    Trap(
        "a part is not the whole",
        {
            "a": "Bei dem Angriff auf die Stadt wurden 200 Menschen verletzt, davon 60 Zivilisten.",
            "b": "Bei dem Angriff auf die Stadt wurden 200 Menschen verletzt, darunter 60 Zivilisten.",
        },
        together=(pair("200 Menschen", "200 Menschen"), pair("60 Zivilisten", "60 Zivilisten")),
        apart=(pair("200 Menschen", "60 Zivilisten"), pair("60 Zivilisten", "200 Menschen")),
    ),
    Trap(
        "the dead are not the injured",
        {
            "a": "Bei dem Busunglück auf der Landstraße gab es drei Tote und 20 Verletzte.",
            "b": "Drei Menschen sind bei dem Busunglück auf der Landstraße gestorben, 20 wurden verletzt.",
        },
        together=(pair("drei Tote", "Drei Menschen"), pair("20 Verletzte", "20 wurden")),
        apart=(pair("drei Tote", "20 wurden"),),
    ),
    Trap(
        "as many dead as injured are two things",
        {
            "a": "Bei dem Brand in dem Altenheim kamen sieben Menschen ums Leben.",
            "b": "Bei dem Brand in dem Altenheim wurden sieben Menschen verletzt.",
        },
        apart=(pair("sieben Menschen", "sieben Menschen"),),
    ),
    Trap(
        "coordinated things keep their own numbers",
        {
            "a": "Das Land schickt 1.500 Soldaten und 20 Panzer an die Grenze.",
            "b": "An die Grenze schickt das Land 20 Panzer und 1.500 Soldaten.",
        },
        together=(pair("1.500 Soldaten", "1.500 Soldaten"), pair("20 Panzer", "20 Panzer")),
        apart=(pair("1.500 Soldaten", "20 Panzer"),),
    ),
    Trap(
        "units of one thing fit",
        {
            "a": "Der Staat hat 3.000 Soldaten in die Grenzregion verlegt.",
            "b": "In die Grenzregion hat der Staat 3.000 Mann verlegt.",
        },
        together=(pair("3.000 Soldaten", "3.000 Mann"),),
    ),
    Trap(
        "converted measures agree",
        {
            "a": "Die Strecke zwischen den Städten bleibt 48 Stunden lang gesperrt.",
            "b": "Die Strecke zwischen den Städten bleibt zwei Tage lang gesperrt.",
        },
        together=(pair("48 Stunden", "zwei Tage"),),
    ),
    Trap(
        "a drifting hedge is no difference",
        {
            "a": "Die Behörde zählte auf der Deponie etwa 13.000 Container mit Giftmüll.",
            "b": "Auf der Deponie zählte die Behörde mehr als 13.000 Container mit Giftmüll.",
        },
        together=(pair("13.000 Container", "13.000 Container"),),
    ),
    Trap(
        "a vague number is never in conflict",
        {
            "a": "Tausende Menschen demonstrierten am Samstag in der Hauptstadt gegen die Reform.",
            "b": "Am Samstag demonstrierten 45.000 Menschen in der Hauptstadt gegen die Reform.",
            "c": "In der Hauptstadt demonstrierten am Samstag 45.000 Menschen gegen die Reform.",
        },
        together=((("b", "45.000 Menschen"), ("c", "45.000 Menschen")),),
    ),
    Trap(
        "a plan is no conflict with what was done",
        {
            "a": "Bis Dezember sollen 12.000 Soldaten in den Osten des Landes verlegt werden.",
            "b": "Bisher wurden 3.000 Soldaten in den Osten des Landes verlegt.",
        },
        apart=(pair("12.000 Soldaten", "3.000 Soldaten"),),
    ),
    Trap(
        "a forecast is not the count",
        {
            "a": "Die Veranstalter erwarten am Sonntag 20.000 Besucher auf dem Volksfest.",
            "b": "Auf dem Volksfest zählten die Veranstalter am Sonntag 14.000 Besucher.",
        },
        apart=(pair("20.000 Besucher", "14.000 Besucher"),),
    ),
    Trap(
        "another moment is another state",
        {
            "a": "Am 23. April gab der Minister bekannt, dass 3.000 Soldaten in dem Land stationiert sind.",
            "b": "Am 5. Mai gab der Minister bekannt, dass 10.000 Soldaten in dem Land stationiert sind.",
        },
        apart=(pair("3.000 Soldaten", "10.000 Soldaten"),),
        days={"a": date(2031, 4, 23), "b": date(2031, 5, 5)},
    ),
    Trap(
        "the evening edition counts on",
        {
            "a": "Nach dem Erdrutsch zählten die Retter am Montagmorgen vier Tote.",
            "b": "Nach dem Erdrutsch zählten die Retter am Montagabend neun Tote.",
        },
        apart=(pair("vier Tote", "neun Tote"),),
        days={"a": date(2031, 5, 5), "b": date(2031, 5, 6)},
    ),
    Trap(
        "a corrected number is not held against the present one",
        {
            "a": "Bei der Explosion in der Fabrik wurden 14 Arbeiter verletzt. Zuvor war von 30 Verletzten die Rede.",
            "b": "14 Arbeiter wurden bei der Explosion in der Fabrik verletzt.",
        },
        together=(pair("14 Arbeiter", "14 Arbeiter"),),
        apart=(pair("30 Verletzten", "14 Arbeiter"),),
    ),
    Trap(
        "two attacks have their own dead",
        {
            "a": "Bei einem Anschlag auf einen Markt in Lagos starben zwölf Menschen.",
            "b": "Bei einem Anschlag auf eine Moschee in Kano starben 19 Menschen.",
        },
        apart=(pair("zwölf Menschen", "19 Menschen"),),
    ),
    Trap(
        "the same count in two places is two facts",
        {
            "a": "In Bremen nahm die Polizei bei einer Razzia acht Verdächtige fest.",
            "b": "In Dresden nahm die Polizei bei einer Razzia acht Verdächtige fest.",
        },
        apart=(pair("acht Verdächtige", "acht Verdächtige"),),
    ),
    Trap(
        "a plain conflict is one",
        {
            "a": "Nach Angaben der Polizei nahmen 3.000 Menschen an der Kundgebung in Kassel teil.",
            "b": "An der Kundgebung in Kassel nahmen nach Angaben der Veranstalter 5.000 Menschen teil.",
        },
        together=(pair("3.000 Menschen", "5.000 Menschen"),),
        verdict=Verdict.DIFFER,
    ),
    Trap(
        "each side of one sentence has its own count",
        {
            "a": "Während die Polizei am Samstag 2.100 Demonstranten zählte, sprachen die Veranstalter von 5.000.",
            "b": "Nach Angaben der Polizei zogen am Samstag 2.100 Demonstranten durch die Stadt.",
        },
        together=(pair("2.100 Demonstranten", "2.100 Demonstranten"),),
        apart=(pair("5.000", "2.100 Demonstranten"),),
    ),
    Trap(
        "a condition is not a count",
        {
            "a": "Wenn der Damm bricht, müssten 4.000 Bewohner das Tal verlassen.",
            "b": "Nach dem Bruch des Damms haben 2.500 Bewohner das Tal verlassen.",
        },
        apart=(pair("4.000 Bewohner", "2.500 Bewohner"),),
    ),
    Trap(
        "euros are not dollars",
        {
            "a": "Der Konzern zahlt für die Übernahme des Rivalen 900 Millionen Euro.",
            "b": "Für die Übernahme des Rivalen zahlt der Konzern eine Milliarde Dollar.",
        },
        verdict=Verdict.AGREE,
    ),
    Trap(
        "the same words from another mouth",
        {
            "a": "„Das ist eine erhebliche Eskalation des Konflikts“, sagte Außenministerin Lena Brandt am Montag.",
            "b": "„Das ist eine erhebliche Eskalation des Konflikts“, sagte Generalsekretär Jonas Kühn am Montag.",
        },
        together=(pair("erhebliche Eskalation", "erhebliche Eskalation"),),
        verdict=Verdict.DIFFER,
        kind=FactKind.QUOTE,
    ),
    Trap(
        "one quotation translated twice",
        {
            "a": "„Das ist eine bedeutende Eskalation des Konflikts“, sagte Außenministerin Lena Brandt am Montag.",
            "b": "„Das ist eine erhebliche Eskalation des Konflikts“, sagte Außenministerin Lena Brandt am Montag.",
        },
        together=(pair("bedeutende Eskalation", "erhebliche Eskalation"),),
        verdict=Verdict.DIFFER,
        kind=FactKind.QUOTE,
    ),
    Trap(
        "a shortened quotation agrees",
        {
            "a": "„Wir haben in dieser Nacht großes Glück gehabt“, sagte Bürgermeisterin Vera Lindt.",
            "b": "Bürgermeisterin Vera Lindt sprach von „großes Glück gehabt“ in der Nacht.",
        },
        kind=FactKind.QUOTE,
    ),
    Trap(
        "a denial contradicts the report",
        {
            "a": "Der Konzern plant den Verkauf der Reederei an einen Investor.",
            "b": "Der Konzern plant den Verkauf der Reederei an einen Investor nicht.",
        },
        together=(pair("Verkauf der Reederei", "Verkauf der Reederei"),),
        verdict=Verdict.DIFFER,
        kind=FactKind.EVENT,
    ),
    Trap(
        "points are not per cent",
        {
            "a": "Der Leitzins der Notenbank steigt um 0,5 Prozentpunkte.",
            "b": "Der Leitzins der Notenbank steigt um 0,5 Prozent.",
        },
        apart=(pair("0,5 Prozentpunkte", "0,5 Prozent"),),
    ),
    Trap(
        "another target is another number",
        {
            "a": "Der Präsident erklärte, dass 10.000 Soldaten in die Provinz Kursk verlegt worden sind.",
            "b": "Die Regierung in Hanoi verlegt nach eigenen Angaben 2.000 Soldaten an die Küste im Süden.",
        },
        apart=(pair("10.000 Soldaten", "2.000 Soldaten"),),
    ),
    Trap(
        "two parties may give two numbers",
        {
            "a": "Am Streik bei der Bahn beteiligten sich nach Angaben der Gewerkschaft 3.800 Beschäftigte.",
            "b": "Am Streik bei der Bahn beteiligten sich nach Angaben des Unternehmens 2.100 Beschäftigte.",
        },
        together=(pair("3.800 Beschäftigte", "2.100 Beschäftigte"),),
        verdict=Verdict.DIFFER,
    ),
    Trap(
        "a share in words and in figures is one",
        {
            "a": "Jeder fünfte Betrieb in der Region sucht nach der Umfrage einen Nachfolger.",
            "b": "Nach der Umfrage suchen 20 Prozent der Betriebe in der Region einen Nachfolger.",
        },
        together=(pair("Jeder fünfte", "20 Prozent"),),
    ),
    Trap(
        "millions in words and in figures are one",
        {
            "a": "Für den Neubau der Schule zahlt das Land zweieinhalb Millionen Euro.",
            "b": "Das Land zahlt für den Neubau der Schule 2,5 Mio. Euro.",
            "c": "2.500.000 Euro zahlt das Land für den Neubau der Schule.",
        },
        together=(
            pair("zweieinhalb Millionen Euro", "2,5 Mio. Euro"),
            (("b", "2,5 Mio. Euro"), ("c", "2.500.000 Euro")),
        ),
    ),
    Trap(
        "an article without a date is compared all the same",
        {
            "a": "Bei dem Brand in der Lagerhalle entstand ein Schaden von 800.000 Euro.",
            "b": "Der Schaden bei dem Brand in der Lagerhalle beträgt 800.000 Euro.",
        },
        together=(pair("800.000 Euro", "800.000 Euro"),),
        days={"a": None},
    ),
]
