from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.compare.marked import article
from tui.compare.company import Company
from tui.compare.entities import link_entities
from tui.model import AnnotatedArticle

SPORT = "[ORG|FC Ulm], [PER|Rolf Bahr] und [LOC|Donaustadion]"
COURT = "[ORG|Landgericht Kiel], [PER|Eva Lind] und [LOC|Förde]"


def persons(*marked: str, name: str = "Jan Vogt") -> list[str]:
    """The ids of the person of this name in each of the articles."""
    articles = [published(text, f"{number}.txt") for number, text in enumerate(marked)]
    linking = link_entities(articles)
    ids = []
    for annotated in articles:
        end = annotated.article.text.index(name) + len(name)
        ids.append(next(each.entity for each in linking.mentions[annotated.file] if each.end == end))
    return ids


def published(marked: str, file: str) -> AnnotatedArticle:
    annotated = article(marked, file)
    return replace(annotated, article=replace(annotated.article, published=date(2031, 5, 6)))


def test_a_coach_and_a_judge_of_one_name_are_two() -> None:
    ids = persons(f"Trainer [PER|Jan Vogt] lobt {SPORT}.", f"Richter [PER|Jan Vogt] rügt {COURT}.")
    assert ids == ["per-jan-vogt.sport", "per-jan-vogt.courts"]


def test_articles_without_a_trade_go_where_their_company_is() -> None:
    ids = persons(
        f"Trainer [PER|Jan Vogt] lobt {SPORT}.",
        f"[PER|Jan Vogt] kennt {COURT}.",
        f"Richter [PER|Jan Vogt] rügt {COURT}.",
        f"[PER|Jan Vogt] schweigt zu {SPORT}.",
    )
    assert ids[0] == ids[3] != ids[1] == ids[2]


def test_a_bare_surname_goes_to_the_namesake_of_its_story() -> None:
    ids = persons(
        f"Trainer [PER|Jan Vogt] lobt {SPORT}.",
        f"Richter [PER|Jan Vogt] rügt {COURT}.",
        f"[PER|Vogt] schweigt zu {SPORT}.",
        f"[PER|Vogt] kennt {COURT}.",
        name="Vogt",
    )
    assert ids[2:] == ["per-jan-vogt.sport", "per-jan-vogt.courts"]


@pytest.mark.parametrize(
    "marked",
    [
        # nothing in common, but nothing against it either
        (f"Ministerin [PER|Jan Vogt] lobt {SPORT}.", f"[PER|Jan Vogt] rügt {COURT}."),
        # trades that one person may have
        (f"Ministerin [PER|Jan Vogt] lobt {SPORT}.", f"Juristin und Professorin [PER|Jan Vogt] rügt {COURT}."),
        # the same company
        (f"Trainer [PER|Jan Vogt] lobt {SPORT}.", f"Richter [PER|Jan Vogt] rügt {SPORT}."),
        # one text knows both trades
        (
            f"Trainer [PER|Jan Vogt] lobt {SPORT}.",
            f"Richter [PER|Jan Vogt] rügt {COURT}.",
            "Richter [PER|Jan Vogt], der Trainer, schweigt. Trainer [PER|Jan Vogt] auch.",
        ),
        # what he was once
        (f"Der frühere Trainer [PER|Jan Vogt] lobt {SPORT}.", f"Richter [PER|Jan Vogt] rügt {COURT}."),
        (f"Der 34-jährige [PER|Jan Vogt] lobt {SPORT}.", f"[PER|Jan Vogt] (35) rügt {COURT}."),
    ],
)
def test_one_name_is_one_person_unless_the_texts_speak_against_it(marked: tuple[str, ...]) -> None:
    assert set(persons(*marked)) == {"per-jan-vogt"}


def test_ages_that_cannot_be_one_person_s_part_namesakes() -> None:
    ids = persons(f"Der 34-jährige [PER|Jan Vogt] lobt {SPORT}.", f"[PER|Jan Vogt] (71) rügt {COURT}.")
    assert ids == ["per-jan-vogt.born-1996", "per-jan-vogt.born-1959"]


def test_countries_are_no_company() -> None:
    world = "[LOC|Polen], [LOC|Peru], [LOC|Kuba] und [LOC|Kenia]"
    ids = persons(f"Trainer [PER|Jan Vogt] lobt {world}.", f"Richter [PER|Jan Vogt] rügt {world}.")
    assert len(set(ids)) == 2


def test_names_that_very_many_articles_have_say_nothing() -> None:
    company = Company()
    for number in range(120):
        company.add(f"{number}", frozenset({"bund", "land", "bahn"}))
    company.add("a", frozenset({"bund", "land", "bahn", "ulm", "oder"}))
    assert company.near("a") == {}
    company.add("b", frozenset({"bund", "ulm", "oder"}))
    assert company.near("a") == {"b": 2.0}
    assert company.remove("b") == set()
    assert company.near("a") == {}


def test_all_countries_count_as_one_name() -> None:
    company = Company()
    company.add("a", frozenset({"territory:PL", "territory:PE", "ulm"}))
    company.add("b", frozenset({"territory:PL", "territory:PE"}))
    company.add("c", frozenset({"territory:PL", "ulm"}))
    assert dict(company.near("a")) == {"c": 2.0}
