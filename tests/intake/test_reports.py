"""Sentences of a report that use the words of page furniture: none of them may be lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.intake import read_article

TITLE = "Stadtrat streitet über Haushalt"
FIRST = (
    "Der Stadtrat von Musterstadt hat am Dienstag über den Haushalt für das kommende Jahr beraten. Nach Angaben der"
    " Kämmerin fehlen rund 12 Millionen Euro, die größte Lücke seit Jahrzehnten."
)
LAST = (
    "Die Fraktionen wollen nun im Januar weiter verhandeln, wie ihre Sprecher nach der Sitzung erklärten. Ein Beschluss"
    " soll bis zum 15. Februar fallen, sonst droht eine Haushaltssperre."
)
SENTENCES = """
Wir testen derzeit den neuen Impfstoff an 3.000 Freiwilligen, heißt es in der Mitteilung.
Wir setzen auf die Zusammenarbeit mit unseren Partnern in Frankreich, betonte der Minister.
Dieser Text wurde nach Angaben des Ministeriums bereits vor einem Jahr im Gesetzblatt veröffentlicht.
Reden Sie mit den Betroffenen, rief die Abgeordnete den Ministern zu.
Das Auto fuhr nach Angaben der Polizei mit aktiviertem Autopiloten.
Die Hilfsorganisationen fordern unbegrenzten Zugang zu allen Lagern in der Region.
Die Nutzung von Handys im Unterricht ist an den Schulen des Landes künftig verboten.
Von einem Unglück sprach der Minister am Abend.
Diskussion gab es um die Kosten von 350 Euro im Monat.
Der Bericht wurde im Auftrag des Bundestags erstellt und am Montag veröffentlicht.
In einer ersten Fassung des Gesetzes war noch von 20 Prozent die Rede.
Über Push-Nachrichten warnte die App Nina die Bewohner vor dem Hochwasser.
Viele Absolventen, die Jobs suchen, ziehen in die Großstädte.
Bürger können sich kostenlos testen lassen, teilte das Gesundheitsamt mit.
Sie fand in ihrem Postfach eine Drohmail und ging zur Polizei.
Er gab ihre E-Mail-Adresse an die Ermittler weiter.
Die Kunden sollen per E-Mail informiert werden, kündigte der Versorger an.
Zu dem Thema berichtete der Minister im Ausschuss.
Das Bild sei künstlich erzeugt worden, sagte der Sprecher.
An dieser Stelle steht seit 1950 ein Postamt, das nun abgerissen wird.
Um den ganzen Schaden zu ermitteln, braucht die Versicherung mehrere Wochen.
Der Zugang zum Hafen wurde vor einem Monat gesperrt.
Bereits jeder dritte Haushalt hat ein Abo bei einem Streamingdienst.
Sie sind bereits Mitglied der Nato, doch die Ukraine ist es nicht.
Nationalrätin Céline Meier (Mitte) stimmte gegen die Vorlage.
Das Unternehmen sammelte personenbezogene Daten und verarbeitete sie ohne Zustimmung.
Die Verwendung von Cookies soll nach dem Willen der Kommission eingeschränkt werden.
Erschienen waren rund 200 Gäste, darunter der Bürgermeister.
Wir werden die Ernte nicht retten können, fürchtet der Landwirt.
Die Nutzungsbedingungen der Plattform verbieten solche Inhalte.
Für den Bau sei ihre Zustimmung erforderlich, sagte die Präsidentin.
Bild und Ton der Übertragung fielen zeitweise aus.
Stand der Ermittlungen ist nach Angaben der Polizei, dass der Fahrer eingeschlafen war.
Mehr zu verlangen sei unrealistisch, sagte der Verhandlungsführer.
Hintergrund: Die Firma hatte im März 300 Stellen gestrichen.
Newsletter und Podcasts bringen den Verlagen inzwischen zehn Prozent der Einnahmen.
Redaktion und Verlag trennen sich von 40 Beschäftigten.
Gegen 7.30 Uhr am 12. März 2025 brach das Feuer aus.
Quelle der Verunreinigung war nach Ansicht der Gutachter ein Tanklager.
Der Text wurde von einer KI verfasst, räumte der Minister ein.
Mit Informationen der Geheimdienste stützte die Regierung ihre Position.
Die Zeitung beruft sich auf Angaben von dpa und AFP.
Das Foto zeigt einen Mann mit einer Axt (links), der auf das Tor zugeht, sagte der Staatsanwalt.
Leser der Zeitung spendeten mehr als 12.000 Euro für die Familie.
Der Autor ist wegen Beleidigung verurteilt worden.
Kommentare wollte die Firma dazu nicht abgeben.
Wer Hinweise geben kann, soll sich bei der Polizei melden.
Hinweise nimmt die Polizei unter der Telefonnummer 0561 9100 entgegen.
Anmelden können sich Freiwillige bis Freitag im Rathaus.
Die Impfung ist ab sofort kostenlos, wie das Ministerium mitteilte.
Jetzt müssen die Richter entscheiden.
Facebook und Instagram waren am Abend weltweit gestört.
Teilen wollten die Erben das Haus nicht.
Video-Aufnahmen zeigen, wie der Hang ins Rutschen gerät.
Klicken Sie auf keinen Fall auf Links in solchen Mails, rät die Verbraucherzentrale.
Melden Sie den Schaden sofort der Versicherung, sonst zahlt sie nicht.
Wenn Sie betroffen sind, können Sie binnen zwei Wochen Widerspruch einlegen.
Wir sind müde, aber wir geben nicht auf.
Leiten Sie verdächtige Nachrichten nie an Kollegen weiter, rät das Bundesamt.
Wird dieser Brief nicht beantwortet, droht dem Mieter die Kündigung.
Dieses Interview wurde nie ausgestrahlt, wie der Sender einräumte.
Dieser Beitrag der Mitglieder wurde im Mai auf 30 Euro erhöht.
Die Fahrkarten gibt es jetzt in der App.
Hören und Sehen vergeht den Anwohnern bei diesem Lärm.
Guten Morgen, sagte der Richter und eröffnete die Verhandlung.
Autor des Gutachtens ist der Jurist Hans Bierwirth.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_sentence_stays(sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for order in ((FIRST, sentence, LAST), (FIRST, LAST, sentence)):
        for between in ("\n", "\n\n"):
            path.write_text(between.join((TITLE, *order)), encoding="utf-8")
            assert sentence in read_article(path).text
