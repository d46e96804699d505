"""Which predicate classes a clause names: word beginnings, but not the beginnings of other words."""

from __future__ import annotations

import pytest

from tui.compare.predicates import predicates


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Zwei Menschen sind tot", {"die"}),
        ("kamen ums Leben", {"die"}),
        ("Der Bund will Helfer schicken", {"send"}),
        ("Die Flüge nach Rom", {"fly"}),
        ("Der Gewinn der Firma", {"earn"}),
        ("Die Kosten der Brücke", {"cost"}),
        ("Das Schicksal der Stadt", set()),
        ("Am Auto entstand Totalschaden", set()),
        ("Flugblätter an der Tür", set()),
        ("kostenlose Beratung für alle", set()),
        ("Die Gewinnerin jubelt", set()),
    ],
)
def test_predicates(clause: str, expected: set[str]) -> None:
    assert predicates(clause) == expected
