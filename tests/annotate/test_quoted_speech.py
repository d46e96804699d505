"""Quotations and their speakers: frames on both sides and in the middle, carried speakers, names in quotation marks."""

from __future__ import annotations

import pytest

from tests.annotate.marked_text import attribution_of, document, quote_of
from tui.annotate.speech.passages import MOST_QUOTATIONS
from tui.model import Evidential

SPEAKERS = [
    # before
    ("<P Lena Vogt> sagte: „Wir haben keine Zeit mehr.“", "keine Zeit", "Lena Vogt"),
    ("<P Lena Vogt>: „Wir haben keine Zeit mehr.“", "keine Zeit", "Lena Vogt"),
    ("Auf die Frage nach den Kosten antwortete der Senator: „Das prüfen wir.“", "Das prüfen wir", "Senator"),
    (
        "Im Interview mit der <O Zeit> wurde <P Lena Vogt> deutlich: „So geht es nicht.“",
        "So geht es nicht",
        "Lena Vogt",
    ),
    ("Der Trainer der <O Eintracht> war zufrieden: „Das war stark.“", "Das war stark", "Trainer der Eintracht"),
    # after
    ("„Wir haben keine Zeit mehr“, sagte <P Lena Vogt>.", "keine Zeit", "Lena Vogt"),
    ("„Das Wasser kam so schnell“, erzählt eine Anwohnerin.", "Das Wasser kam", "Anwohnerin"),
    ("„Wir haben keine Zeit mehr“, so <P Lena Vogt>.", "keine Zeit", "Lena Vogt"),
    ("„Das ist ein Erfolg für uns“, jubelte Verteidiger <P Timo Kern> nach dem Abpfiff.", "ein Erfolg", "Timo Kern"),
    ("„Das war knapp“, schwärmte Trainer <P Uwe Kraft>.", "Das war knapp", "Uwe Kraft"),
    ("„Wir bedauern das sehr“, hieß es aus dem Ministerium.", "Wir bedauern", "Ministerium"),
    ("„Der Deich hält“, heißt es in einer Mitteilung des Landesamtes.", "Der Deich hält", "Landesamt"),
    ("„Gut so!“, rief der Bürgermeister.", "Gut so", "Bürgermeister"),
    ("„Wirklich?“, fragte die Richterin den Zeugen.", "Wirklich", "Richterin"),
    ('"Die Daten sind eindeutig", sagte der Klimaforscher <P Mojib Latif> der dpa.', "eindeutig", "Mojib Latif"),
    ("»Die Daten sind eindeutig«, sagte der Forscher.", "eindeutig", "Forscher"),
    (
        "„Die Daten sind eindeutig“, sagte die Sprecherin des Senats, <P Eva Roth>, auf Anfrage.",
        "eindeutig",
        "Eva Roth",
    ),
    ("„Die Daten sind eindeutig“, sagte <P Eva Roth>, Sprecherin des Senats, dem <O RBB>.", "eindeutig", "Eva Roth"),
    ("„Die Daten sind eindeutig“, erklärte <P Eva Roth> (Grüne) am Montag.", "eindeutig", "Eva Roth"),
    ("„Die Daten sind eindeutig“, wird <P Eva Roth> von der <O SZ> zitiert.", "eindeutig", "Eva Roth"),
    ("„Das ist falsch“, sagte ein Anwalt der Kläger.", "falsch", "Anwalt der Kläger"),
    ("„Das ist falsch“, schreibt das Gericht in seiner Begründung.", "falsch", "Gericht"),
    # in the middle
    ("„Wir gehen“, sagte <P Lena Vogt>, „und zwar sofort.“", "und zwar", "Lena Vogt"),
    ("„Wir gehen“, sagte <P Lena Vogt>. „Und zwar sofort.“", "Und zwar", "Lena Vogt"),
    ("„Wenn es regnet“, sagte <P Lena Vogt>, “bleiben wir hier.“", "bleiben wir", "Lena Vogt"),
    # inside a clause
    ("<P Lena Vogt> nannte den Plan „völlig verfehlt und teuer“.", "völlig verfehlt", "Lena Vogt"),
    ("Die Partei sprach von einem „schwarzen Tag für das Land“.", "schwarzen Tag", "Partei"),
    ("Der Verband bezeichnete das Urteil als „Schlag ins Gesicht“.", "Schlag ins", "Verband"),
    ("Die Chefin warnte vor „dramatischen Folgen für alle“.", "dramatischen", "Chefin"),
    ("Die Firma erklärte, man sei „auf einem guten Weg“.", "guten Weg", "Firma"),
    ("Das Vorgehen sei „ein Tabubruch ohne Beispiel“, kritisierte die Opposition.", "Tabubruch", "Opposition"),
    ("Laut Polizei war die Stimmung „friedlich und ausgelassen“.", "friedlich", "Polizei"),
    # pronouns
    ("<P Lena Vogt> kam spät. „Der Zug fiel aus“, sagte sie.", "Der Zug", "Lena Vogt"),
    ("Minister <P Jan Horn> sprach mit Bürgern. „Ich höre zu“, betonte er.", "Ich höre", "Jan Horn"),
    ("Die Sprecherin sagte, es gebe Hoffnung. „Wir suchen weiter“, betonte sie.", "Wir suchen", "Sprecherin"),
    # carried
    ("„Wir gehen“, sagte <P Lena Vogt>. „Das ist beschlossen.“ „Es bleibt dabei.“", "Es bleibt", "Lena Vogt"),
    ("<P Lena Vogt> sagte, man gehe. „Das ist nun endlich beschlossen.“", "beschlossen", "Lena Vogt"),
    ("„Wir gehen“, sagte <P Lena Vogt>.\n\n„Das ist nun endlich beschlossen.“", "beschlossen", "Lena Vogt"),
    ("„Das ist beschlossen.“ Das sagte <P Lena Vogt> am Montag.", "beschlossen", "Lena Vogt"),
    ("„Wir gehen. Wir kommen nie wieder. Nie“, sagte <P Lena Vogt>.", "nie wieder", "Lena Vogt"),
    # broken marks
    ("„Wir gehen und kommen nicht wieder, sagte <P Lena Vogt>.", "Wir gehen", "Lena Vogt"),
    ("Er ging. „Wir bleiben hier bis zum Schluss.", "Wir bleiben", None),
    # nobody
    ("Der Ort gilt als „Tor zur Welt“ des Nordens.", "Tor zur Welt", None),
    ("„Klären Sie das mit uns“\n\nDer Rat tagte am Montag.", "Klären", None),
]


