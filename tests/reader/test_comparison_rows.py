"""What the comparison says, row by row."""

from __future__ import annotations

from dataclasses import replace

from tests.reader.invented_articles import KUESTE, NORD, STORY, TAGWERK, UMSCHAU, article
from tests.reader.invented_facts import facts
from tests.reader.memory import MemoryLibrary
from tui.model import FactKind, Modality, SharedOrigin, Verdict
from tui.phrases.facts import breadth
from tui.reader.comparison_rows import Row, fact_rows
from tui.reader.fact_view import Sources
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
    assert found[0].content.plain == "≠ sources differ · number\nin Sicherheit gebrachte Anwohner\n2 sources"
    assert found[1].content.plain.startswith("▸ Küstenkurier · 03.05.\nMindestens 120 Menschen\nat least")
    assert found[2].content.plain.startswith(
        "≠ Nordblick24 · 03.05.\n110 Anwohner\nanother value · according to Polizei"
    )
    assert found[2].place and found[2].place.file == NORD


def test_silent_sources_say_why_and_can_be_opened() -> None:
    found = rows("f-people")
    silent = [row for row in found if row.place and not row.place.cursor]
    assert [row.content.plain for row in silent] == [
        "tagwerk.de  appeared before it was known", "Rheinische Umschau  says nothing of it",
    ]  # fmt: skip


def test_sources_of_which_nothing_is_known_are_not_said_to_be_silent() -> None:
    alone = [row.content.plain for row in rows("f-arson", UMSCHAU) if row.place and not row.place.cursor]
    assert alone == [f"{name}  no report of it was found" for name in ("tagwerk.de", "Küstenkurier", "Nordblick24")]


def test_of_a_large_story_not_every_source_without_a_report_is_named() -> None:
    summary = SOURCES.summaries[UMSCHAU]
    many = Sources({file: replace(summary, file=file) for file in (UMSCHAU, *map(str, range(40)))}, SOURCES.text_of)
    found = fact_rows(FACTS["f-arson"], UMSCHAU, 0, many, (), ())
    assert sum(row.place is not None and not row.place.cursor for row in found) == 12
    assert found[-1].content.plain == "nor in 28 more"


def test_a_story_of_one_article_has_no_other_source() -> None:
    single = Sources({UMSCHAU: SOURCES.summaries[UMSCHAU]}, SOURCES.text_of)
    assert text(fact_rows(FACTS["f-arson"], UMSCHAU, 0, single, (), ())).endswith("The story has no other source")


def test_the_series_is_a_timeline_in_the_order_of_days() -> None:
    found = text(rows("f-people")).splitlines()
    start = found.index("Over time")
    assert found[start + 1 : start + 3] == [
        "  02.05. ■■■■    ≈ 80 ·\xa0tagwerk.de",
        "▸ 03.05. ■■■■■■ ≥ 120 ≠\xa0Küstenkurier +1",
    ]


def test_each_report_says_why_it_is_the_same_thing() -> None:
    own, other = rows("f-crew")[1:3]
    assert "\nwhy  " not in own.content.plain
    assert "\nwhy  " in other.content.plain
    assert [row.claim for row in (own, other)] == list(FACTS["f-crew"].claims[:2])


def test_sources_of_one_origin_are_marked_and_counted() -> None:
    origins = (SharedOrigin((UMSCHAU, KUESTE), ("dpa",)),)
    shared = replace(FACTS["f-crew"], shared_origins=origins)
    found = fact_rows(shared, KUESTE, 0, SOURCES, (), ())
    assert found[0].content.plain.endswith("3 sources, 2 origins\n[A] dpa: Küstenkurier, Rheinische Umschau")
    assert [row.content.plain.splitlines()[0].endswith("[A]") for row in found[1:4]] == [True, False, True]
    assert breadth(replace(shared, shared_origins=(SharedOrigin((UMSCHAU, KUESTE, NORD)),))) == "3 sources, 1 origin"


def test_a_denial_and_a_plan_stand_out() -> None:
    for modality, words, style in (
        (Modality.DENIED, "said not to be so", "$differ bold"),
        (Modality.PLANNED, "planned", "bold"),
    ):
        fact = FACTS["f-arson"]
        told = replace(fact, claims=(replace(fact.claims[0], modality=modality),))
        content = fact_rows(told, UMSCHAU, 0, SOURCES, (), ())[1].content
        assert words in [content.plain[span.start : span.end] for span in content.spans if span.style == style]


def test_a_corrected_fact_says_so_and_why() -> None:
    found = text(fact_rows(replace(FACTS["f-crew"], corrected=True, why="joined"), KUESTE, 0, SOURCES, (), ()))
    assert "number · corrected" in found
    assert "why  joined" in found


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
