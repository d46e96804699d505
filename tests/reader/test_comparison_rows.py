"""What the comparison says, row by row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reader.memory import KUESTE, NORD, STORY, TAGWERK, UMSCHAU, MemoryLibrary, article, facts
from tui.model import Claim, Evidential, FactKind, Modality, Qualifier, Relation, Verdict
from tui.reader.comparison_rows import Row, Sources, fact_rows
from tui.reader.phrases import hedges, origin
from tui.reader.theme import CHANGED_STYLE

LIBRARY = MemoryLibrary()
SOURCES = Sources({summary.file: summary for summary in LIBRARY.articles()}, lambda file: article(file).text)
FACTS = {fact.id: fact for fact in facts()}


def rows(fact_id: str, here: str = KUESTE, others: tuple[str, ...] = ()) -> list[Row]:
    story = LIBRARY.story_facts(STORY)
    return fact_rows(FACTS[fact_id], here, 0, SOURCES, story, [FACTS[other] for other in others])


def text(found: list[Row]) -> str:
    return "\n".join(row.content.plain for row in found)


def marked(row: Row) -> list[str]:
    """The words that are marked as differing."""
    return [row.content.plain[span.start : span.end] for span in row.content.spans if span.style == CHANGED_STYLE]


def test_this_article_comes_first_and_the_others_say_how_they_stand_to_it() -> None:
    found = rows("f-people")
    assert found[0].content.plain == "≠ sources differ · number\nin Sicherheit gebrachte Anwohner"
    assert found[1].content.plain.startswith("▸ Küstenkurier · 03.05.2024\nMindestens 120 Menschen\nat least")
    assert found[2].content.plain.startswith(
        "≠ Nordblick24 · 03.05.2024\n110 Anwohner\nanother value · according to Polizei"
    )
    assert found[2].place and found[2].place.file == NORD


def test_silent_sources_say_why_and_can_be_opened() -> None:
    found = rows("f-people")
    silent = [row for row in found if row.place and not row.place.cursor]
    assert [row.content.plain for row in silent] == [
        "tagwerk.de  appeared before it was known", "Rheinische Umschau  says nothing of it",
    ]  # fmt: skip


def test_the_series_is_in_the_order_of_the_reports() -> None:
    found = text(rows("f-people"))
    assert found.index("Over time") < found.index("80 Bewohner in der Turnhalle") < found.index("▸ in Sicherheit")


def test_only_the_exchanged_words_of_a_quotation_are_marked() -> None:
    found = rows("f-quote")
    assert marked(found[1]) == []
    assert marked(found[2]) == ["Jahren"]
    assert marked(rows("f-quote", NORD)[2]) == ["Jahrzehnten"]


def test_of_a_sentence_put_quite_differently_only_the_claim_is_marked() -> None:
    assert marked(rows("f-crew")[2]) == ["200 Kräfte"]


def test_a_fact_seen_from_an_article_without_it_has_no_base() -> None:
    found = rows("f-crew", TAGWERK)
    assert [row.content.plain[0] for row in found[1:4]] == ["▸", "▸", "▸"]
    assert all(marked(row) == [] for row in found)


def test_other_facts_of_the_paragraph_can_be_brought_up() -> None:
    found = rows("f-people", others=("f-crew", "f-arson"))
    assert [(row.fact, row.content.plain) for row in found if row.fact] == [
        ("f-crew", "= 200 Einsatzkräfte"), ("f-arson", "· Polizei geht von Brandstiftung aus"),
    ]  # fmt: skip


def test_a_source_that_repeats_itself_has_one_row() -> None:
    fact = FACTS["f-people"]
    twice = replace(fact, claims=(*fact.claims, replace(fact.claims[1], start=fact.claims[1].start + 1)))
    found = fact_rows(twice, KUESTE, 0, SOURCES, (), ())
    assert sum("Nordblick24" in row.content.plain for row in found) == 1
    assert "and 1 more place in this text" in text(found)


def test_no_row_calls_different_what_the_fact_calls_agreed() -> None:
    agreed = replace(FACTS["f-people"], verdict=Verdict.AGREE)
    found = fact_rows(agreed, KUESTE, 0, SOURCES, (), ())
    assert "≠" not in text(found)
    assert found[2].content.plain.startswith("≈ Nordblick24")


def test_an_event_is_told_by_several_not_agreed_upon() -> None:
    agreed = next(fact for fact in FACTS.values() if fact.verdict is Verdict.AGREE)
    event = replace(
        agreed, kind=FactKind.EVENT, claims=tuple(replace(claim, kind=FactKind.EVENT) for claim in agreed.claims)
    )
    found = text(fact_rows(event, agreed.files[0], 0, SOURCES, (), ()))
    assert found.startswith("= told by several · event")
    assert "tells of it too" in found
    assert "sources agree" not in found


def test_the_nearest_of_several_claims_is_the_base() -> None:
    fact = FACTS["f-people"]
    later = replace(fact.claims[0], start=500, end=505)
    found = fact_rows(replace(fact, claims=(*fact.claims, later)), KUESTE, 510, SOURCES, (), ())
    assert found[1].place and found[1].place.cursor and found[1].place.cursor.start == 500


CLAIM = Claim(UMSCHAU, FactKind.QUANTITY, 0, 1, 0, 1)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (CLAIM, ""),
        (replace(CLAIM, qualifier=Qualifier.AT_LEAST), "at least"),
        (replace(CLAIM, qualifier=Qualifier.VAGUE, relation=Relation.DELTA), "no exact number · an addition"),
        (replace(CLAIM, modality=Modality.DENIED), "said not to be so"),
        (replace(CLAIM, relation=Relation.TOTAL, modality=Modality.PLANNED), "a total · planned"),
    ],
)
def test_hedges(claim: Claim, expected: str) -> None:
    assert hedges(claim) == expected


@pytest.mark.parametrize(
    ("evidential", "attribution", "expected"),
    [
        (Evidential.OWN_VOICE, None, "in its own voice"),
        (Evidential.ACCORDING_TO, "Polizei", "according to Polizei"),
        (Evidential.ACCORDING_TO, None, "according to a source without name"),
        (Evidential.REPORTED, "Holthusen", "said by Holthusen"),
        (Evidential.HEARSAY, None, "hearsay, no source named"),
        (Evidential.DIRECT_QUOTE, "Holthusen", "Holthusen, word for word"),
    ],
)
def test_origin(evidential: Evidential, attribution: str | None, expected: str) -> None:
    assert origin(replace(CLAIM, evidential=evidential, attribution=attribution)) == expected


@pytest.mark.parametrize("evidential", Evidential)
@pytest.mark.parametrize("attribution", [None, "X"])
def test_every_origin_has_words(evidential: Evidential, attribution: str | None) -> None:
    assert origin(replace(CLAIM, evidential=evidential, attribution=attribution))
