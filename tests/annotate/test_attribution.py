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


PARTIES = [
    (
        "Die Gewerkschaft zählte 3.800 Teilnehmer, das Unternehmen 2.100.",
        {"3.800": "Gewerkschaft", "2.100": "Unternehmen"},
    ),
    ("Die Veranstalter sprachen von 900 Gästen, die Polizei von 400.", {"900": "Veranstalter", "400": "Polizei"}),
    (
        "Die Regierung beziffert den Schaden auf acht Millionen Euro, der Rechnungshof auf zwölf.",
        {"acht": "Regierung", "zwölf": "Rechnungshof"},
    ),
    ("Laut Polizei kamen 400 Menschen, laut Veranstaltern 900.", {"400": "Polizei", "900": "Veranstalter"}),
    (
        "Nach Angaben der Gewerkschaft streikten 900 Fahrer, das Unternehmen sprach von 400.",
        {"900": "Gewerkschaft", "400": "Unternehmen"},
    ),
    (
        "<L Moskau> zufolge wurden 91 Drohnen abgeschossen, <L Kiew> sprach von mehr als 12.",
        {"91": "Moskau", "12": "Kiew"},
    ),
    ("Der Verkehr ruhte fünf Stunden, laut Polizei staute er sich auf 12 Kilometern.", {"fünf": None, "12": "Polizei"}),
    ("Der Verband sagte, die Stadt habe 40 Bäume gefällt.", {"40": "Verband"}),
    ("Der Betrieb plante 40 Stunden ein, es wurden 60.", {"40": None, "60": None}),
]


@pytest.mark.parametrize(("marked", "sources"), PARTIES, ids=[case[0][:60] for case in PARTIES])
def test_each_party_has_its_own_number(marked: str, sources: dict[str, str | None]) -> None:
    doc = document(marked)
    found = {number: attribution_of(doc, number) for number in sources}
    assert {number: None if each is None else each.source for number, each in found.items()} == sources


OWN_VOICE = [
    ("Hätte die Stadt früher gewarnt, wären alle gerettet.", "wären alle gerettet"),
    ("Der als „Doktor Tod“ bekannte Arzt steht vor Gericht.", "steht vor Gericht"),
    ("Das Stück „Der Besuch der alten Dame“ feierte Premiere.", "feierte Premiere"),
    ("Der Minister reiste am Montag nach <L Paris>.", "reiste"),
    ("So trägt das Land die Sanktionen mit.", "die Sanktionen"),
    ("So groß war die Not noch nie.", "war die Not"),
    ("Wenn es regnen würde, wären die Bauern froh.", "wären die Bauern froh"),
    ("Das Gericht wies die Klage zurück.", "die Klage"),
    ("Das Beben forderte 200 Tote.", "200 Tote"),
    ("Der Verein schwieg. Ich rechne mit einer Strafe.", "rechne mit einer Strafe"),
    ("Der Konzern wehrt sich gegen den Vorwurf, er habe Daten gefälscht.", "er habe Daten gefälscht"),
    ("Hätte der Fahrer gebremst, wäre nichts geschehen.", "wäre nichts geschehen"),
    ("Die Brücke soll 2027 fertig sein.", "Die Brücke soll 2027 fertig sein"),
    ("Der Soldat soll sich am Tor melden.", "soll sich am Tor melden"),
    ("Er sagte das Treffen ab.", "das Treffen"),
    ("Der Korrespondent berichtete aus <L Kairo>.", "aus Kairo"),
    ("Die Werke, die im Museum hängen, sind versichert.", "sind versichert"),
    ("Die Stadt baut ein Schwimmbad, das Familien anzieht.", "das Familien anzieht"),
    ("Nach der Erklärung des Ministers verließen alle den Saal.", "verließen alle den Saal"),
    ("Der Verdächtige wurde festgenommen, weil er geflohen war.", "weil er geflohen war"),
    ("Der Preis fiel, so dass Kunden profitierten.", "Kunden profitierten"),
]


@pytest.mark.parametrize(("marked", "words"), OWN_VOICE, ids=[case[0][:60] for case in OWN_VOICE])
def test_the_texts_own_voice_has_no_source(marked: str, words: str) -> None:
    assert attribution_of(document(marked), words) is None


