"""Running heads and page numbers."""

from __future__ import annotations

import pytest

from tui.intake.printed_pages import without_page_breaks

HEAD = "Uferbote        Dienstag, 3. Mai 2026        Seite {}"


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        ([HEAD.format(3), "Der Rat spart", "- 3 -", "", HEAD.format(4), "", "an Bädern."], "Der Rat spart an Bädern."),
        (["A", HEAD.format(3), "Der Rat be-", "Seite 3 von 4", HEAD.format(4), "riet."], "Der Rat beriet."),
        (["Der Rat tagt.", "", "– 12 –", "", "Er spart."], "Der Rat tagt.||Er spart."),
    ],
)
def test_a_paragraph_goes_on_behind_the_page_break(rows: list[str], read: str) -> None:
    kept = without_page_breaks(rows)
    assert "|".join(kept).endswith(read)
    assert sum(row.startswith("Uferbote") for row in kept) <= 1


def test_numbers_alone_are_pages_where_they_are_far_apart() -> None:
    text = [f"Zeile {letter} der Seite" for letter in "abcdefghijklmno"]
    assert without_page_breaks([*text, "7", "", *text, "8", "", *text]).count("7") == 0
    ranks = ["1", "Rat spart", "2", "Bad zu", "3", "Zoo offen"]
    assert without_page_breaks(ranks) == ranks


def test_other_rows_stay() -> None:
    rows = ["Auf Seite 3 des Berichts steht es.", "", "Auf Seite 4 steht nichts.", "Seite an Seite", "§ 3", "3 : 1"]
    assert without_page_breaks(rows) == rows
