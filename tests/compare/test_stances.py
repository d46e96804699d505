"""The stance of the text to a claim, from clauses and attributions."""

from __future__ import annotations

from tui.compare.stances import Stances
from tui.model import Annotations, Attribution, Clause, Evidential, Stance, StanceMark


def _attribution(start: int, end: int, stance: Stance) -> Attribution:
    return Attribution(start, end, Evidential.REPORTED, stance=stance, stance_start=0, stance_end=4)


def test_a_text_without_marks_is_neutral() -> None:
    neutral = Attribution(0, 40, Evidential.REPORTED, "Polizei")
    assert Stances(Annotations(attributions=(neutral,), clauses=(Clause(0, 40, 0),))).of(5, 20) is None


def test_a_mark_speaks_for_what_it_mostly_covers() -> None:
    stances = Stances(Annotations(attributions=(_attribution(10, 30, Stance.CONCEDING),)))
    within, across, beside = stances.of(10, 25), stances.of(0, 22), stances.of(30, 40)
    assert within is not None
    assert within.stance is Stance.CONCEDING
    assert across is not None
    assert beside is None
    assert stances.of(0, 20) is None


def test_the_greater_distance_counts() -> None:
    clause = Clause(0, 40, 0, reserves=(StanceMark(0, 40, Stance.DISTANCING, 6, 15),))
    stances = Stances(Annotations(clauses=(clause,), attributions=(_attribution(8, 30, Stance.AFFIRMING),)))
    found = stances.of(10, 20)
    assert found is not None
    assert (found.stance, found.cue_start) == (Stance.DISTANCING, 6)
