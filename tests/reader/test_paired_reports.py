"""A fact as two articles report it: which reports belong together, and by which words they differ."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest

from tui.model import Article, Claim, Evidential, Fact, FactKind, Modality, SharedOrigin, Verdict
from tui.reader.paired_reports import differing_words, paired_reports

LEFT, RIGHT, THIRD = "links.txt", "rechts.txt", "dritte.txt"


def article(file: str, text: str) -> Article:
    return Article(file, text, ())


def number(file: str, value: float, start: int = 0) -> Claim:
    return Claim(file, FactKind.QUANTITY, start, start + 2, start, start + 9, value=value, unit="Haus")


def fact(verdict: Verdict, *claims: Claim, kind: FactKind = FactKind.QUANTITY) -> Fact:
    return Fact("f", "", kind, verdict, claims)


ARTICLES = (article(LEFT, "x" * 99), article(RIGHT, "x" * 99))


@pytest.mark.parametrize(
    ("left", "right", "verdict", "pairs", "differs"),
    [
        ([7], [7], Verdict.AGREE, [(7, 7)], False),
        ([7], [9], Verdict.DIFFER, [(7, 9)], True),
        ([7, 9], [9], Verdict.DIFFER, [(7, 9), (9, 9)], False),  # an earlier number beside the present one
        ([9], [7, 9], Verdict.DIFFER, [(9, 7), (9, 9)], False),
        ([7, 9], [9, 7], Verdict.AGREE, [(7, 7), (9, 9)], False),  # crosswise, by what they say
        ([7, 7], [7, 7], Verdict.AGREE, [(7, 7), (7, 7)], False),
        ([7], [9], Verdict.AGREE, [(7, 9)], False),  # so a person judged
    ],
)
def test_each_report_goes_with_the_one_that_agrees_best(
    left: list[float], right: list[float], verdict: Verdict, pairs: list[tuple[float, float]], differs: bool
) -> None:
    claims = [number(LEFT, value, at * 10) for at, value in enumerate(left)]
    claims += [number(RIGHT, value, at * 10) for at, value in enumerate(right)]
    found = paired_reports(fact(verdict, *claims, number(THIRD, 8)), ARTICLES)
    assert found
    assert [(one.value, other.value) for one, other in found.pairs] == pairs
    assert found.differs is differs
    two = found.between_the_two
    assert two.verdict is (Verdict.DIFFER if differs else Verdict.AGREE)
    assert two.files == (LEFT, RIGHT)


def test_repeated_reports_are_paired_in_their_order() -> None:
    claims = [number(file, 7, at * 10) for file in (LEFT, RIGHT) for at in range(3)]
    found = paired_reports(fact(Verdict.AGREE, *claims), ARTICLES)
    assert found
    assert [(one.start, other.start) for one, other in found.pairs] == [(0, 0), (10, 10), (20, 20)]


def test_a_fact_that_one_of_the_two_does_not_report_is_none() -> None:
    assert paired_reports(fact(Verdict.AGREE, number(LEFT, 7), number(THIRD, 7)), ARTICLES) is None
    assert paired_reports(fact(Verdict.ALONE, number(RIGHT, 7)), ARTICLES) is None


def test_of_two_sources_alone_the_verdict_stands_whatever_their_words_show() -> None:
    both = [number(LEFT, 7), number(RIGHT, 7)]
    judged = paired_reports(fact(Verdict.DIFFER, *both), ARTICLES)
    assert judged and judged.differs
    among_three = paired_reports(fact(Verdict.DIFFER, *both, number(THIRD, 9)), ARTICLES)
    assert among_three and not among_three.differs


def test_one_origin_is_that_of_both_articles() -> None:
    told = fact(Verdict.AGREE, number(LEFT, 7), number(RIGHT, 7), number(THIRD, 7))
    for files, shared in (((LEFT, RIGHT), True), ((LEFT, THIRD), False)):
        found = paired_reports(replace(told, shared_origins=(SharedOrigin(files),)), ARTICLES)
        assert found and found.of_one_origin is shared


def test_a_thousand_reports_on_both_sides_take_no_time() -> None:
    claims = [number(file, at % 7, at * 10) for file in (LEFT, RIGHT) for at in range(1000)]
    begun = process_time()
    found = paired_reports(fact(Verdict.DIFFER, *claims), ARTICLES)
    assert process_time() - begun < 3
    assert found and 1000 <= len(found.pairs) <= 2000


def quote(file: str, words: str, speaker: tuple[int, int] | None = None) -> tuple[Article, Claim]:
    text = f"Am Abend sagte Ada Berg: „{words}“"
    start = text.index(words)
    names = {"attribution_start": speaker[0], "attribution_end": speaker[1]} if speaker else {}
    told = Claim(file, FactKind.QUOTE, start, start + len(words), 0, len(text), **names)  # type: ignore[arg-type]
    return article(file, text), replace(told, evidential=Evidential.DIRECT_QUOTE)


@pytest.mark.parametrize(
    ("left", "right", "marked"),
    [
        (
            "So etwas haben wir seit Jahren nicht gesehen", "So etwas haben wir seit Jahrzehnten nicht gesehen",
            (["Jahren"], ["Jahrzehnten"]),
        ),
        ("Das war sicher nicht so geplant", "Das war sicher so geplant", (["nicht"], [])),
        (  # put quite differently
            "Ein schwarzer Tag", "Das trifft uns alle schwer",
            (["Ein schwarzer Tag"], ["Das trifft uns alle schwer"]),
        ),
        ("Wir bleiben", "Wir bleiben", (["Wir bleiben"], ["Wir bleiben"])),  # it differs by something else
    ],
)  # fmt: skip
def test_of_quotations_the_exchanged_words_are_marked(
    left: str, right: str, marked: tuple[list[str], list[str]]
) -> None:
    (one, claim), (other, beside) = quote(LEFT, left), quote(RIGHT, right)
    spans = differing_words(claim, beside, (one, other))
    assert tuple([each.text[a:b] for a, b in side] for each, side in zip((one, other), spans, strict=True)) == marked


def test_of_the_same_words_given_to_two_speakers_the_speakers_are_marked() -> None:
    (one, claim), (other, beside) = quote(LEFT, "Wir bleiben", (15, 23)), quote(RIGHT, "Wir bleiben", (15, 23))
    assert differing_words(claim, beside, (one, other)) == (((15, 23),), ((15, 23),))


def test_numbers_are_marked_whole_and_endless_reports_not_compared_to_their_end() -> None:
    assert differing_words(number(LEFT, 7, 10), number(RIGHT, 9, 20), ARTICLES) == (((10, 12),), ((20, 22),))
    endless = "das ist so und so ist das " * 20_000
    (one, claim), (other, beside) = quote(LEFT, endless), quote(RIGHT, f"nie {endless}")
    denied = replace(beside, modality=Modality.DENIED)
    begun = process_time()
    assert differing_words(claim, denied, (one, other))
    assert paired_reports(fact(Verdict.DIFFER, claim, beside, kind=FactKind.QUOTE), (one, other))
    assert process_time() - begun < 3