CARRIED = [
    (
        "Die Staatsanwaltschaft wirft <P Jan Horn> vor, Geld veruntreut zu haben. Er bestreitet die Vorwürfe.",
        "bestreitet die Vorwürfe",
        "Jan Horn",
        REPORTED,
    ),
    # Konjunktiv without a frame, one to three sentences after its source
    ("<P Olaf Scholz> sagte, die Lage sei ernst. Man werde handeln.", "Man werde handeln", "Olaf Scholz", SUBJUNCTIVE),
    (
        "Der Verband warnte vor Engpässen. Es fehle an Personal. Zudem sei das Geld knapp.",
        "Zudem sei das Geld knapp",
        "Verband",
        SUBJUNCTIVE,
    ),
    (
        "Die Polizei teilte mit, es gebe zwei Tote. Die Straße ist gesperrt. Der Fahrer sei flüchtig.",
        "Der Fahrer sei flüchtig",
        "Polizei",
        SUBJUNCTIVE,
    ),
    (
        "„Das ist gut“, sagte <P Anna Berger>. Es werde Jahre dauern.",
        "Es werde Jahre dauern",
        "Anna Berger",
        SUBJUNCTIVE,
    ),
    (
        "<P Anna Berger> sagte, man prüfe das. Die Folgen wären schwer.",
        "Die Folgen wären schwer",
        "Anna Berger",
        SUBJUNCTIVE,
    ),
    (
        "Der Sprecher sagte, man prüfe das.\n\nZudem habe die Stadt reagiert.",
        "Zudem habe die Stadt reagiert",
        "Sprecher",
        SUBJUNCTIVE,
    ),
    # pointing back
    (
        "Der Bericht der Behörde liegt vor, teilte das Amt mit. Demnach sinkt der Ausstoß.",
        "sinkt der Ausstoß",
        "Amt",
        ACCORDING_TO,
    ),
    (
        "Die Polizei gab Zahlen bekannt. Den Angaben zufolge gab es 30 Unfälle.",
        "gab es 30 Unfälle",
        "Polizei",
        ACCORDING_TO,
    ),
    (
        "Laut <O Greenpeace> ist der Fluss belastet. Demnach sterben Fische.",
        "sterben Fische",
        "Greenpeace",
        ACCORDING_TO,
    ),
    (
        "<P Kurt Lang> fuhr 40 Jahre Züge. „Ich warte ab“, sagt der frühere Lokführer.",
        "Ich warte ab",
        "Kurt Lang",
        Evidential.DIRECT_QUOTE,
    ),
    ("<P Jan Horn> sagte, man sei bereit.\n\nEr betonte, das Geld genüge.", "das Geld genüge", "Jan Horn", REPORTED),
    (
        "<P Jan Horn> sagte, man sei bereit.\n\n„Das Geld reicht“, sagte er.",
        "Das Geld reicht",
        "Jan Horn",
        Evidential.DIRECT_QUOTE,
    ),
    (
        "<P Nina Kohl> pflegt Alte. „Manchmal weine ich“, erzählt die 34-Jährige.",
        "Manchmal weine",
        "Nina Kohl",
        Evidential.DIRECT_QUOTE,
    ),
    ("<P Emma Roy> traf <P Jan Horn>. Der Kanzler sagte, man sei einig.", "man sei einig", "Kanzler", REPORTED),
    ("Der Bürgermeister kritisierte den Plan. Es sei ein Skandal.", "Es sei ein Skandal", "Bürgermeister", SUBJUNCTIVE),
    (
        "„Das darf uns nicht passieren“, ärgerte sich Torwart <P Max Voss>.",
        "Das darf",
        "Max Voss",
        Evidential.DIRECT_QUOTE,
    ),
    (
        "<P Jan Horn> schwieg. Es kam eine Botschaft von <P Max Voss>, in der dieser sagte, man sei einig.",
        "man sei einig",
        "Max Voss",
        REPORTED,
    ),
    # hearsay
    ("Der Mann soll drei Banken überfallen haben.", "drei Banken überfallen", None, HEARSAY),
    (
        "Die Polizei meldete einen Raub. Die Täter sollen Schmuck gestohlen haben.",
        "Schmuck gestohlen",
        "Polizei",
        HEARSAY,
    ),
    ("Die Ware, die aus <L Asien> eingeführt worden sein soll, ist verdorben.", "aus Asien eingeführt", None, HEARSAY),
    ("Er soll angeblich in <L Dubai> leben.", "in Dubai leben", None, HEARSAY),
    # pronouns and roles
    (
        "<P Karin Prien> kam nach <L Kiel>. Sie sagte, die Schulen öffneten bald.",
        "die Schulen öffneten bald",
        "Karin Prien",
        REPORTED,
    ),
    (
        "Ministerin <P Karin Prien> traf <P Robert Habeck>. Sie sagte, es gehe voran.",
        "es gehe voran",
        "Karin Prien",
        REPORTED,
    ),
    (
        "Finanzminister <P Christian Lindner> legte Zahlen vor. Der Minister sagte, die Lage sei ernst.",
        "die Lage sei ernst",
        "Christian Lindner",
        REPORTED,
    ),
    (
        "<P Robert Habeck> war in <L Kiel>. <P Habeck> betonte, der Ausbau gehe voran.",
        "der Ausbau gehe voran",
        "Robert Habeck",
        REPORTED,
    ),
    (
        "<P Robert Habeck> war da. Nach <P Habecks> Worten kommt der Ausbau voran.",
        "kommt der Ausbau voran",
        "Robert Habeck",
        ACCORDING_TO,
    ),
    ("Der Kanzler gab Auskunft. Ihm zufolge ist alles gesagt.", "ist alles gesagt", "Kanzler", ACCORDING_TO),
    ("Der Verband fordert ein Verbot. Es soll ab Mai gelten.", "ab Mai gelten", "Verband", REPORTED),
    (
        "Die Arbeitgeber legten ein Angebot vor. Demnach steigen die Löhne.",
        "steigen die Löhne",
        "Arbeitgeber",
        ACCORDING_TO,
    ),
    ("Zehn Läden schließen. Das bestätigte der Konzern am Abend.", "Zehn Läden schließen", "Konzern", REPORTED),
    (
        "Landwirt <P Jan Horn> melkt um fünf. „Das reicht nicht mehr“, sagt er.",
        "Das reicht",
        "Jan Horn",
        Evidential.DIRECT_QUOTE,
    ),
    (
        "<P Eva Roth> forscht in <L Jena>. „Das ist neu“, sagt die Biologin.",
        "Das ist neu",
        "Eva Roth",
        Evidential.DIRECT_QUOTE,
    ),
]


