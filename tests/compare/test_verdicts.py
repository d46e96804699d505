"""The table of verdicts."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.verdicts import DIFFERING, Finding, compare_claims, compare_in_fact, fact_verdict
from tui.model import Claim, Evidential, FactKind, Modality, Qualifier, Relation, Verdict

EXACT, ABOUT, AT_LEAST, AT_MOST, VAGUE = Qualifier


def number(value: float, qualifier: Qualifier = EXACT, file: str = "a", start: int = 0) -> Claim:
    return Claim(file, FactKind.QUANTITY, start, start + 1, 0, 9, value=value, unit="Haus", qualifier=qualifier)


def quote(file: str = "a", evidential: Evidential = Evidential.DIRECT_QUOTE) -> Claim:
    return Claim(file, FactKind.QUOTE, 0, 9, 0, 9, evidential=evidential)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (number(3000), number(3000), Finding.SAME),
        (number(3000), number(3000, AT_LEAST), Finding.MORE_EXACT),
        (number(3000, AT_LEAST), number(3000), Finding.LESS_EXACT),
        (number(3000, ABOUT), number(3500, ABOUT), Finding.COMPATIBLE),
        (number(100, AT_LEAST), number(300), Finding.LOOSE),
        (number(3000), number(4200), Finding.VALUES_DIFFER),
        (number(3000, AT_MOST), number(4200, AT_LEAST), Finding.VALUES_DIFFER),
        (number(1000, VAGUE), number(3000), Finding.LESS_EXACT),
    ],
)
def test_numbers(left: Claim, right: Claim, expected: Finding) -> None:
    assert compare_claims(left, right) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Das war ein schwerer Fehler", "Das war ein schwerer Fehler.", Finding.SAME),
        ("Das war ein schwerer Fehler", "ein schwerer Fehler", Finding.SHORTENED),
        ("Das war ein schwerer Fehler", "Das war ein schlimmer Fehler", Finding.WORDING_DIFFERS),
        ("Das war ein großer Fehler", "Das war großer Fehler gewesen", Finding.COMPATIBLE),
    ],
)
def test_quotations(left: str, right: str, expected: Finding) -> None:
    assert compare_claims(quote(), quote(), left, right) is expected


def test_indirect_speech_is_nobodys_wording() -> None:
    reported = quote(evidential=Evidential.REPORTED)
    assert compare_claims(quote(), reported, "Das war ein Fehler", "es sei ein Versäumnis gewesen") is Finding.SAME


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Der Konzern prüft einen Verkauf der Reederei",
            "Der Konzern prüft keinen Verkauf der Reederei",
            Finding.DENIED,
        ),
        (
            "Der Konzern prüft einen Verkauf der Reederei",
            "Der Konzern dementiert einen Verkauf der Reederei",
            Finding.DENIED,
        ),
        ("Das Gericht wies den Eilantrag der Bahn ab", "Das Gericht hat den Eilantrag zurückgewiesen", Finding.SAME),
        ("Die Bahnstrecke bleibt gesperrt", "Auf der Bahnstrecke fahren sechs Wochen keine Züge", Finding.SAME),
        ("Der Konzern prüft einen Verkauf der Reederei", "Der Konzern prüft den Verkauf", Finding.SAME),
    ],
)
def test_only_a_denial_of_the_same_words_differs(left: str, right: str, expected: Finding) -> None:
    said = Claim("a", FactKind.EVENT, 0, 9, 0, 9)
    other = replace(said, file="b", modality=Modality.DONE if expected is Finding.SAME else Modality.DENIED)
    assert compare_claims(said, other, left, right) is expected
    assert compare_claims(other, said, right, left) is expected


def test_one_file_is_alone_and_two_agree_or_differ() -> None:
    assert fact_verdict([number(3), number(3, start=5)]) is Verdict.ALONE
    assert fact_verdict([number(3), number(3, file="b")]) is Verdict.AGREE
    assert fact_verdict([number(3), number(4, file="b")]) is Verdict.DIFFER


def test_a_file_that_gives_an_earlier_value_too_differs_from_neither() -> None:
    earlier = replace(number(1500, file="a"), relation=Relation.PRIOR)
    both = [earlier, number(3000, file="a", start=9)]
    assert fact_verdict([*both, number(3000, file="b")]) is Verdict.AGREE
    assert fact_verdict([*both, number(9000, file="b")]) is Verdict.DIFFER


def test_rival_counts_of_one_file_differ_whatever_the_others_say() -> None:
    both = [number(1400, file="a"), number(2500, file="a", start=9)]
    assert fact_verdict([*both, number(2500, file="b")]) is Verdict.DIFFER
    assert fact_verdict(both) is Verdict.ALONE


numbers = st.builds(number, st.integers(0, 5000).map(float), st.sampled_from(list(Qualifier)), st.sampled_from("abc"))


@settings(max_examples=80)
@given(st.lists(numbers, min_size=1, max_size=4))
def test_the_verdict_does_not_depend_on_the_order(claims: list[Claim]) -> None:
    assert len({fact_verdict(order) for order in permutations(claims)}) == 1


@settings(max_examples=80)
@given(numbers, numbers)
def test_findings_differ_in_both_directions_or_in_none(left: Claim, right: Claim) -> None:
    assert (compare_claims(left, right) in DIFFERING) == (compare_claims(right, left) in DIFFERING)


@pytest.mark.parametrize(
    ("verdict", "other", "expected"),
    [
        (Verdict.DIFFER, "Jonas Kolb", Finding.SPEAKERS_DIFFER),
        (Verdict.DIFFER, "A. Berg", Finding.SAME),
        (Verdict.AGREE, "Jonas Kolb", Finding.SAME),
        (Verdict.DIFFER, None, Finding.SAME),
    ],
)
def test_the_same_words_of_another_speaker_differ(verdict: Verdict, other: str | None, expected: Finding) -> None:
    said = replace(number(1), kind=FactKind.QUOTE, evidential=Evidential.DIRECT_QUOTE, attribution="Anna Berg")
    words = "Das ist kein Aus"
    again = replace(said, file="b", attribution=other)
    assert compare_in_fact(verdict, said, again, words, words) is expected
    assert compare_in_fact(verdict, again, said, words, words) is expected


def test_values_that_exclude_each_other_are_loose_where_the_fact_agrees() -> None:
    assert compare_in_fact(Verdict.AGREE, number(3), number(9, file="b")) is Finding.LOOSE
    assert compare_in_fact(Verdict.DIFFER, number(3), number(9, file="b")) is Finding.VALUES_DIFFER
