"""Of which claims a correction of a fact speaks, what may be the same thing, and where an article can be moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.reader.invented_articles import KUESTE, NORD, STORY, TAGWERK, UMSCHAU, article
from tests.reader.invented_facts import claim, facts
from tests.reader.memory import MemoryLibrary
from tui.model import ArticleSummary, ClaimInFile, FactCorrection, FactCorrectionKind, FactKind, Story, Verdict
from tui.model import StoryCorrection as Move
from tui.reader.correction_words import correction_words, done_words
from tui.reader.judging import candidates, joining, other_verdict, rejection
from tui.reader.screens.moving import targets

FACTS = {fact.id: fact for fact in facts()}
CREW, PEOPLE, EARLY = FACTS["f-crew"], FACTS["f-people"], FACTS["f-people-early"]


def text_of(file: str) -> str:
    return article(file).text


def test_a_rejection_names_one_report_of_every_other_source() -> None:
    correction = rejection(CREW, CREW.claims[1], text_of)
    assert correction
    assert [(each.file, each.words) for each in correction.claims] == [
        (NORD, "200 Kräfte"), (KUESTE, "Rund 200 Einsatzkräfte"), (UMSCHAU, "gut 200 Einsatzkräfte"),
    ]  # fmt: skip


def test_what_only_one_source_has_is_neither_rejected_nor_judged() -> None:
    assert rejection(EARLY, EARLY.claims[0], text_of) is None
    assert other_verdict(EARLY, EARLY.claims[0], text_of) is None


@pytest.mark.parametrize(("fact", "verdict"), [(CREW, Verdict.DIFFER), (PEOPLE, Verdict.AGREE)])
def test_the_verdict_becomes_the_other_one(fact: object, verdict: Verdict) -> None:
    correction = other_verdict(CREW if fact is CREW else PEOPLE, CREW.claims[0], text_of)
    assert correction
    assert correction.verdict is verdict


def test_the_most_similar_candidate_comes_first() -> None:
    sentences = [
        (file, each) for file in (NORD, TAGWERK, UMSCHAU) for each in MemoryLibrary().annotations(file).sentences
    ]
    found = candidates(PEOPLE, PEOPLE.claims[0], FACTS.values(), sentences, text_of)
    assert found[0].fact == EARLY
    assert PEOPLE not in [each.fact for each in found]
    lone = [each.claim for each in found if each.fact is None]
    assert {each.file for each in lone} == {TAGWERK, UMSCHAU}
    assert "Polizei" in next(each for each in found if each.fact == FACTS["f-arson"]).claim.words
    correction = joining(PEOPLE.claims[0], found[0], text_of)
    assert [each.words for each in correction.claims] == ["Mindestens 120 Menschen", "Etwa 80 Bewohner"]


def test_an_event_is_likened_to_sentences() -> None:
    arson = FACTS["f-arson"]
    told = claim(NORD, "Brandt sprach von einem schweren Schlag\nfür die Stadt".replace("\n", " "), FactKind.EVENT)
    sentences = [(KUESTE, each) for each in MemoryLibrary().annotations(KUESTE).sentences]
    found = candidates(replace(arson, claims=(told,)), told, (), sentences, text_of)
    assert found[0].claim.words.startswith("Bürgermeister Jens Brandt dankte")


CLAIM = ClaimInFile(NORD, FactKind.QUANTITY, 0, 3, "eins")
OTHERS = tuple(replace(CLAIM, words=words) for words in ("zwei", "drei", "z" * 60))


@pytest.mark.parametrize(
    ("correction", "words", "done"),
    [
        (FactCorrection(FactCorrectionKind.REJECT, (CLAIM, *OTHERS[:2])),
         "said that “eins” is not the same as “zwei” and “drei”", "Not the same: “eins” stands for itself now"),
        (FactCorrection(FactCorrectionKind.JOIN, (CLAIM, OTHERS[2])),
         f"said that “eins” and “{'z' * 48} …” are the same", f"The same: “eins” and “{'z' * 24} …” are one fact now"),
        (FactCorrection(FactCorrectionKind.VERDICT, (CLAIM,), Verdict.DIFFER),
         "said that the sources differ on “eins”", "The sources differ now on “eins”"),
        (FactCorrection(FactCorrectionKind.VERDICT, (CLAIM,), Verdict.AGREE),
         "said that the sources agree on “eins”", "The sources agree now on “eins”"),
        (Move("/a/b.txt"), "moved b.txt to a story of its own", "Moved: b.txt to a story of its own"),
        (Move("/a/b.txt", "/a/c.txt"), "moved b.txt to the story of c.txt", "Moved: b.txt to the story of c.txt"),
    ],
)  # fmt: skip
def test_corrections_in_words(correction: FactCorrection | Move, words: str, done: str) -> None:
    assert correction_words(correction) == words
    assert done_words(correction, "") == done


def test_an_article_is_moved_to_the_stories_of_its_days_first() -> None:
    rows = {row.file: row for row in MemoryLibrary().articles()}
    near = ArticleSummary("n", "Nah", "Quelle", date(2024, 5, 5), "near", 9, 0, 0)
    far = replace(near, file="f", published=date(2023, 1, 1), story="far")
    undated = replace(near, file="u", published=None, story="undated")
    sources = {**rows, "n": near, "f": far, "u": undated}
    stories = [
        Story("undated", "", ("u",)), Story("far", "Fern", ("f",)), Story(STORY, "Brand", tuple(rows)),
        Story("near", "Nah", ("n",)),
    ]  # fmt: skip
    found = targets(rows[NORD], stories, sources)
    assert [each.beside for each in found] == [None, "n", "f", "u"]
    assert found[1].entry.detail.plain == "1 article · 05.05.2024 · Quelle"
    assert [each.beside for each in targets(near, stories, sources)] == [TAGWERK, "f", "u"]
    assert "02.05.2024 to 04.05.2024" in targets(near, stories, sources)[0].entry.detail.plain
