"""Which numbers are put together: every trap of a count in the news as two short articles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from tests.compare.invented import Number, Said, article, linked
from tui.compare.facts import compare_story
from tui.model import AnnotatedArticle, EntityKind, Fact, FactKind, Modality, Qualifier, Relation, Verdict

EXACT, ABOUT, AT_LEAST, AT_MOST, VAGUE = Qualifier
MONDAY, TUESDAY, FRIDAY = date(2031, 5, 5), date(2031, 5, 6), date(2031, 5, 9)


def shared(*articles: AnnotatedArticle) -> list[Fact]:
    facts = compare_story(articles, linked(*articles)).facts
    return [fact for fact in facts if fact.kind is FactKind.QUANTITY and fact.verdict is not Verdict.ALONE]


def one(text: str, *numbers: Number, file: str = "a", published: date | None = TUESDAY) -> AnnotatedArticle:
    return article(file, text, numbers=numbers, published=published)


def verdict_of(left: tuple[str, Number], right: tuple[str, Number]) -> Verdict | None:
    facts = shared(one(left[0], left[1]), one(right[0], right[1], file="b"))
    return facts[0].verdict if facts else None


AGREEING = [
    (
        ("Rund 1.400 Fahrgäste saßen fest.", Number("Rund 1.400 Fahrgäste", 1400, "Fahrgast", ABOUT)),
        ("Im Tunnel saßen 1.400 Menschen stundenlang fest.", Number("1.400 Menschen", 1400, "Mensch")),
    ),
    (
        ("Der Ausfall dauerte 48 Stunden.", Number("48 Stunden", 48, "Stunde")),
        ("Zwei Tage lang dauerte der Ausfall.", Number("Zwei Tage", 2, "Tag")),
    ),
    (
        ("Verbrannt sind 1.200 Hektar Wald.", Number("1.200 Hektar", 1200, "Hektar")),
        (
            "Das Feuer vernichtete zwölf Quadratkilometer Wald.",
            Number("zwölf Quadratkilometer", 12, "Quadratkilometer"),
        ),
    ),
    (
        ("Jeder dritte Betrieb sucht Lehrlinge.", Number("Jeder dritte", 33.333, "Prozent")),
        ("Ein Drittel der Betriebe sucht noch Lehrlinge.", Number("Ein Drittel", 33.333, "Prozent")),
    ),
    (
        (
            "Der Bau kostet mindestens 38 Millionen Euro.",
            Number("mindestens 38 Millionen Euro", 38e6, "Euro", AT_LEAST),
        ),
        ("38,2 Millionen Euro kostet der Bau der Halle.", Number("38,2 Millionen Euro", 38.2e6, "Euro")),
    ),
    (
        ("Zehntausende demonstrierten in der Hauptstadt.", Number("Zehntausende", 10_000, "Mensch", VAGUE)),
        ("In der Hauptstadt demonstrierten Zehntausende.", Number("Zehntausende", 10_000, "Mensch", VAGUE)),
    ),
]


@pytest.mark.parametrize(("left", "right"), AGREEING)
def test_the_same_thing_in_other_words_agrees(left: tuple[str, Number], right: tuple[str, Number]) -> None:
    assert verdict_of(left, right) is Verdict.AGREE


APART = [
    # an addition is not the count
    (
        ("1.500 Helfer wurden entsandt.", Number("1.500 Helfer", 1500, "Helfer")),
        (
            "Weitere 1.500 Helfer wurden entsandt.",
            Number("Weitere 1.500 Helfer", 1500, "Helfer", relation=Relation.DELTA),
        ),
    ),
    # the rescued are not the injured
    (
        ("32 Menschen wurden verletzt.", Number("32 Menschen", 32, "Mensch")),
        ("32 Menschen wurden gerettet.", Number("32 Menschen", 32, "Mensch")),
    ),
    # dead and injured
    (
        ("Bei dem Unglück gab es drei Tote.", Number("drei Tote", 3, "Tote")),
        ("Bei dem Unglück gab es drei Verletzte.", Number("drei Verletzte", 3, "Verletzte")),
    ),
    # currencies
    (
        ("Der Kauf kostet 40 Millionen Euro.", Number("40 Millionen Euro", 40e6, "Euro")),
        ("Der Kauf kostet 40 Millionen Dollar.", Number("40 Millionen Dollar", 40e6, "Dollar")),
    ),
    # per cent and percentage points
    (
        ("Die Zinsen stiegen um 2,5 Prozent.", Number("2,5 Prozent", 2.5, "Prozent")),
        ("Die Zinsen stiegen um 2,5 Prozentpunkte.", Number("2,5 Prozentpunkte", 2.5, "Prozentpunkt")),
    ),
    # a small number about something else
    (
        ("Drei Busse standen am Bahnhof bereit.", Number("Drei Busse", 3, "Bus")),
        ("Der Prozess dauert wohl drei Monate.", Number("drei Monate", 3, "Monat")),
    ),
]


@pytest.mark.parametrize(("left", "right"), APART)
def test_the_same_number_of_another_thing_stays_apart(left: tuple[str, Number], right: tuple[str, Number]) -> None:
    assert verdict_of(left, right) is None


def test_numbers_that_exclude_each_other_differ() -> None:
    left = ("Der Damm brach am Morgen auf 40 Metern Länge.", Number("40 Metern", 40, "Meter"))
    right = ("Auf 60 Metern Länge brach am Morgen der Damm.", Number("60 Metern", 60, "Meter"))
    assert verdict_of(left, right) is Verdict.DIFFER


@pytest.mark.parametrize(
    ("other_day", "modality", "expected"),
    [(TUESDAY, Modality.DONE, 1), (FRIDAY, Modality.DONE, 0), (TUESDAY, Modality.PLANNED, 0)],
)
def test_a_later_count_and_a_plan_contradict_nobody(other_day: date, modality: Modality, expected: int) -> None:
    first = one("Nach dem Sturm sind 3.000 Haushalte ohne Strom.", Number("3.000 Haushalte", 3000, "Haushalt"))
    second = article(
        "b",
        "Nach dem Sturm sind 9.000 Haushalte ohne Strom.",
        numbers=[Number("9.000 Haushalte", 9000, "Haushalt")],
        published=other_day,
        modalities=[("Haushalte", modality)],
    )
    assert len(shared(first, second)) == expected


@pytest.mark.parametrize("published", [TUESDAY, FRIDAY])
def test_numbers_that_can_both_be_true_may_be_told_days_apart(published: date) -> None:
    first = one(
        "Beim Spiel in der Arena waren mehr als 1.000 Polizisten im Einsatz.",
        Number("1.000 Polizisten", 1000, "Polizist", Qualifier.AT_LEAST),
    )
    second = article(
        "b",
        "Beim Spiel in der Arena waren 1.050 Polizisten im Einsatz.",
        numbers=[Number("1.050 Polizisten", 1050, "Polizist")],
        published=published,
    )
    assert [fact.verdict for fact in shared(first, second)] == [Verdict.AGREE]


def test_counts_of_one_thing_at_two_moments_form_a_series() -> None:
    def report(file: str, value: float, day: date) -> AnnotatedArticle:
        words = f"{value:.0f} Soldaten"
        text = f"Die Regierung hat {words} nach Kordanien verlegt."
        numbers, names = [Number(words, value, "Soldat")], [("Kordanien", EntityKind.PLACE)]
        return article(file, text, numbers=numbers, names=names, published=day)

    facts = shared(
        report("a", 1500, MONDAY), report("b", 1500, MONDAY), report("c", 4000, FRIDAY), report("d", 4000, FRIDAY)
    )
    assert sorted(fact.claims[0].value or 0 for fact in facts) == [1500, 4000]
    assert facts[0].series is not None
    assert facts[0].series == facts[1].series


def test_an_article_that_repeats_itself_is_one_report() -> None:
    text = "1.372 Stimmen fehlten. Am Ende fehlten der Partei genau 1.372 Stimmen."
    annotated = article(
        "a",
        text,
        numbers=[Number("1.372 Stimmen fehlten", 1372, "Stimme"), Number("genau 1.372 Stimmen", 1372, "Stimme")],
    )
    (fact,) = shared(
        annotated, one("Der Partei fehlten 1.372 Stimmen.", Number("1.372 Stimmen", 1372, "Stimme"), file="b")
    )
    assert [claim.file for claim in fact.claims] == ["a", "a", "b"]


def test_two_numbers_of_one_article_never_share_a_fact() -> None:
    text = "Am Montag fielen 120 Züge aus, am Dienstag fielen 180 Züge aus."
    first = article("a", text, numbers=[Number("120 Züge", 120, "Zug"), Number("180 Züge", 180, "Zug")])
    second = one("Am Dienstag fielen 180 Züge aus.", Number("180 Züge", 180, "Zug"), file="b")
    (fact,) = shared(first, second)
    assert {claim.value for claim in fact.claims} == {180}


def test_policemen_are_not_all_the_injured() -> None:
    first = one("47 Menschen wurden verletzt.", Number("47 Menschen", 47, "Mensch"))
    second = one("Verletzt wurden 19 Polizisten.", Number("19 Polizisten", 19, "Polizist"), file="b")
    assert shared(first, second) == []


def test_a_vague_number_inside_a_shared_quotation_is_part_of_its_wording() -> None:
    words = "Wir haben Tausende Anrufe bekommen"
    articles: Sequence[AnnotatedArticle] = [
        article(
            file,
            f"„{words}“, sagte Vera Lindt.",
            numbers=[Number("Tausende Anrufe", 1000, "Anruf", VAGUE)],
            said=[Said(words, "Vera Lindt")],
        )
        for file in "ab"
    ]
    assert shared(*articles) == []


def test_a_high_number_of_armed_units_counts_the_soldiers_in_them() -> None:
    first = one(
        "1.500 Eliteeinheiten wurden in der Wüste ausgebildet.", Number("1.500 Eliteeinheiten", 1500, "Eliteeinheit")
    )
    second = one(
        "Ins Grenzgebiet verlegt wurden 1.500 Soldaten, in der Wüste.",
        Number("1.500 Soldaten", 1500, "Soldat"),
        file="b",
    )
    assert [fact.verdict for fact in shared(first, second)] == [Verdict.AGREE]


@pytest.mark.parametrize(("number", "unit"), [(3, "Eliteeinheit"), (1500, "Wohneinheit")])
def test_units_that_are_no_heads_are_not_counted_as_people(number: int, unit: str) -> None:
    first = one(f"{number} {unit}en kamen hinzu.", Number(f"{number} {unit}en", number, unit))
    second = one(f"{number} Soldaten wurden verlegt.", Number(f"{number} Soldaten", number, "Soldat"), file="b")
    assert shared(first, second) == []
