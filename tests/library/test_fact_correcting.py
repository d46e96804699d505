"""Corrections of facts and stories in the library: at once, over new comparisons, and taken back."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.made_up import document
from tui.compare.fact_corrections import claim_in_file, corrected_facts
from tui.compare.fact_keys import identifier, in_order
from tui.library import CorrectionError, Library
from tui.model import (
    Claim,
    ClaimInFile,
    Fact,
    FactCorrection,
    FactCorrectionKind,
    FactKind,
    Linking,
    Silence,
    SilenceReason,
    Story,
    StoryCorrection,
    Verdict,
)

REJECT, JOIN, VERDICT = FactCorrectionKind
TEXTS = {
    "a": "Es waren 30 Leute. Der Damm brach. 12 Boote kamen.",
    "b": "Gezählt wurden 30 Leute. Der Damm\nist gebrochen.",
    "c": "Es waren 45 Leute. Vier Boote halfen.",
    "other": "Eine ganz andere Sache mit 45 Leuten.",
}
STORIES = (Story("s", "Damm", ("a", "b", "c")), Story("t", "Andere", ("other",)))


def claim(file: str, words: str, value: float | None = None) -> Claim:
    start = TEXTS[file].index(words)
    kind = FactKind.EVENT if value is None else FactKind.QUANTITY
    return Claim(file, kind, start, start + len(words), start, start + len(words), value=value)


def fact(verdict: Verdict, *claims: Claim, silences: tuple[Silence, ...] = ()) -> Fact:
    return Fact(identifier(claims), "Name", claims[0].kind, verdict, claims, "why", None, silences)


PEOPLE_A, PEOPLE_B = claim("a", "30 Leute", 30), claim("b", "30 Leute", 30)
PEOPLE_C, BOATS_A, BOATS_C = claim("c", "45 Leute", 45), claim("a", "12 Boote", 12), claim("c", "Vier Boote", 4)
DAM_A, DAM_B = claim("a", "Der Damm brach"), claim("b", "Der Damm\nist gebrochen")
FACTS = in_order(
    [
        fact(Verdict.DIFFER, PEOPLE_A, PEOPLE_B, PEOPLE_C),
        fact(Verdict.AGREE, DAM_A, DAM_B, silences=(Silence("c", SilenceReason.SILENT),)),
        fact(Verdict.ALONE, BOATS_A),
        fact(Verdict.ALONE, BOATS_C),
    ]
)


def named(claim: Claim) -> ClaimInFile:
    return claim_in_file(claim, TEXTS[claim.file])


OUT = FactCorrection(REJECT, (named(PEOPLE_C), named(PEOPLE_A)))
BOATS = FactCorrection(JOIN, (named(BOATS_A), named(BOATS_C)))
DAM_DIFFERS = FactCorrection(VERDICT, (named(DAM_A),), Verdict.DIFFER)
WITH_SENTENCE = FactCorrection(JOIN, (named(DAM_B), ClaimInFile("c", FactKind.EVENT, 19, 37, "Vier Boote halfen.")))


def compare(library: Library, facts: tuple[Fact, ...] = FACTS) -> None:
    story_of = {file: story.id for story in STORIES for file in story.files}
    library.save_comparison(Linking(), story_of, STORIES, {"s": facts, "t": ()}, "rules", corrected_facts)


@pytest.fixture
def compared(library: Library) -> Library:
    library.save([document(file, text) for file, text in TEXTS.items()])
    compare(library)
    return library


def laid_over(*corrections: FactCorrection) -> tuple[Fact, ...]:
    return corrected_facts(FACTS, corrections, TEXTS.__getitem__)


def counts(library: Library) -> dict[str, tuple[int, int]]:
    return {row.file: (row.shared_facts, row.differing_facts) for row in library.articles()}


def test_facts_are_corrected_at_once_with_their_counts(compared: Library) -> None:
    assert counts(compared) == {"a": (2, 1), "b": (2, 1), "c": (1, 1), "other": (0, 0)}
    kept = compared.correct(OUT, corrected_facts)
    assert compared.corrections() == (kept,)
    assert compared.story_facts("s") == laid_over(OUT)
    assert counts(compared) == {"a": (2, 0), "b": (2, 0), "c": (0, 0), "other": (0, 0)}
    assert not compared.needs_comparison("rules")
    compared.undo_correction(kept.id, corrected_facts)
    assert (compared.story_facts("s"), compared.corrections()) == (FACTS, ())
    assert counts(compared) == {"a": (2, 1), "b": (2, 1), "c": (1, 1), "other": (0, 0)}


@pytest.mark.parametrize("taken_back", range(4))
def test_any_correction_can_be_taken_back_alone(compared: Library, taken_back: int) -> None:
    corrections = [OUT, BOATS, DAM_DIFFERS, WITH_SENTENCE]
    ids = [compared.correct(each, corrected_facts).id for each in corrections]
    assert compared.story_facts("s") == laid_over(*corrections)
    compared.undo_correction(ids[taken_back], corrected_facts)
    del corrections[taken_back]
    assert compared.story_facts("s") == laid_over(*corrections)


def test_corrections_last_over_new_comparisons(compared: Library) -> None:
    compared.correct(OUT, corrected_facts)
    compared.correct(BOATS, corrected_facts)
    compare(compared)
    assert compared.story_facts("s") == laid_over(OUT, BOATS)
    with Library.open(compared.folder) as again:
        for each in again.corrections():
            again.undo_correction(each.id, corrected_facts)
        assert again.story_facts("s") == FACTS


def test_a_correction_whose_claim_is_gone_is_kept_and_skipped(compared: Library) -> None:
    compared.correct(OUT, corrected_facts)
    fewer = tuple(each for each in FACTS if PEOPLE_C not in each.claims)
    compare(compared, fewer)
    assert compared.story_facts("s") == fewer
    assert [each.correction for each in compared.corrections()] == [OUT]
    compare(compared)
    assert compared.story_facts("s") == laid_over(OUT)


def test_without_the_function_it_counts_from_the_next_comparison_on(compared: Library) -> None:
    kept = compared.correct(OUT)
    assert compared.needs_comparison("rules")
    assert compared.story_facts("s") == FACTS
    compare(compared)
    assert compared.story_facts("s") == laid_over(OUT)
    compared.undo_correction(kept.id)
    assert compared.needs_comparison("rules")
    assert "s" in [story.id for story in compared.comparison.stale_stories()]


def test_what_is_corrected_while_a_comparison_goes_on_is_left_to_the_next(compared: Library) -> None:
    compared.correct(StoryCorrection("other", "a"))
    rules, generation, corrected = compared.comparison.state()
    compared.correct(StoryCorrection("b"))
    compared.comparison.finish(rules, generation, corrected)
    assert compared.needs_comparison("rules")
    compared.comparison.finish(*compared.comparison.state())
    assert not compared.needs_comparison("rules")


def test_what_an_article_had_part_in_goes_with_it(compared: Library) -> None:
    kept = compared.correct(OUT, corrected_facts)
    compared.correct(DAM_DIFFERS, corrected_facts)
    compared.remove(["c"])
    compared.undo_correction(kept.id, corrected_facts)
    left = compared.story_facts("s")
    assert {file for each in left for file in each.files} == {"a", "b"}
    assert [each.verdict for each in left if DAM_A in each.claims] == [Verdict.DIFFER]
    for each in compared.corrections():
        compared.undo_correction(each.id, corrected_facts)
    (dam,) = (each for each in compared.story_facts("s") if DAM_A in each.claims)
    assert (dam.verdict, dam.silences) == (Verdict.AGREE, ())


@pytest.mark.parametrize(
    ("correction", "reason"),
    [
        (FactCorrection(REJECT, (named(PEOPLE_C),)), "A reject needs two claims"),
        (FactCorrection(JOIN, ()), "A join needs two claims"),
        (FactCorrection(JOIN, (named(PEOPLE_A), named(PEOPLE_C))), "“30 Leute” and the others are one fact already"),
        (FactCorrection(REJECT, (named(PEOPLE_C), named(DAM_A))), "“45 Leute” stands in no fact with the others"),
        (FactCorrection(JOIN, OUT.claims, Verdict.AGREE), "Only a change of the verdict has a verdict"),
        (FactCorrection(VERDICT, (named(DAM_A),)), "A verdict that a person gives is “agree” or “differ”"),
        (FactCorrection(VERDICT, OUT.claims, Verdict.AGREE), "A verdict needs one claim"),
        (FactCorrection(VERDICT, (named(DAM_A),), Verdict.AGREE), "This is the verdict on “Der Damm brach” already"),
        (FactCorrection(JOIN, (named(PEOPLE_A), dataclasses.replace(named(PEOPLE_C), file="x\ny"))), "x y is not in"),
        (FactCorrection(JOIN, (named(PEOPLE_A), dataclasses.replace(named(PEOPLE_C), words="46"))), "“46” does not st"),
        (FactCorrection(JOIN, (named(PEOPLE_A), dataclasses.replace(named(PEOPLE_C), words="\ud800"))), "The words of"),
        (FactCorrection(JOIN, (named(PEOPLE_A), dataclasses.replace(named(PEOPLE_C), file="\ud800"))), "\ud800 is not"),
        (FactCorrection(JOIN, (named(PEOPLE_A), dataclasses.replace(named(PEOPLE_C), start=-1))), "A claim has no pl"),
        (
            FactCorrection(JOIN, (named(PEOPLE_A), dataclasses.replace(named(PEOPLE_C), end=10**30))),
            "A claim has no pl",
        ),
        (
            FactCorrection(JOIN, (named(PEOPLE_A), ClaimInFile("other", FactKind.EVENT, 0, 4, "Eine"))),
            "The articles do not stand in one story",
        ),
        (StoryCorrection("nowhere"), "nowhere is not in the library"),
        (StoryCorrection("a", "nowhere"), "nowhere is not in the library"),
        (StoryCorrection("\ud800"), "\ud800 is not in the library"),
        (StoryCorrection("a", "a"), "An article cannot be moved beside itself"),
    ],
)
def test_what_cannot_be_made_changes_nothing(
    compared: Library, correction: FactCorrection | StoryCorrection, reason: str
) -> None:
    with pytest.raises(CorrectionError) as caught:
        compared.correct(correction, corrected_facts)
    assert str(caught.value).startswith(reason)
    assert len(str(caught.value).splitlines()) == 1
    assert (compared.story_facts("s"), compared.corrections()) == (FACTS, ())
    assert not compared.needs_comparison("rules")


def test_a_move_is_kept_and_asks_for_a_comparison(compared: Library) -> None:
    kept = compared.correct(StoryCorrection("other", "a"))
    alone = compared.correct(StoryCorrection("b"))
    assert compared.corrections() == (kept, alone)
    assert compared.needs_comparison("rules")
    compare(compared)
    compared.undo_correction(kept.id)
    assert compared.corrections() == (alone,)
    assert compared.needs_comparison("rules")
    with pytest.raises(KeyError):
        compared.undo_correction(kept.id)


def test_white_space_in_words_is_folded(compared: Library, tmp_path: Path) -> None:
    spread = dataclasses.replace(named(DAM_B), words="Der  Damm\nist gebrochen")
    kept = compared.correct(FactCorrection(VERDICT, (spread,), Verdict.DIFFER), corrected_facts)
    assert kept.correction == FactCorrection(VERDICT, (named(DAM_B),), Verdict.DIFFER)


NAMED = st.sampled_from([named(each) for each in (PEOPLE_A, PEOPLE_B, PEOPLE_C, BOATS_A, BOATS_C, DAM_A, DAM_B)])
CORRECTIONS = st.one_of(
    st.builds(FactCorrection, st.sampled_from([REJECT, JOIN]), st.lists(NAMED, min_size=2, max_size=3).map(tuple)),
    st.builds(FactCorrection, st.just(VERDICT), st.tuples(NAMED), st.sampled_from([Verdict.AGREE, Verdict.DIFFER])),
)


@given(st.lists(st.tuples(CORRECTIONS, st.booleans()), max_size=5))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_correcting_at_once_is_like_correcting_a_new_comparison(
    compared: Library, steps: list[tuple[FactCorrection, bool]]
) -> None:
    """And so is taking back: each step makes a correction, and takes the oldest back where it says so."""
    for correction, take_back in steps:
        try:
            compared.correct(correction, corrected_facts)
        except CorrectionError:
            continue
        if take_back:
            compared.undo_correction(compared.corrections()[0].id, corrected_facts)
    kept = [each.correction for each in compared.corrections() if isinstance(each.correction, FactCorrection)]
    shown, counted = compared.story_facts("s"), counts(compared)
    assert shown == laid_over(*kept)
    compare(compared)
    assert (compared.story_facts("s"), counts(compared)) == (shown, counted)
    for each in compared.corrections():
        compared.undo_correction(each.id, corrected_facts)
    assert compared.story_facts("s") == FACTS
