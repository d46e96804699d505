"""The rows of the entity card."""

from __future__ import annotations

from tests.reader.memory import MemoryLibrary
from tui.reader.entity_rows import entity_heading, entity_rows

LIBRARY = MemoryLibrary()
SUMMARIES = LIBRARY.articles()


def test_the_card_has_a_heading_a_source() -> None:
    profile = LIBRARY.profile("per-1")
    assert profile
    assert entity_heading(profile).plain == (
        "Maren Holthusen  person\n4 mentions in 2 articles · 03.05.2024\nalso Holthusen · Holthusens"
    )
    listed = entity_rows(profile, {summary.file: summary for summary in SUMMARIES})
    rows = [listed[row] for row in range(len(listed))]
    assert [row.text for row in rows if row.gap] == [
        "By source", "Named together with",
        "Küstenkurier · 03.05.2024 · 3× · Lagerhaus in Lübeck brennt: Anwohner müssen raus",
        "Nordblick24 · 03.05.2024 · 1× · Speicherbrand: 110 Anwohner in Sicherheit gebracht",
    ]  # fmt: skip
    first = next(row for row in rows if row.place)
    assert [first.text[span.start : span.end] for span in first.spans] == ["Maren Holthusen"]
