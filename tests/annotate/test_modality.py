"""The standing of a clause: done, going on, planned, possible, denied, unconfirmed."""

from __future__ import annotations

import pytest

from tui.annotate.modality import modality_of
from tui.model import Modality

CLAUSES = [
    ("Die Brücke stürzte ein", Modality.DONE),
    ("Zwei Menschen wurden verletzt", Modality.DONE),
    ("Der Pegel ist um zwei Meter gestiegen", Modality.DONE),
    ("nicht nur Autos brannten", Modality.DONE),
    ("Er soll drei Banken überfallen haben", Modality.DONE),
    ("Die Ware soll nach Asien verkauft worden sein", Modality.DONE),
    ("Das Gesetz wird geändert", Modality.DONE),
    ("Derzeit läuft die Suche", Modality.ONGOING),
    ("Aktuell sind 300 Helfer im Einsatz", Modality.ONGOING),
    ("Das Gesetz wird im Mai in Kraft treten", Modality.PLANNED),
    ("Die Brücke soll 2027 öffnen", Modality.PLANNED),
    ("Der Konzern plant den Abbau von 300 Stellen", Modality.PLANNED),
    ("Die Gewerkschaft will am Freitag streiken", Modality.PLANNED),
    ("Der Verein kündigte einen Neubau an", Modality.PLANNED),
    ("er werde zurücktreten", Modality.PLANNED),
    ("Von 240 geplanten Fahrten fielen 190 aus", Modality.DONE),
    ("Der Pegel stieg so hoch wie nie", Modality.DONE),
    ("Der Sturm könnte die Küste treffen", Modality.POSSIBLE),
    ("Die Preise dürften steigen", Modality.POSSIBLE),
    ("Möglicherweise war es Brandstiftung", Modality.POSSIBLE),
    ("falls es regnet", Modality.POSSIBLE),
    ("sollte der Damm brechen", Modality.POSSIBLE),
    ("Die Täter sind wohl geflohen", Modality.POSSIBLE),
    ("Die Veranstalter erwarten am Sonntag 20.000 Gäste", Modality.POSSIBLE),
    ("Am Sonntag werden 20.000 Gäste erwartet", Modality.POSSIBLE),
    ("Die Bank rechnet mit einem Plus von zwei Prozent", Modality.POSSIBLE),
    ("Die Händler hatten mit Verlusten gerechnet", Modality.POSSIBLE),
    ("Das Institut prognostiziert ein Wachstum von zwei Prozent", Modality.POSSIBLE),
    ("Der Wetterdienst sagte 80 Liter Regen voraus", Modality.POSSIBLE),
    ("Laut der neuen Konjunkturprognose wächst die Wirtschaft um zwei Prozent", Modality.POSSIBLE),
    ("Die Kosten werden wohl steigen", Modality.POSSIBLE),
    ("Es kamen mehr Gäste als erwartet", Modality.DONE),
    ("Wie erwartet siegte der Favorit", Modality.DONE),
    ("Die erwarteten Gäste kamen am Abend", Modality.DONE),
    ("Der Prüfer rechnete alle Posten nach", Modality.DONE),
    ("Das Institut stellte seine Prognose vor", Modality.DONE),
    ("Der Club dementierte den Wechsel", Modality.DENIED),
    ("Die Behörde wies den Vorwurf zurück", Modality.DENIED),
    ("Das Land hat die Lieferung bestritten", Modality.DENIED),
    ("Es wurde niemand verletzt", Modality.DENIED),
    ("Das Werk wird nach Worten des Sprechers am Ende doch nicht geschlossen", Modality.DENIED),
    ("Es gab keine Toten", Modality.DENIED),
    ("Der nicht angeschnallte Fahrer starb", Modality.DONE),
    ("Die Preise stiegen nicht so stark wie erwartet", Modality.DONE),
    ("So viele Gäste kamen noch nie", Modality.DONE),
    ("Nie zuvor kamen mehr Gäste", Modality.DONE),
    ("Es ist nicht ausgeschlossen", Modality.POSSIBLE),
    ("Ein Defekt ist nicht auszuschließen", Modality.POSSIBLE),
    ("Der mutmaßliche Täter wurde festgenommen", Modality.DONE),
    ("Zeugen wollen drei Schüsse gehört haben", Modality.DONE),
    ("Die Firma will 40 Autos verkaufen", Modality.PLANNED),
    ("Nach wie vor werden 40 Menschen vermisst", Modality.ONGOING),
    ("Die Polizei machte keine Angaben zu Verletzten", Modality.UNCONFIRMED),
    ("Das konnte nicht unabhängig geprüft werden", Modality.UNCONFIRMED),
    ("Die Angaben sind nicht bestätigt", Modality.UNCONFIRMED),
    ("Die Ursache ist noch unklar", Modality.UNCONFIRMED),
    ("Ob er kommt ist offen", Modality.UNCONFIRMED),
    ("Die Zahlen ließen sich nicht überprüfen", Modality.UNCONFIRMED),
    ("was die Truppen dort tun ist nicht klar", Modality.UNCONFIRMED),
]


@pytest.mark.parametrize(("clause", "modality"), CLAUSES)
def test_modality(clause: str, modality: Modality) -> None:
    assert modality_of(clause.split()) is modality


def test_an_empty_clause_is_done() -> None:
    assert modality_of([]) is Modality.DONE
