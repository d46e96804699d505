"""What a person says of facts changes what it names and nothing else, and can be taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.fact_corrections import claim_in_file, corrected_facts
from tui.compare.fact_keys import identifier, in_order
from tui.model import (
    Claim,
    ClaimInFile,
    Fact,
    FactCorrection,
    FactCorrectionKind,
    FactKind,
    SharedOrigin,
    Silence,
    SilenceReason,
    Verdict,
)

REJECT, JOIN, VERDICT = FactCorrectionKind
TEXTS = {
    "a": "In Aue kamen 30 Leute unter. Später sprach man von 30 Leuten. Der Damm brach. 12 Boote fuhren aus.",
    "b": "Es waren 30 Leute. Der Deich ist\ngebrochen. Vier Boote halfen.",
    "c": "Die Stadt zählt 45 Leute. Der Damm hielt nicht.",
    "d": "Das Wasser sinkt. Es waren viele.",
}


def claim(file: str, words: str, value: float | None = None, unit: str = "Leute") -> Claim:
    start = TEXTS[file].index(words)
    kind = FactKind.EVENT if value is None else FactKind.QUANTITY
    end = start + len(words)
    return Claim(file, kind, start, end, start, end, value=value, unit=unit if value else None)


PEOPLE_A, AGAIN_A = claim("a", "30 Leute", 30), claim("a", "30 Leuten", 30)
PEOPLE_B, PEOPLE_C = claim("b", "30 Leute", 30), claim("c", "45 Leute", 45)
BOATS_A, BOATS_B = claim("a", "12 Boote", 12, "Boot"), claim("b", "Vier Boote", 4, "Boot")
DAM_A, DAM_B = claim("a", "Der Damm brach"), claim("b", "Der Deich ist\ngebrochen")


def fact(verdict: Verdict, *claims: Claim, label: str = "Name", **fields: object) -> Fact:
    return Fact(identifier(claims), label, claims[0].kind, verdict, claims, "why", **fields)  # type: ignore[arg-type]


PEOPLE = fact(
    Verdict.DIFFER, PEOPLE_A, AGAIN_A, PEOPLE_B, PEOPLE_C,
    series="s", silences=(Silence("d", SilenceReason.SILENT),), shared_origins=(SharedOrigin(("a", "c"), ("dpa",)),),
)  # fmt: skip
ALONE_A, ALONE_B = fact(Verdict.ALONE, BOATS_A, label="12 Boote"), fact(Verdict.ALONE, BOATS_B, label="Vier Boote")
DAM = fact(Verdict.AGREE, DAM_A, DAM_B, silences=(Silence("c", SilenceReason.UNCLEAR),))
FACTS = in_order([PEOPLE, ALONE_A, ALONE_B, DAM])


def named(claim: Claim) -> ClaimInFile:
    return claim_in_file(claim, TEXTS[claim.file])


def words(file: str, text: str, kind: FactKind = FactKind.EVENT, start: int = 0) -> ClaimInFile:
    return ClaimInFile(file, kind, start, start + len(text), text)


def corrected(*corrections: FactCorrection) -> tuple[Fact, ...]:
    return corrected_facts(FACTS, corrections, TEXTS.__getitem__)


def reject(*claims: Claim) -> FactCorrection:
    return FactCorrection(REJECT, tuple(map(named, claims)))


def with_claim(facts: Sequence[Fact], claim: Claim) -> Fact:
    (found,) = (fact for fact in facts if claim in fact.claims)
    return found


def test_a_rejected_claim_leaves_and_the_rest_is_judged_anew() -> None:
    found = corrected(reject(PEOPLE_C, PEOPLE_A))
    rest, gone = with_claim(found, PEOPLE_A), with_claim(found, PEOPLE_C)
    assert (rest.verdict, rest.claims, rest.series, rest.corrected) == (Verdict.AGREE, PEOPLE.claims[:3], "s", True)
    assert (gone.verdict, gone.claims, gone.series, gone.label) == (Verdict.ALONE, (PEOPLE_C,), None, "45 Leute")
    assert rest.id == identifier(rest.claims)
    assert rest.silences == (Silence("c", SilenceReason.UNCLEAR), Silence("d", SilenceReason.SILENT))
    assert gone.silences[:2] == (Silence("a", SilenceReason.UNCLEAR), Silence("b", SilenceReason.UNCLEAR))
    assert rest.shared_origins == gone.shared_origins == ()
    assert all("a person took" in each.why for each in (rest, gone))
    assert [each for each in found if not each.corrected] == [each for each in FACTS if each is not PEOPLE]


def test_what_the_article_says_again_leaves_too() -> None:
    found = corrected(reject(PEOPLE_A, PEOPLE_B, PEOPLE_C))
    assert with_claim(found, PEOPLE_A).claims == (PEOPLE_A, AGAIN_A)
    assert with_claim(found, PEOPLE_B).files == ("b", "c")


@pytest.mark.parametrize(
    "correction",
    [
        reject(PEOPLE_C, DAM_A),
        reject(PEOPLE_A, AGAIN_A),
        reject(BOATS_A, BOATS_B),
        FactCorrection(REJECT, ()),
        FactCorrection(REJECT, (words("a", "niemals"), named(DAM_B))),
        FactCorrection(REJECT, (words("nowhere", "x"), words("nowhere", "y"))),
        FactCorrection(JOIN, (named(PEOPLE_A), named(PEOPLE_C))),
        FactCorrection(JOIN, (named(PEOPLE_A), words("d", "steht nicht da"))),
        FactCorrection(JOIN, (named(PEOPLE_A), words("nowhere", "x"))),
        FactCorrection(JOIN, (words("d", "Das Wasser sinkt"), words("d", "Das Wasser sinkt"))),
        FactCorrection(JOIN, (words("d", ""), words("a", ""))),
        FactCorrection(VERDICT, (named(PEOPLE_A),), Verdict.DIFFER),
        FactCorrection(VERDICT, (named(PEOPLE_A),), Verdict.ALONE),
        FactCorrection(VERDICT, (named(PEOPLE_A),)),
        FactCorrection(VERDICT, (named(BOATS_A),), Verdict.AGREE),
    ],
)
def test_what_does_not_fit_changes_nothing(correction: FactCorrection) -> None:
    assert corrected(correction) == FACTS


def test_two_facts_are_joined() -> None:
    found = corrected(FactCorrection(JOIN, (named(BOATS_B), named(BOATS_A))))
    joined = with_claim(found, BOATS_A)
    assert (joined.claims, joined.verdict, joined.label) == ((BOATS_A, BOATS_B), Verdict.DIFFER, "Vier Boote")
    assert (joined.why, joined.corrected) == ("a person joined them", True)
    assert len(found) == len(FACTS) - 1


def test_a_sentence_that_stands_in_no_fact_is_joined() -> None:
    found = corrected(FactCorrection(JOIN, (named(DAM_A), words("c", "Der Damm hielt nicht."))))
    joined = with_claim(found, DAM_A)
    assert joined.files == ("a", "b", "c")
    made = joined.claims[-1]
    assert TEXTS["c"][made.start : made.end] == "Der Damm hielt nicht."
    assert joined.silences == ()


def test_the_weaker_reason_for_silence_is_kept() -> None:
    other = replace(ALONE_A, silences=(Silence("c", SilenceReason.SILENT), Silence("d", SilenceReason.EARLIER)))
    join = FactCorrection(JOIN, (named(DAM_A), named(BOATS_A)))
    found = corrected_facts([DAM, other], [join], TEXTS.__getitem__)
    assert found[0].silences == (Silence("c", SilenceReason.UNCLEAR), Silence("d", SilenceReason.EARLIER))


def test_origins_with_a_file_in_common_are_one() -> None:
    left = replace(DAM, shared_origins=(SharedOrigin(("a", "b"), ("dpa", "AFP")),))
    join = FactCorrection(JOIN, (named(DAM_A), named(PEOPLE_C)))
    (found,) = corrected_facts([left, PEOPLE], [join], TEXTS.__getitem__)
    assert found.shared_origins == (SharedOrigin(("a", "b", "c"), ("dpa",)),)
    assert found.origin_count == 1


def test_a_verdict_is_changed_and_the_name_stays() -> None:
    judged = with_claim(corrected(FactCorrection(VERDICT, (named(PEOPLE_C),), Verdict.AGREE)), PEOPLE_C)
    assert (judged.verdict, judged.id, judged.corrected) == (Verdict.AGREE, PEOPLE.id, True)
    assert judged.why == "why; a person said that they agree"


def test_later_corrections_speak_of_what_earlier_ones_made() -> None:
    out = reject(PEOPLE_C, PEOPLE_A)
    back = FactCorrection(JOIN, (named(PEOPLE_B), named(PEOPLE_C)))
    again = with_claim(corrected(out, back), PEOPLE_C)
    assert (again.id, again.claims, again.verdict) == (PEOPLE.id, PEOPLE.claims, Verdict.DIFFER)
    apart = corrected(out, back, out)
    assert with_claim(apart, PEOPLE_C).claims == (PEOPLE_C,)


def test_claims_are_found_by_their_words_where_the_text_has_grown() -> None:
    moved = replace(named(DAM_B), start=900, end=930)
    assert moved.words == "Der Deich ist gebrochen"
    found = corrected(FactCorrection(VERDICT, (moved,), Verdict.DIFFER))
    assert with_claim(found, DAM_B).verdict is Verdict.DIFFER


CLAIMS = (PEOPLE_A, AGAIN_A, PEOPLE_B, PEOPLE_C, BOATS_A, BOATS_B, DAM_A, DAM_B)
NAMED = st.one_of(
    st.sampled_from([named(each) for each in CLAIMS]),
    st.sampled_from([words("d", "Das Wasser sinkt."), words("c", "Der Damm hielt nicht."), words("e", "x")]),
)
CORRECTIONS = st.builds(
    FactCorrection,
    st.sampled_from(FactCorrectionKind),
    st.lists(NAMED, max_size=4).map(tuple),
    st.none() | st.sampled_from(Verdict),
)


@given(st.permutations(CLAIMS), st.lists(st.integers(1, 4), min_size=8, max_size=8), st.lists(CORRECTIONS, max_size=5))
@settings(max_examples=120, deadline=None)
def test_no_claim_is_lost_and_none_stands_twice(
    claims: list[Claim], sizes: list[int], corrections: list[FactCorrection]
) -> None:
    """Over any partition of the claims into facts, and any corrections."""
    base, rest = list[Fact](), list(claims)
    for size in sizes:
        members, rest = sorted(rest[:size], key=lambda each: (each.file, each.start)), rest[size:]
        if members:
            alone = len({each.file for each in members}) == 1
            base.append(fact(Verdict.ALONE if alone else Verdict.AGREE, *members))
    ordered = in_order(base)
    assert corrected_facts(ordered, [], TEXTS.__getitem__) == ordered
    found = corrected_facts(ordered, corrections, TEXTS.__getitem__)
    counted = Counter(each for fact in found for each in fact.claims)
    assert set(counted.values()) <= {1}
    assert counted.keys() >= set(claims)
    assert found == in_order(found)
    for each in found:
        assert (each.verdict is Verdict.ALONE) == (len(each.files) == 1)
        assert each.id == identifier(each.claims)
        assert not {silence.file for silence in each.silences} & set(each.files)
        assert each.corrected or each in ordered
