"""Which utterances are put together, and when their wording differs."""

from __future__ import annotations

from tests.compare.invented import Said, article, linked
from tui.compare.facts import compare_story
from tui.model import AnnotatedArticle, EntityKind, Fact, FactKind, SilenceReason, Verdict

BERG, KOLB = "Anna Berg", "Jan Kolb"
NAMES = [(BERG, EntityKind.PERSON), (KOLB, EntityKind.PERSON), ("Bahnwerk", EntityKind.ORGANISATION)]


def quotes(*articles: AnnotatedArticle) -> list[Fact]:
    facts = compare_story(articles, linked(*articles)).facts
    return [fact for fact in facts if fact.kind is FactKind.QUOTE]


def shared(*articles: AnnotatedArticle) -> list[Fact]:
    return [fact for fact in quotes(*articles) if fact.verdict is not Verdict.ALONE]


def says(file: str, words: str, speaker: str | None = BERG) -> AnnotatedArticle:
    text = f"„{words}“, sagte {speaker} am Abend." if speaker else f"Zu hören war auch: „{words}“."
    return article(file, text, said=[Said(words, speaker)], names=NAMES)


def test_the_same_words_agree_also_when_shortened() -> None:
    (fact,) = shared(
        says("a", "Wir lassen die Pendler in dieser Lage nicht allein"),
        says("b", "die Pendler in dieser Lage nicht allein"),
    )
    assert fact.verdict is Verdict.AGREE
    assert fact.label.startswith("Anna Berg: „")
    assert "Anna Berg" in fact.why


def test_an_exchanged_word_makes_the_wording_differ() -> None:
    (fact,) = shared(
        says("a", "Das ist ein schwerer Schlag für die Region"), says("b", "Das ist ein harter Schlag für die Region")
    )
    assert fact.verdict is Verdict.DIFFER


def test_one_utterance_given_to_two_persons_is_one_fact_and_differs() -> None:
    (fact,) = shared(says("a", "Jetzt zählt für uns jede Stunde"), says("b", "Jetzt zählt für uns jede Stunde", KOLB))
    assert fact.verdict is Verdict.DIFFER


def test_two_speakers_with_similar_words_are_two_facts() -> None:
    assert (
        shared(
            says("a", "eine schwere Belastung"), says("b", "eine schwere Belastung für alle Pendler im Norden", KOLB)
        )
        == []
    )


def test_a_fragment_goes_with_the_quotation_of_the_same_speaker() -> None:
    fragment = article(
        "b", f"{BERG} nannte den Plan einen „schlechten Scherz“.", said=[Said("schlechten Scherz", BERG)], names=NAMES
    )
    (fact,) = shared(says("a", "Dieser Plan ist doch ein schlechter Scherz auf Kosten der Fahrgäste"), fragment)
    assert fact.verdict is Verdict.AGREE


def test_indirect_speech_goes_with_a_quotation_of_the_same_speaker_only() -> None:
    words = "Niemand wird mit seinem Schaden allein gelassen"
    for speaker, expected in ((BERG, 1), (KOLB, 0)):
        text = f"{speaker} versicherte, niemand werde mit seinem Schaden allein gelassen."
        told = article(
            "b", text, said=[Said("niemand werde mit seinem Schaden allein gelassen", speaker, True)], names=NAMES
        )
        assert len(shared(says("a", words), told)) == expected


def test_an_office_may_stand_for_its_holder() -> None:
    first = article(
        "a",
        f"Die Sprecherin des Landratsamts {BERG} sagte: „Wir prüfen das sehr genau.“",
        said=[Said("Wir prüfen das sehr genau.", BERG)],
        names=NAMES,
    )
    second = article(
        "b",
        "„Wir prüfen das“, sagte die Sprecherin des Landratsamts.",
        said=[Said("Wir prüfen das", "Sprecherin des Landratsamts")],
    )
    assert len(shared(first, second)) == 1


def test_two_quotations_of_one_article_are_two_facts() -> None:
    text = f"„Wir fahren wieder“, sagte {BERG}. „Die Strecke bleibt noch lange gesperrt“, sagte sie später."
    both = article(
        "a",
        text,
        said=[Said("Wir fahren wieder", BERG), Said("Die Strecke bleibt noch lange gesperrt", BERG)],
        names=NAMES,
    )
    (fact,) = shared(both, says("b", "Die Strecke bleibt noch lange gesperrt"))
    assert [claim.file for claim in fact.claims] == ["a", "b"]


def test_a_quotation_of_one_source_is_shown_alone() -> None:
    (fact,) = quotes(
        says("a", "Wir lassen die Pendler nicht allein"), says("b", "Ganz andere Worte zu anderen Dingen", KOLB)
    )[:1]
    assert fact.verdict is Verdict.ALONE
    assert fact.why == "only one source reports it"
    assert [silence.reason for silence in fact.silences] == [SilenceReason.CUT_SHORT]


def test_the_sentences_of_one_quotation_may_stand_in_two_other_sources() -> None:
    first, second = "Die Brücke war längst morsch.", "Niemand wollte unsere Warnungen hören."
    whole = says("a", f"{first} {second}")
    facts = shared(whole, says("b", first), says("c", second))
    assert sorted(fact.files for fact in facts) == [("a", "b"), ("a", "c")]


def test_what_was_quoted_together_is_one_fact() -> None:
    words = "Die Brücke war längst morsch. Niemand wollte unsere Warnungen hören."
    (fact,) = shared(says("a", words), says("b", words))
    assert fact.verdict is Verdict.AGREE
    spans = [(claim.end - claim.start) for claim in fact.claims]
    assert spans == [len(words), len(words)]
