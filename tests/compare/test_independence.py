"""Which sources rest on one origin."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.compare.invented import Number, Said, article, linked
from tui.compare.facts import compare_story
from tui.compare.independence import Origins
from tui.model import AnnotatedArticle, Claim, Fact, FactKind, SharedOrigin

WIRE = "Beim Brand einer Lagerhalle im Hafen von Lund sind am Montagabend zwölf Menschen leicht verletzt worden."
EDITED = "Beim Brand einer Lagerhalle im Hafen von Lund wurden am Montagabend rund zwölf Leute leicht verletzt."
OWN = "Zwölf Verletzte gab es am Abend, als im Hafen eine Halle in Flammen aufging."
MORE = "Die Löscharbeiten zogen sich bis in die frühen Morgenstunden hin, sagte der Leiter der Einsatzkräfte vor Ort."


def told(file: str, text: str, *agencies: str, said: tuple[Said, ...] = ()) -> AnnotatedArticle:
    annotated = article(file, text, said=said)
    return replace(annotated, article=replace(annotated.article, agencies=agencies))


def claim(annotated: AnnotatedArticle, sentence: int = 0) -> Claim:
    span = annotated.annotations.sentences[sentence]
    return Claim(annotated.file, FactKind.EVENT, span.start, span.end, span.start, span.end)


def origins(*articles: AnnotatedArticle, sentence: int = 0) -> tuple[SharedOrigin, ...]:
    return Origins(articles).of([claim(annotated, sentence) for annotated in articles])


@pytest.mark.parametrize(
    ("one", "other", "agencies", "expected"),
    [
        (WIRE, WIRE, ("dpa", "dpa"), ("dpa",)),
        (WIRE, WIRE, ("", ""), ()),
        (WIRE, WIRE, ("dpa", ""), ()),
        (WIRE, EDITED, ("dpa", "dpa"), ("dpa",)),
    ],
)
def test_copied_passages_are_one_origin(
    one: str, other: str, agencies: tuple[str, str], expected: tuple[str, ...]
) -> None:
    first, second = (
        told(file, text, *filter(None, [agency]))
        for file, text, agency in zip("ab", (one, other), agencies, strict=True)
    )
    assert origins(first, second) == (SharedOrigin(("a", "b"), expected),)


@pytest.mark.parametrize(
    ("one", "other", "agencies"),
    [
        (WIRE, OWN, ("dpa", "dpa")),
        (WIRE, EDITED, ("dpa", "AFP")),
        (WIRE, OWN, ("", "")),
    ],
)
def test_a_common_credit_alone_and_a_loose_likeness_alone_are_none(
    one: str, other: str, agencies: tuple[str, str]
) -> None:
    assert origins(told("a", one, agencies[0]), told("b", other, agencies[1])) == ()


def test_only_the_words_around_the_claim_count() -> None:
    first, second = (
        told("a", f"{OWN} {WIRE}"),
        told("b", f"Der Schaden geht nach ersten Schätzungen in die Millionen. {WIRE} {MORE}"),
    )
    assert origins(first, second) == ()
    both = Origins([first, second]).of([claim(first, 1), claim(second, 1)])
    assert both == (SharedOrigin(("a", "b")),)


def test_an_article_that_is_mostly_the_other_shares_all_its_facts() -> None:
    whole = " ".join(
        [WIRE, MORE, "Zur Ursache des Feuers konnte die Polizei am Dienstag zunächst keine Angaben machen."]
    )
    first, second = told("a", f"{OWN} {whole}"), told("b", f"{whole} Im Hafen brannte es zuletzt vor drei Jahren.")
    assert Origins([first, second]).of([claim(first), claim(second, 3)]) == (SharedOrigin(("a", "b")),)


def test_a_shared_quotation_is_a_common_source_and_no_copy() -> None:
    words = "Wir haben in dieser Nacht mehr Glück als Verstand gehabt und danken allen Helfern von Herzen"
    first = told("a", f"„{words}“, sagte Vera Lindt dem Sender.", said=(Said(words, "Vera Lindt"),))
    second = told("b", f"Vera Lindt erklärte im Rathaus: „{words}“.", said=(Said(words, "Vera Lindt"),))
    assert origins(first, second) == ()


def test_copies_of_copies_are_one_origin_and_others_stand_for_themselves() -> None:
    articles = [told("a", WIRE, "dpa"), told("b", WIRE, "dpa", "AFP"), told("c", WIRE, "dpa"), told("d", OWN)]
    (origin,) = origins(*articles)
    assert origin == SharedOrigin(("a", "b", "c"), ("dpa",))
    fact = Fact("x", "", FactKind.EVENT, verdict=None, claims=tuple(map(claim, articles)), shared_origins=(origin,))  # type: ignore[arg-type]
    assert (len(fact.files), fact.origin_count) == (4, 2)


def test_facts_carry_their_origins() -> None:
    numbers = [Number("zwölf Menschen", 12, "Mensch")]
    articles = [article(file, WIRE, numbers=numbers) for file in "ab"]
    (fact,) = [fact for fact in compare_story(articles, linked(*articles)).facts if fact.kind is FactKind.QUANTITY]
    assert fact.origin_count == 1
    assert fact.shared_origins == (SharedOrigin(("a", "b")),)


def test_texts_without_sentences_or_words_have_no_origin() -> None:
    empty = [article("a", ""), article("b", "")]
    assert Origins(empty).of([]) == ()
    none = [Claim(file, FactKind.EVENT, 0, 0, 0, 0) for file in "ab"]
    assert Origins(empty).of(none) == ()
