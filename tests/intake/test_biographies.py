"""Names and notes of authors."""

from __future__ import annotations

from tui.intake.biographies import biographies
from tui.intake.evidence import weigh
from tui.intake.lines import Line

NOTE = "Silvia Imhof ist Redaktorin im Ressort Wallis."


def test_the_name_of_somebody_with_a_biography_is_a_byline() -> None:
    rows = ["Silvia Imhof", "Der Tunnel bleibt nach Angaben der Bahn bis zum Herbst gesperrt.", NOTE]
    lines = [Line(row) for row in rows]
    assert [item.firm for item in biographies(lines, [weigh(line) for line in lines])][:2] == [True, False]


def test_a_name_that_only_the_report_has_may_be_a_subhead() -> None:
    rows = ["Silvia Imhof", "Silvia Imhof führt den Betrieb in dritter Generation, sagte die Kammer."]
    lines = [Line(row) for row in rows]
    assert not biographies(lines, [weigh(line) for line in lines])[0].firm
