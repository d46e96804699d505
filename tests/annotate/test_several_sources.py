"""Several sources in one sentence: parties that differ, and reports inside reports."""

from __future__ import annotations

import pytest

from tests.annotate.marked_text import attribution_of, document

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
    (
        "Während die Polizei 2.100 zählte, sprachen die Veranstalter von 5.000.",
        {"2.100": "Polizei", "5.000": "Veranstalter"},
    ),
    (
        "Während der Stadtsprecher von 2.100 Gästen sprach, zählten die Veranstalter 5.000 Gäste.",
        {"2.100": "Stadtsprecher", "5.000": "Veranstalter"},
    ),
    (
        "Während die Polizei angab, es seien 2.100 gekommen, sprachen die Veranstalter von 5.000 Menschen.",
        {"2.100": "Polizei", "5.000": "Veranstalter"},
    ),
    (
        "Die Veranstalter sprachen von 5.000 Menschen, während die Polizei 2.100 zählte.",
        {"5.000": "Veranstalter", "2.100": "Polizei"},
    ),
    ("Während des Streiks zählte die Polizei 300 Gäste, sagte ein Sprecher.", {"300": "Sprecher"}),
    ("Während die Retter 40 Menschen bargen, stieg der Pegel auf 300 Zentimeter.", {"40": None, "300": None}),
    ("Der Verband sagte, die Stadt habe 40 Bäume gefällt.", {"40": "Verband"}),
    ("Der Betrieb plante 40 Stunden ein, es wurden 60.", {"40": None, "60": None}),
]


@pytest.mark.parametrize(("marked", "sources"), PARTIES, ids=[case[0][:60] for case in PARTIES])
def test_each_party_has_its_own_number(marked: str, sources: dict[str, str | None]) -> None:
    doc = document(marked)
    found = {number: attribution_of(doc, number) for number in sources}
    assert {number: None if each is None else each.source for number, each in found.items()} == sources


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
