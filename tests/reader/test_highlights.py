"""Which stretches are lit, block by block."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.content import Span

from tests.reader.invented_articles import KUESTE, NORD, TAGWERK, UMSCHAU
from tests.reader.memory import MemoryLibrary
from tui.model import Block, BlockKind, PredicateMention, Verdict
from tui.reader.highlights import Marking, by_block, lasting_spans, marking
from tui.reader.history import Cursor, CursorKind
from tui.reader.open_article import OpenArticle
from tui.reader.theme import (
    CURSOR_STYLE,
    DIFFERING_STYLES,
    ENTITY_STYLES,
    EVENT_STYLE,
    HIT_STYLE,
    LONE_NUMBER_STYLE,
    NUMBER_STYLE,
    OCCURRENCE_STYLE,
    QUOTE_STYLE,
)


def opened(file: str = KUESTE) -> OpenArticle:
    library = MemoryLibrary()
    return OpenArticle.load(library, next(summary for summary in library.articles() if summary.file == file))


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ((10, 20), [(0, 10)]),
        ((5, 12), [(0, 2)]),
        ((18, 30), [(8, 10)]),
        ((5, 30), [(0, 10)]),
        ((0, 10), []),
        ((20, 25), []),
        ((12, 12), []),
    ],
)
def test_spans_are_cut_at_the_ends_of_a_block(span: tuple[int, int], expected: list[tuple[int, int]]) -> None:
    found = by_block([Span(*span, "x")], [Block(BlockKind.PARAGRAPH, 10, 20)])
    assert [(s.start, s.end) for s in found.get(0, [])] == expected


def test_overlapping_spans_keep_their_order() -> None:
    spans = [Span(0, 10, "quote"), Span(4, 6, "name"), Span(5, 8, "cursor")]
    found = by_block(spans, [Block(BlockKind.PARAGRAPH, 0, 20)])
    assert [str(span.style) for span in found[0]] == ["quote", "name", "cursor"]


def test_a_span_over_several_blocks_is_cut_at_their_ends() -> None:
    blocks = [Block(BlockKind.PARAGRAPH, start, start + 8) for start in (0, 10, 20, 30)]
    found = by_block([Span(5, 23, "x"), Span(12, 14, "y"), Span(8, 10, "between")], blocks)
    assert {number: [(s.start, s.end) for s in spans] for number, spans in found.items()} == {
        0: [(5, 8)], 1: [(0, 8), (2, 4)], 2: [(0, 3)],
    }  # fmt: skip


def test_names_numbers_and_quotations_of_facts_are_lit() -> None:
    article = opened()
    lit = {(article.text[s.start : s.end], s.style) for s in lasting_spans(article)}
    assert ("Maren Holthusen", ENTITY_STYLES[article.mentions[3].kind]) in lit
    assert ("Rund 200 Einsatzkräfte", NUMBER_STYLE) in lit
    assert ("So ein Feuer haben wir hier seit Jahrzehnten nicht gesehen", QUOTE_STYLE) in lit
    assert not any(style == NUMBER_STYLE and "zwei Uhr" in words for words, style in lit)


def test_what_another_source_tells_differently_is_lit_on_top() -> None:
    article = opened()
    top = [article.text[s.start : s.end] for s in lasting_spans(article) if s.style in DIFFERING_STYLES.values()]
    assert top == [
        "Mindestens 120 Menschen", "So ein Feuer haben wir hier seit Jahrzehnten nicht gesehen", "4,5 Millionen Euro",
    ]  # fmt: skip


def test_without_colour_quotations_that_differ_are_told_by_text_style_from_those_that_agree() -> None:
    article = opened()
    top = [article.text[s.start : s.end] for s in lasting_spans(article, colour=False) if s.style == "bold underline"]
    assert "So ein Feuer haben wir hier seit Jahrzehnten nicht gesehen" in top
    assert "Rund 200 Einsatzkräfte" not in top


def test_the_cursor_on_a_name_lights_its_other_mentions() -> None:
    article = opened()
    cursor = article.cursor_at(article.text.index("Maren Holthusen"))
    lit = marking(article, cursor)
    assert [article.text[a:b] for a, b in lit.occurrences] == ["Holthusen", "Holthusens"]
    assert [span.style for span in lit.spans()] == [OCCURRENCE_STYLE, OCCURRENCE_STYLE, CURSOR_STYLE]


def test_the_present_hit_lies_over_the_others() -> None:
    cursor = Cursor(CursorKind.HIT, 3, 5)
    spans = marking(opened(), cursor, ((0, 2), (3, 5))).spans()
    assert [span.style for span in spans] == [HIT_STYLE, HIT_STYLE, CURSOR_STYLE]


def test_a_cursor_on_plain_text_lights_nothing() -> None:
    assert Marking(Cursor(CursorKind.TEXT, 0, 9)).spans() == []


def test_facts_at_the_cursor_come_nearest_first() -> None:
    article = opened(NORD)
    cursor = article.fact_cursor(*article.fact_ring.spans[2])
    assert [fact.id for fact in article.facts_at(cursor)] == ["f-crew", "f-quote"]


def test_facts_in_view_are_those_of_the_first_paragraph_that_has_any() -> None:
    article = opened()
    heading = article.text.index("Millionenschaden")
    assert [fact.id for fact in article.facts_in_view(heading, len(article.text))] == ["f-damage"]
    assert article.facts_in_view(article.text.index("Am Vormittag"), len(article.text)) == ()
    assert [fact.id for fact in article.facts_in_view(-1000, 5)] == ["f-people"]


def test_a_number_that_only_this_source_gives_is_not_underlined() -> None:
    article = opened(TAGWERK)
    assert ("Etwa 80 Bewohner", LONE_NUMBER_STYLE) in {
        (article.text[s.start : s.end], s.style) for s in lasting_spans(article)
    }


@pytest.mark.parametrize(
    ("verdict", "lit"),
    [
        (Verdict.ALONE, []),
        (Verdict.AGREE, [("geht", EVENT_STYLE)]),
        (Verdict.DIFFER, [("geht", EVENT_STYLE), ("Die Polizei geht von Brandstiftung aus", "$differ underline")]),
    ],
)
def test_of_an_event_the_words_that_say_what_happened_are_lit(verdict: Verdict, lit: list[tuple[str, str]]) -> None:
    article = opened(UMSCHAU)
    fact = next(fact for fact in article.facts if fact.id == "f-arson")
    start = article.text.index("geht von")
    claim = replace(fact.claims[0], predicates=(PredicateMention("geht", start, start + 4),))
    article.mentions, article.claims = (), ((claim, replace(fact, verdict=verdict)),)
    assert [(article.text[s.start : s.end], s.style) for s in lasting_spans(article)] == lit


def test_the_cursor_on_a_fact_lights_its_other_claims_in_the_article() -> None:
    article = opened()
    claim, fact = article.claims[0]
    article.claims += ((replace(claim, start=300, end=310), fact),)
    assert marking(article, article.fact_cursor(claim.start, claim.end)).occurrences == ((300, 310),)
