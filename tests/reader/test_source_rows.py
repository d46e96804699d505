"""The rows of the source list, and what its head says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reader.invented_articles import KUESTE, NORD, TAGWERK, UMSCHAU
from tests.reader.memory import MemoryLibrary
from tui.model import ArticleSummary, Marks
from tui.reader.source_rows import Grouping, list_head, source_rows

LIBRARY = MemoryLibrary()
SUMMARIES = LIBRARY.articles()
TITLES = {story.id: story.title for story in LIBRARY.stories()}


def files(grouping: Grouping) -> list[str]:
    return [one.file for one in source_rows(SUMMARIES, TITLES, grouping).articles]


def test_articles_stand_under_their_story() -> None:
    rows = source_rows(SUMMARIES, TITLES, Grouping.STORY)
    assert rows.headings == ("Speicherbrand in Lübeck",)
    assert files(Grouping.STORY) == [TAGWERK, KUESTE, NORD, UMSCHAU]
    assert not rows.can_choose(0)
    row = rows.row_of(KUESTE)
    assert row == 2
    assert rows.content(row, 60).plain == (
        "● Küstenkurier\nLagerhaus in Lübeck brennt: Anwohner müssen raus\n03.05.2024  ≠ 3  = 1"
    )


def test_articles_without_a_story_stand_under_words_that_say_so() -> None:
    assert source_rows([replace(SUMMARIES[0], story="")], {}, Grouping.STORY).headings == ("Without a story",)


def test_articles_stand_under_their_source_the_newest_first() -> None:
    earlier = replace(SUMMARIES[1], file="early", published=date(2020, 1, 1))
    later = replace(SUMMARIES[1], file="late", published=date(2030, 1, 1))
    rows = source_rows([earlier, *SUMMARIES, later], TITLES, Grouping.SOURCE)
    assert rows.headings == ("Küstenkurier", "Nordblick24", "Rheinische Umschau", "tagwerk.de")
    assert [one.file for one in rows.articles][:3] == ["late", KUESTE, "early"]


def test_articles_stand_under_their_day_the_last_first_and_unknown_ones_last() -> None:
    rows = source_rows([replace(SUMMARIES[0], published=None), *SUMMARIES[1:]], TITLES, Grouping.DATE)
    assert rows.headings == ("04.05.2024", "03.05.2024", "no date")


def test_groupings_go_round() -> None:
    assert [grouping.next for grouping in Grouping] == [Grouping.SOURCE, Grouping.DATE, Grouping.STORY]


def test_marks_notes_and_what_is_new_are_seen() -> None:
    one = replace(SUMMARIES[1], marks=Marks(read=True, starred=True), notes=2, new=True)
    rows = source_rows([one], {}, Grouping.SOURCE)
    assert rows.content(1, 60).plain.startswith("  Küstenkurier ★ ✎\n")
    assert rows.content(1, 60).plain.endswith("03.05.2024 new  ≠ 3  = 1")
    rows.put([replace(one, marks=Marks(), notes=0, new=False), replace(one, file="unlisted")])
    assert rows.content(1, 60).plain.startswith("● Küstenkurier\n")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=30), st.integers(1, 40))
def test_a_row_is_as_high_as_it_says(title: str, source: str, width: int) -> None:
    rows = source_rows([replace(SUMMARIES[0], title=title, source=source)], {"": title}, Grouping.SOURCE)
    for row in range(len(rows)):
        shown = rows.content(row, width).plain
        assert shown.count("\n") + 1 == rows.height(row, width)
        assert not any(ord(letter) < 32 for letter in shown.replace("\n", ""))


def with_marks(*read: bool, new: int = 0) -> list[ArticleSummary]:
    return [
        replace(SUMMARIES[0], file=str(number), marks=Marks(read=one), new=number < new)
        for number, one in enumerate(read)
    ]


@pytest.mark.parametrize(
    ("shown", "total", "width", "said"),
    [
        (with_marks(True, True), 2, 40, "2 articles"),
        (with_marks(True), 1, 40, "1 article"),
        (with_marks(True, False), 2, 40, "2 articles · 1 unread"),
        (with_marks(False, False, new=1), 4210, 40, "2 of 4,210 · 2 unread · 1 new"),
        (with_marks(False, False, new=1), 4210, 21, "2/4,210 · ●2 · +1"),
        ([], 7, 40, "0 of 7"),
    ],
)
def test_the_head_counts(shown: list[ArticleSummary], total: int, width: int, said: str) -> None:
    assert list_head(shown, total, width).plain == said


def test_narrow_rows_close_the_gaps_before_they_cut_a_count() -> None:
    one = replace(SUMMARIES[1], differing_facts=14, shared_facts=141)
    rows = source_rows([one], {}, Grouping.SOURCE)
    assert rows.content(1, 24).plain.endswith("03.05.2024  ≠ 14  = 127")
    assert rows.content(1, 21).plain.endswith("03.05.2024 ≠14 =127")
