"""Names of outlets above an article."""

from __future__ import annotations

import pytest

from tui.intake.lines import Line, Mark
from tui.intake.masthead import masthead_of

BODY = "Der Rat der Stadt hat am Montag getagt und nichts beschlossen, wie der Uferfunk Mitte erfuhr."


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("UFERWELLE – Dein Radio für den Norden", "UFERWELLE"),
        ("UFERKOMPASS | Nebenwerte", "UFERKOMPASS"),
        ("Uferer Nachrichten › Kultur › Bühne", "Uferer Nachrichten"),
        ("UFERFUNK MITTE", "Uferfunk Mitte"),
        ("uferbote.de", "uferbote.de"),
    ],
)
def test_the_name_is_found(row: str, name: str) -> None:
    found = masthead_of([Line(row), Line(BODY)], 0)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "line",
    [
        Line("Webradio", Mark.LIST_ITEM),
        Line("Theater vor dem Aus?"),
        Line("Politik › Niedersachsen"),
        Line("Exklusiv"),
        Line("Startseite"),
    ],
)
def test_menus_kickers_and_labels_name_nobody(line: Line) -> None:
    assert masthead_of([line, Line(BODY)], 0) is None