@pytest.mark.parametrize(("marked", "words", "source", "evidential"), CARRIED, ids=[case[0][:60] for case in CARRIED])
def test_a_source_is_carried_forward(marked: str, words: str, source: str | None, evidential: Evidential) -> None:
    found = attribution_of(document(marked), words)
    assert found is not None
    assert (found.source, found.evidential) == (source, evidential)


def test_a_heading_ends_what_is_carried() -> None:
    doc = document("Der Verband sagte, es fehle an Personal.\n\n# Neue Regeln\n\nEs gebe bald mehr Geld.")
    assert attribution_of(doc, "Es gebe bald mehr Geld") is None


def test_nothing_is_carried_over_four_sentences() -> None:
    own = "Der Himmel war blau. Die Sonne schien. Ein Zug kam an. Kinder lachten."
    doc = document(f"Der Verband sagte, es fehle an Personal. {own} Es gebe bald mehr Geld.")
    assert attribution_of(doc, "Es gebe bald mehr Geld") is None


CHAINS = [
    (
        "<O Reuters> berichtete unter Berufung auf zwei mit der Sache vertraute Personen, der Deal sei geplatzt.",
        "der Deal sei geplatzt",
        ("Reuters", "Personen"),
    ),
    (
        "Abgeordnete sagten unter Verweis auf den Geheimdienst, es gebe Beweise.",
        "es gebe Beweise",
        ("Abgeordnete", "Geheimdienst"),
    ),
    (
        "Das Blatt berichtet unter Berufung auf Regierungskreise, der Plan sei gescheitert.",
        "der Plan sei gescheitert",
        ("Blatt", "Regierungskreise"),
    ),
    (
        "<P Anna Berger> sagte laut der Agentur <O Interfax>, man sei bereit.",
        "man sei bereit",
        ("Agentur Interfax", "Anna Berger"),
    ),
]


@pytest.mark.parametrize(("marked", "words", "chain"), CHAINS, ids=[case[0][:60] for case in CHAINS])
def test_nested_sources_form_a_chain(marked: str, words: str, chain: tuple[str, ...]) -> None:
    found = attribution_of(document(marked), words)
    assert found is not None
    assert found.chain == chain


def test_a_report_inside_a_report_belongs_to_the_outer_source() -> None:
    doc = document("Der Sprecher sagte, die Behörde habe bestätigt, dass die Akten fehlen.")
    found = attribution_of(doc, "dass die Akten fehlen")
    assert found is not None
    assert (found.source, found.chain) == ("Sprecher", ("Sprecher", "Behörde"))


def test_two_frames_in_one_sentence_each_keep_their_own_content() -> None:
    doc = document("Die Stadt sagte, das Bad öffne, und der Verein erklärte, das Training beginne.")
    first, second = attribution_of(doc, "das Bad öffne"), attribution_of(doc, "das Training beginne")
    assert first is not None and first.source == "Stadt"
    assert second is not None and second.source == "Verein"


def test_spans_point_at_the_words() -> None:
    doc = document("Nach Angaben der Polizei von <L Köln> starben zwei Menschen.")
    found = attribution_of(doc, "starben zwei Menschen")
    assert found is not None and found.cue_start is not None and found.source_start is not None
    assert doc.text[found.start : found.end] == "starben zwei Menschen"
    assert doc.text[found.cue_start : found.cue_end] == "Nach Angaben"
    assert doc.text[found.source_start : found.source_end] == "der Polizei von Köln"
