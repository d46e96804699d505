"""Which clauses are put together as reports of one event."""

from __future__ import annotations

from tests.compare.invented import Number, article, linked
from tui.compare.clustering import average_linkage
from tui.compare.distinction import Distinction
from tui.compare.facts import compare_story
from tui.model import AnnotatedArticle, EntityKind, Fact, FactKind, Modality, Verdict

BEGIN = "Der Verein feierte am Wochenende sein Sommerfest. Viele Gäste kamen aus dem Umland."


def events(*articles: AnnotatedArticle) -> list[Fact]:
    return [fact for fact in compare_story(articles, linked(*articles)).facts if fact.kind is FactKind.EVENT]


def test_reports_of_one_event_are_found_among_others() -> None:
    first = article("a", f"{BEGIN} Das Verwaltungsgericht hat die Rodung des Auwalds am Montag gestoppt.")
    second = article("b", "Umweltschützer jubelten. Die Rodung des Auwalds wurde vom Verwaltungsgericht gestoppt.")
    (fact,) = events(first, second)
    assert {claim.file for claim in fact.claims} == {"a", "b"}
    assert "Rodung" in fact.label
    assert "“Verwaltungsgericht”" in fact.why
    assert fact.verdict is Verdict.AGREE


def test_a_common_name_alone_ties_nothing() -> None:
    names = [("Anna Berg", EntityKind.PERSON)]
    first = article("a", "Anna Berg eröffnete die neue Bibliothek feierlich.", names=names)
    second = article("b", "Anna Berg kritisierte den Haushalt scharf.", names=names)
    assert events(first, second) == []


def test_a_weekday_alone_ties_nothing() -> None:
    first = article("a", "Am Montag begann der Prozess gegen zwei Brüder.")
    second = article("b", "Am Montag blieben alle Hallenbäder geschlossen.")
    assert events(first, second) == []


def test_a_denial_of_the_same_words_differs() -> None:
    first = article("a", "Der Konzern prüft einen Verkauf der Fährreederei.")
    second = article(
        "b", "Der Konzern prüft keinen Verkauf der Fährreederei.", modalities=[("keinen", Modality.DENIED)]
    )
    (fact,) = events(first, second)
    assert fact.verdict is Verdict.DIFFER


def test_two_times_of_the_day_for_one_event_differ() -> None:
    first = article("a", "Die Warnung ging um 2.10 Uhr an alle Gemeinden im Tal.")
    second = article("b", "Um 2.40 Uhr ging die Warnung an alle Gemeinden im Tal.")
    (fact,) = events(first, second)
    assert fact.verdict is Verdict.DIFFER


def test_clauses_with_other_numbers_are_no_report_of_one_event() -> None:
    first = article(
        "a", "Die Feuerwehr rettete 12 Menschen aus dem Hotel.", numbers=[Number("12 Menschen", 12, "Mensch")]
    )
    second = article(
        "b", "Die Feuerwehr rettete 300 Menschen aus dem Hotel.", numbers=[Number("300 Menschen", 300, "Mensch")]
    )
    assert events(first, second) == []


def test_a_clause_that_says_little_but_a_shared_number_is_no_event_beside_it() -> None:
    numbers = [Number("1.372 Menschen", 1372, "Mensch")]
    facts = compare_story(
        [article(file, "1.372 Menschen mussten ihre Häuser verlassen.", numbers=numbers) for file in "ab"], linked()
    ).facts
    assert [fact.kind for fact in facts] == [FactKind.QUANTITY]


def test_unique_words_of_both_articles_point_to_a_pair() -> None:
    texts = [
        "Die Satellitenbilder zeigen Lager",
        "Das Wetter bleibt trocken",
        "Satellitenfotos belegen das",
        "Das Wetter wird kühl",
    ]
    shared = Distinction(texts, ["a", "a", "b", "b"], [frozenset()] * 4).between([0, 1], [2, 3])
    assert shared[0, 0] > 0
    assert shared[1, 1] > shared[0, 1] == 0


def test_average_linkage_does_not_chain() -> None:
    links = {(0, 1): 0.9, (1, 2): 0.9, (2, 3): 0.9}
    assert average_linkage(links, 0.5) == [[0, 1], [2, 3]]


def test_support_counts_in_the_mean_and_vetoes_hold() -> None:
    links = {(0, 1): 0.9, (1, 2): 0.8}
    assert average_linkage(links, 0.5) == [[0, 1]]
    assert average_linkage(links, 0.5, support={(0, 2): 0.4}) == [[0, 1, 2]]
    assert average_linkage(links, 0.5, lambda a, b: (a, b) == (0, 2), {(0, 2): 0.4}) == [[0, 1]]


def test_two_counts_of_one_thing_differ_though_no_number_was_marked() -> None:
    first = article("a", "Auf der Wiese am See brüten nach Angaben des Vereins 32 Kiebitzpaare.")
    second = article("b", "Auf der Wiese am See brüten laut Verein 23 Kiebitzpaare.")
    (fact,) = events(first, second)
    assert fact.verdict is Verdict.DIFFER
