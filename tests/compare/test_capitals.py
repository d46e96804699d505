from __future__ import annotations

import pytest

from tests.compare.invented import Said
from tests.compare.invented import article as invented
from tests.compare.marked import article
from tui.compare.capitals import countries_of_capitals, government_mentions, with_capitals
from tui.compare.countries import territories
from tui.compare.derived_words import place_key
from tui.compare.entities import link_entities
from tui.model import EntityKind


def stands_for(*marked: str) -> dict[str, str]:
    """The names of the capitals that stand for a government, and the names of what they stand for."""
    articles = [article(each, f"{number}.txt") for number, each in enumerate(marked)]
    entities = with_capitals(articles, link_entities(articles)).entities
    return {each.name: entities[each.stands_for].name for each in entities.values() if each.stands_for}


def test_a_capital_stands_for_its_country() -> None:
    assert stands_for("[LOC|Rom] lehnt den Plan ab. Er gilt in [LOC|Italien].") == {"Rom": "Italien"}


def test_one_article_is_enough_and_the_country_may_be_another_ones() -> None:
    found = stands_for("Er wohnt in [LOC|Kyjiw].", "[LOC|Kiew] fordert mehr Hilfe.", "Die [LOC|Ukraine] ist groß.")
    assert list(found.values()) == ["Ukraine"]


@pytest.mark.parametrize(
    "marked",
    [
        "Er wohnt in [LOC|Rom], der Hauptstadt von [LOC|Italien].",
        "[LOC|Rom] lehnt den Plan ab.",
        "[LOC|Turin] lehnt den Plan ab. Er gilt in [LOC|Italien].",
        "[PER|Paris] lehnt den Plan ab. Er gilt in [LOC|Frankreich].",
    ],
)
def test_no_country_no_capital_no_government(marked: str) -> None:
    assert stands_for(marked) == {}


def test_brussels_stands_for_the_union_before_it_stands_for_belgium() -> None:
    assert stands_for("[LOC|Brüssel] warnt [LOC|Belgien]. Die [ORG|EU] zahlt nicht.") == {"Brüssel": "EU"}
    assert stands_for("[LOC|Brüssel] warnt. [LOC|Belgien] zahlt nicht.") == {"Brüssel": "Belgien"}


def test_the_source_of_a_report_is_a_government() -> None:
    place = EntityKind.PLACE
    names = [("Rom", place), ("Italien", place)]
    said = [Said("das Treffen sei in Italien", "Rom", reported=True)]
    annotated = invented("a.txt", "Wie Rom mitteilt, das Treffen sei in Italien.", names=names, said=said)
    linking = link_entities([annotated])
    found = list(government_mentions(annotated, linking, countries_of_capitals(linking)))
    assert [annotated.article.text[each.start : each.end] for each in found] == ["Rom"]


def test_setting_it_twice_changes_nothing_and_it_goes_with_the_last_use() -> None:
    use, other = article("[LOC|Rom] lehnt ab. [LOC|Italien]", "a.txt"), article("In [LOC|Rom], [LOC|Italien]", "b.txt")
    linking = with_capitals([use, other], link_entities([use, other]))
    assert with_capitals([use, other], linking) == linking
    assert not any(each.stands_for for each in with_capitals([other], linking).entities.values())


def test_every_seat_belongs_to_a_state_of_cldr() -> None:
    from tui.compare.capitals import seats

    assert len(seats()) > 190
    assert seats()[place_key("Beijing")] == ("territory:CN",)
    assert len(seats()[place_key("Brüssel")]) == 2
    codes = {country.removeprefix("territory:") for found in seats().values() for country in found}
    assert {code for code in codes if len(code) == 2} <= set(territories())
