"""Which facts count one thing at different moments, and which only share a noun and a name."""

from __future__ import annotations

from datetime import date

import pytest

from tests.compare.invented import Number, article, linked
from tui.compare.facts import compare_story
from tui.model import EntityKind, FactKind, Relation

DAYS = (date(2031, 5, 5), date(2031, 5, 9))
NAMES = [("Kordanien", EntityKind.PLACE), ("Nordwerke", EntityKind.ORGANISATION)]


def in_one_series(first: tuple[str, Number], second: tuple[str, Number], *, together: bool = False) -> bool:
    texts = [first[0], second[0]]
    if together:
        reports = [article("a", " ".join(texts), numbers=[first[1], second[1]], names=NAMES)]
    else:
        reports = [
            article(file, text, numbers=[number], names=NAMES, published=day)
            for file, text, number, day in zip("ab", texts, (first[1], second[1]), DAYS, strict=True)
        ]
    facts = [fact for fact in compare_story(reports, linked(*reports)).facts if fact.kind is FactKind.QUANTITY]
    assert len(facts) == 2
    return facts[0].series is not None and facts[0].series == facts[1].series


EARLIER = ("In Kordanien wurden 40 Menschen verletzt.", Number("40 Menschen", 40, "Mensch"))


def test_the_same_count_later_continues_the_series() -> None:
    later = ("Inzwischen wurden in Kordanien 90 Menschen verletzt.", Number("90 Menschen", 90, "Mensch"))
    assert in_one_series(EARLIER, later)


@pytest.mark.parametrize(
    "other",
    [
        (
            "In Kordanien wurden weitere 12 Menschen verletzt.",
            Number("weitere 12 Menschen", 12, "Mensch", relation=Relation.DELTA),
        ),
        (
            "In Kordanien wurden davon 12 Menschen verletzt.",
            Number("davon 12 Menschen", 12, "Mensch", relation=Relation.PART),
        ),
        ("In Kordanien wurden 90 Menschen festgenommen.", Number("90 Menschen", 90, "Mensch")),
    ],
    ids=["an addition", "a part", "another deed"],
)
def test_what_is_no_later_state_of_the_whole_does_not(other: tuple[str, Number]) -> None:
    assert not in_one_series(EARLIER, other)


def test_sums_of_money_need_the_same_deed() -> None:
    wage = ("Bei den Nordwerken stehen 3.600 Euro im Vertrag.", Number("3.600 Euro", 3600, "Euro"))
    loss = ("Die Nordwerke verbuchten 38 Millionen Euro.", Number("38 Millionen Euro", 38e6, "Euro"))
    assert not in_one_series(wage, loss)


def test_two_counts_of_one_article_and_moment_are_of_two_things() -> None:
    other = ("In Kordanien wurden 90 Menschen verletzt.", Number("90 Menschen", 90, "Mensch"))
    assert not in_one_series(EARLIER, other, together=True)
