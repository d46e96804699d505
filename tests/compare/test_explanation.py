"""Why two claims are taken for one thing, in a line."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.explanation import explain_pair
from tui.compare.reasons import why_of
from tui.model import (
    Claim,
    Evidential,
    FactKind,
    Granularity,
    Modality,
    PredicateMention,
    Qualifier,
    Relation,
    Verdict,
)

NAMES = {"nis": "NIS", "lund": "Lund", "rus": "Russland"}
EXACT, ABOUT, AT_LEAST, AT_MOST, VAGUE = Qualifier


def number(value: float, unit: str | None = "Haus", qualifier: Qualifier = EXACT, file: str = "a") -> Claim:
    return Claim(file, FactKind.QUANTITY, 0, 1, 0, 9, value=value, unit=unit, qualifier=qualifier)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (number(3000), number(3000), "same number, same unit"),
        (number(3000), number(3000, qualifier=AT_LEAST), "same number, same unit, exact here, at least there"),
        (number(3000), number(3000, None), "same number"),
        (number(3000, "Soldat"), number(3000, "Mann"), "same number, units that fit (Soldat, Mann)"),
        (number(3000, qualifier=AT_LEAST), number(3400), "at least 3,000 holds 3,400, same unit, at least here, exact"),
        (number(3400), number(3000, qualifier=AT_LEAST), "at least 3,000 holds 3,400, same unit, exact here, at least"),
        (number(3000, qualifier=ABOUT), number(3100, qualifier=ABOUT), "both allow 3,000, same unit"),
        (number(3000), number(4200), "3,000 against 4,200, same unit"),
        (number(100, qualifier=AT_LEAST), number(300), "at least 100 holds 300, but far apart"),
        (number(2_500_000), number(2_480_000), "2,500,000 and 2,480,000 are one number, rounded"),
        (replace(number(10), high=12.0), number(11), "10 to 12 holds 11"),
    ],
)
def test_numbers_are_explained_by_their_values(left: Claim, right: Claim, expected: str) -> None:
    assert explain_pair(left, right, "x", "y", NAMES).startswith(expected)


@pytest.mark.parametrize(
    ("left", "right", "words", "others", "expected"),
    [
        (number(48, "Stunde"), number(2, "Tag"), "48 Stunden", "zwei Tage", "“48 Stunden” are “zwei Tage”"),
        (
            number(1000, qualifier=VAGUE),
            number(3000),
            "Tausende Häuser",
            "3.000 Häuser",
            "“Tausende Häuser” holds 3,000",
        ),
        (number(48, "Stunde"), number(3, "Tag"), "48 Stunden", "drei Tage", "“48 Stunden” against “drei Tage”"),
        (number(5, "Euro"), number(5, "Dollar"), "5 Euro", "5 Dollar", "same number"),
        (number(5, "Euro"), number(6, "Dollar"), "5 Euro", "6 Dollar", "5 and 6, in two currencies"),
    ],
)
def test_other_units_and_vague_numbers_keep_the_texts_own_words(
    left: Claim, right: Claim, words: str, others: str, expected: str
) -> None:
    if "currencies" in expected or left.unit == "Euro":
        from tui.compare.units import unit_of

        left, right = (replace(each, unit_class=unit_of(each.unit).unit_class) for each in (left, right))
    assert explain_pair(left, right, words, others, NAMES).startswith(expected)


def test_everything_that_both_claims_have_is_named() -> None:
    claim = replace(
        number(3000, "Soldat"),
        entities=("nis", "lund"),
        attribution="Geheimdienst",
        first_day=date(2031, 5, 5),
        last_day=date(2031, 5, 5),
        granularity=Granularity.DAY,
        modality=Modality.PLANNED,
        relation=Relation.TOTAL,
        predicates=(PredicateMention("send", 3, 8),),
    )
    other = replace(claim, file="b", entities=("nis", "rus"), attribution="südkoreanischer Geheimdienst")
    assert explain_pair(claim, other, "x", "y", NAMES) == (
        "same number, same unit, both name NIS, same action (send), same day, "
        "both on the word of südkoreanischer Geheimdienst, both a total, both planned"
    )


def test_what_tells_claims_apart_is_named_with_its_side() -> None:
    here = replace(number(20), attribution="Polizei", first_day=date(2031, 5, 5), modality=Modality.PLANNED)
    there = replace(number(20), attribution="Feuerwehr", first_day=date(2031, 5, 6), relation=Relation.DELTA)
    line = explain_pair(here, there, "x", "y", NAMES)
    assert "a plain count here, an addition there" in line
    assert "planned here, done there" in line
    assert "2031-05-05 here, 2031-05-06 there" in line
    assert "on the word of Polizei here, of Feuerwehr there" in line


QUOTE = Claim("a", FactKind.QUOTE, 0, 9, 0, 9, evidential=Evidential.DIRECT_QUOTE, attribution="Anna Berg")


@pytest.mark.parametrize(
    ("words", "others", "expected"),
    [
        ("Das war ein Fehler", "Das war ein Fehler.", "same words, speaker Anna Berg"),
        ("ein Fehler", "Das war ein Fehler", "same words, shortened here, speaker Anna Berg"),
        ("Das war ein Fehler", "ein Fehler", "same words, shortened there, speaker Anna Berg"),
        (
            "Das ist eine bedeutende Eskalation",
            "Das ist eine erhebliche Eskalation",
            "nearly the same words: “bedeutende” against “erhebliche”, both say “Eskalation”, speaker Anna Berg",
        ),
    ],
)
def test_quotations_are_explained_by_their_words(words: str, others: str, expected: str) -> None:
    assert explain_pair(QUOTE, replace(QUOTE, file="b", attribution="Berg"), words, others, NAMES) == expected


def test_reported_speech_is_told_from_a_quotation_and_speakers_from_each_other() -> None:
    reported = replace(QUOTE, file="b", evidential=Evidential.REPORTED, attribution="Jan Kolb")
    line = explain_pair(QUOTE, reported, "Das war ein Fehler", "es sei ein Fehler gewesen", NAMES)
    assert line == "quoted here, reported there, both say “Fehler”, said by Anna Berg here, by Jan Kolb there"


def test_events_are_explained_by_shared_words_denials_and_times() -> None:
    event = Claim("a", FactKind.EVENT, 0, 9, 0, 9, entities=("lund",))
    denied = replace(event, file="b", modality=Modality.DENIED)
    words, others = "Die Klinik in Lund wird evakuiert", "Evakuiert wird die Klinik"
    assert explain_pair(event, event, words, others, NAMES) == "both say “evakuiert”, “Klinik”, both name Lund"
    assert "one denies" in explain_pair(event, denied, "Die Klinik schließt", "Die Klinik schließt nicht", NAMES)
    assert explain_pair(event, event, "Beginn um 18 Uhr", "Beginn um 19.30 Uhr", NAMES).startswith(
        "18:00 against 19:30"
    )


def test_a_fact_is_explained_by_what_all_its_claims_share() -> None:
    claims = [
        replace(number(3000, "Soldat"), entities=("nis", "lund")),
        replace(number(3000, "Soldat", file="b"), entities=("lund",)),
        replace(number(2800, "Mann", AT_LEAST, file="c"), entities=("lund", "rus")),
    ]
    line = why_of(Verdict.AGREE, claims, lambda claim: "", NAMES)
    assert line == "numbers that can all be true, units that fit, all name Lund"
    assert why_of(Verdict.AGREE, claims[:2], lambda claim: "", NAMES) == "same number, same unit, both name Lund"
    assert why_of(Verdict.ALONE, claims[:1], lambda claim: "", NAMES) == "only one source reports it"


def test_a_differing_fact_names_the_claims_that_exclude_each_other() -> None:
    claims = [number(3), number(3, file="b"), number(5, file="c")]
    assert why_of(Verdict.DIFFER, claims, lambda claim: "", NAMES) == "3 against 5, same unit"


def test_nothing_heavy_is_imported() -> None:
    program = (
        "import sys, tui.compare.explanation, tui.compare.reasons\n"
        "sys.exit(', '.join({'sklearn', 'numpy', 'scipy', 'rapidfuzz', 'spacy'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


any_claims = st.builds(
    replace,
    st.sampled_from([number(3, None), number(1e12, "Euro", VAGUE), QUOTE, replace(QUOTE, kind=FactKind.EVENT)]),
    attribution=st.none() | st.text(max_size=8),
    modality=st.sampled_from(list(Modality)),
    evidential=st.sampled_from(list(Evidential)),
    first_day=st.none() | st.dates(),
    entities=st.sampled_from([(), ("nis",), ("nis", "unknown")]),
)


@settings(max_examples=60)
@given(any_claims, any_claims, st.text(max_size=20), st.text(max_size=20))
def test_any_pair_of_one_kind_is_explained_in_one_line(left: Claim, right: Claim, words: str, others: str) -> None:
    right = replace(right, kind=left.kind, value=left.value and 7.0)
    line = explain_pair(left, right, words, others, NAMES)
    assert line == " ".join(line.split())
    assert ", ," not in line
