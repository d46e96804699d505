"""Small invented articles about a flood, with everything the pipeline and the comparison would find in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tui.library import StoredDocument
from tui.model import (
    AnnotatedArticle,
    Annotations,
    Article,
    Attribution,
    Block,
    BlockKind,
    Claim,
    Clause,
    DateExpression,
    Entity,
    EntityKind,
    Evidential,
    Fact,
    FactKind,
    Granularity,
    LinkedMention,
    Linking,
    Mention,
    Modality,
    Qualifier,
    Quantity,
    Quote,
    Relation,
    Sentence,
    Silence,
    SilenceReason,
    Story,
    UnitClass,
    Verdict,
)

FLOOD = (
    "In Übersee sind nach dem Hochwasser mindestens 3.000 Menschen ohne Strom.\n\n"
    "„Die Häuser stehen unter Wasser“, sagte Bürgermeisterin Änne Groß am Montag. "
    "Die Straße nach Köln bleibt gesperrt."
)


def article(file: str, text: str = FLOOD, **fields: object) -> Article:
    """An article whose paragraphs are the parts of `text` between blank lines."""
    blocks, start = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(part)))
        start += len(part) + 2
    return Article(file=file, text=text, blocks=tuple(blocks), **fields)  # type: ignore[arg-type]


def span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def annotations(text: str = FLOOD) -> Annotations:
    """Every layer, every optional field both filled and empty."""
    first, second, third = (
        span(text, sentence) for sentence in (text.split("\n\n")[0], text[text.index("„") : -37].strip(), text[-37:])
    )
    return Annotations(
        sentences=(
            Sentence(*first, block=0, lemmas=("übersee", "hochwasser")),
            Sentence(*second, block=1),
            Sentence(*third, block=1, lemmas=("straße",)),
        ),
        clauses=(
            Clause(*first, sentence=0, meaning=bytes(range(100, 164))),
            Clause(*second, sentence=1, modality=Modality.DENIED),
        ),
        mentions=(
            Mention(*span(text, "Übersee"), EntityKind.PLACE),
            Mention(*span(text, "Änne Groß"), EntityKind.PERSON),
        ),
        quantities=(
            Quantity(
                *span(text, "mindestens 3.000 Menschen"),
                3000.0,
                None,
                "Mensch",
                Qualifier.AT_LEAST,
                Relation.TOTAL,
                *span(text, "3.000"),
            ),
        ),
        quotes=(
            Quote(*span(text, "Die Häuser stehen unter Wasser"), "Änne Groß", *span(text, "Änne Groß")),
            Quote(*span(text, "Häuser"), fragment=True),
        ),
        attributions=(Attribution(*second, Evidential.DIRECT_QUOTE, "Änne Groß", chain=("Bürgermeisterin", "Amt")),),
        dates=(DateExpression(*span(text, "Montag"), Granularity.DAY, date(2025, 6, 2), date(2025, 6, 2)),),
        version="rules 1",
    )


def document(
    file: str, text: str = FLOOD, *, content_hash: str = "hash", version: str = "1", **fields: object
) -> StoredDocument:
    """A document without annotations."""
    return StoredDocument(AnnotatedArticle(article(file, text, **fields), Annotations()), content_hash, version)


def full_document(file: str, **fields: object) -> StoredDocument:
    """A document with every layer of annotations."""
    return StoredDocument(AnnotatedArticle(article(file, **fields), annotations()), "hash", "1")


def claim(file: str, words: str = "mindestens 3.000 Menschen", **fields: object) -> Claim:
    sentence = span(FLOOD, FLOOD.split("\n\n")[0])
    return Claim(file, FactKind.QUANTITY, *span(FLOOD, words), *sentence, **fields)  # type: ignore[arg-type]


def fact(key: str, files: Iterable[str], verdict: Verdict, *, silent: Iterable[str] = ()) -> Fact:
    claims = tuple(
        claim(
            file,
            value=3000.0,
            unit="Mensch",
            unit_class=UnitClass.PERSON,
            qualifier=Qualifier.AT_LEAST,
            attribution="Änne Groß",
            attribution_start=1,
            attribution_end=9,
            entities=("uebersee",),
        )
        for file in files
    )
    silences = tuple(Silence(file, SilenceReason.EARLIER) for file in silent)
    return Fact(key, f"Fakt {key}", FactKind.QUANTITY, verdict, claims, "same unit", "series-1", silences)


def linking(files: Iterable[str]) -> Linking:
    """Both entities of `FLOOD` linked in every file."""
    entities = {
        "uebersee": Entity("uebersee", "Übersee", EntityKind.PLACE, ("Übersee", "Überseer Land")),
        "gross": Entity("gross", "Änne Groß", EntityKind.PERSON, ("Änne Groß", "Groß")),
    }
    return Linking(
        entities,
        {
            file: (
                LinkedMention(file, *span(FLOOD, "Übersee"), EntityKind.PLACE, "uebersee"),
                LinkedMention(file, *span(FLOOD, "Änne Groß"), EntityKind.PERSON, "gross"),
            )
            for file in files
        },
    )


def story(*files: str) -> Story:
    return Story("flood", "Hochwasser in Übersee", files)
