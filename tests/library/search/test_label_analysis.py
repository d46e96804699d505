"""By which terms a name, a source or a unit is found."""

from __future__ import annotations

import pytest

from tui.library.search.label_analysis import beginning, label_terms


@pytest.mark.parametrize(
    ("label", "counted", "term", "found"),
    [
        ("Jörg Müllers", False, "mull", True),
        ("Mueller", False, "mull", True),
        ("Mueller", False, "muller", True),
        ("US-Soldat", True, "soldat", True),
        ("Bundeswehrsoldat", True, "soldat", True),
        ("Bundeswehrsoldat", False, "soldat", False),
        ("Kilowattstunde", True, "stund", False),
        ("Quadratkilometer", True, "kilom", False),
        ("Euro pro Stunde", True, "stund", True),
        ("", True, "", False),
    ],
)
def test_terms_of_labels(label: str, counted: bool, term: str, found: bool) -> None:
    assert (term in label_terms(label, counted=counted)) is found


def test_compounds_in_headlines_are_found_by_their_parts() -> None:
    assert {"warnstreik", "streik"} <= label_terms("Warnstreik ab Mittwoch", headline=True)
    assert "streik" not in label_terms("Warnstreik")


@pytest.mark.parametrize(("one", "other"), [("mueller", "muller"), ("koehle", "kohle"), ("mae", "ma")])
def test_umlauts_begin_alike(one: str, other: str) -> None:
    assert beginning(one) == beginning(other)
