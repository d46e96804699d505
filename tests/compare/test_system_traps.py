"""Where comparing whole articles goes wrong: copies, versions, headlines, many articles at once."""

from __future__ import annotations

import time
from datetime import date

from tests.compare.told import DAY, compared, fact_with, pipeline, told
from tui.compare.facts import compare_story
from tui.model import AnnotatedArticle, Article, FactKind, Verdict

REPORT = (
    "Bei einem Brand in einer Lagerhalle in Kassel sind am Montag zwölf Menschen verletzt worden. "
    "„Wir hatten großes Glück“, sagte Feuerwehrchefin Anna Berg.\n"
    "Der Schaden beträgt nach Angaben der Polizei 800.000 Euro. 60 Feuerwehrleute waren im Einsatz."
)


def test_one_article_taken_in_twice_agrees_with_itself_as_one_origin() -> None:
    facts = compared(told("a", REPORT), told("b", REPORT)).facts
    shared = [fact for fact in facts if len(fact.files) == 2]
    assert len(shared) >= 4
    assert {fact.verdict for fact in facts} == {Verdict.AGREE}
    assert {fact.origin_count for fact in shared} == {1}


def test_two_versions_of_one_article_share_what_stayed_and_its_origin() -> None:
    later = REPORT.replace("zwölf Menschen", "14 Menschen") + " Die Ursache ist weiter unklar."
    first, second = told("a", REPORT), told("b", later, date(2031, 5, 7))
    comparison = compared(first, second)
    articles = {"a": first, "b": second}
    damage = fact_with(comparison, articles, ("b", "800.000 Euro"), FactKind.QUANTITY)
    assert damage is not None
    assert (damage.verdict, damage.files, damage.origin_count) == (Verdict.AGREE, ("a", "b"), 1)


def test_a_headline_that_contradicts_the_body_does_not_count() -> None:
    first = told("a", REPORT, title="Brand in Kassel: 30 Verletzte, Millionenschaden")
    comparison = compared(first, told("b", REPORT.replace("„", '"').replace("“", '"'), title="Großbrand"))
    values = {claim.value for fact in comparison.facts for claim in fact.claims if claim.value is not None}
    assert values == {12.0, 800_000.0, 60.0}


def test_wire_copy_is_one_witness_beside_an_own_report() -> None:
    own = "800.000 Euro Schaden sind die Folge eines Feuers, das zu Wochenbeginn in Kassel eine Halle zerstörte."
    first, second, third = told("a", REPORT), told("b", f"Kassel. {REPORT}"), told("c", own)
    comparison = compared(first, second, third)
    fact = fact_with(comparison, {"a": first}, ("a", "800.000 Euro"), FactKind.QUANTITY)
    assert fact is not None
    assert (fact.files, fact.origin_count) == (("a", "b", "c"), 2)
    assert [origin.files for origin in fact.shared_origins] == [("a", "b")]


def test_a_cluster_of_many_articles_is_compared_in_time() -> None:
    (model,) = pipeline().annotate([told("a", REPORT)])
    articles = [
        AnnotatedArticle(
            Article(f"{number:03}", model.article.text, model.article.blocks, None, f"Quelle {number}", DAY),
            model.annotations,
        )
        for number in range(20)
    ]
    started = time.process_time()
    facts = compare_story(articles).facts
    assert time.process_time() - started < 8
    assert {len(fact.files) for fact in facts} == {20}
    assert {fact.origin_count for fact in facts} == {1}
