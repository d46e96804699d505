"""The comparison of a story as a whole."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.invented import Number, Said, article, linked
from tui.compare.facts import compare_story
from tui.model import AnnotatedArticle, Comparison, EntityKind, SilenceReason, Verdict

NAMES = [("Lund", EntityKind.PLACE), ("Vera Lindt", EntityKind.PERSON)]
FILLER = "Am Ufer standen viele Schaulustige und sahen den Arbeiten an der Fähre zu. " * 12


def story() -> list[AnnotatedArticle]:
    return [
        article(
            "a",
            "Die Fähre nach Lund lief mit 214 Menschen auf Grund. „Wir hatten großes Glück“, sagte Vera Lindt. "
            "Drei Menschen wurden verletzt. Taucher untersuchen den Rumpf der Fähre.",
            numbers=[Number("214 Menschen", 214, "Mensch"), Number("Drei Menschen", 3, "Mensch")],
            said=[Said("Wir hatten großes Glück", "Vera Lindt")],
            names=NAMES,
        ),
        article(
            "b",
            "Mit 214 Menschen lief eine Fähre nach Lund auf Grund. Verletzt wurden fünf Menschen. "
            "„Wir hatten großes Glück“, sagte Vera Lindt.",
            numbers=[Number("214 Menschen", 214, "Mensch"), Number("fünf Menschen", 5, "Mensch")],
            said=[Said("Wir hatten großes Glück", "Vera Lindt")],
            names=NAMES,
        ),
        article("c", FILLER + "Den Rumpf der Fähre untersuchen Taucher.", names=NAMES),
        article("d", "Die Fähre kommt später.", published=date(2031, 5, 5)),
    ]


def compared(articles: list[AnnotatedArticle]) -> Comparison:
    return compare_story(articles, linked(*sorted(articles, key=lambda one: one.file)))


@settings(max_examples=12, deadline=None)
@given(st.permutations(story()))
def test_the_result_does_not_depend_on_the_order_of_the_articles(articles: list[AnnotatedArticle]) -> None:
    assert compared(articles).facts == compared(story()).facts


def test_comparing_again_gives_the_same_facts_and_ids() -> None:
    first, second = compared(story()).facts, compared(story()).facts
    assert first == second
    assert len({fact.id for fact in first}) == len(first)


def test_differences_come_first_and_lone_facts_last() -> None:
    verdicts = [fact.verdict for fact in compared(story()).facts]
    assert verdicts[0] is Verdict.DIFFER
    assert verdicts == sorted(verdicts, key=[Verdict.DIFFER, Verdict.AGREE, Verdict.ALONE].index)


def test_every_claim_stands_in_one_fact_only() -> None:
    claims = [(c.file, c.kind, c.start, c.end) for fact in compared(story()).facts for c in fact.claims]
    assert len(claims) == len(set(claims))


def test_facts_have_labels_reasons_and_ordered_claims() -> None:
    facts = compared(story()).facts
    by_label = {fact.label: fact for fact in facts}
    assert any(label.startswith("214 Menschen") for label in by_label)
    assert "Vera Lindt: „Wir hatten großes Glück“" in by_label
    counted = next(fact for label, fact in by_label.items() if label.startswith("214 Menschen"))
    assert counted.why == "same number, same unit, both name Lund"
    assert counted.files == ("a", "b")


def test_silence_is_told_apart_from_not_knowing_and_not_judging() -> None:
    facts = compared(story()).facts
    fact = next(fact for fact in facts if fact.label.startswith("214 Menschen"))
    reasons = {silence.file: silence.reason for silence in fact.silences}
    assert reasons == {"c": SilenceReason.SILENT, "d": SilenceReason.CUT_SHORT}


def test_an_article_of_the_day_before_could_not_know() -> None:
    articles = [*story(), article("e", FILLER, published=date(2031, 5, 4))]
    fact = next(fact for fact in compared(articles).facts if fact.label.startswith("214 Menschen"))
    assert {silence.file: silence.reason for silence in fact.silences}["e"] is SilenceReason.EARLIER


def test_a_text_that_comes_near_is_unclear() -> None:
    articles = [*story()[:2], article("c", FILLER + "Die Fähre nach Lund lief am Abend auf Grund.")]
    fact = next(fact for fact in compared(articles).facts if fact.label.startswith("214 Menschen"))
    assert [silence.reason for silence in fact.silences] == [SilenceReason.UNCLEAR]


def test_of_what_only_one_source_has_nobody_is_called_silent_but_who_may_know_is_told() -> None:
    alone = article("x", "Die Fähre kostete 90 Millionen Euro.", numbers=[Number("90 Millionen Euro", 9e7, "Euro")])
    near = article("n", FILLER + "Die Fähre kostete viele Millionen.")
    earlier = article("o", FILLER, published=date(2031, 5, 4))
    facts = compared([alone, near, earlier, story()[3], article("f", FILLER)]).facts
    (fact,) = [fact for fact in facts if fact.verdict is Verdict.ALONE]
    assert {silence.file: silence.reason for silence in fact.silences} == {
        "d": SilenceReason.CUT_SHORT,
        "n": SilenceReason.UNCLEAR,
        "o": SilenceReason.EARLIER,
    }


def test_nobody_is_called_silent_on_what_two_copies_of_one_text_have() -> None:
    text = "Die Fähre nach Lund lief am Montagabend mit 214 Menschen an Bord vor dem Hafen auf Grund."
    numbers = [Number("214 Menschen", 214, "Mensch")]
    copies = [article(file, text, numbers=numbers, names=NAMES[:1]) for file in "ab"]
    (fact,) = [fact for fact in compared([*copies, story()[2]]).facts if fact.label.startswith("214 Menschen")]
    assert (fact.origin_count, fact.silences) == (1, ())


def test_a_text_that_gives_the_same_number_for_something_is_unclear() -> None:
    other = article("c", FILLER + "An Bord waren 214 Seelen.", numbers=[Number("214 Seelen", 214, "Seele")])
    fact = next(fact for fact in compared([*story()[:2], other]).facts if fact.label.startswith("214 Menschen"))
    assert SilenceReason.SILENT not in {silence.reason for silence in fact.silences}


@pytest.mark.parametrize("articles", [[], [article("a", "")], [article("a", "Ein Satz ohne alles.")], story()[:1]])
def test_stories_with_nothing_to_compare(articles: list[AnnotatedArticle]) -> None:
    assert all(fact.verdict is Verdict.ALONE for fact in compared(articles).facts)


def test_articles_are_linked_here_when_nobody_did() -> None:
    comparison = compare_story(story())
    assert {entity.name for entity in comparison.linking.entities.values()} >= {"Lund", "Vera Lindt"}
    assert comparison.facts


def test_two_copies_of_one_article_agree_in_everything() -> None:
    first = story()[0]
    copy = article("z", first.article.text, numbers=[Number("214 Menschen", 214, "Mensch")], names=NAMES)
    assert all(fact.verdict is not Verdict.DIFFER for fact in compared([first, copy]).facts)


def test_the_reader_s_modules_import_nothing_heavy() -> None:
    program = (
        "import sys, tui.compare, tui.compare.verdicts, tui.compare.wording, tui.compare.intervals, tui.compare.units\n"
        "heavy = {'sklearn', 'numpy', 'scipy', 'rapidfuzz', 'babel', 'spacy'} & set(sys.modules)\n"
        "sys.exit(', '.join(sorted(heavy)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
