"""Which numbers an article sets side by side as rival counts of one thing."""

from __future__ import annotations

import pytest

from tests.compare.invented import Number, article, linked
from tui.compare.claims import ClaimMaker
from tui.compare.facts import compare_story
from tui.compare.rivals import rival_pairs
from tui.model import FactKind, Qualifier, Relation, Verdict

PEOPLE = Number("2.500 Menschen", 2500, "Mensch")
PART = Number("1.400", 1400, "Mensch", relation=Relation.PART)
VAGUE = Number("Tausenden", 1000, "Mensch", Qualifier.VAGUE)


def rivals(text: str, *numbers: Number) -> list[tuple[int, int]]:
    annotated = article("a", text, numbers=numbers)
    return rival_pairs(list(ClaimMaker(annotated, linked(annotated)).quantities()))


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("2.500 Menschen kamen zum Marktplatz. Die Polizei zählte 1.400.", Number("1.400", 1400, "Mensch")),
        ("2.500 Menschen kamen laut Verein, die Polizei sprach von 1.400.", Number("1.400", 1400, "Mensch")),
        ("2.500 Menschen seien betroffen. Das Amt kommt lediglich auf 900.", Number("900", 900, "Mensch")),
        ("2.500 Menschen seien betroffen. Das Amt geht von 900 aus.", Number("900", 900, "Mensch")),
        ("2.500 Menschen seien betroffen. Höchstens 900 seien es, sagt sie.", Number("Höchstens 900", 900, "Mensch")),
        ("Der Verein zählte 2.500 Menschen, die Polizei 1.400.", Number("1.400", 1400, "Mensch")),
    ],
)
def test_an_estimate_of_the_same_is_a_rival(text: str, second: Number) -> None:
    assert rivals(text, PEOPLE, second) == [(0, 1)]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        # an update
        ("2.500 Menschen sind ohne Strom. Zunächst war das Amt von 900 ausgegangen.", Number("900", 900, "Mensch")),
        # an object of its own
        (
            "2.500 Menschen sahen das Spiel. Die Stadt schätzt den Schaden auf 900 Euro.",
            Number("900 Euro", 900, "Euro"),
        ),
        # a noun of its own
        (
            "2.500 Menschen sahen das Spiel. Der Klub rechnet mit 900 neuen Mitgliedern.",
            Number("900 neuen Mitgliedern", 900, "Mitglied"),
        ),
        # a part
        ("2.500 Menschen kamen. Die Polizei zählte davon 1.400.", PART),
        # vague
        ("2.500 Menschen kamen. Die Polizei sprach von Tausenden.", VAGUE),
        # far off
        ("2.500 Menschen kamen. Die Polizei zählte 100.", Number("100", 100, "Mensch")),
    ],
)
def test_other_numbers_are_none(text: str, second: Number) -> None:
    assert rivals(text, PEOPLE, second) == []


def test_of_several_numbers_before_it_the_nearest_in_height_is_the_rival() -> None:
    text = "Das Land zahlt 110 der 275 Millionen Euro. Der Bund der Steuerzahler rechnet mit 310 Millionen Euro."
    numbers = (
        Number("110", 110e6, "Euro"),
        Number("275 Millionen Euro", 275e6, "Euro"),
        Number("310 Millionen Euro", 310e6, "Euro"),
    )
    assert rivals(text, *numbers) == [(1, 2)]


def test_rivals_join_what_the_sources_say_to_one_fact_that_differs() -> None:
    first = article(
        "a",
        "Auf dem Marktplatz von Celle demonstrierten laut Veranstaltern 2.500 Menschen. Die Polizei zählte 1.400.",
        numbers=[PEOPLE, Number("1.400", 1400, "Mensch")],
    )
    second = article(
        "b",
        "Laut Veranstaltern demonstrierten auf dem Marktplatz von Celle 2.500 Menschen.",
        numbers=[PEOPLE],
    )
    facts = [fact for fact in compare_story([first, second]).facts if fact.kind is FactKind.QUANTITY]
    assert [(fact.verdict, len(fact.claims)) for fact in facts] == [(Verdict.DIFFER, 3)]
