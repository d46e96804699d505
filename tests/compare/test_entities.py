"""Linking on invented articles."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.marked import article, names_by_entity
from tui.compare.entities import link_entities
from tui.model import AnnotatedArticle, EntityKind


def linked(*marked: str) -> list[list[str]]:
    articles = [article(text, f"{number}.txt") for number, text in enumerate(marked)]
    return names_by_entity(link_entities(articles), *articles)


def test_one_article() -> None:
    assert linked(
        "[PER|Ida Moser] traf in [LOC|Oslo] Vertreter [LOC|Norwegens]. [PER|Moser] lobte [LOC|Norwegen]. "
        "Das Büro [PER|Mosers] und die [ORG|WHO], die [ORG|Weltgesundheitsorganisation], schwiegen."
    ) == [
        ["Ida Moser", "Moser", "Mosers"],
        ["Oslo"],
        ["Norwegens", "Norwegen"],
        ["WHO", "Weltgesundheitsorganisation"],
    ]


def test_spellings_meet_across_articles() -> None:
    assert linked(
        "[PER|Jewgeni Prigoschin] floh aus [LOC|Charkow].",
        "[PER|Yevgeny Prigozhin] kam nach [LOC|Charkiw], [PER|Prigozhin] schwieg.",
    ) == [["Jewgeni Prigoschin", "Yevgeny Prigozhin", "Prigozhin"], ["Charkow", "Charkiw"]]


def test_namesakes_stay_apart() -> None:
    assert linked("[PER|Ida Moser] und [PER|Paul Moser] stritten, [PER|Moser] ging.") == [
        ["Ida Moser"],
        ["Paul Moser", "Moser"],
    ]


def test_a_person_and_a_city_of_one_name_stay_apart() -> None:
    assert linked("[PER|Erika Hamburg] lebt in [LOC|Hamburg]. [PER|Hamburg] schreibt.") == [
        ["Erika Hamburg", "Hamburg"],
        ["Hamburg"],
    ]


def test_a_bare_surname_is_completed_by_an_article_about_the_same_things() -> None:
    about = "[LOC|Ulm], [ORG|Ulmer Rat] und [ORG|Stadtwerke Ulm]."
    first, second = f"[PER|Ida Moser] in {about}", f"[PER|Moser] in {about}"
    assert linked(first, second)[0] == ["Ida Moser", "Moser"]
    assert linked(first, "[PER|Moser] siegt in [LOC|Graz].")[-2:] == [["Moser"], ["Graz"]]


def test_bare_surnames_of_other_stories_are_other_persons() -> None:
    about = "[LOC|Ulm], [ORG|Ulmer Rat]"
    assert linked(f"[PER|Moser] in {about}.", f"[PER|Moser] sah {about}.", "[PER|Moser] siegt in [LOC|Graz].") == [
        ["Moser"],
        ["Ulm"],
        ["Ulmer Rat"],
        ["Moser"],
        ["Graz"],
    ]


def test_a_short_form_holds_in_its_own_article() -> None:
    entities = linked(
        "Die [ORG|Bonner Umschau] schreibt. Das meint die [ORG|Umschau].",
        "Die [ORG|Kieler Umschau] schreibt. Das meint die [ORG|Umschau].",
    )
    assert entities == [["Bonner Umschau", "Umschau"], ["Kieler Umschau", "Umschau"]]


def test_aliases_stated_in_one_article_hold_in_all() -> None:
    assert linked(
        "Die [ORG|Freie Liste Nord] ([ORG|FLN]) siegt in [LOC|Kiel].",
        "Die [ORG|FLN] jubelt.",
    ) == [["Freie Liste Nord", "FLN"], ["Kiel"]]


def test_a_government_is_known_by_its_leader() -> None:
    assert linked(
        "Die [ORG|Stone-Administration] zögert, die [ORG|US-Regierung] auch.",
        "US-Präsidentin [PER|Ada Stone] und die [ORG|Stone-Regierung].",
    )[0] == ["Stone-Administration", "US-Regierung", "Stone-Regierung"]


def test_a_place_in_one_article_is_the_organisation_of_the_other() -> None:
    about = "[LOC|Wien], [ORG|ORF] und [PER|Ida Moser]"
    assert linked(f"Die [LOC|Hofburg] und {about}.", f"Die [ORG|Hofburg] und {about}.")[0] == ["Hofburg"]
    assert ["Hofburg"] in linked("Die [LOC|Hofburg].", "Die [ORG|Hofburg].")[1:]


def test_entities_carry_their_names() -> None:
    articles = [article("[PER|Ida Moser] geht, [PER|Moser] kommt, Jubel für [PER|Moser] im [LOC|Roten Meer].")]
    entities = link_entities(articles).entities
    person, sea = entities["per-ida-moser"], entities["loc-rotes-meer"]
    assert (person.name, person.kind, person.names) == ("Ida Moser", EntityKind.PERSON, ("Ida Moser", "Moser"))
    assert sea.names == ("Rotes Meer", "Roten Meer")


def test_every_mention_is_linked_in_the_order_of_the_text() -> None:
    annotated = article("[LOC|Ulm] und [PER|Ida Moser], [ORG|SPD], [PER|Moser], [LOC|Ulm].")
    linking = link_entities([annotated])
    mentions = linking.mentions[annotated.file]
    assert [(m.start, m.end, m.kind) for m in mentions] == [
        (m.start, m.end, m.kind) for m in annotated.annotations.mentions
    ]
    assert {m.entity for m in mentions} == set(linking.entities)


def test_nothing_to_link() -> None:
    assert link_entities([]).entities == {}
    assert link_entities([article("Es regnet.")]).mentions == {"a.txt": ()}


NAMES = ["Ida Moser", "Moser", "Mosers", "Paul Moser", "von Moser", "Kim", "Kim Il Sung", "-", "’", "a b", "X", "Äs"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from(["PER", "LOC", "ORG"]), st.sampled_from(NAMES)), max_size=8),
        min_size=1,
        max_size=4,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_articles_changes_nothing(bodies: list[list[tuple[str, str]]], chance: random.Random) -> None:
    articles = [
        article(" und ".join(f"[{kind}|{name}]" for kind, name in body), f"{number}.txt")
        for number, body in enumerate(bodies)
    ]
    shuffled = chance.sample(articles, len(articles))
    first, second = link_entities(articles), link_entities(shuffled)
    assert first.mentions == second.mentions and dict(first.entities) == dict(second.entities)


@pytest.fixture(scope="module")
def many() -> list[AnnotatedArticle]:
    chance = random.Random(1)
    syllables = ["ba", "ri", "ton", "mel", "ku", "san", "der", "lo", "wich", "fen"]

    def name() -> str:
        return "".join(chance.choices(syllables, k=3)).capitalize()

    def body() -> str:
        people = " ".join(f"[PER|{name()} {name()}] [PER|{name()}]" for _ in range(6))
        return people + " ".join(f"[LOC|{name()}] [ORG|{name()} {name()}]" for _ in range(6))

    return [article(body(), f"{number}.txt") for number in range(200)]


def test_linking_stays_near_linear(many: list[AnnotatedArticle]) -> None:
    def seconds(articles: list[AnnotatedArticle]) -> float:
        start = time.process_time()
        link_entities(articles)
        return time.process_time() - start

    seconds(many[:10])
    assert seconds(many) < 12 * seconds(many[:50]) + 0.5
