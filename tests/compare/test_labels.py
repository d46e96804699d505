"""Names of facts, and the reasons given for them."""

from __future__ import annotations

import pytest

from tests.compare.invented import Number, Said, article, linked
from tui.compare.facts import compare_story
from tui.compare.labels import shorten
from tui.model import EntityKind, Qualifier, Relation


def label(text: str, number: Number) -> str:
    annotated = article("a", text, numbers=[number])
    return compare_story([annotated], linked(annotated)).facts[0].label


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        (
            "Rund 850 Häuser sind beschädigt worden.",
            Number("Rund 850 Häuser", 850, "Haus", Qualifier.ABOUT),
            "850 Häuser sind beschädigt",
        ),
        (
            "Zwei Männer sitzen in Haft, die Polizei sucht weiter.",
            Number("Zwei Männer", 2, "Mann"),
            "Zwei Männer sitzen in Haft",
        ),
        ("Der Damm brach auf einer Länge von 40 Metern.", Number("40 Metern", 40, "Meter"), "Länge von 40 Metern"),
        (
            "Am Abend war von 14 Verletzten die Rede gewesen.",
            Number("14 Verletzten", 14, "Verletzte"),
            "Am Abend war von 14 Verletzten die Rede gewesen",
        ),
        (
            "In Schulen fehlen 12.400 Lehrkräfte und 300 Sekretärinnen.",
            Number("12.400 Lehrkräfte", 12400, "Lehrkraft"),
            "In Schulen fehlen 12.400 Lehrkräfte und 300 Sekretärinnen",
        ),
        ("Die Zahl der Toten stieg auf vier.", Number("vier", 4, "Tote"), "vier (Tote)"),
        (
            "Entsandt wurden weitere 80 Soldaten.",
            Number("80 Soldaten", 80, "Soldat", relation=Relation.DELTA),
            "Entsandt wurden weitere 80 Soldaten",
        ),
    ],
)
def test_a_number_is_named_with_what_it_counts(text: str, number: Number, expected: str) -> None:
    assert label(text, number) == expected


def test_a_quotation_of_two_persons_names_both() -> None:
    names = [("Anna Berg", EntityKind.PERSON), ("Jan Kolb", EntityKind.PERSON)]
    words = "Jetzt zählt jede Stunde"
    articles = [
        article(file, f"„{words}“, sagte {name}.", said=[Said(words, name)], names=names)
        for file, (name, _) in zip("ab", names, strict=True)
    ]
    (fact,) = compare_story(articles, linked(*articles)).facts
    assert fact.label == f"„{words}“ (Anna Berg oder Jan Kolb)"
    assert fact.why == "same words for different speakers"


def test_shortening_cuts_behind_a_word() -> None:
    assert shorten("eine lange Reihe von Wörtern", 18) == "eine lange Reihe …"
    assert shorten("kurz", 17) == "kurz"
    assert len(shorten("Wort " * 40, 30)) <= 30


def test_an_event_is_named_without_dateline_and_by_the_clause_that_stands_alone() -> None:
    first = article("a", "Kassel (dpa) – Die Landesregierung hat den Bau der Talbrücke endgültig gestoppt.")
    second = article("b", "Sie hat den Bau der Talbrücke endgültig gestoppt.")
    (fact,) = compare_story([first, second], linked(first, second)).facts
    assert fact.label == "Die Landesregierung hat den Bau der Talbrücke endgültig gestoppt"
