"""Facts by sources: what is shown, narrowed and sorted, and where the columns stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.reader.invented_articles import ENTITIES, KUESTE, NORD, STORY, TAGWERK, UMSCHAU, article
from tests.reader.memory import MemoryLibrary
from tui.model import Fact, FactKind, Modality, Verdict
from tui.reader.matrix import Matrix, Order, Selection, after
from tui.reader.widgets.fact_grid import GAP, MIN_CELL, MIN_LABEL, Columns, GridRows

LIBRARY = MemoryLibrary()
SUMMARIES = LIBRARY.articles()
FACTS = tuple(
    replace(fact, claims=tuple(replace(claim, entities=("per-1",)) for claim in fact.claims))
    if fact.id == "f-quote" else fact
    for fact in LIBRARY.story_facts(STORY)
)  # fmt: skip


def matrix(facts: tuple[Fact, ...] = FACTS, here: str = KUESTE) -> Matrix:
    return Matrix(facts, SUMMARIES, lambda file: article(file).text, here, lambda entity: ENTITIES[entity].names)


def shown(selection: Selection, here: str = KUESTE) -> list[str]:
    return [fact.id.removeprefix("f-") for fact in matrix(here=here).select(selection)]


@pytest.mark.parametrize(
    ("order", "here", "expected"),
    [
        (Order.DIFFERENCE, KUESTE, "damage people quote crew people-early arson"),
        (Order.SOURCES, KUESTE, "crew damage people quote people-early arson"),
        (Order.ARTICLE, KUESTE, "people crew quote damage people-early arson"),
        (Order.ARTICLE, NORD, "people quote crew damage people-early arson"),
        (Order.ARTICLE, UMSCHAU, "crew arson damage people quote people-early"),
    ],
)
def test_orders(order: Order, here: str, expected: str) -> None:
    assert shown(Selection(order=order), here) == expected.split()


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(verdict=Verdict.ALONE), "people-early arson"),
        (Selection(kind=FactKind.QUOTE), "quote"),
        (Selection(kind=FactKind.QUANTITY, verdict=Verdict.DIFFER), "damage people"),
        (Selection("EINSATZKRAFTE"), "crew"),
        (Selection("Einsatzkraefte"), "crew"),
        (Selection("holthusens"), "quote"),
        (Selection("polizei schätzt"), "damage"),
        (Selection("xylophon"), ""),
    ],
)
def test_what_is_let_through(selection: Selection, expected: str) -> None:
    assert shown(selection) == expected.split()


def test_cells_tell_how_a_source_stands_to_the_open_article_where_the_sources_differ() -> None:
    grid, facts = matrix(), {fact.id: fact for fact in FACTS}
    assert [grid.cell(facts["f-damage"], column).sign for column in range(4)] == ["", "▸", "≠", ""]
    assert [grid.cell(facts["f-crew"], column).sign for column in range(4)] == [""] * 4
    assert [grid.cell(facts["f-crew"], column).words for column in range(4)] == [
        "unclear", "Rund 200 Einsatzkräfte", "200 Kräfte", "gut 200 Einsatzkräfte",
    ]  # fmt: skip
    assert grid.cell(facts["f-crew"], 1).detail.endswith("(about · said by Maren Holthusen)")
    assert grid.cell(facts["f-damage"], 0).claim is None


def test_a_number_says_that_it_is_denied_or_planned() -> None:
    crew = next(fact for fact in FACTS if fact.id == "f-crew")
    planned = replace(crew, claims=(replace(crew.claims[0], modality=Modality.PLANNED), *crew.claims[1:]))
    assert matrix().cell(planned, 1).words == "planned: Rund 200 Einsatzkräfte"


def test_the_label_stands_for_the_open_articles_report_or_else_the_first() -> None:
    crew = next(fact for fact in FACTS if fact.id == "f-crew")
    assert matrix(here=NORD).claim(crew, None) == crew.claims[1]
    assert matrix(here=TAGWERK).claim(crew, None) == crew.claims[0]
    assert matrix().claim(crew, 0) is None


def test_choices_go_round() -> None:
    assert [after(order, tuple(Order)) for order in Order] == [Order.SOURCES, Order.ARTICLE, Order.DIFFERENCE]


@settings(max_examples=80)
@given(st.integers(40, 240), st.integers(1, 200), st.data())
def test_the_source_at_the_cursor_is_among_those_shown_and_all_fit(width: int, count: int, data: st.DataObject) -> None:
    at = data.draw(st.none() | st.integers(0, count - 1))
    columns = Columns.fitting(width, count, at, data.draw(st.integers(0, count - 1)))
    assert 0 <= columns.first <= count - columns.shown
    assert at is None or at in columns.sources
    assert columns.label + columns.shown * (columns.cell + GAP) <= max(width, MIN_LABEL + MIN_CELL + GAP)


@pytest.mark.parametrize(("width", "shown"), [(38, 1), (74, 3), (110, 5), (230, 12)])
def test_as_many_sources_are_shown_as_there_is_room_for(width: int, shown: int) -> None:
    assert Columns.fitting(width, 12, None, 0).shown == shown


@settings(max_examples=40)
@given(st.text(max_size=80), st.integers(33, 160))
@example("000000000000000\u2e80\U0001e01b", 33)
def test_every_line_of_a_row_has_the_same_width_whatever_the_words(label: str, width: int) -> None:
    rows = GridRows(matrix(), (replace(FACTS[0], label=label),))
    rows.columns = Columns.fitting(width, 4, None, 0)
    lines = rows.content(0, width).split("\n", allow_blank=True)
    assert len(lines) == rows.height(0, width)
    wanted = rows.columns.label + rows.columns.shown * (rows.columns.cell + GAP)
    assert {line.cell_length for line in lines} == {wanted}
