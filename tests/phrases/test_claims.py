"""A claim in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tui.model import Claim, Evidential, FactKind, Granularity, Modality, Qualifier, Relation, Stance
from tui.phrases.claims import hedges, origin, time_named

CLAIM = Claim("umschau.html", FactKind.QUANTITY, 0, 1, 0, 1)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (CLAIM, ""),
        (replace(CLAIM, qualifier=Qualifier.AT_LEAST), "at least"),
        (replace(CLAIM, qualifier=Qualifier.VAGUE, relation=Relation.DELTA), "no exact number · an addition"),
        (replace(CLAIM, modality=Modality.DENIED), "said not to be so"),
        (replace(CLAIM, relation=Relation.TOTAL, modality=Modality.PLANNED), "a total · planned"),
    ],
)
def test_hedges(claim: Claim, expected: str) -> None:
    assert hedges(claim) == expected


@pytest.mark.parametrize(
    ("evidential", "attribution", "expected"),
    [
        (Evidential.OWN_VOICE, None, "in its own voice"),
        (Evidential.ACCORDING_TO, "Polizei", "according to Polizei"),
        (Evidential.ACCORDING_TO, None, "according to a source without name"),
        (Evidential.REPORTED, "Holthusen", "said by Holthusen"),
        (Evidential.HEARSAY, None, "hearsay, no source named"),
        (Evidential.DIRECT_QUOTE, "Holthusen", "Holthusen, word for word"),
    ],
)
def test_origin(evidential: Evidential, attribution: str | None, expected: str) -> None:
    assert origin(replace(CLAIM, evidential=evidential, attribution=attribution)) == expected


@pytest.mark.parametrize("evidential", Evidential)
@pytest.mark.parametrize("attribution", [None, "X"])
def test_every_origin_has_words(evidential: Evidential, attribution: str | None) -> None:
    assert origin(replace(CLAIM, evidential=evidential, attribution=attribution))


@pytest.mark.parametrize(
    ("stance", "expected"),
    [
        (Stance.NEUTRAL, "said by Holthusen"),
        (Stance.AFFIRMING, "said by Holthusen, confirmed"),
        (Stance.CONCEDING, "said by Holthusen, conceded"),
        (Stance.DISTANCING, "said by Holthusen, only claimed"),
        (Stance.DOUBTING, "said by Holthusen, called unproven"),
    ],
)
def test_a_stance_stands_beside_the_speaker(stance: Stance, expected: str) -> None:
    assert origin(replace(CLAIM, evidential=Evidential.REPORTED, attribution="Holthusen", stance=stance)) == expected


def test_a_chain_of_sources_is_told_to_its_end() -> None:
    nested = replace(CLAIM, evidential=Evidential.REPORTED, attribution="Holthusen", chain=("Bild", "Holthusen"))
    assert origin(nested) == "said by Bild, citing Holthusen"


@pytest.mark.parametrize(
    ("granularity", "first", "last", "expected"),
    [
        (Granularity.DAY, date(2024, 5, 3), date(2024, 5, 3), ""),
        (Granularity.DAY, date(2024, 5, 2), date(2024, 5, 2), "on 02.05.2024"),
        (Granularity.DAY, date(2024, 5, 2), None, "on 02.05.2024"),
        (Granularity.WEEK, date(2024, 4, 29), date(2024, 5, 5), "from 29.04.2024 to 05.05.2024"),
        (Granularity.MONTH, date(2024, 4, 1), date(2024, 4, 30), "in 04.2024"),
        (Granularity.YEAR, date(1994, 1, 1), date(1994, 12, 31), "in 1994"),
        (None, None, None, ""),
    ],
)
def test_the_time_that_is_named(
    granularity: Granularity | None, first: date | None, last: date | None, expected: str
) -> None:
    named = replace(CLAIM, granularity=granularity, first_day=first, last_day=last)
    assert time_named(named, date(2024, 5, 3)) == expected
