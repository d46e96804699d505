"""Which articles are about one event."""

from __future__ import annotations

from datetime import date

from tests.compare.invented import article
from tui.compare.stories import group_stories, story_title
from tui.model import AnnotatedArticle, EntityKind

LUND = [("Lund", EntityKind.PLACE)]
FERRY = [
    "Die Fähre nach Lund lief am Morgen mit 214 Menschen auf Grund. Taucher untersuchen den Rumpf der Fähre.",
    "Auf Grund gelaufen ist eine Fähre vor Lund. An Bord der Fähre waren Pendler, der Rumpf wird von Tauchern geprüft.",
    "Nach dem Unglück der Fähre vor Lund prüfen Taucher den Rumpf. Die Reederei der Fähre schweigt zum Grund.",
]
STRIKE = [
    "Die Lokführer streiken ab Montag. Die Gewerkschaft fordert mehr Lohn, die Bahn nennt den Streik maßlos.",
    "Streik der Lokführer: Die Bahn streicht Züge, die Gewerkschaft verlangt mehr Lohn und kürzere Schichten.",
]


def articles(day: date = date(2031, 5, 6)) -> list[AnnotatedArticle]:
    ferry = [article(f"f{i}", text, names=LUND, published=day) for i, text in enumerate(FERRY)]
    return [*ferry, *(article(f"s{i}", text, published=day) for i, text in enumerate(STRIKE))]


def grouped(found: list[AnnotatedArticle]) -> dict[str, str]:
    return group_stories(found)


def test_articles_about_one_event_stand_together() -> None:
    story_of = grouped(articles())
    assert story_of["f0"] == story_of["f1"] == story_of["f2"]
    assert story_of["s0"] == story_of["s1"] != story_of["f0"]


def test_the_order_of_the_articles_does_not_matter() -> None:
    assert grouped(articles()) == grouped(articles()[::-1])


def test_an_article_of_its_own_is_a_story_of_its_own() -> None:
    lonely = article("x", "Der Zoo meldet Nachwuchs bei den Pinguinen, drei Küken sind geschlüpft.")
    story_of = grouped([*articles(), lonely])
    assert list(story_of.values()).count(story_of["x"]) == 1


def test_the_same_words_a_month_later_are_another_story() -> None:
    later = article("y", FERRY[0], names=LUND, published=date(2031, 6, 20))
    story_of = grouped([*articles(), later])
    assert story_of["y"] != story_of["f0"]


def test_a_story_keeps_its_id_when_a_later_article_joins() -> None:
    before = grouped(articles()[:2])
    after = grouped([*articles()[:2], article("f2", FERRY[2], names=LUND, published=date(2031, 5, 8))])
    assert before["f0"] == after["f0"] == after["f2"]


def test_no_articles_and_articles_without_words() -> None:
    assert grouped([]) == {}
    assert len(grouped([article("a", ""), article("b", "")])) == 2


def test_the_title_is_the_headline_that_fits_most_articles() -> None:
    found = [
        article("a", FERRY[0], title="Fähre vor Lund auf Grund gelaufen"),
        article("b", FERRY[1], title="Ein Schreck am Morgen"),
        article("c", FERRY[2]),
    ]
    assert story_title(found) == "Fähre vor Lund auf Grund gelaufen"
    assert story_title(found[::-1]) == story_title(found)


def test_without_headlines_the_first_words_stand_in() -> None:
    assert story_title([article("a", FERRY[0])]).startswith("Die Fähre nach Lund lief")
    assert story_title([]) == ""
