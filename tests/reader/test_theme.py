"""Contrast of our themes, by WCAG 2.1 (https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio)."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from tui.reader.theme import CONTRAST_DARK, CONTRAST_LIGHT, OTHER_LIGHT, THEMES, variable_defaults

KINDS = ("person", "place", "organisation", "thing", "number", "differ", "agree", "alone", "changed", "faint")
HIGH = (CONTRAST_DARK, CONTRAST_LIGHT)


def luminance(colour: str) -> float:
    """Relative luminance, from 0 for black to 1 for white."""
    parts = [value / 255 for value in Color.parse(colour).rgb]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """From 1 for the same colour to 21 for black on white."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=[theme.name for theme in THEMES])
def test_text_is_seven_times_and_every_kind_four_and_a_half_times_as_bright_or_dark(theme: Theme) -> None:
    assert theme.foreground and theme.background and theme.surface and theme.panel
    pages = [theme.background, theme.surface]
    under = [*pages, theme.panel, theme.variables["occurrence"], theme.variables["hit"]]
    for text in (theme.foreground, theme.variables["headline"]):
        assert min(contrast(text, page) for page in under) >= 7
    for kind in KINDS:
        on_pages = min(contrast(theme.variables[kind], page) for page in pages)
        assert on_pages >= (7 if theme.name in HIGH else 4.5), kind
        assert min(contrast(theme.variables[kind], page) for page in under) >= (4.5 if theme.name in HIGH else 3), kind


def test_every_theme_has_one_for_the_opposite_light() -> None:
    dark = {theme.name: theme.dark for theme in THEMES}
    assert set(OTHER_LIGHT) == set(dark)
    assert all(dark[name] is not dark[other] and OTHER_LIGHT[other] == name for name, other in OTHER_LIGHT.items())


def test_all_themes_define_the_same_variables() -> None:
    assert variable_defaults(True).keys() == variable_defaults(False).keys()
    for theme in THEMES:
        assert variable_defaults(theme.dark).keys() <= theme.variables.keys()
