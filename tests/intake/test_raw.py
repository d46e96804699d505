"""Whole documents in the layouts of German outlets: what must stay, what must go, and their metadata."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tui.intake import read_article
from tui.model import Article

RAW = Path(__file__).parent / "raw"
GOLD: dict[str, dict[str, Any]] = json.loads((RAW / "gold.json").read_text(encoding="utf-8"))


def bare(text: str) -> str:
    """Text without white space: repaired glue must not matter."""
    return re.sub(r"\s+", "", text)


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    return {file: read_article(RAW / file, file=file) for file in GOLD}


@pytest.mark.parametrize("file", GOLD)
def test_body_is_kept(file: str, articles: dict[str, Article]) -> None:
    article = articles[file]
    shown = bare(f"{article.title}\n{article.text}")
    assert [text for text in GOLD[file]["keep"] if bare(text) not in shown] == []


@pytest.mark.parametrize("file", GOLD)
def test_furniture_is_dropped(file: str, articles: dict[str, Article]) -> None:
    shown = bare(articles[file].text)
    assert [text for text in GOLD[file]["drop"] if bare(text) in shown] == []


@pytest.mark.parametrize("file", GOLD)
def test_metadata(file: str, articles: dict[str, Article]) -> None:
    article, gold = articles[file], GOLD[file]
    assert article.title in accepted(gold["title"])
    assert article.source in accepted(gold["source"])
    assert (article.published and article.published.isoformat()) == gold["published"]
    assert list(article.authors) == gold.get("authors", list(article.authors))
    assert sorted(article.agencies) == sorted(gold.get("agencies", article.agencies))
    assert article.truncated == gold.get("truncated", False)


def accepted(answers: Any) -> list[Any]:
    return answers if isinstance(answers, list) else [answers]


@pytest.mark.parametrize("file", GOLD)
def test_blocks_cover_the_text(file: str, articles: dict[str, Article]) -> None:
    article = articles[file]
    assert "\n\n".join(article.text[block.start : block.end] for block in article.blocks) == article.text
