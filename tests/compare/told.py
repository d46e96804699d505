"""Articles written down as plain text, read by the whole pipeline, and what was found in them."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from tui.compare.facts import compare_story
from tui.model import AnnotatedArticle, Article, Block, BlockKind, Claim, Comparison, Fact, FactKind

DAY = date(2031, 5, 6)


@cache
def pipeline() -> Any:
    """The pipeline, loaded once a process."""
    from tests.stories.stories import pipeline as shared

    return shared()


def told(file: str, text: str, day: date | None = DAY, title: str | None = None) -> Article:
    """An article; each line of the text is a paragraph."""
    paragraphs = text.split("\n")
    joined, blocks = "\n\n".join(paragraphs), []
    start = 0
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, start, start + len(paragraph)))
        start += len(paragraph) + 2
    return Article(file, joined, tuple(blocks), title, file, day)


def compared(*articles: Article) -> Comparison:
    annotated: list[AnnotatedArticle] = list(pipeline().annotate(list(articles)))
    return compare_story(annotated)


def fact_with(
    comparison: Comparison, articles: dict[str, Article], words: tuple[str, str], kind: FactKind
) -> Fact | None:
    """The fact of the kind with a claim in these words."""
    file, phrase = words
    start = articles[file].text.index(phrase)
    for fact in comparison.facts:
        for claim in fact.claims:
            if fact.kind is kind and claim.file == file and claim.start < start + len(phrase) and start < claim.end:
                return fact
    return None


def claim_with(comparison: Comparison, article: Article, phrase: str, kind: FactKind = FactKind.QUANTITY) -> Claim:
    fact = fact_with(comparison, {article.file: article}, (article.file, phrase), kind)
    assert fact is not None
    start = article.text.index(phrase)
    return next(c for c in fact.claims if c.file == article.file and c.start < start + len(phrase) and start < c.end)
