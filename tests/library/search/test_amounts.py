from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library.search.amounts import amount_of, joined, read_amount
from tui.library.search.query import Amount
from tui.library.search.text_leaves import terms_of

ANY = None


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("3000", 3000, 3000),
        ("3.000", 3000, 3000),
        ("3,5", 3.5, 3.5),
        ("-5", -5, -5),
        (">=10000", 10000, ANY),
        (">= 10.000", 10000, ANY),
        ("mindestens dreitausend", 3000, ANY),
        ("bis 500", ANY, 500),
        ("1000..5000", 1000, 5000),
        ("5000..1000", 1000, 5000),
        ("1000-5000", 1000, 5000),
        ("1000 bis 5000", 1000, 5000),
        ("zwischen 1000 und 5000", 1000, 5000),
        ("von 3 bis 5 Millionen", 3e6, 5e6),
        ("1000..", 1000, ANY),
        ("..5000", ANY, 5000),
        ("-5..-2", -5, -2),
        ("3 Mio", 3e6, 3e6),
        ("3Mio.", 3e6, 3e6),
        ("3..5 Mio", 3e6, 5e6),
        ("2.000 bis 3 Millionen", 2000, 3e6),
        ("eine Milliarde", 1e9, 1e9),
        ("anderthalb Millionen", 1.5e6, 1.5e6),
        ("zwei Dutzend", 24, 24),
        ("fuenf", 5, 5),
    ],
)
def test_values(typed: str, low: float | None, high: float | None) -> None:
    found = read_amount(typed.split())
    assert found
    assert found.used == len(typed.split())
    assert found.amount == Amount(low, high, (), typed)


@pytest.mark.parametrize(
    ("typed", "low", "high"), [(">5", True, False), ("mehr als 5", True, False), ("<5", False, True)]
)
def test_ends_that_are_open(typed: str, low: bool, high: bool) -> None:
    found = read_amount(typed.split())
    assert found
    assert (found.amount.low_open, found.amount.high_open) == (low, high)


@pytest.mark.parametrize(
    ("typed", "unit", "used", "counted"),
    [
        ("3000 Schafe Bonn", terms_of("Schafe"), 2, "Schafe"),
        ("3 Mio Euro Bonn", terms_of("Euro"), 3, "Euro"),
        ("50 % Bonn", terms_of("Prozent"), 2, ""),
        ("50% Bonn", terms_of("Prozent"), 1, ""),
        ("100 km/h", terms_of("Kilometer pro Stunde"), 2, ""),
        ("3000 in Bonn", (), 1, ""),
        ("3000 Bonn*", (), 1, ""),
        ("3000 2024", (), 1, ""),
    ],
)
def test_what_is_counted(typed: str, unit: tuple[str, ...], used: int, counted: str) -> None:
    found = read_amount(typed.split())
    assert found
    assert (found.amount.unit, found.used, found.counted) == (unit, used, counted)


def test_in_quotation_marks_all_words_are_the_unit() -> None:
    found = read_amount(["100", "Kilometer", "pro", "Stunde"], quoted=True)
    assert found
    assert (found.amount.unit, found.used) == (terms_of("Kilometer pro Stunde"), 4)


@pytest.mark.parametrize(
    "typed",
    [
        "Schafe",
        ">",
        "..",
        "90er",
        "05",
        "3000foo",
        "9" * 400,
        "zwischen",
        "zwischen 3",
        "von 3 und 5",
        "3" + " Billiarden" * 40,
        "",
    ],
)
def test_what_is_no_number(typed: str) -> None:
    assert read_amount(typed.split()) is None


@pytest.mark.parametrize("unit", ["", "!", "Mio", "bis", "5", "der"])
def test_what_is_no_unit(unit: str) -> None:
    assert amount_of(unit) is None


@settings(max_examples=80, deadline=None)
@given(
    st.floats(-1e12, 1e12).map(lambda value: f"{value:.2f}".replace(".", ",")),
    st.sampled_from(["", ">", "<=", ".."]),
    st.sampled_from(["Schafe", "€", "km/h", "Kilometer pro Stunde"]),
)
def test_a_unit_joined_to_a_number_reads_the_same_in_quotation_marks(number: str, sign: str, unit: str) -> None:
    alone, counted = read_amount([sign + number]), amount_of(unit)
    assert alone
    assert counted
    both = joined(alone.amount, counted)
    again = read_amount(both.shown.split(), quoted=True)
    assert again
    assert again.amount == both