@pytest.mark.parametrize(("marked", "words", "speaker"), SPEAKERS, ids=[case[0][:60] for case in SPEAKERS])
def test_the_frame_names_the_speaker(marked: str, words: str, speaker: str | None) -> None:
    assert quote_of(document(marked), words).speaker == speaker


FRAGMENTS = [
    ("Der sogenannte „Pate“ wurde verhaftet.", "Pate", True),
    ("Die „Gorch Fock“ lief aus.", "Gorch Fock", True),
    ("Der Film „Im Westen nichts Neues“ gewann.", "Im Westen nichts Neues", True),
    ("<P Anna Berger>, genannt „die Löwin“, siegte.", "die Löwin", True),
    ("Er sprach von „Wahnsinn“.", "Wahnsinn", True),
    ("<P Anna Berger> sagte: „Wir kämpfen bis zum letzten Tag.“", "Wir kämpfen", False),
]


@pytest.mark.parametrize(("marked", "words", "fragment"), FRAGMENTS, ids=[case[0][:60] for case in FRAGMENTS])
def test_names_titles_and_single_words_are_fragments(marked: str, words: str, fragment: bool) -> None:
    assert quote_of(document(marked), words).fragment is fragment


def test_a_nested_quotation_has_no_speaker_of_its_own() -> None:
    doc = document("„Er sagte ‚nie im Leben‘ zu mir“, berichtete <P Anna Berger>.")
    inner = quote_of(doc, "nie im Leben")
    assert doc.text[inner.start : inner.end] == "nie im Leben"
    assert inner.speaker is None
    assert quote_of(doc, "Er sagte").speaker == "Anna Berger"


def test_the_surname_is_completed_and_the_words_are_kept() -> None:
    doc = document("<P Anna Berger> siegte. „Ich bin müde“, sagte <P Berger>.")
    quote = quote_of(doc, "Ich bin müde")
    assert quote.speaker == "Anna Berger"
    assert quote.speaker_start is not None
    assert doc.text[quote.speaker_start : quote.speaker_end] == "Berger"


def test_a_quotation_with_a_speaker_is_an_attribution() -> None:
    found = attribution_of(document("„Ich bin müde“, sagte <P Anna Berger>."), "Ich bin müde")
    assert found is not None
    assert (found.evidential, found.source) == (Evidential.DIRECT_QUOTE, "Anna Berger")


def test_a_second_person_takes_over() -> None:
    doc = document("„Ja“, sagte <P Anna Berger>. „Nein, auf keinen Fall“, sagte <P Jan Horn>. „Dabei bleibt es.“")
    assert quote_of(doc, "Nein").speaker == "Jan Horn"
    assert quote_of(doc, "Dabei").speaker == "Jan Horn"


def test_a_text_of_nothing_but_quotations_is_read_to_a_bound() -> None:
    quotes = document("„a“ " * (2 * MOST_QUOTATIONS))._.quotes
    assert len(quotes) == MOST_QUOTATIONS
