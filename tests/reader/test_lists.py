"""Rows of lists and tables: sources, story overview, entity card, copied quotations, themes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.color import Color

from tests.reader.invented_articles import KUESTE, NORD, TAGWERK, UMSCHAU, article
from tests.reader.memory import MemoryLibrary
from tui.reader.entity_rows import entity_heading, entity_rows
from tui.reader.history import Cursor, CursorKind
from tui.reader.open_article import OpenArticle
from tui.reader.quotation import quotation, words_to_copy
from tui.reader.source_rows import LIMIT, Grouping, matches, source_rows
from tui.reader.theme import DARK, LIGHT, THEMES, variable_defaults

LIBRARY = MemoryLibrary()
SUMMARIES = LIBRARY.articles()


def text_of(file: str) -> str:
    return article(file).text


def opened(file: str) -> OpenArticle:
    return OpenArticle.load(LIBRARY, next(summary for summary in SUMMARIES if summary.file == file))


def test_sources_stand_under_their_story() -> None:
    rows = source_rows(SUMMARIES, LIBRARY.stories(), Grouping.STORY)
    assert [row.file for row in rows] == [None, TAGWERK, KUESTE, NORD, UMSCHAU]
    assert rows[0].content.plain == "Speicherbrand in Lübeck"
    assert rows[2].content.plain == (
        "● Küstenkurier\nLagerhaus in Lübeck brennt: Anwohner müssen raus\n03.05.2024  ≠ 3  = 1"
    )


def test_sources_stand_under_their_name() -> None:
    rows = source_rows(SUMMARIES, (), Grouping.SOURCE)
    names = [row.content.plain for row in rows if row.file is None]
    assert names == ["Küstenkurier", "Nordblick24", "Rheinische Umschau", "tagwerk.de"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("", 4), ("lübeck", 2), ("LUBECK brennt", 1), ("04.05.2024", 1), ("umschau", 1), ("xyz", 0), ("küsten nord", 0)],
)
def test_filter(wanted: str, found: int) -> None:
    assert sum(matches(summary, wanted) for summary in SUMMARIES) == found


def test_long_lists_are_cut_and_say_so() -> None:
    many = [replace(SUMMARIES[0], file=str(number)) for number in range(LIMIT + 7)]
    rows = source_rows(many, (), Grouping.STORY)
    assert sum(row.file is not None for row in rows) == LIMIT
    assert rows[-1].content.plain == "7 more: press / and type to filter"


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


@pytest.mark.parametrize(
    ("cursor_words", "selected", "expected"),
    [
        ("seit Jahrzehnten", "", "So ein Feuer haben wir hier seit Jahrzehnten nicht gesehen"),
        ("Die Ursache", "", "Die Ursache ist noch nicht bekannt."),
        ("Die Ursache", "  nicht bekannt ", "nicht bekannt"),
        (None, "", "In Lübeck ist in der Nacht ein Lagerhaus an der Trave abgebrannt."),
    ],
)
def test_what_is_copied(cursor_words: str | None, selected: str, expected: str) -> None:
    one = opened(KUESTE)
    start = one.text.index(cursor_words) if cursor_words else 0
    cursor = Cursor(CursorKind.TEXT, start, start) if cursor_words else None
    assert words_to_copy(one, cursor, selected, 0) == expected


def test_a_quotation_names_what_is_known_of_its_source() -> None:
    assert quotation(opened(TAGWERK), "Ein „Feuer“\nam Hafen") == "„Ein ‚Feuer‘ am Hafen“ (tagwerk.de, 02.05.2024)"


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
