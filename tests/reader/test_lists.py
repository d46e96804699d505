"""The rows of the entity card; the colours of themes."""

from __future__ import annotations

import pytest
from textual.color import Color

from tests.reader.memory import MemoryLibrary
from tui.reader.entity_rows import entity_heading, entity_rows
from tui.reader.theme import DARK, LIGHT, THEMES, variable_defaults

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


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_colour_of_the_text_can_be_read(theme: object) -> None:
    """WCAG 2.1 asks for a contrast of 4.5 to 1 for text."""
    from textual.theme import Theme

    assert isinstance(theme, Theme)
    for ground in (theme.background, theme.surface):
        for name in (
            "person",
            "place",
            "organisation",
            "thing",
            "number",
            "differ",
            "agree",
            "alone",
            "headline",
            "faint",
        ):
            assert _contrast(theme.variables[name], str(ground)) >= 4.5, (name, ground)
        assert _contrast(str(theme.foreground), str(ground)) >= 7
    for ground in (theme.variables["hit"], theme.variables["occurrence"]):
        assert _contrast(str(theme.foreground), ground) >= 4.5


def test_both_themes_define_the_same_variables() -> None:
    assert {theme.name for theme in THEMES} == {DARK, LIGHT}
    assert variable_defaults(True).keys() == variable_defaults(False).keys()
    for theme in THEMES:
        assert variable_defaults(theme.dark).keys() <= theme.variables.keys()


def _contrast(one: str, other: str) -> float:
    first, second = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def _luminance(colour: str) -> float:
    parts = [value / 255 for value in Color.parse(colour).rgb]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
