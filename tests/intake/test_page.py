"""Saved pages: metadata, hidden text, hostile markup."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest

from tui.intake import read_article
from tui.intake.page import read_page
from tui.model import Article, BlockKind, DocumentError

BODY = """<p>Der Landtag hat am Mittwoch das neue Polizeigesetz beschlossen, wie die Präsidentin mitteilte.</p>
<h2>Kritik der Opposition</h2>
<p>Die Opposition will vor dem Verfassungsgericht klagen. Das sagte ihr Sprecher am Abend.</p>
<p>Das Gesetz soll am 1. Januar in Kraft treten und kostet das Land rund drei Millionen Euro im Jahr.</p>"""


def article_of(tmp_path: Path, markup: str) -> Article:
    path = tmp_path / "a.html"
    path.write_text(markup, encoding="utf-8")
    return read_article(path)


def page(head: str = "", body: str = BODY, title: str = "<h1>Landtag beschließt Polizeigesetz</h1>") -> str:
    return f"<html><head>{head}</head><body><article>{title}{body}</article></body></html>"


def test_json_ld_tells_the_metadata(tmp_path: Path) -> None:
    head = """<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle",
    "headline": "Landtag beschließt Polizeigesetz", "datePublished": "2025-03-11T23:30:00Z",
    "author": [{"name": "Eva Ernst"}, {"name": "dpa"}], "publisher": {"name": "Landesbote"}}]}</script>
    <link rel="canonical" href="https://landesbote.example/polizei">"""
    article = article_of(tmp_path, page(head))
    assert (article.title, article.source) == ("Landtag beschließt Polizeigesetz", "Landesbote")
    assert (article.published, article.authors) == (date(2025, 3, 12), ("Eva Ernst",))
    assert article.url == "https://landesbote.example/polizei"


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>',
        '<script type="application/ld+json">' + "[" * 5000 + "</script>",
        '<link rel="canonical" href="javascript:alert(1)">',
        '<meta property="og:title" content="">',
    ],
)
def test_broken_metadata_is_no_harm(tmp_path: Path, head: str) -> None:
    article = article_of(tmp_path, page(head))
    assert article.title == "Landtag beschließt Polizeigesetz"
    assert article.url is None


def test_blocks_have_their_kinds(tmp_path: Path) -> None:
    article = article_of(tmp_path, page(body='<p class="lead">Nach langem Streit gibt es ein Gesetz</p>' + BODY))
    assert [block.kind for block in article.blocks] == [
        BlockKind.LEAD,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.PARAGRAPH,
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>var geheim = 1</script>",
        '<p style="display: none">geheim sagte der Minister am Montag in Berlin.</p>',
        "<p hidden>geheim sagte der Minister am Montag in Berlin.</p>",
        "<!-- geheim -->",
        "<noscript>geheim</noscript>",
        "<template><p>geheim sagte der Minister am Montag in Berlin.</p></template>",
    ],
)
def test_what_the_page_hides_stays_hidden(tmp_path: Path, hidden: str) -> None:
    assert "geheim" not in article_of(tmp_path, page(body=hidden + BODY + hidden)).text


def test_markup_in_the_text_stays_text(tmp_path: Path) -> None:
    text = article_of(
        tmp_path, page(body=BODY + "<p>Der Tag &lt;b&gt; und [@click=app.quit] sind Text, sagt er.</p>")
    ).text
    assert "Der Tag <b> und [@click=app.quit] sind Text" in text


@pytest.mark.parametrize(
    "markup",
    ["<div>" * 100_000, "<p>" + "<b>" * 20_000 + "x", "<td>x" * 70_000, "&" * 200_000],
    ids=["deep", "bold", "cells", "ampersands"],
)
def test_hostile_pages_end_soon(tmp_path: Path, markup: str) -> None:
    started = time.monotonic()
    with pytest.raises(DocumentError):
        article_of(tmp_path, f"<html><body>{markup}</body></html>")
    assert time.monotonic() - started < 10


def test_a_page_without_a_text_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no article"):
        article_of(tmp_path, "<html><body><nav><a href='/'>Start</a> <a href='/x'>Sport</a></nav></body></html>")


def test_links_are_measured() -> None:
    lines = read_page(
        '<body><p><a href="#">Ganz Link</a></p><p>Zur <a href="#">Hälfte</a></p><p>Gar nicht</p></body>'
    ).lines
    assert [round(line.linked, 1) for line in lines] == [1.0, 0.7, 0.0]
