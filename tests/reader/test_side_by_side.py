"""What two articles have in common: aligned sentences, the rest of the text, the order of the sources, the words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.color import Color
from textual.theme import Theme

from tests.reader.invented_articles import KUESTE, NORD, TAGWERK, UMSCHAU, annotations, article
from tests.reader.invented_facts import facts
from tests.reader.memory import MemoryLibrary
from tui.model import AnnotatedArticle, Annotations, Article, Claim, Fact, FactKind, Sentence, SharedOrigin, Verdict
from tui.reader.fact_view import Sources
from tui.reader.side_by_side import Alignment, Passage, beside
from tui.reader.side_marking import DIMMED_STYLE, PASSAGE_STYLE, WORDS_STYLE, SideMarking
from tui.reader.side_words import how_far, no_difference, other_source, side_head, where
from tui.reader.theme import THEMES

WIRE = "Beim Brand einer Lagerhalle im Hafen von Lund sind am Montagabend zwölf Menschen leicht verletzt worden."


def annotated(file: str) -> AnnotatedArticle:
    return AnnotatedArticle(article(file), annotations(file))


def alignment(left: str = KUESTE, right: str = NORD, told: tuple[Fact, ...] | None = None) -> Alignment:
    return Alignment(annotated(left), annotated(right), facts() if told is None else told)


def words(shown: Alignment, passage: Passage) -> tuple[str, str]:
    (a, b), (c, d) = passage.spans
    return shown.articles[0].text[a:b][:12], shown.articles[1].text[c:d][:12]


def text(sentences: str) -> AnnotatedArticle:
    """An article of sentences of four letters each."""
    spans = [Sentence(at, at + 4, 0) for at in range(0, len(sentences), 4)]
    return AnnotatedArticle(Article(sentences[:1], sentences, ()), Annotations(tuple(spans)))


def told(number: int, left: int, right: int) -> Fact:
    claims = [
        Claim(file, FactKind.EVENT, at * 4, at * 4 + 2, at * 4, at * 4 + 4) for file, at in (("a", left), ("b", right))
    ]
    return Fact(str(number), f"Ereignis {number}", FactKind.EVENT, Verdict.AGREE, tuple(claims))


def test_sentences_that_share_a_fact_are_aligned_and_tell_whether_they_differ() -> None:
    shown = alignment()
    assert [(*words(shown, one), [fact.id for fact in one.differing]) for one in shown.passages] == [
        ("Mindestens 1", "Beim Brand e", ["f-people"]),
        ("Rund 200 Ein", "200 Kräfte w", []),
        ("„So ein Feue", "„So ein Feue", ["f-quote"]),
        ("Den Schaden ", "Der Schaden ", ["f-damage"]),
    ]
    assert [len(ring) for ring in (*shown.rings, *shown.differing_rings)] == [4, 4, 3, 3]
    assert not any(passage.copied for passage in shown.passages)


def test_seen_from_the_other_side_it_is_the_same() -> None:
    here, there = alignment(), alignment(NORD, KUESTE)
    assert {passage.spans for passage in here.passages} == {passage.spans[::-1] for passage in there.passages}


def test_articles_without_anything_in_common_have_no_passage() -> None:
    shown = alignment(TAGWERK, UMSCHAU)
    assert shown.passages == ()
    assert shown.passage_at(0, 3) is None
    assert shown.unmatched(1) == ((0, len(article(UMSCHAU).text)),)


def test_copied_sentences_are_aligned_without_any_fact() -> None:
    span = Sentence(0, len(WIRE), 0)
    left, right = (AnnotatedArticle(Article(file, WIRE, ()), Annotations((span,))) for file in "ab")
    (passage,) = Alignment(left, right, ()).passages
    assert passage.copied
    assert passage.foremost is None
    assert passage.spans == ((0, len(WIRE)), (0, len(WIRE)))


def test_what_was_found_to_rest_on_one_origin_is_said_of_the_passage() -> None:
    wire = replace(facts()[1], shared_origins=(SharedOrigin((KUESTE, NORD), ("dpa",)),))
    (passage,) = alignment(told=(wire,)).passages
    assert passage.copied
    (other,) = alignment(KUESTE, UMSCHAU, told=(wire,)).passages
    assert not other.copied


def test_of_several_counterparts_the_one_that_shares_most_comes_first() -> None:
    shown = Alignment(text("a" * 8), text("b" * 12), [told(1, 0, 0), told(2, 0, 2), told(3, 0, 2), told(4, 1, 1)])
    passage = shown.passage(0, (0, 4))
    assert passage and passage.spans[1] == (8, 12)
    assert len(shown.rings[0]) == 2
    assert len(shown.rings[1]) == 3
    at = shown.passage_at(1, 1)
    assert at and at.spans == ((0, 4), (0, 4))


def test_of_counterparts_that_share_as_much_the_one_with_more_of_the_words_comes_first() -> None:
    report = "Die Helfer trugen falsche Ausweise bei sich."
    heading, told_again = "Falsche Ausweise", "Auch sollen die Helfer falsche Ausweise getragen haben."
    both = f"{heading} {told_again}"
    spans = [(0, len(heading)), (len(heading) + 1, len(both))]
    claims = [Claim("a", FactKind.EVENT, 0, len(report), 0, len(report))]
    claims += [Claim("b", FactKind.EVENT, *span, *span) for span in spans]
    fact = Fact("f", "", FactKind.EVENT, Verdict.AGREE, tuple(claims))
    left, right = (AnnotatedArticle(Article(*each, ()), Annotations()) for each in (("a", report), ("b", both)))
    passage = Alignment(left, right, [fact]).passage(0, (0, len(report)))
    assert passage and passage.spans[1] == spans[1]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=15))
def test_every_character_is_either_aligned_or_unmatched(pairs: list[tuple[int, int]]) -> None:
    shown = Alignment(text("a" * 40), text("b" * 40), [told(i, *pair) for i, pair in enumerate(pairs)])
    for side in (0, 1):
        covered = [
            place for start, end in (*shown.rings[side].spans, *shown.unmatched(side)) for place in range(start, end)
        ]
        assert sorted(covered) == list(range(40))
    assert {(left // 4, right // 4) for (left, _), (right, _) in (one.spans for one in shown.passages)} == set(pairs)


def test_the_words_that_differ_are_marked_on_both_sides() -> None:
    shown = alignment()
    marked = [[shown.articles[side].text[a:b] for a, b in shown.differing_words[side]] for side in (0, 1)]
    assert marked == [
        ["Mindestens 120 Menschen", "Jahrzehnten", "4,5 Millionen Euro"],
        ["110 Anwohner", "Jahren", "sechs Millionen Euro"],
    ]
    assert "So ein Feuer haben wir hier seit Jahren nicht gesehen" in [
        shown.articles[1].text[a:b] for a, b in shown.differing_claims[1]
    ]


def test_the_source_that_shares_most_facts_comes_first() -> None:
    assert beside(KUESTE, (TAGWERK, UMSCHAU, NORD), facts()) == [(NORD, 4), (UMSCHAU, 1), (TAGWERK, 0)]
    assert beside(KUESTE, (TAGWERK, "x"), ()) == [(TAGWERK, 0), ("x", 0)]


def test_the_layers_dim_what_is_unmatched_and_light_the_passage_last() -> None:
    marking = SideMarking(unmatched=((0, 5),), claims=((6, 9),), words=((7, 8),), passage=(5, 20))
    assert [(span.start, span.end) for span in marking.spans()] == [(0, 5), (6, 9), (7, 8), (5, 20)]
    assert [marking.spans()[i].style for i in (0, 2, 3)] == [DIMMED_STYLE, WORDS_STYLE, PASSAGE_STYLE]
    plain = replace(marking, colour=False)
    assert [plain.spans()[i].style for i in (0, 3)] == ["dim", "reverse"]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_what_is_dimmed_and_what_is_lit_can_be_read(theme: Theme) -> None:
    background, passage = str(theme.background), theme.variables["occurrence"]
    assert contrast(theme.variables["faint"], background) >= 4.5
    for colour in (theme.variables["differ"], theme.variables["headline"], theme.variables["number"]):
        assert contrast(colour, passage) >= 4.5


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.1, 1.4.3."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.1 defines it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in Color.parse(colour).normalized
    ]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


@pytest.mark.parametrize(
    ("number", "around", "said"),
    [
        (None, 0, "4 aligned passages · ≠ 3 of them differ"),
        (3, 0, "aligned 4 of 4 · ≠ differs · Schaden in Euro"),
        (1, 0, "aligned 2 of 4 · 200 Einsatzkräfte"),
        (0, 1, "aligned 1 of 4 · from the top · ≠ differs · in Sicherheit gebrachte Anwohner"),
        (1, -1, "aligned 2 of 4 · from the end · 200 Einsatzkräfte"),
    ],
)
def test_it_says_where_one_is(number: int | None, around: int, said: str) -> None:
    shown = alignment()
    assert where(shown, 0, None if number is None else shown.passages[number], around) == said


def test_it_says_what_there_is_not() -> None:
    nothing = alignment(TAGWERK, UMSCHAU)
    assert where(nothing, 0, None) == no_difference(nothing) == "The two articles have no passage in common"
    assert no_difference(alignment(KUESTE, UMSCHAU)) == "The two articles differ on nothing that both tell"
    assert where(alignment(KUESTE, UMSCHAU), 0, None) == "1 aligned passage"
    assert how_far(2100, 3800, free=False) == "2,100 / 3,800"
    assert how_far(0, 9, free=True) == "0 / 9 · each alone"


def test_the_head_names_the_source_and_what_it_shares() -> None:
    known = Sources({one.file: one for one in MemoryLibrary().articles()}, lambda file: article(file).text)
    more = other_source(1, [(NORD, 4), (UMSCHAU, 1)])
    assert side_head(UMSCHAU, known, more, focused=True).plain == (
        "▸ Rheinische Umschau  04.05.2024 · 2 of 2 · 1 shared fact"
    )
    assert side_head(KUESTE, known, (), focused=False).plain == "  Küstenkurier  03.05.2024"
