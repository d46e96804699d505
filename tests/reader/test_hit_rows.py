"""How the articles that a search found are grouped, and how they look."""

from __future__ import annotations

from datetime import date

import pytest

from tui.model import Facet, FacetKind, FacetValue, Hit, Snippet
from tui.reader.facet_rows import facet_rows
from tui.reader.hit_order import HitGrouping, grouped, in_order
from tui.reader.hit_rows import HitRow, hit_rows, row_of_hit
from tui.reader.listed_rows import ListedRows

SENTENCE = "Nach dem Sturm suchte die Feuerwehr im Hafen nach einem vermissten Segler."


def hit(file: str, source: str, story: str = "", title: str = "Sturm an der Küste") -> Hit:
    at = SENTENCE.index("Hafen")
    passage = Snippet(SENTENCE, 100, ((at, at + 5),))
    return Hit(file, title, source, date(2024, 10, 3), 1.0, 100 + at, (passage,), story, story.title())


HITS = (hit("1", "Blatt"), hit("2", "Bote", "sturm"), hit("3", "Blatt", "regen"), hit("4", "Kurier", "sturm"))


def plain(rows: ListedRows, width: int) -> list[str]:
    return [line.rstrip() for row in range(len(rows)) for line in rows.content(row, width).plain.split("\n")]


@pytest.mark.parametrize(
    ("grouping", "headings", "order"),
    [
        (HitGrouping.NOTHING, [""], "1234"),
        (HitGrouping.SOURCE, ["Blatt", "Bote", "Kurier"], "1324"),
        (HitGrouping.STORY, ["Sturm", "Regen", "Without a story"], "2431"),
    ],
)
def test_groups_follow_their_first_hit(grouping: HitGrouping, headings: list[str], order: str) -> None:
    groups = grouped(HITS, grouping)
    assert [group.heading for group in groups] == headings
    assert "".join(each.file for each in in_order(groups)) == order


@pytest.mark.parametrize("width", [16, 30, 60, 100])
def test_a_row_has_the_lines_that_it_says_and_every_lit_word_whole(width: int) -> None:
    row = HitRow(HITS[0])
    lines = row.content(width).split("\n")
    assert len(lines) == row.height(width)
    assert all(line.cell_length <= width for line in lines)
    lit = [line.plain[span.start : span.end] for line in lines for span in line.spans if "hit" in str(span.style)]
    assert lit == ["Hafen"]


def test_other_queries_stand_above_and_what_is_left_below() -> None:
    rows = hit_rows(grouped(HITS[:1], HitGrouping.SOURCE), 4, ("stürme",))
    shown = plain(rows, 60)
    assert shown[0] == "Did you mean stürme?"
    assert shown[2] == "Blatt  1"
    assert shown[-1] == "3 more"
    assert row_of_hit(rows) == row_of_hit(rows, "1") == row_of_hit(rows, "unknown") == 3


def test_values_have_their_numbers_at_the_right_and_those_asked_for_a_sign() -> None:
    values = (FacetValue("Blatt", 1200, 'source:"Blatt"'), FacetValue("Ein sehr langer Name", 3, 'source:"Ein"'))
    months = (FacetValue("2024-10", 7, "date:2024-10"),)
    rows = facet_rows((Facet(FacetKind.SOURCE, values, 2), Facet(FacetKind.MONTH, months)), 'sturm source:"Blatt"')
    assert plain(rows, 16) == [
        "Sources", "✓ Blatt    1,200", "Ein sehr lang… 3", "… 2 more", "", "Months", "10.2024        7",
    ]  # fmt: skip
