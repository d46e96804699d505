"""The whole pipeline on one invented article: everything is found, in order, with offsets into its text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import spacy

from tui.annotate import ModelMissing, Pipeline, load_pipeline
from tui.model import AnnotatedArticle, Article, Block, BlockKind, EntityKind, Qualifier

HEADING = "Brand in Rostock"
BODY = (
    "Bei einem Brand in Rostock sind am Montag mindestens 12 Menschen verletzt worden. "
    "„Wir haben alle gerettet“, sagte Feuerwehrchefin Anna Petersen."
)
TEXT = f"{HEADING}\n\n{BODY}"
ARTICLE = Article(
    file="brand.txt",
    text=TEXT,
    blocks=(
        Block(BlockKind.HEADING, 0, len(HEADING)),
        Block(BlockKind.PARAGRAPH, len(HEADING) + 2, len(TEXT)),
    ),
    published=date(2024, 10, 24),
)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load_pipeline()


@pytest.fixture(scope="module")
def annotated(pipeline: Pipeline) -> AnnotatedArticle:
    (result,) = pipeline.annotate([ARTICLE])
    return result


def test_sentences_know_their_block(annotated: AnnotatedArticle) -> None:
    found = annotated.annotations.sentences
    assert TEXT[found[0].start : found[0].end] == HEADING
    assert [sentence.block for sentence in found] == [0, 1, 1]
    assert "retten" in found[2].lemmas


def test_clauses_cover_their_sentences(annotated: AnnotatedArticle) -> None:
    for place, sentence in enumerate(annotated.annotations.sentences):
        clauses = [clause for clause in annotated.annotations.clauses if clause.sentence == place]
        assert clauses[0].start == sentence.start
        assert clauses[-1].end == sentence.end


def test_every_layer_is_there(annotated: AnnotatedArticle) -> None:
    found = annotated.annotations
    names = {TEXT[mention.start : mention.end]: mention.kind for mention in found.mentions}
    assert names["Rostock"] is EntityKind.PLACE
    assert names["Anna Petersen"] is EntityKind.PERSON
    (quantity,) = found.quantities
    assert (quantity.value, quantity.unit, quantity.qualifier) == (12, "Mensch", Qualifier.AT_LEAST)
    assert [moment.first for moment in found.dates] == [date(2024, 10, 21)]
    (quote,) = found.quotes
    assert (TEXT[quote.start : quote.end], quote.speaker) == ("Wir haben alle gerettet", "Anna Petersen")
    assert found.attributions
    assert found.version.startswith("gegenlese ")


def test_articles_come_back_in_order_and_alone(pipeline: Pipeline) -> None:
    empty = Article(file="leer.txt", text="", blocks=())
    first, second, third = pipeline.annotate([ARTICLE, empty, ARTICLE])
    assert (first.file, second.file, third.file) == ("brand.txt", "leer.txt", "brand.txt")
    assert second.annotations.sentences == ()
    assert first.annotations == third.annotations


def test_words_are_forgotten_when_many_are_known(pipeline: Pipeline, monkeypatch: pytest.MonkeyPatch) -> None:
    def articles() -> list[Article]:
        texts = [f"Xyl{letter}mann Qu{letter * 9} sah {letter}12 Zw{letter * 5}häuser." for letter in "abcdefghijkl"]
        blocks = [(Block(BlockKind.PARAGRAPH, 0, len(text)),) for text in texts]
        return [Article(f"{number}.txt", *each) for number, each in enumerate(zip(texts, blocks, strict=True))]

    monkeypatch.setattr("tui.annotate.pipeline._WORDS_KEPT", 0)
    list(pipeline.annotate([ARTICLE]))
    before = len(pipeline.nlp.vocab.strings)
    forgetting = list(pipeline.annotate([ARTICLE, *articles()]))
    assert len(pipeline.nlp.vocab.strings) == before
    monkeypatch.undo()
    assert list(pipeline.annotate([ARTICLE, *articles()])) == forgetting
    assert len(pipeline.nlp.vocab.strings) > before + 12


def test_a_missing_model_is_named() -> None:
    with pytest.raises(ModelMissing, match="de_no_such_pipeline"):
        load_pipeline("de_no_such_pipeline")


def test_an_installed_pipeline_can_take_the_recognisers_place(tmp_path: Path) -> None:
    other = spacy.blank("de")
    other.add_pipe("entity_ruler").add_patterns(
        [
            {"label": "GPE", "pattern": "Rostock"},
            {"label": "ORG", "pattern": "Brand"},
            {"label": "LAW", "pattern": "Montag"},
        ]
    )
    other.to_disk(tmp_path / "other")
    pipeline = load_pipeline(str(tmp_path / "other"))
    (result,) = pipeline.annotate([ARTICLE])
    names = {TEXT[mention.start : mention.end]: mention.kind for mention in result.annotations.mentions}
    assert (names["Brand"], names["Rostock"]) == (EntityKind.ORGANISATION, EntityKind.PLACE)
    assert names["Montag"] is EntityKind.OTHER
    assert result.annotations.quantities
    assert result.annotations.version.endswith(f"with {tmp_path / 'other'}")
