"""Which sentences of two articles are the same but for a few words."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest

from tests.compare.invented import Said, article
from tui.compare.copied_sentences import copied_sentences
from tui.model import AnnotatedArticle

WIRE = "Beim Brand einer Lagerhalle im Hafen von Lund sind am Montagabend zwölf Menschen leicht verletzt worden."
EDITED = "Beim Brand einer Lagerhalle im Hafen von Lund wurden am Montagabend rund zwölf Leute leicht verletzt."
OWN = "Zwölf Verletzte gab es am Abend, als im Hafen von Lund eine Halle in Flammen aufging."
MORE = "Die Löscharbeiten zogen sich bis in die frühen Morgenstunden hin, sagte der Leiter der Einsatzkräfte vor Ort."
QUOTED = "„Das Feuer hat sich in wenigen Minuten über das ganze Gelände im Hafen ausgebreitet.“"
SHORT = "Verletzt wurde niemand."


def told(file: str, text: str, agency: str = "") -> AnnotatedArticle:
    said = [Said(QUOTED.strip("„“"), "Ebba Lind")] if QUOTED in text else []
    annotated = article(file, text, said=said)
    return replace(annotated, article=replace(annotated.article, agencies=(agency,) if agency else ()))


def found(left: AnnotatedArticle, right: AnnotatedArticle) -> list[tuple[str, str]]:
    return [
        (left.article.text[a:b], right.article.text[c:d]) for (a, b), (c, d) in copied_sentences(left, right)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "agencies", "expected"),
    [
        (f"{OWN} {WIRE}", f"{MORE} {WIRE}", ("", ""), [(WIRE, WIRE)]),
        (f"{WIRE} {MORE}", f"{MORE} {WIRE}", ("", ""), [(WIRE, WIRE), (MORE, MORE)]),
        (WIRE, EDITED, ("dpa", "dpa"), [(WIRE, EDITED)]),
        (WIRE, EDITED, ("dpa", "AFP"), []),
        (WIRE, OWN, ("dpa", "dpa"), []),
        (SHORT, SHORT, ("", ""), []),  # anybody may write so
        (QUOTED, QUOTED, ("", ""), []),  # both heard it said
        ("", WIRE, ("", ""), []),
    ],
)
def test_only_sentences_with_the_same_words_are_copies(
    one: str, other: str, agencies: tuple[str, str], expected: list[tuple[str, str]]
) -> None:
    assert found(told("a", one, agencies[0]), told("b", other, agencies[1])) == expected


def test_a_sentence_that_was_cut_short_is_still_a_copy() -> None:
    shorter = "Beim Brand einer Lagerhalle im Hafen von Lund sind am Montagabend zwölf Menschen verletzt worden."
    assert found(told("a", WIRE), told("b", shorter)) == [(WIRE, shorter)]
    assert found(told("b", shorter), told("a", WIRE)) == [(shorter, WIRE)]


def test_a_text_that_repeats_itself_costs_no_more_than_its_length() -> None:
    repeated = told("a", " ".join([MORE] * 2000))
    begun = process_time()
    pairs = copied_sentences(repeated, repeated)
    assert process_time() - begun < 3
    assert len(pairs) == 2000
    assert {right for _, right in pairs} == {(0, len(MORE))}
