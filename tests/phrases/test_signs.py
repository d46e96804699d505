"""Signs and words for how reports stand to each other."""

from __future__ import annotations

from enum import StrEnum

import pytest

from tui.compare.verdicts import DIFFERING, Finding
from tui.model import EntityKind, FactKind, SilenceReason, Verdict
from tui.phrases.facts import SILENCES, VERDICT_WORDS, finding_words
from tui.phrases.kinds import ENTITY_WORDS, FACT_WORDS
from tui.phrases.signs import DIFFERS, VERDICT_SIGNS, finding_sign


def test_what_matters_most_to_who_checks_facts_comes_first() -> None:
    assert sorted(Verdict, key=lambda verdict: verdict.rank) == [Verdict.DIFFER, Verdict.AGREE, Verdict.ALONE]


@pytest.mark.parametrize("finding", Finding)
def test_only_findings_that_differ_have_the_sign_for_it(finding: Finding) -> None:
    assert (finding_sign(finding) == DIFFERS == VERDICT_SIGNS[Verdict.DIFFER]) == (finding in DIFFERING)


@pytest.mark.parametrize(
    ("words", "things"),
    [
        (VERDICT_WORDS, Verdict), (VERDICT_SIGNS, Verdict), (SILENCES, SilenceReason), (ENTITY_WORDS, EntityKind),
        (FACT_WORDS, FactKind), ({finding: finding_words(finding) for finding in Finding}, Finding),
    ],
)  # fmt: skip
def test_everything_has_words_and_no_two_things_the_same(words: dict[StrEnum, str], things: type[StrEnum]) -> None:
    assert len({words[thing] for thing in things}) == len(things)
