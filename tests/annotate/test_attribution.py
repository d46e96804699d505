"""Who says what: one line a construction of German news language, on topics far apart."""

from __future__ import annotations

import pytest

from tests.annotate.marked_text import attribution_of, document
from tui.model import Evidential

REPORTED, ACCORDING_TO = Evidential.REPORTED, Evidential.ACCORDING_TO
SUBJUNCTIVE, HEARSAY = Evidential.SUBJUNCTIVE, Evidential.HEARSAY

FRAMES = [
    # a verb of saying before its content
    ("<P Olaf Scholz> sagte, die Lage sei ernst.", "die Lage sei ernst", "Olaf Scholz", REPORTED),
    ("Der Minister erklärte, dass die Mittel reichen.", "die Mittel reichen", "Minister", REPORTED),
    ("Die Polizei teilte am Abend mit, der Fahrer sei geflohen.", "der Fahrer sei geflohen", "Polizei", REPORTED),
    (
        "Ein Sprecher der Bahn sagte am Montag, der Verkehr rolle wieder.",
        "der Verkehr rolle",
        "Sprecher der Bahn",
        REPORTED,
    ),
    ("Am Dienstag gab das Gericht bekannt, dass das Verfahren endet.", "das Verfahren endet", "Gericht", REPORTED),
    ("Der Verband wies darauf hin, dass Fachkräfte fehlten.", "Fachkräfte fehlten", "Verband", REPORTED),
    ("Die Ärztin räumte ein, sie habe einen Fehler gemacht.", "sie habe einen Fehler gemacht", "Ärztin", REPORTED),
    ("Die Gewerkschaft kündigte an, am Freitag zu streiken.", "am Freitag zu streiken", "Gewerkschaft", REPORTED),
    (
        "Forscher der Universität <L Kiel> berichten, dass das Eis schneller schmilzt.",
        "das Eis schneller schmilzt",
        "Forscher der Universität Kiel",
        REPORTED,
    ),
    (
        "Die Opposition wirft der Regierung vor, sie habe zu spät reagiert.",
        "sie habe zu spät reagiert",
        "Opposition",
        REPORTED,
    ),
    (
        "Zuvor hatte <P Annalena Baerbock> gesagt, die Gespräche gingen weiter.",
        "die Gespräche gingen weiter",
        "Annalena Baerbock",
        REPORTED,
    ),
    ("Die Feuerwehr hat mitgeteilt, dass der Brand gelöscht ist.", "der Brand gelöscht ist", "Feuerwehr", REPORTED),
    (
        "<P Jens Weidner>, Vorsitzender des Verbandes, sagte, die Preise stiegen weiter.",
        "die Preise stiegen",
        "Jens Weidner",
        REPORTED,
    ),
    (
        "Der Präsident des Bauernverbandes, <P Joachim Rukwied>, warnte, die Ernte falle schlecht aus.",
        "die Ernte falle schlecht aus",
        "Joachim Rukwied",
        REPORTED,
    ),
    ("<P Markus Söder> (CSU) betonte, Bayern brauche mehr Geld.", "Bayern brauche mehr Geld", "Markus Söder", REPORTED),
    ("Meteorologen gehen davon aus, dass der Sturm abzieht.", "der Sturm abzieht", "Meteorologen", REPORTED),
    (
        "Die Stadt <L Dresden> rechnet damit, dass die Brücke 2027 steht.",
        "die Brücke 2027 steht",
        "Stadt Dresden",
        REPORTED,
    ),
    ("Kritiker bemängeln, dass Daten fehlen.", "Daten fehlen", "Kritiker", REPORTED),
    ("Auch der Verein selbst bestätigte, dass der Trainer geht.", "der Trainer geht", "Verein", REPORTED),
    (
        "<O Siemens> und <O Bosch> erklärten, sie wollten kooperieren.",
        "sie wollten kooperieren",
        "Siemens und Bosch",
        REPORTED,
    ),
    (
        "Polizei und Staatsanwaltschaft teilten mit, es gebe keinen Verdacht.",
        "es gebe keinen Verdacht",
        "Polizei und Staatsanwaltschaft",
        REPORTED,
    ),
    ("Die Ministerin zeigte sich überzeugt, dass der Plan aufgeht.", "der Plan aufgeht", "Ministerin", REPORTED),
    (
        "Die Union pocht darauf, die Regierung müsse die Zahlen offenlegen.",
        "die Regierung müsse die Zahlen offenlegen",
        "Union",
        REPORTED,
    ),
    # the content before its frame
    (
        "Die Straße bleibe gesperrt, sagte eine Sprecherin der Stadt.",
        "Die Straße bleibe gesperrt",
        "Sprecherin der Stadt",
        REPORTED,
    ),
    (
        "Der Mann sei bewaffnet gewesen, teilte die Polizei am Sonntag mit.",
        "Der Mann sei bewaffnet gewesen",
        "Polizei",
        REPORTED,
    ),
    (
        "Drei Menschen wurden verletzt, wie die Feuerwehr mitteilte.",
        "Drei Menschen wurden verletzt",
        "Feuerwehr",
        REPORTED,
    ),
    ("Wie das Ministerium am Montag mitteilte, steigen die Renten.", "steigen die Renten", "Ministerium", REPORTED),
    ("Der Kurs sei, wie Analysten sagten, überbewertet.", "überbewertet", "Analysten", REPORTED),
    ("Das Spiel falle aus, gab der Verein bekannt.", "Das Spiel falle aus", "Verein", REPORTED),
    ("Man prüfe den Fall, hieß es aus dem Kanzleramt.", "Man prüfe den Fall", "Kanzleramt", REPORTED),
    ("Die Lage sei stabil, heißt es in dem Bericht der Behörde.", "Die Lage sei stabil", "Behörde", REPORTED),
    ("Es gebe keinen Grund zur Panik, so der Virologe.", "Es gebe keinen Grund zur Panik", "Virologe", ACCORDING_TO),
    (
        "Die Zahl der Anträge steige, so <P Nancy Faeser> weiter.",
        "Die Zahl der Anträge steige",
        "Nancy Faeser",
        ACCORDING_TO,
    ),
    # the object of the verb is what is said
    (
        "Der Wetterdienst meldete Windböen von 140 Kilometern pro Stunde.",
        "Windböen von 140 Kilometern",
        "Wetterdienst",
        REPORTED,
    ),
    ("Der Konzern kündigte den Abbau von 3.000 Stellen an.", "den Abbau von 3.000 Stellen", "Konzern", REPORTED),
    ("<L Teheran> wies die Vorwürfe zurück.", "die Vorwürfe", "Teheran", REPORTED),
    ("Die Vorwürfe wies der Anwalt zurück.", "Die Vorwürfe", "Anwalt", REPORTED),
    ("Die Firma wollte den Bericht nicht bestätigen.", "den Bericht", "Firma", REPORTED),
    ("Der Club hat alle Gerüchte über einen Wechsel dementiert.", "alle Gerüchte über einen Wechsel", "Club", REPORTED),
    ("Die Partei fordert 15 Euro Mindestlohn, mindestens aber 14 Euro.", "mindestens aber 14 Euro", "Partei", REPORTED),
    ("Die Kammer schätzt den Schaden auf acht Millionen Euro.", "acht Millionen Euro", "Kammer", REPORTED),
    ("Das Institut rechnet mit 2,5 Prozent Wachstum.", "2,5 Prozent Wachstum", "Institut", REPORTED),
    ("Die Sprecherin sprach von einem Missverständnis.", "einem Missverständnis", "Sprecherin", REPORTED),
    ("Die Strafe sei angemessen, urteilte die Kammer.", "Die Strafe sei angemessen", "Kammer", REPORTED),
    ("Es war ein Vorwurf, den der Hersteller bestreitet.", "den der Hersteller bestreitet", "Hersteller", REPORTED),
    ("Der Landrat rief die Bürger auf, Wasser zu sparen.", "Wasser zu sparen", "Landrat", REPORTED),
    ("Die Firma bestreitet das.", "bestreitet das", "Firma", REPORTED),
    (
        "Siegens Trainer <P Marco Albrecht> sprach von schlimmen Bildern.",
        "schlimmen Bildern",
        "Marco Albrecht",
        REPORTED,
    ),
    ("Die Polizei geht von 300 Teilnehmern aus.", "300 Teilnehmern", "Polizei", REPORTED),
    ("Im Bericht heißt es, der Damm sei marode.", "der Damm sei marode", "Bericht", REPORTED),
    (
        "Aus Regierungskreisen verlautete, der Vertrag sei fertig.",
        "der Vertrag sei fertig",
        "Regierungskreise",
        REPORTED,
    ),
    ("Insider berichten, der Vertrag sei fertig.", "der Vertrag sei fertig", "Insider", REPORTED),
    (
        "Eine mit der Sache vertraute Person sagte, der Vertrag sei fertig.",
        "der Vertrag sei fertig",
        "Person",
        REPORTED,
    ),
    (
        "Aus Diplomatenkreisen hieß es, die Strafen würden verlängert.",
        "würden verlängert",
        "Diplomatenkreise",
        REPORTED,
    ),
    ("Insidern zufolge bietet der Investor 17 Euro.", "17 Euro", "Insider", ACCORDING_TO),
    # adpositions
    ("Laut Polizei starben zwei Menschen.", "starben zwei Menschen", "Polizei", ACCORDING_TO),
    (
        "Der Schaden liegt laut dem Versicherer bei drei Millionen Euro.",
        "bei drei Millionen Euro",
        "Versicherer",
        ACCORDING_TO,
    ),
    (
        "Nach Angaben der Behörden stieg der Pegel um zwei Meter.",
        "stieg der Pegel um zwei Meter",
        "Behörden",
        ACCORDING_TO,
    ),
    ("Nach Angaben von <P Karl Lauterbach> sinken die Kosten.", "sinken die Kosten", "Karl Lauterbach", ACCORDING_TO),
    (
        "Nach Einschätzung des Deutschen Wetterdienstes bleibt es trocken.",
        "bleibt es trocken",
        "Deutscher Wetterdienst",
        ACCORDING_TO,
    ),
    ("Der Polizei zufolge war der Fahrer betrunken.", "war der Fahrer betrunken", "Polizei", ACCORDING_TO),
    ("Den Ermittlern zufolge handelte der Täter allein.", "handelte der Täter allein", "Ermittler", ACCORDING_TO),
    ("Der Umsatz stieg dem Unternehmen zufolge um acht Prozent.", "Der Umsatz stieg", "Unternehmen", ACCORDING_TO),
    (
        "Einem Bericht der „Süddeutschen Zeitung“ zufolge plant der Konzern einen Verkauf.",
        "plant der Konzern einen Verkauf",
        "Süddeutsche Zeitung",
        ACCORDING_TO,
    ),
    ("Medienberichten zufolge tritt der Trainer zurück.", "tritt der Trainer zurück", "Medienberichte", ACCORDING_TO),
    ("Schätzungen zufolge leben dort 500 Wölfe.", "leben dort 500 Wölfe", None, ACCORDING_TO),
    ("Nach Polizeiangaben kamen 5.000 Demonstranten.", "kamen 5.000 Demonstranten", "Polizei", ACCORDING_TO),
    ("Nach Ansicht vieler Ökonomen droht eine Rezession.", "droht eine Rezession", "viele Ökonomen", ACCORDING_TO),
    ("Aus Sicht der Gewerkschaft reicht das Angebot nicht.", "reicht das Angebot nicht", "Gewerkschaft", ACCORDING_TO),
    ("Das Unternehmen hat nach eigenen Angaben 300 Mitarbeiter.", "300 Mitarbeiter", "Unternehmen", ACCORDING_TO),
    (
        "Einer Studie der Universität <L Bonn> zufolge schläft jeder Dritte schlecht.",
        "schläft jeder Dritte schlecht",
        "Universität Bonn",
        ACCORDING_TO,
    ),
    (
        "Die Brücke, die laut Gutachtern marode ist, wird gesperrt.",
        "die laut Gutachtern marode ist",
        "Gutachter",
        ACCORDING_TO,
    ),
    (
        "Nach Angaben russischer Behörden brannte ein Öllager.",
        "brannte ein Öllager",
        "russische Behörden",
        ACCORDING_TO,
    ),
    ("Unter Berufung auf Insider schreibt das Blatt, der Chef gehe.", "der Chef gehe", "Blatt", REPORTED),
    (
        "Nach Informationen von <O WDR>, <O NDR> und „<O Tagblatt>“ ist er tot.",
        "ist er tot",
        "WDR, NDR und Tagblatt",
        ACCORDING_TO,
    ),
    (
        "Zwei Menschen starben, wie eine Polizeisprecherin der Deutschen Presse-Agentur sagte.",
        "Zwei Menschen starben",
        "Polizeisprecherin",
        REPORTED,
    ),
    ("Laut der Studie sterben Fische.", "sterben Fische", "Studie", ACCORDING_TO),
    ("Aus dem Umfeld der Familie hieß es, er sei krank.", "er sei krank", "Umfeld der Familie", REPORTED),
    (
        "Der Bus sei zu schnell gewesen, berichten Augenzeugen übereinstimmend.",
        "Der Bus sei zu schnell gewesen",
        "Augenzeugen",
        REPORTED,
    ),
    ("Für <P Jan Horn> ist klar: Die Partei habe versagt.", "Die Partei habe versagt", "Jan Horn", REPORTED),
    ("Die Prüfer kommen zu dem Schluss, dass Geld fehlt.", "Geld fehlt", "Prüfer", REPORTED),
    ("Der <O ADAC> rät Autofahrern, auf die Bahn umzusteigen.", "auf die Bahn umzusteigen", "ADAC", REPORTED),
    ("Es ist der größte Fund, wie aus einem Bericht des Zolls hervorgeht.", "Es ist der größte Fund", "Zoll", REPORTED),
    ("Die Stadt verweist auf ein Gutachten, wonach Bäume fallen.", "Bäume fallen", "Gutachten", ACCORDING_TO),
    (
        "Der Minister habe, so die Kritik der Opposition, zu spät gehandelt.",
        "zu spät gehandelt",
        "Opposition",
        ACCORDING_TO,
    ),
    (
        "Wie die Zeitung „<O Tagblatt>“ erfuhr, steht die Reform vor dem Aus.",
        "steht die Reform",
        "Zeitung Tagblatt",
        REPORTED,
    ),
    ("Die Polizei geht nach eigenen Angaben von einem Defekt aus.", "von einem Defekt", "Polizei", ACCORDING_TO),
    # a colon
    (
        "Der Sender erhob schwere Vorwürfe: Der Trainer habe Spieler geschlagen.",
        "Der Trainer habe Spieler geschlagen",
        "Sender",
        REPORTED,
    ),
    ("# Habeck: Wir haben das Ziel erreicht\n\nDer Minister kam.", "Der Minister kam", None, None),
    ("# <P Habeck>: Wir haben das Ziel erreicht\n\nMehr folgt.", "Wir haben das Ziel erreicht", "Habeck", REPORTED),
]


@pytest.mark.parametrize(("marked", "words", "source", "evidential"), FRAMES, ids=[case[0][:60] for case in FRAMES])
def test_a_frame_names_the_source_of_its_content(
    marked: str, words: str, source: str | None, evidential: Evidential | None
) -> None:
    found = attribution_of(document(marked), words)
    assert (found.source if found else None) == source
    assert (found.evidential if found else None) == evidential


def test_spans_point_at_the_words() -> None:
    doc = document("Nach Angaben der Polizei von <L Köln> starben zwei Menschen.")
    found = attribution_of(doc, "starben zwei Menschen")
    assert found is not None and found.cue_start is not None and found.source_start is not None
    assert doc.text[found.start : found.end] == "starben zwei Menschen"
    assert doc.text[found.cue_start : found.cue_end] == "Nach Angaben"
    assert doc.text[found.source_start : found.source_end] == "der Polizei von Köln"
