"""A story in time: letters and days of articles, figures with their points."""

from __future__ import annotations

import math
from datetime import date

from tests.compare.reports import Reports
from tui.compare.intervals import Interval
from tui.compare.story_timeline import LETTERS, NO_LETTER, story_timeline
from tui.model import Claim, Fact, FactKind, Qualifier, Verdict

DAYS = {"b": date(2031, 3, 2), "a": date(2031, 3, 1), "c": None, "d": date(2031, 3, 2)}
REPORTS = Reports(DAYS)


def claim(file: str, value: float | None, start: int = 0, unit: str = "Toter", **more: object) -> Claim:
    return Claim(file, FactKind.QUANTITY, start, start + 1, 0, 9, value, unit=unit, **more)  # type: ignore[arg-type]


def fact(number: int, *claims: Claim, series: str | None = "s", label: str = "Tote") -> Fact:
    return Fact(f"f{number}", label, FactKind.QUANTITY, Verdict.ALONE, claims, series=series)


def test_letters_are_given_in_the_order_of_time_and_what_has_no_day_comes_last() -> None:
    found = story_timeline(DAYS, (), REPORTS)
    assert [(one.letter, one.file) for one in found.articles] == [("A", "a"), ("B", "b"), ("C", "d"), ("D", "c")]
    assert found.figures == ()


def test_there_are_more_articles_than_letters() -> None:
    days = dict.fromkeys((f"{number:03}" for number in range(60)), date(2031, 1, 1))
    letters = [one.letter for one in story_timeline(days, (), Reports(days)).articles]
    assert "".join(letters[:52]) == LETTERS
    assert set(letters[52:]) == {NO_LETTER}


def test_points_stand_in_the_order_of_the_days_they_speak_of() -> None:
    facts = [
        fact(1, claim("a", 3), claim("b", 3, first_day=date(2031, 2, 28))),
        fact(2, claim("c", 9), claim("d", 5)),
        fact(3, claim("d", 7), series=None),
    ]
    (figure,) = story_timeline(DAYS, facts, REPORTS).figures
    assert [(point.letter, point.value, point.day) for point in figure.points] == [
        ("B", 3, date(2031, 2, 28)), ("A", 3, DAYS["a"]), ("C", 5, DAYS["d"]), ("D", 9, None),
    ]  # fmt: skip


def test_of_an_article_the_first_report_counts_and_only_one_with_a_value() -> None:
    facts = [fact(1, claim("a", 4, 30), claim("a", 3, 10), claim("b", None)), fact(2, claim("a", 8, 50))]
    (figure,) = story_timeline(DAYS, facts, REPORTS).figures
    assert [(point.claim.start, point.fact.id) for point in figure.points] == [(10, "f1"), (50, "f2")]


def test_what_is_told_once_is_no_changing_figure() -> None:
    assert story_timeline(DAYS, [fact(1, claim("a", 3), claim("b", 3))], REPORTS).figures == ()
    assert story_timeline(DAYS, [fact(1, claim("a", 3)), fact(2, claim("b", None))], REPORTS).figures == ()


def test_a_claim_of_an_article_outside_the_story_is_left_out() -> None:
    facts = [fact(1, claim("a", 3)), fact(2, claim("b", 4), claim("elsewhere", 4))]
    (figure,) = story_timeline(DAYS, facts, REPORTS).figures
    assert [point.claim.file for point in figure.points] == ["a", "b"]


def test_values_are_in_the_unit_of_the_first_report_and_hedges_are_ranges() -> None:
    facts = [
        fact(1, claim("a", 2, unit="Kilometer", qualifier=Qualifier.AT_LEAST)),
        fact(2, claim("b", 500, unit="Meter", high=700)),
        fact(3, claim("d", 4, unit="Kilometer", qualifier=Qualifier.AT_MOST)),
    ]
    (figure,) = story_timeline(DAYS, facts, REPORTS).figures
    assert figure.unit == "Kilometer"
    assert [point.value for point in figure.points] == [2, 0.6, 4]
    assert [point.reach for point in figure.points] == [Interval(2, math.inf), Interval(0.5, 0.7), Interval(0, 4)]


def test_figures_that_most_articles_tell_of_come_first_named_by_their_broadest_fact() -> None:
    facts = [
        fact(1, claim("a", 3), series="few"), fact(2, claim("b", 4), series="few"),
        fact(3, claim("a", 10), series="many"), fact(4, claim("b", 20), claim("d", 20), series="many", label="Häuser"),
    ]  # fmt: skip
    assert [(one.series, one.label) for one in story_timeline(DAYS, facts, REPORTS).figures] == [
        ("many", "Häuser"), ("few", "Tote"),
    ]  # fmt: skip
