"""Clauses: where sentences are cut, and that nothing of them is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.annotate.marked_text import document
from tui.model import Modality

CUTS = [
    "Der Minister sagte, | dass die Mittel reichen.",
    "Die Straße ist gesperrt, | weil ein Baum fiel.",
    "Der Zug, der aus Köln kam, | hielt nicht.",
    "Sie kam an | und ging sofort wieder.",
    "Das Gericht entschied, | und die Stadt zahlte.",
    "Die Polizei kam; | der Täter floh.",
    "Er blieb, | um zu helfen.",
    "Wer warnt wen, | wenn es brennt?",
    "Die Firma wächst, | doch der Gewinn sinkt.",
    "Der Sender meldet: | Der Chef geht.",
    "Die Bahn fährt nicht – | das bestätigte das Unternehmen.",
    "Er hofft, | dass sie kommt, | obwohl es regnet.",
    # lists, appositions and phrases are no clauses
    "Polizei, Feuerwehr und Sanitäter waren im Einsatz.",
    "Anna Berger, Sprecherin der Stadt, lehnte ab.",
    "Am Montag, dem 3. Mai, begann der Prozess.",
    "Drei Tote und 20 Verletzte meldete die Polizei.",
    "Der Bund spricht das Land der Tier- und menschlichen Seuchen wegen frei.",
    "Sie sprach ihn wegen haus- und grundstücksbezogener Delikte schuldig.",
    "Er lud Äpfel, Birnen und Pflaumen aus.",
    "Ein kalter, grauer Tag.",
]


@pytest.mark.parametrize("marked", CUTS)
def test_a_sentence_is_cut_at_its_clauses(marked: str) -> None:
    doc = document(marked.replace(" | ", " "))
    assert [doc.text[clause.start : clause.end] for clause in doc._.clauses] == marked.split(" | ")


def test_clauses_count_their_sentences() -> None:
    doc = document("Er ging, weil es regnete. Sie blieb.\n\nEs wurde Nacht.")
    assert [clause.sentence for clause in doc._.clauses] == [0, 0, 1, 2]


def test_every_clause_has_its_own_modality() -> None:
    doc = document("Der Minister bestätigte, dass das Werk schließen soll.")
    assert [clause.modality for clause in doc._.clauses] == [Modality.DONE, Modality.PLANNED]


GOVERNED = [
    ("Der Minister bestritt, dass 300 Panzer entsandt wurden.", Modality.DENIED),
    ("Die Stadt weist den Vorwurf zurück, 40 Bäume gefällt zu haben.", Modality.DENIED),
    ("Der Minister bestritt nicht, dass 300 Panzer entsandt wurden.", Modality.DONE),
    ("Der Konzern kündigte an, 300 Stellen zu streichen.", Modality.PLANNED),
    ("Der Konzern plant den Umbau, um Geld zu sparen.", Modality.DONE),
    ("Es ist nicht ausgeschlossen, dass weitere Opfer darunter sind.", Modality.POSSIBLE),
    ("Es wird vermutet, dass der Täter geflohen ist.", Modality.POSSIBLE),
    ("Der Minister sagte, dass 300 Panzer entsandt wurden.", Modality.DONE),
]


@pytest.mark.parametrize(("text", "modality"), GOVERNED, ids=[case[0] for case in GOVERNED])
def test_a_complement_stands_as_its_governing_clause_says(text: str, modality: Modality) -> None:
    assert document(text)._.clauses[-1].modality is modality


WORDS = st.sampled_from(
    [
        "Der",
        "Hund",
        "und",
        "oder",
        "bellt",
        ",",
        ";",
        ":",
        "–",
        "nicht",
        "dass",
        "weil",
        "„",
        "“",
        "(",
        ")",
        ".",
        "Wir",
        "gehen",
        "zu",
        "20",
        "Prozent",
        "sagte",
        "er",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25))
def test_clauses_cover_the_text(words: list[str]) -> None:
    doc = document(" ".join(words))
    covered = "".join(doc.text[clause.start : clause.end] for clause in doc._.clauses)
    assert covered.replace(" ", "") == doc.text.replace(" ", "")
    starts = [clause.start for clause in doc._.clauses]
    assert starts == sorted(starts)
    assert all(0 <= a.start < a.end <= len(doc.text) for a in doc._.attributions)
    assert all(0 <= quote.start < quote.end <= len(doc.text) for quote in doc._.quotes)
