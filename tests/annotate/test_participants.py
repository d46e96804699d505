"""Who does what to whom, and where, by German grammar; and that a doubt gives no role."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.annotate.marked_text import document

CLAUSES = [
    (
        "Die Polizei nahm in <L Dresden> acht Verdächtige fest.",
        "agent Polizei, place Dresden, patient acht Verdächtige",
    ),
    (
        "Acht Verdächtige wurden in <L Dresden> von der Polizei festgenommen.",
        "patient Acht Verdächtige, place Dresden, agent Polizei",
    ),
    ("Ein Mann ist von der Polizei erschossen worden.", "patient Ein Mann, agent Polizei"),
    ("Der Sturm zerstörte 40 Häuser.", "agent Sturm, patient 40 Häuser"),
    ("40 Häuser zerstörte der Sturm.", "patient 40 Häuser, agent Sturm"),
    ("Den Minister entließ der Kanzler am Montag.", "patient Den Minister, agent der Kanzler"),
    ("Die Polizei durchsuchte die Brücke.", "agent Polizei, patient die Brücke"),
    ("Bei dem Brand starben sieben Menschen in <L Kassel>.", "patient sieben Menschen, place Kassel"),
    ("Drei Menschen kamen ums Leben.", "patient Drei Menschen"),
    ("Er entließ die Ministerin.", "patient die Ministerin"),
    ("Die Armee griff das Dorf an und zerstörte drei Häuser.", "agent Armee, patient das Dorf, patient drei Häuser"),
    ("Der Konzern meldete 40 Unfälle.", "agent Konzern"),
    ("Im Norden der <L Ukraine> streikten die Fahrer.", "place Norden der Ukraine, agent die Fahrer"),
    ("Der Fahrer wird verletzt.", "patient Der Fahrer"),
]


@pytest.mark.parametrize(("marked", "expected"), CLAUSES)
def test_roles(marked: str, expected: str) -> None:
    doc = document(marked)
    found = [each for clause in doc._.clauses for each in clause.participants]
    wanted = [each.partition(" ") for each in expected.split(", ")]
    assert [each.role.value for each in found] == [role for role, _, _ in wanted]
    assert all(
        doc.text[each.start : each.end].endswith(words) for each, (_, _, words) in zip(found, wanted, strict=True)
    )


@pytest.mark.parametrize(
    "marked",
    [
        "Die Partei lobte die Fraktion.",
        "Die Brücke beschädigte die Anlage.",
        "Die Zahl der Toten stieg auf 40.",
        "Die Partei wird die Fraktion entlassen.",
        "Es kamen 300 Menschen.",
        "Viele tragen schwarze Binden.",
        "Die Zeugin, die am Abend kam, nahm die Bahn.",
        "„Die Polizei nahm acht Verdächtige fest.“",
        "Die Ware war teuer.",
    ],
)
def test_a_doubt_gives_no_role(marked: str) -> None:
    assert not [each for clause in document(marked)._.clauses for each in clause.participants]


WORDS = st.sampled_from(
    [
        "Der",
        "Die",
        "den",
        "Polizei",
        "Sturm",
        "Männer",
        "nahm",
        "wurde",
        "wurden",
        "von",
        "in",
        "acht",
        "und",
        ",",
        "als",
        "fest",
        "verletzt",
        ".",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25))
def test_participants_lie_in_their_clause(words: list[str]) -> None:
    doc = document(" ".join(words))
    for clause in doc._.clauses:
        starts = [each.start for each in clause.participants]
        assert starts == sorted(starts)
        assert all(clause.start <= each.start < clause.end for each in clause.participants)
        assert all(each.start < each.end <= len(doc.text) for each in clause.participants)
        assert all(each.entity is None for each in clause.participants)
