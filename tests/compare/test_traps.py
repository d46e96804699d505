"""Where comparing facts goes wrong: small stories read by the whole pipeline."""

from __future__ import annotations

import pytest

from tests.compare.told import claim_with, compared, fact_with, told
from tests.compare.traps import DAY, TRAPS, Trap
from tui.model import Evidential, FactKind, Qualifier, Relation, UnitClass, Verdict


@pytest.mark.parametrize("trap", TRAPS, ids=[trap.name for trap in TRAPS])
def test_trap(trap: Trap) -> None:
    articles = {file: told(file, text, trap.days.get(file, DAY)) for file, text in trap.texts.items()}
    comparison = compared(*articles.values())
    found = [tuple(fact_with(comparison, articles, words, trap.kind) for words in each) for each in trap.together]
    for one, other in found:
        assert one is not None
        assert one is other
    for each in trap.apart:
        one, other = (fact_with(comparison, articles, words, trap.kind) for words in each)
        assert one is not None
        assert other is not None
        assert one is not other
    verdicts = {fact.verdict for fact in comparison.facts}
    if found:
        assert found[0][0] is not None and found[0][0].verdict is trap.verdict
    if trap.verdict is not Verdict.DIFFER:
        assert Verdict.DIFFER not in verdicts


def test_a_corrected_number_is_known_as_an_earlier_one() -> None:
    article = told("a", "Bei der Explosion wurden 14 Arbeiter verletzt. Zunächst war von 30 Verletzten die Rede.")
    comparison = compared(article)
    assert claim_with(comparison, article, "30 Verletzten").relation is Relation.PRIOR
    assert claim_with(comparison, article, "14 Arbeiter").relation is Relation.LEVEL


def test_a_bare_number_inherits_what_is_counted() -> None:
    article = told("a", "Mindestens 3.000 Soldaten sind in dem Land angekommen. Zuvor war von 1.500 die Rede.")
    claim = claim_with(compared(article), article, "1.500")
    assert claim.unit == "Soldat"
    assert (claim.unit_class, claim.relation) == (UnitClass.PERSON, Relation.PRIOR)


def test_hedges_are_kept_for_each_source() -> None:
    first = told("a", "Auf der Deponie zählte die Behörde etwa 13.000 Container mit Giftmüll.")
    second = told("b", "Die Behörde zählte auf der Deponie mehr als 13.000 Container mit Giftmüll.")
    comparison = compared(first, second)
    assert claim_with(comparison, first, "13.000 Container").qualifier is Qualifier.ABOUT
    assert claim_with(comparison, second, "13.000 Container").qualifier is Qualifier.AT_LEAST


def test_a_source_that_cites_another_has_a_chain() -> None:
    text = "Wie Abgeordnete unter Verweis auf den Geheimdienst mitteilten, sind 3.000 Soldaten in dem Land."
    article = told("a", text)
    claim = claim_with(compared(article), article, "3.000 Soldaten")
    assert [name.split()[-1] for name in claim.chain] == ["Abgeordnete", "Geheimdienst"]


@pytest.mark.parametrize(
    ("text", "phrase", "speaker", "evidential"),
    [
        ("Der Polizei zufolge wurden 40 Menschen verletzt.", "40 Menschen", "Polizei", Evidential.ACCORDING_TO),
        ("40 Menschen wurden verletzt, so die Polizei.", "40 Menschen", "Polizei", Evidential.ACCORDING_TO),
        ("Bei dem Unfall sollen 40 Menschen verletzt worden sein.", "40 Menschen", None, Evidential.HEARSAY),
        ("So wurden 40 Menschen verletzt.", "40 Menschen", None, Evidential.OWN_VOICE),
    ],
)
def test_who_says_so(text: str, phrase: str, speaker: str | None, evidential: Evidential) -> None:
    article = told("a", text)
    claim = claim_with(compared(article), article, phrase)
    assert (claim.attribution, claim.evidential) == (speaker, evidential)


@pytest.mark.parametrize(
    "text",
    [
        "Der Verteidiger wechselt zur U21 des 1. FC Union und trägt die Nummer 4 auf dem Trikot.",
        "Nach Artikel 5 und § 12 Absatz 3 des Gesetzes ist das erlaubt.",
        "Der Airbus A380 landete um 14.30 Uhr, wie die G7 mitteilten.",
        "Das Spiel endete 2:1, zur Halbzeit hatte es 0:1 gestanden.",
    ],
)
def test_names_clocks_scores_and_laws_are_no_numbers(text: str) -> None:
    facts = compared(told("a", text)).facts
    assert not [fact.label for fact in facts if fact.kind is FactKind.QUANTITY]


def test_a_sum_is_told_where_its_parts_are_and_one_came_on_top() -> None:
    first = told("a", "Am Freitag kamen 1.500 Helfer in das Tal, am Mittwoch weitere 2.500 Helfer.")
    second = told("b", "Insgesamt 4.000 Helfer sind damit in das Tal gekommen.")
    comparison = compared(first, second)
    total = fact_with(comparison, {"b": second}, ("b", "4.000 Helfer"), FactKind.QUANTITY)
    assert total is not None
    assert total.why.endswith("; 4,000 is 1,500 and another 2,500")
    assert sum(" and another " in fact.why for fact in comparison.facts) == 1


def test_numbers_that_only_add_up_by_chance_are_no_sum() -> None:
    first = told("a", "In Kassel fehlen 15 Lehrer, in Gera fehlen 25 Lehrer.")
    facts = compared(first, told("b", "In Jena fehlen 40 Lehrer.")).facts
    assert not [fact.why for fact in facts if " and another " in fact.why]
