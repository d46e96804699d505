"""Lines set apart by signs: calls and links, but not the entries of a ticker."""

from __future__ import annotations

import pytest

from tui.intake.evidence import weigh
from tui.intake.lines import Line
from tui.intake.ornaments import ornaments


def weights(*rows: str) -> list[float]:
    lines = [Line(row) for row in rows]
    return ornaments(lines, [weigh(line) for line in lines])


@pytest.mark.parametrize(
    "row",
    [
        ">> Jetzt live: Die Frühsendung mit Jan",
        "→ Alle Ergebnisse der Wahl",
        "» Der Hafen in Bildern",
        "+++ Kennen Sie schon unsere Karte? +++",
        "--- Sonderseite zur Sturmflut ---",
    ],
)
def test_arrows_and_frames_are_no_part_of_the_report(row: str) -> None:
    assert weights(row) < [0.0]


@pytest.mark.parametrize(
    "row", ["»Wir bleiben hier«, sagte der Wirt.", "Der Deich – so die Behörde – hält.", "- - -", "Plus 3 Prozent"]
)
def test_quotations_and_dashes_are(row: str) -> None:
    assert weights(row) == [0.0]


def test_many_framed_lines_are_the_entries_of_a_ticker() -> None:
    entries = [f"+++ {hour}.15 Uhr: Die Feuerwehr rückt aus +++" for hour in range(10, 16)]
    assert weights(*entries) == [0.0] * len(entries)
