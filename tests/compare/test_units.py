"""Units: classes, heads of compounds, conversion."""

from __future__ import annotations

import pytest

from tui.compare.units import commensurable, conversion_slack, in_base, unit_of
from tui.model import UnitClass


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Stunde", UnitClass.TIME),
        ("Tage", UnitClass.TIME),
        ("Wochen", UnitClass.TIME),
        ("Kilometer", UnitClass.DISTANCE),
        ("Zentimeter", UnitClass.DISTANCE),
        ("Hektar", UnitClass.AREA),
        ("Quadratkilometer", UnitClass.AREA),
        ("Tonne", UnitClass.WEIGHT),
        ("Liter", UnitClass.VOLUME),
        ("Grad", UnitClass.TEMPERATURE),
        ("Kilowattstunde", UnitClass.ENERGY),
        ("Megawatt", UnitClass.POWER),
        ("Prozent", UnitClass.PERCENT),
        ("Prozentpunkt", UnitClass.PERCENTAGE_POINT),
        ("Euro", UnitClass.MONEY),
        ("US-Dollar", UnitClass.MONEY),
        ("Hongkong-Dollar", UnitClass.MONEY),
        ("Złoty", UnitClass.MONEY),
        ("Schilling", UnitClass.MONEY),
        ("Dirham", UnitClass.MONEY),
        ("Basispunkt", UnitClass.PERCENTAGE_POINT),
        ("Morgen", UnitClass.AREA),
        ("Seemeile", UnitClass.DISTANCE),
        ("Mikrogramm", UnitClass.WEIGHT),
        ("Terawattstunde", UnitClass.ENERGY),
        ("Knoten", UnitClass.SPEED),
        ("Dezibel", UnitClass.COUNT),
        ("Punkt", UnitClass.COUNT),
        ("Mensch", UnitClass.PERSON),
        ("Mann", UnitClass.PERSON),
        ("Einsatzkraft", UnitClass.PERSON),
        ("Feuerwehrleute", UnitClass.PERSON),
        ("Lehrerin", UnitClass.PERSON),
        ("Reisende", UnitClass.PERSON),
        ("Studierende", UnitClass.PERSON),
        ("Grundschüler", UnitClass.PERSON),
        ("Tote und Verletzte", UnitClass.PERSON),
        ("Todesopfer", UnitClass.DEAD),
        ("Toter", UnitClass.DEAD),
        ("Schwerverletzte", UnitClass.INJURED),
        ("Container", UnitClass.COUNT),
        ("Zimmer", UnitClass.COUNT),
        ("Haus", UnitClass.COUNT),
        ("Wasserkraft", UnitClass.COUNT),
        ("Wochenendhaus", UnitClass.COUNT),
        (None, UnitClass.COUNT),
    ],
)
def test_class(name: str | None, expected: UnitClass) -> None:
    assert unit_of(name).unit_class is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Stunde", "Tag", True),
        ("Hektar", "Quadratkilometer", True),
        ("Euro", "US-Dollar", False),
        ("US-Dollar", "Dollar", True),
        ("Hongkong-Dollar", "US-Dollar", False),
        ("Prozent", "Prozentpunkt", False),
        ("Todesopfer", "Verletzte", False),
        ("Helfer", "Menschen", True),
        ("Rakete", "Kurzstreckenrakete", True),
        ("Gebäude", "Wohnhaus", True),
        ("Kita", "Kindertagesstätte", True),
        ("Haus", "Auto", False),
        ("Liter pro Quadratmeter", "Millimeter", True),
        ("Euro pro Monat", "Euro", True),
        ("Euro pro Monat", "US-Dollar", False),
        ("Cent pro Kilowattstunde", "Euro pro Kilowattstunde", True),
        ("Euro pro Aktie", "Dollar pro Aktie", False),
        ("Euro pro Monat", "Euro pro Jahr", False),
        ("Zentimeter pro Stunde", "Zentimeter", False),
        ("Rakete", "Drohne", False),
    ],
)
def test_commensurable(left: str, right: str, expected: bool) -> None:
    assert commensurable(left, right) is expected
    assert commensurable(right, left) is expected


def test_conversion() -> None:
    assert in_base(64, "Stunde") == 64 * 3600
    assert in_base(12, "Quadratkilometer") == in_base(1200, "Hektar")
    assert in_base(3, "Rakete") == 3


def test_metric_units_convert_exactly_and_lengths_of_time_do_not() -> None:
    assert conversion_slack("Meter", "Meter") == 0
    assert conversion_slack("Meter", "Zentimeter") < 0.01 < conversion_slack("Woche", "Monat")


def test_reservists_are_counted_by_the_head_of_the_compound() -> None:
    assert unit_of("Reservesoldaten").key == unit_of("Soldat").key == "soldat"


def test_a_round_base_and_that_of_money_may_be_left_out_and_another_one_may_not() -> None:
    assert commensurable("Einheit pro 100 Milliliter", "Einheit")
    assert commensurable("Euro pro Monat", "Euro")
    assert not commensurable("Zentimeter pro Stunde", "Zentimeter")


@pytest.mark.parametrize(
    ("value", "unit", "other_value", "other"),
    [
        (25, "Basispunkt", 0.25, "Prozentpunkt"),
        (138, "Terawattstunde", 138_000, "Gigawattstunde"),
        (1, "Megabit pro Sekunde", 1000, "Kilobit pro Sekunde"),
        (2, "Millisievert", 2000, "Mikrosievert"),
        (1.2, "Kilobecquerel", 1200, "Becquerel"),
        (400, "Morgen", 100, "Hektar"),
        (40, "Mikrogramm", 0.04, "Milligramm"),
        (250, "Kalorie", 250, "Kilokalorie"),
        (50, "Rappen", 0.5, "Franken"),
        (50, "Groschen", 0.5, "Schilling"),
    ],
)
def test_conversion_of_rarer_units(value: float, unit: str, other_value: float, other: str) -> None:
    assert commensurable(unit, other)
    assert in_base(value, unit) == pytest.approx(in_base(other_value, other))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Riyal", "Rial"),
        ("Megabit", "Megabyte"),
        ("Megabit", "Megabit pro Sekunde"),
        ("Euro pro Monat", "Euro pro Aktie"),
    ],
)
def test_units_that_measure_something_else(left: str, right: str) -> None:
    assert not commensurable(left, right)
