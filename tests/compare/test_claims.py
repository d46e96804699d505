"""Claims made from annotations."""

from __future__ import annotations

from datetime import date

import pytest

from tests.compare.invented import Number, Said, article, linked
from tui.compare.claims import ClaimMaker
from tui.compare.event_spans import event_spans
from tui.model import AnnotatedArticle, EntityKind, Evidential, FactKind, Modality, UnitClass


def maker(annotated: AnnotatedArticle) -> ClaimMaker:
    return ClaimMaker(annotated, linked(annotated))


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("Bei dem Brand starben drei Menschen.", Number("drei Menschen", 3, "Mensch"), UnitClass.DEAD),
        ("Drei Menschen kamen ums Leben.", Number("Drei Menschen", 3, "Mensch"), UnitClass.DEAD),
        ("20 Menschen wurden verletzt.", Number("20 Menschen", 20, "Mensch"), UnitClass.INJURED),
        ("20 Menschen wurden in Sicherheit gebracht.", Number("20 Menschen", 20, "Mensch"), UnitClass.PERSON),
        ("Es gab 20 Verletzte.", Number("20 Verletzte", 20, "Verletzte"), UnitClass.INJURED),
        ("Das Feuer zerstörte 20 Häuser.", Number("20 Häuser", 20, "Haus"), UnitClass.COUNT),
    ],
)
def test_people_are_the_dead_or_injured_when_the_text_says_so(text: str, number: Number, expected: UnitClass) -> None:
    (statement,) = maker(article("a", text, numbers=[number])).quantities()
    assert statement.claim.unit_class is expected


def test_each_number_of_a_sentence_has_its_own_role() -> None:
    text = "Bei dem Unfall wurden drei Menschen getötet und 20 weitere Menschen verletzt."
    numbers = [Number("drei Menschen", 3, "Mensch"), Number("20 weitere Menschen", 20, "Mensch")]
    dead, injured = maker(article("a", text, numbers=numbers)).quantities()
    assert (dead.claim.unit_class, injured.claim.unit_class) == (UnitClass.DEAD, UnitClass.INJURED)


def test_a_measure_inside_a_compound_is_no_claim_but_a_length_of_time_is() -> None:
    text = "Die 40-Tonnen-Brücke wurde in einem 90-minütigen Einsatz gesichert."
    numbers = [Number("40-Tonnen-", 40, "Tonne"), Number("90-minütigen", 90, "Minute")]
    assert [s.claim.unit for s in maker(article("a", text, numbers=numbers)).quantities()] == ["Minute"]


def test_a_number_inside_a_quotation_is_its_speakers() -> None:
    text = "„Wir brauchen 400 Betten“, sagte Anna Berg am Montag."
    annotated = article(
        "a",
        text,
        numbers=[Number("400 Betten", 400, "Bett")],
        said=[Said("Wir brauchen 400 Betten", "Anna Berg")],
        names=[("Anna Berg", EntityKind.PERSON)],
        days=[("Montag", date(2031, 5, 5))],
    )
    (statement,) = maker(annotated).quantities()
    assert statement.claim.evidential is Evidential.DIRECT_QUOTE
    assert statement.claim.attribution == "Anna Berg"
    assert statement.speaker == "anna berg"
    assert statement.days == (date(2031, 5, 5), date(2031, 5, 5))
    assert statement.claim.entities == ("anna berg",)


def test_a_fragment_needs_a_speaker_and_indirect_speech_a_source() -> None:
    text = "Er nannte das „absurd“. Von „Tricks“ war die Rede. Der Plan sei längst verworfen worden."
    said = [Said("absurd", "Jan Kolb"), Said("Tricks", None), Said("Der Plan sei längst verworfen worden", None, True)]
    assert [s.text for s in maker(article("a", text, said=said)).utterances()] == ["absurd"]


def test_events_leave_out_clauses_that_only_name_the_speaker() -> None:
    text = "Die Brücke bleibt bis Dezember gesperrt, sagte Anna Berg. Ein Gutachten soll im Sommer folgen."
    annotated = article("a", text, said=[Said("Die Brücke bleibt bis Dezember gesperrt", "Anna Berg", True)])
    assert [text[start:end] for start, end in event_spans(annotated)] == [
        "Die Brücke bleibt bis Dezember gesperrt",
        "Ein Gutachten soll im Sommer folgen.",
    ]


def test_short_clauses_are_read_with_their_neighbour() -> None:
    text = "Die Stadt will das Freibad schließen, um zu sparen, und den Eintritt der Museen erhöhen."
    assert [text[start:end] for start, end in event_spans(article("a", text))] == [
        "Die Stadt will das Freibad schließen, um zu sparen",
        "und den Eintritt der Museen erhöhen.",
    ]


def test_an_event_has_the_modality_of_its_clause() -> None:
    text = "Die Stadt plant den Abriss der alten Turnhalle."
    annotated = article("a", text, modalities=[("Abriss", Modality.PLANNED)])
    (statement,) = maker(annotated).events()
    assert (statement.claim.kind, statement.claim.modality) == (FactKind.EVENT, Modality.PLANNED)
