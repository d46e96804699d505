"""Names of outlets above an article."""

from __future__ import annotations

import pytest

from tui.intake.decoder import State
from tui.intake.lines import Line, Mark
from tui.intake.masthead import masthead_of, presents_outlet
from tui.intake.origin import collect_votes

BODY = "Der Rat der Stadt hat am Montag getagt und nichts beschlossen, wie der Uferfunk Mitte erfuhr."


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("UFERWELLE – Dein Radio für den Norden", "UFERWELLE"),
        ("UFERKOMPASS | Nebenwerte", "UFERKOMPASS"),
        ("Uferer Nachrichten › Kultur › Bühne", "Uferer Nachrichten"),
        ("UFERFUNK MITTE", "Uferfunk Mitte"),
        ("uferbote.de", "uferbote.de"),
        ("Uferer Bote Dienstag, 3. Mai 2026 Seite 4", "Uferer Bote"),
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


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("UFERWELLE 94,3", "Uferwelle"),
        ("Uferwelle 101.9 MHz", "Uferwelle"),
        ("uferfunk · hören, was los ist", "uferfunk"),
        ("Radio 91,2", "Radio 91,2"),
    ],
)
def test_stations_give_their_frequency_or_slogan(row: str, name: str) -> None:
    lines = [Line(row), Line("Der Rat tagt"), Line(BODY)]
    votes = collect_votes(lines, [State.BEFORE, State.BEFORE, State.BODY], 2, 1, "a.txt")
    votes.add("dpa", 9.0)
    assert votes.winner(least=0.0) == name


@pytest.mark.parametrize(
    ("row", "is_outlet"),
    [("uferfunk · hören, was los ist", True), ("Uferwelle 94,3", True), ("Uferfunk streicht 90 Stellen", False)],
)
def test_the_name_with_a_slogan_is_no_headline(row: str, is_outlet: bool) -> None:
    assert presents_outlet(row, 0) is is_outlet
