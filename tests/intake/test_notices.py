"""Furniture by class, as news sites word it, and sentences of reports that sound like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.intake import read_article

TITLE = "Stadtrat streitet über Haushalt"
BYLINE = "Von Jana Breitkopf"
FIRST = (
    "Der Stadtrat von Musterstadt hat am Dienstag über den Haushalt für das kommende Jahr beraten. Nach Angaben der"
    " Kämmerin fehlen rund 12 Millionen Euro, die größte Lücke seit Jahrzehnten. Die Sitzung dauerte bis nach"
    " Mitternacht, weil gleich drei Fraktionen eigene Anträge zu den Schwimmbädern vorgelegt hatten."
)
LAST = (
    "Die Fraktionen wollen nun im Januar weiter verhandeln, wie ihre Sprecher nach der Sitzung erklärten. Ein Beschluss"
    " soll bis zum 15. Februar fallen, sonst droht eine Haushaltssperre."
)
ORDERS = {"between": "{first}{gap}{line}{gap}{last}", "after": "{first}{gap}{last}{gap}{line}"}

DISCLOSURES = """
Der Autor besitzt keine der im Text erwähnten Aktien.
Die Autorin hält Anteile an den hier besprochenen Unternehmen.
Hinweis auf Interessenkonflikte: Der Vorstand des Verlags ist unmittelbar Positionen in Aktien eingegangen.
Transparenzhinweis: Die Reise wurde vom Veranstalter bezahlt.
Offenlegung: Der Verfasser ist in keinem der genannten Wertpapiere investiert.
Hinweis: Unsere Reporterin war auf Einladung des Herstellers vor Ort.
Dieser Artikel stellt keine Anlageberatung und keine Aufforderung zum Kauf dar.
Keine Anlageberatung: Die Inhalte dienen ausschließlich der Information.
Mögliche Interessenkonflikte: keine
Die Recherchereise wurde unterstützt vom Tourismusverband.
Der Redakteur hielt zum Zeitpunkt der Veröffentlichung keine Anteile an den genannten Firmen.
Disclaimer: Die hier angebotenen Artikel stellen keine Kauf- bzw. Verkaufsempfehlungen dar.
"""
AUTHOR_NOTES = """
JANA BREITKOPF wurde auf der Tribüne beinahe seekrank.
Jana Breitkopf berichtet seit acht Jahren aus dem Rathaus.
Jana Breitkopf beobachtet für uns die Kommunalpolitik. Früher war sie Lehrerin in Celle.
Jana Breitkopf mag Zahlen und Haushaltsdebatten, die länger dauern als ein Fußballspiel.
Jana Breitkopf, Jahrgang 1984, lebt mit ihrer Familie in Celle.
Jana Breitkopf leitet das Ressort Lokales.
Unsere Autorin lebt in Leipzig und hat sich beim Schreiben oft gewundert.
Die Autorin ist Redakteurin im Ressort Politik.
Jana Breitkopf ist freie Journalistin in Hannover.
Der Gastautor lehrt Staatsrecht an der Universität Bremen.
Jana Breitkopf schreibt am liebsten über Geld, das nicht da ist.
Unser Reporter hat für diesen Text drei Sitzungen besucht.
"""
PRICES = """
Mehr Recherchen wie diese? Werden Sie Mitglied und lesen Sie alles.
Nur heute: Jahresabo zum halben Preis sichern
Dein Betrieb sucht Verstärkung? Jetzt Stellenanzeige schalten ab 49 Euro!
+++ Jetzt tippen: Wer wird Meister? Zum Tippspiel +++
Diese Seite finanziert sich durch Werbung. Bitte schalten Sie Ihren Werbeblocker aus.
Jetzt Plus-Mitglied werden und für 4,99 Euro im Monat alle Artikel lesen.
Das Probeabo endet automatisch nach vier Wochen.
Buchen Sie jetzt Kurier Plus für 2,99 Euro pro Monat.
1 Monat für nur 1 Euro testen
Danach 9,99 € im Monat, jederzeit kündbar
Mit dem Digitalabo lesen Sie alle Inhalte auf unserer Seite für 7,90 Euro monatlich.
Unser Angebot: 6 Monate lesen, nur 3 bezahlen!
Lesen Sie unbegrenzt weiter, schon ab 1,99 Euro pro Woche.
Unabhängiger Journalismus kostet Geld. Unterstützen Sie unsere Redaktion mit einem Abo.
Wir finanzieren uns über Anzeigen. Schalten Sie bitte Ihren Adblocker für diese Seite ab.
Sie nutzen einen Werbeblocker. Mit einem Pur-Abo lesen Sie ohne Werbung und Tracking.
"""
SHARE_BARS = """
Teilen: X Facebook WhatsApp
Artikel teilen: Facebook | X | E-Mail | Link kopieren
Auf Facebook teilen Auf X teilen Per WhatsApp senden
Teilen Sie diesen Artikel
Diesen Artikel teilen:
Teilen auf: Facebook, Bluesky, Mastodon
Schriftgröße: A A A
Drucken Merken Teilen
Weitersagen: Facebook Telegram E-Mail
Artikel drucken · Artikel merken · Link kopieren
Share on Facebook
Per E-Mail teilen Drucken Kommentieren (12)
"""
PODCASTS = """
Dazu im Podcast: Guten Morgen Musterstadt, Folge 87
>> Jetzt im Podcast: Wie die Kämmerin rechnet
Hören Sie dazu auch unseren Podcast „Rathausfunk“.
Mehr dazu hören Sie in unserem Podcast „Rathausfunk“ bei Spotify und Apple Podcasts.
Podcast: Rathausfunk – Folge 12: Die leere Kasse
Zum Podcast „Rathausfunk“: neue Folgen jeden Freitag, überall, wo es Podcasts gibt
Diesen Beitrag können Sie auch hören: 4:12 Minuten
Unser Podcast-Tipp in der ARD Audiothek: Rathausfunk
Neue Podcast-Folge: Wer zahlt für das Schwimmbad?
Das ganze Gespräch hören Sie im Podcast „Rathausfunk“.
Abonnieren Sie unseren Podcast auf allen gängigen Plattformen.
Diesen Text gibt es auch zum Hören, gelesen von einer Computerstimme (11 Min.)
Die ganze Folge gibt es hier zum Nachhören.
Audio: Der Haushalt in drei Minuten (03:04)
"""
CHANNELS = """
Unser Newsletter bringt Ihnen jeden Morgen das Wichtigste aus der Region.
Mit unserem WhatsApp-Kanal sind Sie immer auf dem neuesten Stand.
Jetzt Kurier-Kanal abonnieren: Eilmeldungen direkt aufs Handy
Abonnieren Sie unseren WhatsApp-Kanal und verpassen Sie keine Nachricht.
Hier geht es zu unserem WhatsApp-Kanal
Folgen Sie dem Kurier auf Instagram und Threads
Keine Nachricht mehr verpassen: Jetzt Push-Mitteilungen einschalten
Alle wichtigen Nachrichten aus Musterstadt auch als Push aufs Smartphone
Jetzt kostenlos für den Newsletter „Morgenpost“ anmelden
Immer informiert: die Kurier-App für iOS und Android
Bleiben Sie auf dem Laufenden und folgen Sie uns bei Google News.
Laden Sie jetzt unsere App im App Store oder bei Google Play.
Der Kurier ist jetzt auch auf WhatsApp: Hier Kanal abonnieren!
Das Wichtigste vom Tag per Mail: Jetzt Abend-Newsletter bestellen
"""
FEEDBACK = """
Hat Ihnen dieser Artikel geholfen? Ja / Nein
War dieser Artikel hilfreich?
War der Beitrag interessant? Ja Nein
Wie fanden Sie diesen Artikel?
Hat dir der Text gefallen?
Fehler gefunden? Jetzt melden
Was halten Sie von den Plänen? Schreiben Sie es in die Kommentare.
Ihre Meinung zu diesem Thema? Schreiben Sie an leserbriefe@kurier.example
Feedback zu diesem Artikel geben
Bewerten Sie diesen Artikel: 1 2 3 4 5
Haben Sie Fragen oder Anregungen zu diesem Text? Schreiben Sie der Redaktion.
Hast du einen Tipp für uns? Schick uns deine Fotos per WhatsApp an 0151 555 0199.
12 Personen gefällt das.
War das hilfreich?
Ihr Feedback ist uns wichtig.
Wie ist Ihre Meinung? Diskutieren Sie mit uns auf Facebook.
Korrektur melden
"""
IMPRINTS = """
Diese Reportage stammt aus Heft 6/2026. Sie können es hier nachbestellen.
Dieser Beitrag wurde 3 Mal geändert, zuletzt am 9. November um 8.12 Uhr.
Der Kurier ist eine Marke der Kurier Sportmedien GmbH
Der Kurier ist ein Angebot der Kurier Digital GmbH, Celle
© 2026 Kurier Redaktions-GmbH – Alle Kurse 15 Minuten verzögert
Kursinformationen von Tradefix, mindestens 15 Minuten zeitverzögert
kurier.example ist ein Produkt der Kurier Medien GmbH & Co. KG
Ein Angebot der Kurier Verlagsgesellschaft mbH
Alle Angaben ohne Gewähr
Haftungsausschluss - Mediadaten - Karriere - Sitemap
Impressum | Datenschutzerklärung | AGB | Verträge hier kündigen
Nachdruck, auch auszugsweise, nur mit Genehmigung des Verlags
Der Kurier, Postfach 1234, 29221 Celle
Dieser Beitrag ist bis zum 5. November 2027 verfügbar.
Abo-Service: 05141 555 0, montags bis freitags von 7 bis 17 Uhr
"""
REPORT_SENTENCES = """
Unsere App wird jeden Tag angegriffen, klagte der Betreiber der Krankenhäuser.
„Ohne unseren Newsletter hätten die Eltern nichts erfahren“, sagte die Schulleiterin.
Das Schreiben liegt unserer Redaktion vor.
Die Partei verschickte über ihren Kanal einen Aufruf, der binnen Stunden verschwand.
Der Verlag hält Anteile an drei Sendern und will sie bis zum Sommer verkaufen.
Schicken Sie uns endlich Geld, rief die Landrätin dem Minister zu.
Dem Trainer gefällt das Angebot, er will aber bis zum Sommer warten.
Dieser Artikel des Gesetzes wurde seit 1990 dreimal geändert, zuletzt vor vier Jahren im Bundestag.
Dieser Text stammt aus dem Jahr 1848 und war lange verschollen.
Der Betrieb sucht Verstärkung und schaltet Anzeigen in drei Ländern.
Der Autor hält die Rechte an dem Roman und will sie nicht verkaufen.
Der Aufsichtsrat sieht keine Interessenkonflikte, wie ein Sprecher erklärte.
Die Bank hielt Positionen in Wertpapieren, deren Wert um 40 Prozent gefallen war.
Das Gericht wertete den Brief nicht als Aufforderung zu einer Straftat.
Die Reise des Ministers wurde von einem Rüstungskonzern bezahlt, berichtete der Untersuchungsausschuss.
Der Vorstand muss offenlegen, welche Aktien er besitzt.
Nach Ansicht der Aufsicht war das eine Anlageberatung ohne Erlaubnis.
Der Autor besitzt in der Kleinstadt eine Buchhandlung mit drei Angestellten.
Hinweis auf eine Straftat gebe es bislang nicht, sagte der Staatsanwalt.
Der Redakteur hielt den Zeugen zunächst für glaubwürdig.
Die Autorin lebte damals in Rom, wie der Verlag mitteilte.
Der Autor des Gesetzentwurfs lehrt Staatsrecht in Bremen.
Anna Jansen berichtet dem Ausschuss seit acht Jahren über die Lage der Stadtwerke.
Anna Jansen leitet die Kämmerei und warnt seit Monaten vor dem Loch im Haushalt.
Unsere Stadt lebt von den Vereinen, sagte die Bürgermeisterin.
Der Reporter hatte für seinen Text drei Sitzungen besucht und wurde dennoch abgewiesen.
Jahrgang 1984 ist der jüngste, für den die Regel noch gilt.
Die Ratsfrau mag Debatten, die länger dauern als ein Fußballspiel.
Früher war er Wertpapierhändler in Zürich, heute führt er den Kreisverband.
Die freie Journalistin wurde am Flughafen festgenommen.
Das Ticket kostet künftig 63 Euro im Monat und ist monatlich kündbar, beschlossen die Minister.
Der Verein finanziert sich durch Spenden und Werbung am Spielfeldrand.
Ein Abonnement der Zeitung kostet nun 49,90 Euro im Monat, drei Euro mehr als bisher.
Der Streamingdienst verlangt für sein Probeabo künftig einen Euro.
Die Wettbewerbshüter klagen gegen Werbeblocker, die Anzeigen auf fremden Seiten ersetzen.
Wer einen Monat testen will, zahlt laut Verbraucherzentrale am Ende oft für ein ganzes Jahr.
Unabhängiger Journalismus kostet Geld, sagte die Verlegerin bei der Anhörung im Landtag.
Mitglied werden kann jeder, der in der Stadt wohnt und 4,99 Euro im Monat zahlt.
Das Angebot der Arbeitgeber sieht sechs Prozent mehr Lohn in zwei Stufen vor.
Die Kunden sollen weniger bezahlen und dennoch mehr bekommen, versprach der Versorger.
Teilen müssen sich die beiden Schulen auch die Turnhalle.
Auf Facebook teilten Nutzer das Video mehr als 20.000 Mal.
Der Bürgermeister schrieb auf Facebook, X und Instagram, er trete zurück.
Drucken lässt die Stadt die Stimmzettel in einem Nachbarort.
Weitersagen sollten die Ratsmitglieder das Ergebnis der Sitzung nicht.
Sie teilen diesen Artikel der Verfassung in zwei Absätze, erklärte der Jurist.
Im Podcast einer Zeitung hatte der Minister den Rückzug angedeutet.
Der Podcast über den Bankraub wurde mehr als eine Million Mal abgerufen.
In Folge 87 ihrer Sendung habe die Moderatorin den Politiker beleidigt, urteilte das Gericht.
Spotify und Apple streiten vor Gericht um die Gebühren für Podcasts.
Das ganze Gespräch zwischen den beiden wurde nach Angaben der Ermittler aufgezeichnet.
Dazu sagte die Kämmerin im Podcast der Stadtwerke, die Kasse sei leer.
Überall, wo es Schwimmbäder gibt, fehlen derzeit Bademeister.
Der Kanal wird für 30 Millionen Euro ausgebaut, damit größere Schiffe fahren können.
Mehr als 9.000 Menschen haben den Kanal des Predigers abonniert.
Die Warnungen sollen künftig direkt aufs Handy kommen, kündigte das Innenministerium an.
Der Verfassungsschutz folgt der Gruppe auf Instagram und Telegram.
Die App steht seit Montag im App Store und bei Google Play bereit, teilte die Krankenkasse mit.
Keine Nachricht der letzten Jahre habe ihn so gefreut, sagte der Trainer.
Die Nachricht kam direkt aufs Handy der Schülerin.
Die Stadt informiert künftig auch auf WhatsApp über gesperrte Straßen.
Hat dieser Artikel des Grundgesetzes noch einen Sinn, fragte der Richter.
War der Beitrag zu hoch, bekommen die Versicherten Geld zurück.
Die Fragen und Anregungen der Bürger will die Verwaltung bis März beantworten.
Der Fehler war schon im Mai gefunden, aber erst im Herbst gemeldet worden.
Was halten Sie von dem Plan, fragte die Richterin den Gutachter.
Bewerten Sie die Schule mit Noten von eins bis sechs, hieß es in dem Bogen an die Eltern.
Das Deutschlandticket ist ein Angebot der Verkehrsverbünde und wird vom Bund bezuschusst.
Die Plattform ist ein Produkt der Firma Nordlicht und war bereits im Frühjahr in die Kritik geraten.
Die Züge kamen nach Angaben der Bahn um bis zu 15 Minuten verzögert an.
Nur mit Genehmigung des Verlags durfte die Witwe die Briefe einsehen.
Die Unterlagen seien bis zum 5. November verfügbar, teilte das Rathaus mit.
Die Kurier Logistik GmbH aus Celle meldete am Mittwoch Insolvenz an.
"""


def _rows(table: str) -> list[str]:
    return [row for row in table.splitlines() if row]


def _kept(line: str, order: str, gap: str, folder: Path) -> str:
    """The text that is left of an article that carries `line` between or after its paragraphs."""
    path = folder / "a.txt"
    body = ORDERS[order].format(first=FIRST, last=LAST, line=line, gap=gap)
    path.write_text(f"{TITLE}{gap}{BYLINE}{gap}{body}", encoding="utf-8")
    text = read_article(path).text
    assert FIRST in text
    assert LAST in text
    return text


def _is_lost(line: str, order: str, gap: str, folder: Path) -> bool:
    text = _kept(line, order, gap, folder)
    return not any(part.strip(" >") in text for part in line.split(". ") if len(part) > 8)


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("line", _rows(DISCLOSURES + PRICES + SHARE_BARS + PODCASTS + CHANNELS + FEEDBACK))
def test_the_notice_goes(line: str, order: str, tmp_path: Path) -> None:
    assert _is_lost(line, order, "\n\n", tmp_path)


@pytest.mark.parametrize("line", _rows(AUTHOR_NOTES + IMPRINTS))
def test_the_end_of_the_page_goes(line: str, tmp_path: Path) -> None:
    for gap in ("\n", "\n\n"):
        assert _is_lost(line, "after", gap, tmp_path)


@pytest.mark.parametrize("sentence", _rows(REPORT_SENTENCES))
def test_the_sentence_stays(sentence: str, tmp_path: Path) -> None:
    for order in ORDERS:
        for gap in ("\n", "\n\n"):
            assert sentence in _kept(sentence, order, gap, tmp_path)
